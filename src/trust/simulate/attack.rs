//! What the rogues do: become members like anybody, then let in false accounts as fast as the rule lets them.

use serde::Serialize;

use super::chance::Chance;
use super::play::{Play, WEEK};
use super::rules::Rule;
use super::world::{Person, World};

/// False accounts of one run are not made beyond this number.
pub(super) const LIMIT: usize = 1_000;
/// A friend whom one honest member vouched for by mistake is kept apart from her rogue so long, so that a second one
/// may make her a member who is kin to nobody.
const APART: i64 = 180;
/// A rogue makes friends with one more honest member in so many days.
const FRIEND_EVERY: i64 = 60;
/// Accounts that are not let in, but may become so, or may do harm as they are: a rogue has no more of them.
const WAITING: usize = 5;
/// Nobody vouches for an account that has so many vouches.
const VOUCHES_ENOUGH: usize = 8;
/// Pairs that colluders try on one day.
const TRIES: usize = 10;

/// How they go about it. Each does what the one before does, and more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Strategy {
    /// Each for herself: a rogue and her puppets vouch for her puppets.
    Patient,
    /// Rogues and puppets vouch for each other's puppets.
    Collude,
    /// And they make friends with honest members, some of whom vouch by mistake.
    Befriend,
    /// And the first, expelled half-way, comes back under another name.
    Return,
}

impl Strategy {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Patient, Self::Collude, Self::Befriend, Self::Return];

    const fn colludes(self) -> bool {
        !matches!(self, Self::Patient)
    }

    const fn befriends(self) -> bool {
        matches!(self, Self::Befriend | Self::Return)
    }
}

/// A false account.
#[derive(Debug, Clone)]
pub(super) struct Account {
    pub(super) who: Person,
    /// Which rogue's it is.
    owner: usize,
    since: i64,
    pub(super) vouchers: Vec<Person>,
    /// How many of those are honest members.
    pub(super) mistaken: usize,
}

/// The rogues and their accounts.
#[derive(Debug, Clone)]
pub(super) struct Team {
    strategy: Strategy,
    /// The rogues, under the names they have now.
    pub(super) rogues: Vec<Person>,
    pub(super) accounts: Vec<Account>,
    /// For every person, the rogues she knows.
    near: Vec<Vec<usize>>,
    next: Person,
}

impl Team {
    pub(super) fn new(world: &World, strategy: Strategy) -> Self {
        let rogues = world.rogues.clone();
        let mut team = Self { strategy, near: Vec::new(), accounts: Vec::new(), next: world.people(), rogues };
        team.look_around(world);
        team
    }

    fn look_around(&mut self, world: &World) {
        self.near = vec![Vec::new(); world.people() as usize];
        for (owner, &rogue) in self.rogues.iter().enumerate() {
            for &person in world.known_to(rogue) {
                if let Some(near) = self.near.get_mut(person as usize) {
                    near.push(owner);
                }
            }
        }
    }

    /// Everybody meets a friend's friend.
    fn make_friends(&mut self, world: &World, chance: &mut Chance) {
        for (owner, &rogue) in self.rogues.iter().enumerate() {
            let friend = chance.pick(world.known_to(rogue));
            let met = friend.and_then(|friend| chance.pick(world.known_to(friend)));
            let near = met.and_then(|met| self.near.get_mut(met as usize));
            if let Some(near) = near.filter(|near| !near.contains(&owner)) {
                near.push(owner);
            }
        }
    }

    fn new_account(&mut self, owner: usize, since: i64) -> Person {
        let who = self.next;
        self.next += 1;
        self.accounts.push(Account { who, owner, since, vouchers: Vec::new(), mistaken: 0 });
        who
    }

    fn note(&mut self, by: Person, to: Person, mistaken: bool) {
        if let Some(account) = self.accounts.iter_mut().find(|account| account.who == to) {
            account.vouchers.push(by);
            account.mistaken += usize::from(mistaken);
        }
    }

    fn is_at_the_limit(&self) -> bool {
        self.accounts.len() >= LIMIT
    }

    /// Those who act as one: everybody, or one rogue and hers.
    fn crews(&self) -> Vec<Vec<usize>> {
        let owners: Vec<usize> = (0..self.rogues.len()).collect();
        if self.strategy.colludes() { vec![owners] } else { owners.into_iter().map(|owner| vec![owner]).collect() }
    }
}

impl<R: Rule> Play<'_, R> {
    /// The false accounts that are let in today.
    pub(super) fn false_members(&self) -> Vec<Person> {
        let accounts = self.team.iter().flat_map(|team| &team.accounts).map(|account| account.who);
        accounts.filter(|&who| self.rule.is_vetted(who)).collect()
    }

    pub(super) fn is_at_the_limit(&self) -> bool {
        self.team.as_ref().is_some_and(Team::is_at_the_limit)
    }

    /// Rogues and false accounts, let in or not.
    pub(super) fn ill_meaning(&self) -> Vec<Person> {
        self.team
            .iter()
            .flat_map(|team| team.rogues.iter().copied().chain(team.accounts.iter().map(|a| a.who)))
            .collect()
    }

    /// Puts out the first rogue who is let in. Gives whether there is one.
    pub(super) fn expel_first_rogue(&mut self) -> bool {
        let rogues = self.team.iter().flat_map(|team| &team.rogues).copied();
        let first = rogues.into_iter().find(|&who| self.rule.is_vetted(who));
        if let Some(who) = first {
            self.expel(who);
        }
        first.is_some()
    }

    /// A false friend of an honest member, who vouches for her by mistake.
    pub(super) fn befriended(&mut self, by: Person) -> Option<Person> {
        let team = self.team.as_mut().filter(|team| team.strategy.befriends() && !team.is_at_the_limit())?;
        let owner = self.chance.pick(team.near.get(by as usize)?)?;
        let rule = &self.rule;
        let is_open = |account: &&Account| {
            account.owner == owner && !rule.is_vetted(account.who) && !account.vouchers.contains(&by)
        };
        let open =
            team.accounts.iter().filter(is_open).max_by_key(|account| account.mistaken).map(|account| account.who);
        let friend = open.unwrap_or_else(|| {
            let friend = team.new_account(owner, self.day);
            self.rule.join(friend);
            friend
        });
        team.note(by, friend, true);
        Some(friend)
    }

    /// A day's work of the rogues.
    pub(super) fn attack(&mut self) {
        self.come_back();
        let Some(mut team) = self.team.take() else { return };
        if self.day % FRIEND_EVERY == 0 {
            team.make_friends(self.world, &mut self.chance);
        }
        // With as many accounts as there may be, what is left to do is seen to once a week.
        if !team.is_at_the_limit() || self.day % WEEK == 0 {
            for crew in team.crews() {
                self.crew_works(&mut team, &crew);
            }
        }
        self.team = Some(team);
    }

    fn come_back(&mut self) {
        let returned = self.world.returned;
        let Some(team) = self.team.as_mut() else { return };
        if team.strategy != Strategy::Return || self.day != self.world.arrival(returned) {
            return;
        }
        if let Some(first) = team.rogues.first_mut() {
            let expelled = std::mem::replace(first, returned);
            team.look_around(self.world);
            self.expel(expelled);
            self.arrive(returned);
        }
    }

    fn crew_works(&mut self, team: &mut Team, crew: &[usize]) {
        let rogues = crew.iter().filter_map(|&owner| team.rogues.get(owner)).copied();
        let accounts = team.accounts.iter().filter(|account| crew.contains(&account.owner)).map(|account| account.who);
        let mut able: Vec<Person> = rogues.chain(accounts).filter(|&who| self.rule.can_vouch(who)).collect();
        if able.is_empty() {
            return;
        }
        let waiting = self.help_those_waiting(team, crew, &able);
        able.retain(|&who| self.rule.can_vouch(who));
        if self.rule.vouches_needed() == 2 {
            self.vouch_in_pairs(team, crew, &able);
            able.retain(|&who| self.rule.can_vouch(who));
        }
        self.vouch_alone(team, crew, &able, waiting);
    }

    /// Vouches for accounts that are not let in and that one vouch more may bring in. Gives how many are not in.
    fn help_those_waiting(&mut self, team: &mut Team, crew: &[usize], able: &[Person]) -> usize {
        let mut waiting = 0;
        for account in team.accounts.iter_mut().filter(|account| crew.contains(&account.owner)) {
            if self.rule.is_vetted(account.who) {
                continue;
            }
            waiting += 1;
            let apart = account.mistaken == 1 && account.vouchers.len() == 1 && self.day - account.since < APART;
            let completes = |&by: &Person| {
                let admits = |&voucher: &Person| self.rule.could_admit(voucher, by);
                !account.vouchers.contains(&by) && self.rule.can_vouch(by) && account.vouchers.iter().any(admits)
            };
            let has_enough = account.vouchers.len() >= VOUCHES_ENOUGH;
            if !apart
                && !has_enough
                && let Some(by) = able.iter().copied().find(completes)
            {
                self.rule.vouch(by, account.who);
                account.vouchers.push(by);
            }
        }
        waiting
    }

    /// Everybody vouches for one more. Where that does not let her in, it may still let her report.
    fn vouch_alone(&mut self, team: &mut Team, crew: &[usize], able: &[Person], waiting: usize) {
        let room = (WAITING * crew.len()).saturating_sub(waiting);
        for &by in able.iter().take(room) {
            self.bring_in(team, crew, &[by]);
        }
    }

    /// Where two are needed, and may be kin: any two who could let somebody in do so.
    fn vouch_in_pairs(&mut self, team: &mut Team, crew: &[usize], able: &[Person]) {
        for _ in 0..TRIES.max(able.len()) {
            if let (Some(a), Some(b)) = (self.chance.pick(able), self.chance.pick(able))
                && !team.is_at_the_limit()
                && self.rule.can_vouch(a)
                && self.rule.can_vouch(b)
                && self.rule.could_admit(a, b)
            {
                self.bring_in(team, crew, &[a, b]);
            }
        }
    }

    fn bring_in(&mut self, team: &mut Team, crew: &[usize], vouchers: &[Person]) {
        let Some(owner) = self.chance.pick(crew).filter(|_| !team.is_at_the_limit()) else { return };
        let who = team.new_account(owner, self.day);
        self.rule.join(who);
        for &by in vouchers {
            self.rule.vouch(by, who);
            team.note(by, who, false);
        }
    }
}
