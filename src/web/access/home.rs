//! The front door: on to the main job, or to the sign-in page.

use crate::web::call::Call;
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// Shows the way.
///
/// # Errors
/// [`Fault::SignIn`] leads a visitor there.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    call.member()?;
    Ok(Reply::see("/lookup"))
}
