//! What stewards decide, and telling them of something.

#[allow(clippy::module_inception, reason = "the area, its page and the template are found by one word")]
pub mod cases;
pub mod concerns;
mod in_words;
