//! What no member can mend: it is logged with its cause, and shown without.

use crate::sealing::{OpenError, SealError, Unserved};
use crate::store::StoreFault;

/// A failure of ours.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The database cannot be used now.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// Too many people sign in or look up at this moment.
    #[error("the queue for passphrases and lookups is full")]
    Busy,
    /// A job of the worker failed.
    #[error("a worker's job failed")]
    Worker,
    /// A sealed value cannot be opened.
    #[error("a sealed value cannot be opened: {0}")]
    Open(#[from] OpenError),
    /// A value does not fit its envelope.
    #[error("a value does not fit its envelope: {0}")]
    Seal(#[from] SealError),
    /// Something stored does not have the form this program writes.
    #[error("{0} is damaged")]
    Damaged(&'static str),
}

impl From<Unserved> for Trouble {
    fn from(unserved: Unserved) -> Self {
        match unserved {
            Unserved::Busy => Self::Busy,
            Unserved::Failed => Self::Worker,
        }
    }
}

/// Lets an act's own error take what ours is made of with `?`.
macro_rules! takes_trouble {
    ($error:ty) => {
        $crate::acts::trouble::takes_trouble!($error; $crate::store::StoreFault, $crate::sealing::Unserved,
            $crate::sealing::OpenError, $crate::sealing::SealError);
    };
    ($error:ty; $($cause:ty),*) => {$(
        impl From<$cause> for $error {
            fn from(cause: $cause) -> Self {
                Self::Trouble(cause.into())
            }
        }
    )*};
}
pub(crate) use takes_trouble;
