//! Draws that come out the same for the same seed: nothing here is secret, so nothing of `kernel`'s randomness is used.

use rand_pcg::Pcg64;
use rand_pcg::rand_core::{Rng, SeedableRng};

/// What the draws are for. Each has a stream of its own, so that one rule's draws do not move another's.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose {
    /// Who knows whom, and who comes and goes when: the same for every rule.
    World,
    /// Who asks whom, and what the false members do.
    Play,
    /// Who reports whom.
    Voices,
}

const MILLION: u32 = 1_000_000;

/// A stream of draws.
#[derive(Debug, Clone)]
pub(super) struct Chance(Pcg64);

impl Chance {
    pub(super) fn new(seed: u64, run: u32, purpose: Purpose) -> Self {
        let mut of_seed = Pcg64::seed_from_u64(seed);
        Self(Pcg64::seed_from_u64(of_seed.next_u64() ^ (u64::from(run) << 8) ^ purpose as u64))
    }

    /// One of 0 to `bound` - 1, each as likely as any; 0 where there is nothing to choose from.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let scaled = u128::from(self.0.next_u64()) * bound as u128;
        (scaled >> 64) as usize
    }

    /// Whether something happens that happens so many times in a million.
    pub(super) fn happens(&mut self, in_a_million: u32) -> bool {
        self.below(MILLION as usize) < in_a_million as usize
    }

    /// Whether something happens that happens on one of so many occasions.
    pub(super) fn one_in(&mut self, occasions: usize) -> bool {
        self.below(occasions) == 0
    }

    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.below(list.len())).copied()
    }

    /// So many of a list, or all of them, none twice, in the order drawn.
    pub(super) fn some<T: Copy>(&mut self, list: &[T], count: usize) -> Vec<T> {
        let mut left = list.to_vec();
        let drawn = (0..count.min(list.len())).map(|_| {
            let at = self.below(left.len());
            left.swap_remove(at)
        });
        drawn.collect()
    }
}
