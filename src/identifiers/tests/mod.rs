#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod choices;
mod emails;
mod handles;
mod pairs;
mod phones;
mod plates;
mod properties;
mod refusals;

use super::{Kind, MAX_INPUT, Note, Reading, Recognised, Unrecognised, recognise};
use crate::kernel::Region;

fn region(letters: &str) -> Option<Region> {
    letters.parse().ok()
}

/// Reads without a hint what is one thing; the region may be empty.
fn read(input: &str, letters: &str) -> Result<Recognised, Unrecognised> {
    match recognise(input, None, region(letters))? {
        Reading::One(found) => Ok(found),
        Reading::Which(_) => panic!("{input:?} in {letters:?} may be several things"),
    }
}

/// The canonical form, `which`, or the reason.
fn said(read: Result<Reading, Unrecognised>) -> String {
    match read {
        Ok(Reading::One(found)) => found.identifier().canonical().to_owned(),
        Ok(Reading::Which(_)) => "which".to_owned(),
        Err(error) => format!("error: {}", error.code()),
    }
}

fn canonical(input: &str, letters: &str) -> String {
    said(recognise(input, None, region(letters)))
}

fn hinted(input: &str, kind: Kind, letters: &str) -> String {
    said(recognise(input, Some(kind), region(letters)))
}

/// What is offered for an input that may be several things.
fn choices(input: &str, letters: &str) -> Vec<String> {
    match recognise(input, None, region(letters)) {
        Ok(Reading::Which(which)) => which.choices().iter().map(|choice| choice.text().to_owned()).collect(),
        other => panic!("{input:?} in {letters:?} is {}", said(other)),
    }
}

fn readings(input: &str, letters: &str) -> Vec<String> {
    read(input, letters).unwrap().readings().map(|reading| reading.canonical().to_owned()).collect()
}

fn notes(input: &str, letters: &str) -> Vec<Note> {
    read(input, letters).unwrap().notes().to_vec()
}

/// Every line of a table `input => canonical`, read in the region.
fn table(letters: &str, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(input, expected)| {
            let got = canonical(input, letters);
            (got != *expected).then(|| format!("{input:?} in {letters:?}: {got}, expected {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
