//! Giving a vouch and taking it back.

use super::Community;
use crate::trust::event::Refusal;
use crate::trust::member::{Given, Node, Received, Status};

impl Community {
    pub(in crate::trust) fn vouch(&mut self, by: Node, to: Node) -> Result<(), Refusal> {
        if by == to {
            return Err(Refusal::OwnVouch);
        }
        if self.vouchers(to).any(|voucher| voucher == by) {
            return Err(Refusal::DuplicateVouch);
        }
        let target = self.member(to);
        if target.is_gone() || target.is_founder() {
            return Err(Refusal::Target);
        }
        if !self.may_vouch(by) {
            return Err(Refusal::Voucher);
        }
        let left = self.credit(by).saturating_sub(i64::from(self.budget(by).cost));
        if left < 0 {
            return Err(Refusal::Budget);
        }
        self.set_credit(by, left);
        self.record_vouch(by, to);
        self.count_vouch(by, to);
        Ok(())
    }

    fn record_vouch(&mut self, by: Node, to: Node) {
        let received = &mut self.edit(to).received;
        let position = u32::try_from(received.len()).unwrap_or(u32::MAX);
        received.push(Received { by, withdrawn: false });
        self.edit(by).given.push(Given { to, position });
    }

    /// What a fresh vouch does for her who gets it.
    fn count_vouch(&mut self, by: Node, to: Node) {
        if self.member(to).status == Status::Invited {
            self.set_status(to, Status::Probation);
        }
        match self.member(to).status {
            Status::Probation => self.try_admit(to),
            Status::Review => self.try_clear(to, by),
            Status::Vetted => self.check_support(to),
            Status::Invited | Status::Left | Status::Expelled => {}
        }
    }

    pub(in crate::trust) fn withdraw(&mut self, by: Node, to: Node) -> Result<(), Refusal> {
        let received = &mut self.edit_quietly(to).received;
        let standing = received.iter_mut().find(|vouch| vouch.by == by && !vouch.withdrawn);
        standing.ok_or(Refusal::NoVouch)?.withdrawn = true;
        match self.member(to).status {
            Status::Vetted => self.check_support(to),
            Status::Probation => self.check_probation(to),
            Status::Invited | Status::Review | Status::Left | Status::Expelled => {}
        }
        Ok(())
    }
}
