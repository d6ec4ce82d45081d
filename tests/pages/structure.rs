//! The structure that machines and assistive technology rely on.

use std::collections::{HashMap, HashSet};

use super::samples::all;

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_has_one_heading_its_landmarks_and_a_language() {
    for (name, html) in all() {
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert_eq!(html.matches("<main").count(), 1, "{name}");
        for part in [
            "<html lang=\"en\" data-look=\"auto\">",
            "<header",
            "name=\"viewport\"",
            "noindex",
            "no-referrer",
            "color-scheme",
        ] {
            assert!(html.contains(part), "{name}: {part}");
        }
        assert!(html.contains("<title>Parasol</title>"), "{name}");
        assert!(html.contains("class=\"skip\" href=\"#main\""), "{name}");
    }
}

#[test]
fn every_page_can_be_left_at_once() {
    for (name, html) in all() {
        assert_eq!(html.matches("action=\"/leave\"").count(), 1, "{name}");
    }
}

#[test]
fn every_form_carries_the_token() {
    for (name, html) in all() {
        for form in html.split("<form").skip(1) {
            let form = form.split("</form>").next().unwrap();
            assert!(form.contains("name=\"csrf\" value=\"c5f0sample\""), "{name}: {form}");
            assert!(form.contains("method=\"post\""), "{name}: {form}");
        }
    }
}

#[test]
fn nothing_runs_but_scripts_of_our_own_and_nothing_comes_from_elsewhere() {
    for (name, html) in all() {
        let script = "<script src=\"static/parasol.js\" defer></script>\n</head>";
        assert_eq!((html.matches(script).count(), html.matches("<script").count()), (1, 1), "{name}");
        for wrong in ["<style", " style=\"", "<iframe", "onclick", "onload", "javascript:", "http:"] {
            assert!(!html.contains(wrong), "{name}: {wrong}");
        }
        for address in values(&html, "href").into_iter().chain(values(&html, "action")).chain(values(&html, "src")) {
            assert!(address.starts_with(['/', '#']) || address.starts_with("static/"), "{name}: {address}");
        }
    }
}

#[test]
fn ids_are_unique_and_everything_that_points_at_one_finds_it() {
    for (name, html) in all() {
        let mut seen = HashMap::new();
        for id in values(&html, "id") {
            *seen.entry(id).or_insert(0) += 1;
        }
        assert!(seen.values().all(|count| *count == 1), "{name}: {seen:?}");
        let pointing = ["for", "aria-describedby", "aria-labelledby"];
        let targets = pointing.iter().flat_map(|attribute| values(&html, attribute));
        let anchors = values(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#'));
        for target in targets.flat_map(str::split_whitespace).chain(anchors) {
            assert!(seen.contains_key(target), "{name}: nothing is called {target}");
        }
    }
}

#[test]
fn every_mistake_stands_beside_its_field_and_in_the_summary() {
    let mut found = 0;
    for (name, html) in all() {
        let mistakes = values(&html, "data-mistake").len();
        let invalid = html.matches("aria-invalid=\"true\"").count();
        found += mistakes;
        assert_eq!(html.contains("class=\"summary\""), mistakes > 0, "{name}");
        assert!(invalid <= mistakes, "{name}");
    }
    assert!(found >= 10);
}

#[test]
fn the_hooks_for_machines_are_there() {
    let pages: HashMap<_, _> = all().into_iter().collect();
    let holds = |page: &str, parts: &[&str]| {
        for part in parts {
            assert!(pages[page].contains(part), "{page}: {part}");
        }
    };
    holds("lookup-hit-danger", &["id=\"answer\" data-outcome=\"hit\" data-severity=\"danger\" data-kind=\"phone\""]);
    holds(
        "lookup-hit-danger",
        &["data-level=\"corroborated\" data-severity=\"danger\" data-codes=\"violence robbed unpaid\""],
    );
    holds(
        "lookup-hit-danger",
        &[
            "<span class=\"item\">Violence</span>.",
            "Reported by 3 members from 2 separate circles, last in September 2026.",
        ],
    );
    holds(
        "lookup-miss",
        &["data-outcome=\"miss\"", "Nothing is known here about this number.", "This does not mean safe."],
    );
    holds("lookup-unreadable", &["data-outcome=\"unreadable\"", "+44 7700 900123", "value=\"hello there\""]);
    holds("standing-probation", &["id=\"standing\"", "data-standing=\"probation\"", "id=\"vouch-code\""]);
    holds("invitations", &["id=\"invitation-link\"", "https://parasol.example/join/"]);
    holds(
        "reviews",
        &["class=\"review report\" data-review=\"", "data-severity=\"danger\" data-codes=\"violence robbed\""],
    );
    holds(
        "reviews",
        &[
            "name=\"decision\" value=\"accept\"",
            "name=\"reason\"",
            "7 reports wait for review. The oldest has waited for 9 days.",
        ],
    );
    holds("reviews-wrong", &["data-mistake=\"decision\"", "data-mistake=\"reason\""]);
    assert_eq!(pages["invitations"].matches("invitation-link").count(), 1);
    assert!(!pages["standing-vetted"].contains("vouch-code"));
}

#[test]
fn the_form_sends_the_names_and_values_that_are_fixed() {
    let pages: HashMap<_, _> = all().into_iter().collect();
    let form = &pages["report-filled"];
    for name in
        "identifier region code month area setting account description shown delay consent also part_of_day contact \
                 first_hand idempotency csrf more check send"
            .split_whitespace()
    {
        assert!(form.contains(&format!("name=\"{name}\"")), "{name}");
    }
    for (consent, asked) in
        [("lookup", true), ("statistics", true), ("words", false), ("area", false), ("match", false)]
    {
        let name = format!("name=\"consent\" value=\"{consent}\"");
        assert_eq!(form.contains(&name), asked, "{consent}: nothing is asked for that does nothing");
    }
    let empty = &pages["report"];
    for delay in ["none", "hours", "day", "week"] {
        assert!(empty.contains(&format!("name=\"delay\" value=\"{delay}\">")), "{delay} is there and not chosen");
    }
    for shown in ["yes", "no"] {
        assert!(empty.contains(&format!("name=\"shown\" value=\"{shown}\">")), "{shown} is there and not chosen");
    }
    assert!(form.contains("name=\"code\" value=\"violence\" checked"));
    assert!(form.contains("name=\"code\" value=\"weapon\">"));
    assert!(form.contains("value=\"2026-09\" selected"));
    assert!(pages["report-wrong"].contains("name=\"keep_words\""));
    assert!(!form.contains("name=\"keep_words\""));
    assert!(pages["report-wrong"].contains("value=\"2027-01\" selected"), "a month that is not offered is kept");
}

#[test]
fn what_somebody_typed_stays_text() {
    let pages: HashMap<_, _> = all().into_iter().collect();
    let html = &pages["lookup-hostile"];
    assert!(html.contains("&#60;script&#62;") || html.contains("&lt;script&gt;"));
    assert_eq!(html.matches("<script").count(), 1, "but the quick exit's");
    assert!(!html.contains(super::samples::HOSTILE));
}

#[test]
fn passphrases_never_come_back() {
    for (name, html) in all() {
        for input in html.split("<input").skip(1).filter(|input| input.contains("type=\"password\"")) {
            assert!(!input.split('>').next().unwrap().contains("value="), "{name}");
        }
    }
}

#[test]
fn a_page_has_one_primary_action_at_most() {
    for (name, html) in all() {
        let main = html.split("<main").nth(1).unwrap();
        let buttons = main.split("<button").skip(1).map(|rest| rest.split("</button>").next().unwrap());
        let links = main.split("<a class=\"button").skip(1).map(|rest| rest.split("</a>").next().unwrap());
        let is_primary = |button: &&str| {
            let tag = button.split('>').next().unwrap();
            !["quiet", "default", "grave"].iter().any(|other| tag.contains(other))
        };
        let labels: HashSet<_> =
            buttons.chain(links).filter(is_primary).map(|button| button.rsplit('>').next().unwrap().trim()).collect();
        assert!(labels.len() <= 1, "{name}: {labels:?}");
    }
}

#[test]
fn the_stylesheet_and_the_icons_stay_small() {
    assert!(include_str!("../../static/parasol.css").len() <= 28 * 1024);
    assert!(include_str!("../../static/icons.svg").len() <= 6 * 1024);
}

#[test]
fn all_scripts_together_stay_small() {
    let scripts = super::messages::files("static", ".js");
    let size: usize = scripts.iter().map(|path| std::fs::read(path).unwrap().len()).sum();
    assert!(scripts.len() == 6 && size <= 12 * 1024, "{} scripts, {size} bytes", scripts.len());
}

#[test]
fn every_icon_on_a_page_is_drawn() {
    let sprite = include_str!("../../static/icons.svg");
    for (name, html) in all() {
        for icon in html.split("icons.svg#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(sprite.contains(&format!("id=\"{icon}\"")), "{name}: {icon}");
        }
    }
}
