//! `parasol founder`: a lost founder's link again, or one more founder. `parasol found --new`: a new registry.

use std::process::ExitCode;

use super::{fail, serve};
use crate::acts::{found, found::NoLink};
use crate::config::Settings;

/// Prints every founder's link that is still open.
pub(super) fn run(settings: Settings, more: bool) -> ExitCode {
    serve::log_to_standard_error();
    let links = actix_web::rt::System::new().block_on(async {
        let app = serve::open(settings).await.map_err(|error| error.to_string())?.app;
        let links = async {
            if more {
                found::add_seat(&app).await?;
            }
            found::open_links(&app).await
        };
        links.await.map_err(|error: NoLink| error.to_string())
    });
    print(links)
}

/// Founds a new registry, and prints its founders' links.
pub(super) fn found(settings: Settings) -> ExitCode {
    serve::log_to_standard_error();
    print(actix_web::rt::System::new().block_on(async {
        let app = serve::found(settings).await.map_err(|error| error.to_string())?.app;
        found::open_links(&app).await.map_err(|error| error.to_string())
    }))
}

fn print(links: Result<Vec<String>, String>) -> ExitCode {
    match links {
        Ok(links) => {
            for link in links {
                println!("{link}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error),
    }
}
