//! What a report is: codes and their severity, coarse facts, words, how long it lives, and what an answer says of it.
//!
//! Pure rules from the specification's page on reports. Codes are stored, never their wording; severity is derived from
//! the codes and never typed.

mod answer;
mod codes;
mod desk;
mod draft;
mod facts;
mod personal;
mod review;
mod state;
mod voice;
mod words;

pub use answer::{Lead, MAX_CARDS, MAX_LINKS, NO_AUTHOR, Opened, cards, lead};
pub use codes::{Code, CodeSet, Severity};
pub use desk::{DESK_MOST, deal, most_by_one_author, turns};
pub use draft::{Draft, DraftForm, Mistake, Why, WordField, for_readers, read_words};
pub use facts::{
    Also, Area, Consent, Consents, Contact, Delay, Facts, FactsError, LinkedIdentifier, PartOfDay, Setting,
};
pub use personal::{Found, Personal, personal_data};
pub use review::{
    Decision, Judgement, REVIEWERS_TO_DECIDE, Reason, Unjudged, Verdict, WaitingTimes, needs_reviewer, verdict,
};
pub use state::ReportState;
pub use voice::{FlagReason, HowKnown, Page, PageLine, RecordKey, Voice, VoiceError, VoiceKind};
pub use words::{Words, WordsError};

/// How many identifiers one report may carry.
pub const IDENTIFIERS_MOST: usize = 6;
