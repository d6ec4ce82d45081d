//! Under review: probation's rights until a fresh vouch by somebody unrelated to the case clears her.

use super::Community;
use super::time::Due;
use crate::trust::member::{Node, Review, Status};

impl Community {
    pub(super) fn start_review(&mut self, node: Node, cause: Node) {
        self.set_status(node, Status::Review);
        let until = self.in_days(self.params.review);
        let member = self.edit(node);
        member.grace_until = None;
        member.review = Some(Review { until, cause });
        self.set_timer(until, Due::Review, node);
    }

    /// A fresh vouch by `clearer` for `node`, who is under review.
    pub(super) fn try_clear(&mut self, node: Node, clearer: Node) {
        let Some(Review { cause, .. }) = self.member(node).review else { return };
        if self.is_involved(clearer, cause) || self.descends_from(clearer, node) {
            return;
        }
        if let Some(second) = self.second_for_clearing(node, clearer) {
            self.clear(node, [second, clearer]);
        }
    }

    /// Related to the expelled member, or in her branch.
    fn is_involved(&self, node: Node, cause: Node) -> bool {
        self.related(node, cause) || self.in_branch(node, cause)
    }

    /// An older vouch that still carries and is unrelated to the fresh one.
    fn second_for_clearing(&self, node: Node, clearer: Node) -> Option<Node> {
        self.valid_vouchers(node).find(|&by| {
            by != clearer
                && self.member(by).status != Status::Review
                && !self.descends_from(by, node)
                && self.unrelated_for_vouch(by, clearer)
        })
    }

    /// Vetted again. Out of a branch that was broken by an expulsion she moves to the one who cleared her.
    fn clear(&mut self, node: Node, [second, clearer]: [Node; 2]) {
        self.set_status(node, Status::Vetted);
        let member = self.edit(node);
        member.parents = Some([second, clearer]);
        member.review = None;
        let (has_place, need) = (member.has_place, member.load.saturating_add(1));
        if has_place && self.is_branch_broken(node) && self.has_room(clearer, need) {
            self.leave_place(node);
            self.take_place(node, clearer);
        }
    }
}
