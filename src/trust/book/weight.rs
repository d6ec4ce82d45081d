//! What one voice weighs, and what several weigh together. Parts per million, floored after every step.

use std::hash::Hash;

use super::Book;
use crate::trust::member::Status;
use crate::trust::registry::Registry;

/// Parts per million in a whole.
const WHOLE: u64 = 1_000_000;

/// One minus the product of what each weight leaves open, the weightiest first, floored after every step.
#[must_use]
pub fn noisy_or(weights: &[u32]) -> u32 {
    let mut weights = weights.to_vec();
    weights.sort_unstable_by(|a, b| b.cmp(a));
    let left = weights.iter().fold(WHOLE, |left, &weight| left * WHOLE.saturating_sub(u64::from(weight)) / WHOLE);
    u32::try_from(WHOLE - left).unwrap_or(u32::MAX)
}

impl<Id: Copy + Eq + Hash, Client: Clone + Eq + Hash> Book<Id, Client> {
    /// What a member's voice weighs today, in parts per million; none if she is not a member.
    #[must_use]
    pub fn weight(&self, registry: &Registry<Id>, member: &Id) -> Option<u32> {
        let m = registry.community.member(registry.node(member)?);
        let p = registry.params();
        let speaks =
            matches!(m.status, Status::Vetted | Status::Probation) || (m.status == Status::Left && m.left_good);
        if !speaks || registry.community.is_frozen_out(registry.node(member)?) {
            return Some(0);
        }
        let today = registry.community.today;
        let vetted_for = m.vetted_day.map_or(0, |day| today.since(day));
        Some(match self.counting_flags(registry, member) {
            0 if m.status == Status::Probation || vetted_for < i64::from(p.new_days) => p.w_new,
            0 if vetted_for < i64::from(p.senior_days) => p.w_regular,
            0 => p.w_senior,
            1 => p.w_flagged,
            _ => 0,
        })
    }

    /// Voices of hers that a ruling found false not long ago.
    fn counting_flags(&self, registry: &Registry<Id>, member: &Id) -> usize {
        let (today, days) = (registry.community.today, i64::from(registry.params().flag_days));
        self.flags.get(member).map_or(0, |flags| flags.iter().filter(|&&day| today.since(day) <= days).count())
    }
}
