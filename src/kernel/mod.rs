//! Words everyone shares: typed ids, time as a parameter, randomness, secrets, who is asking, and what went wrong.
//!
//! The kernel knows nothing of the registry's rules. It is the only place that reads the system clock or asks
//! the operating system for randomness.

pub mod address;
pub mod ids;
pub mod random;
pub mod region;
pub mod secret;
pub mod time;

pub use address::{ADDRESS_MOST, MailAddress, NotAnAddress};
pub use ids::{
    CaseId, InvitationId, LetterId, MemberId, PasskeyId, RecoveryId, RegistryId, ReportId, SessionId, VoiceId, VouchId,
};
pub use region::Region;
pub use secret::{Bytes, ExposeSecret, SecretString};
pub use time::{Clock, ClockWatch, Day, ManualClock, Moment, Month, SetBackClock, SystemClock};
