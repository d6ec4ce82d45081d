//! `parasol mix`: the night's work, now; before a copy of the database is made.

use std::process::ExitCode;

use super::{fail, serve};
use crate::acts::nightly;
use crate::config::Settings;

pub(super) fn run(settings: Settings) -> ExitCode {
    serve::log_to_standard_error();
    let done = actix_web::rt::System::new().block_on(async {
        let app = serve::open(settings).await.map_err(|error| error.to_string())?.app;
        nightly::mix(&app).await.map_err(|error| error.to_string())
    });
    match done {
        Ok(rows) => {
            println!("{rows} rows were written again in random order");
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error),
    }
}
