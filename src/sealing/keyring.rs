//! The server's keys: one root a version, a sub-key of it for each purpose.

use std::fmt;

use zeroize::Zeroizing;

use super::contexts;
use super::derive::{derive, derive_secret};
use super::keyring_file::KeyringError;
use super::oprf::Oprf;
use super::stored::Fingerprint;
use crate::kernel::Bytes;

/// Which root a key is derived from, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyVersion(u8);

impl KeyVersion {
    /// 1 to 255, as written beside what is sealed.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl fmt::Display for KeyVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How a keyring compares with the fingerprint in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RingMatch {
    /// The database was written with this very keyring.
    Same,
    /// The database was written with an earlier state of this keyring: re-seal, then store the new fingerprint.
    Grown,
    /// The database was written with other keys: refuse to start.
    Other,
}

/// The keys of one version.
pub(super) struct VersionKeys {
    pub(super) version: KeyVersion,
    root: Bytes<32>,
    pub(super) oprf: Oprf,
    pub(super) member_data: Bytes<32>,
    pub(super) review_copies: Bytes<32>,
    pub(super) authors: Bytes<32>,
    pub(super) voices: Bytes<32>,
    pub(super) duties: Bytes<32>,
    pub(super) speaker_tags: Bytes<32>,
    pub(super) duty_tags: Bytes<32>,
    pub(super) log_marks: Bytes<32>,
    pub(super) standing: Bytes<32>,
    pub(super) name_lookup: Bytes<32>,
    pub(super) author_tags: Bytes<32>,
    pub(super) form_tokens: Bytes<32>,
    pub(super) invitation_codes: Bytes<32>,
    pub(super) vouch_codes: Bytes<32>,
    pub(super) vouch_hashes: Bytes<32>,
    pub(super) limit_keys: Bytes<32>,
    pub(super) known_browsers: Bytes<32>,
    pub(super) app_secrets: Bytes<32>,
    pub(super) recovery_hashes: Bytes<32>,
    pub(super) passkey_tags: Bytes<32>,
    pub(super) passkey_handles: Bytes<32>,
    pub(super) ceremonies: Bytes<32>,
    pub(super) idempotency: Bytes<32>,
    pub(super) drafts: Bytes<32>,
}

impl VersionKeys {
    fn of_root(version: KeyVersion, root: Bytes<32>) -> Result<Self, KeyringError> {
        let sub_key = |context| derive_secret(context, root.expose());
        Ok(Self {
            version,
            oprf: Oprf::of_root(&root).ok_or(KeyringError::Unusable { version: version.0 })?,
            member_data: sub_key(contexts::MEMBER_DATA),
            review_copies: sub_key(contexts::REVIEW_COPIES),
            authors: sub_key(contexts::AUTHORS),
            voices: sub_key(contexts::VOICES),
            duties: sub_key(contexts::DUTIES),
            speaker_tags: sub_key(contexts::SPEAKER_TAGS),
            duty_tags: sub_key(contexts::DUTY_TAGS),
            log_marks: sub_key(contexts::LOG_MARKS),
            standing: sub_key(contexts::STANDING),
            name_lookup: sub_key(contexts::NAME_LOOKUP),
            author_tags: sub_key(contexts::AUTHOR_TAGS),
            form_tokens: sub_key(contexts::FORM_TOKENS),
            invitation_codes: sub_key(contexts::INVITATION_CODES),
            vouch_codes: sub_key(contexts::VOUCH_CODES),
            vouch_hashes: sub_key(contexts::VOUCH_HASHES),
            limit_keys: sub_key(contexts::LIMIT_KEYS),
            known_browsers: sub_key(contexts::KNOWN_BROWSERS),
            app_secrets: sub_key(contexts::APP_SECRETS),
            recovery_hashes: sub_key(contexts::RECOVERY_HASHES),
            passkey_tags: sub_key(contexts::PASSKEY_TAGS),
            passkey_handles: sub_key(contexts::PASSKEY_HANDLES),
            ceremonies: sub_key(contexts::CEREMONIES),
            idempotency: sub_key(contexts::IDEMPOTENCY),
            drafts: sub_key(contexts::DRAFTS),
            root,
        })
    }
}

/// The server's keys, every live version of them. Neither printed nor copied: share it in an `Arc`.
pub struct Keyring {
    newest: VersionKeys,
    /// Oldest first, as in the key file.
    older: Vec<VersionKeys>,
}

impl Keyring {
    /// From its roots, versions 1, 2, …, the last being the newest.
    ///
    /// # Errors
    /// [`KeyringError::NoRoot`] without a root, [`KeyringError::Full`] with more than 255, [`KeyringError::Unusable`]
    /// for a root without an OPRF key (it does not happen), [`KeyringError::Repeated`] for a root given twice.
    pub fn from_roots(roots: Vec<[u8; 32]>) -> Result<Self, KeyringError> {
        let roots = Zeroizing::new(roots);
        let mut versions = Vec::with_capacity(roots.len());
        for (index, root) in roots.iter().enumerate() {
            let version = u8::try_from(index + 1).map_err(|_| KeyringError::Full)?;
            if roots.iter().take(index).any(|earlier| Bytes::new(*earlier) == Bytes::new(*root)) {
                return Err(KeyringError::Repeated { version });
            }
            versions.push(VersionKeys::of_root(KeyVersion(version), Bytes::new(*root))?);
        }
        let newest = versions.pop().ok_or(KeyringError::NoRoot)?;
        Ok(Self { newest, older: versions })
    }

    /// The version that new things are sealed under.
    #[must_use]
    pub const fn newest(&self) -> KeyVersion {
        self.newest.version
    }

    /// Every live version, newest first.
    pub fn versions(&self) -> impl Iterator<Item = KeyVersion> {
        self.live().map(|keys| keys.version)
    }

    /// The OPRF key of one version.
    #[must_use]
    pub fn oprf(&self, version: KeyVersion) -> Option<&Oprf> {
        self.of_version(version.0).map(|keys| &keys.oprf)
    }

    /// Kept in the database, so that a wrong key file is refused at the start.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint_of_first(self.older.len() + 1)
    }

    /// Compares with the fingerprint in the database.
    #[must_use]
    pub fn compare(&self, stored: &Fingerprint) -> RingMatch {
        let all = self.older.len() + 1;
        match (1..=all).find(|count| self.fingerprint_of_first(*count) == *stored) {
            Some(count) if count == all => RingMatch::Same,
            Some(_) => RingMatch::Grown,
            None => RingMatch::Other,
        }
    }

    /// The roots in order, for the key file.
    pub(super) fn roots(&self) -> impl Iterator<Item = (KeyVersion, &Bytes<32>)> {
        self.older.iter().chain([&self.newest]).map(|keys| (keys.version, &keys.root))
    }

    /// The keys that new things are made with.
    pub(super) const fn newest_keys(&self) -> &VersionKeys {
        &self.newest
    }

    /// The keys of every live version, newest first.
    pub(super) fn live(&self) -> impl Iterator<Item = &VersionKeys> {
        [&self.newest].into_iter().chain(self.older.iter().rev())
    }

    /// The keys that a sealed value names.
    pub(super) fn of_version(&self, version: u8) -> Option<&VersionKeys> {
        self.live().find(|keys| keys.version.0 == version)
    }

    fn fingerprint_of_first(&self, count: usize) -> Fingerprint {
        let mut material = Zeroizing::new(Vec::with_capacity(count * 33));
        for (version, root) in self.roots().take(count) {
            material.push(version.0);
            material.extend_from_slice(root.expose());
        }
        Fingerprint::from_bytes(derive(contexts::FINGERPRINT, &material))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn ring(roots: &[u8]) -> Keyring {
        Keyring::from_roots(roots.iter().map(|byte| [*byte; 32]).collect()).unwrap()
    }

    #[test]
    fn the_last_root_is_the_newest() {
        let ring = ring(&[1, 2, 3]);
        assert_eq!(ring.newest().number(), 3);
        assert_eq!(ring.versions().map(KeyVersion::number).collect::<Vec<_>>(), [3, 2, 1]);
        assert!(ring.oprf(KeyVersion(2)).is_some() && ring.oprf(KeyVersion(4)).is_none());
    }

    #[test]
    fn a_fingerprint_tells_the_same_a_grown_and_another_ring() {
        let stored = ring(&[1, 2]).fingerprint();
        assert_eq!(ring(&[1, 2]).compare(&stored), RingMatch::Same);
        assert_eq!(ring(&[1, 2, 3]).compare(&stored), RingMatch::Grown);
        for other in [&[1][..], &[2], &[2, 1], &[3, 2], &[3, 1, 2]] {
            assert_eq!(ring(other).compare(&stored), RingMatch::Other, "{other:?}");
        }
    }

    #[test]
    fn every_sub_key_differs_from_every_other() {
        let ring = ring(&[1, 2]);
        let mut keys: Vec<[u8; 32]> = Vec::new();
        for version in ring.live() {
            keys.extend([
                *version.root.expose(),
                *version.member_data.expose(),
                *version.review_copies.expose(),
                *version.authors.expose(),
                *version.name_lookup.expose(),
                *version.author_tags.expose(),
                *version.form_tokens.expose(),
                *version.invitation_codes.expose(),
                *version.vouch_codes.expose(),
                *version.vouch_hashes.expose(),
                *version.limit_keys.expose(),
                *version.known_browsers.expose(),
                *version.idempotency.expose(),
                *version.drafts.expose(),
            ]);
        }
        let all = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!((all, keys.len()), (28, 28));
    }

    #[test]
    fn a_ring_needs_a_root_and_takes_each_once() {
        assert!(matches!(Keyring::from_roots(vec![]), Err(KeyringError::NoRoot)));
        assert!(matches!(Keyring::from_roots(vec![[1; 32], [1; 32]]), Err(KeyringError::Repeated { version: 2 })));
    }
}
