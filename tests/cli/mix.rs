//! `parasol mix`.

use super::program::Place;

#[test]
fn it_writes_what_is_new_again_once_and_then_finds_nothing() {
    let place = Place::new();
    place.run(&["founder"]);
    let first = place.run(&["mix"]);
    assert!(!first.lines()[0].starts_with("0 rows"), "{:?}", first.lines());
    assert_eq!(place.run(&["mix"]).lines(), ["0 rows were written again in random order"]);
}
