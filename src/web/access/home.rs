//! The front door: on to the main job, or to the sign-in page.

use crate::web::call::Call;
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// Shows the way.
///
/// # Errors
/// None; handlers share one form.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Ok(Reply::see(if call.who.is_some() { "/lookup" } else { "/sign-in" }))
}
