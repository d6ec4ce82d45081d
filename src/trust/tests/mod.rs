//! The rules held against their worked cases and invariants.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod cases;
mod duties;
mod logs;
mod questions;
mod stored;
mod vectors;
mod vetting;
mod voices;
