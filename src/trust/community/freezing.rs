//! Freezing: stewards take a member's rights away for a while. Nothing that rests on her moves: her vouches and voices go
//! on counting, and she keeps her status, her place and those below her.

use super::Community;
use super::time::Due;
use crate::trust::event::Refusal;
use crate::trust::member::Node;

/// Days for which a freeze lasts, if nobody ends it before.
pub const FREEZE_DAYS: u32 = 30;

impl Community {
    pub(in crate::trust) fn freeze(&mut self, node: Node) -> Result<(), Refusal> {
        if self.member(node).is_gone() || self.is_frozen_out(node) {
            return Err(Refusal::Status);
        }
        let until = self.in_days(FREEZE_DAYS);
        self.edit(node).frozen_out_until = Some(until);
        self.set_timer(until, Due::Freeze, node);
        Ok(())
    }

    pub(in crate::trust) fn thaw(&mut self, node: Node) -> Result<(), Refusal> {
        if !self.is_frozen_out(node) {
            return Err(Refusal::Status);
        }
        self.edit(node).frozen_out_until = None;
        Ok(())
    }

    pub(in crate::trust) fn is_frozen_out(&self, node: Node) -> bool {
        self.member(node).frozen_out_until.is_some()
    }
}
