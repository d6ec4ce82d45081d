//! The stylesheet's tokens: what is read on what, in every look, and that nothing in the dim one is bright.

use std::collections::HashMap;

use parasol::accounts::Look;
use parasol::web::show::light;

const CSS: &str = include_str!("../../static/parasol.css");

/// The tokens of the block that this selector opens.
fn tokens(selector: &str) -> HashMap<&'static str, &'static str> {
    let opening = format!("{selector}{{\n");
    let block = CSS.split(opening.as_str()).nth(1).unwrap_or_else(|| panic!("{selector} is there"));
    let block = block.split('}').next().unwrap();
    block.split(';').filter_map(|line| line.trim().split_once(':')).collect()
}

fn looks() -> [(&'static str, HashMap<&'static str, &'static str>); 3] {
    [("light", tokens(":root")), ("dark", tokens(":root[data-look=dark]")), ("dim", tokens(":root[data-look=dim]"))]
}

/// Relative luminance, as WCAG 2.2 defines it.
fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').unwrap_or_else(|| panic!("{colour} is a colour"));
    let digits =
        if digits.len() == 3 { digits.chars().flat_map(|digit| [digit, digit]).collect() } else { digits.to_owned() };
    let part = |at: usize| {
        let part = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap()) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

const GROUNDS: [&str; 4] = ["--paper", "--sheet", "--sunk", "--tint"];
/// What is written in this, on that.
const TEXT: [(&str, &[&str]); 13] = [
    ("--ink", &GROUNDS),
    ("--ink", &["--harm-tint", "--nuisance-tint"]),
    ("--soft", &GROUNDS),
    ("--soft", &["--harm-tint"]),
    ("--act", &GROUNDS),
    ("--act", &["--harm-tint"]),
    ("--danger", &["--paper", "--sheet"]),
    ("--harm", &["--paper", "--sheet", "--harm-tint"]),
    ("--nuisance", &["--paper", "--sheet", "--nuisance-tint"]),
    ("--on-button", &["--button", "--button-over"]),
    ("--on-alarm", &["--alarm"]),
    ("--on-exit", &["--exit"]),
    ("--good", &["--paper", "--sheet"]),
];
/// Edges and marks that tell what something is.
const MARKS: [(&str, &[&str]); 5] = [
    ("--edge", &["--paper", "--sheet", "--sunk"]),
    ("--focus", &GROUNDS),
    ("--button-edge", &["--paper", "--sheet"]),
    ("--alarm-edge", &["--paper", "--sheet"]),
    ("--good", &["--tint"]),
];

#[test]
fn everything_can_be_read_in_every_look() {
    for (look, tokens) in looks() {
        for (pairs, least) in [(&TEXT[..], 4.5), (&MARKS[..], 3.0)] {
            for (above, grounds) in pairs {
                for ground in *grounds {
                    let found = contrast(tokens[above], tokens[ground]);
                    assert!(found >= least, "{look}: {above} on {ground} has {found:.2}");
                }
            }
        }
    }
}

#[test]
fn nothing_in_the_dim_look_is_bright() {
    for (name, value) in tokens(":root[data-look=dim]").iter().filter(|(_, value)| value.starts_with('#')) {
        assert!(luminance(value) < 0.4, "{name} shines");
    }
    for ground in
        GROUNDS.into_iter().chain(["--button", "--button-over", "--exit", "--alarm", "--harm-tint", "--nuisance-tint"])
    {
        assert!(luminance(tokens(":root[data-look=dim]")[ground]) < 0.02, "{ground} lights up a face");
    }
}

#[test]
fn dark_is_the_same_whether_the_device_or_she_chose_it() {
    assert_eq!(tokens(":root:not([data-look]),:root[data-look=auto]"), tokens(":root[data-look=dark]"));
}

#[test]
fn every_look_knows_every_colour_and_no_rule_has_one_of_its_own() {
    let names = |look: &HashMap<&'static str, &'static str>| {
        let mut names: Vec<_> =
            look.iter().filter(|(_, value)| value.starts_with('#')).map(|(name, _)| *name).collect();
        names.sort_unstable();
        names
    };
    let [light, others @ ..] = looks();
    for (look, tokens) in others {
        assert_eq!(names(&tokens), names(&light.1), "{look}");
    }
    let rules = CSS.split("/* 2 ").nth(1).expect("the rules follow the tokens");
    let colours: Vec<_> = rules.match_indices('#').map(|(at, _)| &rules[at..at + 5]).collect();
    // See-through, and the paper under a square code, which cameras need.
    assert!(colours.iter().all(|colour| colour.starts_with("#0000") || colour.starts_with("#fff;")), "{colours:?}");
}

#[test]
fn the_browsers_own_bars_are_as_the_page() {
    let [of_light, of_dark, of_dim] = looks().map(|(_, tokens)| tokens["--paper"]);
    for (look, papers) in [
        (Look::Auto, vec![of_light, of_dark]),
        (Look::Light, vec![of_light]),
        (Look::Dark, vec![of_dark]),
        (Look::Dim, vec![of_dim]),
    ] {
        let bars: Vec<_> = light(look).bars.iter().map(|bar| bar.colour).collect();
        assert_eq!(bars, papers, "{look:?}");
    }
}
