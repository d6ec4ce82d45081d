//! The level of a record: what its independent voices, for and against, and a ruling amount to.

use std::hash::Hash;

use super::{Book, Independence, Outcome, Record, Severity, Side};
use crate::trust::params::Params;
use crate::trust::registry::Registry;

/// How sure a record is. Peer review, which makes an unreviewed record a reviewed one, is not the book's affair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// A panel found it true.
    Confirmed,
    /// A panel found it false.
    Refuted,
    /// Enough independent voices that weigh enough each, enough score, and more than against.
    Corroborated,
    /// Enough independent voices against; never where it is of danger.
    Disputed,
    /// More than one independent voice.
    Supported,
    /// None of these.
    Unreviewed,
}

impl Level {
    /// The level's name in the reference.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Refuted => "refuted",
            Self::Corroborated => "corroborated",
            Self::Disputed => "disputed",
            Self::Supported => "supported",
            Self::Unreviewed => "unreviewed",
        }
    }
}

/// A record's level and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assessment {
    /// How sure the record is.
    pub level: Level,
    /// The independent voices for it.
    pub supporting: Independence,
    /// The independent voices against it.
    pub against: Independence,
    /// All voices for it.
    pub voices: usize,
    /// All voices against it.
    pub disputes: usize,
    /// Whether it is shown: nothing but a ruling hides it.
    pub visible: bool,
    /// Whether a panel of stewards is called.
    pub panel: bool,
}

impl<Id: Copy + Eq + Hash, Client: Clone + Eq + Hash> Book<Id, Client> {
    /// A record's level today and what it rests on; none if there is no such record.
    #[must_use]
    pub fn assess(&self, registry: &Registry<Id>, client: &Client) -> Option<Assessment> {
        let record = self.record(self.number(client)?);
        let p = registry.params();
        let supporting = self.independent_on(registry, record, Side::For, 1);
        let against = self.independent_on(registry, record, Side::Against, 1);
        // Fewer voices never amount to more.
        let could_corroborate = supporting.voices >= p.corroborated_n && supporting.score >= p.corroborated_score;
        let heavy = match could_corroborate {
            true => self.independent_on(registry, record, Side::For, p.corr_weight),
            false => Independence::default(),
        };
        let count = |side| record.voices.iter().filter(|voice| voice.side == side).count();
        Some(Assessment {
            level: level(p, record, supporting, against, heavy),
            supporting,
            against,
            voices: count(Side::For),
            disputes: count(Side::Against),
            visible: record.ruling != Some(Outcome::False),
            panel: record.ruling.is_none() && against.voices >= 2,
        })
    }
}

fn level<Id>(
    p: &Params,
    record: &Record<Id>,
    supporting: Independence,
    against: Independence,
    heavy: Independence,
) -> Level {
    let (i, j) = (supporting.voices, against.voices);
    let enough = heavy.voices >= p.corroborated_n && heavy.score >= p.corroborated_score;
    let corroborated = enough && j < i && j < p.disputed_n;
    let disputed = record.severity != Severity::Danger
        && j >= p.disputed_n
        && j >= i.saturating_add(p.disputed_lead)
        && against.score > supporting.score;
    let supported = i >= p.supported_n && i > j && supporting.score >= p.supported_score;
    match record.ruling {
        Some(Outcome::True) => Level::Confirmed,
        Some(Outcome::False) => Level::Refuted,
        None if corroborated => Level::Corroborated,
        None if disputed => Level::Disputed,
        None if supported => Level::Supported,
        None => Level::Unreviewed,
    }
}
