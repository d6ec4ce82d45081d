//! What can happen in a registry, and why it can be refused.

/// One event of the registry's log. The day it happened on goes beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<Id> {
    /// The founders start the registry. Everything else comes after.
    Genesis {
        /// Three or more, no one twice.
        founders: Vec<Id>,
    },
    /// Nothing but time passing.
    Tick,
    /// A newcomer appears, invited and without rights.
    Join {
        /// The newcomer.
        who: Id,
    },
    /// A member answers for another.
    Vouch {
        /// Who vouches.
        by: Id,
        /// For whom.
        to: Id,
    },
    /// A vouch is taken back.
    Withdraw {
        /// Who vouched.
        by: Id,
        /// For whom.
        to: Id,
    },
    /// A member leaves of her own accord.
    Leave {
        /// Who leaves.
        who: Id,
    },
    /// The community expels a member.
    Expel {
        /// Who is expelled.
        who: Id,
    },
    /// Stewards or founders sign for a new steward.
    Appoint {
        /// The new steward.
        who: Id,
        /// Those who sign.
        by: Vec<Id>,
    },
    /// Stewards take a member's rights away for [`FREEZE_DAYS`](super::FREEZE_DAYS).
    Freeze {
        /// Who is frozen.
        who: Id,
    },
    /// Stewards end a freeze before its time.
    Thaw {
        /// Who is frozen no longer.
        who: Id,
    },
    /// Stewards or founders sign that a steward or founder has her duties no longer.
    Recall {
        /// The steward or founder.
        who: Id,
        /// Those who sign.
        by: Vec<Id>,
    },
}

/// Why an event was refused. A refused event changes nothing but the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// The registry has no founders yet.
    #[error("the registry is not founded yet; found it first")]
    NotFounded,
    /// The event's day lies before the registry's, or beyond what days can be.
    #[error("the event's day lies before the registry's own day, or is out of range")]
    Day,
    /// Founded already, too few founders, or one named twice.
    #[error("a registry is founded once, by enough founders, none of them named twice")]
    Founders,
    /// The member has joined before.
    #[error("this member has joined already")]
    Exists,
    /// No such member.
    #[error("no such member")]
    UnknownMember,
    /// No such record, or one that is ruled on already.
    #[error("there is no such record, or it is ruled on already")]
    UnknownRecord,
    /// Nobody answers for herself.
    #[error("nobody can vouch for herself")]
    OwnVouch,
    /// Her vouch for this member stands already.
    #[error("this vouch was given already")]
    DuplicateVouch,
    /// She spoke on this record already.
    #[error("this member has a voice on the record already")]
    DuplicateVoice,
    /// A founder, or somebody who left or was expelled.
    #[error("this member cannot be vouched for: a founder, or no longer here")]
    Target,
    /// She may not vouch today; her standing says why.
    #[error("this member may not vouch today")]
    Voucher,
    /// She has no whole vouch saved up.
    #[error("no vouch is saved up yet; wait until the next is earned")]
    Budget,
    /// There is no such vouch to take back.
    #[error("there is no such vouch to take back")]
    NoVouch,
    /// The member's status does not allow it.
    #[error("the member's status does not allow this")]
    Status,
    /// Not vetted for long enough to be a steward.
    #[error("this member has not been vetted for long enough")]
    Tenure,
    /// Strikes that still count.
    #[error("this member has a strike that still counts")]
    Strikes,
    /// The signatures do not do.
    #[error(
        "it takes the right number of unrelated stewards or founders in good standing, at most one of whom vouched for her"
    )]
    Signers,
    /// The registry has as many stewards as its size allows.
    #[error("the registry has as many stewards as its size allows")]
    Ratio,
    /// She may not report, support or dispute today.
    #[error("this member may not do this today")]
    Right,
}

impl Refusal {
    /// The reason's name in the log and in the reference.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFounded => "no_genesis",
            Self::Day => "day",
            Self::Founders => "founders",
            Self::Exists => "exists",
            Self::UnknownMember | Self::UnknownRecord => "unknown",
            Self::OwnVouch => "self",
            Self::DuplicateVouch | Self::DuplicateVoice => "duplicate",
            Self::Target => "target",
            Self::Voucher => "voucher",
            Self::Budget => "tokens",
            Self::NoVouch => "no_vouch",
            Self::Status => "status",
            Self::Tenure => "tenure",
            Self::Strikes => "strikes",
            Self::Signers => "signers",
            Self::Ratio => "ratio",
            Self::Right => "right",
        }
    }
}
