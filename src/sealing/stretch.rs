//! Argon2id (RFC 9106): what makes each guess at an identifier or a passphrase cost memory and time.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroize;

/// Above this many KiB, glibc gives an allocation a mapping of its own and unmaps it when it is freed; below, its
/// moving threshold keeps a freed buffer in the heap for good (mallopt(3), M_MMAP_THRESHOLD: at most 32 MiB).
/// Reserved and never touched, the difference takes no memory.
const OWN_MAPPING_KIB: usize = 33 * 1024;

/// What one stretch costs. A registry chooses it at its first start; raising it is a new version beside the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StretchCost {
    /// Counted up by the registry; higher is newer.
    pub version: u16,
    /// Memory in KiB: 8 to 1,048,576.
    pub memory_kib: u32,
    /// Passes over the memory: 1 to 64.
    pub passes: u32,
}

impl Default for StretchCost {
    /// Version 1: 19,456 KiB, two passes.
    fn default() -> Self {
        Self { version: 1, memory_kib: 19_456, passes: 2 }
    }
}

/// Checked parameters of Argon2id, one lane.
#[derive(Debug, Clone)]
pub(super) struct Argon2id(Params);

impl Argon2id {
    /// `None` outside 8 KiB to 1 GiB and 1 to 64 passes: the ceiling keeps a tampered row from taking all memory.
    pub(super) fn new(memory_kib: u32, passes: u32) -> Option<Self> {
        let sane = (8..=1_048_576).contains(&memory_kib) && (1..=64).contains(&passes);
        sane.then(|| Params::new(memory_kib, passes, 1, None).ok()).flatten().map(Self)
    }

    pub(super) const fn memory_kib(&self) -> u32 {
        self.0.m_cost()
    }

    pub(super) const fn passes(&self) -> u32 {
        self.0.t_cost()
    }
}

/// Argon2's working memory, re-used from one stretch to the next.
pub struct Memory(Vec<Block>);

impl Memory {
    /// No memory yet: the first stretch takes what it needs.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Argon2id of `secret` under `salt`, which is at least eight bytes long, into at least four bytes of `out`.
    #[allow(clippy::expect_used)] // invariant: parameters are checked, callers' salts and outputs have fixed fitting sizes
    pub(super) fn stretch<const N: usize>(&mut self, cost: &Argon2id, secret: &[u8], salt: &[u8; N], out: &mut [u8]) {
        const { assert!(N >= argon2::MIN_SALT_LEN) };
        self.stretch_any(cost, secret, salt, out).expect("checked parameters");
    }

    /// As [`Memory::stretch`], for a salt that was read and not made here.
    pub(super) fn stretch_any(
        &mut self,
        cost: &Argon2id,
        secret: &[u8],
        salt: &[u8],
        out: &mut [u8],
    ) -> argon2::Result<()> {
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.0.clone());
        let blocks = self.blocks(cost.0.block_count());
        let result = argon2.hash_password_into_with_memory(secret, salt, out, &mut *blocks);
        wipe_ends(blocks);
        result
    }

    /// Whether it holds any memory.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.capacity() == 0
    }

    /// How many blocks of a KiB it holds.
    #[cfg(test)]
    pub(super) const fn block_count(&self) -> usize {
        self.0.len()
    }

    /// Wipes the memory and gives it back to the system.
    pub(super) fn give_back(&mut self) {
        self.0.zeroize();
        self.0 = Vec::new();
    }

    fn blocks(&mut self, count: usize) -> &mut [Block] {
        if self.0.len() < count {
            self.give_back();
            self.0 = Vec::with_capacity(count.max(OWN_MAPPING_KIB));
            self.0.resize(count, Block::new());
        }
        &mut self.0[..count] // invariant: at least `count` blocks by now
    }
}

impl Default for Memory {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.give_back();
    }
}

/// The result is a hash of the last block, and the first two are a hash of the input: these are wiped at once, the
/// rest when the memory is given back.
fn wipe_ends(blocks: &mut [Block]) {
    for block in blocks.iter_mut().take(2) {
        block.zeroize();
    }
    if let Some(last) = blocks.last_mut() {
        last.zeroize();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use argon2::{AssociatedData, ParamsBuilder};
    use data_encoding::HEXLOWER;

    use super::*;

    /// RFC 9106, section 5.3 (four lanes, with a secret and associated data): the crate.
    #[test]
    fn argon2id_published_vector() {
        let mut params = ParamsBuilder::new();
        params.m_cost(32).t_cost(3).p_cost(4).data(AssociatedData::new(&[4; 12]).unwrap());
        let params = params.build().unwrap();
        let argon2 = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
        let mut tag = [0; 32];
        argon2.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
        let expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";
        assert_eq!(HEXLOWER.encode(&tag), expected);
    }

    /// The reference implementation's `src/test.c`, Argon2id v=19, t=2, m=2^16, p=1: the way it is used here.
    #[test]
    fn one_lane_matches_the_reference_implementation_with_memory_used_before() {
        let mut memory = Memory::new();
        let mut tag = [0; 32];
        memory.stretch(&Argon2id::new(64, 1).unwrap(), b"something else", b"somesalt", &mut tag);
        let cost = Argon2id::new(65_536, 2).unwrap();
        let expected = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7";
        for _ in 0..2 {
            memory.stretch(&cost, b"password", b"somesalt", &mut tag);
            assert_eq!(HEXLOWER.encode(&tag), expected);
        }
    }

    #[test]
    fn memory_is_kept_between_stretches_and_given_back() {
        let mut memory = Memory::new();
        let mut out = [0; 64];
        memory.stretch(&Argon2id::new(1024, 1).unwrap(), b"secret", b"somesalt", &mut out);
        let place = memory.0.as_ptr();
        memory.stretch(&Argon2id::new(64, 1).unwrap(), b"secret", b"somesalt", &mut out);
        assert_eq!(memory.0.as_ptr(), place);
        assert!(!memory.is_empty());
        memory.give_back();
        assert!(memory.is_empty());
    }

    #[test]
    fn the_blocks_that_give_the_result_away_are_wiped_at_once() {
        let mut memory = Memory::new();
        memory.stretch(&Argon2id::new(64, 1).unwrap(), b"secret", b"somesalt", &mut [0; 64]);
        let wiped: Vec<bool> = memory.0.iter().map(|block| block.as_ref().iter().all(|word| *word == 0)).collect();
        assert!(wiped[0] && wiped[1] && wiped[63]);
        assert!(!wiped[2..63].contains(&true));
    }

    #[test]
    fn senseless_costs_are_refused() {
        for (memory_kib, passes) in [(7, 1), (0, 0), (1_048_577, 1), (64, 0), (64, 65), (u32::MAX, u32::MAX)] {
            assert!(Argon2id::new(memory_kib, passes).is_none(), "{memory_kib} {passes}");
        }
    }
}
