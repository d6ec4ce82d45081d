//! Reports.

pub mod file;
pub mod form;
pub mod infer;
pub mod mend;
pub mod mine;
pub mod say;
mod which;
