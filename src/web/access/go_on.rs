//! Between a link on another site and a page of ours.

use askama::Template;

use crate::web::frame::Page;

/// A browser that follows a link of another site, a letter's say, sends no strict cookies: it cannot be told whether she is
/// signed in. From this page it sends them.
#[derive(Template)]
#[template(path = "access/go_on.html")]
pub struct GoOn {
    /// The frame.
    pub page: Page,
    /// Where she wanted to go: a path of ours.
    pub path: String,
}
