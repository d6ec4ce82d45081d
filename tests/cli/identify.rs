//! `parasol identify`.

use super::program::Place;

#[test]
fn a_number_is_printed_in_its_canonical_form_and_nothing_else() {
    let ended = Place::new().run(&["identify", "--region", "GB", "07700 900123"]);
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (Some(0), "phone:1:+447700900123\n", ""));
}

#[test]
fn what_is_no_identifier_ends_with_1_and_an_example_of_what_would_work() {
    let place = Place::new();
    place.run(&["identify", "--region", "GB", "07700 900123 ext 5"]).refused(&["extension"]);
    place.run(&["identify", "nothing at all"]).refused(&["+44 7700 900123", "@name"]);
}

#[test]
fn a_dash_reads_one_a_line_and_answers_one_a_line() {
    let place = Place::new();
    let ended = place.run_with(&["identify", "--region", "GB", "-"], b"07700 900123\n+33 6 12 34 56 78\r\n@some_name");
    assert_eq!(ended.lines(), ["phone:1:+447700900123", "phone:1:+33612345678", "handle:1:@some_name"]);
    assert_eq!(ended.code, Some(0));
}

#[test]
fn a_line_that_cannot_be_read_keeps_its_place_and_the_end_is_1() {
    let input = b"07700 900123\n\n\xff\xfe\nt.me/some_name\n";
    let ended = Place::new().run_with(&["identify", "--region", "GB", "-"], input);
    let lines = ended.lines();
    assert_eq!((lines.len(), lines[0], lines[3]), (4, "phone:1:+447700900123", "telegram:1:some_name"));
    assert!(lines[1].starts_with("error:") && lines[2].starts_with("error:"), "{lines:?}");
    assert_eq!(ended.code, Some(1));
}

#[test]
fn a_kind_can_be_said() {
    let ended = Place::new().run(&["identify", "--kind", "instagram", "some_name"]);
    assert_eq!(ended.out, "instagram:1:some_name\n");
}
