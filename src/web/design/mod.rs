//! What the pages are made of, for whoever works on them.

#[allow(clippy::module_inception, reason = "the area, its page and the template are found by one word")]
pub mod design;
