//! What the rest of the registry asks before it asks people: who may review, who may judge, who is below whom, and what a
//! step would do. Somebody who is not a member may nothing, and is nowhere.

use std::hash::Hash;

use super::community::Consequence;
use super::member::{Node, Status};
use super::registry::Registry;
use super::standing::Read;

/// What readers are told of the author of a report, never who she is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AuthorLabel {
    /// She is not vetted yet.
    NotVetted,
    /// She was vetted less than [`Params::new_days`](super::Params::new_days) ago.
    NewlyVetted,
    /// Stewards expelled her, or took her rights away for a while: her word weighs nothing.
    Former,
}

impl<Id: Copy + Eq + Hash> Registry<Id> {
    /// What readers are told of a member today. Nothing of one who left in good standing or is under review; a stranger counts
    /// as new.
    #[must_use]
    pub fn author_label(&self, member: &Id) -> Option<AuthorLabel> {
        let Some(node) = self.node(member) else { return Some(AuthorLabel::NotVetted) };
        let member = self.community.member(node);
        if member.status == Status::Expelled || self.community.is_frozen_out(node) {
            return Some(AuthorLabel::Former);
        }
        let since = |day| self.community.today.since(day);
        match member.status {
            Status::Invited | Status::Probation => Some(AuthorLabel::NotVetted),
            Status::Vetted => member
                .vetted_day
                .is_some_and(|day| since(day) < i64::from(self.params().new_days))
                .then_some(AuthorLabel::NewlyVetted),
            Status::Review | Status::Left | Status::Expelled => None,
        }
    }

    /// Whether `reviewer` may review a report by `author` that `others` hold or have decided: vetted, not frozen, and none
    /// of them; outside bootstrap also related to none of them and in another circle than each. An author who is gone is
    /// close to nobody.
    #[must_use]
    pub fn may_review(&self, reviewer: &Id, author: &Id, others: &[Id]) -> bool {
        let others: Vec<Node> = others.iter().filter_map(|id| self.node(id)).collect();
        self.node(reviewer).is_some_and(|reviewer| self.community.may_review(reviewer, self.node(author), &others))
    }

    /// Whether she may decide cases as a steward today: she heads a circle, is vetted, and is neither recalled nor frozen.
    #[must_use]
    pub fn is_steward(&self, member: &Id) -> bool {
        self.node(member).is_some_and(|node| self.community.is_steward(node))
    }

    /// Whether she may sign for stewards today: besides, no strike holds her back.
    #[must_use]
    pub fn may_sign(&self, member: &Id) -> bool {
        self.node(member).is_some_and(|node| self.community.may_sign(node))
    }

    /// Whether nothing but the signatures is missing for her to be appointed today.
    #[must_use]
    pub fn could_be_steward(&self, member: &Id) -> bool {
        self.node(member).is_some_and(|node| self.community.could_be_steward(node))
    }

    /// Whether a steward is too close to a person to judge what concerns her: the same, related, or outside bootstrap one
    /// in the other's branch.
    #[must_use]
    pub fn is_party(&self, steward: &Id, person: &Id) -> bool {
        let both = self.node(steward).zip(self.node(person));
        both.is_some_and(|(steward, person)| self.community.is_party(steward, person))
    }

    /// Whether two may judge together: both act as stewards today, unrelated, each with a circle of her own.
    #[must_use]
    pub fn independent_stewards(&self, a: &Id, b: &Id) -> bool {
        self.node(a).zip(self.node(b)).is_some_and(|(a, b)| self.community.are_independent_stewards(a, b))
    }

    /// The head (steward or founder) of the circle a member belongs to; none if she has no place in one.
    #[must_use]
    pub fn circle(&self, member: &Id) -> Option<Id> {
        Some(self.id(self.community.circle(self.node(member)?)?))
    }

    /// Her circle, or without a place in one, the circle of the first whose vouch for her counts.
    #[must_use]
    pub fn home_circle(&self, member: &Id) -> Option<Id> {
        Some(self.id(self.community.home_circle(self.node(member)?)?))
    }

    /// Whether a member's place rests on another's vouch, at any distance.
    #[must_use]
    pub fn rests_on(&self, member: &Id, other: &Id) -> bool {
        self.node(member).zip(self.node(other)).is_some_and(|(node, other)| self.community.descends_from(node, other))
    }

    /// How many more members she can carry in her branch today: as many as there is room for above her too.
    #[must_use]
    pub fn room(&self, member: &Id) -> u32 {
        self.node(member).map_or(0, |node| self.community.room(node))
    }

    /// Everybody with a place below `head` up to the next steward, without herself and without those who are gone, in
    /// the order of joining.
    #[must_use]
    pub fn branch(&self, head: &Id) -> Vec<Id> {
        let below = self.node(head).into_iter().flat_map(|node| self.community.branch(node));
        below.map(|node| self.id(node)).collect()
    }

    /// Those who are not gone and whose membership rests on her, each once, in the order of her vouches.
    #[must_use]
    pub fn let_in_by(&self, member: &Id) -> Vec<Id> {
        let resting = self.node(member).into_iter().flat_map(|node| self.community.let_in_by(node));
        resting.map(|node| self.id(node)).collect()
    }

    /// Her family (`trust.md`, B): herself, her two vouchers unless they are founders, and those whose membership rests
    /// on her, gone or not, each once. A founder is a family of one.
    #[must_use]
    pub fn family(&self, member: &Id) -> Vec<Id> {
        let family = self.node(member).map(|node| self.community.family(node)).unwrap_or_default();
        family.into_iter().map(|node| self.id(node)).collect()
    }

    /// Whether `by` may say today that somebody is this member: her vouch for the member counts, or both are founders,
    /// for whom nobody vouched; and she is vetted and not frozen. Nobody may for whoever left or was expelled.
    #[must_use]
    pub fn may_stand_in(&self, by: &Id, member: &Id) -> bool {
        let Some((giver, node)) = self.node(by).zip(self.node(member)) else { return false };
        let (hers, its) = (self.community.member(giver), self.community.member(node));
        let knows = self.community.valid_vouchers(node).any(|voucher| voucher == giver)
            || (hers.is_founder() && its.is_founder());
        let is_there = !matches!(its.status, Status::Left | Status::Expelled);
        giver != node && knows && is_there && self.access(by).read == Read::Full
    }

    /// Whether the word of these two together is enough to say so: both may, and they are the two her place rests on, or two
    /// whose vouches could together admit somebody today.
    #[must_use]
    pub fn may_stand_in_together(&self, a: &Id, b: &Id, member: &Id) -> bool {
        let Some((first, second)) = self.node(a).zip(self.node(b)) else { return false };
        let rests_on_both = self.node(member).and_then(|node| self.community.member(node).parents);
        let are_parents =
            first != second && rests_on_both.is_some_and(|two| two.contains(&first) && two.contains(&second));
        let apart = are_parents || self.community.unrelated_for_vouch(first, second);
        apart && self.may_stand_in(a, member) && self.may_stand_in(b, member)
    }

    /// What taking this vouch back would do today; none if it does not stand.
    #[must_use]
    pub fn after_withdrawal(&self, by: &Id, to: &Id) -> Option<Consequence> {
        self.community.after_withdrawal(self.node(by)?, self.node(to)?)
    }
}
