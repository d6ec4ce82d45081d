//! `parasol canary`.

use super::program::Place;

#[test]
fn canaries_are_planted_counted_and_taken_out_and_never_repeated() {
    let place = Place::new();
    place.first_start();
    let numbers = ["+44 7700 900555", "+44 7700 900556"];
    let planted = place.run(&["canary", "plant", numbers[0], numbers[1]]);
    assert_eq!((planted.code, planted.lines()), (Some(0), vec!["2 planted, 0 were there already"]));
    let again = place.run(&["canary", "plant", "--region", "GB", "07700 900555"]);
    assert_eq!(again.lines(), ["0 planted, 1 were there already"]);
    assert_eq!(place.run(&["canary", "count"]).lines(), ["2"]);
    assert_eq!(place.run(&["canary", "remove", numbers[1]]).lines(), ["1 taken out, 0 were none"]);
    assert_eq!(place.run(&["canary", "count"]).lines(), ["1"]);
    place.run(&["canary", "plant", numbers[1], "hello there"]).refused(&["identifier 2"]);
    place.run(&["canary", "plant", "--region", "ZZ", numbers[1]]).refused(&["--region"]);
    assert_eq!(place.run(&["canary", "plant"]).code, Some(2));
}
