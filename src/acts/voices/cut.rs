//! Voices that lose their speaker: a report that is nobody's any more, and a member who leaves.
//!
//! Whoever no longer has a voice on a record must not be named there either, as somebody with whom another spoke by habit.

use std::collections::HashSet;

use super::super::Trouble;
use super::shell::delete_unsupported;
use super::{Heard, HeardVoice, Pages};
use crate::kernel::{MemberId, ReportId, VoiceId};
use crate::reports::{RecordKey, VoiceKind};
use crate::sealing::{Locator, Seals, Slip};
use crate::store::{Db, voices};

/// How many voices are read at once.
const AT_ONCE: i64 = 1_000;

/// Gives a report's own voice to `nobody`, of whom nothing is known, and forgets on the author's page what she said by it.
pub(in crate::acts) fn cut(
    db: &mut Db,
    seals: &Seals,
    author: MemberId,
    report: ReportId,
    nobody: MemberId,
) -> Result<(), Trouble> {
    let mut records: HashSet<RecordKey> = HashSet::new();
    let mut places: HashSet<Locator> = HashSet::new();
    for mut one in Heard::of_report(db, seals, report)?.into_iter().filter(|one| is_report_of(one, author)) {
        records.insert(record(&one));
        places.insert(one.at);
        one.voice.speaker = nobody;
        one.voice.habitual_with.clear();
        rewrite(db, seals, &one)?;
    }
    let beside: Vec<HeardVoice> = Heard::at(db, seals, &places.into_iter().collect::<Vec<_>>())?.into_iter().collect();
    for still in beside.iter().filter(|one| one.voice.speaker == author) {
        records.remove(&record(still));
    }
    for mut one in beside.into_iter().filter(|one| records.contains(&record(one))) {
        strip(db, seals, author, &mut one)?;
    }
    let mut pages = Pages::load(db, seals, [author])?;
    for record in records {
        pages.of(author).forget(record);
    }
    pages.save(db, seals, author)
}

/// Takes everything out that a member who leaves said anywhere, her page, and her id out of what others said.
pub(in crate::acts) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), Trouble> {
    let mut last: Option<(Locator, VoiceId)> = None;
    let mut supported: HashSet<ReportId> = HashSet::new();
    loop {
        let rows = voices::after(db, last, AT_ONCE)?;
        let Some(end) = rows.last().map(|row| (row.locator, row.id)) else { break };
        last = Some(end);
        for mut one in Heard::of_rows(seals, rows) {
            if one.voice.speaker == member {
                voices::delete(db, &one.at, one.id)?;
                supported.insert(one.report);
            } else {
                strip(db, seals, member, &mut one)?;
            }
        }
    }
    delete_unsupported(db, seals, &supported)?;
    for tag in seals.speaker_tags(member) {
        voices::drop_page(db, &tag)?;
    }
    Ok(())
}

fn is_report_of(one: &HeardVoice, author: MemberId) -> bool {
    one.voice.kind == VoiceKind::Report && one.voice.speaker == author
}

fn record(one: &HeardVoice) -> RecordKey {
    RecordKey::of(&one.at, one.voice.severity)
}

/// Takes a member out of those with whom somebody else spoke by habit.
fn strip(db: &mut Db, seals: &Seals, member: MemberId, one: &mut HeardVoice) -> Result<(), Trouble> {
    if !one.voice.habitual_with.contains(&member) {
        return Ok(());
    }
    one.voice.habitual_with.retain(|other| *other != member);
    rewrite(db, seals, one)
}

fn rewrite(db: &mut Db, seals: &Seals, one: &HeardVoice) -> Result<(), Trouble> {
    let text = one.voice.encode().map_err(|_| Trouble::Damaged("a voice"))?;
    let bound: [&[u8]; 3] = [one.at.as_bytes(), one.report.as_bytes(), one.id.as_bytes()];
    let sealed = seals.seal_slip(Slip::Voice, &bound, &text)?;
    Ok(voices::set(db, &one.at, one.id, &sealed)?)
}
