//! `parasol migrate`: everything that an upgrade takes, from whichever version.

use std::process::ExitCode;

use secrecy::ExposeSecret;

use super::{fail, serve};
use crate::acts::StartError;
use crate::acts::examine::{self, ExamineError, Mending};
use crate::config::Settings;
use crate::store::DatabaseUrl;

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
enum MigrateError {
    #[error(transparent)]
    Start(#[from] StartError),
    #[error("PARASOL_DATABASE_URL cannot be used: {0}")]
    DatabaseUrl(String),
    #[error(transparent)]
    Examine(#[from] ExamineError),
    #[error(
        "the log of standing was not marked, and the registry does not start. Whoever could write to the database could have vetted anybody in it: restore a backup that you trust, or run `parasol migrate` again and type yes"
    )]
    NotBelieved,
}

/// Brings tables, log and states up to date.
pub(super) fn run(settings: Settings) -> ExitCode {
    serve::log_to_standard_error();
    match actix_web::rt::System::new().block_on(migrate(settings)) {
        Ok(mended) => {
            if mended > 0 {
                println!("The stored standing of {mended} members was written anew from the log.");
            }
            println!("The database is up to date.");
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error),
    }
}

/// Gives how many members' states were written anew: they only repeat what the log says.
async fn migrate(settings: Settings) -> Result<usize, MigrateError> {
    let url = DatabaseUrl::parse(settings.storage.database_url.expose_secret());
    let url = url.map_err(|error| MigrateError::DatabaseUrl(error.to_string()))?;
    let key_file = settings.storage.key_file.clone();
    let mut mending = Mending { mend: true, mark: false };
    match serve::open(settings).await {
        Ok(_) => {}
        Err(StartError::Unmarked { lines }) if is_believed(lines) => mending.mark = true,
        Err(StartError::Unmarked { .. }) => return Err(MigrateError::NotBelieved),
        Err(error) => return Err(error.into()),
    }
    Ok(examine::recompute(&url, &key_file, mending).await?.differing)
}

/// Asks the operator. No answer is no.
fn is_believed(lines: usize) -> bool {
    eprintln!(
        "The log of standing has {lines} lines, written before lines had marks: whether anybody changed it since cannot be seen.\n\
         From now on it is believed as it is. If this database was always your own, type yes:"
    );
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer).is_ok() && answer.trim() == "yes"
}
