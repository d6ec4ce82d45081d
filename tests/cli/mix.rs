//! `parasol mix`.

use super::program::Place;

#[test]
fn it_writes_what_is_new_again_once_and_then_finds_nothing() {
    let place = Place::new();
    place.first_start();
    place.run(&["mix"]);
    place.run(&["canary", "plant", "+44 7700 900555", "+44 7700 900556"]);
    assert_eq!(place.run(&["mix"]).lines(), ["2 rows were written again in random order"]);
    assert_eq!(place.run(&["mix"]).lines(), ["0 rows were written again in random order"]);
}
