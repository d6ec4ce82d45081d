//! Entries: the only thing that ties an identifier to a report, and the only thing a lookup searches by.

use std::collections::HashMap;

use diesel::prelude::*;

use super::reports::{Columns, ReportRow, row};
use super::schema::{entries, reports, review_copies, whole_reports};
use super::whole::{self, Decisive};
use super::{Db, StoreFault, fixed};
use crate::kernel::{Moment, ReportId};
use crate::sealing::{Locator, Sealed, WrappedKeys};

/// An entry and the report it leads to.
pub struct FoundEntry {
    /// By which it was found.
    pub locator: Locator,
    /// The report's data keys under the entry key.
    pub keys: WrappedKeys,
    /// The sealed report.
    pub report: ReportRow,
}

/// Files a report under an identifier.
///
/// # Errors
/// [`StoreFault::Taken`] when it already is.
pub fn insert(db: &mut Db, locator: &Locator, report: ReportId, keys: &WrappedKeys) -> Result<(), StoreFault> {
    diesel::insert_into(entries::table)
        .values((
            entries::locator.eq(&locator.as_bytes()[..]),
            entries::report_id.eq(&report.as_bytes()[..]),
            entries::facts_key.eq(keys.facts.as_bytes()),
            entries::words_key.eq(keys.words.as_bytes()),
        ))
        .execute(db)?;
    Ok(())
}

/// Takes a report out from under an identifier.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, locator: &Locator, report: ReportId) -> Result<(), StoreFault> {
    let entry = entries::table.find((locator.as_bytes().to_vec(), report.as_bytes().to_vec()));
    diesel::delete(entry).execute(db)?;
    Ok(())
}

/// Everything filed under these locators.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, locators: &[Locator]) -> Result<Vec<FoundEntry>, StoreFault> {
    type Keys = (Vec<u8>, Vec<u8>, Vec<u8>);
    let wanted: Vec<Vec<u8>> = locators.iter().map(|locator| locator.as_bytes().to_vec()).collect();
    let rows: Vec<(Keys, Columns)> = entries::table
        .inner_join(reports::table)
        .filter(entries::locator.eq_any(wanted))
        .select(((entries::locator, entries::facts_key, entries::words_key), reports::all_columns))
        .load(db)?;
    rows.into_iter()
        .map(|((locator, facts, words), report)| {
            Ok(FoundEntry {
                locator: fixed(&locator, "entries")?,
                keys: WrappedKeys { facts: facts.into(), words: words.into() },
                report: row(report)?,
            })
        })
        .collect()
}

/// What a lookup reads at some locators.
pub struct Looked {
    /// Everything filed there that can be read.
    pub entries: Vec<FoundEntry>,
    /// How many voices there are at each locator that has any.
    pub voices: HashMap<Locator, i64>,
    /// Whether all agrees with what stands of it a second time. If not, something may be missing.
    pub whole: bool,
}

type LookedRow = ((Vec<u8>, Vec<u8>, Vec<u8>), Option<Columns>, Option<Decisive>);

/// Everything filed under these locators, held against what stands of it in other trees ([`super::whole`]). A report of which
/// only one of the two says that it is to be found is given as one that is not.
///
/// # Errors
/// The database's own.
pub fn look(db: &mut Db, locators: &[Locator]) -> Result<Looked, StoreFault> {
    let wanted: Vec<Vec<u8>> = locators.iter().map(|locator| locator.as_bytes().to_vec()).collect();
    let rows: Vec<LookedRow> = entries::table
        .left_join(reports::table)
        .left_join(whole_reports::table.on(whole_reports::id.eq(entries::report_id)))
        .filter(entries::locator.eq_any(wanted))
        .select((
            (entries::locator, entries::facts_key, entries::words_key),
            reports::all_columns.nullable(),
            whole::DECISIVE.nullable(),
        ))
        .load(db)?;
    let mut missing = whole::places(db, locators)?;
    let voices = missing.iter().map(|(locator, place)| (*locator, place.voices)).collect();
    let mut looked = Looked { entries: Vec::new(), voices, whole: true };
    for row in rows {
        match read(row) {
            Some((entry, agrees)) => {
                missing.entry(entry.locator).or_default().entries -= 1;
                looked.whole &= agrees;
                looked.entries.push(entry);
            }
            None => looked.whole = false,
        }
    }
    looked.whole &= missing.values().all(|place| place.entries == 0);
    Ok(looked)
}

/// An entry with its report, and whether what decides of it agrees. Nothing where one of them cannot be read.
fn read(((locator, facts, words), report, second): LookedRow) -> Option<(FoundEntry, bool)> {
    let mut report = row(report?).ok()?;
    let second = whole::decisive(second?).ok()?;
    let agrees = second.agrees_with(&report);
    report.hidden |= second.hidden;
    report.visible_from = report.visible_from.max(second.visible_from);
    let keys = WrappedKeys { facts: facts.into(), words: words.into() };
    Some((FoundEntry { locator: fixed(&locator, "entries").ok()?, keys, report }, agrees))
}

/// Who else filed what a lookup of these locators finds: each report's id and its sealed author. Reports that are hidden, still
/// delayed or rejected are left out, and those without consent, which nobody reviews.
///
/// # Errors
/// The database's own.
pub fn authors_at(
    db: &mut Db,
    locators: &[Locator],
    states: &Unfindable<'_>,
    now: Moment,
) -> Result<Vec<(ReportId, Sealed)>, StoreFault> {
    let wanted: Vec<Vec<u8>> = locators.iter().map(|locator| locator.as_bytes().to_vec()).collect();
    let reviewed = review_copies::table.select(review_copies::report_id);
    let rows: Vec<(Vec<u8>, Vec<u8>)> = entries::table
        .inner_join(reports::table)
        .filter(entries::locator.eq_any(wanted))
        .filter(reports::hidden.eq(0))
        .filter(reports::visible_hour.le(super::reports::hour(now)))
        .filter(reports::state.ne(states.rejected))
        .filter(reports::state.ne(states.unless_reviewed).or(reports::id.eq_any(reviewed)))
        .select((reports::id, reports::author_sealed))
        .distinct()
        .load(db)?;
    rows.into_iter().map(|(id, author)| Ok((fixed(&id, "entries")?, Sealed::from(author)))).collect()
}

/// By their names, the states of reports that lookups do not find.
pub struct Unfindable<'a> {
    /// Never.
    pub rejected: &'a str,
    /// Only if reviewers have a copy.
    pub unless_reviewed: &'a str,
}

/// Where a report is filed.
///
/// # Errors
/// The database's own.
pub fn locators_of(db: &mut Db, report: ReportId) -> Result<Vec<Locator>, StoreFault> {
    let found: Vec<Vec<u8>> =
        entries::table.filter(entries::report_id.eq(report.as_bytes().to_vec())).select(entries::locator).load(db)?;
    found.iter().map(|locator| fixed(locator, "entries")).collect()
}
