//! What the rogues and their accounts do to reports: false ones about people who did nothing, and disputes of true ones.
//! The same voices are judged by our levels, by counting heads, and by the noisy-or of their weights.

use std::collections::HashSet;

use serde::Serialize;

use super::Settings;
use super::chance::{Chance, Purpose};
use super::play::Play;
use super::rules::Ours;
use super::world::Person;
use crate::kernel::Day;
use crate::trust::{Book, Level, Severity, VoiceEvent, noisy_or};

/// Days before the first rogue is found out in which all this happens.
pub(super) const SEASON: i64 = 730;
/// False reports that each rogue starts in that time.
const CAMPAIGNS: usize = 12;
/// One serial offender for so many members in that time, and how many there are at least.
const MEMBERS_PER_OFFENDER: usize = 2;
const OFFENDERS_AT_LEAST: usize = 6;
/// Members each of them harms, at least, and up to as many more.
const HARMED: (usize, usize) = (3, 3);
/// Voices that rogues raise together, at least, and up to as many more.
const RAISED: (usize, usize) = (2, 8);
/// Voices that settle a matter where heads are counted.
const HEADS: usize = 3;

/// What a way of judging made of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Corroborated,
    Disputed,
    Open,
}

/// What became of false and true reports under one way of judging.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Damage {
    /// False reports, each about somebody who did nothing.
    pub false_reports: usize,
    /// Of those, how many reached *corroborated*.
    pub false_corroborated: usize,
    /// True serial offenders, reported by three or more members, whom no rogue disputed.
    pub undisputed: usize,
    /// Of those, how many reached *corroborated*.
    pub true_corroborated: usize,
    /// Such offenders whom rogues and their accounts did dispute.
    pub contested: usize,
    /// Of those, how many they pushed to *disputed*.
    pub true_disputed: usize,
}

impl Damage {
    pub(super) fn add(&mut self, other: &Self) {
        self.false_reports += other.false_reports;
        self.false_corroborated += other.false_corroborated;
        self.contested += other.contested;
        self.undisputed += other.undisputed;
        self.true_corroborated += other.true_corroborated;
        self.true_disputed += other.true_disputed;
    }
}

/// The damage under each way of judging, for the same voices.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// Our levels.
    pub levels: Damage,
    /// Three heads, more than on the other side.
    pub raw_counts: Damage,
    /// The noisy-or of the weights, as high as our level asks for, more than on the other side.
    pub noisy_or: Damage,
}

impl Judged {
    pub(super) fn add(&mut self, other: &Self) {
        self.levels.add(&other.levels);
        self.raw_counts.add(&other.raw_counts);
        self.noisy_or.add(&other.noisy_or);
    }
}

/// One matter that voices are raised about.
#[derive(Debug, Clone, Copy)]
enum Matter {
    Innocent,
    Offender,
}

/// The book of one run.
pub(super) struct Voices {
    chance: Chance,
    book: Book<Person, u32>,
    records: u32,
    /// What happens on which day of the season.
    calendar: Vec<(i64, Matter)>,
    judged: Judged,
}

/// Both sides of one record.
#[derive(Default)]
struct Sides {
    supporting: Vec<Person>,
    against: Vec<Person>,
}

impl Voices {
    pub(super) fn new(settings: &Settings, run: u32, begins: i64) -> Self {
        let mut chance = Chance::new(settings.seed, run, Purpose::Voices);
        let offenders = OFFENDERS_AT_LEAST.max(settings.members as usize / MEMBERS_PER_OFFENDER);
        let matters = std::iter::repeat_n(Matter::Innocent, CAMPAIGNS * settings.rogues as usize)
            .chain(std::iter::repeat_n(Matter::Offender, offenders));
        let mut calendar: Vec<(i64, Matter)> =
            matters.map(|matter| (begins + chance.below(SEASON as usize) as i64, matter)).collect();
        // Stable: matters of one day stay in the order drawn. The last day is taken from the end.
        calendar.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        Self { chance, book: Book::new(), records: 0, calendar, judged: Judged::default() }
    }

    /// Raises the voices of this day.
    pub(super) fn speak(&mut self, play: &mut Play<'_, Ours>) {
        while let Some((_, matter)) = self.calendar.pop_if(|(day, _)| *day <= play.day) {
            let sides = match matter {
                Matter::Innocent => self.accuse(play),
                Matter::Offender => self.report(play),
            };
            self.judge(play, matter, &sides);
            self.records += 1;
        }
    }

    pub(super) fn judged(self) -> Judged {
        self.judged
    }

    /// Rogues and their accounts report somebody who did nothing.
    fn accuse(&mut self, play: &mut Play<'_, Ours>) -> Sides {
        let mut able = play.ill_meaning();
        able.retain(|who| play.rule.registry.access(who).report);
        let count = RAISED.0 + self.chance.below(RAISED.1 + 1);
        let mut sides = Sides::default();
        for by in self.chance.some(&able, count) {
            let event = VoiceEvent::Report { by, client: self.records, severity: Severity::Other };
            self.raise(play, &mut sides.supporting, by, &event);
        }
        sides
    }

    /// Members report somebody who harmed them, rather members of one group; every other time rogues dispute it.
    fn report(&mut self, play: &mut Play<'_, Ours>) -> Sides {
        let mut able: Vec<Person> = play.honest().collect();
        able.retain(|who| play.rule.registry.access(who).report);
        let count = HARMED.0 + self.chance.below(HARMED.1 + 1);
        let mut sides = Sides::default();
        for by in self.harmed(play, &able, count) {
            let event = VoiceEvent::Report { by, client: self.records, severity: Severity::Other };
            self.raise(play, &mut sides.supporting, by, &event);
        }
        if self.chance.one_in(2) {
            let mut able = play.ill_meaning();
            able.retain(|who| play.rule.registry.access(who).voice);
            let count = RAISED.0 + self.chance.below(RAISED.1 + 1);
            for by in self.chance.some(&able, count) {
                let event = VoiceEvent::Dispute { by, client: self.records };
                self.raise(play, &mut sides.against, by, &event);
            }
        }
        sides
    }

    fn harmed(&mut self, play: &Play<'_, Ours>, able: &[Person], count: usize) -> Vec<Person> {
        let Some(first) = self.chance.pick(able) else { return Vec::new() };
        let group = play.world.group_of(first);
        let near: Vec<Person> = able.iter().copied().filter(|&who| play.world.group_of(who) == group).collect();
        let mut harmed = vec![first];
        let mut seen = HashSet::from([first]);
        for _ in 0..8 * count {
            let from = if self.chance.one_in(2) { near.as_slice() } else { able };
            harmed.extend(self.chance.pick(from).filter(|&who| seen.insert(who)));
            if harmed.len() >= count {
                break;
            }
        }
        harmed
    }

    fn raise(
        &mut self,
        play: &mut Play<'_, Ours>,
        side: &mut Vec<Person>,
        by: Person,
        event: &VoiceEvent<Person, u32>,
    ) {
        if self.book.apply(&mut play.rule.registry, Day::from_number(play.day), event).is_ok() {
            side.push(by);
        }
    }

    fn judge(&mut self, play: &Play<'_, Ours>, matter: Matter, sides: &Sides) {
        let registry = &play.rule.registry;
        let level = self.book.assess(registry, &self.records).map(|assessment| assessment.level);
        let by_level = match level {
            Some(Level::Corroborated) => Verdict::Corroborated,
            Some(Level::Disputed) => Verdict::Disputed,
            _ => Verdict::Open,
        };
        let score = |side: &[Person]| {
            let weights: Vec<u32> = side.iter().filter_map(|who| self.book.weight(registry, who)).collect();
            noisy_or(&weights)
        };
        let enough = registry.params().corroborated_score;
        let by_heads = majority(sides.supporting.len(), sides.against.len(), HEADS);
        let by_score = majority(score(&sides.supporting), score(&sides.against), enough);
        let disputed = !sides.against.is_empty();
        for (damage, verdict) in [
            (&mut self.judged.levels, by_level),
            (&mut self.judged.raw_counts, by_heads),
            (&mut self.judged.noisy_or, by_score),
        ] {
            count(damage, matter, verdict, disputed, sides.supporting.len() >= HARMED.0);
        }
    }
}

fn majority<N: Ord>(supporting: N, against: N, enough: N) -> Verdict {
    if supporting >= enough && supporting > against {
        Verdict::Corroborated
    } else if against >= enough && against > supporting {
        Verdict::Disputed
    } else {
        Verdict::Open
    }
}

fn count(damage: &mut Damage, matter: Matter, verdict: Verdict, disputed: bool, enough_voices: bool) {
    let corroborated = usize::from(verdict == Verdict::Corroborated);
    match matter {
        Matter::Innocent => {
            damage.false_reports += 1;
            damage.false_corroborated += corroborated;
        }
        Matter::Offender if !enough_voices => {}
        Matter::Offender if disputed => {
            damage.contested += 1;
            damage.true_disputed += usize::from(verdict == Verdict::Disputed);
        }
        Matter::Offender => {
            damage.undisputed += 1;
            damage.true_corroborated += corroborated;
        }
    }
}
