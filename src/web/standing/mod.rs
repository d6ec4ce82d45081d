//! Where a member stands.

pub mod standing;
