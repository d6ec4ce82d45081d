//! What a lookup and a member's own list read stands twice, in different trees: a count of a locator's entries and voices, and
//! the plain columns that decide whether a report is found. The database keeps the second copy by itself, in triggers
//! (`migrations/*/2026-12-01-000020_whole`). One damaged page harms one of the two, and then they disagree.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::reports::{ReportRow, begins};
use super::schema::{whole_places, whole_reports};
use super::{Db, StoreFault, fixed};
use crate::kernel::{Moment, Month, ReportId};
use crate::sealing::{AuthorTag, Locator};

/// How much stands at a locator.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    pub(super) entries: i64,
    pub(super) voices: i64,
}

/// How much stands at these locators; those at which nothing stands are left out.
pub(super) fn places(db: &mut Db, locators: &[Locator]) -> Result<HashMap<Locator, Place>, StoreFault> {
    let wanted: Vec<Vec<u8>> = locators.iter().map(|locator| locator.as_bytes().to_vec()).collect();
    let rows: Vec<(Vec<u8>, i64, i64)> = whole_places::table.filter(whole_places::locator.eq_any(wanted)).load(db)?;
    rows.into_iter()
        .map(|(locator, entries, voices)| Ok((fixed(&locator, "whole_places")?, Place { entries, voices })))
        .collect()
}

/// What decides of a report, as it stands a second time.
pub(super) type Decisive = (Vec<u8>, Vec<u8>, String, i64, i64, i64);

pub(super) const DECISIVE: (
    whole_reports::id,
    whole_reports::author_tag,
    whole_reports::state,
    whole_reports::hidden,
    whole_reports::visible_hour,
    whole_reports::expires_month,
) = (
    whole_reports::id,
    whole_reports::author_tag,
    whole_reports::state,
    whole_reports::hidden,
    whole_reports::visible_hour,
    whole_reports::expires_month,
);

/// The second copy of what decides of a report.
pub struct Second {
    /// Of which report.
    pub id: ReportId,
    pub(super) hidden: bool,
    pub(super) visible_from: Option<Moment>,
    author_tag: AuthorTag,
    state: String,
    expires: Month,
}

impl Second {
    /// Whether the report's own row says the same.
    #[must_use]
    pub fn agrees_with(&self, row: &ReportRow) -> bool {
        (self.id, self.author_tag, self.hidden) == (row.id, row.author_tag, row.hidden)
            && (self.visible_from, self.expires) == (row.visible_from, row.expires)
            && self.state == row.state
    }
}

pub(super) fn decisive((id, tag, state, hidden, visible, expires): Decisive) -> Result<Second, StoreFault> {
    let expires = i32::try_from(expires).map_err(|_| StoreFault::Damaged("whole_reports"))?;
    Ok(Second {
        id: fixed(&id, "whole_reports")?,
        author_tag: fixed(&tag, "whole_reports")?,
        state,
        hidden: hidden != 0,
        visible_from: begins(visible),
        expires: Month::from_number(expires),
    })
}

/// The reports that carry one of these author tags, as they stand a second time.
///
/// # Errors
/// The database's own.
pub fn by_author(db: &mut Db, tags: &[AuthorTag]) -> Result<Vec<Second>, StoreFault> {
    let tags: Vec<Vec<u8>> = tags.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    let rows: Vec<Decisive> =
        whole_reports::table.filter(whole_reports::author_tag.eq_any(tags)).select(DECISIVE).load(db)?;
    rows.into_iter().map(decisive).collect()
}

/// In how many places the two disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Disagreement {
    /// Locators whose entries or voices are not as many as are counted.
    pub places: i64,
    /// Reports that are there once only, or of which the two say different things.
    pub reports: i64,
    /// Entries and voices without a report.
    pub loose: i64,
}

impl Disagreement {
    /// How many in all.
    #[must_use]
    pub const fn all(self) -> i64 {
        self.places.saturating_add(self.reports).saturating_add(self.loose)
    }
}

impl std::ops::AddAssign for Disagreement {
    fn add_assign(&mut self, other: Self) {
        self.places = self.places.saturating_add(other.places);
        self.reports = self.reports.saturating_add(other.reports);
        self.loose = self.loose.saturating_add(other.loose);
    }
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

fn number(db: &mut Db, question: String) -> Result<i64, StoreFault> {
    let row: Number = diesel::sql_query(question).get_result(db)?;
    Ok(row.n)
}

/// Holds the two against each other where a locator, or a report's id, begins with this byte.
///
/// # Errors
/// The database's own; among them that it cannot be read.
pub fn disagreement(db: &mut Db, first: u8) -> Result<Disagreement, StoreFault> {
    let of = |column: &str| range(matches!(db, Db::Sqlite(_)), column, first);
    let (at, id) = (of("locator"), of("id"));
    Ok(Disagreement {
        places: number(
            db,
            format!(
                "SELECT COUNT(*) AS n FROM (SELECT locator FROM (
                     SELECT locator, 1 AS entry, 0 AS voice FROM entries WHERE {at}
                     UNION ALL SELECT locator, 0 AS entry, 1 AS voice FROM voices WHERE {at}
                     UNION ALL SELECT locator, -entries AS entry, -voices AS voice FROM whole_places WHERE {at}
                 ) AS both_copies GROUP BY locator HAVING SUM(entry) <> 0 OR SUM(voice) <> 0) AS differing"
            ),
        )?,
        reports: number(
            db,
            format!(
                "SELECT COUNT(DISTINCT id) AS n FROM (SELECT id FROM (
                     SELECT id, author_tag, state, hidden, visible_hour, expires_month FROM reports WHERE {id}
                     UNION ALL SELECT id, author_tag, state, hidden, visible_hour, expires_month
                         FROM whole_reports WHERE {id}
                 ) AS both_copies GROUP BY id, author_tag, state, hidden, visible_hour, expires_month
                 HAVING COUNT(*) <> 2) AS differing"
            ),
        )?,
        loose: number(
            db,
            format!(
                "SELECT (SELECT COUNT(*) FROM entries WHERE {at} AND report_id NOT IN (SELECT id FROM reports))
                     + (SELECT COUNT(*) FROM voices WHERE {at} AND report_id NOT IN (SELECT id FROM reports)) AS n"
            ),
        )?,
    })
}

/// Keys that begin with this byte, in the engine's own way of writing bytes.
fn range(sqlite: bool, column: &str, first: u8) -> String {
    let bytes = |byte: u8| if sqlite { format!("x'{byte:02x}'") } else { format!("'\\x{byte:02x}'::bytea") };
    let from = format!("{column} >= {}", bytes(first));
    first.checked_add(1).map_or_else(|| from.clone(), |next| format!("{from} AND {column} < {}", bytes(next)))
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Whether the engine would notice a damaged page when it reads one. SQLite never does; its pages are read by [`pages`].
///
/// # Errors
/// The database's own.
pub fn sums_its_pages(db: &mut Db) -> Result<bool, StoreFault> {
    match db {
        Db::Sqlite(_) => Ok(false),
        #[cfg(feature = "postgres")]
        Db::Postgres(_) => {
            let summed: Line = diesel::sql_query("SELECT current_setting('data_checksums') AS line").get_result(db)?;
            Ok(summed.line == "on")
        }
    }
}

/// What SQLite says of its pages when it reads all of them; of PostgreSQL nothing. Empty: all is well.
///
/// # Errors
/// The database's own.
pub fn pages(db: &mut Db) -> Result<Vec<String>, StoreFault> {
    let lines: Vec<Line> = match db {
        Db::Sqlite(_) => diesel::sql_query("SELECT integrity_check AS line FROM pragma_integrity_check").load(db)?,
        #[cfg(feature = "postgres")]
        Db::Postgres(_) => Vec::new(),
    };
    Ok(lines.into_iter().map(|line| line.line).filter(|line| line != "ok").collect())
}
