//! What stewards are, how somebody becomes one, and what they did.

pub mod audit;
#[allow(clippy::module_inception, reason = "the area, its page and the template are found by one word")]
pub mod stewards;
