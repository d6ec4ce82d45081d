//! Where somebody lands who has deleted her account. It says the same to anybody.

use askama::Template;

use crate::web::call::Call;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// That it is done.
#[derive(Template)]
#[template(path = "access/gone.html")]
pub struct Gone {
    /// The frame.
    pub page: Page,
}

/// Shows it.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&Gone { page: call.page(Area::None) })
}
