//! The invariants of voices (`trust.md`, section B; P11 to P13 of the reference), and the searches held against the
//! plainest way to say the same.

use std::collections::HashSet;

use proptest::prelude::*;

use super::logs::{Grown, moves, params, pick};
use super::vetting::attack;
use crate::trust::book::{Book, Independence, Severity, Side, VoiceEvent, noisy_or};
use crate::trust::{Params, Registry};

type TestBook = Book<u32, u8>;

fn report(by: u32, client: u8) -> VoiceEvent<u32, u8> {
    VoiceEvent::Report { by, client, severity: Severity::Danger }
}

fn speak(registry: &mut Registry<u32>, book: &mut TestBook, client: u8, speakers: &[u32]) {
    let day = registry.today().unwrap();
    for (at, &by) in speakers.iter().enumerate() {
        let event = if at == 0 { report(by, client) } else { VoiceEvent::Support { by, client } };
        let _may_be_refused = book.apply(registry, day, &event);
    }
}

fn with_voice(registry: &Registry<u32>) -> Vec<u32> {
    registry.members().filter(|id| registry.access(id).voice).collect()
}

fn some_of(list: &[u32], choices: &[u16]) -> Vec<u32> {
    let mut seen = HashSet::new();
    choices.iter().filter_map(|&by| pick(list, by)).filter(|id| seen.insert(*id)).collect()
}

/// Every subset of the targets that is no larger than `most`.
fn subsets(targets: &[u32], most: usize) -> Vec<Vec<u32>> {
    let mut all: Vec<Vec<u32>> = vec![Vec::new()];
    for &target in targets {
        let longer: Vec<Vec<u32>> =
            all.iter().filter(|set| set.len() < most).map(|set| [set.as_slice(), &[target]].concat()).collect();
        all.extend(longer);
    }
    all
}

/// The smallest number of members who cut all chains to the targets, by trying all sets of them.
fn smallest_cut(registry: &Registry<u32>, targets: &[u32], most: usize) -> usize {
    let community = &registry.community;
    let reached = |cut: &[u32]| {
        let mut seen: HashSet<u32> = cut.iter().copied().collect();
        let mut open: Vec<u32> = targets.iter().copied().filter(|id| !cut.contains(id)).collect();
        while let Some(id) = open.pop() {
            let node = registry.node(&id).unwrap();
            let member = community.member(node);
            if member.is_founder() && member.status != crate::trust::Status::Expelled {
                return true;
            }
            open.extend(community.valid_vouchers(node).map(|by| registry.id(by)).filter(|by| seen.insert(*by)));
        }
        false
    };
    let members: Vec<u32> = registry.members().collect();
    subsets(&members, most).into_iter().filter(|cut| !reached(cut)).map(|cut| cut.len()).min().unwrap_or(usize::MAX)
}

/// Independence by trying every set of voices.
fn plain_independence(registry: &Registry<u32>, book: &TestBook, speakers: &[u32]) -> Independence {
    let weight = |id: &u32| book.weight(registry, id).unwrap();
    let independent = |set: &Vec<u32>| {
        let related = set.iter().any(|a| set.iter().any(|b| a != b && registry.related(a, b).unwrap()));
        !related && set.iter().all(|id| weight(id) > 0) && registry.linkable(set).unwrap()
    };
    let most = registry.params().ind_cap as usize;
    let sets: Vec<Vec<u32>> = subsets(speakers, most).into_iter().filter(independent).collect();
    Independence {
        voices: sets.iter().map(Vec::len).max().unwrap_or(0) as u32,
        score: sets.iter().map(|set| noisy_or(&set.iter().map(weight).collect::<Vec<_>>())).max().unwrap_or(0),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn colluders_are_no_more_independent_voices_than_rogues(
        params in params(), moves in moves(400), choices in prop::collection::vec(any::<u16>(), 1..12),
    ) {
        let grown = Grown::grow(&params, 4, &moves);
        let Some(mut attack) = attack(&grown, &choices) else { return Ok(()) };
        let speakers: Vec<u32> = attack.all.iter().copied().filter(|id| attack.registry.access(id).voice).take(40).collect();
        let mut book = TestBook::new();
        speak(&mut attack.registry, &mut book, 9, &speakers);
        let found = book.independent(&attack.registry, &9, Side::For).unwrap_or_default();
        prop_assert!(found.voices as usize <= attack.rogues.len(), "P11b");
    }

    #[test]
    fn voices_count_the_same_in_any_order_and_more_never_weaken(
        params in params(), moves in moves(400), choices in prop::collection::vec(any::<u16>(), 2..9), turn in any::<u8>(),
    ) {
        let mut registry = Grown::grow(&params, 4, &moves).registry;
        registry.advance(registry.today().unwrap().plus(100));
        let speakers = some_of(&with_voice(&registry), &choices);
        let mut book = TestBook::new();
        let mut last = Independence::default();
        for end in 1..=speakers.len() {
            speak(&mut registry, &mut book, 1, &speakers[..end]);
            let now = book.independent(&registry, &1, Side::For).unwrap();
            prop_assert!(now.voices >= last.voices && now.score >= last.score, "P13: more voices never weaken");
            last = now;
        }
        let mut turned = speakers.clone();
        turned.rotate_left(usize::from(turn) % speakers.len().max(1));
        let mut other = TestBook::new();
        speak(&mut registry, &mut other, 1, &turned);
        prop_assert_eq!(other.assess(&registry, &1), book.assess(&registry, &1), "P12: any order");
        if !speakers.is_empty() {
            prop_assert_eq!(plain_independence(&registry, &book, &speakers), last, "the search finds the best set");
        }
    }

    #[test]
    fn chains_are_as_many_as_the_smallest_cut(
        moves in moves(70), choices in prop::collection::vec(any::<u16>(), 1..5),
    ) {
        let params = Params { boot_size: 0, wait: 2, token_member: 2, ..Params::default() };
        let registry = Grown::grow(&params, 3, &moves).registry;
        let all: Vec<u32> = registry.members().collect();
        let targets = some_of(&all, &choices);
        prop_assert_eq!(registry.chains(&targets).unwrap(), smallest_cut(&registry, &targets, 4));
    }

    #[test]
    fn noisy_or_stays_below_certainty_and_never_falls(weights in prop::collection::vec(0..=1_000_000_u32, 0..8), more in 0..=1_000_000_u32) {
        let score = noisy_or(&weights);
        prop_assert!(score <= 1_000_000 && weights.iter().all(|&weight| score >= weight));
        prop_assert!(noisy_or(&[weights.as_slice(), &[more]].concat()) >= score);
    }
}
