//! The short code that a member who cannot get in gives, face to face, to two people who vouched for her.

use std::fmt;

use super::seals::Seals;
use super::stored::RequestHash;
use super::symbols::{self, NotACode};
use crate::kernel::{Bytes, SecretString, random};

/// Ten characters of five bits: fifty bits, and only a few can try it, a few times an hour.
const LENGTH: usize = 10;
/// Tells it from a recovery code, which is stored under the same key.
const NAME: &[u8] = b"request";

/// A code that leads two people to one request: `7KQ2M-X9V4T`.
#[derive(Clone, PartialEq, Eq)]
pub struct RequestCode(Bytes<LENGTH>);

impl RequestCode {
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

    /// To be read out.
    #[must_use]
    pub fn text(&self) -> SecretString {
        symbols::write(&self.0, LENGTH / 2)
    }
}

impl fmt::Debug for RequestCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RequestCode(…)")
    }
}

impl Seals {
    /// What is stored of it: keyed, since fifty bits alone could be searched.
    #[must_use]
    pub fn request_hash(&self, code: &RequestCode) -> RequestHash {
        RequestHash::from_bytes(self.tag(|keys| &keys.recovery_hashes, &[NAME, code.0.expose()]))
    }

    /// What it is looked for by: one hash a live key version, newest first.
    #[must_use]
    pub fn request_hashes(&self, code: &RequestCode) -> Vec<RequestHash> {
        self.tags(|keys| &keys.recovery_hashes, &[NAME, code.0.expose()]).map(RequestHash::from_bytes).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::seals::seals_of;
    use super::*;
    use secrecy::ExposeSecret;

    #[test]
    fn a_code_is_read_as_it_was_written_and_found_after_a_rotation() {
        let (before, after) = (seals_of(&[1]), seals_of(&[1, 2]));
        let mut seen = std::collections::HashSet::new();
        for _ in 0..200 {
            let code = RequestCode::random();
            let text = code.text().expose_secret().to_owned();
            assert_eq!((text.len(), text.matches('-').count()), (11, 1));
            assert_eq!(RequestCode::parse(&text.to_lowercase().replace('-', " ")).as_ref(), Ok(&code));
            let stored = before.request_hash(&code);
            assert!(after.request_hashes(&code).contains(&stored));
            assert!(!after.request_hashes(&RequestCode::random()).contains(&stored));
            assert!(seen.insert(text));
        }
        assert_eq!(RequestCode::parse("7KQ2M"), Err(NotACode::Length { found: 5 }));
    }
}
