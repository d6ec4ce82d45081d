#![allow(clippy::unwrap_used)]

use data_encoding::HEXLOWER;
use proptest::prelude::*;

use super::*;

const REGISTRY: RegistryId = RegistryId::from_bytes([1; 16]);
const PLACE: Place<'static> = Place { registry: REGISTRY, part: "test", ids: &[b"record"] };

fn under(key: &Bytes<32>) -> SealingKey<'_> {
    SealingKey { version: 3, key }
}

/// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
#[test]
fn xchacha20_poly1305_published_vector() {
    let key = Bytes::new(std::array::from_fn(|i| 0x80 + i as u8));
    let nonce: [u8; NONCE] = std::array::from_fn(|i| 0x40 + i as u8);
    let associated_data = HEXLOWER.decode(b"50515253c0c1c2c3c4c5c6c7").unwrap();
    let plaintext: &[u8] = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the \
        future, sunscreen would be it.";
    let mut text = plaintext.to_vec();
    let tag = encrypt(&key, &nonce, &associated_data, &mut text);
    let expected = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39\
        ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c9763\
        7da9768812f615c68b13b52e";
    assert_eq!(HEXLOWER.encode(&text), expected);
    assert_eq!(HEXLOWER.encode(&tag), "c0875924c1c7987947deafd8780acf49");
    decrypt(&key, &nonce, &associated_data, &mut text, &tag).unwrap();
    assert_eq!(text, plaintext);
}

/// The form that `docs/sealing.md` describes, written out once more with the crate alone.
#[test]
fn the_sealed_form_is_the_documented_one() {
    let key = Bytes::new([7; 32]);
    let sealed = seal_padded(under(&key), &PLACE, &[16], b"words").unwrap().into_bytes();
    assert_eq!(sealed[..2], [1, 3]);
    let mut bound = Vec::new();
    for part in [&[1, 3][..], REGISTRY.as_bytes(), b"test", b"record"] {
        bound.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bound.extend_from_slice(part);
    }
    let nonce = XNonce::try_from(&sealed[2..26]).unwrap();
    let payload = chacha20poly1305::aead::Payload { msg: &sealed[26..], aad: &bound };
    let opened = chacha20poly1305::aead::Aead::decrypt(&XChaCha20Poly1305::new(&[7; 32].into()), &nonce, payload);
    assert_eq!(opened.unwrap(), b"\x00\x05words\0\0\0\0\0\0\0\0\0");
}

#[test]
fn padding_hides_the_length_and_has_a_limit() {
    let key = Bytes::new([7; 32]);
    for length in [0, 1, 61, 62] {
        let plaintext = vec![9; length];
        let sealed = seal_padded(under(&key), &PLACE, &[64], &plaintext).unwrap();
        assert_eq!(sealed.as_bytes().len(), 64 + OVERHEAD);
        assert_eq!(open_padded(under(&key), &PLACE, sealed.as_bytes()).unwrap().expose(), plaintext);
    }
    for length in [63, 64, 70_000] {
        let refused = seal_padded(under(&key), &PLACE, &[16, 64], &vec![9; length]);
        assert_eq!(refused, Err(SealError::TooLong { most: 62 }));
    }
    for (length, size) in [(0, 16), (14, 16), (15, 64), (62, 64)] {
        let sealed = seal_padded(under(&key), &PLACE, &[16, 64], &vec![9; length]).unwrap();
        assert_eq!(sealed.as_bytes().len(), size + OVERHEAD, "{length}");
    }
}

#[test]
fn nothing_opens_in_another_place_or_under_another_key() {
    let key = Bytes::new([7; 32]);
    let sealed = seal_padded(under(&key), &PLACE, &[64], b"words").unwrap();
    let places = [
        Place { registry: RegistryId::from_bytes([2; 16]), ..PLACE },
        Place { part: "tests", ..PLACE },
        Place { ids: &[b"records"], ..PLACE },
        Place { ids: &[b"rec", b"ord"], ..PLACE },
        Place { ids: &[b"record", b""], ..PLACE },
        Place { ids: &[], ..PLACE },
    ];
    for place in places {
        assert_eq!(open_padded(under(&key), &place, sealed.as_bytes()).unwrap_err(), OpenError::Refused);
    }
    let other = Bytes::new([8; 32]);
    assert_eq!(open_padded(under(&other), &PLACE, sealed.as_bytes()).unwrap_err(), OpenError::Refused);
    let other_version = SealingKey { version: 4, key: &key };
    assert_eq!(open_padded(other_version, &PLACE, sealed.as_bytes()).unwrap_err(), OpenError::Refused);
}

#[test]
fn a_nonce_is_never_used_twice_and_nothing_prints() {
    let key = Bytes::new([7; 32]);
    let sealed: std::collections::HashSet<Vec<u8>> =
        (0..100).map(|_| seal_exact(under(&key), &PLACE, b"same").into_bytes()[HEADER..][..NONCE].to_vec()).collect();
    assert_eq!(sealed.len(), 100);
    let sealed = seal_exact(under(&key), &PLACE, b"same");
    let opened = open_exact(under(&key), &PLACE, sealed.as_bytes()).unwrap();
    assert_eq!(format!("{sealed:?} {opened:?}"), "Sealed(46 bytes) Plaintext(…)");
}

#[test]
fn text_that_is_not_text_says_so() {
    let key = Bytes::new([7; 32]);
    let open = |plaintext: &[u8]| {
        let sealed = seal_padded(under(&key), &PLACE, &[64], plaintext).unwrap();
        open_padded(under(&key), &PLACE, sealed.as_bytes()).unwrap().into_string().map(|_| ())
    };
    assert_eq!(open("naïve".as_bytes()), Ok(()));
    assert_eq!(open(&[0xff, 0xfe]), Err(NotText));
}

proptest! {
    #[test]
    fn what_is_sealed_opens_to_the_same_bytes(plaintext in prop::collection::vec(any::<u8>(), 0..200)) {
        let key = Bytes::new([7; 32]);
        let sealed = seal_padded(under(&key), &PLACE, &[256], &plaintext).unwrap();
        let opened = open_padded(under(&key), &PLACE, sealed.as_bytes()).unwrap();
        prop_assert_eq!(opened.expose(), &plaintext[..]);
    }

    #[test]
    fn any_flipped_bit_is_refused(plaintext in prop::collection::vec(any::<u8>(), 0..60), bit in any::<prop::sample::Index>()) {
        let key = Bytes::new([7; 32]);
        let mut sealed = seal_padded(under(&key), &PLACE, &[64], &plaintext).unwrap().into_bytes();
        let bit = bit.index(sealed.len() * 8);
        sealed[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(open_padded(under(&key), &PLACE, &sealed).is_err());
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        prop_assert!(open_padded(under(&Bytes::new([7; 32])), &PLACE, &bytes).is_err());
    }

    #[test]
    fn a_shortened_value_is_refused(keep in 0usize..(64 + OVERHEAD)) {
        let key = Bytes::new([7; 32]);
        let sealed = seal_padded(under(&key), &PLACE, &[64], b"words").unwrap();
        prop_assert!(open_padded(under(&key), &PLACE, &sealed.as_bytes()[..keep]).is_err());
    }
}
