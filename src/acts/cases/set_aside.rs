//! Setting aside what an expelled member filed of harm and nuisance and nobody has reviewed, and taking that back. Which reports
//! these are is found by the author's tags each time: nothing that is stored joins them.

use super::super::voices::{Heard, HeardVoice};
use super::super::{Trouble, own_reports, voices};
use super::whole::severity_of;
use super::{Measure, Subject, UNDONE};
use crate::kernel::{CaseId, MemberId, ReportId};
use crate::reports::{ReportState, Severity, VoiceKind};
use crate::sealing::Seals;
use crate::store::{Db, cases, reports};

/// Takes them out of all lookups; gives how many.
pub(super) fn set_aside(db: &mut Db, seals: &Seals, member: MemberId) -> Result<usize, Trouble> {
    let mut done = 0;
    for (id, _) in unreviewed(db, seals, member)?.into_iter().filter(|(_, hidden)| !hidden) {
        reports::set_hidden(db, id, true)?;
        done += 1;
    }
    Ok(done)
}

/// Puts back those that no case about themselves hides.
pub(super) fn put_back(db: &mut Db, seals: &Seals, member: MemberId, case: CaseId) -> Result<(), Trouble> {
    for (id, _) in unreviewed(db, seals, member)?.into_iter().filter(|(_, hidden)| *hidden) {
        if !is_hidden_by_a_case(db, seals, id, case)? {
            reports::set_hidden(db, id, false)?;
        }
    }
    Ok(())
}

/// Deletes those that are set aside, for good; gives how many.
pub(super) fn delete_set_aside(db: &mut Db, seals: &Seals, member: MemberId) -> Result<usize, Trouble> {
    let mut deleted = 0;
    for (id, _) in unreviewed(db, seals, member)?.into_iter().filter(|(_, hidden)| *hidden) {
        deleted += usize::from(voices::delete(db, seals, id)?);
    }
    Ok(deleted)
}

/// Whether what was decided in a case about this report, other than `but`, hides it.
pub(super) fn is_hidden_by_a_case(db: &mut Db, seals: &Seals, report: ReportId, but: CaseId) -> Result<bool, Trouble> {
    let severity = severity_of(db, seals, report)?;
    let hides = |outcome: &str| outcome != UNDONE && Measure::parse(outcome).is_some_and(|done| done.hides(severity));
    let hidden = cases::about(db, report)?.iter().any(|case| case.id != but && hides(&case.outcome));
    Ok(hidden || is_set_aside(db, seals, report, but)?)
}

/// Whether it is among what was set aside with its author.
fn is_set_aside(db: &mut Db, seals: &Seals, report: ReportId, but: CaseId) -> Result<bool, Trouble> {
    let Some(row) = reports::find(db, report)? else { return Ok(false) };
    let author = seals.report(report).open_author(row.author.as_bytes())?;
    let set_aside = Measure::ExpelSetAside.as_str();
    for case in cases::all(db)?.into_iter().filter(|case| case.id != but && case.outcome == set_aside) {
        if Subject::open(seals, case.id, &case.subject)?.about == Some(author) {
            return Ok(unreviewed(db, seals, author)?.iter().any(|(id, _)| *id == report));
        }
    }
    Ok(false)
}

/// Her reports of harm and nuisance that nobody has reviewed or supports, and whether each is hidden.
fn unreviewed(db: &mut Db, seals: &Seals, member: MemberId) -> Result<Vec<(ReportId, bool)>, Trouble> {
    let mut found = Vec::new();
    for row in own_reports::rows(db, seals, member)? {
        let unreviewed = row.state != ReportState::Reviewed.as_str();
        let supported = |one: &HeardVoice| one.voice.kind == VoiceKind::Support;
        let of_others = Heard::of_report(db, seals, row.id)?.iter().any(supported);
        if unreviewed && !of_others && severity_of(db, seals, row.id)? != Severity::Danger {
            found.push((row.id, row.hidden));
        }
    }
    Ok(found)
}
