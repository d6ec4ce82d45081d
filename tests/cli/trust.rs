//! `parasol trust evaluate`.

use serde_json::Value;

use super::program::Place;

const VECTORS: &str = include_str!("../vectors/trust_vectors.json");

fn file(place: &Place, content: &str) -> String {
    let path = place.folder().join("cases.json");
    std::fs::write(&path, content).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn the_worked_cases_come_out_as_they_went_in() {
    let place = Place::new();
    let ended = place.run(&["trust", "evaluate", &file(&place, VECTORS)]);
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    let (given, printed): (Value, Value) =
        (serde_json::from_str(VECTORS).unwrap(), serde_json::from_str(&ended.out).unwrap());
    assert_eq!(given["cases"].as_array().unwrap().len(), printed["cases"].as_array().unwrap().len());
    assert_eq!(given["cases"][0]["results"], printed["cases"][0]["results"]);
}

#[test]
fn a_changed_expectation_ends_with_1_and_the_first_difference_is_named() {
    let place = Place::new();
    let mut cases: Value = serde_json::from_str(VECTORS).unwrap();
    for case in [3, 1] {
        let result = &mut cases["cases"][case]["results"][0];
        assert_eq!(result, "ok");
        *result = "refused".into();
    }
    let name = cases["cases"][1]["name"].as_str().unwrap().to_owned();
    let ended = place.run(&["trust", "evaluate", &file(&place, &cases.to_string())]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.err.contains(&format!("case 2 ({name}), event 1")), "{}", ended.err);
    assert!(ended.err.contains("\"refused\"") && ended.err.contains("\"ok\""), "{}", ended.err);
    // What the rules say is printed all the same.
    let printed: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(printed["cases"][1]["results"][0], "ok");
}

#[test]
fn a_case_without_expectations_is_answered() {
    let place = Place::new();
    let mut cases: Value = serde_json::from_str(VECTORS).unwrap();
    let mut case = cases["cases"][0].take();
    let expected = case["queries"][0]["expect"].take();
    case.as_object_mut().unwrap().remove("results");
    let ended = place.run(&["trust", "evaluate", &file(&place, &case.to_string())]);
    let printed: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!((ended.code, &printed["queries"][0]["expect"]), (Some(0), &expected));
}

#[test]
fn what_is_no_case_or_no_file_is_refused() {
    let place = Place::new();
    place.run(&["trust", "evaluate", &file(&place, "{ this is not JSON")]).refused(&["not JSON", "line 1"]);
    place.run(&["trust", "evaluate", &file(&place, "{\"events\": 7}")]).refused(&["events"]);
    place.run(&["trust", "evaluate", "nowhere.json"]).refused(&["nowhere.json"]);
}
