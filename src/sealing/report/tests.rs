#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::super::seals::{elsewhere, seals_of};
use super::*;

fn report(byte: u8) -> ReportId {
    ReportId::from_bytes([byte; 16])
}

fn token(byte: u8) -> Token {
    Token::from_bytes([byte; 64])
}

#[test]
fn facts_and_words_open_with_their_key_in_their_report_only() {
    let seals = seals_of(&[1]);
    let keys = ReportKeys::fresh();
    let facts = seals.report(report(1)).seal_facts(&keys.facts, b"facts").unwrap();
    let words = seals.report(report(1)).seal_words(&keys.words, b"words").unwrap();
    let here = seals.report(report(1));
    assert_eq!(here.open_facts(&keys.facts, facts.as_bytes()).unwrap().expose(), b"facts");
    assert_eq!(here.open_words(&keys.words, words.as_bytes()).unwrap().expose(), b"words");

    let elsewhere = elsewhere(&seals);
    for other in [seals.report(report(2)), elsewhere.report(report(1))] {
        assert_eq!(other.open_facts(&keys.facts, facts.as_bytes()).unwrap_err(), OpenError::Refused);
        assert_eq!(other.open_words(&keys.words, words.as_bytes()).unwrap_err(), OpenError::Refused);
    }
    let strangers = ReportKeys::fresh();
    assert_eq!(here.open_facts(&strangers.facts, facts.as_bytes()).unwrap_err(), OpenError::Refused);
    // Even under one key, words do not pass for facts.
    assert_eq!(here.open_facts(&FactsKey(keys.words.0.clone()), words.as_bytes()).unwrap_err(), OpenError::Refused);
}

#[test]
fn sizes_give_nothing_away() {
    let seals = seals_of(&[1]);
    let here = seals.report(report(1));
    let keys = ReportKeys::fresh();
    let facts = |length| here.seal_facts(&keys.facts, &vec![1; length]).map(|sealed| sealed.as_bytes().len());
    let words = |length| here.seal_words(&keys.words, &vec![1; length]).map(|sealed| sealed.as_bytes().len());
    assert_eq!((facts(0), facts(382)), (Ok(426), Ok(426)));
    assert_eq!((facts(383), facts(FACTS_MOST)), (Ok(938), Ok(938)));
    assert_eq!((words(0), words(766)), (Ok(810), Ok(810)));
    assert_eq!((words(767), words(1_534)), (Ok(1_578), Ok(1_578)));
    assert_eq!((words(1_535), words(WORDS_MOST)), (Ok(4_650), Ok(4_650)));
    assert_eq!(facts(FACTS_MOST + 1), Err(SealError::TooLong { most: FACTS_MOST }));
    assert_eq!(words(WORDS_MOST + 1), Err(SealError::TooLong { most: WORDS_MOST }));
}

#[test]
fn wrapped_keys_open_for_their_entry_only_and_not_for_one_another() {
    let seals = seals_of(&[1]);
    let here = seals.report(report(1));
    let keys = ReportKeys::fresh();
    let wrapped = here.wrap(&token(1), &keys);
    assert_eq!((wrapped.facts.as_bytes().len(), wrapped.words.as_bytes().len()), (74, 74));
    assert_eq!(here.unwrap_facts(&token(1), wrapped.facts.as_bytes()), Ok(keys.facts.clone()));
    assert_eq!(here.unwrap_words(&token(1), wrapped.words.as_bytes()), Ok(keys.words.clone()));

    assert_eq!(here.unwrap_facts(&token(2), wrapped.facts.as_bytes()), Err(OpenError::Refused));
    assert_eq!(here.unwrap_facts(&token(1), wrapped.words.as_bytes()), Err(OpenError::Refused));
    assert_eq!(here.unwrap_words(&token(1), wrapped.facts.as_bytes()), Err(OpenError::Refused));
    let elsewhere = elsewhere(&seals);
    for other in [seals.report(report(2)), elsewhere.report(report(1))] {
        assert_eq!(other.unwrap_facts(&token(1), wrapped.facts.as_bytes()), Err(OpenError::Refused));
    }
}

#[test]
fn entries_of_one_report_share_no_byte_run() {
    let seals = seals_of(&[1]);
    let here = seals.report(report(1));
    let keys = ReportKeys::fresh();
    let (one, two) = (here.wrap(&token(1), &keys), here.wrap(&token(2), &keys));
    let runs = |sealed: &Sealed| -> Vec<[u8; 8]> {
        sealed.as_bytes()[2..].windows(8).map(|run| run.try_into().unwrap()).collect()
    };
    assert!(!runs(&one.facts).iter().any(|run| runs(&two.facts).contains(run)));
}

#[test]
fn a_review_copy_and_an_author_open_in_their_report_across_a_rotation() {
    let (before, after) = (seals_of(&[1]), seals_of(&[1, 2]));
    let keys = ReportKeys::fresh();
    let author = MemberId::from_bytes([9; 16]);
    let copy = before.report(report(1)).seal_review_copy(&keys);
    let signed = before.report(report(1)).seal_author(author);
    assert_eq!(after.report(report(1)).open_review_copy(copy.as_bytes()), Ok(keys.clone()));
    assert_eq!(after.report(report(1)).open_author(signed.as_bytes()), Ok(author));
    assert!(!after.is_current(copy.as_bytes()) && before.is_current(copy.as_bytes()));

    let (stranger, elsewhere) = (seals_of(&[3]), elsewhere(&before));
    for other in [before.report(report(2)), elsewhere.report(report(1)), stranger.report(report(1))] {
        assert_eq!(other.open_review_copy(copy.as_bytes()), Err(OpenError::Refused));
        assert_eq!(other.open_author(signed.as_bytes()), Err(OpenError::Refused));
    }
    // Neither opens as the other, though both are under the keyring.
    assert_eq!(before.report(report(1)).open_author(copy.as_bytes()), Err(OpenError::Refused));
    let newer = after.report(report(1)).seal_review_copy(&keys);
    assert_eq!(before.report(report(1)).open_review_copy(newer.as_bytes()), Err(OpenError::UnknownKeyVersion(2)));
}

#[test]
fn keys_do_not_print() {
    let keys = ReportKeys::fresh();
    assert_eq!(format!("{keys:?}"), "ReportKeys { facts: FactsKey(…), words: WordsKey(…) }");
}

fn flipped(sealed: &Sealed, bit: prop::sample::Index) -> Vec<u8> {
    let mut bytes = sealed.clone().into_bytes();
    let bit = bit.index(bytes.len() * 8);
    bytes[bit / 8] ^= 1 << (bit % 8);
    bytes
}

proptest! {
    #[test]
    fn any_flipped_bit_is_refused_in_every_part(bit in any::<prop::sample::Index>(), text in prop::collection::vec(any::<u8>(), 0..200)) {
        let seals = seals_of(&[1, 2]);
        let here = seals.report(report(1));
        let keys = ReportKeys::fresh();
        let wrapped = here.wrap(&token(1), &keys);
        let facts = here.seal_facts(&keys.facts, &text).unwrap();
        let words = here.seal_words(&keys.words, &text).unwrap();
        let copy = here.seal_review_copy(&keys);
        let author = here.seal_author(MemberId::from_bytes([9; 16]));
        prop_assert!(here.open_facts(&keys.facts, &flipped(&facts, bit)).is_err());
        prop_assert!(here.open_words(&keys.words, &flipped(&words, bit)).is_err());
        prop_assert!(here.unwrap_facts(&token(1), &flipped(&wrapped.facts, bit)).is_err());
        prop_assert!(here.unwrap_words(&token(1), &flipped(&wrapped.words, bit)).is_err());
        prop_assert!(here.open_review_copy(&flipped(&copy, bit)).is_err());
        prop_assert!(here.open_author(&flipped(&author, bit)).is_err());
    }
}
