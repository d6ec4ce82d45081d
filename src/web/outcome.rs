//! What a handler may end in besides a reply; each has one page and one status.

use super::route::Access;
use crate::acts::{TooMany, Trouble};
use crate::sealing::KeptToken;
use crate::store::StoreFault;

/// Why there is no ordinary answer.
#[derive(Debug)]
pub enum Fault {
    /// Nobody is signed in: to the sign-in page.
    SignIn,
    /// Another site's link led here, so that the browser held its cookies back: she may well be signed in.
    GoOn,
    /// The member does not stand where this needs her to.
    NoStanding(Access),
    /// She has to give her passphrase again first, on the way to this page of her account.
    Prove(&'static str),
    /// The same, on the way to do something: what she sent is kept, and this finds it.
    ProveToAct(KeptToken),
    /// The registry asks for a second factor here, and she signed in without one.
    NoSecondFactor,
    /// The form's token is not this session's, or too old.
    Stale,
    /// A form that another site sent.
    Foreign,
    /// There is no such page, or not for her.
    NotFound,
    /// The path knows no such method.
    Method,
    /// It was done meanwhile, or cannot be done any more.
    Conflict,
    /// The form is too large.
    TooLarge,
    /// The form did not arrive in time.
    TooSlow,
    /// The form cannot be read.
    Unreadable,
    /// Too often.
    TooMany(TooMany),
    /// Her lookups are paused until a steward has looked at it.
    Paused(TooMany),
    /// So many requests to two people wait that no more are taken.
    FullOfRequests,
    /// More people wait than a line has places: again in a moment.
    Crowded,
    /// The database: again in a moment.
    Busy(String),
    /// A mistake of ours. The text is for the log alone.
    Broken(String),
}

impl From<TooMany> for Fault {
    fn from(too_many: TooMany) -> Self {
        Self::TooMany(too_many)
    }
}

impl From<Trouble> for Fault {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Busy => Self::Crowded,
            Trouble::Store(StoreFault::Unavailable(_) | StoreFault::Gone) => Self::Busy(trouble.to_string()),
            Trouble::Store(StoreFault::Taken) => Self::Conflict,
            other => Self::Broken(other.to_string()),
        }
    }
}
