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

#[test]
fn all_that_a_lookup_asks_for_is_printed_on_one_line() {
    let place = Place::new();
    let ended = place.run(&["identify", "--all", "DE: B-AB 123"]);
    assert_eq!((ended.code, ended.out.as_str()), (Some(0), "plate:2:DE/B-AB123\tplate:1:DE/BAB123\n"));
    let ended = place.run_with(&["identify", "--all", "--region", "GB", "-"], b"07700 900123\nt.me/some_name\n");
    assert_eq!(ended.lines(), ["phone:1:+447700900123", "telegram:1:some_name\thandle:1:@some_name"]);
}

#[test]
fn what_may_be_several_things_is_said_to_be_and_the_end_is_1() {
    let place = Place::new();
    let ended = place.run(&["identify", "--region", "GB", "(415) 555-2671"]);
    let said = "which\tphone:1:+14155552671\tphone:1:+524155552671\tphone:1:+444155552671\n";
    assert_eq!((ended.code, ended.out.as_str()), (Some(1), said));
    let ended = place.run_with(&["identify", "--region", "GB", "-"], b"07700 900123\nexample_late\n");
    assert_eq!(ended.lines(), ["phone:1:+447700900123", "which\thandle:1:@example_late"]);
    assert_eq!(ended.code, Some(1));
    place.run(&["identify", "--region", "BR", "98765-4321"]).refused(&["area code"]);
}
