//! Cases: what stewards are called to decide.

mod authors;
mod carry_out;
mod effect;
mod flags;
mod forget;
mod leave;
mod measure;
mod see;
mod set_aside;
mod subject;
mod vote;
mod whole;

use super::Trouble;
use super::audit::{self, Deed};
use super::figures;
use crate::figures::Figure;
use crate::kernel::{CaseId, Day, MemberId, ReportId};
use crate::reports::{ReportState, Words};
use crate::sealing::Seals;
use crate::store::cases::CaseRow;
use crate::store::{Db, StoreFault, cases, reports};
pub(super) use authors::keep_author;
pub use effect::Effect;
pub(super) use forget::forget;
pub(super) use leave::{forget_author, leave};
pub use measure::Measure;
pub use see::{SeenCase, SeenCases, SeenReport, see};
pub use subject::Subject;
pub use vote::{VoteError, Voted, vote};
pub use whole::Outcome;

/// What stands in the place of a decision that was taken back.
const UNDONE: &str = "undone";
/// For how many days a decision can be taken back.
pub const UNDO_DAYS: i64 = 30;

/// What brought a case about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A reader says that a report must not be shown.
    Flag,
    /// Peers rejected a report of danger: only stewards may hide it.
    Rejected,
    /// Two independent members say that a report is wrong.
    Disputed,
    /// A member says that another is no friend.
    Concern,
    /// A member's lookups look like a list being run.
    Alarm,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Flag, Self::Rejected, Self::Disputed, Self::Concern, Self::Alarm];

    /// Its stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Rejected => "rejected",
            Self::Disputed => "disputed",
            Self::Concern => "concern",
            Self::Alarm => "alarm",
        }
    }

    /// Whether somebody says that a report should not stand as it is. Concerns and alarms are about members, and counted in no
    /// figure: whoever raises a concern could tell by it whether the name that was given is known here.
    #[must_use]
    pub const fn is_objection(self) -> bool {
        matches!(self, Self::Flag | Self::Rejected | Self::Disputed)
    }

    /// The kind of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Opens a case about these reports (none, where it is about a member), in the write transaction that `db` is in. The reports
/// must have a review copy, so that stewards can read them: the caller sees to it. A report that has an open case of the
/// same kind already gets no second one; that case is given back.
///
/// # Errors
/// The database's own.
pub fn open(
    db: &mut Db,
    seals: &Seals,
    today: Day,
    kind: Kind,
    subject: &Subject,
    about: &[ReportId],
) -> Result<CaseId, Trouble> {
    if let Some(first) = about.first()
        && let Some(same) = open_about(db, *first)?.into_iter().find(|case| case.kind == kind.as_str())
    {
        return Ok(same.id);
    }
    let id = CaseId::random();
    let row = CaseRow {
        id,
        kind: kind.as_str().to_owned(),
        subject: subject.seal(seals, id)?,
        opened: today,
        outcome: String::new(),
        decided: Day::from_number(0),
    };
    cases::insert(db, &row, about)?;
    if kind.is_objection() {
        figures::count(db, today, Figure::Objections)?;
    }
    audit::note(db, seals, today, &Deed { act: audit::OPENED, case: Some(id), number: about.len() })?;
    Ok(id)
}

/// The open case of this kind about a member, if there is one.
///
/// # Errors
/// The database's own.
pub fn open_concerning(db: &mut Db, seals: &Seals, kind: Kind, member: MemberId) -> Result<Option<CaseId>, Trouble> {
    for case in cases::all(db)? {
        if case.outcome.is_empty()
            && case.kind == kind.as_str()
            && Subject::open(seals, case.id, &case.subject)?.about == Some(member)
        {
            return Ok(Some(case.id));
        }
    }
    Ok(None)
}

/// Whether this member's flag must wait: another report that she flagged has an open case. A flag on a report that
/// has an open flag case opens nothing, and never waits.
///
/// # Errors
/// The database's own.
pub fn flag_waits(db: &mut Db, seals: &Seals, member: MemberId, report: ReportId) -> Result<bool, Trouble> {
    let is_open_flag = |case: &CaseRow| case.outcome.is_empty() && case.kind == Kind::Flag.as_str();
    if open_about(db, report)?.iter().any(is_open_flag) {
        return Ok(false);
    }
    for case in cases::all(db)?.into_iter().filter(is_open_flag) {
        if Subject::open(seals, case.id, &case.subject)?.by == Some(member) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The open cases about a report.
fn open_about(db: &mut Db, report: ReportId) -> Result<Vec<CaseRow>, StoreFault> {
    let mut found = cases::about(db, report)?;
    found.retain(|case| case.outcome.is_empty());
    Ok(found)
}

/// Deletes a report's review copy unless its review or a case about it is still open. Words that peers did not release leave the
/// disk with it: nobody is to read them any more, not even with the identifier. `true` when the copy went: the caller has the log
/// of changes wiped then.
///
/// # Errors
/// The database's own, or a damaged row.
pub fn drop_copy(db: &mut Db, seals: &Seals, report: ReportId) -> Result<bool, Trouble> {
    let Some(row) = reports::find(db, report)? else { return Ok(false) };
    let state = ReportState::parse(&row.state).ok_or(Trouble::Damaged("a report's state"))?;
    if state == ReportState::Unreviewed || !open_about(db, report)?.is_empty() {
        return Ok(false);
    }
    let Some(copy) = reports::review_copy(db, report)? else { return Ok(false) };
    if state != ReportState::Reviewed {
        let seal = seals.report(report);
        let key = seal.open_review_copy(copy.as_bytes())?.words;
        reports::set_words(db, report, &seal.seal_words(&key, &Words::none().encode())?)?;
    }
    reports::delete_review_copy(db, report)?;
    Ok(true)
}
