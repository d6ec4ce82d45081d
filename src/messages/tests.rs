#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::{Catalogue, message_ids};
use super::*;
use crate::kernel::{Day, Month};

fn en() -> Words {
    Words::of(Language::En)
}

/// Each message of a language with the names of the places in it.
fn places(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for source in language.sources() {
        let mut current = String::new();
        for line in source.lines() {
            if let Some(id) = message_ids(line).next() {
                current = id.to_owned();
                assert!(all.insert(current.clone(), BTreeSet::new()).is_none(), "{id} stands twice");
            }
            let names = line
                .split('$')
                .skip(1)
                .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>());
            if let Some(known) = all.get_mut(&current) {
                known.extend(names);
            }
        }
    }
    all
}

#[test]
fn every_catalogue_loads_without_a_fault() {
    for language in Language::ALL {
        assert_eq!(Catalogue::load(language).1, Vec::<String>::new(), "{language:?}");
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_places() {
    let english = places(Language::En);
    assert!(english.len() > 300);
    for language in Language::ALL {
        assert_eq!(places(language), english, "{language:?}");
    }
}

/// Whoever adds a message may put the English text into the other catalogues under this mark; it must not stay there.
#[test]
fn nothing_waits_for_its_translation() {
    for language in Language::ALL {
        assert!(language.sources().iter().all(|source| !source.contains("TO TRANSLATE")), "{language:?}");
    }
}

#[test]
fn the_handle_of_a_language_is_that_language() {
    for language in Language::ALL {
        assert_eq!(Words::of(language).language(), language);
        assert_eq!(Language::from_tag(language.tag()), Some(language));
    }
    assert_eq!(Language::from_tag("EN_gb"), Some(Language::En));
    assert_eq!(Language::from_tag("pt"), Some(Language::PtBr));
    assert_eq!(Language::from_tag("fr-CH"), Some(Language::Fr));
    assert_eq!(Language::from_tag("tlh"), None);
    assert_eq!(Language::from_tag(""), None);
}

#[test]
fn counts_follow_the_plural_rules() {
    let told = |members: u32, circles: u32| {
        let said = Said::new("lead-who").with("members", members).with("circles", circles);
        en().tell(&said).into_owned()
    };
    assert_eq!(told(1, 1), "Reported by one member.");
    assert_eq!(told(3, 1), "Reported by 3 members of the same circle.");
    assert_eq!(told(3, 2), "Reported by 3 members from 2 separate circles.");
}

#[test]
fn each_language_counts_and_writes_dates_in_its_own_way() {
    let none = Said::new("factor-recovery").with("left", 0_u32);
    let month: Month = "2026-09".parse().unwrap();
    let mut seen = BTreeSet::new();
    for language in Language::ALL {
        let words = Words::of(language);
        for members in [0_u32, 1, 2, 5, 1_000_000] {
            let said =
                Said::new("lead-who-when").with("members", members).with("circles", members).with("month", month);
            let text = words.tell(&said);
            assert!(text.contains(&words.month(month)) && !text.contains('{'), "{language:?}: {text}");
        }
        assert!(seen.insert(words.month(month)) || language == Language::Es, "{language:?}");
        assert!(!words.tell(&none).contains('0'), "{language:?}: none is said in words");
    }
    assert_eq!(Words::of(Language::Es).day(Day::from_number(0)), "1 de enero de 1970");
    assert_eq!(Words::of(Language::PtBr).month(month), "setembro de 2026");
    assert_eq!(Words::of(Language::Fr).month(month), "septembre 2026");
}

/// A list is sorted as people read it: an É stands among the E.
#[test]
fn regions_stand_where_people_look_for_them() {
    let french = Words::of(Language::Fr).regions();
    let place = |code: &str| french.iter().position(|(one, _)| one == code).unwrap();
    assert!(place("EC") < place("US") && place("EG") < place("FR") && place("US") < place("FR"));
}

#[test]
fn the_lead_reads_as_promised() {
    let month: Month = "2026-09".parse().unwrap();
    let said = Said::new("lead-who-when").with("members", 3_u32).with("circles", 2_u32).with("month", month);
    assert_eq!(en().tell(&said), "Reported by 3 members from 2 separate circles, last in September 2026.");
}

#[test]
fn dates_and_regions_are_written_out() {
    assert_eq!(en().day(Day::from_number(0)), "1 January 1970");
    assert_eq!(en().month("2026-12".parse().unwrap()), "December 2026");
    assert_eq!(en().region("GB".parse().unwrap()), "United Kingdom");
    assert_eq!(en().region("ZZ".parse().unwrap()), "ZZ");
}

#[test]
fn what_fills_a_place_stays_as_it_is() {
    let hostile = "\u{202e}<b>{ $x }</b>";
    let said = Said::new("given-label").with("label", hostile);
    assert_eq!(en().tell(&said), hostile);
}

#[test]
fn a_missing_message_shows_its_id() {
    assert_eq!(en().say("no-such-message"), "no-such-message");
    assert_eq!(en().tell(&Said::plain("no-such-message")), "no-such-message");
}
