//! Every page in every state: structure, words, forms, and that nothing typed gets out of its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod messages;
mod samples;
mod structure;
