//! The web server.

mod bare;
mod wire;

use std::sync::Arc;
use std::time::Duration;

use actix_http::HttpService;
use actix_server::ServerBuilder;
use actix_service::{ServiceFactoryExt, fn_service, map_config};
use actix_web::dev::{AppConfig, Server};
use actix_web::middleware::{Compress, from_fn};
use actix_web::rt::net::TcpStream;
use actix_web::{App as Actix, web};

pub(super) use self::bare::caught;
use self::bare::{Bare, before_all};
use self::wire::Wire;
use super::call::Shared;
use super::crowd::Crowd;
use super::headers::page_policy;
use super::health::Readiness;
use super::{assets, dispatch};
use crate::acts::App;
use crate::config::Contacts;
use crate::messages::Language;

/// How long the head of a request may take, and how long a connection is kept after its last.
const HEAD: Duration = Duration::from_secs(5);
/// How long a browser may take to close a connection.
const CLOSING: Duration = Duration::from_secs(1);

/// Serves a registry until it is told to stop. The listener is already bound, so that whoever starts the server knows its
/// address. Gives the registry back, for whatever runs beside the server.
///
/// actix-web's own server answers what it cannot read by itself, without any of our headers: this is the same server with
/// a [`Wire`] between it and the connection.
///
/// # Errors
/// When the system gives no more sockets or threads.
pub fn serve(app: App, listener: std::net::TcpListener) -> std::io::Result<(Server, Arc<App>)> {
    let site = assets::site(&app.settings);
    let page_policy = page_policy(&app.settings.web.leave_to);
    let contacts = contacts(&app);
    let bare = Arc::new(Bare { tls: app.settings.web.is_tls() });
    let app = Arc::new(app);
    let shared = Shared { app: app.clone(), site, page_policy, contacts, readiness: Readiness::default() };
    let shared = web::Data::from(Arc::new(shared));
    let crowd = Crowd::new(&app.settings.web.trusted_proxies);
    let address = listener.local_addr()?;
    let server = ServerBuilder::new().max_concurrent_connections(connections_a_worker()).shutdown_timeout(10);
    let ending = server.graceful_shutdown_signal();
    let server = server.listen("web", listener, move || {
        let (ending, bare, shared, crowd) = (ending.clone(), bare.clone(), shared.clone(), crowd.clone());
        let pages = Actix::new()
            .wrap(Compress::default())
            .wrap(from_fn(before_all))
            .app_data(web::Data::from(bare.clone()))
            .app_data(shared)
            .configure(dispatch::configure)
            .default_service(web::to(dispatch::nowhere));
        let http = HttpService::build()
            .graceful_shutdown_signal(move || {
                let ending = ending.clone();
                async move { ending.notified().await }
            })
            .keep_alive(HEAD)
            .client_request_timeout(HEAD)
            .client_disconnect_timeout(CLOSING)
            .local_addr(address)
            .on_connect_ext(move |wire: &Wire, kept| crowd.meet(wire.stream(), kept))
            .h1(map_config(pages, |()| AppConfig::default()));
        fn_service(move |stream: TcpStream| {
            let (from, wire) = (stream.peer_addr().ok(), Wire::new(stream, bare.clone()));
            std::future::ready(Ok((wire, from)))
        })
        .and_then(http)
    })?;
    Ok((server.run(), app))
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
