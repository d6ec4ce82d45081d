//! The web server.

use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::Compress;
use actix_web::{App as Actix, HttpServer, web};
use tokio::sync::Semaphore;

use super::call::Shared;
use super::crowd::Crowd;
use super::headers::page_policy;
use super::health::Readiness;
use super::{assets, dispatch};
use crate::acts::App;
use crate::config::Contacts;
use crate::messages::Language;

/// How long the head of a request may take to arrive.
const HEAD_TIME: Duration = Duration::from_secs(5);
/// How many strangers' requests may wait to be counted in the database at once. Others wait before it, where
/// they keep nobody who is known from writing.
const STRANGERS_AT_ONCE: usize = 4;

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
    let (readiness, strangers) = (Readiness::default(), Semaphore::new(STRANGERS_AT_ONCE));
    let shared = Shared { app: app.clone(), site, page_policy, contacts, readiness, strangers };
    let shared = web::Data::from(Arc::new(shared));
    let crowd = Crowd::new(&app.settings.web.trusted_proxies);
    let server = HttpServer::new(move || {
        let app = Actix::new().wrap(Compress::default()).app_data(shared.clone());
        app.configure(dispatch::configure).default_service(web::to(dispatch::nowhere))
    });
    let server = server.max_connections(connections_a_worker()).client_request_timeout(HEAD_TIME);
    let server = server.on_connect(move |connection, kept| crowd.meet(connection, kept));
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
/// `src/cli/process.rs` has raised their number to what the system allows.
fn connections_a_worker() -> usize {
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get) as u64;
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile);
    let descriptors = limit.current.unwrap_or(1 << 20);
    usize::try_from(descriptors.saturating_sub(KEPT_FREE).max(64) / workers).unwrap_or(usize::MAX).min(25_000)
}
