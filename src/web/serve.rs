//! The web server.

use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::middleware::Compress;
use actix_web::{App as Actix, HttpServer, web};

use super::call::Shared;
use super::headers::page_policy;
use super::{assets, dispatch};
use crate::acts::App;
use crate::config::Contacts;
use crate::messages::Language;

/// Serves a registry until it is told to stop. The listener is already bound, so that whoever starts the server knows its
/// address. Gives the registry back, for whatever runs beside the server.
///
/// # Errors
/// When the system gives no more sockets or threads.
pub fn serve(app: App, listener: std::net::TcpListener) -> std::io::Result<(Server, Arc<App>)> {
    let site = assets::site(&app.settings);
    let page_policy = page_policy(&app.settings.web.leave_to);
    let contacts = contacts(&app);
    let app = Arc::new(app);
    let shared = web::Data::from(Arc::new(Shared { app: app.clone(), site, page_policy, contacts }));
    let server = HttpServer::new(move || {
        let app = Actix::new().wrap(Compress::default()).app_data(shared.clone());
        app.configure(dispatch::configure).default_service(web::to(dispatch::nowhere))
    });
    let server = server.max_connections(connections_a_worker());
    Ok((server.listen(listener)?.shutdown_timeout(10).run(), app))
}

/// Whom a member can call in need. A file that cannot be used stops nothing: looking up must work all the same.
fn contacts(app: &App) -> Contacts {
    let file = app.settings.registry.contacts_file.as_deref();
    Contacts::load(file, &Language::ALL.map(Language::tag)).unwrap_or_else(|error| {
        tracing::warn!(%error, "members are told of no local contacts");
        Contacts::default()
    })
}

/// Descriptors kept free for the database, the log and the listener.
const KEPT_FREE: u64 = 128;

/// How many connections a worker takes: together never so many that the program runs out of descriptors.
fn connections_a_worker() -> usize {
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get) as u64;
    let descriptors = all_descriptors().unwrap_or(1_024);
    usize::try_from(descriptors.saturating_sub(KEPT_FREE).max(64) / workers).unwrap_or(usize::MAX).min(25_000)
}

/// Raises the number of descriptors to what the system allows, and gives it; none where there is no bound.
fn all_descriptors() -> Option<u64> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit { current: limit.maximum, maximum: limit.maximum };
    match setrlimit(Resource::Nofile, raised) {
        Ok(()) => limit.maximum,
        Err(_) => limit.current,
    }
}
