//! The vouch budget: credit grows by a day a day, and one vouch costs so many days.

use super::Community;
use crate::kernel::Day;
use crate::trust::member::{Node, Status};

/// What one vouch costs and how many can be saved up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::trust) struct Budget {
    pub(in crate::trust) cost: u32,
    pub(in crate::trust) most: u32,
}

impl Community {
    pub(in crate::trust) fn budget(&self, node: Node) -> Budget {
        let p = &self.params;
        if self.member(node).has_duties() {
            Budget { cost: p.token_steward, most: p.token_steward_cap }
        } else {
            Budget { cost: p.token_member, most: p.token_member_cap }
        }
    }

    /// What a founder or a new steward starts with, in days.
    pub(super) fn full_budget(&self) -> i64 {
        i64::from(self.params.token_steward).saturating_mul(i64::from(self.params.token_steward_cap))
    }

    /// The credit of `node` today, in days.
    pub(in crate::trust) fn credit(&self, node: Node) -> i64 {
        let Budget { cost, most } = self.budget(node);
        let member = self.member(node);
        let earned = member.credit.saturating_add(self.today.since(member.credit_day));
        earned.min(i64::from(cost).saturating_mul(i64::from(most)))
    }

    pub(super) fn set_credit(&mut self, node: Node, credit: i64) {
        let today = self.today;
        let member = self.edit(node);
        member.credit = credit;
        member.credit_day = today;
    }

    /// Whether `node` may vouch today, if she has a whole vouch saved up.
    pub(in crate::trust) fn may_vouch(&self, node: Node) -> bool {
        self.may_vouch_from(node).is_some_and(|day| day <= self.today)
    }

    /// The first day on which her standing lets her vouch; none while it does not and time alone will not change that.
    pub(in crate::trust) fn may_vouch_from(&self, node: Node) -> Option<Day> {
        let member = self.member(node);
        (member.status == Status::Vetted && member.grace_until.is_none())
            .then(|| member.frozen_until.max(member.vouch_from))
            .map(|day| member.frozen_out_until.map_or(day, |thawed| thawed.max(day)))
    }
}
