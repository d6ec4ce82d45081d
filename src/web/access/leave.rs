//! The quick exit: the session ends, the browser forgets, and another site opens.

use std::time::Duration;

use crate::acts::sessions;
use crate::web::call::Call;
use crate::web::outcome::Fault;
use crate::web::reply::{Forget, Reply, SessionCookie};

/// For how long the exit waits for the database. The session is ended all the same, a little later.
const PATIENCE: Duration = Duration::from_millis(500);

/// Goes, whatever else does not work: no limit and no database may keep anybody on the page.
///
/// # Errors
/// None; handlers share one form.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    if let Some(session) = call.session {
        let app = call.shared.app.clone();
        let ending = actix_web::rt::spawn(async move {
            if let Err(trouble) = sessions::end_by_token(&app, session).await {
                tracing::warn!(%trouble, "a session could not be ended on leaving");
            }
        });
        // Dropped or not, the task goes on.
        let _ = tokio::time::timeout(PATIENCE, ending).await;
    }
    let away = Reply::see(call.app().settings.web.leave_to.clone());
    Ok(away.with_session(SessionCookie::End).forgetting(Forget::Everything))
}
