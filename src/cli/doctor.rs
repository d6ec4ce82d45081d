//! `parasol doctor`: what is in force, and what is wrong with it. No secret is printed, and nothing is changed.

use std::process::ExitCode;

use secrecy::ExposeSecret;

use crate::config::{ALL, Origin, Settings, Sources};
use crate::sealing::Keyring;
use crate::store::DatabaseUrl;

/// Prints every setting with where it comes from, then every complaint; exit 1 if there is one.
pub(super) fn run() -> ExitCode {
    let sources = match Sources::of_this_process() {
        Ok(sources) => sources,
        Err(error) => return super::fail(&error),
    };
    for setting in ALL {
        let origin = match sources.origin(setting) {
            Origin::Default => "default",
            Origin::File => "file",
            Origin::Environment => "environment",
        };
        let value = match sources.optional(setting) {
            Some(_) if setting.secret => "(set, not shown)".to_owned(),
            Some(value) => value,
            None => setting.default.map_or_else(|| "(by the other settings)".to_owned(), str::to_owned),
        };
        println!("{:<34} {value:<28} {origin}, {} in the file", setting.variable, setting.key);
    }
    let complaints = match Settings::load(&sources) {
        Ok(settings) => complaints(&settings),
        Err(error) => vec![error.to_string()],
    };
    for complaint in &complaints {
        println!("! {complaint}");
    }
    if complaints.is_empty() {
        println!("Nothing is wrong.");
        return ExitCode::SUCCESS;
    }
    ExitCode::FAILURE
}

fn complaints(settings: &Settings) -> Vec<String> {
    let mut found = Vec::new();
    if let Err(error) = DatabaseUrl::parse(settings.storage.database_url.expose_secret()) {
        found.push(format!("PARASOL_DATABASE_URL cannot be used: {error}"));
    }
    // Before the first start there is no key file, and that is as it should be.
    if settings.storage.key_file.exists()
        && let Err(error) = Keyring::load(&settings.storage.key_file)
    {
        found.push(error.to_string());
    }
    if is_open_to_others(&settings.storage.data_dir) {
        let folder = settings.storage.data_dir.display();
        found.push(format!("the data folder can be read by others on this machine: chmod 700 {folder}"));
    }
    if !settings.web.is_tls() && !settings.web.listen.ip().is_loopback() {
        found.push(
            "members would reach this without TLS: put a server with TLS or an onion service before it, and set PARASOL_BASE_URL"
                .to_owned(),
        );
    }
    found
}

fn is_open_to_others(folder: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(folder).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}
