//! Parasol: a peer-reviewed registry in which members warn each other before a booking.
//!
//! One crate, one binary, one library. Every module has a layer and uses only modules of lower layers;
//! `docs/architecture.md` says it in prose, and a test holds it.

pub mod accounts;
pub mod acts;
pub mod cli;
pub mod config;
pub mod figures;
pub mod identifiers;
pub mod jobs;
pub mod kernel;
pub mod mail;
pub mod messages;
pub mod reports;
pub mod sealing;
pub mod store;
pub mod trust;
pub mod web;
