//! Speaking: a voice is written under each identifier, and a line on the speaker's page.

use std::collections::HashSet;

use super::super::Trouble;
use super::super::ledger::Ledger;
use super::{Heard, Pages, side};
use crate::kernel::{Day, MemberId, ReportId, VoiceId};
use crate::reports::{HowKnown, PageLine, RecordKey, Severity, Voice, VoiceKind};
use crate::sealing::{Locator, Seals, Slip};
use crate::store::voices::VoiceRow;
use crate::store::{Db, StoreFault, voices};
use crate::trust::{Side, habits};

/// What somebody says.
pub(in crate::acts) struct Said {
    /// Who.
    pub(in crate::acts) speaker: MemberId,
    /// What kind of voice it is.
    pub(in crate::acts) kind: VoiceKind,
    /// How she knows, where that was asked.
    pub(in crate::acts) how: Option<HowKnown>,
    /// Of something how grave.
    pub(in crate::acts) severity: Severity,
    /// The report it is, or is said of.
    pub(in crate::acts) report: ReportId,
}

/// Writes a voice on each of these identifiers, in the write transaction that `db` is in. Habits are judged for all of
/// them before anything is written: one report about two identifiers is not two occasions.
pub(in crate::acts) fn speak(
    db: &mut Db,
    seals: &Seals,
    ledger: &Ledger,
    today: Day,
    said: &Said,
    at: &[Locator],
) -> Result<(), Trouble> {
    let heard = Heard::at(db, seals, at)?;
    let against = side(said.kind) == Side::Against;
    let before = |at: &Locator| (*at, heard.before(at, said.severity, side(said.kind), said.speaker));
    let records: Vec<(Locator, Vec<MemberId>)> = at.iter().map(before).collect();
    let (families, habit_days) = ledger.ask(db, today, |registry| {
        let everybody = records.iter().flat_map(|(_, others)| others).chain([&said.speaker]);
        let families: HashSet<MemberId> = everybody.flat_map(|member| registry.family(member)).collect();
        (families, i64::from(registry.params().habit_days))
    })?;
    let mut pages = Pages::load(db, seals, families.into_iter().chain([said.speaker]))?;
    let spoken = pages.spoken();
    let habitual: Vec<Vec<MemberId>> = ledger.ask(db, today, |registry| {
        let judged = |(at, others): &(Locator, Vec<MemberId>)| {
            habits(registry, &RecordKey::of(at, said.severity), said.speaker, others, &spoken)
        };
        records.iter().map(judged).collect()
    })?;
    for ((at, _), habitual_with) in records.iter().zip(habitual) {
        write(db, seals, today, said, at, habitual_with)?;
        if !heard.has(at, said.severity, said.speaker) {
            let line = PageLine { record: RecordKey::of(at, said.severity), against, day: today.number() };
            pages.of(said.speaker).add(line, today.plus(-habit_days));
        }
    }
    pages.save(db, seals, said.speaker)
}

fn write(
    db: &mut Db,
    seals: &Seals,
    today: Day,
    said: &Said,
    at: &Locator,
    mut habitual_with: Vec<MemberId>,
) -> Result<(), Trouble> {
    habitual_with.truncate(Voice::HABITS_MOST);
    let Said { speaker, kind, how, severity, report } = *said;
    let text = Voice { speaker, kind, how, severity, day: today, habitual_with }.encode();
    let (id, text) = (VoiceId::random(), text.map_err(|_| Trouble::Damaged("a voice"))?);
    let voice = seals.seal_slip(Slip::Voice, &[at.as_bytes(), report.as_bytes(), id.as_bytes()], &text)?;
    voices::insert(db, &VoiceRow { locator: *at, id, report, voice }).map_err(|fault: StoreFault| fault.into())
}
