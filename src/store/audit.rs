//! The log of what stewards did: only ever added to, each line marked over the one before it, nothing personal in it.

use diesel::dsl::max;
use diesel::prelude::*;

use super::schema::audit;
use super::{Db, StoreFault, fixed};
use crate::kernel::{CaseId, Day};
use crate::sealing::LogMark;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Its place, from 1.
    pub seq: i64,
    /// The day.
    pub day: Day,
    /// What was done, by its name.
    pub act: String,
    /// In which case; the case itself is forgotten after a while.
    pub case: Option<CaseId>,
    /// How many it touched.
    pub number: i64,
    /// Over this line and the mark before it.
    pub mark: LogMark,
}

type Columns = (i64, i64, String, Option<Vec<u8>>, i64, Vec<u8>);

fn row((seq, day, act, case, number, mark): Columns) -> Result<AuditRow, StoreFault> {
    let case = case.map(|case| fixed(&case, "audit")).transpose()?;
    Ok(AuditRow { seq, day: Day::from_number(day), act, case, number, mark: fixed(&mark, "audit")? })
}

/// The last line.
///
/// # Errors
/// The database's own.
pub fn last(db: &mut Db) -> Result<Option<AuditRow>, StoreFault> {
    let last: Option<i64> = audit::table.select(max(audit::seq)).get_result(db)?;
    let Some(last) = last else { return Ok(None) };
    let found: Option<Columns> = audit::table.find(last).get_result(db).optional()?;
    found.map(row).transpose()
}

/// Every line, in order.
///
/// # Errors
/// The database's own.
pub fn all(db: &mut Db) -> Result<Vec<AuditRow>, StoreFault> {
    let rows: Vec<Columns> = audit::table.order(audit::seq).load(db)?;
    rows.into_iter().map(row).collect()
}

/// Adds a line at the end.
///
/// # Errors
/// [`StoreFault::Taken`] when its number is: the caller is not in a write transaction.
pub fn append(db: &mut Db, line: &AuditRow) -> Result<(), StoreFault> {
    diesel::insert_into(audit::table)
        .values((
            audit::seq.eq(line.seq),
            audit::day.eq(line.day.number()),
            audit::act.eq(&line.act),
            audit::case_id.eq(line.case.map(|case| case.as_bytes().to_vec())),
            audit::number.eq(line.number),
            audit::mark.eq(&line.mark.as_bytes()[..]),
        ))
        .execute(db)?;
    Ok(())
}
