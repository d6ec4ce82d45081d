//! Families that speak together: sock puppets, their maker, and a clique that always votes alike are one voice.

use std::collections::HashSet;
use std::hash::Hash;

use super::{Book, RecordNumber};
use crate::kernel::Day;
use crate::trust::community::Community;
use crate::trust::member::Node;
use crate::trust::registry::Registry;

impl Community {
    /// A member, her two vouchers unless they are founders, and those whose membership rests on her. A founder is a
    /// family of one.
    pub(in crate::trust) fn family(&self, node: Node) -> Vec<Node> {
        if self.member(node).is_founder() {
            return vec![node];
        }
        let vouchers = self.member(node).parents.into_iter().flatten();
        let vouchers = vouchers.filter(|&voucher| !self.member(voucher).is_founder());
        let mut seen = HashSet::new();
        [node].into_iter().chain(vouchers).chain(self.resting_on(node)).filter(|&one| seen.insert(one)).collect()
    }
}

/// A member's family and the records it spoke on.
struct Family<Id> {
    members: HashSet<Id>,
    records: HashSet<RecordNumber>,
}

impl<Id: Copy + Eq + Hash, Client: Clone + Eq + Hash> Book<Id, Client> {
    /// Those of `others` whose families have the habit of speaking together with `who`'s.
    pub(super) fn habitual_with(
        &self,
        registry: &Registry<Id>,
        number: RecordNumber,
        who: Id,
        others: impl Iterator<Item = Id>,
    ) -> Vec<Id> {
        let hers = self.family(registry, who);
        let params = registry.params();
        let after = registry.community.today.plus(-i64::from(params.habit_days));
        let habit = params.habit as usize;
        others
            .filter(|&other| {
                let theirs = self.family(registry, other);
                let shared = hers.records.intersection(&theirs.records).filter(|&&shared| shared != number);
                shared.filter(|&&shared| self.together_on(shared, &hers, &theirs, after)).take(habit).count() >= habit
            })
            .collect()
    }

    fn family(&self, registry: &Registry<Id>, who: Id) -> Family<Id> {
        let members: HashSet<Id> = registry.family(&who).into_iter().collect();
        let records = members.iter().filter_map(|id| self.spoke_on.get(id)).flatten().copied().collect();
        Family { members, records }
    }

    /// Whether somebody of one family and somebody else of the other spoke on the same side of this record, the later
    /// of them after that day.
    fn together_on(&self, number: RecordNumber, a: &Family<Id>, b: &Family<Id>, after: Day) -> bool {
        let voices = &self.record(number).voices;
        let of_a = || voices.iter().filter(|voice| a.members.contains(&voice.who));
        let of_b = || voices.iter().filter(|voice| b.members.contains(&voice.who));
        of_a().any(|v| of_b().any(|w| v.side == w.side && v.day.max(w.day) > after && v.who != w.who))
    }
}
