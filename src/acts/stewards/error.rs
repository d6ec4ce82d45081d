//! Why naming or signing did not go through.

use super::super::concern::ConcernError;
use super::super::{TooMany, Trouble};
use crate::trust::Refusal;

/// Why naming or signing did not go through.
#[derive(Debug, thiserror::Error)]
pub enum StewardError {
    /// Not a code, unknown, or run out; nobody is told which.
    #[error("the code does not work")]
    Code,
    /// Her own code.
    #[error("nobody names herself")]
    Own,
    /// Not vetted for long enough, a strike, or no free seat.
    #[error("this member cannot become a steward today")]
    NotNow,
    /// Nobody named her.
    #[error("this member was not named")]
    NotNamed,
    /// No steward of that name was asked to be recalled; nobody is told whether there is one.
    #[error("nobody asked to recall a steward of this name")]
    NotAsked,
    /// Somebody close to her signed already.
    #[error("somebody close to this steward signed already")]
    Related,
    /// Another who vouched for the same member signed already.
    #[error("at most one of those who vouched for a member may sign")]
    SecondVoucher,
    /// The rules refuse it.
    #[error("{0}")]
    Refused(Refusal),
    /// Too many tries.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::super::trouble::takes_trouble!(StewardError);

impl From<ConcernError> for StewardError {
    fn from(error: ConcernError) -> Self {
        match error {
            ConcernError::TooMany(too_many) => Self::TooMany(too_many),
            ConcernError::Trouble(trouble) => Self::Trouble(trouble),
        }
    }
}
