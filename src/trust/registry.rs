//! The registry: the community's rules behind the ids the outside world uses.

use std::collections::HashSet;
use std::hash::Hash;

use serde::Serialize;

use super::community::Community;
use super::directory::Directory;
use super::event::{Event, Refusal};
use super::member::{Node, Role, Status};
use super::params::Params;
use crate::kernel::{Day, MemberId};

/// Days are counted up to this number, so that no deadline overflows (it lies 2.7 million years ahead).
pub(super) const LAST_DAY: Day = Day::from_number(1_000_000_000);

/// Who is vetted, and why: a fold over the log of [`Event`]s.
///
/// Members are named by any small id; ids are only ever told apart, never ordered. Where a method returns an
/// `Option`, `None` means that somebody named is not a member. A copy is cheap: it shares what it does not change.
#[derive(Debug, Clone)]
pub struct Registry<Id = MemberId> {
    pub(super) directory: Directory<Id>,
    pub(super) community: Community,
}

/// What a member's status is, and what it rests on: the part of her state that a log must always replay to.
/// Written down, statuses and roles stand as their codes and days as their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MemberState<Id> {
    /// Where she stands.
    pub status: Status,
    /// What part she has.
    pub role: Role,
    /// The two vouchers on whom her membership rests; none before she is vetted, and none for a founder.
    pub parents: Option<[Id; 2]>,
    /// Which of them gives the place.
    pub sponsor: Option<Id>,
    /// Whether she occupies a place there.
    pub has_place: bool,
    /// Places used below her, up to and excluding the next steward.
    pub load: u32,
    /// The day she was vetted last.
    pub vetted_on: Option<Day>,
    /// She may vouch from this day on, if vetted.
    pub vouch_from: Day,
    /// No vouching before this day.
    pub frozen_until: Day,
    /// Frozen by stewards, without any rights, until this day; some only while it lasts.
    pub frozen_out_until: Option<Day>,
    /// A steward or founder who was recalled from her duties.
    pub recalled: bool,
    /// Days on which she got a strike.
    pub strikes: Vec<Day>,
    /// The end of her grace.
    pub grace_until: Option<Day>,
    /// The end of her review.
    pub review_until: Option<Day>,
    /// Days of credit, as of `credit_on`.
    pub credit: i64,
    /// The day `credit` was last written down.
    pub credit_on: Day,
}

impl<Id: Copy + Eq + Hash> Registry<Id> {
    /// A registry that is not founded yet.
    #[must_use]
    pub fn new(params: Params) -> Self {
        Self { directory: Directory::new(), community: Community::new(params) }
    }

    /// The numbers its rules use.
    #[must_use]
    pub const fn params(&self) -> &Params {
        &self.community.params
    }

    /// The day it stands at; none before the founding.
    #[must_use]
    pub fn today(&self) -> Option<Day> {
        self.community.is_founded().then_some(self.community.today)
    }

    /// Everybody who ever joined, in the order of joining.
    pub fn members(&self) -> impl Iterator<Item = Id> {
        self.directory.ids().iter().copied()
    }

    /// How many members are vetted.
    #[must_use]
    pub fn vetted(&self) -> u32 {
        self.community.vetted_count()
    }

    /// Bootstrap: few members are vetted yet, so a founder counts as unrelated to everybody and the waits are shorter.
    #[must_use]
    pub fn in_bootstrap(&self) -> bool {
        self.community.in_bootstrap()
    }

    /// Takes one event of the log.
    ///
    /// # Errors
    /// The reason it is refused. A refused event changes nothing but the clock: time passes up to `day` all the same,
    /// unless the registry is not founded or the day itself is refused.
    pub fn apply(&mut self, day: Day, event: &Event<Id>) -> Result<(), Refusal> {
        if let Event::Genesis { founders } = event {
            return self.found(day, founders);
        }
        self.pass_time(day)?;
        match event {
            Event::Genesis { .. } | Event::Tick => Ok(()),
            Event::Join { who } => self.join(*who),
            Event::Vouch { by, to } => {
                let (by, to) = (self.known(by)?, self.known(to)?);
                self.community.vouch(by, to)
            }
            Event::Withdraw { by, to } => {
                let (by, to) = (self.known(by)?, self.known(to)?);
                self.community.withdraw(by, to)
            }
            Event::Leave { who } => self.known(who).and_then(|node| self.community.leave(node)),
            Event::Expel { who } => self.known(who).and_then(|node| self.community.expel(node)),
            Event::Appoint { who, by } => {
                let (node, signers) = (self.known(who)?, self.every_known(by)?);
                self.community.appoint(node, &signers)
            }
            Event::Freeze { who } => self.known(who).and_then(|node| self.community.freeze(node)),
            Event::Thaw { who } => self.known(who).and_then(|node| self.community.thaw(node)),
            Event::Recall { who, by } => {
                let (node, signers) = (self.known(who)?, self.every_known(by)?);
                self.community.recall(node, &signers)
            }
        }
    }

    /// Lets time pass up to `day`. A day before today changes nothing, nor does any before the founding.
    pub fn advance(&mut self, day: Day) {
        // A day that is refused leaves the clock where it is: that is all there is to do.
        let _refused = self.pass_time(day);
    }

    /// The same, saying why not.
    pub(super) fn pass_time(&mut self, day: Day) -> Result<(), Refusal> {
        if !self.community.is_founded() {
            return Err(Refusal::NotFounded);
        }
        if day < self.community.today || day > LAST_DAY {
            return Err(Refusal::Day);
        }
        self.community.advance(day);
        Ok(())
    }

    fn found(&mut self, day: Day, founders: &[Id]) -> Result<(), Refusal> {
        if !(Day::from_number(0)..=LAST_DAY).contains(&day) {
            return Err(Refusal::Day);
        }
        if founders.iter().collect::<HashSet<_>>().len() != founders.len() {
            return Err(Refusal::Founders);
        }
        self.community.found(day, founders.len())?;
        founders.iter().for_each(|&id| self.directory.add(id));
        Ok(())
    }

    fn join(&mut self, who: Id) -> Result<(), Refusal> {
        if self.node(&who).is_some() {
            return Err(Refusal::Exists);
        }
        self.community.join();
        self.directory.add(who);
        Ok(())
    }

    pub(super) fn node(&self, id: &Id) -> Option<Node> {
        self.directory.node(id)
    }

    fn known(&self, id: &Id) -> Result<Node, Refusal> {
        self.node(id).ok_or(Refusal::UnknownMember)
    }

    fn every_known(&self, ids: &[Id]) -> Result<Vec<Node>, Refusal> {
        ids.iter().map(|id| self.known(id)).collect()
    }

    pub(super) fn id(&self, node: Node) -> Id {
        self.directory.id(node)
    }

    /// The members whose state changed since this was last asked, in the order in which they first changed.
    pub fn take_changed(&mut self) -> Vec<Id> {
        self.community.take_changed().into_iter().map(|node| self.id(node)).collect()
    }

    /// A member's state.
    #[must_use]
    pub fn state(&self, member: &Id) -> Option<MemberState<Id>> {
        let m = self.community.member(self.node(member)?);
        Some(MemberState {
            status: m.status,
            role: m.role,
            parents: m.parents.map(|pair| pair.map(|node| self.id(node))),
            sponsor: m.sponsor.map(|node| self.id(node)),
            has_place: m.has_place,
            load: m.load,
            vetted_on: m.vetted_day,
            vouch_from: m.vouch_from,
            frozen_until: m.frozen_until,
            frozen_out_until: m.frozen_out_until,
            recalled: m.recalled,
            strikes: m.strikes.clone(),
            grace_until: m.grace_until,
            review_until: m.review.map(|review| review.until),
            credit: m.credit,
            credit_on: m.credit_day,
        })
    }

    /// The same person, parent and child, or siblings (a shared voucher who is not a founder).
    #[must_use]
    pub fn related(&self, a: &Id, b: &Id) -> Option<bool> {
        Some(self.community.related(self.node(a)?, self.node(b)?))
    }

    /// Whether vouches of these two could together admit somebody today.
    #[must_use]
    pub fn unrelated_for_vouch(&self, a: &Id, b: &Id) -> Option<bool> {
        Some(self.community.unrelated_for_vouch(self.node(a)?, self.node(b)?))
    }

    /// How many of these members chains from the founders reach at once that share nobody: the smallest number of
    /// members who cut all of them off.
    #[must_use]
    pub fn chains(&self, targets: &[Id]) -> Option<usize> {
        Some(self.community.chains(&self.every_known(targets).ok()?))
    }

    /// Whether chains that share nobody reach all of these members at once.
    #[must_use]
    pub fn linkable(&self, targets: &[Id]) -> Option<bool> {
        Some(self.community.linkable(&self.every_known(targets).ok()?))
    }
}
