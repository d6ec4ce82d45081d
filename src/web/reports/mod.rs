//! Reports.

pub mod file;
pub mod form;
pub mod infer;
pub mod mine;
pub mod say;
