//! Independent voices: the largest number that are unrelated, do not always speak together, and hang on separate
//! chains from the founders; and the best score such a set has.

use std::hash::Hash;

use super::weight::noisy_or;
use super::{Book, Record, Side, Voice};
use crate::trust::community::ChainSearch;
use crate::trust::member::Node;
use crate::trust::params::Params;
use crate::trust::registry::Registry;

/// What the independent voices of one side amount to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Independence {
    /// The largest number of independent voices, counted up to `ind_cap`.
    pub voices: u32,
    /// The best noisy-or of the weights of any independent set, in parts per million.
    pub score: u32,
}

/// A voice that weighs something.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    node: Node,
    weight: u32,
}

impl<Id: Copy + Eq + Hash, Client: Clone + Eq + Hash> Book<Id, Client> {
    /// What the independent voices on one side of a record amount to; none if there is no such record.
    #[must_use]
    pub fn independent(&self, registry: &Registry<Id>, client: &Client, side: Side) -> Option<Independence> {
        Some(self.independent_on(registry, self.record(self.number(client)?), side, 1))
    }

    /// The same of voices that weigh at least `least`, in parts per million.
    pub(super) fn independent_on(
        &self,
        registry: &Registry<Id>,
        record: &Record<Id>,
        side: Side,
        least: u32,
    ) -> Independence {
        let mut voices: Vec<(Candidate, &Voice<Id>)> = Vec::new();
        for voice in record.voices.iter().filter(|voice| voice.side == side) {
            if let (Some(node), Some(weight)) = (registry.node(&voice.who), self.weight(registry, &voice.who))
                && weight >= least.max(1)
            {
                voices.push((Candidate { node, weight }, voice));
            }
        }
        voices.sort_by_key(|(candidate, _)| std::cmp::Reverse(candidate.weight)); // stable: log order inside a weight
        voices.truncate(registry.params().max_voices.min(Params::MAX_VOICES_MAX) as usize);
        let compatible = compatibility(registry, &voices);
        let candidates = voices.into_iter().map(|(candidate, _)| candidate).collect();
        Search::new(registry, candidates, compatible).run()
    }
}

/// For each voice, the set of voices it is compatible with, as bits.
fn compatibility<Id: Copy + Eq + Hash>(registry: &Registry<Id>, voices: &[(Candidate, &Voice<Id>)]) -> Vec<u64> {
    let habit = |a: &Voice<Id>, b: &Voice<Id>| a.habitual_with.contains(&b.who) || b.habitual_with.contains(&a.who);
    let row = |(a, voice): &(Candidate, &Voice<Id>)| {
        voices.iter().enumerate().fold(0_u64, |row, (at, (b, other))| {
            let together = registry.community.related(a.node, b.node) || habit(voice, other);
            row | (u64::from(!together) << at)
        })
    };
    voices.iter().map(row).collect()
}

/// Branch and bound over the sets of compatible voices.
struct Search<'a> {
    candidates: Vec<Candidate>,
    compatible: Vec<u64>,
    chains: ChainSearch<'a>,
    /// The sets worth looking at are no larger than this.
    largest: usize,
    /// No set scores more than this.
    ceiling: u32,
    chosen: Vec<u32>,
    best: Independence,
}

impl<'a> Search<'a> {
    fn new<Id>(registry: &'a Registry<Id>, candidates: Vec<Candidate>, compatible: Vec<u64>) -> Self {
        let cap = registry.community.params.ind_cap.min(Params::IND_CAP_MAX) as usize;
        let mut chains = ChainSearch::new(&registry.community);
        let greedy = heaviest_linkable(&mut chains, &candidates, cap);
        Self {
            candidates,
            compatible,
            chains,
            largest: greedy.len(),
            ceiling: noisy_or(&greedy),
            chosen: Vec::new(),
            best: Independence::default(),
        }
    }

    fn run(mut self) -> Independence {
        let all = u64::MAX.checked_shr(64 - self.candidates.len() as u32).unwrap_or(0);
        self.extend(all);
        self.best
    }

    /// Tries every voice in `open` (all compatible with those chosen) beside those chosen, the weightiest first.
    fn extend(&mut self, mut open: u64) {
        while open != 0 && self.chosen.len() < self.largest && !self.is_settled() {
            if !self.could_improve(open) {
                return;
            }
            let at = open.trailing_zeros() as usize;
            open &= open - 1;
            let (Some(&Candidate { node, weight }), Some(&row)) = (self.candidates.get(at), self.compatible.get(at))
            else {
                return;
            };
            self.chosen.push(weight);
            if self.could_improve(open & row) && self.chains.link(node) {
                self.note();
                self.extend(open & row);
                self.chains.unlink();
            }
            self.chosen.pop();
        }
    }

    fn note(&mut self) {
        self.best.voices = self.best.voices.max(self.chosen.len() as u32);
        self.best.score = self.best.score.max(noisy_or(&self.chosen));
    }

    /// Nothing can be better than what was found.
    fn is_settled(&self) -> bool {
        self.best.voices as usize == self.largest && self.best.score == self.ceiling
    }

    /// Whether those chosen, with the weightiest of `open`, would be more voices or a better score than the best yet.
    fn could_improve(&self, open: u64) -> bool {
        let room = self.largest.saturating_sub(self.chosen.len());
        let voices = self.chosen.len() + room.min(open.count_ones() as usize);
        voices > self.best.voices as usize || {
            let bits = std::iter::successors(Some(open), |bits| Some(bits & bits.wrapping_sub(1)));
            let heaviest = bits.take_while(|&bits| bits != 0).take(room).map(|bits| bits.trailing_zeros() as usize);
            let weights = heaviest.filter_map(|at| self.candidates.get(at)).map(|candidate| candidate.weight);
            noisy_or(&self.chosen.iter().copied().chain(weights).collect::<Vec<_>>()) > self.best.score
        }
    }
}

/// Weights of the heaviest voices that chains can reach at once, whether compatible or not. As linkable sets form a
/// matroid, no independent set is larger, or heavier in any place of the order of weights.
fn heaviest_linkable(chains: &mut ChainSearch<'_>, candidates: &[Candidate], cap: usize) -> Vec<u32> {
    let linked: Vec<u32> =
        candidates.iter().filter(|candidate| chains.link(candidate.node)).take(cap).map(|c| c.weight).collect();
    for _ in &linked {
        chains.unlink();
    }
    linked
}
