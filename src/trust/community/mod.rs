//! The community: members, vouches and the clock, and the rules of vetting that move them.
//!
//! Every rule of `trust.md`, section A, has a room of its own here. Members are [`Node`]s; the outside world's ids
//! stay with the registry. Nothing here depends on an id, a clock or the order of a hash table: ties are broken by the
//! position in the log.

mod admission;
mod branches;
mod budget;
mod chains;
mod closeness;
mod departure;
mod expulsion;
mod freezing;
mod kinship;
mod places;
mod review;
mod snapshot;
mod stewards;
mod support;
mod time;
mod vouching;
mod waiting;
mod withdrawal;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::event::Refusal;
use super::member::{Member, Node, Role, Status};
use super::params::Params;
use super::shelves::Shelves;
use crate::kernel::Day;
pub(super) use chains::ChainSearch;
pub use freezing::FREEZE_DAYS;
pub(super) use kinship::pairs;
pub(super) use snapshot::Frame;
use time::Timer;
pub use withdrawal::Consequence;

/// Members on one shelf: a copy of the community that changes one of them takes so many.
pub(super) const SHELF: usize = 64;

/// Members, vouches and the clock.
#[derive(Debug, Clone)]
pub(super) struct Community {
    pub(super) params: Params,
    /// The day the community stands at. Means nothing before the founding.
    pub(super) today: Day,
    pub(super) founders: Vec<Node>,
    members: Shelves<Member, SHELF>,
    timers: BinaryHeap<Reverse<Timer>>,
    timers_set: u64,
    /// Those on probation with two vouches who wait for a place, in the order in which they began to wait.
    waiting: BTreeMap<u64, Node>,
    waits_begun: u64,
    /// Those of them for whom something may have changed since they were last looked at.
    stirred: BTreeSet<u64>,
    /// How many members are vetted.
    vetted: u32,
    /// How many stewards and founders are vetted and have their duties.
    heads: u32,
    changed: Vec<Node>,
}

impl Community {
    pub(super) fn new(params: Params) -> Self {
        Self {
            params,
            today: Day::from_number(0),
            founders: Vec::new(),
            members: Shelves::new(),
            timers: BinaryHeap::new(),
            timers_set: 0,
            waiting: BTreeMap::new(),
            waits_begun: 0,
            stirred: BTreeSet::new(),
            vetted: 0,
            heads: 0,
            changed: Vec::new(),
        }
    }

    /// The founders start the registry: vetted, with a full budget, each the head of a circle.
    pub(super) fn found(&mut self, day: Day, count: usize) -> Result<(), Refusal> {
        if !self.founders.is_empty() || count < self.params.founders_min.get() as usize {
            return Err(Refusal::Founders);
        }
        self.today = day;
        for _ in 0..count {
            let node = self.join();
            self.edit(node).role = Role::Founder;
            self.set_status(node, Status::Vetted);
            let credit = self.full_budget();
            let founder = self.edit(node);
            founder.vetted_day = Some(day);
            founder.vouch_from = day;
            founder.ever_vetted = true;
            founder.credit = credit;
            self.founders.push(node);
        }
        Ok(())
    }

    /// A newcomer, invited and without rights. Her node is the number of those who joined before.
    pub(super) fn join(&mut self) -> Node {
        let node = Node(u32::try_from(self.members.len()).unwrap_or(u32::MAX));
        self.members.push(Member::newcomer(self.today));
        self.note_change(node);
        node
    }

    pub(super) fn is_founded(&self) -> bool {
        !self.founders.is_empty()
    }

    /// Bootstrap: few members are vetted yet, so a founder counts as unrelated and the waits are shorter.
    pub(super) fn in_bootstrap(&self) -> bool {
        self.vetted < self.params.boot_size
    }

    pub(super) fn vetted_count(&self) -> u32 {
        self.vetted
    }

    pub(super) fn member(&self, node: Node) -> &Member {
        &self.members[node.index()] // invariant: only `join` makes nodes, and nobody is ever taken out of `members`
    }

    /// Everybody who ever joined, in the order of joining.
    fn nodes(&self) -> impl Iterator<Item = Node> {
        (0..).map(Node).take(self.members.len())
    }

    /// A member to change; noted for [`Community::take_changed`].
    fn edit(&mut self, node: Node) -> &mut Member {
        self.note_change(node);
        &mut self.members[node.index()] // invariant: as in `member`
    }

    /// The same without noting: for what is only a reminder for the rules themselves.
    fn edit_quietly(&mut self, node: Node) -> &mut Member {
        &mut self.members[node.index()] // invariant: as in `member`
    }

    fn note_change(&mut self, node: Node) {
        let member = self.edit_quietly(node);
        if !member.noted {
            member.noted = true;
            self.changed.push(node);
        }
    }

    /// Who changed since this was last asked, in the order of the first change.
    pub(super) fn take_changed(&mut self) -> Vec<Node> {
        let changed = std::mem::take(&mut self.changed);
        for &node in &changed {
            self.edit_quietly(node).noted = false;
        }
        changed
    }

    fn set_status(&mut self, node: Node, status: Status) {
        let member = self.edit(node);
        let before = std::mem::replace(&mut member.status, status);
        let counts = member.has_duties();
        let change = |count: u32| match (before == Status::Vetted, status == Status::Vetted) {
            (false, true) => count.saturating_add(1),
            (true, false) => count.saturating_sub(1),
            _ => count,
        };
        let bootstrap = self.in_bootstrap();
        self.vetted = change(self.vetted);
        if self.in_bootstrap() != bootstrap {
            self.stir_all();
        }
        self.stir(node);
        if counts {
            self.heads = change(self.heads);
        }
    }

    /// Those who vouched for `node` and did not take it back, in the order of the log; not all may count today.
    fn vouchers(&self, node: Node) -> impl Iterator<Item = Node> {
        self.member(node).received.iter().filter(|vouch| !vouch.withdrawn).map(|vouch| vouch.by)
    }

    /// Everybody `node` ever vouched for, in the order of the log, taken back or not.
    fn ever_vouched_for(&self, node: Node) -> Vec<Node> {
        self.member(node).given.iter().map(|vouch| vouch.to).collect()
    }

    /// Those whose membership rests on `node`, in the order of her vouches (once for every vouch).
    pub(super) fn resting_on(&self, node: Node) -> impl Iterator<Item = Node> {
        self.member(node).given.iter().map(|vouch| vouch.to).filter(move |&to| self.member(to).rests_on(node))
    }

    /// Whether `day` lies at most `days` back.
    fn within(&self, day: Day, days: u32) -> bool {
        self.today.since(day) <= i64::from(days)
    }

    fn in_days(&self, days: u32) -> Day {
        self.today.plus(i64::from(days))
    }
}
