//! Looking up.

pub mod look_up;
pub mod which;
