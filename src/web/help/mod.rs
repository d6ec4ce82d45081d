//! Help: what she reads when she wants to know how something works, or does not know what to do.

pub mod list;
pub mod numbers;
pub mod page;
mod prose;
pub mod topic;

pub use prose::languages;
