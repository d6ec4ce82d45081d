//! Accounts: names, profiles, what a member gets in by, how long a session lasts, and how often anything may be done.
//! Pure rules.

mod credentials;
mod device;
mod kept_form;
mod limit;
pub mod limits;
mod mailbox;
mod name;
mod passkey;
mod profile;
pub mod recovery;
mod session;
pub mod tries;

pub use credentials::{AuthenticatorApp, Cover, Credentials, CredentialsError, RECOVERY_CODES};
pub use device::{BrowserKind, Device, SystemKind};
pub use kept_form::{KEPT_FORM_SECONDS, KeptForm, KeptFormError};
pub use limit::{Limit, Spent};
pub use mailbox::{Mailbox, MailboxError};
pub use name::{NAME_MOST, Name, NameError};
pub use passkey::{OwnPasskey, PASSKEY_NAME_MOST, PASSKEYS_MOST, PasskeyError};
pub use profile::{Look, Preferences, Profile, ProfileError, Told};
pub use session::{
    HALF_SECONDS, NEWS_DAYS, News, SESSION_ABSOLUTE_SECONDS, SESSION_IDLE_SECONDS, SESSIONS_MOST, Session,
    SessionError, Stage, is_fresh, to_the_step,
};
