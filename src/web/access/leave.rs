//! The quick exit: the session ends, the browser forgets, and another site opens.

use crate::acts::sessions;
use crate::web::call::Call;
use crate::web::outcome::Fault;
use crate::web::reply::{Reply, SessionCookie};

/// Goes. A database that does not answer must not keep anybody on the page.
///
/// # Errors
/// None; handlers share one form.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    if let Some(who) = call.who
        && let Err(trouble) = sessions::end(call.app(), who.session).await
    {
        tracing::warn!(%trouble, "a session could not be ended on leaving");
    }
    let mut reply = Reply::see(call.app().settings.web.leave_to.clone()).with_session(SessionCookie::End);
    reply.clear_site_data = true;
    Ok(reply)
}
