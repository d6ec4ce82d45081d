//! What happens when a vouch no longer counts: grace for the vetted, and the way back to probation.

use super::Community;
use super::time::Due;
use crate::trust::member::{NEVER, Node, Status};

impl Community {
    /// A vetted member with fewer than two vouches that count has some days of grace to find another.
    pub(super) fn check_support(&mut self, node: Node) {
        let member = self.member(node);
        if member.status != Status::Vetted || member.is_founder() {
            return;
        }
        let in_grace = member.grace_until.is_some();
        let supported = self.valid_vouchers(node).count() >= 2;
        if supported && in_grace {
            self.edit(node).grace_until = None;
        } else if !supported && !in_grace {
            let until = self.in_days(self.params.grace);
            self.edit(node).grace_until = Some(until);
            self.set_timer(until, Due::Grace, node);
        }
    }

    /// Somebody on probation lost a vouch.
    pub(super) fn check_probation(&mut self, node: Node) {
        if self.valid_vouchers(node).next().is_none() {
            self.set_status(node, Status::Invited);
        }
        if self.admitting_vouchers(node).len() < 2 {
            self.stop_waiting(node);
        }
    }

    /// Back to probation: limited rights, the place kept, her own vouches no longer good.
    pub(super) fn demote(&mut self, node: Node) {
        self.set_status(node, Status::Probation);
        let member = self.edit(node);
        member.review = None;
        member.grace_until = None;
        member.vouch_from = NEVER;
        for to in self.ever_vouched_for(node) {
            self.check_support(to);
        }
        if self.valid_vouchers(node).next().is_none() {
            self.set_status(node, Status::Invited);
        } else {
            self.try_admit(node);
        }
    }
}
