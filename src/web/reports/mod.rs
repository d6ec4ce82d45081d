//! Reports.

pub mod file;
pub mod infer;
pub mod mine;
