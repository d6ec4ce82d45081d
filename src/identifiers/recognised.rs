//! What the recogniser gives back: the identifier, the other readings to look up, and what to tell the member.

use super::{Identifier, Kind};

/// The most readings one input gives. Each costs a lookup one stretch.
pub const MAX_READINGS: usize = 7;

/// Something the member should be told about how her input was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Note {
    /// No country code was given: the number was read in the region.
    ReadInRegion,
    /// The digits make no number of the region, and were read with the country code they begin with.
    ReadAsInternational,
    /// The length is right, but no such number is known to be assigned: check the digits.
    UnusualNumber,
    /// The number can also be written in a way that means the same line; both are looked up.
    OtherSpelling,
    /// A bare `@name`: it is looked up on every platform on which such a name is possible.
    AnyPlatform,
    /// Letters of another alphabet that look like Latin ones: this may be a copy of somebody's name.
    LookAlikes,
    /// No country was given: the plate was read in the region.
    PlateInRegion,
    /// The letters of a German plate can be parted in two ways, each another car.
    PlateParts,
    /// It was the one number with a country code among words.
    AmongWords,
}

impl Note {
    /// The stable key of the message that tells the member.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReadInRegion => "read-in-region",
            Self::ReadAsInternational => "read-as-international",
            Self::UnusualNumber => "unusual-number",
            Self::OtherSpelling => "other-spelling",
            Self::AnyPlatform => "any-platform",
            Self::LookAlikes => "look-alikes",
            Self::PlateInRegion => "plate-in-region",
            Self::PlateParts => "plate-parts",
            Self::AmongWords => "among-words",
        }
    }

    /// Every note: for a test that each has its message.
    pub const ALL: [Self; 9] = [
        Self::ReadInRegion,
        Self::ReadAsInternational,
        Self::UnusualNumber,
        Self::OtherSpelling,
        Self::AnyPlatform,
        Self::LookAlikes,
        Self::PlateInRegion,
        Self::PlateParts,
        Self::AmongWords,
    ];
}

/// An input that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    identifier: Identifier,
    others: Vec<Identifier>,
    notes: Vec<Note>,
    /// Under what a report is filed besides.
    filed_as: Vec<Identifier>,
}

impl Recognised {
    pub(super) fn new(kind: Kind, value: &str) -> Self {
        Self::of(Identifier::new(kind, value))
    }

    pub(super) const fn of(identifier: Identifier) -> Self {
        Self { identifier, others: Vec::new(), notes: Vec::new(), filed_as: Vec::new() }
    }

    /// Adds a reading, unless it is there already or there are enough.
    pub(super) fn or(self, kind: Kind, value: &str) -> Self {
        self.or_as(Identifier::new(kind, value))
    }

    pub(super) fn or_as(mut self, other: Identifier) -> Self {
        let full = self.others.len() + 1 >= MAX_READINGS;
        if !full && other != self.identifier && !self.others.contains(&other) {
            self.others.push(other);
        }
        self
    }

    pub(super) fn noting(mut self, note: Note) -> Self {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
        self
    }

    pub(super) fn noting_if(self, holds: bool, note: Note) -> Self {
        if holds { self.noting(note) } else { self }
    }

    /// A report is filed under this besides; a lookup does not ask for it.
    pub(super) fn filed_as(mut self, kind: Kind, value: &str) -> Self {
        self.filed_as.push(Identifier::new(kind, value));
        self
    }

    /// The identifier: what a report is filed under.
    #[must_use]
    pub const fn identifier(&self) -> &Identifier {
        &self.identifier
    }

    /// Everything a lookup must ask for, the identifier first; at most [`MAX_READINGS`].
    pub fn readings(&self) -> impl Iterator<Item = &Identifier> {
        std::iter::once(&self.identifier).chain(&self.others)
    }

    /// What to tell the member about how it was read.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Takes the identifier out, and what a report about it is filed under besides.
    #[must_use]
    pub fn into_filed(self) -> (Identifier, Vec<Identifier>) {
        (self.identifier, self.filed_as)
    }
}
