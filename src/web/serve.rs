//! The web server.

use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::{App as Actix, HttpServer, web};

use super::call::Shared;
use super::headers::page_policy;
use super::{assets, dispatch};
use crate::acts::App;

/// Serves a registry until it is told to stop. The listener is already bound, so that whoever starts the server knows its
/// address. Gives the registry back, for whatever runs beside the server.
///
/// # Errors
/// When the system gives no more sockets or threads.
pub fn serve(app: App, listener: std::net::TcpListener) -> std::io::Result<(Server, Arc<App>)> {
    let site = assets::site(&app.settings.registry.name);
    let page_policy = page_policy(&app.settings.web.leave_to);
    let app = Arc::new(app);
    let shared = web::Data::from(Arc::new(Shared { app: app.clone(), site, page_policy }));
    let server = HttpServer::new(move || {
        Actix::new()
            .app_data(shared.clone())
            .configure(dispatch::configure)
            .route("/static/{mark}/{name}", web::get().to(assets::serve))
            .default_service(web::to(dispatch::nowhere))
    });
    Ok((server.listen(listener)?.shutdown_timeout(10).run(), app))
}
