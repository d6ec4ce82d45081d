//! The program as an operator meets it: the built binary in a process of its own.

mod canary;
mod demo;
mod doctor;
mod founder;
mod identify;
mod mix;
pub mod program;
mod refusals;
mod sessions;
mod start;
mod trust;
