//! Which reports wait for review, and who was given which: by tags that only the keyring can make.

use diesel::prelude::*;

use super::schema::{reports, review_copies, reviews};
use super::{Db, StoreFault, fixed};
use crate::kernel::{Day, ReportId};
use crate::sealing::{DutyTag, Sealed};

/// A report that has a review copy, as far as a queue needs it.
pub struct WaitingRow {
    /// Its id.
    pub report: ReportId,
    /// Who filed it.
    pub author: Sealed,
    /// How far it has come (`reports::ReportState`, by its name).
    pub state: String,
    /// The day its review began.
    pub opened: Day,
}

/// A review: a report given to a member, and what she decided.
pub struct ReviewRow {
    /// Whose of which report.
    pub tag: DutyTag,
    /// Of which report.
    pub report: ReportId,
    /// Who.
    pub reviewer: Sealed,
    /// What she decided (`reports::Decision`, by its name); empty while she has not.
    pub decision: String,
    /// Why (`reports::Reason`, by its name); may be empty.
    pub reason: String,
    /// The day it was given, then that of the decision.
    pub day: Day,
}

/// Reports of this state that have a review copy, those that waited longest first.
///
/// # Errors
/// The database's own.
pub fn waiting(db: &mut Db, state: &str) -> Result<Vec<WaitingRow>, StoreFault> {
    let rows: Vec<(Vec<u8>, Vec<u8>, String, i64)> = review_copies::table
        .inner_join(reports::table)
        .filter(reports::state.eq(state))
        .filter(reports::hidden.eq(0))
        .order((review_copies::opened_day, review_copies::report_id))
        .select((reports::id, reports::author_sealed, reports::state, review_copies::opened_day))
        .load(db)?;
    rows.into_iter()
        .map(|(report, author, state, opened)| {
            let opened = Day::from_number(opened);
            Ok(WaitingRow { report: fixed(&report, "reports")?, author: Sealed::from(author), state, opened })
        })
        .collect()
}

type Columns = (Vec<u8>, Vec<u8>, Vec<u8>, String, String, i64);

fn row((tag, report, reviewer, decision, reason, day): Columns) -> Result<ReviewRow, StoreFault> {
    Ok(ReviewRow {
        tag: fixed(&tag, "reviews")?,
        report: fixed(&report, "reviews")?,
        reviewer: Sealed::from(reviewer),
        decision,
        reason,
        day: Day::from_number(day),
    })
}

/// Every review of these reports.
///
/// # Errors
/// The database's own.
pub fn of_reports(db: &mut Db, reports: &[ReportId]) -> Result<Vec<ReviewRow>, StoreFault> {
    let wanted: Vec<Vec<u8>> = reports.iter().map(|report| report.as_bytes().to_vec()).collect();
    let rows: Vec<Columns> = reviews::table.filter(reviews::report_id.eq_any(wanted)).load(db)?;
    rows.into_iter().map(row).collect()
}

/// Every review.
///
/// # Errors
/// The database's own.
pub fn all(db: &mut Db) -> Result<Vec<ReviewRow>, StoreFault> {
    let rows: Vec<Columns> = reviews::table.load(db)?;
    rows.into_iter().map(row).collect()
}

/// Writes a review in the place of any under the same tag.
///
/// # Errors
/// The database's own.
pub fn set(db: &mut Db, review: &ReviewRow) -> Result<(), StoreFault> {
    diesel::delete(reviews::table.find(review.tag.as_bytes().to_vec())).execute(db)?;
    diesel::insert_into(reviews::table)
        .values((
            reviews::tag.eq(&review.tag.as_bytes()[..]),
            reviews::report_id.eq(&review.report.as_bytes()[..]),
            reviews::reviewer_sealed.eq(review.reviewer.as_bytes()),
            reviews::decision.eq(&review.decision),
            reviews::reason.eq(&review.reason),
            reviews::day.eq(review.day.number()),
        ))
        .execute(db)?;
    Ok(())
}

/// Takes a review out.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, tag: &DutyTag) -> Result<(), StoreFault> {
    diesel::delete(reviews::table.find(tag.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// Deletes a report's reviews, but for holds that were given before this day and never decided.
///
/// # Errors
/// The database's own.
pub fn delete_open(db: &mut Db, report: ReportId, since: Day) -> Result<(), StoreFault> {
    let of_report = reviews::table.filter(reviews::report_id.eq(report.as_bytes().to_vec()));
    let open = of_report.filter(reviews::decision.ne("").or(reviews::day.ge(since.number())));
    diesel::delete(open).execute(db)?;
    Ok(())
}

/// Takes out every review of a report.
///
/// # Errors
/// The database's own.
pub fn delete_of_report(db: &mut Db, report: ReportId) -> Result<(), StoreFault> {
    diesel::delete(reviews::table.filter(reviews::report_id.eq(report.as_bytes().to_vec()))).execute(db)?;
    Ok(())
}
