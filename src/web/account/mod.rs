//! A member's own account.

pub mod account;
pub mod passphrase;
