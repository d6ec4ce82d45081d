//! Accounts: names, profiles, how long a session lasts, and how often anything may be done. Pure rules.

mod limit;
pub mod limits;
mod name;
mod profile;
mod session;
pub mod tries;

pub use limit::{Limit, Spent};
pub use name::{NAME_MOST, Name, NameError};
pub use profile::{Profile, ProfileError};
pub use session::{Lifetime, SESSION_ABSOLUTE_SECONDS, SESSION_IDLE_SECONDS, lifetime};
