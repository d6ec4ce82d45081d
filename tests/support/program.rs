//! The program as its own process.
