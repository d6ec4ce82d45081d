//! What a member may do today, and why: the facts behind the page that explains it, without its words.

use std::hash::Hash;

use super::community::{Community, pairs};
use super::member::{Member, NEVER, Node, Role, Status};
use super::registry::Registry;
use crate::kernel::Day;

/// What of the registry a member may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Read {
    /// Nothing.
    None,
    /// A small budget of lookups that show codes, never words.
    Lookup,
    /// Everything that lookups show.
    Full,
}

impl Read {
    /// The right's name in the reference.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Lookup => "lookup",
            Self::Full => "full",
        }
    }
}

/// What a member may do today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Access {
    /// Look clients up.
    pub read: Read,
    /// Report.
    pub report: bool,
    /// Support and dispute other members' reports.
    pub voice: bool,
    /// Vouch, if she has a vouch saved up.
    pub vouch: bool,
}

impl Access {
    /// No rights at all: what a stranger has.
    pub const NONE: Self = Self { read: Read::None, report: false, voice: false, vouch: false };
}

/// What a member's standing comes from, or what it still needs. Never who vouched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Explanation {
    /// She started the registry.
    Founder,
    /// Two unrelated members vouched for her, and she leads a circle of her own.
    LeadsCircle,
    /// Two unrelated members vouched for her, and she holds a place in a circle.
    HoldsPlace,
    /// Nobody's vouch for her counts.
    NeedsFirst,
    /// One vouch counts; she needs a second, from elsewhere.
    NeedsSecond,
    /// Her vouchers let each other in or were let in by the same member; she needs one more, from elsewhere.
    VouchersRelated,
    /// Two unrelated members vouched for her, but their branches have no free place.
    NoFreePlace,
    /// Somebody she rests on was expelled.
    UnderReview,
    /// Stewards took her rights away for a while.
    Frozen,
    /// She left.
    Left,
    /// She was expelled.
    Expelled,
}

impl Explanation {
    /// A name for machines.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Founder => "founder",
            Self::LeadsCircle => "leads_circle",
            Self::HoldsPlace => "holds_place",
            Self::NeedsFirst => "needs_first",
            Self::NeedsSecond => "needs_second",
            Self::VouchersRelated => "vouchers_related",
            Self::NoFreePlace => "no_free_place",
            Self::UnderReview => "review",
            Self::Frozen => "frozen",
            Self::Left => "left",
            Self::Expelled => "expelled",
        }
    }
}

/// A member's vouch budget today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vouching {
    /// Whole vouches saved up.
    pub saved: u32,
    /// How many can be saved up.
    pub most: u32,
    /// Days in which one is earned.
    pub days_each: u32,
    /// The day on which the next is earned; none while no more can be saved up.
    pub next_on: Option<Day>,
    /// The first day, today or later, on which she can vouch as things stand; none if waiting alone does not bring it.
    pub possible_on: Option<Day>,
    /// Days from today until then.
    pub days_left: Option<u32>,
    /// One strike: no vouching before this day.
    pub frozen_until: Option<Day>,
    /// Two strikes: no vouching until it is lifted.
    pub frozen_for_good: bool,
}

/// Where a member stands today, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Where she stands.
    pub status: Status,
    /// What part she has.
    pub role: Role,
    /// What it comes from, or what it still needs.
    pub explanation: Explanation,
    /// What she may do today.
    pub access: Access,
    /// The day she was vetted last.
    pub vetted_on: Option<Day>,
    /// Her voice counts on others' reports from this day on.
    pub voice_from: Option<Day>,
    /// A vouch no longer counts; another is needed by this day.
    pub grace_until: Option<Day>,
    /// Under review until this day.
    pub review_until: Option<Day>,
    /// Frozen by stewards, without any rights, until this day; some only while it lasts.
    pub frozen_out_until: Option<Day>,
    /// Whether she may act as a steward today.
    pub steward: bool,
    /// Whether nothing but the signatures is missing for her to be appointed a steward today.
    pub could_be_steward: bool,
    /// Whether the registry is in bootstrap.
    pub bootstrap: bool,
    /// Her vouch budget.
    pub vouching: Vouching,
}

impl Community {
    pub(super) fn access(&self, node: Node) -> Access {
        if self.is_frozen_out(node) {
            return Access::NONE;
        }
        let full = self.member(node).status == Status::Vetted;
        let limited = matches!(self.member(node).status, Status::Probation | Status::Review);
        let read = match (full, limited) {
            (true, _) => Read::Full,
            (_, true) => Read::Lookup,
            _ => Read::None,
        };
        Access {
            read,
            report: full || limited,
            voice: self.voice_from(node).is_some_and(|day| day <= self.today),
            vouch: self.may_vouch(node),
        }
    }

    fn voice_from(&self, node: Node) -> Option<Day> {
        let member = self.member(node);
        let vetted_day = member.vetted_day.filter(|_| member.status == Status::Vetted)?;
        let waited = vetted_day.plus(i64::from(self.params.voice_wait));
        Some(member.frozen_out_until.map_or(waited, |thawed| thawed.max(waited)))
    }

    pub(super) fn explain(&self, node: Node) -> Explanation {
        // Whoever leaves or is expelled is frozen no longer.
        if self.is_frozen_out(node) {
            return Explanation::Frozen;
        }
        let Member { role, status, recalled, .. } = *self.member(node);
        match (role, status) {
            (Role::Founder, _) => Explanation::Founder,
            // Recalled, she keeps her circle, but it is not hers to lead.
            (Role::Steward, Status::Vetted) if !recalled => Explanation::LeadsCircle,
            (Role::Steward | Role::Member, Status::Vetted) => Explanation::HoldsPlace,
            (_, Status::Probation) => self.explain_probation(node),
            (_, Status::Invited) => Explanation::NeedsFirst,
            (_, Status::Review) => Explanation::UnderReview,
            (_, Status::Left) => Explanation::Left,
            (_, Status::Expelled) => Explanation::Expelled,
        }
    }

    fn explain_probation(&self, node: Node) -> Explanation {
        let vouchers = self.admitting_vouchers(node);
        if vouchers.len() < 2 {
            Explanation::NeedsSecond
        } else if pairs(&vouchers).any(|(a, b)| self.unrelated_for_vouch(a, b)) {
            Explanation::NoFreePlace
        } else {
            Explanation::VouchersRelated
        }
    }

    fn vouching(&self, node: Node) -> Vouching {
        let budget = self.budget(node);
        let credit = self.credit(node);
        let cost = i64::from(budget.cost);
        let saved = credit.checked_div(cost).map_or(budget.most, |saved| u32::try_from(saved).unwrap_or(budget.most));
        let next_on = (saved < budget.most).then(|| self.today.plus(cost - credit % cost.max(1)));
        let earned_on = if saved > 0 || cost == 0 { Some(self.today) } else { next_on };
        let possible_on = self.may_vouch_from(node).filter(|&day| day < NEVER).zip(earned_on).map(|(a, b)| a.max(b));
        let possible_on = possible_on.map(|day| day.max(self.today));
        let frozen_until = self.member(node).frozen_until;
        Vouching {
            saved,
            most: budget.most,
            days_each: budget.cost,
            next_on,
            possible_on,
            days_left: possible_on.and_then(|day| u32::try_from(day.since(self.today)).ok()),
            frozen_until: Some(frozen_until).filter(|&day| day > self.today && day < NEVER),
            frozen_for_good: frozen_until == NEVER,
        }
    }

    fn standing(&self, node: Node) -> Standing {
        let member = self.member(node);
        Standing {
            status: member.status,
            role: member.role,
            explanation: self.explain(node),
            access: self.access(node),
            vetted_on: member.vetted_day,
            voice_from: self.voice_from(node),
            grace_until: member.grace_until,
            review_until: member.review.map(|review| review.until),
            frozen_out_until: member.frozen_out_until,
            steward: self.is_steward(node),
            could_be_steward: self.could_be_steward(node),
            bootstrap: self.in_bootstrap(),
            vouching: self.vouching(node),
        }
    }
}

impl Community {
    /// Where a newcomer stands who joins today by an invitation, which is a vouch. A registry of founders alone answers,
    /// by the rules that hold for everybody.
    fn standing_of_newcomer(&self) -> Standing {
        let mut alone = Self::new(self.params.clone());
        let founded = alone.found(self.today, self.params.founders_min.get() as usize);
        let node = alone.join();
        let inviter = alone.founders.first().copied();
        let vouched = inviter.map(|inviter| alone.vouch(inviter, node));
        debug_assert_eq!((founded, vouched), (Ok(()), Some(Ok(()))), "a founder may vouch from the first day on");
        Standing { bootstrap: self.in_bootstrap(), ..alone.standing(node) }
    }
}

impl<Id: Copy + Eq + Hash> Registry<Id> {
    /// What a member may do today; a stranger may do nothing.
    #[must_use]
    pub fn access(&self, member: &Id) -> Access {
        self.node(member).map_or(Access::NONE, |node| self.community.access(node))
    }

    /// Where a member stands today, and why.
    #[must_use]
    pub fn standing(&self, member: &Id) -> Option<Standing> {
        self.node(member).map(|node| self.community.standing(node))
    }

    /// Whether the registry has begun and its log does not know this id.
    #[must_use]
    pub fn is_outside(&self, who: &Id) -> bool {
        self.today().is_some() && self.node(who).is_none()
    }

    /// Her standing. Once the registry has begun, an id that its log does not know stands where a newcomer with one
    /// vouch stands. None while it is being founded.
    #[must_use]
    pub fn standing_or_newcomer(&self, who: &Id) -> Option<Standing> {
        self.today()?;
        Some(self.standing(who).unwrap_or_else(|| self.community.standing_of_newcomer()))
    }

    /// A member's credit today, in days: [`Vouching::days_each`] of them make one vouch.
    #[must_use]
    pub fn credit(&self, member: &Id) -> Option<i64> {
        self.node(member).map(|node| self.community.credit(node))
    }
}
