#![allow(clippy::unwrap_used)]

use data_encoding::HEXLOWER;
use proptest::prelude::*;

use super::*;

fn hex<const N: usize>(text: &str) -> [u8; N] {
    HEXLOWER.decode(text.as_bytes()).unwrap().try_into().unwrap()
}

/// RFC 9497, appendix A.1.1: the key, and both vectors of the base mode.
#[test]
fn rfc_9497_published_vectors() {
    let server = Oprf::of_seed(&[0xa3; 32], b"test key").unwrap();
    let key = "5ebcea5ee37023ccb9fc2d2019f9d7737be85591ae8652ffa9ef0f4d37063b0e";
    assert_eq!(HEXLOWER.encode(&server.0.serialize()), key);

    let blind = "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706";
    let vectors: [(&[u8], &str, &str, &str); 2] = [
        (
            &[0x00],
            "609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c",
            "7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e",
            "527759c3d9366f277d8c6020418d96bb393ba2afb20ff90df23fb7708264e2f3\
             ab9135e3bd69955851de4b1f9fe8a0973396719b7912ba9ee8aa7d0b5e24bcf6",
        ),
        (
            &[0x5a; 17],
            "da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418",
            "b4cbf5a4f1eeda5a63ce7b77c7d23f461db3fcab0dd28e4e17cecb5c90d02c25",
            "f4a74c9c592497375e796aa837e907b1a045d34306a749db9f34221f7e750cb4\
             f2a6413a6bf6fa5e19ba6348eb673934a722a7ede2e7621306d18951e7cf2c73",
        ),
    ];
    for (input, blinded_element, evaluation_element, output) in vectors {
        let scalar = Ristretto255::deserialize_scalar(&hex::<32>(blind)).unwrap();
        let (blind, blinded) = Blind::with_scalar(input, scalar).unwrap();
        assert_eq!(HEXLOWER.encode(&blinded.to_bytes()), blinded_element);
        let evaluation = server.blind_evaluate(&blinded);
        assert_eq!(HEXLOWER.encode(&evaluation.to_bytes()), evaluation_element);
        assert_eq!(blind.finalize(&evaluation).unwrap().expose(), &hex::<64>(output));
        assert_eq!(server.evaluate_bytes(input).unwrap().expose(), &hex::<64>(output));
    }
}

#[test]
fn each_root_has_its_own_key_and_keeps_it() {
    let evaluate =
        |root: u8| Oprf::of_root(&Bytes::new([root; 32])).unwrap().evaluate("phone:1:+447700900123").unwrap();
    assert!(evaluate(1) == evaluate(1));
    assert!(evaluate(1) != evaluate(2));
}

#[test]
fn what_cannot_be_evaluated_is_refused_on_both_paths() {
    let server = Oprf::of_root(&Bytes::new([1; 32])).unwrap();
    for input in [String::new(), "a".repeat(65_536)] {
        assert_eq!(server.evaluate(&input).err(), Some(NotEvaluable));
        assert_eq!(Blind::new(&input).err(), Some(NotEvaluable));
    }
    assert!(server.evaluate(&"a".repeat(65_535)).is_ok());
}

#[test]
fn only_an_element_other_than_the_identity_is_taken_from_the_wire() {
    for wrong in [[0; 32], [0xff; 32], hex("0100000000000000000000000000000000000000000000000000000000000000")] {
        assert_eq!(BlindedElement::from_bytes(&wrong).err(), Some(NotAnElement));
        assert_eq!(EvaluationElement::from_bytes(&wrong).err(), Some(NotAnElement));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_blinded_path_gives_the_same_bytes(root in any::<[u8; 32]>(), canonical in "\\PC{1,80}") {
        let server = Oprf::of_root(&Bytes::new(root)).unwrap();
        let (blind, blinded) = Blind::new(&canonical).unwrap();
        let on_the_wire = BlindedElement::from_bytes(&blinded.to_bytes()).unwrap();
        let answer = EvaluationElement::from_bytes(&server.blind_evaluate(&on_the_wire).to_bytes()).unwrap();
        prop_assert!(blind.finalize(&answer).unwrap() == server.evaluate(&canonical).unwrap());
        // A second blind of the same identifier cannot be linked to the first.
        prop_assert_ne!(Blind::new(&canonical).unwrap().1.to_bytes(), blinded.to_bytes());
    }
}
