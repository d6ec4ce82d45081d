//! A community that lives by a rule, day by day: newcomers ask those they know, members vouch when they may, and some
//! leave.

use super::Settings;
use super::attack::{Strategy, Team};
use super::chance::{Chance, Purpose};
use super::rules::Rule;
use super::world::{FOUNDERS, Person, World};

/// A newcomer asks somebody on one of so many days until she has her first vouch, and then for the second.
const ASKS_AT_FIRST: usize = 2;
const ASKS_THEN: usize = 12;
/// After so many days without a second voucher she asks somebody to introduce her, on one of so many days.
const INTRODUCED_AFTER: i64 = 21;
const INTRODUCED_EVERY: usize = 7;
/// Days between two looks at who needs a vouch again, and at who may become a steward.
pub(super) const WEEK: i64 = 7;
/// Newcomers of the last days are not counted among those who should be let in by now.
const STILL_NEW: i64 = 90;

/// Somebody who asks for vouches.
#[derive(Debug, Clone, Copy)]
struct Asking {
    who: Person,
    since: i64,
    /// Somebody vouched for her since.
    has_vouch: bool,
}

/// A world, a rule, and how things stand today.
#[derive(Debug, Clone)]
pub(super) struct Play<'w, R> {
    pub(super) world: &'w World,
    pub(super) rule: R,
    pub(super) chance: Chance,
    pub(super) day: i64,
    pub(super) team: Option<Team>,
    introductions: bool,
    mistakes: u32,
    next_arrival: Person,
    next_to_leave: usize,
    asking: Vec<Asking>,
    asks: Vec<bool>,
    gone: Vec<bool>,
    /// Days from arrival to being let in, of those who were.
    pub(super) waited: Vec<i64>,
}

impl<'w, R: Rule> Play<'w, R> {
    /// The day of the founding.
    pub(super) fn new(settings: &Settings, run: u32, world: &'w World, mut rule: R) -> Self {
        let founders: Vec<Person> = (0..FOUNDERS).collect();
        rule.found(&founders);
        Self {
            world,
            rule,
            chance: Chance::new(settings.seed, run, Purpose::Play),
            day: 0,
            team: None,
            introductions: settings.introductions,
            mistakes: settings.mistakes,
            next_arrival: FOUNDERS,
            next_to_leave: 0,
            asking: Vec::new(),
            asks: vec![false; world.people() as usize],
            gone: vec![false; world.people() as usize],
            waited: Vec::new(),
        }
    }

    /// The rogues begin.
    pub(super) fn set_upon(&mut self, strategy: Strategy) {
        self.team = Some(Team::new(self.world, strategy));
    }

    /// One more day.
    pub(super) fn live(&mut self) {
        self.day += 1;
        self.rule.advance(self.day);
        self.newcomers_arrive();
        self.some_leave();
        if self.day % WEEK == 0 {
            self.rule.each_week(self.world, &mut self.chance);
            self.notice_those_in_need();
        }
        self.everybody_asks();
        self.attack();
    }

    fn newcomers_arrive(&mut self) {
        while self.world.arrival(self.next_arrival) <= self.day {
            // She who would come back is not here yet: the team brings her.
            if self.next_arrival != self.world.returned {
                self.arrive(self.next_arrival);
            }
            self.next_arrival += 1;
        }
    }

    pub(super) fn arrive(&mut self, who: Person) {
        self.rule.join(who);
        self.begin_to_ask(who);
    }

    fn begin_to_ask(&mut self, who: Person) {
        if let Some(asks) = self.asks.get_mut(who as usize).filter(|asks| !**asks) {
            *asks = true;
            self.asking.push(Asking { who, since: self.day, has_vouch: false });
        }
    }

    fn some_leave(&mut self) {
        while let Some(&(_, who)) = self.world.leaves.get(self.next_to_leave).filter(|(day, _)| *day <= self.day) {
            self.next_to_leave += 1;
            self.rule.leave(who);
            self.note_gone(who);
        }
    }

    pub(super) fn expel(&mut self, who: Person) {
        self.rule.expel(who);
        self.note_gone(who);
    }

    fn note_gone(&mut self, who: Person) {
        if let Some(gone) = self.gone.get_mut(who as usize) {
            *gone = true;
        }
    }

    /// Whether she arrived, did not go, and is nobody's puppet.
    fn is_there(&self, who: Person) -> bool {
        self.gone.get(who as usize) == Some(&false) && self.world.arrival(who) <= self.day
    }

    pub(super) fn is_honest(&self, who: Person) -> bool {
        who < self.world.people() && who != self.world.returned && !self.world.rogues.contains(&who)
    }

    /// Honest people who are there.
    pub(super) fn honest(&self) -> impl Iterator<Item = Person> {
        (0..self.world.people()).filter(|&who| self.is_honest(who) && self.is_there(who))
    }

    /// How many honest people are let in, and of how many who should be by now.
    pub(super) fn honest_let_in(&self) -> (usize, usize) {
        let should: Vec<Person> =
            self.honest().filter(|&who| self.world.arrival(who) + STILL_NEW <= self.day).collect();
        (should.iter().filter(|&&who| self.rule.is_vetted(who)).count(), should.len())
    }

    fn notice_those_in_need(&mut self) {
        let in_need: Vec<Person> = self.honest().filter(|&who| !self.rule.is_settled(who)).collect();
        for who in in_need {
            self.begin_to_ask(who);
        }
    }

    fn everybody_asks(&mut self) {
        let asking = std::mem::take(&mut self.asking);
        for one in asking {
            if self.still_asks(one) {
                let has_vouch = self.ask(one) || one.has_vouch;
                self.asking.push(Asking { has_vouch, ..one });
            }
        }
    }

    fn still_asks(&mut self, Asking { who, since, .. }: Asking) -> bool {
        let settled = self.rule.is_settled(who);
        if settled && self.is_honest(who) && since <= self.world.arrival(who) {
            self.waited.push(self.day - since);
        }
        let asks = !settled && self.is_there(who);
        if let Some(entry) = self.asks.get_mut(who as usize) {
            *entry = asks;
        }
        asks
    }

    /// Asks somebody she knows, and somebody to introduce her. Gives whether anybody vouched for her.
    fn ask(&mut self, Asking { who, since, has_vouch }: Asking) -> bool {
        let known = self.world.known_to(who);
        let mut given = false;
        let every = if has_vouch { ASKS_THEN } else { ASKS_AT_FIRST };
        if self.chance.one_in(every)
            && let Some(friend) = self.chance.pick(known).filter(|&friend| self.is_there(friend))
        {
            given |= self.give(friend, who);
        }
        let alone_for_long = self.introductions && self.day - since >= INTRODUCED_AFTER;
        if alone_for_long
            && self.chance.one_in(INTRODUCED_EVERY)
            && let Some(via) = self.chance.pick(known).filter(|&via| self.rule.is_vetted(via))
        {
            let heads = self.rule.introduced_by(via, self.world);
            if let Some(head) = self.chance.pick(&heads) {
                given |= self.give(head, who);
            }
        }
        given
    }

    /// A member vouches for her who asks, unless a rogue's friend takes her in first.
    fn give(&mut self, by: Person, to: Person) -> bool {
        if !self.is_honest(by) || !self.rule.can_vouch(by) {
            return false;
        }
        let is_mistaken = self.chance.happens(self.mistakes);
        if is_mistaken && let Some(friend) = self.befriended(by) {
            self.rule.vouch(by, friend);
            return false;
        }
        self.rule.vouch(by, to);
        true
    }
}
