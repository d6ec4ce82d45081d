//! Stewards: members whom three unrelated stewards or founders sign for. They grow with the community. The same
//! signatures take their duties away again, and may give them back.

use super::{Community, pairs};
use crate::trust::event::Refusal;
use crate::trust::member::{Node, Role, Status};

impl Community {
    pub(in crate::trust) fn appoint(&mut self, node: Node, signers: &[Node]) -> Result<(), Refusal> {
        self.check_candidate(node)?;
        if !self.may_sign_for(node, signers) {
            return Err(Refusal::Signers);
        }
        if !self.has_room_for_steward() {
            return Err(Refusal::Ratio);
        }
        self.make_steward(node);
        Ok(())
    }

    /// Whether nothing but the signatures is missing for `node` to be appointed.
    pub(in crate::trust) fn could_be_steward(&self, node: Node) -> bool {
        self.check_candidate(node).is_ok() && self.has_room_for_steward()
    }

    fn check_candidate(&self, node: Node) -> Result<(), Refusal> {
        let member = self.member(node);
        let free = member.grace_until.is_none() && !self.is_frozen_out(node);
        if member.status != Status::Vetted || member.has_duties() || !free {
            return Err(Refusal::Status);
        }
        if member.vetted_day.is_none_or(|day| self.today.since(day) < i64::from(self.steward_tenure())) {
            return Err(Refusal::Tenure);
        }
        if self.counting_strikes(node) > 0 {
            return Err(Refusal::Strikes);
        }
        Ok(())
    }

    fn steward_tenure(&self) -> u32 {
        if self.in_bootstrap() { self.params.steward_tenure_boot } else { self.params.steward_tenure }
    }

    /// Whether the registry may have one more steward at its size.
    fn has_room_for_steward(&self) -> bool {
        self.heads < self.params.steward_base.saturating_add(self.vetted / self.params.steward_ratio)
    }

    /// Whether `node` may decide cases as a steward today. A strike takes away vouching and signing, not this: after one
    /// expulsion a registry with three founders would have nobody left to decide the next case, or to undo that one.
    pub(in crate::trust) fn is_steward(&self, node: Node) -> bool {
        let member = self.member(node);
        member.has_duties() && member.status == Status::Vetted && !self.is_frozen_out(node)
    }

    /// Whether `node` may sign for stewards today.
    pub(in crate::trust) fn may_sign(&self, node: Node) -> bool {
        self.is_steward(node) && self.today >= self.member(node).frozen_until
    }

    /// The right number of stewards or founders in good standing, unrelated, at most one of whom vouched for her.
    fn may_sign_for(&self, node: Node, signers: &[Node]) -> bool {
        // Somebody named twice is related to herself.
        signers.len() == self.params.steward_sigs as usize
            && signers.iter().all(|&signer| self.may_sign(signer))
            && pairs(signers).all(|(a, b)| !self.related(a, b))
            && signers.iter().filter(|&&signer| self.member(node).rests_on(signer)).count() <= 1
    }

    /// She leaves the branch she was in, together with her own, and heads a circle. If she was recalled she heads hers
    /// still, and has her duties again.
    fn make_steward(&mut self, node: Node) {
        if self.member(node).heads_circle() {
            self.edit(node).recalled = false;
        } else {
            self.leave_place(node);
            self.edit(node).role = Role::Steward;
            self.stir(node);
        }
        self.heads = self.heads.saturating_add(1);
        self.set_credit(node, self.full_budget());
        self.wake_waiting();
    }

    /// She keeps her circle, and everybody in it her place; what she loses are her duties and her larger budget. Whoever
    /// is under review, frozen or demoted may be recalled too: otherwise the duties would come back with her standing.
    pub(in crate::trust) fn recall(&mut self, node: Node, signers: &[Node]) -> Result<(), Refusal> {
        let member = self.member(node);
        if !member.has_duties() || member.is_gone() {
            return Err(Refusal::Status);
        }
        if signers.contains(&node) || !self.may_sign_for(node, signers) {
            return Err(Refusal::Signers);
        }
        if member.status == Status::Vetted {
            self.heads = self.heads.saturating_sub(1);
        }
        // What she saved up until today is counted by the old budget, what comes by the new one.
        let credit = self.credit(node);
        self.edit(node).recalled = true;
        self.set_credit(node, credit);
        Ok(())
    }
}

#[cfg(test)]
impl Community {
    /// How many count as stewards where the registry's size limits them.
    pub(in crate::trust) const fn heads(&self) -> u32 {
        self.heads
    }
}
