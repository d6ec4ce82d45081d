//! Looking up.

pub mod look_up;
