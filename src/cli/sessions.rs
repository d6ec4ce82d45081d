//! `parasol sessions`: ends everybody's sessions, when a copy of the database or a device may be in wrong hands.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{fail, serve};
use crate::acts::sessions;
use crate::config::Settings;

/// What to do with sessions.
#[derive(Subcommand)]
pub(super) enum Command {
    /// End sessions: all who are signed in have to sign in again.
    End(End),
}

/// Whose sessions end.
#[derive(Args)]
pub(super) struct End {
    /// Everybody's. There is no way to name a member here.
    #[arg(long, required = true)]
    all: bool,
}

pub(super) fn run(settings: Settings, Command::End(End { all: _ }): &Command) -> ExitCode {
    serve::log_to_standard_error();
    let ended = actix_web::rt::System::new().block_on(async {
        let app = serve::open(settings).await.map_err(|error| error.to_string())?.app;
        sessions::end_everybodys(&app).await.map_err(|error| error.to_string())
    });
    match ended {
        Ok(ended) => {
            println!("{ended} sessions ended");
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error),
    }
}
