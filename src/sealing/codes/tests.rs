#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::super::seals::{elsewhere, seals_of};
use super::*;
use crate::kernel::ExposeSecret;

const ANN: MemberId = MemberId::from_bytes([1; 16]);
const BEA: MemberId = MemberId::from_bytes([2; 16]);

#[test]
fn a_session_token_survives_its_text_form_and_is_stored_as_a_hash() {
    let token = SessionToken::random();
    let text = token.text();
    assert_eq!(text.expose_secret().len(), 43);
    assert_eq!(SessionToken::parse(text.expose_secret()), Some(token.clone()));
    assert_ne!(token.hash().as_bytes(), token.0.expose());
    assert_ne!(token.hash(), SessionToken::random().hash());
    assert_eq!(format!("{token:?} {:?}", token.hash()), "SessionToken(…) SessionHash(…)");
}

#[test]
fn only_the_one_text_form_is_a_token() {
    let text = SessionToken(Bytes::new([0; 32])).text().expose_secret().to_owned();
    for wrong in [
        "",
        "A",
        &text[1..],
        &format!("{text}A"),
        &format!("{text}="),
        &text.replace('A', "+"),
        &text.replace('A', "é"),
    ] {
        assert_eq!(SessionToken::parse(wrong), None, "{wrong}");
    }
    // The last character carries two bits more than the bytes have: they must be zero.
    assert_eq!(SessionToken::parse(&format!("{}B", &text[..42])), None);
}

#[test]
fn a_form_belongs_to_its_session_and_survives_a_rotation() {
    let (before, after) = (seals_of(&[1]), seals_of(&[1, 2]));
    let (session, other) = (SessionToken::random(), SessionToken::random());
    let token = before.form_token(&session).masked();
    for seals in [&before, &after] {
        assert!(seals.form_token_matches(&session, token.expose_secret()));
        assert!(!seals.form_token_matches(&other, token.expose_secret()));
        assert!(!seals.form_token_matches(&session, session.text().expose_secret()));
        assert!(
            !seals.form_token_matches(&session, before.form_token(&session).text().expose_secret()),
            "without its mask"
        );
        assert!(!seals.form_token_matches(&session, ""));
    }
    assert_ne!(token.expose_secret(), before.form_token(&session).masked().expose_secret(), "a new mask each time");
    assert!(!elsewhere(&before).form_token_matches(&session, token.expose_secret()));
    assert!(!before.form_token_matches(&session, after.form_token(&session).masked().expose_secret()));
}

#[test]
fn an_open_invitation_can_be_shown_again_until_its_key_is_gone() {
    let (before, after) = (seals_of(&[1]), seals_of(&[1, 2]));
    let id = InvitationId::from_bytes([3; 16]);
    let code = before.invitation_code(id);
    assert_eq!(before.invitation_code(id), code);
    assert_eq!(InvitationCode::parse(code.text().expose_secret()), Some(code.clone()));
    let stored = code.hash();
    assert_eq!(after.invitation_code_again(id, &stored), Some(code));
    assert_eq!(after.invitation_code_again(InvitationId::from_bytes([4; 16]), &stored), None);
    assert_eq!(seals_of(&[2]).invitation_code_again(id, &stored), None);
    assert_eq!(elsewhere(&before).invitation_code_again(id, &stored), None);
}

#[test]
fn a_vouch_code_is_found_however_it_is_typed() {
    let (before, after) = (seals_of(&[1]), seals_of(&[1, 2]));
    let code = before.vouch_code(ANN, 0);
    let text = code.text().expose_secret().to_owned();
    assert_eq!((text.len(), text.find('-')), (11, Some(5)));
    let stored = before.vouch_hash(&code);
    for typed in [
        text.clone(),
        text.to_lowercase(),
        text.replace('-', ""),
        format!("  {} ", text.replace('-', " – ")),
        text.replace('0', "o").replace('1', "l"),
        text.chars().map(|c| format!("{c} ")).collect(),
    ] {
        let parsed = VouchCode::parse(&typed).unwrap();
        assert_eq!(parsed, code, "{typed}");
        assert!(after.vouch_hashes(&parsed).contains(&stored));
    }
    assert_eq!(after.vouch_code_again(ANN, 0, &stored), Some(code));
    assert_eq!(after.vouch_code_again(ANN, 1, &stored), None);
    assert_eq!(after.vouch_code_again(BEA, 0, &stored), None);
}

#[test]
fn what_is_not_a_vouch_code_says_why() {
    for (typed, why) in [
        ("", NotACode::Length { found: 0 }),
        ("7KQ2M-X9V4", NotACode::Length { found: 9 }),
        ("7KQ2M-X9V4T-7", NotACode::Length { found: 11 }),
        ("7KQ2M-X9V4U", NotACode::Character),
        ("7KQ2M-X9V4é", NotACode::Character),
        ("7KQ2M/X9V4T", NotACode::Character),
    ] {
        assert_eq!(VouchCode::parse(typed).err(), Some(why), "{typed}");
    }
    assert_eq!(VouchCode::parse(&"7".repeat(1_000_000)).err(), Some(NotACode::Length { found: 1_000_000 }));
}

#[test]
fn vouch_codes_differ_by_member_counter_and_registry() {
    let seals = seals_of(&[1]);
    let mut codes: Vec<String> = (0..100)
        .flat_map(|n| [seals.vouch_code(ANN, n), seals.vouch_code(BEA, n), elsewhere(&seals).vouch_code(ANN, n)])
        .map(|code| code.text().expose_secret().to_owned())
        .collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 300);
}

#[test]
fn all_fifty_bits_of_a_code_are_used() {
    let [mut ever_one, mut ever_zero] = [[0u8; CODE_LENGTH]; 2];
    for n in 0..200 {
        for (place, symbol) in seals_of(&[1]).vouch_code(ANN, n).0.expose().iter().enumerate() {
            ever_one[place] |= symbol;
            ever_zero[place] |= !symbol & 31;
        }
    }
    assert_eq!((ever_one, ever_zero), ([31; CODE_LENGTH], [31; CODE_LENGTH]));
}

proptest! {
    #[test]
    fn any_code_survives_its_text_form_and_no_text_panics(hash in any::<[u8; 32]>(), text in "\\PC{0,40}") {
        let code = VouchCode::of_hash(&hash);
        prop_assert_eq!(VouchCode::parse(code.text().expose_secret()), Ok(code));
        let _ = VouchCode::parse(&text);
        prop_assert_eq!(SessionToken::parse(&text).is_some(), text.len() == 43 && BASE64URL_NOPAD.decode(text.as_bytes()).is_ok());
    }
}
