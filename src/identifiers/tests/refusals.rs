use std::collections::HashSet;

use super::super::MAX_INPUT;
use super::*;

#[test]
fn bad_input_is_refused_before_any_work() {
    table(
        "GB",
        &[
            ("", "error: empty"),
            (" \u{200b}\u{202e} ", "error: empty"),
            ("07700\0900123", "error: control-characters"),
            ("07700 900123\n07700 900124", "error: control-characters"),
            ("\u{7}", "error: control-characters"),
            ("hello there", "error: not-an-identifier"),
            ("12 Some Street, London", "error: not-an-identifier"),
            ("@", "error: handle-shape"),
            ("привет", "error: not-an-identifier"),
            ("💃", "error: not-an-identifier"),
            (":", "error: not-an-identifier"),
            ("https://", "error: not-an-identifier"),
        ],
    );
    assert_eq!(canonical(&"a".repeat(MAX_INPUT + 1), "GB"), "error: too-long");
    assert_eq!(canonical(&"7".repeat(1 << 20), "GB"), "error: too-long");
    assert_eq!(canonical(&"7".repeat(MAX_INPUT), "GB"), "error: phone-too-long");
}

#[test]
fn codes_are_stable_keys_and_each_is_its_own() {
    let errors: HashSet<&str> = Unrecognised::ALL.iter().map(|error| error.code()).collect();
    assert_eq!(errors.len(), Unrecognised::ALL.len());
    let notes: HashSet<&str> = Note::ALL.iter().map(|note| note.code()).collect();
    assert_eq!(notes.len(), Note::ALL.len());
    let fit = |code: &&str| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    assert!(errors.iter().all(fit) && notes.iter().all(fit));
}

#[test]
fn nothing_of_the_input_is_printed() {
    let found = read("@some_name", "").unwrap();
    let printed = format!("{found:?} {:?}", found.identifier());
    assert!(!printed.contains("some_name"), "{printed}");
    for input in ["07700 900123 x12", "t.me/ab", "secret words"] {
        let error = read(input, "GB").unwrap_err();
        assert!(!format!("{error} {error:?}").contains(input), "{error}");
    }
}
