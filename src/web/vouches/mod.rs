//! Vouching, and standing in for somebody one vouched for.

pub mod recovery;
#[allow(clippy::module_inception, reason = "the area, its page and the template are found by one word")]
pub mod vouches;
