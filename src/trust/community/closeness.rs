//! Who is far enough from whom to review or to judge.

use super::Community;
use crate::trust::member::{Node, Status};

impl Community {
    /// Whether `reviewer` may review a report by `author` (none if nobody knows her any more) that `others` hold or
    /// decided. In bootstrap it is enough that she is somebody else: there are too few circles yet.
    pub(in crate::trust) fn may_review(&self, reviewer: Node, author: Option<Node>, others: &[Node]) -> bool {
        let may_judge = self.member(reviewer).status == Status::Vetted && !self.is_frozen_out(reviewer);
        if !may_judge || author == Some(reviewer) || others.contains(&reviewer) {
            return false;
        }
        let here = author.filter(|&author| !self.member(author).is_gone());
        self.in_bootstrap() || here.iter().chain(others).all(|&other| self.is_apart(reviewer, other))
    }

    /// Neither related to each other nor in one circle. Whoever has no circle is not apart from anybody; one without a place
    /// belongs to the circle of who vouched for her.
    fn is_apart(&self, node: Node, other: Node) -> bool {
        let circle = self.circle(node);
        circle.is_some() && circle != self.home_circle(other) && !self.related(node, other)
    }

    /// Whether a steward is too close to a person to judge what concerns her.
    pub(in crate::trust) fn is_party(&self, steward: Node, person: Node) -> bool {
        let in_branch = || self.in_branch(steward, person) || self.in_branch(person, steward);
        !self.unrelated_for_vouch(steward, person) || (!self.in_bootstrap() && in_branch())
    }

    /// Whether two stewards may judge together. Each heads a circle of her own.
    pub(in crate::trust) fn are_independent_stewards(&self, a: Node, b: Node) -> bool {
        self.is_steward(a) && self.is_steward(b) && self.unrelated_for_vouch(a, b)
    }
}
