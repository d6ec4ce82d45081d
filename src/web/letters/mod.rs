//! What the links in letters open.

pub mod confirm;
pub mod dead;
