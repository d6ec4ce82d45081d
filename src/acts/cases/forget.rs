//! What time does to cases: thirty days after a decision it stands for good, and the case is forgotten.

use super::super::Trouble;
use super::super::audit::{self, Deed};
use super::super::voices;
use super::set_aside::delete_set_aside;
use super::whole::{Outcome, Whole};
use super::{Kind, Measure, UNDO_DAYS};
use crate::kernel::Day;
use crate::sealing::Seals;
use crate::store::{Db, cases};

/// Forgets what can no longer be undone, deletes what was hidden for good, and closes cases whose reports are all gone.
/// Gives how many reports were deleted.
pub(in crate::acts) fn forget(db: &mut Db, seals: &Seals, today: Day) -> Result<usize, Trouble> {
    let mut deleted = 0;
    for row in cases::all(db)? {
        let whole = Whole::load(db, seals, &row)?;
        match whole.outcome {
            Outcome::Open if is_moot(&whole) => {
                cases::delete(db, whole.id)?;
                audit::note(db, seals, today, &Deed { act: "moot", case: Some(whole.id), number: 1 })?;
            }
            Outcome::Open => {}
            Outcome::Decided(_) | Outcome::Undone if today.since(whole.decided) < UNDO_DAYS => {}
            Outcome::Decided(measure) => {
                for report in whole.hidden_by(measure) {
                    deleted += usize::from(voices::delete(db, seals, report)?);
                }
                if let Some(who) = whole.subject.about.filter(|_| measure == Measure::ExpelSetAside) {
                    deleted += delete_set_aside(db, seals, who)?;
                }
                cases::delete(db, whole.id)?;
            }
            Outcome::Undone => cases::delete(db, whole.id)?,
        }
    }
    Ok(deleted)
}

/// The report's time is over, or it went before anybody could tell who filed it: there is nothing left to decide.
fn is_moot(whole: &Whole) -> bool {
    let is_about_reports = matches!(whole.kind, Kind::Flag | Kind::Rejected | Kind::Disputed);
    is_about_reports && whole.is_empty()
}
