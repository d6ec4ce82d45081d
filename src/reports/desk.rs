//! How the review queue is shared out: authors take turns, and one author has only so many reports on a desk.
//!
//! This never limits filing. It keeps one author from filling the desks of all reviewers.

use std::collections::HashMap;
use std::hash::Hash;

/// How many reports a reviewer has before her at a time.
pub const DESK_MOST: usize = 3;
/// How many of them may be by one vetted author.
const BY_A_VETTED_AUTHOR: usize = 2;
/// How many may be by one author who is not vetted, or by all unknown authors together.
const BY_A_NEWCOMER: usize = 1;

/// How many reports by one author a reviewer has before her at a time.
#[must_use]
pub const fn most_by_one_author(is_vetted: bool) -> usize {
    if is_vetted { BY_A_VETTED_AUTHOR } else { BY_A_NEWCOMER }
}

/// The round of each report: how many by the same author come before it. Served by round, authors take turns,
/// and each author's reports keep their order.
#[must_use]
pub fn turns<Author: Eq + Hash>(authors: impl IntoIterator<Item = Author>) -> Vec<usize> {
    let mut seen: HashMap<Author, usize> = HashMap::new();
    let mut turn = |author| {
        let before = seen.entry(author).or_default();
        *before += 1;
        *before - 1
    };
    authors.into_iter().map(&mut turn).collect()
}

/// The places of the waiting reports that go onto a desk: the earliest rounds first, while the desk has room and
/// the author's share is not used up. `there` holds the authors of the reports already on the desk.
#[must_use]
pub fn deal<Author: Eq + Hash + Copy>(
    waiting: &[(Author, usize)],
    there: &[Author],
    most: impl Fn(Author) -> usize,
) -> Vec<usize> {
    let mut on_desk: HashMap<Author, usize> = HashMap::new();
    for author in there {
        *on_desk.entry(*author).or_default() += 1;
    }
    let mut in_turn: Vec<(usize, &(Author, usize))> = waiting.iter().enumerate().collect();
    in_turn.sort_by_key(|(_, (_, turn))| *turn);
    let has_room = |(_, (author, _)): &(usize, &(Author, usize))| {
        let count = on_desk.entry(*author).or_default();
        *count += 1;
        *count <= most(*author)
    };
    let dealt = in_turn.into_iter().filter(has_room).map(|(place, _)| place);
    dealt.take(DESK_MOST.saturating_sub(there.len())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dealt(waiting: &[char], there: &[char]) -> String {
        let turns = turns(waiting.iter().copied());
        let waiting: Vec<(char, usize)> = waiting.iter().copied().zip(turns).collect();
        let most = |author: char| most_by_one_author(author.is_uppercase());
        deal(&waiting, there, most).into_iter().map(|place| waiting[place].0).collect()
    }

    #[test]
    fn authors_are_taken_in_turn_and_none_fills_a_desk() {
        assert_eq!(dealt(&['n'; 20], &[]), "n", "a newcomer's flood takes one place");
        assert_eq!(dealt(&['A'; 20], &[]), "AA");
        assert_eq!(dealt(&['A', 'A', 'A', 'B', 'c'], &[]), "ABc", "each author has one place before any has a second");
        assert_eq!(dealt(&['A', 'A', 'A', 'B'], &[]), "ABA");
        assert_eq!(dealt(&['A', 'B'], &['A', 'A']), "B");
        assert_eq!(dealt(&['n', 'n'], &['n']), "");
        assert_eq!(dealt(&['A', 'B'], &['C', 'D', 'e']), "");
    }

    proptest! {
        #[test]
        fn nobody_has_more_than_her_share_and_no_place_stays_empty_that_could_be_filled(
            waiting in prop::collection::vec(prop::sample::select(vec!['A', 'B', 'c', 'd']), 0..30),
            there in prop::sample::subsequence(vec!['A', 'B', 'c'], 0..=3),
        ) {
            let given = dealt(&waiting, &there);
            let on_desk = |author: char| there.iter().copied().chain(given.chars()).filter(|one| *one == author).count();
            for author in ['A', 'B', 'c', 'd'] {
                prop_assert!(on_desk(author) <= most_by_one_author(author.is_uppercase()));
                let left = waiting.iter().filter(|one| **one == author).count() > given.matches(author).count();
                let full = there.len() + given.len() >= DESK_MOST;
                prop_assert!(full || !left || on_desk(author) == most_by_one_author(author.is_uppercase()));
            }
            prop_assert!(there.len() + given.len() <= DESK_MOST);
        }
    }
}
