//! Places: how many members a branch can carry. This is what bounds the damage colluders can do.

use super::Community;
use super::time::Due;
use crate::trust::member::{Node, Status};

impl Community {
    /// Members `node` may carry in her whole branch.
    pub(in crate::trust) fn places_owned(&self, node: Node) -> u32 {
        let member = self.member(node);
        match (member.status, member.heads_circle()) {
            (Status::Expelled, _) => 0,
            (_, true) => self.params.places_steward,
            (_, false) => self.params.places_member,
        }
    }

    /// From `node` from sponsor to sponsor, up to and including the head of her circle.
    pub(in crate::trust) fn upward(&self, node: Node) -> impl Iterator<Item = Node> {
        std::iter::successors(Some(node), |&at| self.member(at).above())
    }

    /// Whether everybody from `node` up to the head of her circle can carry `need` more.
    pub(super) fn has_room(&self, node: Node, need: u32) -> bool {
        self.upward(node).all(|at| self.member(at).load.saturating_add(need) <= self.places_owned(at))
    }

    /// How many more that is at most.
    pub(in crate::trust) fn room(&self, node: Node) -> u32 {
        self.upward(node).map(|at| self.places_owned(at).saturating_sub(self.member(at).load)).min().unwrap_or(0)
    }

    /// Whether `node` lies in the branch below `top`, or is `top`.
    pub(super) fn in_branch(&self, node: Node, top: Node) -> bool {
        self.upward(node).any(|at| at == top)
    }

    /// Whether somebody above `node` in her branch was expelled.
    pub(super) fn is_branch_broken(&self, node: Node) -> bool {
        self.upward(node).skip(1).any(|at| self.member(at).status == Status::Expelled)
    }

    /// Gives `node` a place below `sponsor`, and with her all she carries.
    pub(super) fn take_place(&mut self, node: Node, sponsor: Node) {
        let member = self.edit(node);
        member.sponsor = Some(sponsor);
        member.has_place = true;
        let need = member.load.saturating_add(1);
        self.stir(node);
        let mut next = Some(sponsor);
        while let Some(at) = next {
            let member = self.edit(at);
            member.load = member.load.saturating_add(need);
            next = member.above();
        }
    }

    /// Takes `node`, and all she carries, out of the branch she is in.
    pub(super) fn leave_place(&mut self, node: Node) {
        let member = self.edit(node);
        member.has_place = false;
        let need = member.load.saturating_add(1);
        let sponsor = member.sponsor.take();
        self.stir(node);
        self.free_places(sponsor, need);
    }

    /// The place of a member who goes stays used for a while.
    pub(super) fn hold_place(&mut self, node: Node, days: u32) {
        if self.member(node).has_place {
            self.edit(node).has_place = false;
            self.set_timer(self.in_days(days), Due::Place, node);
        }
    }

    /// The place of a member who went is free again. Those below her keep theirs.
    pub(super) fn free_place(&mut self, node: Node) {
        self.free_places(self.member(node).sponsor, 1);
    }

    fn free_places(&mut self, sponsor: Option<Node>, count: u32) {
        let mut next = sponsor;
        while let Some(at) = next {
            let member = self.edit(at);
            member.load = member.load.saturating_sub(count);
            next = member.above();
            self.stir(at);
        }
    }
}
