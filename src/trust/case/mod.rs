//! Worked cases as JSON: the rules run on a file, for what-if questions and for checking.
//!
//! A case is an object with `events`, `queries` and, if need be, `params` (numbers that differ from the default). The
//! answer is the same object with `results` (one per event: `ok`, or the reason it was refused) and every query's
//! `expect`. A file holds one case, a list of them, or an object of the form `{format, defaults, cases}`. Members are
//! whole numbers; clients are texts or whole numbers; days are whole numbers from 0.

mod answer;
mod form;

use serde_json::Value;

use super::params::Params;
use form::{Case, Problem};

/// Why a file cannot be evaluated, and where in it.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// Not JSON, or nested beyond reason.
    #[error("this is not JSON: {0}")]
    NotJson(#[from] serde_json::Error),
    /// JSON, but not of the form of a case.
    #[error("{place}: {problem}")]
    Form {
        /// Where: the case, and the event or query in it.
        place: String,
        /// What is wrong there.
        problem: String,
    },
}

/// The first expectation in a file that the rules do not bear out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: the file expects {expected}, the rules say {found}")]
pub struct Difference {
    /// Where: the case, and the event or query in it.
    pub place: String,
    /// What the file expects.
    pub expected: String,
    /// What the rules say.
    pub found: String,
}

/// A file with every answer filled in.
#[derive(Debug, Clone)]
pub struct Evaluation {
    document: Value,
    /// The first expectation the file carried that the rules do not bear out.
    pub difference: Option<Difference>,
}

impl Evaluation {
    /// The file with every answer filled in, as indented JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        format!("{:#}", self.document)
    }
}

/// Runs the rules on a file of cases, fills in what they answer, and compares with what the file expects.
///
/// # Errors
/// If the file is not JSON or not of the form of cases: where, and what is wrong there.
pub fn evaluate(json: &str) -> Result<Evaluation, CaseError> {
    let mut document: Value = serde_json::from_str(json)?;
    let mut difference = None;
    let base = Params::default();
    match &mut document {
        Value::Array(cases) => evaluate_list(cases, &base, &mut difference)?,
        Value::Object(file) if file.contains_key("cases") => {
            let base = form::defaults(file).map_err(|problem| at("the file", problem))?;
            match file.get_mut("cases") {
                Some(Value::Array(cases)) => evaluate_list(cases, &base, &mut difference)?,
                _ => return Err(at("the file", Problem::NotAList("cases"))),
            }
        }
        case => evaluate_case("the case", case, &base, &mut difference)?,
    }
    Ok(Evaluation { document, difference })
}

fn evaluate_list(cases: &mut [Value], base: &Params, difference: &mut Option<Difference>) -> Result<(), CaseError> {
    for (number, case) in cases.iter_mut().enumerate() {
        let place = match case.get("name").and_then(Value::as_str) {
            Some(name) => format!("case {} ({name})", number + 1),
            None => format!("case {}", number + 1),
        };
        evaluate_case(&place, case, base, difference)?;
    }
    Ok(())
}

fn evaluate_case(
    place: &str,
    document: &mut Value,
    base: &Params,
    difference: &mut Option<Difference>,
) -> Result<(), CaseError> {
    let case = Case::read(document, base).map_err(|(part, problem)| at(&inside(place, &part), problem))?;
    let answers = answer::run(&case).map_err(|(part, problem)| at(&inside(place, &part), problem))?;
    let found = answer::fill(document, &answers).map_err(|(part, problem)| at(&inside(place, &part), problem))?;
    if let (None, Some(found)) = (&difference, found) {
        *difference = Some(Difference { place: inside(place, &found.place), ..found });
    }
    Ok(())
}

/// A part of a case that is named in a message: `event 3`, or nothing for the case itself.
type Part = String;

fn inside(place: &str, part: &str) -> String {
    if part.is_empty() { place.to_owned() } else { format!("{place}, {part}") }
}

fn at(place: &str, problem: Problem) -> CaseError {
    CaseError::Form { place: place.to_owned(), problem: problem.to_string() }
}
