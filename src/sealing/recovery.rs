//! Recovery codes: on paper, in place of something that was lost.

use std::fmt;

use super::seals::Seals;
use super::stored::RecoveryHash;
use super::symbols::{self, NotACode};
use crate::kernel::{Bytes, MemberId, SecretString, random};

/// Sixteen characters of five bits: eighty bits, which nobody guesses over a network.
const LENGTH: usize = 16;
/// In four groups.
const GROUP: usize = 4;

/// A code that works once: `7KQ2-MX9V-4T0B-HJ5C`.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Bytes<LENGTH>);

impl RecoveryCode {
    /// A fresh one.
    #[must_use]
    pub fn random() -> Self {
        Self(Bytes::new(random::bytes::<LENGTH>().map(|byte| byte & 31)))
    }

    /// From what somebody typed.
    ///
    /// # Errors
    /// See [`NotACode`].
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        symbols::read(text).map(Self)
    }

    /// To be printed or written down.
    #[must_use]
    pub fn text(&self) -> SecretString {
        symbols::write(&self.0, GROUP)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl Seals {
    /// What is stored of a member's recovery code.
    #[must_use]
    pub fn recovery_hash(&self, member: MemberId, code: &RecoveryCode) -> RecoveryHash {
        let parts: [&[u8]; 2] = [member.as_bytes(), code.0.expose()];
        RecoveryHash::from_bytes(self.tag(|keys| &keys.recovery_hashes, &parts))
    }

    /// What a recovery code is looked for by: one hash a live key version, newest first.
    #[must_use]
    pub fn recovery_hashes(&self, member: MemberId, code: &RecoveryCode) -> Vec<RecoveryHash> {
        let parts: [&[u8]; 2] = [member.as_bytes(), code.0.expose()];
        self.tags(|keys| &keys.recovery_hashes, &parts).map(RecoveryHash::from_bytes).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::seals::seals_of;
    use super::*;
    use secrecy::ExposeSecret;

    #[test]
    fn a_code_is_read_as_it_was_written_and_never_the_same() {
        let mut seen = std::collections::HashSet::new();
        for _ in 0..200 {
            let code = RecoveryCode::random();
            let text = code.text().expose_secret().to_owned();
            assert_eq!((text.len(), text.matches('-').count()), (19, 3));
            assert_eq!(RecoveryCode::parse(&text.to_lowercase().replace('-', " ")), Ok(code));
            assert!(seen.insert(text));
        }
        assert_eq!(RecoveryCode::parse("7KQ2-MX9V-4T0B"), Err(NotACode::Length { found: 12 }));
        assert_eq!(RecoveryCode::parse("7KQ2-MX9V-4T0B-HJ5!"), Err(NotACode::Character));
    }

    #[test]
    fn a_code_is_one_members_and_found_after_a_rotation() {
        let (before, after) = (seals_of(&[1]), seals_of(&[1, 2]));
        let (ann, bea) = (MemberId::from_bytes([1; 16]), MemberId::from_bytes([2; 16]));
        let code = RecoveryCode::random();
        let stored = before.recovery_hash(ann, &code);
        assert!(after.recovery_hashes(ann, &code).contains(&stored));
        assert!(!after.recovery_hashes(bea, &code).contains(&stored));
        assert!(!after.recovery_hashes(ann, &RecoveryCode::random()).contains(&stored));
    }
}
