//! A form that was sent after its session had ended, in its compact stored form (sealed by `sealing`).

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// For how long it is kept.
pub const KEPT_FORM_SECONDS: i64 = 10 * 60;
/// The stored form's version, its first byte.
const FORMAT: u8 = 1;

/// What she had typed, and where it was sent. It may be anything a person types: it does not print, and is wiped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct KeptForm {
    /// The path it was sent to.
    pub path: String,
    /// Its fields, in order.
    pub fields: Vec<(String, String)>,
}

/// Not the form this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a kept form is damaged")]
pub struct KeptFormError;

impl KeptForm {
    /// The stored form.
    #[must_use]
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let encoded = postcard::to_allocvec(self).map(Zeroizing::new).unwrap_or_default();
        let mut bytes = Zeroizing::new(Vec::with_capacity(1 + encoded.len()));
        bytes.push(FORMAT);
        bytes.extend_from_slice(&encoded);
        bytes
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`KeptFormError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, KeptFormError> {
        let (&FORMAT, rest) = bytes.split_first().ok_or(KeptFormError)? else { return Err(KeptFormError) };
        postcard::from_bytes(rest).map_err(|_| KeptFormError)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_comes_back(path in "\\PC{0,40}", fields in prop::collection::vec((any::<String>(), any::<String>()), 0..20)) {
            let form = KeptForm { path, fields };
            prop_assert!(KeptForm::decode(&form.encode()).is_ok_and(|back| back == form));
        }

        #[test]
        fn no_bytes_at_all_can_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = KeptForm::decode(&bytes);
        }
    }

    #[test]
    fn another_format_is_refused() {
        for damaged in [&b""[..], b"\x02\x00\x00", b"\x01", b"\x01\xff"] {
            assert!(matches!(KeptForm::decode(damaged), Err(KeptFormError)));
        }
    }
}
