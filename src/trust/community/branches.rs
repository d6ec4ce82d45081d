//! Who is below whom: branches of places, those whose membership rests on somebody, and the circle one comes from.

use std::collections::HashSet;

use super::Community;
use crate::trust::member::Node;

impl Community {
    /// The head of the circle in which `node` has her place, or which she heads.
    pub(in crate::trust) fn circle(&self, node: Node) -> Option<Node> {
        self.upward(node).last().filter(|&head| self.member(head).heads_circle())
    }

    /// Her circle; without a place, that of the first who vouches for her.
    pub(in crate::trust) fn home_circle(&self, node: Node) -> Option<Node> {
        self.circle(node).or_else(|| self.circle(self.valid_vouchers(node).next()?))
    }

    /// Everybody below `head` who is still here, in the order of joining.
    pub(in crate::trust) fn branch(&self, head: Node) -> impl Iterator<Item = Node> {
        let below = move |&node: &Node| node != head && !self.member(node).is_gone() && self.in_branch(node, head);
        self.nodes().filter(below)
    }

    /// Those still here whose membership rests on `node`, each once, in the order of her vouches.
    pub(in crate::trust) fn let_in_by(&self, node: Node) -> impl Iterator<Item = Node> {
        let mut seen = HashSet::new();
        self.resting_on(node).filter(move |&to| !self.member(to).is_gone() && seen.insert(to))
    }
}
