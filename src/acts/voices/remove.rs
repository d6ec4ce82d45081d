//! Reports that end: their voices go with them, and what stands of those on the speakers' pages.

use std::collections::{HashMap, HashSet};

use super::super::Trouble;
use super::{Heard, HeardVoice, Pages};
use crate::kernel::{MemberId, ReportId, VoiceId};
use crate::reports::RecordKey;
use crate::sealing::{Locator, Seals};
use crate::store::{Db, StoreFault, reports};

/// Deletes a report with everything that hangs on it, others' voices too; `false` when there was none. A report that its author
/// takes back goes by [`super::withdraw`].
pub(in crate::acts) fn delete(db: &mut Db, seals: &Seals, report: ReportId) -> Result<bool, StoreFault> {
    let going: Vec<HeardVoice> = Heard::of_report(db, seals, report)?.into_iter().collect();
    forget(db, seals, &going)?;
    reports::delete(db, report)
}

/// Takes the lines of voices that go from the pages of those who spoke, unless they spoke on the same record elsewhere.
pub(super) fn forget(db: &mut Db, seals: &Seals, going: &[HeardVoice]) -> Result<(), StoreFault> {
    let locators: Vec<Locator> = going.iter().map(|one| one.at).collect::<HashSet<_>>().into_iter().collect();
    let ids: HashSet<VoiceId> = going.iter().map(|one| one.id).collect();
    let elsewhere: HashSet<(RecordKey, MemberId)> = Heard::at(db, seals, &locators)?
        .iter()
        .filter(|one| !ids.contains(&one.id))
        .map(|one| (RecordKey::of(&one.at, one.voice.severity), one.voice.speaker))
        .collect();
    let mut forgotten: HashMap<MemberId, Vec<RecordKey>> = HashMap::new();
    for one in going {
        let record = RecordKey::of(&one.at, one.voice.severity);
        if !elsewhere.contains(&(record, one.voice.speaker)) {
            forgotten.entry(one.voice.speaker).or_default().push(record);
        }
    }
    for (speaker, records) in forgotten {
        // A page that cannot be opened must not keep a report on disk.
        if forget_lines(db, seals, speaker, &records).is_err() {
            tracing::error!("a speaker's page is damaged and was left as it is");
        }
    }
    Ok(())
}

fn forget_lines(db: &mut Db, seals: &Seals, speaker: MemberId, records: &[RecordKey]) -> Result<(), Trouble> {
    let mut pages = Pages::load(db, seals, [speaker])?;
    for record in records {
        pages.of(speaker).forget(*record);
    }
    pages.save(db, seals, speaker)
}
