//! The operating system's randomness: the only source in the program.

/// `N` fresh random bytes.
///
/// # Panics
/// Only if the operating system has no randomness to give; to go on without it would be worse than to stop.
#[must_use]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut out = [0; N];
    fill(&mut out);
    out
}

/// Fills a buffer with fresh random bytes.
///
/// # Panics
/// As [`bytes`].
#[allow(clippy::expect_used)] // invariant: without randomness no key, id or token may be made
pub fn fill(out: &mut [u8]) {
    getrandom::fill(out).expect("the operating system gives randomness");
}

/// A uniform number in `0..bound`, by rejection. `bound` must not be zero.
#[must_use]
pub fn below(bound: u32) -> u32 {
    let zone = u32::MAX - (u32::MAX % bound);
    loop {
        let draw = u32::from_le_bytes(bytes());
        if draw < zone {
            return draw % bound;
        }
    }
}

/// Puts things into a random order, each as likely as any other (Fisher and Yates; Knuth, "The Art of Computer
/// Programming", volume 2, algorithm 3.4.2P). For fewer than 2^32 things.
pub fn shuffle<T>(things: &mut [T]) {
    for last in (1..things.len()).rev() {
        let bound = u32::try_from(last).map_or(u32::MAX, |last| last.saturating_add(1));
        things.swap(last, below(bound) as usize);
    }
}
