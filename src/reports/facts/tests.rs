#![allow(clippy::unwrap_used)]

use super::*;
use crate::reports::Code;
use crate::sealing::FACTS_MOST;

/// As long as facts can get.
fn longest(identifiers: usize) -> Facts {
    let identifier =
        LinkedIdentifier {
            kind: Kind::Instagram, token: Token::from_bytes([0xff; 64]), mask: "i••••••••••".into()
        };
    Facts {
        codes: CodeSet::of(Code::ALL.iter().copied()).unwrap(),
        also: Also::ALL.to_vec(),
        first_hand: true,
        region: Some("GB".parse().unwrap()),
        filed: "2026-11".parse().unwrap(),
        month: Some("2026-10".parse().unwrap()),
        part_of_day: Some(PartOfDay::Night),
        area: Area::new(&"𐍈".repeat(Area::MOST)),
        setting: Some(Setting::Online),
        contact: Some(Contact::Referral),
        consents: Consents::of(Consent::ALL.to_vec()),
        identifiers: vec![identifier; identifiers],
    }
}

#[test]
fn the_longest_facts_fit_their_envelope_and_come_back() {
    let facts = longest(IDENTIFIERS_MOST);
    let bytes = facts.encode().unwrap();
    assert!(bytes.len() <= FACTS_MOST, "{} bytes", bytes.len());
    let back = Facts::decode(&bytes).unwrap();
    assert_eq!(back.encode().unwrap(), bytes);
    assert_eq!(back.identifiers.len(), IDENTIFIERS_MOST);
    assert_eq!(back.area.unwrap().as_str().chars().count(), Area::MOST);
}

/// `docs/sealing.md` says that the smaller size holds up to three.
#[test]
fn facts_of_three_identifiers_take_the_smaller_size() {
    let mut facts = longest(3);
    facts.area = Area::new("north of the river");
    let length = facts.encode().unwrap().len();
    assert!(length <= 382, "{length} bytes");
}

#[test]
fn too_many_identifiers_and_damaged_bytes_are_told() {
    assert_eq!(longest(IDENTIFIERS_MOST + 1).encode().err(), Some(FactsError::TooMany));
    let bytes = longest(1).encode().unwrap();
    for cut in 0..bytes.len() {
        assert_eq!(Facts::decode(&bytes[..cut]).err(), Some(FactsError::Damaged), "cut at {cut}");
    }
}

#[test]
fn a_delay_lasts_at_least_what_it_says_and_hours_one_to_twelve() {
    let hours = |seconds: i64| seconds as f64 / 3_600.0;
    for now in [0, 1, 3_599, 3_600, 86_399, 1_795_252_811] {
        let now = Moment::from_unix(now);
        let lasts = |delay: Delay, drawn| hours(delay.visible_from(now, drawn).unwrap().unix() - now.unix());
        assert_eq!(Delay::None.visible_from(now, 3), None);
        for drawn in 0..Delay::HOURS {
            let hours = lasts(Delay::Hours, drawn);
            assert!(hours > 1.0 + f64::from(drawn) - 0.001 && hours <= 2.0 + f64::from(drawn), "{hours}");
        }
        assert!((24.0..=48.0).contains(&lasts(Delay::Day, 0)) && (168.0..=192.0).contains(&lasts(Delay::Week, 0)));
    }
    let usual = |code| Delay::usual(CodeSet::of([code]).unwrap());
    assert_eq!([Code::Kill, Code::FalseOfficer, Code::Threat, Code::Harassed].map(usual), [Delay::None; 4]);
    assert_eq!([Code::Theft, Code::Unpaid, Code::Hate, Code::NoShow].map(usual), [Delay::Hours; 4]);
}

#[test]
fn a_report_lives_as_long_as_its_worst_code() {
    let mut facts = longest(1);
    assert_eq!(facts.expires().to_string(), "2031-11");
    facts.codes = CodeSet::of([Code::NoShow]).unwrap();
    assert_eq!(facts.expires().to_string(), "2027-05");
}
