//! What the program does, seen from outside: real HTTP in, page out, a real database.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod acts;
mod cli;
mod docs;
mod layers;
mod pages;
mod properties;
mod schema;
mod security;
mod sound;
mod support;
