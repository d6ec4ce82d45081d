//! `parasol trust recompute`: the states beside the log of standing, held against what the log comes to.

use std::process::ExitCode;

use secrecy::ExposeSecret;

use super::{fail, settings};
use crate::acts::examine::{self, Mending};
use crate::acts::ledger::Agreement;
use crate::store::DatabaseUrl;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Write the states anew where they differ.
    #[arg(long)]
    mend: bool,
    /// Put marks on a log that an older version wrote without any; refused if it has some.
    #[arg(long)]
    mark: bool,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

/// Prints how many events and members there are, and how many members differ; exit 1 if any does.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    match recompute(Mending { mend: arguments.mend, mark: arguments.mark }) {
        Ok(agreement) => {
            print(&agreement, arguments);
            let agrees = agreement.differing == 0 || arguments.mend;
            if agrees { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => fail(&error),
    }
}

fn recompute(how: Mending) -> Result<Agreement, String> {
    let storage = settings().map_err(|error| error.to_string())?.storage;
    let url = DatabaseUrl::parse(storage.database_url.expose_secret())
        .map_err(|error| format!("PARASOL_DATABASE_URL cannot be used: {error}"))?;
    let work = examine::recompute(&url, &storage.key_file, how);
    actix_web::rt::System::new().block_on(work).map_err(|error| error.to_string())
}

fn print(agreement: &Agreement, arguments: &Arguments) {
    let Agreement { events, members, differing } = *agreement;
    if arguments.json {
        let mended = arguments.mend && differing > 0;
        println!(
            "{}",
            serde_json::json!({ "events": events, "members": members, "differing": differing, "mended": mended })
        );
        return;
    }
    println!("events     {events}\nmembers    {members}\ndiffering  {differing}");
    if arguments.mend && differing > 0 {
        println!("They were written anew.");
    }
}
