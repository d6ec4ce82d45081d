use proptest::prelude::*;

use super::super::{MAX_READINGS, recognise, regions};
use super::*;

/// Inputs of every kind, all of which are recognised.
fn inputs() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\+44 7[0-9]{3} [0-9]{6}",
        "\\+1 [2-4][0-9]{2} [2-9][0-9]{2} [0-9]{4}",
        "\\+49 1[567][0-9] [0-9]{7,8}",
        "@[a-z][a-z0-9_]{3,12}[a-z]",
        "https://t\\.me/[A-Za-z][A-Za-z0-9_]{3,20}[a-z]",
        "instagram\\.com/[A-Za-z0-9]{1,9}\\.[a-z]{1,9}/",
        "https://x\\.com/[A-Za-z0-9_]{2,12}q",
        "facebook\\.com/[a-z]{3,9}\\.[a-z]{3,9}",
        "snapchat\\.com/add/[a-z]{3,9}[_-][a-z]{2}",
        "[a-z]{1,9}\\.[a-z]{1,9}@[a-z]{1,9}\\.(com|org)",
        "signal: [a-z]{3,12}\\.[0-9]{2,4}",
        "GB: [A-Z]{2}[0-9]{2} [A-Z]{3}",
        "tryst: [a-z]{1,9} [a-z]{1,9}",
    ]
}

fn invisible() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["\u{200b}", "\u{200d}", "\u{2060}", "\u{feff}", "\u{202e}", "\u{ad}", "\u{fe0f}"])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn how_it_was_read_reads_the_same(input in inputs()) {
        for reading in read(&input, "GB").unwrap().readings().filter(|reading| reading.is_shown()) {
            let again = read(&reading.spoken(), "US").unwrap_or_else(|error| panic!("{input} {}: {error}", reading.spoken()));
            prop_assert!(again.readings().any(|other| other == reading), "{} as {}", input, reading.spoken());
        }
    }

    #[test]
    fn invisible_characters_and_case_change_nothing(input in inputs(), mark in invisible(), place in any::<prop::sample::Index>()) {
        let expected = canonical(&input, "GB");
        let places: Vec<usize> = (0..=input.len()).collect();
        let mut marked = input.clone();
        marked.insert_str(*place.get(&places), mark);
        prop_assert_eq!(canonical(&marked, "GB"), expected.clone());
        prop_assert_eq!(canonical(&input.to_uppercase(), "GB"), expected.clone());
        prop_assert_eq!(canonical(&format!(" \t{input}\u{a0}\n"), "GB"), expected);
    }

    #[test]
    fn separators_between_digits_change_nothing(digits in "7[1-57-9][0-9]{8}", signs in prop::collection::vec("[ .\u{a0}\u{2011}/-]", 10)) {
        let spread: String = digits.chars().zip(&signs).map(|(digit, sign)| format!("{digit}{sign}")).collect();
        prop_assert_eq!(canonical(&format!("0{spread}"), "GB"), format!("phone:1:+44{digits}"));
        prop_assert_eq!(canonical(&format!("+44 {spread}"), "GB"), format!("phone:1:+44{digits}"));
    }

    #[test]
    fn any_text_is_answered_within_bounds(input in "\\PC{0,80}", kind in prop::option::of(prop::sample::select(Kind::ALL.to_vec()))) {
        if let Ok(Reading::One(found)) = recognise(&input, kind, region("GB")) {
            let all: Vec<String> = found.readings().map(|reading| reading.canonical().to_owned()).collect();
            prop_assert!(all.len() <= MAX_READINGS);
            prop_assert!(all.iter().enumerate().all(|(place, reading)| !all[..place].contains(reading)));
            prop_assert!(!found.identifier().mask().is_empty());
            let again = read(&found.identifier().spoken(), "").unwrap_or_else(|error| panic!("{input:?}: {}: {error}", found.identifier().spoken()));
            prop_assert_eq!(again.identifier().canonical(), found.identifier().canonical());
        }
    }

    /// Whatever is typed: blanks and what cannot be seen around it change nothing.
    #[test]
    fn what_is_around_it_changes_nothing(
        input in prop_oneof!["\\PC{0,40}", "[ \n\t]{0,2}[+@0-9a-z:./ ]{1,30}[ \n\t]{0,2}", inputs()],
        before in invisible(),
        after in invisible(),
        kind in prop::option::of(prop::sample::select(Kind::ALL.to_vec())),
    ) {
        let around = format!(" {before}\n{input}\t{after} ");
        if around.len() <= MAX_INPUT {
            prop_assert_eq!(recognise(&around, kind, region("GB")), recognise(&input, kind, region("GB")), "{:?}", input);
        }
    }

    #[test]
    fn any_bytes_near_an_identifier_are_answered(head in "(tel:|@|t\\.me/|https://|\\+|GB: |x\\.com/|signal\\.me/#|a@)?", tail in any::<String>()) {
        let _ = recognise(&format!("{head}{tail}"), None, region("IT"));
    }

    /// Any digits, in any region: what is accepted is stable, whether the number is assigned or not.
    #[test]
    fn accepted_digits_are_stable(digits in "[0-9]{4,15}", place in any::<prop::sample::Index>()) {
        let regions = regions();
        let home = *place.get(&regions);
        if let Ok(Reading::One(found)) = recognise(&digits, Some(Kind::Phone), Some(home)) {
            for reading in found.readings() {
                let e164 = reading.canonical().trim_start_matches("phone:1:");
                prop_assert_eq!(canonical(e164, ""), reading.canonical(), "{} in {}", digits, home);
                prop_assert_eq!(canonical(&reading.spoken(), home.as_str()), reading.canonical());
            }
        }
    }
}
