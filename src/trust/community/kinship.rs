//! Who is related to whom: the rule that two vouchers must not have let each other in.

use std::collections::HashSet;

use super::Community;
use crate::trust::member::{Node, Status};

/// Every pair of the list, in the order of the list.
pub(in crate::trust) fn pairs(nodes: &[Node]) -> impl Iterator<Item = (Node, Node)> {
    nodes.iter().enumerate().flat_map(|(at, &first)| nodes.iter().skip(at + 1).map(move |&second| (first, second)))
}

impl Community {
    /// A vouch counts while its giver is vetted or under review, and for ever after she left in good standing.
    fn vouches_count(&self, giver: Node) -> bool {
        let giver = self.member(giver);
        match giver.status {
            Status::Vetted | Status::Review => true,
            Status::Left => giver.left_good,
            Status::Invited | Status::Probation | Status::Expelled => false,
        }
    }

    /// Those whose vouch for `node` counts today, in the order of the log: also the edges that chains run along.
    pub(in crate::trust) fn valid_vouchers(&self, node: Node) -> impl Iterator<Item = Node> {
        self.vouchers(node).filter(|&by| self.vouches_count(by))
    }

    /// The vouchers who make a member's family: the two she rests on, or, before that, all who vouch for her.
    fn kin(&self, node: Node) -> impl Iterator<Item = Node> {
        let member = self.member(node);
        let parents = if member.is_founder() { None } else { member.parents };
        let others = if member.is_founder() || member.parents.is_some() { None } else { Some(node) };
        parents.into_iter().flatten().chain(others.into_iter().flat_map(|node| self.valid_vouchers(node)))
    }

    /// The same person, parent and child, or siblings: a shared voucher who is not a founder.
    pub(in crate::trust) fn related(&self, a: Node, b: Node) -> bool {
        a == b
            || self.kin(b).any(|voucher| voucher == a)
            || self.kin(a).any(|voucher| {
                voucher == b || (!self.member(voucher).is_founder() && self.kin(b).any(|other| other == voucher))
            })
    }

    /// Whether the vouches of these two together may admit somebody. In bootstrap a founder is unrelated to everybody.
    pub(in crate::trust) fn unrelated_for_vouch(&self, a: Node, b: Node) -> bool {
        if a == b {
            return false;
        }
        let founder = self.member(a).is_founder() || self.member(b).is_founder();
        (founder && self.in_bootstrap()) || !self.related(a, b)
    }

    /// Whether `ancestor` is among those on whom `node` rests, at any distance.
    pub(in crate::trust) fn descends_from(&self, node: Node, ancestor: Node) -> bool {
        let mut seen = HashSet::from([node]);
        let mut open = vec![node];
        while let Some(next) = open.pop() {
            for parent in self.member(next).parents.into_iter().flatten() {
                if parent == ancestor {
                    return true;
                }
                if seen.insert(parent) {
                    open.push(parent);
                }
            }
        }
        false
    }
}
