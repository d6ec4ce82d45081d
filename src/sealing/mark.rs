//! A mark of a file's content, for addresses that may be cached for ever. Not a secret, and not a seal.

use data_encoding::BASE32_NOPAD;

/// The first eighty bits of the content's BLAKE3 hash, in lower-case base 32.
#[must_use]
pub fn content_mark(content: &[u8]) -> String {
    let hash = blake3::hash(content);
    BASE32_NOPAD.encode(hash.as_bytes().get(..10).unwrap_or_default()).to_ascii_lowercase()
}
