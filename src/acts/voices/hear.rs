//! Reading the voices on some identifiers.

use std::collections::HashSet;

use super::side;
use crate::kernel::{MemberId, ReportId, VoiceId};
use crate::reports::{Severity, Voice};
use crate::sealing::{Locator, Seals, Slip};
use crate::store::voices::VoiceRow;
use crate::store::{Db, StoreFault, voices};
use crate::trust::Side;

/// A voice that was opened.
pub(in crate::acts) struct HeardVoice {
    /// Of which identifier.
    pub(in crate::acts) at: Locator,
    /// Its id.
    pub(in crate::acts) id: VoiceId,
    /// The report it is, or was said of.
    pub(in crate::acts) report: ReportId,
    /// Who said what.
    pub(in crate::acts) voice: Voice,
}

/// Voices in the order in which they were raised, as far as days tell.
#[derive(Default)]
pub(in crate::acts) struct Heard(Vec<HeardVoice>);

impl Heard {
    /// Every voice on these identifiers.
    pub(in crate::acts) fn at(db: &mut Db, seals: &Seals, locators: &[Locator]) -> Result<Self, StoreFault> {
        Ok(Self::open(seals, voices::at(db, locators)?))
    }

    /// Every voice that is this report, or was said of it.
    pub(in crate::acts) fn of_report(db: &mut Db, seals: &Seals, report: ReportId) -> Result<Self, StoreFault> {
        Ok(Self::open(seals, voices::of_report(db, report)?))
    }

    /// These voices, opened.
    pub(super) fn of_rows(seals: &Seals, rows: Vec<VoiceRow>) -> Self {
        Self::open(seals, rows)
    }

    /// One damaged voice must keep nobody from an answer, nor a report on disk: it is left out.
    fn open(seals: &Seals, mut rows: Vec<VoiceRow>) -> Self {
        rows.sort_unstable_by_key(|row| row.id);
        let mut heard: Vec<HeardVoice> = rows.iter().filter_map(|row| opened(seals, row)).collect();
        heard.sort_by_key(|one| one.voice.day);
        Self(heard)
    }

    /// All of them.
    pub(in crate::acts) fn iter(&self) -> impl Iterator<Item = &HeardVoice> {
        self.0.iter()
    }

    /// Those who spoke on one side of a record, each once, without `but`. Of several voices of one member the first counts.
    pub(super) fn before(&self, at: &Locator, severity: Severity, of: Side, but: MemberId) -> Vec<MemberId> {
        let mut seen = HashSet::from([but]);
        let here = self.iter().filter(|one| one.at == *at && one.voice.severity == severity);
        let first = here.filter(|one| seen.insert(one.voice.speaker));
        first.filter(|one| side(one.voice.kind) == of).map(|one| one.voice.speaker).collect()
    }

    /// Whether a member spoke on a record.
    pub(super) fn has(&self, at: &Locator, severity: Severity, speaker: MemberId) -> bool {
        let same = |one: &&HeardVoice| one.at == *at && one.voice.severity == severity && one.voice.speaker == speaker;
        self.iter().any(|one| same(&one))
    }
}

impl IntoIterator for Heard {
    type Item = HeardVoice;
    type IntoIter = std::vec::IntoIter<HeardVoice>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Whether the keyring opens a stored voice.
pub(in crate::acts) fn opens(seals: &Seals, row: &VoiceRow) -> bool {
    opened(seals, row).is_some()
}

fn opened(seals: &Seals, row: &VoiceRow) -> Option<HeardVoice> {
    let bound: [&[u8]; 3] = [row.locator.as_bytes(), row.report.as_bytes(), row.id.as_bytes()];
    let text = seals.open_slip(Slip::Voice, &bound, row.voice.as_bytes()).ok();
    let voice = text.and_then(|text| Voice::decode(text.expose()).ok());
    if voice.is_none() {
        tracing::error!("a stored voice is damaged and was left out");
    }
    Some(HeardVoice { at: row.locator, id: row.id, report: row.report, voice: voice? })
}
