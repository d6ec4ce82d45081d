//! `parasol serve`: open the registry, say where it is, serve.

use std::io::IsTerminal;
use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;

use tracing::Level;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::prelude::*;
use tracing_subscriber::{EnvFilter, Layer};

use super::fail;
use super::failure::ServeError;
use crate::acts::{App, Setup, StartError, found};
use crate::config::Settings;
use crate::kernel::SystemClock;
use crate::sealing::StretchCost;
use crate::{jobs, web};

/// What is logged unless `RUST_LOG` says otherwise. No crate below us may log what a request held.
const LOG: &str = "parasol=info,warn";

/// Serves until the supervisor or the keyboard says stop.
pub(super) fn run(settings: Settings) -> ExitCode {
    log_to_standard_error();
    let name = settings.registry.name.clone();
    let served = actix_web::rt::System::new().block_on(async {
        let listener = bind(&settings)?;
        let crate::acts::Startup { app, first } = open(settings).await?;
        let announcement = announcement(&app, &name, first || std::io::stdout().is_terminal()).await?;
        serve(app, listener, &announcement).await
    });
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

pub(super) fn bind(settings: &Settings) -> Result<TcpListener, ServeError> {
    let address = settings.web.listen;
    TcpListener::bind(address).map_err(|why| ServeError::Listen { address, why })
}

pub(super) async fn open(settings: Settings) -> Result<crate::acts::Startup, StartError> {
    App::open(settings, setup()).await
}

fn setup() -> Setup {
    Setup { clock: Arc::new(SystemClock), cost: StretchCost::default(), refuses_first_commits: false }
}

pub(super) async fn found(settings: Settings) -> Result<crate::acts::Startup, StartError> {
    App::found(settings, setup()).await
}

/// Serves, and prints the announcement once requests are answered and a supervisor who says stop is heard.
pub(super) async fn serve(app: App, listener: TcpListener, announcement: &str) -> Result<(), ServeError> {
    let (server, app) = web::serve::serve(app, listener)?;
    let server = actix_web::rt::spawn(server);
    let jobs = [
        actix_web::rt::spawn(jobs::tidy_now_and_then(app.clone())),
        actix_web::rt::spawn(jobs::deliver_letters(app.clone())),
        actix_web::rt::spawn(jobs::cut_log(app.clone())),
        actix_web::rt::spawn(jobs::watch_clock(app.clone())),
        actix_web::rt::spawn(jobs::keep_standing(app.clone())),
    ];
    // The server begins with its first turn on this thread, and it was there before us.
    tokio::task::yield_now().await;
    println!("{announcement}");
    let served = tokio::select! {
        served = server => served.map_err(std::io::Error::other)?,
        gone = app.store.until_gone() => return Err(ServeError::Gone(gone.into())),
    };
    jobs.iter().for_each(tokio::task::JoinHandle::abort);
    jobs::before_the_end(&app).await;
    Ok(served?)
}

/// Where the registry is and, until it has begun, how its founders come in. The links go to standard output
/// alone, at the first start or to somebody who sits before it: at any later one, standard output is most
/// likely a log that others keep and read.
async fn announcement(app: &App, name: &str, shows_links: bool) -> Result<String, ServeError> {
    let mut lines = vec![format!("{name} is ready at {}", app.settings.web.base_url)];
    match found::open_links(app).await {
        Ok(links) if !links.is_empty() && !shows_links => {
            lines.push("Founders have yet to join. `parasol founder` prints their links.".to_owned());
        }
        Ok(links) if !links.is_empty() => {
            lines.push("Founders' links, one for each founder. Each works once:".to_owned());
            lines.extend(links);
        }
        Ok(_) | Err(found::NoLink::Closed) => {}
        Err(trouble) => return Err(trouble.into()),
    }
    Ok(lines.join("\n"))
}

pub(super) fn log_to_standard_error() {
    let chosen = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(LOG));
    // The crates below us write whole requests into their finer logs; no setting may ask for that. The one for passkeys writes
    // what it cannot read of an answer even into its errors.
    let ours = filter_fn(|about| {
        let quiet = *about.level() <= Level::INFO && !about.target().starts_with("webauthn_rs");
        about.target().starts_with("parasol") || quiet
    });
    let log = tracing_subscriber::fmt::layer()
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .with_filter(ours);
    // What a panic says may quote what somebody typed: the log is told where it happened, and no more.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        tracing::error!(place, "a panic");
    }));
    // A second call (in a test) leaves the first one's log in place.
    let _ = tracing_subscriber::registry().with(chosen).with(log).try_init();
}
