//! Stewards: members whom three unrelated stewards or founders sign for. They grow with the community.

use super::{Community, pairs};
use crate::trust::event::Refusal;
use crate::trust::member::{Node, Role, Status};

impl Community {
    pub(in crate::trust) fn appoint(&mut self, node: Node, signers: &[Node]) -> Result<(), Refusal> {
        let member = self.member(node);
        if member.status != Status::Vetted || member.role != Role::Member || member.grace_until.is_some() {
            return Err(Refusal::Status);
        }
        if member.vetted_day.is_none_or(|day| self.today.since(day) < i64::from(self.steward_tenure())) {
            return Err(Refusal::Tenure);
        }
        if self.counting_strikes(node) > 0 {
            return Err(Refusal::Strikes);
        }
        if !self.may_sign_for(node, signers) {
            return Err(Refusal::Signers);
        }
        if self.heads >= self.stewards_allowed() {
            return Err(Refusal::Ratio);
        }
        self.make_steward(node);
        Ok(())
    }

    fn steward_tenure(&self) -> u32 {
        if self.in_bootstrap() { self.params.steward_tenure_boot } else { self.params.steward_tenure }
    }

    /// Stewards and founders the registry may have at its size.
    fn stewards_allowed(&self) -> u32 {
        self.params.steward_base.saturating_add(self.vetted / self.params.steward_ratio)
    }

    /// The right number of stewards or founders in good standing, unrelated, at most one of whom vouched for her.
    fn may_sign_for(&self, node: Node, signers: &[Node]) -> bool {
        let in_good_standing = |&signer: &Node| {
            let member = self.member(signer);
            member.heads_circle() && member.status == Status::Vetted && self.today >= member.frozen_until
        };
        // Somebody named twice is related to herself.
        signers.len() == self.params.steward_sigs as usize
            && signers.iter().all(in_good_standing)
            && pairs(signers).all(|(a, b)| !self.related(a, b))
            && signers.iter().filter(|&&signer| self.member(node).rests_on(signer)).count() <= 1
    }

    /// She leaves the branch she was in, together with her own, and heads a circle.
    fn make_steward(&mut self, node: Node) {
        self.leave_place(node);
        self.edit(node).role = Role::Steward;
        self.stir(node);
        self.heads = self.heads.saturating_add(1);
        self.set_credit(node, self.full_budget());
        self.wake_waiting();
    }
}
