//! Voices that are stored record by record: a small [`Book`] is put together from what one question needs, and says what
//! the whole book would say.
//!
//! Two things are stored beside each other. Each record has its voices, with whom each of them had the habit of speaking
//! when it was raised ([`SaidVoice`]). Each member has a page: where she spoke, and when a ruling found her wrong
//! ([`SpeakerPage`]).

use std::collections::HashMap;
use std::hash::Hash;

use super::{Assessment, Book, Independence, Outcome, Record, RecordNumber, Severity, Side, Voice};
use crate::kernel::{Day, MemberId};
use crate::trust::registry::Registry;

/// That a member spoke on a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken<R> {
    /// The record.
    pub record: R,
    /// On which side of it.
    pub side: Side,
    /// When.
    pub day: Day,
}

/// Where a member spoke, and when a ruling found her on the wrong side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerPage<R> {
    /// The records she spoke on, each once.
    pub spoken: Vec<Spoken<R>>,
    /// The days of such rulings.
    pub flags: Vec<Day>,
}

impl<R> Default for SpeakerPage<R> {
    fn default() -> Self {
        Self { spoken: Vec::new(), flags: Vec::new() }
    }
}

/// A voice on a record, as it was raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidVoice<Id = MemberId> {
    /// Whose it is.
    pub who: Id,
    /// On which side.
    pub side: Side,
    /// What [`habits`] found when she spoke.
    pub habitual_with: Vec<Id>,
}

/// What a member's voice weighs today, in parts per million, if rulings found her wrong on these days; nothing for a stranger.
#[must_use]
pub fn voice_weight<Id: Copy + Eq + Hash>(registry: &Registry<Id>, who: Id, flags: &[Day]) -> u32 {
    let mut book: Book<Id, ()> = Book::new();
    book.flags.insert(who, flags.to_vec());
    book.weight(registry, &who).unwrap_or(0)
}

/// What the independent ones of these voices for one record amount to, of those that weigh at least `least` parts per million.
pub fn independent_voices<Id: Copy + Eq + Hash>(
    registry: &Registry<Id>,
    voices: &[SaidVoice<Id>],
    flags: &HashMap<Id, Vec<Day>>,
    least: u32,
) -> Independence {
    let (book, number) = book_of(registry, Severity::Other, voices, flags);
    book.independent_on(registry, book.record(number), Side::For, least)
}

/// Those of `others` (who spoke on the same side of `record` before) whose families have the habit of speaking together
/// with `who`'s today. `pages` holds the page of everybody in the [families](Registry::family) of `who` and `others`; whose page is
/// missing spoke nowhere.
///
/// To be asked when `who` speaks, before her voice is stored, and kept with it: habits are judged once.
#[must_use]
pub fn habits<Id: Copy + Eq + Hash, R: Clone + Eq + Hash>(
    registry: &Registry<Id>,
    record: &R,
    who: Id,
    others: &[Id],
    pages: &HashMap<Id, SpeakerPage<R>>,
) -> Vec<Id> {
    let mut book = Book::new();
    for (&speaker, page) in pages {
        book.copy_page(speaker, page);
    }
    let number = book.find_or_open(record);
    book.habitual_with(registry, number, who, others.iter().copied())
}

/// What these voices on one record, in the order in which they were raised, amount to today. `flags` holds, for everybody
/// who was ever found wrong, the days on which she was ([`SpeakerPage::flags`]).
///
/// Of several voices of one member the first counts. Somebody who never was a member weighs nothing; if nobody else speaks for
/// the record, all such are one voice, so that a report whose author is forgotten is still somebody's word. There is always an
/// answer.
pub fn assess_voices<Id: Copy + Eq + Hash>(
    registry: &Registry<Id>,
    severity: Severity,
    ruling: Option<Outcome>,
    voices: &[SaidVoice<Id>],
    flags: &HashMap<Id, Vec<Day>>,
) -> Option<Assessment> {
    let (mut book, number) = book_of(registry, severity, voices, flags);
    book.record_mut(number).ruling = ruling;
    let is_forgotten = |said: &SaidVoice<Id>| said.side == Side::For && registry.node(&said.who).is_none();
    let assessment = book.assess(registry, &())?;
    let least = usize::from(voices.iter().any(is_forgotten));
    Some(Assessment { voices: assessment.voices.max(least), ..assessment })
}

/// A book with nothing but this record.
fn book_of<Id: Copy + Eq + Hash>(
    registry: &Registry<Id>,
    severity: Severity,
    voices: &[SaidVoice<Id>],
    flags: &HashMap<Id, Vec<Day>>,
) -> (Book<Id, ()>, RecordNumber) {
    let mut book: Book<Id, ()> = Book::new();
    let number = book.open(&(), severity);
    for said in voices.iter().filter(|said| registry.node(&said.who).is_some()) {
        let voice = Voice {
            who: said.who,
            side: said.side,
            day: registry.community.today, // no assessment depends on it
            habitual_with: said.habitual_with.clone(),
        };
        if book.record_mut(number).take_first(voice) {
            book.flags.extend(flags.get_key_value(&said.who).map(|(&who, days)| (who, days.clone())));
        }
    }
    (book, number)
}

impl<Id: Copy + Eq + Hash, Client: Clone + Eq + Hash> Book<Id, Client> {
    fn copy_page(&mut self, who: Id, page: &SpeakerPage<Client>) {
        for spoken in &page.spoken {
            let number = self.find_or_open(&spoken.record);
            let voice = Voice { who, side: spoken.side, day: spoken.day, habitual_with: Vec::new() };
            if self.record_mut(number).take_first(voice) {
                self.spoke_on.entry(who).or_default().push(number);
            }
        }
    }

    /// How severe a record is plays no part where habits are judged.
    fn find_or_open(&mut self, client: &Client) -> RecordNumber {
        self.number(client).unwrap_or_else(|| self.open(client, Severity::Other))
    }
}

impl<Id: Copy + Eq> Record<Id> {
    /// Takes a voice, if it is its member's first.
    fn take_first(&mut self, voice: Voice<Id>) -> bool {
        let is_first = self.voices.iter().all(|other| other.who != voice.who);
        if is_first {
            self.voices.push(voice);
        }
        is_first
    }
}

#[cfg(test)]
impl<Id: Copy + Eq + Hash, Client: Clone + Eq + Hash> Book<Id, Client> {
    /// The voices on a record, as they would be stored.
    pub(in crate::trust) fn said_on(&self, client: &Client) -> Vec<SaidVoice<Id>> {
        let voices = self.number(client).map_or(&[][..], |number| &self.record(number).voices);
        let said = |v: &Voice<Id>| SaidVoice { who: v.who, side: v.side, habitual_with: v.habitual_with.clone() };
        voices.iter().map(said).collect()
    }
}
