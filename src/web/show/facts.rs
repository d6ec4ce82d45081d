//! The closed choices of a report and of what readers say about one: what is sent, and its message.

use crate::identifiers::Kind;

/// A choice: what is sent, and the message that names it.
pub type Choice = (&'static str, &'static str);

/// How a kind of identifier reads on a page.
pub trait KindInWords {
    /// The message that names it.
    fn name(self) -> &'static str;
    /// The honest empty answer for it.
    fn nothing(self) -> &'static str;
}

impl KindInWords for Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Phone => "kind-phone",
            Self::Email => "kind-email",
            Self::Telegram => "kind-telegram",
            Self::Signal => "kind-signal",
            Self::Instagram => "kind-instagram",
            Self::X => "kind-x",
            Self::Facebook => "kind-facebook",
            Self::Snapchat => "kind-snapchat",
            Self::Handle => "kind-handle",
            Self::Plate => "kind-plate",
        }
    }

    fn nothing(self) -> &'static str {
        match self {
            Self::Phone => "miss-phone",
            Self::Email => "miss-email",
            Self::Plate => "miss-plate",
            _ => "miss-handle",
        }
    }
}

/// Parts of a day.
pub static PARTS_OF_DAY: &[Choice] = &[
    ("morning", "part-morning"),
    ("afternoon", "part-afternoon"),
    ("evening", "part-evening"),
    ("night", "part-night"),
];

/// Where it happened.
pub static SETTINGS: &[Choice] = &[
    ("incall", "setting-incall"),
    ("outcall", "setting-outcall"),
    ("hotel", "setting-hotel"),
    ("vehicle", "setting-vehicle"),
    ("street", "setting-street"),
    ("online", "setting-online"),
];

/// How contact was made.
pub static CONTACTS: &[Choice] = &[
    ("phone", "contact-phone"),
    ("message", "contact-message"),
    ("app", "contact-app"),
    ("advert", "contact-advert"),
    ("site", "contact-site"),
    ("street", "contact-street"),
    ("referral", "contact-referral"),
];

/// What stands beside the codes.
pub static ALSO: &[Choice] =
    &[("more_than_one", "also-more_than_one"), ("trap", "also-trap"), ("others", "also-others")];

/// How long a report waits before it can be found.
pub static DELAYS: &[Choice] =
    &[("none", "delay-none"), ("hours", "delay-hours"), ("day", "delay-day"), ("week", "delay-week")];

/// Whether the words are shown.
pub static SHOWN: &[Choice] = &[("yes", "shown-yes"), ("no", "shown-no")];

/// How its author knows of it.
pub static FIRST_HAND: &[Choice] = &[("yes", "first-hand-yes"), ("no", "first-hand-no")];

/// What a report's author may agree to.
pub static CONSENTS: &[Choice] = &[("lookup", "consent-lookup"), ("statistics", "consent-statistics")];

/// What a reviewer decides.
pub static DECISIONS: &[Choice] =
    &[("accept", "decision-accept"), ("return", "decision-return"), ("reject", "decision-reject")];

/// Why a reviewer sends a report back or rejects it: the published rules.
pub static REFUSED: &[Choice] = &[
    ("reveals_worker", "refused-reveals_worker"),
    ("reveals_third", "refused-reveals_third"),
    ("not_conduct", "refused-not_conduct"),
    ("made_up", "refused-made_up"),
    ("duplicate", "refused-duplicate"),
    ("unclear", "refused-unclear"),
];

/// How a reader knows that a report is true.
pub static SUPPORT_REASONS: &[Choice] =
    &[("happened", "support-happened"), ("witness", "support-witness"), ("trust", "support-trust")];

/// How a reader knows that a report is wrong.
pub static DISPUTE_REASONS: &[Choice] =
    &[("mistaken", "dispute-mistaken"), ("reassigned", "dispute-reassigned"), ("untrue", "dispute-untrue")];

/// What makes a report unfit to be shown.
pub static FLAG_REASONS: &[Choice] = &[
    ("reveals_worker", "flag-reveals_worker"),
    ("reveals_third", "flag-reveals_third"),
    ("not_conduct", "flag-not_conduct"),
    ("made_up", "flag-made_up"),
    ("about_me", "flag-about_me"),
];

/// The message of the choice that was stored as `value`.
#[must_use]
pub fn label(choices: &[Choice], value: &str) -> Option<&'static str> {
    choices.iter().find(|(known, _)| *known == value).map(|(_, message)| *message)
}
