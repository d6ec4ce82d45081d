//! Vouching.

pub mod vouches;
