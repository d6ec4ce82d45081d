//! The table of pairs (`pairs.tsv`): the same person must be found, another must not, and what
//! is nobody's must be refused.

use std::collections::BTreeSet;

use super::*;

const TABLE: &str = include_str!("pairs.tsv");

struct Row<'a> {
    relation: &'a str,
    region: &'a str,
    first: &'a str,
    second: &'a str,
}

fn rows() -> Vec<Row<'static>> {
    let lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let mut parts = line.split('\t');
            let mut next = || parts.next().unwrap_or_default();
            Row { relation: next(), region: next(), first: next(), second: next() }
        })
        .collect()
}

/// What a lookup asks for, and what a report is filed under.
fn places(input: &str, letters: &str) -> Result<(BTreeSet<String>, BTreeSet<String>), String> {
    let found = match recognise(input, None, region(letters)) {
        Ok(Reading::One(found)) => found,
        other => return Err(said(other)),
    };
    let text = |one: &crate::identifiers::Identifier| one.canonical().to_owned();
    let asked: BTreeSet<String> = found.readings().map(text).collect();
    let (identifier, besides) = found.into_filed();
    Ok((asked, std::iter::once(&identifier).chain(&besides).map(text).collect()))
}

/// What is wrong with a row, if anything is.
fn fault(row: &Row<'_>) -> Option<String> {
    let of = |input: &str| places(input, row.region);
    let alone = |wanted: fn(&str) -> bool| match of(row.first) {
        Ok((asked, _)) => Some(format!("is {asked:?}")),
        Err(said) => (!wanted(&said)).then_some(said),
    };
    match row.relation {
        "none" => return alone(|said| said.starts_with("error")),
        "asks" => return alone(|said| said == "which"),
        _ => {}
    }
    let ((asked, filed), (other_asked, other_filed)) = match (of(row.first), of(row.second)) {
        (Ok(first), Ok(second)) => (first, second),
        (first, second) => return Some(format!("{first:?} {second:?}")),
    };
    let either_way = [!asked.is_disjoint(&other_filed), !other_asked.is_disjoint(&filed)];
    let holds = match row.relation {
        "same" => asked == other_asked && either_way == [true, true],
        "finds" => either_way == [true, true],
        "other" => either_way == [false, false],
        unknown => panic!("{unknown} is no relation"),
    };
    (!holds).then(|| format!("{asked:?} filed {filed:?}; {other_asked:?} filed {other_filed:?}"))
}

#[test]
fn the_same_person_is_found_another_is_not_and_nobody_is_refused() {
    let rows = rows();
    let pairs = rows.iter().filter(|row| matches!(row.relation, "same" | "finds" | "other")).count();
    assert!(pairs >= 400 && rows.len() >= 600, "{pairs} pairs of {} rows", rows.len());
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|row| {
            let fault = fault(row)?;
            Some(format!("{} {} {:?} {:?}: {fault}", row.relation, row.region, row.first, row.second))
        })
        .collect();
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

/// Blanks and what cannot be seen, around it and in it, and another script's digits, make nothing unreadable
/// and nothing another thing.
#[test]
fn what_cannot_be_seen_changes_no_row() {
    let digits = |zero: char| {
        move |text: &str| -> String {
            let other = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(u32::from(zero) + digit)).unwrap_or(c);
            text.chars().map(other).collect()
        }
    };
    let ways: [&dyn Fn(&str) -> String; 7] = [
        &|text| format!(" \u{a0}{text}\u{3000}\t"),
        &|text| format!("\u{202b}\u{200f}{text}\u{202c}"),
        &|text| format!("\u{feff}{text}\u{200b}"),
        &|text| text.chars().flat_map(|c| [c, '\u{2060}']).collect(),
        &digits('\u{660}'),
        &digits('\u{ff10}'),
        &digits('\u{966}'),
    ];
    for row in rows() {
        for input in [row.first, row.second] {
            let as_typed = places(input, row.region);
            for way in ways {
                let changed = way(input);
                if changed.len() <= MAX_INPUT && !input.contains("://") && !input.contains('%') {
                    assert_eq!(places(&changed, row.region), as_typed, "{input:?} as {changed:?} in {}", row.region);
                }
            }
        }
    }
}

/// What a lookup says it read, read again, is the same: nobody is lost by pasting an answer.
#[test]
fn reading_is_idempotent() {
    for row in rows() {
        for input in [row.first, row.second] {
            if let Ok(Reading::One(found)) = recognise(input, None, region(row.region)) {
                let spoken = found.identifier().spoken();
                assert_eq!(canonical(&spoken, ""), found.identifier().canonical(), "{input:?} says {spoken:?}");
            }
        }
    }
}
