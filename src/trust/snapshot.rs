//! A registry as bytes, so that a start need not fold the whole log: a frame, and members in parts of 256.
//!
//! It holds what the log comes to and nothing beside. It is believed only by a program with the same rules: what another
//! version wrote is folded anew from the log.

use postcard::{from_bytes, to_allocvec};

use super::community::{self, Community, Frame};
use super::directory;
use super::member::Member;
use super::params::Params;
use super::registry::Registry;
use crate::kernel::MemberId;

const SHELVES: usize = directory::SHELF / community::SHELF;

/// Bytes that are no snapshot of a registry under these rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no snapshot of a registry under these rules")]
pub struct NoSnapshot;

macro_rules! sources {
    ($($file:literal)*) => { [$(($file, include_str!($file).as_bytes())),*] };
}

/// All that a fold over the log follows from.
const SOURCES: [(&str, &[u8]); 25] = sources! {
    "community/admission.rs" "community/branches.rs" "community/budget.rs" "community/chains.rs"
    "community/closeness.rs" "community/departure.rs" "community/expulsion.rs" "community/freezing.rs"
    "community/kinship.rs" "community/mod.rs" "community/places.rs" "community/review.rs" "community/snapshot.rs"
    "community/stewards.rs" "community/support.rs" "community/time.rs" "community/vouching.rs" "community/waiting.rs"
    "community/withdrawal.rs" "few.rs" "event.rs" "member.rs" "params.rs" "registry.rs" "snapshot.rs"
};

/// Tells these rules from others (FNV-1a over their text). Nobody has to be kept from forging it: snapshots are sealed.
const RULES: u64 = {
    let (mut sum, mut file) = (0xCBF2_9CE4_8422_2325_u64, 0);
    while file < SOURCES.len() {
        let (text, mut at) = (SOURCES[file].1, 0);
        while at < text.len() {
            sum = (sum ^ text[at] as u64).wrapping_mul(0x0000_0100_0000_01B3);
            at += 1;
        }
        file += 1;
    }
    sum
};

impl Registry<MemberId> {
    /// The frame. Changes that [`Registry::take_changed`] was not asked for yet are not in it as such.
    #[must_use]
    pub fn frame(&self) -> Vec<u8> {
        to_allocvec(&(RULES, self.community.frame())).unwrap_or_default()
    }

    /// How many parts there are.
    #[must_use]
    pub fn parts(&self) -> usize {
        self.directory.ids().len().div_ceil(directory::SHELF)
    }

    /// A part, from 0.
    #[must_use]
    pub fn part(&self, number: usize) -> Vec<u8> {
        let ids = self.directory.ids().shelf(number).iter();
        let members = (number * SHELVES..(number + 1) * SHELVES).flat_map(|shelf| self.community.shelf(shelf));
        let part: Vec<([u8; 16], &Member)> = ids.map(|id| *id.as_bytes()).zip(members).collect();
        to_allocvec(&part).unwrap_or_default()
    }
}

/// A registry that is being put together again.
pub struct Restoring {
    registry: Registry<MemberId>,
    members: usize,
}

impl Restoring {
    /// From its frame.
    ///
    /// # Errors
    /// [`NoSnapshot`]; also what other rules wrote.
    pub fn begin(frame: &[u8]) -> Result<Self, NoSnapshot> {
        // The rules come first: what other rules wrote need not have this shape.
        let (rules, frame) = postcard::take_from_bytes::<u64>(frame).map_err(|_| NoSnapshot)?;
        if rules != RULES {
            return Err(NoSnapshot);
        }
        let frame: Frame = from_bytes(frame).map_err(|_| NoSnapshot)?;
        let members = frame.members;
        let community = Community::of_frame(Params::default(), frame).ok_or(NoSnapshot)?;
        Ok(Self { registry: Registry { directory: directory::Directory::new(), community }, members })
    }

    /// How many parts it takes.
    #[must_use]
    pub const fn parts(&self) -> usize {
        self.members.div_ceil(directory::SHELF)
    }

    /// Takes the next part.
    ///
    /// # Errors
    /// [`NoSnapshot`].
    pub fn take(&mut self, part: &[u8]) -> Result<(), NoSnapshot> {
        let part: Vec<([u8; 16], Member)> = from_bytes(part).map_err(|_| NoSnapshot)?;
        for (id, member) in part {
            self.registry.directory.add(MemberId::from_bytes(id));
            self.registry.community.add_restored(member);
        }
        Ok(())
    }

    /// The registry, if all of it is there.
    ///
    /// # Errors
    /// [`NoSnapshot`].
    pub fn finish(self) -> Result<Registry<MemberId>, NoSnapshot> {
        let all = self.registry.directory.ids().len() == self.members;
        if all { Ok(self.registry) } else { Err(NoSnapshot) }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::SOURCES;

    /// Rules in a file that is not in the list could change, and a snapshot that older ones wrote would be believed.
    #[test]
    fn every_rule_is_among_the_sources() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/trust/community");
        for file in std::fs::read_dir(folder).unwrap() {
            let name = format!("community/{}", file.unwrap().file_name().to_str().unwrap());
            assert!(SOURCES.iter().any(|(known, _)| *known == name), "{name}");
        }
    }
}
