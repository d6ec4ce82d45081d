//! What to say of a passphrase that will not do.

use super::mistakes as wrong;
use crate::messages::Said;
use crate::sealing::{Verdict, Weakness};

/// The sentence; nothing for one that will do.
#[must_use]
pub fn said(verdict: Verdict) -> Option<Said> {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match verdict {
        Verdict::Strong => None,
        Verdict::TooShort { least } => Some(wrong::passphrase_short(number(least))),
        Verdict::TooLong { most } => Some(wrong::passphrase_long(number(most))),
        Verdict::Weak(Weakness::Guessable) => Some(wrong::PASSPHRASE_WEAK),
        Verdict::Weak(Weakness::Breached) => Some(wrong::PASSPHRASE_BREACHED),
        Verdict::Weak(Weakness::Telling) => Some(wrong::PASSPHRASE_TELLING),
    }
}
