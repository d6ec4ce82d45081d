//! What was said of an identifier, and how sure the community is because of it.

use std::collections::{HashMap, HashSet};

use super::super::Trouble;
use super::super::voices::{Heard, HeardVoice, Pages, side, weight};
use super::reader::FoundReport;
use crate::kernel::{Day, MemberId, ReportId};
use crate::reports::{Code, Severity, VoiceKind};
use crate::sealing::{Locator, Seals};
use crate::store::Db;
use crate::trust::{
    Assessment, AuthorLabel, Outcome, Registry, SaidVoice, Side, assess_voices, independent_voices, voice_weight,
};

/// An identifier, and what a lookup finds of it.
pub(in crate::acts) struct Place {
    /// Everything it may be filed under.
    pub(in crate::acts) at: HashSet<Locator>,
    /// The reports found there.
    pub(in crate::acts) reports: Vec<FoundReport>,
    /// How many voices there ought to be.
    pub(super) voices: i64,
    /// Whether nothing that was read there is damaged.
    pub(super) whole: bool,
}

/// How sure the community is of a record, and what readers ought to know of the only one who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Certainty {
    /// The level and what it rests on. Of voices that weigh nothing none is counted, if there are others.
    pub assessment: Assessment,
    /// Of the only member who says so, if there is one only.
    pub alone: Option<AuthorLabel>,
}

/// Everything said of some identifiers.
#[derive(Default)]
pub(in crate::acts) struct Evidence {
    heard: Heard,
    /// The days on which a speaker was found wrong.
    flags: HashMap<MemberId, Vec<Day>>,
}

impl Evidence {
    /// Two queries: the voices at these places, and the pages of those who spoke or filed there.
    pub(in crate::acts) fn on<'a>(
        db: &mut Db,
        seals: &Seals,
        places: impl IntoIterator<Item = &'a Place>,
    ) -> Result<Self, Trouble> {
        let (mut at, mut speakers): (Vec<Locator>, HashSet<MemberId>) = Default::default();
        for place in places {
            at.extend(&place.at);
            speakers.extend(place.reports.iter().filter_map(|report| report.opened.author));
        }
        let heard = Heard::at(db, seals, &at)?;
        speakers.extend(heard.iter().map(|one| one.voice.speaker));
        let flags = Pages::load(db, seals, speakers)?.flags();
        Ok(Self { heard, flags })
    }

    /// Whether all is there that ought to be at this place: what is damaged cannot be heard.
    pub(super) fn is_whole(&self, place: &Place) -> bool {
        let heard = self.heard.iter().filter(|one| place.at.contains(&one.at)).count();
        place.whole && i64::try_from(heard) == Ok(place.voices)
    }

    /// How sure the community is of a record, as long as nobody has ruled on it; none where nothing is reported.
    pub(in crate::acts) fn certainty(
        &self,
        registry: &Registry,
        place: &Place,
        severity: Severity,
    ) -> Option<Certainty> {
        self.certainty_after(registry, place, severity, None)
    }

    /// The same if stewards have ruled.
    pub(super) fn certainty_after(
        &self,
        registry: &Registry,
        place: &Place,
        severity: Severity,
        ruling: Option<Outcome>,
    ) -> Option<Certainty> {
        let mut said = self.said(place, severity);
        let weighs = |said: &SaidVoice| self.weight(registry, said.who) > 0;
        if said.iter().any(|said| said.side == Side::For && weighs(said)) {
            said.retain(|said| said.side == Side::Against || weighs(said));
        }
        let assessment = assess_voices(registry, weight(severity), ruling, &said, &self.flags)?;
        let only = said.iter().find(|said| said.side == Side::For).filter(|_| assessment.voices == 1);
        Some(Certainty { assessment, alone: only.and_then(|said| registry.author_label(&said.who)) })
    }

    /// What a member's voice weighs today, in parts per million.
    pub(super) fn weight(&self, registry: &Registry, member: MemberId) -> u32 {
        voice_weight(registry, member, self.flags.get(&member).map_or(&[], Vec::as_slice))
    }

    /// Whether at least two of these members, who all spoke at this place, are independent of each other and weigh enough to
    /// corroborate.
    pub(super) fn are_independent(&self, registry: &Registry, place: &Place, members: &[MemberId]) -> bool {
        let said: Vec<SaidVoice> = members
            .iter()
            .map(|&who| {
                let own = self.heard.iter().filter(|one| one.voice.speaker == who && place.at.contains(&one.at));
                let habitual_with = own.flat_map(|one| one.voice.habitual_with.iter().copied()).collect();
                SaidVoice { who, side: Side::For, habitual_with }
            })
            .collect();
        independent_voices(registry, &said, &self.flags, registry.params().corr_weight).voices >= 2
    }

    /// What was said against a record, in the order in which it was said.
    pub(in crate::acts) fn disputes<'a>(
        &'a self,
        place: &'a Place,
        severity: Severity,
    ) -> impl Iterator<Item = &'a HeardVoice> {
        self.on_record(place, severity).filter(|one| side(one.voice.kind) == Side::Against)
    }

    /// Whether a member spoke on a record, be it by a report.
    pub(in crate::acts) fn has_spoken(&self, place: &Place, severity: Severity, member: MemberId) -> bool {
        self.said(place, severity).iter().any(|said| said.who == member)
    }

    /// Whether somebody whose word weighs something supports this very report.
    pub(super) fn is_supported(&self, registry: &Registry, report: ReportId) -> bool {
        let support = |one: &&HeardVoice| one.report == report && one.voice.kind == VoiceKind::Support;
        self.heard.iter().filter(support).any(|one| self.weight(registry, one.voice.speaker) > 0)
    }

    /// How many members say this code: those who filed it in one of the `leading` reports (in any, if none leads), and those whose
    /// word weighs something and who support one. All whom nobody knows any more are one.
    pub(super) fn behind_code(
        &self,
        registry: &Registry,
        place: &Place,
        code: Code,
        leading: &HashSet<ReportId>,
    ) -> usize {
        let leads = |report: &&FoundReport| leading.is_empty() || leading.contains(&report.id);
        let saying = place.reports.iter().filter(leads).filter(|report| report.opened.codes.iter().any(|c| c == code));
        let mut people: HashSet<Option<MemberId>> = HashSet::new();
        for report in saying {
            let author = report.opened.author;
            people.extend(author.map(|author| Some(author).filter(|author| registry.state(author).is_some())));
            let support = |one: &&HeardVoice| one.report == report.id && one.voice.kind == VoiceKind::Support;
            let supporters = self.heard.iter().filter(support).map(|one| one.voice.speaker);
            people.extend(supporters.filter(|who| self.weight(registry, *who) > 0).map(Some));
        }
        people.len()
    }

    /// Every voice on a record whose report this lookup finds, and the author of any such report that has no voice stored.
    fn said(&self, place: &Place, severity: Severity) -> Vec<SaidVoice> {
        let mut said: Vec<SaidVoice> = self
            .on_record(place, severity)
            .map(|HeardVoice { voice, .. }| SaidVoice {
                who: voice.speaker,
                side: side(voice.kind),
                habitual_with: voice.habitual_with.clone(),
            })
            .collect();
        let filed = place.reports.iter().filter(|report| report.opened.codes.severity() == severity);
        for who in filed.filter_map(|report| report.opened.author) {
            if said.iter().all(|one| one.who != who) {
                said.push(SaidVoice { who, side: Side::For, habitual_with: Vec::new() });
            }
        }
        said
    }

    fn on_record<'a>(&'a self, place: &'a Place, severity: Severity) -> impl Iterator<Item = &'a HeardVoice> {
        let found: HashSet<ReportId> = place.reports.iter().map(|report| report.id).collect();
        self.heard.iter().filter(move |one| {
            place.at.contains(&one.at) && one.voice.severity == severity && found.contains(&one.report)
        })
    }
}
