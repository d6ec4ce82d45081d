//! What stays of a report for those who support it, if its author takes it back: its codes, sealed once more under the same
//! identifier. While the report is there, no lookup asks for it.

use diesel::prelude::*;

use super::schema::{entries, shell_entries, shells};
use super::{Db, StoreFault, fixed};
use crate::kernel::{Month, ReportId};
use crate::sealing::{Locator, Sealed, WrappedKeys};

/// A shell as it is stored.
pub struct ShellRow {
    /// Its id: the id that it has as a report. The first shell of a report has the report's own.
    pub id: ReportId,
    /// The report that it stands in for.
    pub report: ReportId,
    /// Codes, and the month of the newest support.
    pub facts: Sealed,
    /// No words, sealed as if there were some.
    pub words: Sealed,
    /// The last month it is kept.
    pub expires: Month,
}

type Columns = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, i64);

fn row((id, report, facts, words, expires): Columns) -> Result<ShellRow, StoreFault> {
    Ok(ShellRow {
        id: fixed(&id, "shells")?,
        report: fixed(&report, "shells")?,
        facts: Sealed::from(facts),
        words: Sealed::from(words),
        expires: Month::from_number(i32::try_from(expires).map_err(|_| StoreFault::Damaged("shells"))?),
    })
}

/// Writes a new shell.
///
/// # Errors
/// The database's own.
pub fn insert(db: &mut Db, shell: &ShellRow) -> Result<(), StoreFault> {
    diesel::insert_into(shells::table)
        .values((
            shells::id.eq(&shell.id.as_bytes()[..]),
            shells::report_id.eq(&shell.report.as_bytes()[..]),
            shells::facts.eq(shell.facts.as_bytes()),
            shells::words.eq(shell.words.as_bytes()),
            shells::expires_month.eq(i64::from(shell.expires.number())),
        ))
        .execute(db)?;
    Ok(())
}

/// Puts other facts in the place of a shell's, and the month until which it is kept.
///
/// # Errors
/// The database's own.
pub fn set_facts(db: &mut Db, id: ReportId, facts: &Sealed, expires: Month) -> Result<(), StoreFault> {
    let values = (shells::facts.eq(facts.as_bytes()), shells::expires_month.eq(i64::from(expires.number())));
    diesel::update(shells::table.find(id.as_bytes().to_vec())).set(values).execute(db)?;
    Ok(())
}

/// Lets a shell stand in for another report of the same author's.
///
/// # Errors
/// The database's own.
pub fn hand_on(db: &mut Db, id: ReportId, report: ReportId) -> Result<(), StoreFault> {
    let report = shells::report_id.eq(report.as_bytes().to_vec());
    diesel::update(shells::table.find(id.as_bytes().to_vec())).set(report).execute(db)?;
    Ok(())
}

/// Files a shell under an identifier.
///
/// # Errors
/// [`StoreFault::Taken`] when it already is.
pub fn insert_entry(db: &mut Db, locator: &Locator, shell: ReportId, keys: &WrappedKeys) -> Result<(), StoreFault> {
    diesel::insert_into(shell_entries::table)
        .values((
            shell_entries::locator.eq(&locator.as_bytes()[..]),
            shell_entries::shell_id.eq(&shell.as_bytes()[..]),
            shell_entries::facts_key.eq(keys.facts.as_bytes()),
            shell_entries::words_key.eq(keys.words.as_bytes()),
        ))
        .execute(db)?;
    Ok(())
}

/// The shells of a report.
///
/// # Errors
/// The database's own.
pub fn of_report(db: &mut Db, report: ReportId) -> Result<Vec<ShellRow>, StoreFault> {
    let rows: Vec<Columns> = shells::table.filter(shells::report_id.eq(report.as_bytes().to_vec())).load(db)?;
    rows.into_iter().map(row).collect()
}

/// Where a shell is filed, and its data keys as they are wrapped there.
///
/// # Errors
/// The database's own.
pub fn entries_of(db: &mut Db, shell: ReportId) -> Result<Vec<(Locator, WrappedKeys)>, StoreFault> {
    type Entry = (Vec<u8>, Vec<u8>, Vec<u8>);
    let filed: Vec<Entry> = shell_entries::table
        .filter(shell_entries::shell_id.eq(shell.as_bytes().to_vec()))
        .select((shell_entries::locator, shell_entries::facts_key, shell_entries::words_key))
        .load(db)?;
    filed
        .into_iter()
        .map(|(locator, facts, words)| {
            Ok((fixed(&locator, "shell_entries")?, WrappedKeys { facts: facts.into(), words: words.into() }))
        })
        .collect()
}

/// Files reports under the entries of shells from now on: those of this shell in the place of any entry its report has.
///
/// # Errors
/// The database's own.
pub fn file_as_report(db: &mut Db, shell: ReportId) -> Result<(), StoreFault> {
    let filed = entries_of(db, shell)?;
    diesel::delete(entries::table.filter(entries::report_id.eq(shell.as_bytes().to_vec()))).execute(db)?;
    for (locator, keys) in filed {
        super::entries::insert(db, &locator, shell, &keys)?;
    }
    Ok(())
}

/// Deletes the shells of a report, with where they are filed.
///
/// # Errors
/// The database's own.
pub fn delete_of_report(db: &mut Db, report: ReportId) -> Result<(), StoreFault> {
    for shell in of_report(db, report)? {
        let id = shell.id.as_bytes().to_vec();
        diesel::delete(shell_entries::table.filter(shell_entries::shell_id.eq(&id))).execute(db)?;
        diesel::delete(shells::table.find(id)).execute(db)?;
    }
    Ok(())
}
