//! The quick exit: the session ends, the browser forgets, and another site opens.

use std::time::Duration;

use crate::acts::{App, sessions};
use crate::kernel::SessionId;
use crate::web::call::Call;
use crate::web::outcome::Fault;
use crate::web::reply::{Reply, SessionCookie};

/// How long the way out may wait for the database; the session ends behind it all the same.
const PATIENCE: Duration = Duration::from_millis(500);

/// Goes. A database that does not answer must not keep anybody on the page.
///
/// # Errors
/// None; handlers share one form.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    if let Some(who) = call.who {
        let shared = call.shared.clone();
        let ended = actix_web::rt::spawn(async move { end(&shared.app, who.session).await });
        let _ = actix_web::rt::time::timeout(PATIENCE, ended).await;
    }
    let mut reply = Reply::see(call.app().settings.web.leave_to.clone()).with_session(SessionCookie::End);
    reply.clear_site_data = true;
    Ok(reply)
}

async fn end(app: &App, session: SessionId) {
    if let Err(trouble) = sessions::end(app, session).await {
        tracing::warn!(%trouble, "a session could not be ended on leaving");
    }
}
