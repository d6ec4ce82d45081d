#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod emails;
mod handles;
mod phones;
mod plates;
mod properties;
mod refusals;

use super::{Kind, Note, Recognised, Unrecognised, recognise};
use crate::kernel::Region;

fn region(letters: &str) -> Option<Region> {
    letters.parse().ok()
}

/// Reads without a hint; the region may be empty.
fn read(input: &str, letters: &str) -> Result<Recognised, Unrecognised> {
    recognise(input, None, region(letters))
}

fn canonical(input: &str, letters: &str) -> String {
    match read(input, letters) {
        Ok(found) => found.identifier().canonical().to_owned(),
        Err(error) => format!("error: {}", error.code()),
    }
}

fn hinted(input: &str, kind: Kind, letters: &str) -> String {
    match recognise(input, Some(kind), region(letters)) {
        Ok(found) => found.identifier().canonical().to_owned(),
        Err(error) => format!("error: {}", error.code()),
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
