//! BLAKE3 in its two keyed modes, over unambiguous encodings.

use zeroize::Zeroize;

use crate::kernel::Bytes;

/// `derive_key(context, material)` of the BLAKE3 paper, section 2.3: 32 bytes.
pub(super) fn derive(context: &'static str, material: &[u8]) -> [u8; 32] {
    blake3::derive_key(context, material)
}

/// As [`derive()`], for a result that is itself a secret.
pub(super) fn derive_secret(context: &'static str, material: &[u8]) -> Bytes<32> {
    Bytes::new(derive(context, material))
}

/// BLAKE3 `keyed_hash` of a list of parts, each preceded by its length: no two lists share an encoding.
pub(super) fn keyed(key: &Bytes<32>, parts: &[&[u8]]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_keyed(key.expose());
    for part in parts {
        hasher.update(&length(part));
        hasher.update(part);
    }
    let hash = *hasher.finalize().as_bytes();
    hasher.zeroize();
    hash
}

/// The same encoding as bytes, for associated data.
pub(super) fn framed(parts: &[&[u8]]) -> Vec<u8> {
    parts.iter().flat_map(|part| length(part).into_iter().chain(part.iter().copied())).collect()
}

fn length(part: &[u8]) -> [u8; 8] {
    (part.len() as u64).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER;
    use proptest::prelude::*;

    use super::*;

    /// The BLAKE3 team's `test_vectors.json`: input is the bytes 0, 1, 2 … 250, 0, 1 …; first 32 bytes of output.
    #[test]
    fn blake3_published_vectors() {
        let context = "BLAKE3 2019-12-27 16:29:52 test vectors context";
        let input: Vec<u8> = (0..1025u32).map(|i| (i % 251) as u8).collect();
        for (len, expected) in [
            (0, "2cc39783c223154fea8dfb7c1b1660f2ac2dcbd1c1de8277b0b0dd39b7e50d7d"),
            (64, "a5c4a7053fa86b64746d4bb688d06ad1f02a18fce9afd3e818fefaa7126bf73e"),
            (1024, "7356cd7720d5b66b6d0697eb3177d9f8d73a4a5c5e968896eb6a689684302706"),
            (1025, "effaa245f065fbf82ac186839a249707c3bddf6d3fdda22d1b95a3c970379bcb"),
        ] {
            assert_eq!(HEXLOWER.encode(&derive(context, &input[..len])), expected, "{len}");
        }
        let key = Bytes::new(*b"whats the Elvish word for friend");
        let empty = keyed(&key, &[]);
        assert_eq!(HEXLOWER.encode(&empty), "92b2b75604ed3c761f9d6f62392c8a9227ad0ea3f09573e783f1498a4ed60d26");
    }

    proptest! {
        #[test]
        fn no_two_lists_share_an_encoding(
            a in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..6), 0..4),
            b in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..6), 0..4),
        ) {
            let parts = |list: &[Vec<u8>]| framed(&list.iter().map(Vec::as_slice).collect::<Vec<_>>());
            prop_assert_eq!(a == b, parts(&a) == parts(&b));
            // The boundary between parts counts, whatever they hold.
            let joined = [a.concat()];
            prop_assert_eq!(a.len() == 1, parts(&a) == parts(&joined));
        }
    }
}
