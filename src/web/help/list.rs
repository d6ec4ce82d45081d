//! The list of the pages of the help.

use askama::Template;

use super::topic::Topic;
use crate::web::call::Call;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// The list.
#[derive(Template)]
#[template(path = "help/list.html")]
pub struct HelpList {
    /// The frame.
    pub page: Page,
}

/// Shows it.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&HelpList { page: call.page(Area::Help) })
}
