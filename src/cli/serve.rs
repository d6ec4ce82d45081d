//! `parasol serve`: open the registry, say where it is, serve.

use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;

use tracing_subscriber::EnvFilter;

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
        let startup = open(settings).await?;
        announce(&startup.app, &name).await?;
        serve(startup.app, listener).await
    });
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

/// Brings the tables up to date, and stops.
pub(super) fn migrate(settings: Settings) -> ExitCode {
    log_to_standard_error();
    match actix_web::rt::System::new().block_on(open(settings)) {
        Ok(_) => {
            println!("The database is up to date.");
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error),
    }
}

pub(super) fn bind(settings: &Settings) -> Result<TcpListener, ServeError> {
    let address = settings.web.listen;
    TcpListener::bind(address).map_err(|why| ServeError::Listen { address, why })
}

pub(super) async fn open(settings: Settings) -> Result<crate::acts::Startup, StartError> {
    App::open(settings, Setup { clock: Arc::new(SystemClock), cost: StretchCost::default() }).await
}

pub(super) async fn serve(app: App, listener: TcpListener) -> Result<(), ServeError> {
    let (server, app) = web::serve::serve(app, listener)?;
    let tidying = actix_web::rt::spawn(jobs::tidy_now_and_then(app));
    let served = server.await;
    tidying.abort();
    Ok(served?)
}

/// Says where the registry is and, until it has begun, how its founders come in. The links go to standard output alone.
async fn announce(app: &App, name: &str) -> Result<(), ServeError> {
    println!("{name} is ready at {}", app.settings.web.base_url);
    match found::open_links(app).await {
        Ok(links) if !links.is_empty() => {
            println!("Founders' links, one for each founder. Each works once:");
            for link in links {
                println!("{link}");
            }
        }
        Ok(_) | Err(found::NoLink::Closed) => {}
        Err(trouble) => return Err(trouble.into()),
    }
    Ok(())
}

pub(super) fn log_to_standard_error() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(LOG));
    // A second call (in a test) leaves the first one's log in place.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
