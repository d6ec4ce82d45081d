//! An invitation that does not work.

use askama::Template;

use crate::web::frame::Page;

/// An invitation that does not work: unknown, used, taken back and expired read the same.
#[derive(Template)]
#[template(path = "access/join_dead.html")]
pub struct JoinDead {
    /// The frame.
    pub page: Page,
}
