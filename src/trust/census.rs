//! How many members stand where.

use std::hash::Hash;

use super::member::Status;
use super::registry::Registry;

/// Members by where they stand, each counted once. Who is gone is no member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Census {
    /// Not vetted yet.
    pub newcomers: u32,
    /// Vetted, and no stewards.
    pub vetted: u32,
    /// Stewards and founders, as far as they act as such.
    pub stewards: u32,
    /// Under review, or frozen.
    pub looked_at: u32,
}

impl<Id: Copy + Eq + Hash> Registry<Id> {
    /// How many members stand where today.
    #[must_use]
    pub fn census(&self) -> Census {
        let mut census = Census::default();
        for id in self.members() {
            let Some(node) = self.node(&id) else { continue };
            let count = match self.community.member(node).status {
                Status::Left | Status::Expelled => continue,
                _ if self.community.is_frozen_out(node) => &mut census.looked_at,
                Status::Review => &mut census.looked_at,
                Status::Invited | Status::Probation => &mut census.newcomers,
                Status::Vetted if self.community.is_steward(node) => &mut census.stewards,
                Status::Vetted => &mut census.vetted,
            };
            *count += 1;
        }
        census
    }
}
