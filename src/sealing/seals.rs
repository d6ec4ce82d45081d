//! Everything sealed or tagged under the server's keyring, for one registry.

use std::sync::Arc;

use super::derive::keyed;
use super::envelope::{
    OpenError, Place, Plaintext, SealError, Sealed, SealingKey, key_version, open_padded, seal_padded,
};
use super::keyring::{Keyring, VersionKeys};
use crate::kernel::{Bytes, RegistryId};

/// A keyring at work for one registry: seals, opens and tags. The methods stand with their subjects.
#[derive(Clone)]
pub struct Seals {
    ring: Arc<Keyring>,
    registry: RegistryId,
}

/// Chooses one of the sub-keys of a version.
pub(super) type SubKey = fn(&VersionKeys) -> &Bytes<32>;

impl Seals {
    /// For one registry.
    #[must_use]
    pub const fn new(ring: Arc<Keyring>, registry: RegistryId) -> Self {
        Self { ring, registry }
    }

    /// Its keyring.
    #[must_use]
    pub fn keyring(&self) -> &Keyring {
        &self.ring
    }

    /// Its registry.
    #[must_use]
    pub const fn registry(&self) -> RegistryId {
        self.registry
    }

    /// Whether a value that the keyring sealed is under its newest key; otherwise rotation seals it again.
    #[must_use]
    pub fn is_current(&self, sealed: &[u8]) -> bool {
        key_version(sealed) == Ok(self.ring.newest().number())
    }

    pub(super) const fn place<'a>(&self, part: &'static str, ids: &'a [&'a [u8]]) -> Place<'a> {
        Place { registry: self.registry, part, ids }
    }

    /// Seals under the newest version of a sub-key.
    pub(super) fn seal(
        &self,
        sub_key: SubKey,
        place: &Place<'_>,
        size: usize,
        text: &[u8],
    ) -> Result<Sealed, SealError> {
        seal_padded(self.newest_key(sub_key), place, &[size], text)
    }

    /// Opens under the version that the sealed value names.
    pub(super) fn open(&self, sub_key: SubKey, place: &Place<'_>, sealed: &[u8]) -> Result<Plaintext, OpenError> {
        open_padded(self.key_of(sub_key, sealed)?, place, sealed)
    }

    pub(super) fn newest_key(&self, sub_key: SubKey) -> SealingKey<'_> {
        sealing_key(self.ring.newest_keys(), sub_key)
    }

    pub(super) fn key_of(&self, sub_key: SubKey, sealed: &[u8]) -> Result<SealingKey<'_>, OpenError> {
        let version = key_version(sealed)?;
        let keys = self.ring.of_version(version).ok_or(OpenError::UnknownKeyVersion(version))?;
        Ok(sealing_key(keys, sub_key))
    }

    /// A keyed hash bound to the registry, under the newest version of a sub-key.
    pub(super) fn tag(&self, sub_key: SubKey, parts: &[&[u8]]) -> [u8; 32] {
        self.tag_under(self.ring.newest_keys(), sub_key, parts)
    }

    /// The same under every live version, newest first: for finding what was stored under any of them.
    pub(super) fn tags(&self, sub_key: SubKey, parts: &[&[u8]]) -> impl Iterator<Item = [u8; 32]> {
        self.ring.live().map(move |keys| self.tag_under(keys, sub_key, parts))
    }

    fn tag_under(&self, keys: &VersionKeys, sub_key: SubKey, parts: &[&[u8]]) -> [u8; 32] {
        let mut bound: Vec<&[u8]> = vec![self.registry.as_bytes()];
        bound.extend_from_slice(parts);
        keyed(sub_key(keys), &bound)
    }
}

fn sealing_key(keys: &VersionKeys, sub_key: SubKey) -> SealingKey<'_> {
    SealingKey { version: keys.version.number(), key: sub_key(keys) }
}

/// Seals for tests: a ring with these roots, a fixed registry.
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(super) fn seals_of(roots: &[u8]) -> Seals {
    let ring = Keyring::from_roots(roots.iter().map(|byte| [*byte; 32]).collect()).unwrap();
    Seals::new(Arc::new(ring), RegistryId::from_bytes([5; 16]))
}

/// The same ring in another registry.
#[cfg(test)]
pub(super) fn elsewhere(seals: &Seals) -> Seals {
    Seals::new(Arc::clone(&seals.ring), RegistryId::from_bytes([6; 16]))
}
