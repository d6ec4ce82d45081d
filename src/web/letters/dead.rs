//! A link in a letter that does not work.

use askama::Template;

use crate::web::frame::Page;

/// A link in a letter that does not work: unknown, used, too old and replaced read the same.
#[derive(Template)]
#[template(path = "letters/dead.html")]
pub struct DeadLink {
    /// The frame.
    pub page: Page,
}
