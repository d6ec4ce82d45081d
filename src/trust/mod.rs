//! Trust: who may read and write (vetting), and how sure a report is (independent voices).
//!
//! The rules are laid down in `trust.md`; each has a room here under its own name. The module is pure: time comes in as
//! whole days with each event, arithmetic is in whole numbers, and members' ids are never compared for order, so the
//! same log gives the same answers everywhere.
//!
//! - [`Registry`]: vetting. A fold over the log of [`Event`]s.
//! - [`Book`]: records about clients and the voices on them; levels.
//! - [`habits`] and [`assess_voices`]: the same on voices that are stored record by record.
//! - [`simulate`]: invented communities under attack, to see what the rules are worth.
//! - [`evaluate`]: both on a JSON file, for what-if questions and for checking.

mod book;
mod case;
mod census;
mod community;
mod directory;
mod event;
mod few;
mod member;
mod params;
mod questions;
mod registry;
mod shelves;
pub mod simulate;
mod snapshot;
mod standing;

#[cfg(test)]
mod tests;

pub use book::{
    Assessment, Book, Independence, Level, Outcome, SaidVoice, Severity, Side, SpeakerPage, Spoken, VoiceEvent,
    assess_voices, habits, independent_voices, noisy_or, voice_weight,
};
pub use case::{CaseError, Difference, Evaluation, evaluate};
pub use census::Census;
pub use community::{Consequence, FREEZE_DAYS};
pub use event::{Event, Refusal};
pub use member::{Role, Status};
pub use params::Params;
pub use questions::AuthorLabel;
pub use registry::{MemberState, Registry};
pub use snapshot::{NoSnapshot, Restoring};
pub use standing::{Access, Explanation, Read, Standing, Vouching};
