//! `parasol sessions end --all`.

use super::program::Place;

#[test]
fn it_says_that_everybodys_end_and_needs_to_be_told_so() {
    let place = Place::new();
    place.first_start();
    let refused = place.run(&["sessions", "end"]);
    assert!(refused.code != Some(0) && refused.err.contains("--all"), "{}", refused.err);
    assert_eq!(place.run(&["sessions", "end", "--all"]).lines(), ["0 sessions ended"]);
}
