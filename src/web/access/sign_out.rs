//! Signing out.

use crate::acts::sessions;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::outcome::Fault;
use crate::web::reply::{Forget, Reply, SessionCookie};

/// Ends the session, if there is one; and if she ticks so, nobody can tell by this browser that she ever
/// signed in.
///
/// # Errors
/// Ours.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    if let Some(session) = call.session {
        sessions::end_by_token(call.app(), session).await?;
    }
    let forgets = call.form.has("forget");
    let said = if forgets { Flash::SignedOutForgotten } else { Flash::SignedOut };
    let out = Reply::see("/sign-in").with_session(SessionCookie::End).saying(said);
    Ok(out.forgetting(Forget::Drafts).forgetting_browser(forgets))
}
