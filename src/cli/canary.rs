//! `parasol canary`: identifiers that nobody has cause to look up. Whoever does is brought to the stewards' notice.

use std::process::ExitCode;

use super::{fail, serve};
use crate::acts::watch;
use crate::config::Settings;
use crate::identifiers::region_named;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Plant canaries. Take numbers that are nobody's and that nobody could have met, and tell no member.
    Plant(Which),
    /// Take canaries out.
    Remove(Which),
    /// Print how many there are.
    Count,
}

#[derive(clap::Args)]
pub(super) struct Which {
    /// Numbers, handles, e-mail addresses or plates.
    #[arg(required = true)]
    identifiers: Vec<String>,
    /// How numbers without a country code are read, such as `GB`.
    #[arg(long)]
    region: Option<String>,
}

pub(super) fn run(settings: Settings, command: &Command) -> ExitCode {
    serve::log_to_standard_error();
    let done = actix_web::rt::System::new().block_on(async {
        let app = serve::open(settings).await.map_err(|error| error.to_string())?.app;
        match command {
            Command::Plant(which) => each(&app, which, true).await,
            Command::Remove(which) => each(&app, which, false).await,
            Command::Count => Ok(watch::canaries(&app).await.map_err(|error| error.to_string())?.to_string()),
        }
    });
    match done {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error),
    }
}

/// Plants or takes out each; the first that cannot be read stops it, and says which by its place: it is not repeated.
async fn each(app: &crate::acts::App, which: &Which, plant: bool) -> Result<String, String> {
    let region = match &which.region {
        Some(name) => Some(region_named(name).ok_or("--region names no region with telephone numbers")?),
        None => None,
    };
    let mut changed = 0;
    for (at, text) in (1..).zip(&which.identifiers) {
        let done = if plant { watch::plant(app, text, region).await } else { watch::unplant(app, text, region).await };
        changed += u32::from(done.map_err(|error| format!("identifier {at}: {error}"))?);
    }
    let unchanged = which.identifiers.len() as u64 - u64::from(changed);
    Ok(match plant {
        true => format!("{changed} planted, {unchanged} were there already"),
        false => format!("{changed} taken out, {unchanged} were none"),
    })
}
