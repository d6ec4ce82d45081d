//! The tables: the same on both engines, every way up and down, and every column accounted for in `docs/sealing.md`.

mod columns;
pub mod engine;
mod migrations;
mod sizes;
mod table;
