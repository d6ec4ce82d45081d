//! The worked cases that lay the rules down: every result and every answer, number for number.

use serde_json::Value;

use crate::trust::evaluate;

const VECTORS: &str = include_str!("../../../tests/vectors/trust_vectors.json");

fn vectors() -> Value {
    serde_json::from_str(VECTORS).unwrap()
}

#[test]
fn every_worked_case_comes_out_as_laid_down() {
    let evaluation = evaluate(VECTORS).unwrap();
    assert_eq!(evaluation.difference, None);
    assert_eq!(serde_json::from_str::<Value>(&evaluation.to_json()).unwrap(), vectors());
}

#[test]
fn a_case_stripped_of_its_answers_gets_them_back() {
    for case in vectors()["cases"].as_array().unwrap() {
        let mut stripped = case.clone();
        stripped.as_object_mut().unwrap().remove("results");
        for query in stripped["queries"].as_array_mut().unwrap() {
            query.as_object_mut().unwrap().remove("expect");
        }
        let answered: Value = serde_json::from_str(&evaluate(&stripped.to_string()).unwrap().to_json()).unwrap();
        assert_eq!(answered["results"], case["results"], "{}", case["name"]);
        for (query, expected) in answered["queries"].as_array().unwrap().iter().zip(case["queries"].as_array().unwrap())
        {
            assert!(query["q"] == "explain" || query == expected, "{}: {query} {expected}", case["name"]);
        }
    }
}

#[test]
fn a_wrong_expectation_is_named() {
    let mut file = vectors();
    file["cases"][1]["queries"][3]["expect"] = "vetted".into();
    let difference = evaluate(&file.to_string()).unwrap().difference.unwrap();
    assert_eq!(difference.place, "case 2 (A02 family), query 4");
    assert_eq!((difference.expected.as_str(), difference.found.as_str()), ("\"vetted\"", "\"probation\""));
}
