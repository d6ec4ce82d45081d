//! The book: records about clients, and the voices of members on them.
//!
//! A voice is a report, a support or a dispute about one client by one member. How sure a record is comes from
//! independent voices, not from a sum: see [`Book::assess`] and `trust.md`, section B.

mod family;
mod independence;
mod level;
mod stored;
mod weight;

use std::collections::HashMap;
use std::hash::Hash;

use super::event::Refusal;
use super::registry::Registry;
use crate::kernel::{Day, MemberId};
pub use independence::Independence;
pub use level::{Assessment, Level};
pub use stored::{SaidVoice, SpeakerPage, Spoken, assess_voices, habits, independent_voices, voice_weight};
pub use weight::noisy_or;

/// How bad what is reported is. A record's severity only ever rises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Severity {
    /// Danger to life or limb: never disputed by votes alone.
    Danger,
    /// Anything else.
    Other,
}

/// The side of a record a voice is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// A report or a support.
    For,
    /// A dispute.
    Against,
}

/// What a panel of stewards found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The record is true.
    True,
    /// The record is false.
    False,
}

/// One event of the book. The day it happened on goes beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoiceEvent<Id, Client> {
    /// A member reports a client; the first report opens the record.
    Report {
        /// Who reports.
        by: Id,
        /// Whom.
        client: Client,
        /// How bad it was.
        severity: Severity,
    },
    /// A member says that a record is true.
    Support {
        /// Who says so.
        by: Id,
        /// About whom the record is.
        client: Client,
    },
    /// A member says that a record is false.
    Dispute {
        /// Who says so.
        by: Id,
        /// About whom the record is.
        client: Client,
    },
    /// A panel decides. Voices on the wrong side are flagged.
    Ruling {
        /// About whom the record is.
        client: Client,
        /// What the panel found.
        outcome: Outcome,
    },
}

/// A voice on a record.
#[derive(Debug, Clone)]
struct Voice<Id> {
    who: Id,
    side: Side,
    day: Day,
    /// Earlier voices of this record whose families had the habit of speaking together with hers, when she spoke.
    habitual_with: Vec<Id>,
}

#[derive(Debug, Clone)]
struct Record<Id> {
    severity: Severity,
    voices: Vec<Voice<Id>>,
    ruling: Option<Outcome>,
}

/// A record's position in the book.
type RecordNumber = usize;

/// Records about clients. Goes with one [`Registry`], which every method is given.
#[derive(Debug, Clone)]
pub struct Book<Id = MemberId, Client = u64> {
    numbers: HashMap<Client, RecordNumber>,
    records: Vec<Record<Id>>,
    /// Days on which a ruling found a member's voice on the wrong side.
    flags: HashMap<Id, Vec<Day>>,
    /// The records a member spoke on, in the order in which she did.
    spoke_on: HashMap<Id, Vec<RecordNumber>>,
}

impl<Id, Client> Default for Book<Id, Client> {
    fn default() -> Self {
        Self { numbers: HashMap::new(), records: Vec::new(), flags: HashMap::new(), spoke_on: HashMap::new() }
    }
}

impl<Id: Copy + Eq + Hash, Client: Clone + Eq + Hash> Book<Id, Client> {
    /// A book without records.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one event of the log.
    ///
    /// # Errors
    /// The reason it is refused. Time passes in the registry all the same, unless the day itself is refused.
    pub fn apply(
        &mut self,
        registry: &mut Registry<Id>,
        day: Day,
        event: &VoiceEvent<Id, Client>,
    ) -> Result<(), Refusal> {
        registry.pass_time(day)?;
        match event {
            VoiceEvent::Report { by, client, severity } => self.report(registry, *by, client, *severity),
            VoiceEvent::Support { by, client } => self.say(registry, *by, client, Side::For),
            VoiceEvent::Dispute { by, client } => self.say(registry, *by, client, Side::Against),
            VoiceEvent::Ruling { client, outcome } => self.rule(client, *outcome, day),
        }
    }

    fn record(&self, number: RecordNumber) -> &Record<Id> {
        &self.records[number] // invariant: numbers are given out when a record is added, and none is ever taken out
    }

    fn record_mut(&mut self, number: RecordNumber) -> &mut Record<Id> {
        &mut self.records[number] // invariant: as in `record`
    }

    fn number(&self, client: &Client) -> Option<RecordNumber> {
        self.numbers.get(client).copied()
    }

    /// A second report by the same member is no second voice, but may still make the record more severe.
    fn report(&mut self, registry: &Registry<Id>, who: Id, client: &Client, severity: Severity) -> Result<(), Refusal> {
        if !registry.access(&who).report {
            return Err(Refusal::Right);
        }
        let number = match self.number(client) {
            Some(number) => number,
            None => self.open(client, severity),
        };
        if severity == Severity::Danger {
            self.record_mut(number).severity = Severity::Danger;
        }
        self.add_voice(registry, number, who, Side::For)
    }

    fn open(&mut self, client: &Client, severity: Severity) -> RecordNumber {
        let number = self.records.len();
        self.records.push(Record { severity, voices: Vec::new(), ruling: None });
        self.numbers.insert(client.clone(), number);
        number
    }

    fn say(&mut self, registry: &Registry<Id>, who: Id, client: &Client, side: Side) -> Result<(), Refusal> {
        let number = self.number(client).ok_or(Refusal::UnknownRecord)?;
        if !registry.access(&who).voice {
            return Err(Refusal::Right);
        }
        self.add_voice(registry, number, who, side)
    }

    /// Whether two families have the habit of speaking together is judged once, here, when the pair forms.
    fn add_voice(&mut self, registry: &Registry<Id>, number: RecordNumber, who: Id, side: Side) -> Result<(), Refusal> {
        let record = self.record(number);
        if record.voices.iter().any(|voice| voice.who == who) {
            return Err(Refusal::DuplicateVoice);
        }
        let same_side = record.voices.iter().filter(|voice| voice.side == side).map(|voice| voice.who);
        let habitual_with = self.habitual_with(registry, number, who, same_side);
        let voice = Voice { who, side, day: registry.community.today, habitual_with };
        self.record_mut(number).voices.push(voice);
        self.spoke_on.entry(who).or_default().push(number);
        Ok(())
    }

    fn rule(&mut self, client: &Client, outcome: Outcome, day: Day) -> Result<(), Refusal> {
        let number = self.number(client).ok_or(Refusal::UnknownRecord)?;
        if self.record(number).ruling.is_some() {
            return Err(Refusal::UnknownRecord);
        }
        self.record_mut(number).ruling = Some(outcome);
        let wrong = if outcome == Outcome::True { Side::Against } else { Side::For };
        let voices = self.records[number].voices.iter(); // invariant: as in `record`
        for voice in voices.filter(|voice| voice.side == wrong) {
            self.flags.entry(voice.who).or_default().push(day);
        }
        Ok(())
    }
}
