//! One sentence that the next page says, carried there by a cookie that holds nothing but its number.

use super::frame::Notice;
use super::sentences::{notices as say, stewarding};
use crate::kernel::Day;

/// What just happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flash {
    /// A report was filed, and can be found.
    Filed,
    /// A report was filed, and can be found from this day on.
    FiledLater(Day),
    /// A report was filed, and can be found in some hours.
    FiledSoon,
    /// A report was filed that lookups do not find.
    FiledHidden,
    /// The same form was sent before.
    FiledAlready,
    /// A report is gone.
    Withdrawn,
    /// A vouch was given.
    Vouched,
    /// A vouch was taken back.
    VouchWithdrawn,
    /// An invitation was made.
    Invited,
    /// An invitation was taken back.
    Revoked,
    /// The account was changed.
    Saved,
    /// The passphrase was changed.
    PassphraseChanged,
    /// All other sessions ended.
    OthersEnded,
    /// One other session ended.
    SessionEnded,
    /// A second factor is in use.
    FactorOn,
    /// There is no second factor any more.
    FactorOff,
    /// A second passphrase is set.
    SecondOn,
    /// There is no second passphrase any more.
    SecondOff,
    /// A passkey is in use.
    PasskeyAdded,
    /// A passkey is gone.
    PasskeyRemoved,
    /// She is signed out.
    SignedOut,
    /// The same, and her browser is known no more.
    SignedOutForgotten,
    /// Her session ended by itself.
    SessionOver,
    /// Her session ended by itself, and what she typed is kept.
    SessionOverKept,
    /// She has joined.
    Joined,
    /// Her decision on a report is counted.
    Reviewed,
    /// What she decided on was not counted: the report is gone.
    ReviewGone,
    /// The same: its words have changed.
    ReviewChanged,
    /// The same: she had decided already.
    ReviewedAlready,
    /// The same: others have decided.
    ReviewOver,
    /// The same: she held it for too long.
    ReviewLapsed,
    /// Her words are changed.
    Mended,
    /// Her words cannot be changed any more.
    MendClosed,
    /// What she said of a report is counted.
    Said,
    /// Stewards will look at a report.
    Flagged,
    /// Her vote on a case is counted.
    Voted,
    /// With her vote, a case was decided.
    Decided,
    /// What she said of a name was taken.
    Raised,
    /// She named somebody as a steward.
    Named,
    /// Her signature is noted.
    Signed,
    /// With her signature, somebody became a steward.
    Appointed,
    /// With her signature, a steward was recalled.
    Recalled,
    /// A recovery code gave her a new passphrase.
    Recovered,
    /// She stood in for somebody who cannot get in.
    StoodIn,
    /// She stopped what two people were doing.
    RecoveryStopped,
    /// A letter goes to the address she gave.
    AddressAsked,
    /// An address is confirmed.
    AddressConfirmed,
    /// Her address was taken away.
    AddressRemoved,
}

/// Everything but [`Flash::FiledLater`], which carries a day; its number is its place.
const PLAIN: [Flash; 47] = [
    Flash::Filed,
    Flash::FiledAlready,
    Flash::FiledHidden,
    Flash::Withdrawn,
    Flash::Vouched,
    Flash::VouchWithdrawn,
    Flash::Invited,
    Flash::Revoked,
    Flash::Saved,
    Flash::PassphraseChanged,
    Flash::OthersEnded,
    Flash::SessionEnded,
    Flash::FactorOn,
    Flash::FactorOff,
    Flash::SecondOn,
    Flash::SecondOff,
    Flash::SignedOut,
    Flash::SessionOver,
    Flash::Joined,
    Flash::Reviewed,
    Flash::ReviewGone,
    Flash::ReviewChanged,
    Flash::ReviewedAlready,
    Flash::ReviewOver,
    Flash::ReviewLapsed,
    Flash::Mended,
    Flash::MendClosed,
    Flash::Said,
    Flash::Flagged,
    Flash::Voted,
    Flash::Decided,
    Flash::Raised,
    Flash::Named,
    Flash::Signed,
    Flash::Appointed,
    Flash::Recalled,
    Flash::Recovered,
    Flash::StoodIn,
    Flash::RecoveryStopped,
    Flash::AddressAsked,
    Flash::AddressConfirmed,
    Flash::AddressRemoved,
    Flash::PasskeyAdded,
    Flash::PasskeyRemoved,
    Flash::SessionOverKept,
    Flash::FiledSoon,
    Flash::SignedOutForgotten,
];

impl Flash {
    /// The cookie's value: a number that tells nothing, negative for a day.
    #[must_use]
    pub fn value(self) -> String {
        if let Self::FiledLater(day) = self {
            return format!("-{}", day.number());
        }
        PLAIN.iter().position(|flash| *flash == self).unwrap_or_default().to_string()
    }

    /// Back from the cookie's value.
    #[must_use]
    pub fn parse(value: &str) -> Option<Self> {
        match value.strip_prefix('-') {
            Some(day) => day.parse::<u32>().ok().map(|day| Self::FiledLater(Day::from_number(day.into()))),
            None => PLAIN.get(value.parse::<usize>().ok()?).copied(),
        }
    }

    /// The sentence.
    #[must_use]
    pub fn notice(self) -> Notice {
        Notice { ends_draft: self.ends_draft(), ..self.said() }
    }

    /// Whether what she had her browser keep of a report is over.
    const fn ends_draft(self) -> bool {
        matches!(
            self,
            Self::Filed
                | Self::FiledSoon
                | Self::FiledLater(_)
                | Self::FiledHidden
                | Self::FiledAlready
                | Self::SignedOut
                | Self::SignedOutForgotten
        )
    }

    fn said(self) -> Notice {
        Notice::good(match self {
            Self::Filed => say::FILED,
            Self::FiledLater(day) => say::filed_later(day),
            Self::FiledSoon => say::FILED_SOON,
            Self::FiledAlready => say::FILED_ALREADY,
            Self::FiledHidden => say::FILED_HIDDEN,
            Self::Withdrawn => say::WITHDRAWN,
            Self::Vouched => say::VOUCHED,
            Self::VouchWithdrawn => say::VOUCH_WITHDRAWN,
            Self::Invited => say::INVITED,
            Self::Revoked => say::INVITATION_REVOKED,
            Self::Saved => say::SAVED,
            Self::PassphraseChanged => say::PASSPHRASE_CHANGED,
            Self::OthersEnded => say::SESSIONS_ENDED,
            Self::SessionEnded => say::SESSION_ENDED,
            Self::FactorOn => say::FACTOR_ON,
            Self::FactorOff => say::FACTOR_OFF,
            Self::SecondOn => say::SECOND_ON,
            Self::SecondOff => say::SECOND_OFF,
            Self::PasskeyAdded => say::PASSKEY_ADDED,
            Self::PasskeyRemoved => say::PASSKEY_REMOVED,
            Self::SignedOut => say::SIGNED_OUT,
            Self::SignedOutForgotten => say::SIGNED_OUT_FORGOTTEN,
            Self::SessionOver => say::SESSION_OVER,
            Self::SessionOverKept => say::SESSION_OVER_KEPT,
            Self::Joined => say::JOINED,
            Self::Reviewed => say::REVIEWED,
            Self::Mended => say::MENDED,
            Self::ReviewGone => return Notice::plain(say::REVIEW_GONE),
            Self::ReviewChanged => return Notice::plain(say::REVIEW_CHANGED),
            Self::ReviewedAlready => return Notice::plain(say::REVIEWED_ALREADY),
            Self::ReviewOver => return Notice::plain(say::REVIEW_OVER),
            Self::ReviewLapsed => return Notice::plain(say::REVIEW_LAPSED),
            Self::MendClosed => return Notice::plain(say::MEND_CLOSED),
            Self::Said => say::SAID,
            Self::Flagged => say::FLAGGED,
            Self::Voted => stewarding::VOTED,
            Self::Decided => stewarding::DECIDED,
            Self::Raised => stewarding::RAISED,
            Self::Named => stewarding::NAMED,
            Self::Signed => stewarding::SIGNED,
            Self::Appointed => stewarding::APPOINTED,
            Self::Recalled => stewarding::RECALLED,
            Self::Recovered => say::RECOVERED,
            Self::StoodIn => say::STOOD_IN,
            Self::RecoveryStopped => say::RECOVERY_STOPPED,
            Self::AddressAsked => say::ADDRESS_ASKED,
            Self::AddressConfirmed => say::ADDRESS_CONFIRMED,
            Self::AddressRemoved => say::ADDRESS_REMOVED,
        })
    }
}
