//! How sure the community is of what a lookup found.

use std::collections::{HashMap, HashSet};

use super::super::Trouble;
use super::super::voices::{Heard, HeardVoice, Pages, side, weight};
use super::reader::{FoundReport, May};
use crate::kernel::{Day, MemberId, ReportId};
use crate::reports::{Lead, Severity, lead};
use crate::sealing::{Locator, Seals};
use crate::store::Db;
use crate::trust::{Assessment, Outcome, Registry, SaidVoice, Side, assess_voices};

/// Everything said of the identifiers a lookup found something under.
pub(in crate::acts) struct Evidence {
    heard: Heard,
    /// The days on which a speaker was found wrong.
    flags: HashMap<MemberId, Vec<Day>>,
    /// The identifier that was asked for, by everything it may be filed under.
    asked: HashSet<Locator>,
}

/// Which identifier a record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    /// The one that was asked for.
    Asked,
    /// One that is linked to it.
    Linked(Locator),
    /// Any that is linked to it.
    AnyLinked,
}

impl Evidence {
    /// Two queries: the voices, and the speakers' pages.
    pub(in crate::acts) fn on(
        db: &mut Db,
        seals: &Seals,
        asked: impl IntoIterator<Item = Locator>,
        reports: &[FoundReport],
    ) -> Result<Self, Trouble> {
        let asked: HashSet<Locator> = asked.into_iter().collect();
        let linked = reports.iter().filter(|report| report.linked).map(|report| report.via);
        let places: HashSet<Locator> = asked.iter().copied().chain(linked).collect();
        let heard = Heard::at(db, seals, &places.into_iter().collect::<Vec<_>>())?;
        let authors = reports.iter().map(|report| report.opened.author);
        let speakers: HashSet<MemberId> = heard.iter().map(|one| one.voice.speaker).chain(authors).collect();
        let flags = Pages::load(db, seals, speakers)?.flags();
        Ok(Self { heard, flags, asked })
    }

    /// How sure the community is of the record these reports about the identifier asked for belong to, as long as nobody
    /// has ruled on it.
    pub(in crate::acts) fn assess_asked(
        &self,
        registry: &Registry,
        reports: &[FoundReport],
        severity: Severity,
    ) -> Option<Assessment> {
        self.assess(registry, reports, Place::Asked, severity, None)
    }

    /// What was said against the identifier asked for, in the order in which it was said.
    pub(in crate::acts) fn disputes<'a>(
        &'a self,
        reports: &'a [FoundReport],
        severity: Severity,
    ) -> impl Iterator<Item = &'a HeardVoice> {
        let found = ids(reports);
        self.on_record(Place::Asked, severity, found).filter(|one| side(one.voice.kind) == Side::Against)
    }

    /// Whether a member spoke on a record about the identifier asked for, be it by a report.
    pub(in crate::acts) fn has_spoken(&self, reports: &[FoundReport], severity: Severity, member: MemberId) -> bool {
        self.said(reports, Place::Asked, severity).iter().any(|said| said.who == member)
    }

    /// Says of each report how sure the community is of it, whether its author is new, and what this reader may say of it.
    /// Neither what is said of another identifier nor what is said of lesser things makes it surer.
    pub(super) fn weigh(&self, registry: &Registry, reader: MemberId, reports: &mut [FoundReport]) {
        let mut known: HashMap<(Place, Severity, bool), Option<Assessment>> = HashMap::new();
        let mut spoken: HashMap<Severity, bool> = HashMap::new();
        let may_speak = registry.access(&reader).voice;
        let weighed = |report: &FoundReport| {
            let severity = report.opened.codes.severity();
            let place = if report.linked { Place::Linked(report.via) } else { Place::Asked };
            let ruling = report.ruled_true.then_some(Outcome::True);
            let level = *known
                .entry((place, severity, report.ruled_true))
                .or_insert_with(|| self.assess(registry, reports, place, severity, ruling));
            let others = !report.linked && report.opened.author != reader;
            let has_spoken = spoken.entry(severity).or_insert_with(|| self.has_spoken(reports, severity, reader));
            let speak = others && may_speak && !*has_spoken;
            (level, May { speak, flag: others })
        };
        let all: Vec<(Option<Assessment>, May)> = reports.iter().map(weighed).collect();
        for (report, (level, may)) in reports.iter_mut().zip(all) {
            report.level = level;
            report.newness = registry.newness(&report.opened.author);
            report.may = may;
        }
    }

    /// The worst thing, with how sure the community is of it, and whether it was said of a linked identifier only.
    /// Nothing that is said of a linked identifier adds to what is said of this one.
    pub(super) fn lead(
        &self,
        registry: &Registry,
        reports: &[FoundReport],
    ) -> Option<(Lead, Option<Assessment>, bool)> {
        let of = |linked: bool| reports.iter().filter(move |report| report.linked == linked);
        let worst = |linked| of(linked).map(|report| report.opened.codes.severity()).max();
        let linked = worst(true) > worst(false);
        let lead = lead(of(linked).map(|report| &report.opened))?;
        let place = if linked { Place::AnyLinked } else { Place::Asked };
        let behind = self.assess(registry, reports, place, lead.severity, None);
        Some((lead, behind, linked))
    }

    fn assess(
        &self,
        registry: &Registry,
        reports: &[FoundReport],
        place: Place,
        severity: Severity,
        ruling: Option<Outcome>,
    ) -> Option<Assessment> {
        assess_voices(registry, weight(severity), ruling, &self.said(reports, place, severity), &self.flags)
    }

    /// Every voice on a record whose report this lookup finds, and the author of any such report that has no voice stored.
    fn said(&self, reports: &[FoundReport], place: Place, severity: Severity) -> Vec<SaidVoice> {
        let mut said: Vec<SaidVoice> = self
            .on_record(place, severity, ids(reports))
            .map(|HeardVoice { voice, .. }| SaidVoice {
                who: voice.speaker,
                side: side(voice.kind),
                habitual_with: voice.habitual_with.clone(),
            })
            .collect();
        let filed = reports.iter().filter(|report| place.has(report) && report.opened.codes.severity() == severity);
        for report in filed {
            let who = report.opened.author;
            if said.iter().all(|one| one.who != who) {
                said.push(SaidVoice { who, side: Side::For, habitual_with: Vec::new() });
            }
        }
        said
    }

    fn on_record(
        &self,
        place: Place,
        severity: Severity,
        found: HashSet<ReportId>,
    ) -> impl Iterator<Item = &HeardVoice> {
        let here = move |at: &Locator| match place {
            Place::Asked => self.asked.contains(at),
            Place::Linked(via) => *at == via,
            Place::AnyLinked => !self.asked.contains(at),
        };
        self.heard
            .iter()
            .filter(move |one| here(&one.at) && one.voice.severity == severity && found.contains(&one.report))
    }
}

impl Place {
    fn has(self, report: &FoundReport) -> bool {
        match self {
            Self::Asked => !report.linked,
            Self::Linked(via) => report.linked && report.via == via,
            Self::AnyLinked => report.linked,
        }
    }
}

fn ids(reports: &[FoundReport]) -> HashSet<ReportId> {
    reports.iter().map(|report| report.id).collect()
}
