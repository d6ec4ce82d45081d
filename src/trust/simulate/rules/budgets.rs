//! Two vouchers and budgets: any two members let somebody in, each as often as her budget allows. Neither kinship nor
//! places are asked for. Budgets and waits are those of our own rule.

use std::collections::BTreeMap;

use super::super::world::{FOUNDERS, Person};
use super::Rule;
use crate::trust::Params;

#[derive(Debug, Clone, Default)]
struct Member {
    vetted: bool,
    gone: bool,
    expelled: bool,
    /// Vouches count from this day on.
    vouch_from: i64,
    credit: i64,
    credit_day: i64,
    /// Without two vouches that count, she is out on this day.
    grace_until: Option<i64>,
    received: Vec<Person>,
    given: Vec<Person>,
}

/// Members and the clock.
#[derive(Debug, Clone)]
pub(in crate::trust::simulate) struct Budgets {
    params: Params,
    day: i64,
    members: BTreeMap<Person, Member>,
}

impl Budgets {
    pub(in crate::trust::simulate) fn new() -> Self {
        Self { params: Params::default(), day: 0, members: BTreeMap::new() }
    }

    fn cost(&self, who: Person) -> i64 {
        i64::from(if who < FOUNDERS { self.params.token_steward } else { self.params.token_member })
    }

    fn most(&self, who: Person) -> i64 {
        let cap = if who < FOUNDERS { self.params.token_steward_cap } else { self.params.token_member_cap };
        self.cost(who) * i64::from(cap)
    }

    fn credit(&self, who: Person, member: &Member) -> i64 {
        (member.credit + self.day - member.credit_day).min(self.most(who))
    }

    /// Vouches for her whose givers were neither put out nor fell back.
    fn counting(&self, member: &Member) -> usize {
        let counts = |by: &&Person| self.members.get(by).is_some_and(|by| !by.expelled && (by.vetted || by.gone));
        member.received.iter().filter(counts).count()
    }

    fn check(&mut self, who: Person) {
        let Some(member) = self.members.get(&who) else { return };
        let (enough, cost) = (self.counting(member) >= 2, self.cost(who));
        let (day, grace) = (self.day, i64::from(self.params.grace));
        let wait = i64::from(self.params.wait);
        let Some(member) = self.members.get_mut(&who).filter(|member| !member.gone && !member.expelled) else { return };
        if !member.vetted && enough {
            (member.vetted, member.vouch_from) = (true, day + wait);
            (member.credit, member.credit_day) = (cost, day);
        }
        member.grace_until = if enough || !member.vetted { None } else { member.grace_until.or(Some(day + grace)) };
    }

    fn check_those_of(&mut self, who: Person) {
        for to in self.members.get(&who).map(|member| member.given.clone()).unwrap_or_default() {
            if to >= FOUNDERS {
                self.check(to);
            }
        }
    }
}

impl Rule for Budgets {
    fn found(&mut self, founders: &[Person]) {
        for &who in founders {
            self.members.insert(who, Member { vetted: true, credit: self.most(who), ..Member::default() });
        }
    }

    fn advance(&mut self, day: i64) {
        self.day = day;
        let is_due = |member: &Member| member.vetted && member.grace_until.is_some_and(|until| until <= day);
        let due: Vec<Person> = self.members.iter().filter(|(_, member)| is_due(member)).map(|(&who, _)| who).collect();
        for who in due {
            if let Some(member) = self.members.get_mut(&who) {
                (member.vetted, member.grace_until) = (false, None);
            }
            self.check_those_of(who);
        }
    }

    fn join(&mut self, who: Person) {
        self.members.entry(who).or_default();
    }

    fn can_vouch(&self, by: Person) -> bool {
        self.members.get(&by).is_some_and(|member| {
            member.vetted
                && member.grace_until.is_none()
                && self.day >= member.vouch_from
                && self.credit(by, member) >= self.cost(by)
        })
    }

    fn vouch(&mut self, by: Person, to: Person) {
        let is_new = self.members.get(&to).is_some_and(|member| !member.received.contains(&by));
        if !is_new || by == to || !self.can_vouch(by) {
            return;
        }
        let (day, cost) = (self.day, self.cost(by));
        let left = self.members.get(&by).map_or(0, |member| self.credit(by, member) - cost);
        if let Some(member) = self.members.get_mut(&by) {
            (member.credit, member.credit_day) = (left, day);
            member.given.push(to);
        }
        if let Some(member) = self.members.get_mut(&to) {
            member.received.push(by);
        }
        self.check(to);
    }

    fn leave(&mut self, who: Person) {
        if let Some(member) = self.members.get_mut(&who) {
            (member.gone, member.vetted) = (member.vetted, false);
        }
    }

    fn expel(&mut self, who: Person) {
        if let Some(member) = self.members.get_mut(&who) {
            (member.expelled, member.vetted) = (true, false);
        }
        self.check_those_of(who);
    }

    fn is_vetted(&self, who: Person) -> bool {
        self.members.get(&who).is_some_and(|member| member.vetted)
    }

    fn is_settled(&self, who: Person) -> bool {
        self.members.get(&who).is_some_and(|member| member.vetted && member.grace_until.is_none())
    }
}
