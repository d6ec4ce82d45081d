//! The people of a simulated community: who knows whom, who comes and goes when. The same for every rule.

use super::Settings;
use super::chance::{Chance, Purpose};

/// People of the world, and the false accounts beyond them, are numbered in one row.
pub(super) type Person = u32;

/// As many as a community is well founded with.
pub(super) const FOUNDERS: u32 = 5;
/// Newcomers a day, in a million of those who are there: a community doubles in less than five months.
const GROWTH: u64 = 5_000;
/// One member in so many leaves each year, and somebody new comes in her stead.
const TURNOVER: u64 = 10;
/// A circle of friends, colleagues or one town has about so many people.
const GROUP: usize = 30;
/// A newcomer knows at least so many members, and up to as many more.
const KNOWS: (usize, usize) = (4, 6);
/// Of her acquaintances, in a million, so many are from her own group.
const OWN_GROUP: u32 = 750_000;
/// Times a draw is repeated that hit somebody she knows already.
const TRIES: usize = 20;

/// People, their acquaintance, and the days they come and go.
#[derive(Debug)]
pub(super) struct World {
    /// The day each arrives, in the order of arrival.
    pub(super) arrives: Vec<i64>,
    /// Whom each knows, both ways.
    pub(super) knows: Vec<Vec<Person>>,
    /// The group each belongs to.
    pub(super) group: Vec<usize>,
    /// Those who mean ill. They come last into the grown community, and pass for anybody.
    pub(super) rogues: Vec<Person>,
    /// The first rogue under another name, if she comes back.
    pub(super) returned: Person,
    /// Who leaves on which day, in order.
    pub(super) leaves: Vec<(i64, Person)>,
    /// The day all of the first members have arrived, and the rogues come.
    pub(super) grown_on: i64,
    /// The day the first rogue is found out.
    pub(super) found_out_on: i64,
    /// Everybody once, and once more for each acquaintance: who is drawn from it is drawn by how many she knows.
    stubs: Vec<Person>,
    stubs_of_group: Vec<Vec<Person>>,
}

impl World {
    /// Draws a world.
    pub(super) fn new(settings: &Settings, run: u32) -> Self {
        let groups = (settings.members as usize / GROUP).max(3);
        let mut world = Self {
            arrives: Vec::new(),
            knows: Vec::new(),
            group: Vec::new(),
            rogues: Vec::new(),
            returned: 0,
            leaves: Vec::new(),
            grown_on: 0,
            found_out_on: 0,
            stubs: Vec::new(),
            stubs_of_group: vec![Vec::new(); groups],
        };
        let mut chance = Chance::new(settings.seed, run, Purpose::World);
        world.grow(settings, &mut chance);
        world.rogues = (0..settings.rogues).map(|_| world.arrive(world.grown_on, &mut chance)).collect();
        world.turn_over(settings, &mut chance);
        let half = world.grown_on + (world.found_out_on - world.grown_on) / 2;
        world.returned = world.arrive(half, &mut chance);
        world
    }

    /// Everybody who can ever arrive.
    pub(super) fn people(&self) -> u32 {
        self.arrives.len() as u32
    }

    /// Somebody, the likelier the more people she knows.
    pub(super) fn well_known(&self, chance: &mut Chance) -> Option<Person> {
        chance.pick(&self.stubs)
    }

    pub(super) fn known_to(&self, person: Person) -> &[Person] {
        self.knows.get(person as usize).map_or(&[], Vec::as_slice)
    }

    pub(super) fn arrival(&self, person: Person) -> i64 {
        self.arrives.get(person as usize).copied().unwrap_or(i64::MAX)
    }

    fn grow(&mut self, settings: &Settings, chance: &mut Chance) {
        for _ in 0..FOUNDERS {
            self.arrive(0, chance);
        }
        let (mut day, mut due) = (0, 0);
        while self.people() < settings.members {
            day += 1;
            due += u64::from(self.people()) * GROWTH;
            while due >= 1_000_000 && self.people() < settings.members {
                due -= 1_000_000;
                self.arrive(day, chance);
            }
        }
        self.grown_on = day;
        self.found_out_on = day + 365 * i64::from(settings.years);
    }

    fn turn_over(&mut self, settings: &Settings, chance: &mut Chance) {
        let (members, years) = (u64::from(settings.members), u64::from(settings.years));
        let mut gone = vec![false; self.people() as usize];
        for turn in 1..=members * years / TURNOVER {
            let day = self.grown_on + (turn * 365 * TURNOVER / members) as i64;
            let leaver = FOUNDERS + chance.below((settings.members - FOUNDERS) as usize) as u32;
            if let Some(gone) = gone.get_mut(leaver as usize).filter(|gone| !**gone) {
                *gone = true;
                self.leaves.push((day, leaver));
            }
            self.arrive(day, chance);
        }
    }

    /// One more person, who knows some of those who are there: rather people of her group, rather those many know.
    fn arrive(&mut self, day: i64, chance: &mut Chance) -> Person {
        let person = self.people();
        let group = self.group_for(person, chance);
        let count = (KNOWS.0 + chance.below(KNOWS.1 + 1)).min(person as usize);
        self.arrives.push(day);
        self.group.push(group);
        self.knows.push(Vec::new());
        for _ in 0..count {
            if let Some(other) = self.stranger_to(person, group, chance) {
                self.introduce(person, other);
            }
        }
        self.list(person);
        person
    }

    fn group_for(&self, person: Person, chance: &mut Chance) -> usize {
        let any = chance.below(self.stubs_of_group.len());
        match chance.pick(&self.stubs) {
            Some(other) if person >= FOUNDERS && !chance.one_in(GROUP / 3) => self.group_of(other),
            _ => any,
        }
    }

    pub(super) fn group_of(&self, person: Person) -> usize {
        self.group.get(person as usize).copied().unwrap_or(0)
    }

    fn stranger_to(&self, person: Person, group: usize, chance: &mut Chance) -> Option<Person> {
        (0..TRIES).find_map(|_| {
            let own = self.stubs_of_group.get(group).filter(|own| !own.is_empty() && chance.happens(OWN_GROUP));
            let other = chance.pick(own.unwrap_or(&self.stubs))?;
            (other != person && !self.known_to(person).contains(&other)).then_some(other)
        })
    }

    fn introduce(&mut self, one: Person, other: Person) {
        for (a, b) in [(one, other), (other, one)] {
            if let Some(known) = self.knows.get_mut(a as usize) {
                known.push(b);
            }
            self.list(a);
        }
    }

    fn list(&mut self, person: Person) {
        self.stubs.push(person);
        let group = self.group_of(person);
        if let Some(own) = self.stubs_of_group.get_mut(group) {
            own.push(person);
        }
    }
}
