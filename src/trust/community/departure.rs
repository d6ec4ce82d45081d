//! Leaving. In good standing it harms nobody: her vouches stay good, and her place comes back.

use super::Community;
use crate::trust::event::Refusal;
use crate::trust::member::{Node, Status};

impl Community {
    pub(in crate::trust) fn leave(&mut self, node: Node) -> Result<(), Refusal> {
        let member = self.member(node);
        if member.is_gone() {
            return Err(Refusal::Status);
        }
        let good = member.status == Status::Vetted;
        self.set_status(node, Status::Left);
        self.end_deadlines(node);
        self.edit(node).left_good = good;
        self.hold_place(node, self.params.hold);
        if !good {
            for to in self.ever_vouched_for(node) {
                self.check_support(to);
            }
        }
        self.wake_waiting();
        Ok(())
    }

    /// Whoever goes has nothing left to wait for.
    pub(super) fn end_deadlines(&mut self, node: Node) {
        self.stop_waiting(node);
        let member = self.edit(node);
        member.grace_until = None;
        member.review = None;
        member.frozen_out_until = None;
    }
}
