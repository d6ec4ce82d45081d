//! A member's passkey as she knows it, in its compact stored form (sealed by `sealing`).

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::kernel::Month;
use crate::sealing::Passkey;

/// How many passkeys a member may have.
pub const PASSKEYS_MOST: usize = 10;
/// The longest name of a passkey, in characters.
pub const PASSKEY_NAME_MOST: usize = 40;

/// A member's passkey.
#[derive(Clone)]
pub struct OwnPasskey {
    /// The passkey.
    pub key: Passkey,
    /// What she calls it; may be empty.
    pub name: String,
    /// When she added it.
    pub added: Month,
    /// Whether there may be a copy of it. It lets nobody in any more then.
    pub copied: bool,
}

/// Not the form this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a stored passkey is damaged")]
pub struct PasskeyError;

impl OwnPasskey {
    /// One that was just made. A name is never a reason to refuse it, since the device has kept it by now: what is too long or
    /// cannot be shown is left out.
    #[must_use]
    pub fn new(key: Passkey, typed: &str, today: Month) -> Self {
        let kept = typed.trim().chars().filter(|c| !c.is_control()).take(PASSKEY_NAME_MOST);
        Self { key, name: kept.collect(), added: today, copied: false }
    }

    /// The stored form.
    #[must_use]
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let stored =
            Stored { key: self.key.clone(), name: self.name.clone(), added: self.added.number(), copied: self.copied };
        // Writing plain values into memory does not fail.
        Zeroizing::new(serde_json::to_vec(&stored).unwrap_or_default())
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`PasskeyError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, PasskeyError> {
        let stored: Stored = serde_json::from_slice(bytes).map_err(|_| PasskeyError)?;
        let Stored { key, name, added, copied } = stored;
        Ok(Self { key, name, added: Month::from_number(added), copied })
    }
}

/// What an authenticator's library writes of a public key describes itself: JSON takes it as it comes.
#[derive(Serialize, Deserialize)]
struct Stored {
    key: Passkey,
    name: String,
    added: i32,
    copied: bool,
}
