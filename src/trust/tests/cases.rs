//! Bad case files: a clear error, never a panic or a hang.

use serde_json::{Value, json};

use crate::trust::{CaseError, evaluate};

fn message(file: &str) -> String {
    evaluate(file).unwrap_err().to_string()
}

fn case(events: Value, queries: Value) -> String {
    json!({ "events": events, "queries": queries }).to_string()
}

fn founding() -> Value {
    json!({ "day": 0, "kind": "genesis", "founders": [1, 2, 3] })
}

#[test]
fn what_is_not_json_is_refused() {
    for file in
        ["", "{", "hello", "[1,", "\u{0}", "{\"events\": [}", &"[".repeat(10_000_000), &"{\"a\":".repeat(1_000_000)]
    {
        assert!(matches!(evaluate(file), Err(CaseError::NotJson(_))), "{}", &file[..file.len().min(20)]);
    }
}

#[test]
fn what_is_no_case_is_refused() {
    for file in ["1", "null", "\"a\"", "{}", "[1]", "[{}]", "{\"cases\": 3}", "{\"events\": []}", "{\"queries\": []}"] {
        assert!(matches!(evaluate(file), Err(CaseError::Form { .. })), "{file}");
    }
    assert!(evaluate("[]").unwrap().difference.is_none());
    assert_eq!(
        message("{\"format\": 2, \"cases\": []}"),
        "the file: this format is not known; the field `format` must be 1"
    );
}

#[test]
fn a_bad_event_is_named() {
    let cases = [
        (json!({ "day": 1, "kind": "dance" }), "unknown kind of event `dance`"),
        (json!({ "day": 1, "kind": "vouch", "by": 1 }), "the field `for` is missing"),
        (json!({ "kind": "tick" }), "the field `day` is missing"),
        (json!({ "day": -1, "kind": "tick" }), "the day must be a whole number from 0 to 1000000000"),
        (json!({ "day": 1.5, "kind": "tick" }), "the day must be a whole number from 0 to 1000000000"),
        (json!({ "day": u64::MAX, "kind": "tick" }), "the day must be a whole number from 0 to 1000000000"),
        (
            json!({ "day": 1, "kind": "join", "who": u64::MAX }),
            "the field `who` must be a whole number that fits 64 bits",
        ),
        (json!({ "day": 1, "kind": "join", "who": "me" }), "the field `who` must be a whole number that fits 64 bits"),
        (json!({ "day": 1, "kind": "appoint", "who": 1, "by": 2 }), "the field `by` must be a list"),
        (
            json!({ "day": 1, "kind": "report", "by": 1, "client": [], "severity": "other" }),
            "the field `client` must be a text or a whole number",
        ),
        (
            json!({ "day": 1, "kind": "report", "by": 1, "client": "c", "severity": "bad" }),
            "`severity` must be one of `violent`, `other`, not `bad`",
        ),
        (json!(7), "an event or a query must be an object"),
    ];
    for (event, problem) in cases {
        assert_eq!(message(&case(json!([founding(), event]), json!([]))), format!("the case, event 2: {problem}"));
    }
}

#[test]
fn a_bad_query_is_named() {
    let cases = [
        (json!({ "q": "mood", "who": 1 }), "unknown kind of query `mood`"),
        (json!({ "q": "status" }), "the field `who` is missing"),
        (json!({ "q": "status", "who": 9 }), "nobody has joined as member 9"),
        (json!({ "q": "access", "who": 9 }), "nobody has joined as member 9"),
        (json!({ "q": "explain", "who": 9 }), "nobody has joined as member 9"),
        (json!({ "q": "weight", "who": 9 }), "nobody has joined as member 9"),
        (json!({ "q": "credit", "who": 9 }), "nobody has joined as member 9"),
        (json!({ "q": "related", "a": 1, "b": 9 }), "nobody has joined as member 9"),
        (json!({ "q": "chains", "targets": [1, 9] }), "nobody has joined as member 9"),
        (json!({ "q": "level", "client": "c" }), "there is no record about this client"),
        (json!({ "q": "noisy_or", "weights": [1_000_001] }), "a weight must be a whole number from 0 to 1000000"),
    ];
    for (query, problem) in cases {
        assert_eq!(message(&case(json!([founding()]), json!([query]))), format!("the case, query 1: {problem}"));
    }
}

#[test]
fn bad_parameters_are_refused() {
    let with = |params: Value| json!({ "params": params, "events": [], "queries": [] }).to_string();
    for params in [
        json!({ "PLACES": 1 }),
        json!({ "WAIT": -1 }),
        json!({ "WAIT": 1.5 }),
        json!({ "WAIT": "1" }),
        json!({ "WAIT": 4_000_000_000_u64 }),
        json!({ "STEWARD_RATIO": 0 }),
        json!({ "W_NEW": 1_000_001 }),
        json!({ "IND_CAP": 64 }),
        json!([]),
    ] {
        assert!(matches!(evaluate(&with(params.clone())), Err(CaseError::Form { .. })), "{params}");
    }
    assert!(evaluate(&with(json!({ "WAIT": 1_000_000_000 }))).is_ok());
    assert!(evaluate(&with(Value::Null)).is_ok());
}

#[test]
fn an_event_before_the_founding_is_refused_by_the_rules() {
    let events = json!([
        { "day": 1, "kind": "tick" },
        { "day": 1, "kind": "report", "by": 1, "client": 7, "severity": "other" },
        founding(),
        { "day": 1_000_000_000, "kind": "report", "by": 1, "client": 7, "severity": "other" },
    ]);
    let answered: Value =
        serde_json::from_str(&evaluate(&case(events, json!([{ "q": "level", "client": 7 }]))).unwrap().to_json())
            .unwrap();
    assert_eq!(answered["results"], json!(["no_genesis", "no_genesis", "ok", "ok"]));
    assert_eq!(answered["queries"][0]["expect"]["level"], "unreviewed");
}

#[test]
fn an_expected_result_that_differs_is_named() {
    let mut file: Value = serde_json::from_str(&case(json!([founding(), founding()]), json!([]))).unwrap();
    file["results"] = json!(["ok"]);
    let difference = evaluate(&file.to_string()).unwrap().difference.unwrap();
    assert_eq!(difference.to_string(), "the case, event 2: the file expects nothing, the rules say \"founders\"");
}

#[test]
fn absurdly_many_snapshots_are_refused() {
    let founders: Vec<u32> = (0..10_000).collect();
    let events = json!([{ "day": 0, "kind": "genesis", "founders": founders }]);
    let queries = vec![json!({ "q": "snapshot" }); 1_000];
    assert_eq!(
        message(&case(events, json!(queries))),
        "the case: this asks for more snapshots than anybody could read"
    );
}
