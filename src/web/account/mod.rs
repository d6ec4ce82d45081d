//! A member's own account.

#[allow(clippy::module_inception, reason = "the area, its page and the template are found by one word")]
pub mod account;
pub mod address;
pub mod confirm;
pub mod delete;
pub mod language;
pub mod passkeys;
pub mod passphrase;
pub mod recovery;
pub mod recovery_codes;
pub mod second_factor;
pub mod second_passphrase;
pub mod sessions;
