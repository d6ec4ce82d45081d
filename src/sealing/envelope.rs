//! Sealing bytes: XChaCha20-Poly1305 with a random nonce, bound to the place they belong to.
//!
//! Sealed form: format (1 byte) ‖ key version (1 byte, 0 for a key outside the keyring) ‖ nonce (24) ‖ ciphertext ‖
//! tag (16). The associated data are the format and key version, registry id, name of the part and ids of the record,
//! each with its length before it, so that a sealed value opens in its own place and nowhere else.

use std::fmt;

use chacha20poly1305::aead::KeyInit;
use chacha20poly1305::aead::inout::InOutBuf;
use chacha20poly1305::{AeadInOut, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::derive::framed;
use crate::kernel::{Bytes, RegistryId, SecretString, random};

const FORMAT: u8 = 1;
const HEADER: usize = 2;
const NONCE: usize = 24;
const TAG: usize = 16;
const LENGTH: usize = 2;

/// What sealing adds to the bytes it seals.
pub(super) const OVERHEAD: usize = HEADER + NONCE + TAG;
/// The key version of what is sealed under a data key or an entry key.
pub(super) const NO_VERSION: u8 = 0;

/// Sealed bytes, for a binary column.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// The sealed form.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The sealed form, to keep.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl From<Vec<u8>> for Sealed {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

/// Opened bytes: wiped on drop, unprintable.
pub struct Plaintext(Zeroizing<Vec<u8>>);

/// Opened bytes that should have been text and are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("what was sealed here is not text")]
pub struct NotText;

impl Plaintext {
    /// The bytes; whoever calls this answers for where they go.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    /// As text.
    ///
    /// # Errors
    /// When the bytes are not UTF-8.
    pub fn into_string(self) -> Result<SecretString, NotText> {
        std::str::from_utf8(&self.0).map(SecretString::from).map_err(|_| NotText)
    }
}

impl fmt::Debug for Plaintext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Plaintext(…)")
    }
}

/// Why something was not sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The plaintext does not fit into the fixed size of its part.
    #[error("this is too long to be sealed here: at most {most} bytes")]
    TooLong {
        /// The longest plaintext, in bytes.
        most: usize,
    },
}

/// Why something did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Not a sealed value, or of a format this program does not know.
    #[error("this is not a sealed value of a known format")]
    Malformed,
    /// Sealed under a key that the key file does not hold.
    #[error("sealed under key version {0}, which the key file does not hold")]
    UnknownKeyVersion(u8),
    /// Wrong key, wrong place, or altered: which of them is not knowable.
    #[error("this does not open: wrong key, wrong record, or altered")]
    Refused,
}

/// The place a sealed value belongs to.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) registry: RegistryId,
    /// The name of the part, distinct for each use of a key.
    pub(super) part: &'static str,
    /// Ids of the record, in an order fixed for each part.
    pub(super) ids: &'a [&'a [u8]],
}

impl Place<'_> {
    fn associated_data(&self, header: &[u8]) -> Vec<u8> {
        let mut parts: Vec<&[u8]> = vec![header, self.registry.as_bytes(), self.part.as_bytes()];
        parts.extend_from_slice(self.ids);
        framed(&parts)
    }
}

/// A key with the version that is written beside what it seals.
#[derive(Clone, Copy)]
pub(super) struct SealingKey<'a> {
    pub(super) version: u8,
    pub(super) key: &'a Bytes<32>,
}

impl<'a> SealingKey<'a> {
    /// A data key or entry key: not of the keyring.
    pub(super) const fn outside_keyring(key: &'a Bytes<32>) -> Self {
        Self { version: NO_VERSION, key }
    }
}

/// Seals `plaintext` padded to the first of the rising `sizes` that holds it (its length in two bytes before it, zeros after it).
pub(super) fn seal_padded(
    key: SealingKey<'_>,
    place: &Place<'_>,
    sizes: &[usize],
    plaintext: &[u8],
) -> Result<Sealed, SealError> {
    let too_long = SealError::TooLong { most: sizes.last().map_or(0, |size| size.saturating_sub(LENGTH)) };
    let length = u16::try_from(plaintext.len()).map_err(|_| too_long)?;
    let size = *sizes.iter().find(|size| plaintext.len() + LENGTH <= **size).ok_or(too_long)?;
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.extend_from_slice(&length.to_be_bytes());
    padded.extend_from_slice(plaintext);
    padded.resize(size, 0);
    Ok(seal_exact(key, place, &padded))
}

/// Opens what [`seal_padded`] sealed.
pub(super) fn open_padded(key: SealingKey<'_>, place: &Place<'_>, sealed: &[u8]) -> Result<Plaintext, OpenError> {
    let mut plaintext = open_exact(key, place, sealed)?;
    let length = plaintext.0.first_chunk::<LENGTH>().map(|prefix| usize::from(u16::from_be_bytes(*prefix)));
    let end =
        length.map(|length| LENGTH + length).filter(|end| *end <= plaintext.0.len()).ok_or(OpenError::Malformed)?;
    plaintext.0.copy_within(LENGTH..end, 0);
    plaintext.0.truncate(end - LENGTH);
    Ok(plaintext)
}

/// Seals bytes whose length says nothing, such as a key.
pub(super) fn seal_exact(key: SealingKey<'_>, place: &Place<'_>, plaintext: &[u8]) -> Sealed {
    seal_with_nonce(key, place, &random::bytes(), plaintext)
}

fn seal_with_nonce(key: SealingKey<'_>, place: &Place<'_>, nonce: &[u8; NONCE], plaintext: &[u8]) -> Sealed {
    let header = [FORMAT, key.version];
    let mut sealed = Vec::with_capacity(OVERHEAD + plaintext.len());
    sealed.extend_from_slice(&header);
    sealed.extend_from_slice(nonce);
    sealed.extend_from_slice(plaintext);
    let tag = encrypt(key.key, nonce, &place.associated_data(&header), &mut sealed[HEADER + NONCE..]); // invariant: pushed above
    sealed.extend_from_slice(&tag);
    Sealed(sealed)
}

/// Opens what [`seal_exact`] sealed.
pub(super) fn open_exact(key: SealingKey<'_>, place: &Place<'_>, sealed: &[u8]) -> Result<Plaintext, OpenError> {
    let (header, rest) = sealed.split_first_chunk::<HEADER>().ok_or(OpenError::Malformed)?;
    let (nonce, rest) = rest.split_first_chunk::<NONCE>().ok_or(OpenError::Malformed)?;
    let (body, tag) = rest.split_last_chunk::<TAG>().ok_or(OpenError::Malformed)?;
    if header[0] != FORMAT {
        return Err(OpenError::Malformed);
    }
    if header[1] != key.version {
        return Err(OpenError::Refused);
    }
    let mut plaintext = Zeroizing::new(body.to_vec());
    decrypt(key.key, nonce, &place.associated_data(header), &mut plaintext, tag)?;
    Ok(Plaintext(plaintext))
}

/// The version of the key that a value is sealed under.
pub(super) fn key_version(sealed: &[u8]) -> Result<u8, OpenError> {
    match sealed {
        [FORMAT, version, ..] => Ok(*version),
        _ => Err(OpenError::Malformed),
    }
}

/// The AEAD itself, in place.
#[allow(clippy::expect_used)] // invariant: XChaCha20 takes 256 GiB, everything sealed here is far smaller
fn encrypt(key: &Bytes<32>, nonce: &[u8; NONCE], associated_data: &[u8], text: &mut [u8]) -> [u8; TAG] {
    XChaCha20Poly1305::new(key.expose().into())
        .encrypt_inout_detached(&XNonce::from(*nonce), associated_data, InOutBuf::from(text))
        .expect("short enough")
        .into()
}

fn decrypt(
    key: &Bytes<32>,
    nonce: &[u8; NONCE],
    associated_data: &[u8],
    text: &mut [u8],
    tag: &[u8; TAG],
) -> Result<(), OpenError> {
    XChaCha20Poly1305::new(key.expose().into())
        .decrypt_inout_detached(&XNonce::from(*nonce), associated_data, InOutBuf::from(text), &Tag::from(*tag))
        .map_err(|_| OpenError::Refused)
}

#[cfg(test)]
mod tests;
