//! `parasol demo`: the whole registry in a throw-away folder, with an invented community that has a past.

mod cast;
mod community;

use std::process::ExitCode;
use std::sync::Arc;

use super::failure::ServeError;
use super::{fail, serve};
use crate::acts::{App, Setup};
use crate::config::{BASE_URL, ConfigError, DATA_DIR, DATABASE_URL, KEY_FILE, REGION, Settings, Sources};
use crate::kernel::SetBackClock;
use crate::sealing::StretchCost;
use cast::PEOPLE;
pub(super) use community::Unlikely;

/// Makes the community, says who can sign in, and serves until it is stopped. The folder goes with it.
pub(super) fn run() -> ExitCode {
    serve::log_to_standard_error();
    let folder = match tempfile::Builder::new().prefix("parasol-demo-").tempdir() {
        Ok(folder) => folder,
        Err(error) => return fail(&format!("no throw-away folder can be made: {error}")),
    };
    let settings = match settings(folder.path()) {
        Ok(settings) => settings,
        Err(error) => return fail(&error),
    };
    let served = actix_web::rt::System::new().block_on(async {
        let listener = serve::bind(&settings)?;
        let clock = Arc::new(SetBackClock::default());
        let setup = Setup { clock: clock.clone(), cost: StretchCost::default(), refuses_first_commits: false };
        let app = App::open(settings, setup).await?.app;
        community::invent(&app, &clock).await.map_err(ServeError::Invent)?;
        let announcement = announcement(&app);
        serve::serve(app, listener, &announcement).await
    });
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

/// The operator's own settings, but nothing of the operator's own data.
fn settings(folder: &std::path::Path) -> Result<Settings, ConfigError> {
    let mut sources = Sources::of_this_process()?;
    sources.set(&DATA_DIR, folder.display().to_string());
    sources.set(&DATABASE_URL, format!("sqlite://{}", folder.join("demo.db").display()));
    sources.set(&KEY_FILE, folder.join("demo.key").display().to_string());
    sources.unset(&BASE_URL);
    if sources.optional(&REGION).is_none() {
        sources.set(&REGION, "GB".to_owned());
    }
    let mut settings = Settings::load(&sources)?;
    // Browsers offer passkeys on this machine by its name alone, not by an address in numbers.
    if settings.web.listen.ip().is_loopback() {
        settings.web.base_url = format!("http://localhost:{}", settings.web.listen.port());
    }
    settings.web.shows_design = true;
    Ok(settings)
}

fn announcement(app: &App) -> String {
    let mut lines = vec![
        format!("A community that does not exist is at {}", app.settings.web.base_url),
        "Nothing you do here is kept. You can sign in as:".to_owned(),
    ];
    lines.extend(PEOPLE.iter().map(|person| format!("  {:<10}{}", person.name, person.passphrase)));
    lines.push(format!("What pages are made of: {}/design", app.settings.web.base_url));
    lines.push(format!("Look up: {}", cast::WORTH_LOOKING_UP.join(" · ")));
    lines.join("\n")
}
