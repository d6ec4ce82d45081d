//! Accounts: names, profiles, how long a session lasts, and how often anything may be done. Pure rules.

mod limit;
mod mailbox;
mod name;
mod profile;
mod session;

pub use limit::{Limit, Spent};
pub use mailbox::{Mailbox, MailboxError};
pub use name::{NAME_MOST, Name, NameError};
pub use profile::{Profile, ProfileError};
pub use session::{Lifetime, SESSION_ABSOLUTE_SECONDS, SESSION_IDLE_SECONDS, lifetime};
