//! Sealed reports and their review copies. What is in them, only `sealing` and `reports` know.

use diesel::prelude::*;

use super::schema::{case_reports, entries, reports, review_copies, reviews, voices, whole_reports};
use super::{Db, StoreFault, fixed};
use crate::kernel::{Day, Moment, Month, ReportId};
use crate::sealing::{AuthorTag, Sealed};

/// A report as it is stored.
pub struct ReportRow {
    /// Its id.
    pub id: ReportId,
    /// By which its author finds it among her own.
    pub author_tag: AuthorTag,
    /// Who filed it.
    pub author: Sealed,
    /// Codes and coarse facts.
    pub facts: Sealed,
    /// Description and account.
    pub words: Sealed,
    /// How far it has come (`reports::ReportState`, by its name).
    pub state: String,
    /// The first hour in which a lookup finds it, as it begins; none when it was found at once.
    pub visible_from: Option<Moment>,
    /// The last month it is kept.
    pub expires: Month,
    /// Stewards took it out of all lookups.
    pub hidden: bool,
    /// Stewards found it true (`reports::Ruling`, by its name); empty while nobody ruled.
    pub ruling: String,
    /// How grave it is (`reports::Severity`, by its name), if its author agreed to be counted and the figures of its month are
    /// not made yet; else empty.
    pub tally: String,
    /// Whom the words are for.
    pub words_for: WordsFor,
}

/// Whom a report's words are for: plain, so that words can be kept back without opening anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordsFor {
    /// The report is older than this note, or has no words that readers may see.
    Unknown,
    /// Readers, once peers have reviewed them.
    Readers,
}

impl WordsFor {
    const fn number(self) -> i64 {
        match self {
            Self::Unknown => 0,
            Self::Readers => 1,
        }
    }
}

/// The beginning of an hour, none for 0.
pub(super) fn begins(hour: i64) -> Option<Moment> {
    (hour != 0).then(|| Moment::from_unix(hour.saturating_mul(HOUR_SECONDS)))
}

const HOUR_SECONDS: i64 = 3_600;

/// The hour that a moment falls in, in hours since 1970.
pub(super) const fn hour(moment: Moment) -> i64 {
    moment.unix().div_euclid(HOUR_SECONDS)
}

pub(super) type Columns = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, String, i64, i64, i64, String, String, i64);

pub(super) fn row(columns: Columns) -> Result<ReportRow, StoreFault> {
    let (id, tag, author, facts, words, state, visible_from, expires, hidden, ruling, tally, words_for) = columns;
    Ok(ReportRow {
        id: fixed(&id, "reports")?,
        author_tag: fixed(&tag, "reports")?,
        author: Sealed::from(author),
        facts: Sealed::from(facts),
        words: Sealed::from(words),
        state,
        visible_from: begins(visible_from),
        expires: Month::from_number(i32::try_from(expires).map_err(|_| StoreFault::Damaged("reports"))?),
        hidden: hidden != 0,
        ruling,
        tally,
        words_for: if words_for == 1 { WordsFor::Readers } else { WordsFor::Unknown },
    })
}

/// The columns of a report, as they are written; its id stands beside.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = reports)]
struct Written<'a> {
    author_tag: &'a [u8],
    author_sealed: &'a [u8],
    facts: &'a [u8],
    words: &'a [u8],
    state: &'a str,
    visible_hour: i64,
    expires_month: i64,
    hidden: i64,
    ruling: &'a str,
    tally: &'a str,
    words_for: i64,
}

impl<'a> From<&'a ReportRow> for Written<'a> {
    fn from(report: &'a ReportRow) -> Self {
        Self {
            author_tag: report.author_tag.as_bytes(),
            author_sealed: report.author.as_bytes(),
            facts: report.facts.as_bytes(),
            words: report.words.as_bytes(),
            state: &report.state,
            visible_hour: report.visible_from.map_or(0, hour),
            expires_month: i64::from(report.expires.number()),
            hidden: i64::from(report.hidden),
            ruling: &report.ruling,
            tally: &report.tally,
            words_for: report.words_for.number(),
        }
    }
}

/// Writes a new report.
///
/// # Errors
/// [`StoreFault::Taken`] when the author's tag is.
pub fn insert(db: &mut Db, report: &ReportRow) -> Result<(), StoreFault> {
    diesel::insert_into(reports::table)
        .values((reports::id.eq(&report.id.as_bytes()[..]), Written::from(report)))
        .execute(db)?;
    Ok(())
}

/// Writes a report over the one of the same id.
///
/// # Errors
/// [`StoreFault::Taken`] when the author's tag is.
pub fn replace(db: &mut Db, report: &ReportRow) -> Result<(), StoreFault> {
    diesel::update(reports::table.find(report.id.as_bytes().to_vec())).set(Written::from(report)).execute(db)?;
    Ok(())
}

/// The reports that carry one of these author tags.
///
/// # Errors
/// The database's own.
pub fn by_author(db: &mut Db, tags: &[AuthorTag]) -> Result<Vec<ReportRow>, StoreFault> {
    let tags: Vec<Vec<u8>> = tags.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    let rows: Vec<Columns> = reports::table.filter(reports::author_tag.eq_any(tags)).load(db)?;
    rows.into_iter().map(row).collect()
}

/// Which of these author tags a report carries.
///
/// # Errors
/// The database's own.
pub fn taken_tags(db: &mut Db, tags: &[AuthorTag]) -> Result<Vec<AuthorTag>, StoreFault> {
    let tags: Vec<Vec<u8>> = tags.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    let taken: Vec<Vec<u8>> =
        reports::table.filter(reports::author_tag.eq_any(tags)).select(reports::author_tag).load(db)?;
    taken.iter().map(|tag| fixed(tag, "reports")).collect()
}

/// One report.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, id: ReportId) -> Result<Option<ReportRow>, StoreFault> {
    let found: Option<Columns> = reports::table.find(id.as_bytes().to_vec()).get_result(db).optional()?;
    found.map(row).transpose()
}

/// The reports whose id begins with this byte.
///
/// # Errors
/// The database's own.
pub fn beginning_with(db: &mut Db, first: u8) -> Result<Vec<ReportRow>, StoreFault> {
    let rows = reports::table.filter(reports::id.ge(vec![first]));
    let rows: Vec<Columns> = match first.checked_add(1) {
        Some(next) => rows.filter(reports::id.lt(vec![next])).load(db)?,
        None => rows.load(db)?,
    };
    rows.into_iter().map(row).collect()
}

/// Notes how far a report has come.
///
/// # Errors
/// The database's own.
pub fn set_state(db: &mut Db, id: ReportId, state: &str) -> Result<(), StoreFault> {
    diesel::update(reports::table.find(id.as_bytes().to_vec())).set(reports::state.eq(state)).execute(db)?;
    Ok(())
}

/// Puts another author in the place of a report's.
///
/// # Errors
/// [`StoreFault::Taken`] when the tag is.
pub fn set_author(db: &mut Db, id: ReportId, tag: &AuthorTag, author: &Sealed) -> Result<(), StoreFault> {
    let values = (reports::author_tag.eq(&tag.as_bytes()[..]), reports::author_sealed.eq(author.as_bytes()));
    diesel::update(reports::table.find(id.as_bytes().to_vec())).set(values).execute(db)?;
    Ok(())
}

/// Puts other words in the place of a report's.
///
/// # Errors
/// The database's own.
pub fn set_words(db: &mut Db, id: ReportId, words: &Sealed) -> Result<(), StoreFault> {
    diesel::update(reports::table.find(id.as_bytes().to_vec())).set(reports::words.eq(words.as_bytes())).execute(db)?;
    Ok(())
}

/// Notes whom a report's words are for.
///
/// # Errors
/// The database's own.
pub fn set_words_for(db: &mut Db, id: ReportId, words_for: WordsFor) -> Result<(), StoreFault> {
    let words_for = reports::words_for.eq(words_for.number());
    diesel::update(reports::table.find(id.as_bytes().to_vec())).set(words_for).execute(db)?;
    Ok(())
}

/// Puts other facts in the place of a report's, and the month until which it is kept.
///
/// # Errors
/// The database's own.
pub fn set_facts(db: &mut Db, id: ReportId, facts: &Sealed, expires: Month) -> Result<(), StoreFault> {
    let values = (reports::facts.eq(facts.as_bytes()), reports::expires_month.eq(i64::from(expires.number())));
    diesel::update(reports::table.find(id.as_bytes().to_vec())).set(values).execute(db)?;
    Ok(())
}

/// Takes a report out of all lookups, or puts it back.
///
/// # Errors
/// The database's own.
pub fn set_hidden(db: &mut Db, id: ReportId, hidden: bool) -> Result<(), StoreFault> {
    let hidden = reports::hidden.eq(i64::from(hidden));
    diesel::update(reports::table.find(id.as_bytes().to_vec())).set(hidden).execute(db)?;
    Ok(())
}

/// Notes what stewards ruled; an empty name takes a ruling back.
///
/// # Errors
/// The database's own.
pub fn set_ruling(db: &mut Db, id: ReportId, ruling: &str) -> Result<(), StoreFault> {
    diesel::update(reports::table.find(id.as_bytes().to_vec())).set(reports::ruling.eq(ruling)).execute(db)?;
    Ok(())
}

/// Deletes a report with everything that hangs on it; `false` when there was none.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, id: ReportId) -> Result<bool, StoreFault> {
    super::shells::delete_of_report(db, id)?;
    let id = id.as_bytes().to_vec();
    diesel::delete(entries::table.filter(entries::report_id.eq(&id))).execute(db)?;
    diesel::delete(voices::table.filter(voices::report_id.eq(&id))).execute(db)?;
    diesel::delete(reviews::table.filter(reviews::report_id.eq(&id))).execute(db)?;
    diesel::delete(case_reports::table.filter(case_reports::report_id.eq(&id))).execute(db)?;
    diesel::delete(review_copies::table.find(&id)).execute(db)?;
    diesel::delete(whole_reports::table.find(&id)).execute(db)?;
    Ok(diesel::delete(reports::table.find(id)).execute(db)? == 1)
}

/// What has come to the end of its time.
///
/// # Errors
/// The database's own.
pub fn expired(db: &mut Db, this_month: Month) -> Result<Vec<ReportId>, StoreFault> {
    let this_month = i64::from(this_month.number());
    // What stands a second time says so too, if it is there: a damaged month must not delete a report.
    let ids: Vec<Vec<u8>> = reports::table
        .left_join(whole_reports::table.on(whole_reports::id.eq(reports::id)))
        .filter(reports::expires_month.lt(this_month))
        .filter(whole_reports::expires_month.nullable().lt(this_month).or(whole_reports::id.nullable().is_null()))
        .select(reports::id)
        .load(db)?;
    ids.iter().map(|id| fixed(id, "reports")).collect()
}

/// Reports whose delay has come to its end, and was not forgotten yet.
///
/// # Errors
/// The database's own.
pub fn past_delays(db: &mut Db, now: Moment) -> Result<Vec<ReportId>, StoreFault> {
    let past = reports::table.filter(reports::visible_hour.le(hour(now))).filter(is_delayed());
    let ids: Vec<Vec<u8>> = past.select(reports::id).load(db)?;
    ids.iter().map(|id| fixed(id, "reports")).collect()
}

/// Forgets the hour a delay ended in: once a report is visible, the hour would only tell when it was filed. `false` when it
/// was forgotten before, or the report is gone.
///
/// # Errors
/// The database's own.
pub fn forget_past_delay(db: &mut Db, id: ReportId, now: Moment) -> Result<bool, StoreFault> {
    let past = reports::table
        .filter(reports::id.eq(id.as_bytes().to_vec()))
        .filter(reports::visible_hour.le(hour(now)))
        .filter(is_delayed());
    Ok(diesel::update(past).set(reports::visible_hour.eq(0)).execute(db)? > 0)
}

/// As the index `reports_delayed` has it, word for word: with a bound value neither engine would use it.
fn is_delayed() -> diesel::expression::SqlLiteral<diesel::sql_types::Bool> {
    diesel::dsl::sql("visible_hour <> 0")
}

/// How many reports that are kept until this month carry this tally, without those that reviewers rejected or stewards hid.
///
/// # Errors
/// The database's own.
pub fn tallied(db: &mut Db, tally: &str, until: Month, rejected: &str) -> Result<i64, StoreFault> {
    let counted = reports::table
        .filter(reports::tally.eq(tally))
        .filter(reports::expires_month.eq(i64::from(until.number())))
        .filter(reports::state.ne(rejected))
        .filter(reports::hidden.eq(0));
    Ok(counted.count().get_result(db)?)
}

/// Takes this tally off the reports that are kept until this month at most: they are counted.
///
/// # Errors
/// The database's own.
pub fn forget_tallies(db: &mut Db, tally: &str, until: Month) -> Result<(), StoreFault> {
    let counted =
        reports::table.filter(reports::tally.eq(tally)).filter(reports::expires_month.le(i64::from(until.number())));
    diesel::update(counted).set(reports::tally.eq("")).execute(db)?;
    Ok(())
}

/// Keeps the data keys for those who look at it, while a review or a case is open; `opened` is the day that began.
///
/// # Errors
/// [`StoreFault::Taken`] when there is a copy.
pub fn insert_review_copy(db: &mut Db, id: ReportId, keys: &Sealed, opened: Day) -> Result<(), StoreFault> {
    diesel::insert_into(review_copies::table)
        .values((
            review_copies::report_id.eq(&id.as_bytes()[..]),
            review_copies::keys_sealed.eq(keys.as_bytes()),
            review_copies::opened_day.eq(opened.number()),
        ))
        .execute(db)?;
    Ok(())
}

/// The day on which the review of a report began, or began again.
///
/// # Errors
/// The database's own.
pub fn set_opened(db: &mut Db, id: ReportId, opened: Day) -> Result<(), StoreFault> {
    let opened = review_copies::opened_day.eq(opened.number());
    diesel::update(review_copies::table.find(id.as_bytes().to_vec())).set(opened).execute(db)?;
    Ok(())
}

/// Deletes the copy: nobody but who knows an identifier can open the report then.
///
/// # Errors
/// The database's own.
pub fn delete_review_copy(db: &mut Db, id: ReportId) -> Result<(), StoreFault> {
    diesel::delete(review_copies::table.find(id.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// The review copy of a report, while there is one.
///
/// # Errors
/// The database's own.
pub fn review_copy(db: &mut Db, id: ReportId) -> Result<Option<Sealed>, StoreFault> {
    let found: Option<Vec<u8>> = review_copies::table
        .find(id.as_bytes().to_vec())
        .select(review_copies::keys_sealed)
        .get_result(db)
        .optional()?;
    Ok(found.map(Sealed::from))
}
