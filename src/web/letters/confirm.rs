//! The page that the link in a letter opens, to confirm an address. Nobody need be signed in.

use actix_web::http::StatusCode;
use askama::Template;

use super::dead::DeadLink;
use crate::acts::letters::{self, ConfirmError};
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// The page that the link in a letter opens.
#[derive(Template)]
#[template(path = "letters/confirm.html")]
pub struct Confirm {
    /// The frame.
    pub page: Page,
    /// The code, as it stands in the link.
    pub code: String,
}

/// Shows a button and nothing else; this uses nothing up, so a scanner that opens links does no harm.
///
/// # Errors
/// Ours; a dead link is no fault but a page.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    if letters::is_good(call.app(), &call.part).await? {
        Reply::page(&Confirm { page: call.page(Area::None), code: call.part.clone() })
    } else {
        dead(&call)
    }
}

/// Confirms the address.
///
/// # Errors
/// Ours; a dead link is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    match letters::confirm(call.app(), &call.part).await {
        Ok(()) => {
            let next = if call.who.is_some() { "/account" } else { "/sign-in" };
            Ok(Reply::see(next).saying(Flash::AddressConfirmed))
        }
        Err(ConfirmError::Dead) => dead(&call),
        Err(ConfirmError::Trouble(trouble)) => Err(trouble.into()),
    }
}

/// Unknown, used, too old and replaced read the same.
fn dead(call: &Call) -> Result<Reply, Fault> {
    Reply::page_with(StatusCode::NOT_FOUND, &DeadLink { page: call.page(Area::None) })
}
