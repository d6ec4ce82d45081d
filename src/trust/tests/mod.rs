//! The rules held against their worked cases and invariants.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod cases;
mod logs;
mod vectors;
mod vetting;
mod voices;
