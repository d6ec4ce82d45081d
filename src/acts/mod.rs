//! What people do, one use case per file: authorise, decide, store, all in one transaction.
//!
//! Acts know neither HTTP nor screens. They take typed input, ask the pure rules, and write through `store`.

pub mod account;
mod alerts;
mod app;
mod app_codes;
pub mod audit;
pub mod cases;
pub mod concern;
pub mod confirm;
pub mod cover;
mod credentials;
mod cut_links;
pub mod dates;
pub mod delete_account;
mod duress;
pub mod examine;
pub mod figures;
pub mod file_report;
pub mod flag;
pub mod found;
pub mod health;
pub mod invite;
pub mod join;
pub mod keep_standing;
pub mod kept_form;
pub mod ledger;
pub mod letters;
pub mod look_up;
pub mod mend;
pub mod minutes;
pub mod nightly;
pub mod own_reports;
pub mod passkeys;
pub mod profile;
pub mod recovery;
pub mod review;
pub mod say;
pub mod second_factor;
pub mod sessions;
pub mod sign_in;
pub mod spend;
pub mod standing;
mod steady;
pub mod stewards;
pub mod tidy;
pub mod tries;
mod trouble;
mod voices;
pub mod vouch;
pub mod watch;

pub use app::{App, Setup, StartError, Startup, refusal};
pub use spend::TooMany;
pub use trouble::Trouble;
