//! What stewards decide: cases, the reports they are about, and who voted how. Whom a case is about, only `sealing` knows.

use diesel::prelude::*;

use super::schema::{case_authors, case_reports, case_votes, cases};
use super::{Db, StoreFault, fixed};
use crate::kernel::{CaseId, Day, ReportId, VoiceId};
use crate::sealing::{DutyTag, Sealed};

/// A case as it is stored.
pub struct CaseRow {
    /// Its id.
    pub id: CaseId,
    /// What it is (`acts::cases::Kind`, by its name).
    pub kind: String,
    /// Whom or what it is about, and who brought it.
    pub subject: Sealed,
    /// The day it was opened.
    pub opened: Day,
    /// What was decided (`acts::cases::Measure`, by its name); empty while it is open.
    pub outcome: String,
    /// The day of that; 0 while it is open.
    pub decided: Day,
}

/// A steward's vote.
pub struct VoteRow {
    /// Whose in which case.
    pub tag: DutyTag,
    /// In which case.
    pub case: CaseId,
    /// Which steward.
    pub steward: Sealed,
    /// For what.
    pub vote: String,
    /// When.
    pub day: Day,
}

type Columns = (Vec<u8>, String, Vec<u8>, i64, String, i64);

fn row((id, kind, subject, opened, outcome, decided): Columns) -> Result<CaseRow, StoreFault> {
    Ok(CaseRow {
        id: fixed(&id, "cases")?,
        kind,
        subject: Sealed::from(subject),
        opened: Day::from_number(opened),
        outcome,
        decided: Day::from_number(decided),
    })
}

/// Writes a new case about these reports.
///
/// # Errors
/// The database's own.
pub fn insert(db: &mut Db, case: &CaseRow, reports: &[ReportId]) -> Result<(), StoreFault> {
    diesel::insert_into(cases::table)
        .values((
            cases::id.eq(&case.id.as_bytes()[..]),
            cases::kind.eq(&case.kind),
            cases::subject_sealed.eq(case.subject.as_bytes()),
            cases::opened_day.eq(case.opened.number()),
            cases::outcome.eq(&case.outcome),
            cases::decided_day.eq(case.decided.number()),
        ))
        .execute(db)?;
    for report in reports {
        add_report(db, case.id, *report)?;
    }
    Ok(())
}

/// Adds a report to a case.
///
/// # Errors
/// The database's own.
pub fn add_report(db: &mut Db, case: CaseId, report: ReportId) -> Result<(), StoreFault> {
    diesel::insert_into(case_reports::table)
        .values((case_reports::case_id.eq(&case.as_bytes()[..]), case_reports::report_id.eq(&report.as_bytes()[..])))
        .execute(db)?;
    Ok(())
}

/// One case.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, id: CaseId) -> Result<Option<CaseRow>, StoreFault> {
    let found: Option<Columns> = cases::table.find(id.as_bytes().to_vec()).get_result(db).optional()?;
    found.map(row).transpose()
}

/// Every case, the oldest first: those that are open, and those decided not long ago.
///
/// # Errors
/// The database's own.
pub fn all(db: &mut Db) -> Result<Vec<CaseRow>, StoreFault> {
    let rows: Vec<Columns> = cases::table.order((cases::opened_day, cases::id)).load(db)?;
    rows.into_iter().map(row).collect()
}

/// The reports a case is about; those that are gone have left it.
///
/// # Errors
/// The database's own.
pub fn reports_of(db: &mut Db, case: CaseId) -> Result<Vec<ReportId>, StoreFault> {
    let rows: Vec<Vec<u8>> = case_reports::table
        .filter(case_reports::case_id.eq(case.as_bytes().to_vec()))
        .select(case_reports::report_id)
        .order(case_reports::report_id)
        .load(db)?;
    rows.iter().map(|id| fixed(id, "case_reports")).collect()
}

/// Every report that some case is about.
///
/// # Errors
/// The database's own.
pub fn all_reports(db: &mut Db) -> Result<Vec<ReportId>, StoreFault> {
    let rows: Vec<Vec<u8>> = case_reports::table.select(case_reports::report_id).distinct().load(db)?;
    rows.iter().map(|id| fixed(id, "case_reports")).collect()
}

/// The cases about a report, open or decided.
///
/// # Errors
/// The database's own.
pub fn about(db: &mut Db, report: ReportId) -> Result<Vec<CaseRow>, StoreFault> {
    let rows: Vec<Columns> = cases::table
        .inner_join(case_reports::table)
        .filter(case_reports::report_id.eq(report.as_bytes().to_vec()))
        .select(cases::all_columns)
        .load(db)?;
    rows.into_iter().map(row).collect()
}

/// Writes what was decided, or opens the case again (an empty outcome).
///
/// # Errors
/// The database's own.
pub fn decide(db: &mut Db, case: CaseId, outcome: &str, day: Day) -> Result<(), StoreFault> {
    diesel::update(cases::table.find(case.as_bytes().to_vec()))
        .set((cases::outcome.eq(outcome), cases::decided_day.eq(day.number())))
        .execute(db)?;
    Ok(())
}

/// Writes whom a case is about in the place of what was written.
///
/// # Errors
/// The database's own.
pub fn set_subject(db: &mut Db, case: CaseId, subject: &Sealed) -> Result<(), StoreFault> {
    diesel::update(cases::table.find(case.as_bytes().to_vec()))
        .set(cases::subject_sealed.eq(subject.as_bytes()))
        .execute(db)?;
    Ok(())
}

/// Takes a case out, with its votes.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, case: CaseId) -> Result<(), StoreFault> {
    let case = case.as_bytes().to_vec();
    diesel::delete(case_reports::table.filter(case_reports::case_id.eq(&case))).execute(db)?;
    diesel::delete(case_votes::table.filter(case_votes::case_id.eq(&case))).execute(db)?;
    diesel::delete(case_authors::table.filter(case_authors::case_id.eq(&case))).execute(db)?;
    diesel::delete(cases::table.find(case)).execute(db)?;
    Ok(())
}

/// Keeps who filed a report that is taken back, for the case that is open about it.
///
/// # Errors
/// The database's own.
pub fn keep_author(db: &mut Db, id: VoiceId, case: CaseId, author: &Sealed) -> Result<(), StoreFault> {
    diesel::insert_into(case_authors::table)
        .values((
            case_authors::id.eq(&id.as_bytes()[..]),
            case_authors::case_id.eq(&case.as_bytes()[..]),
            case_authors::author_sealed.eq(author.as_bytes()),
        ))
        .execute(db)?;
    Ok(())
}

/// The authors that were kept for a case.
///
/// # Errors
/// The database's own.
pub fn kept_authors(db: &mut Db, case: CaseId) -> Result<Vec<(VoiceId, Sealed)>, StoreFault> {
    let rows: Vec<(Vec<u8>, Vec<u8>)> = case_authors::table
        .filter(case_authors::case_id.eq(case.as_bytes().to_vec()))
        .select((case_authors::id, case_authors::author_sealed))
        .load(db)?;
    rows.into_iter().map(|(id, author)| Ok((fixed(&id, "case_authors")?, Sealed::from(author)))).collect()
}

/// Forgets an author that was kept for a case.
///
/// # Errors
/// The database's own.
pub fn forget_author(db: &mut Db, id: VoiceId) -> Result<(), StoreFault> {
    diesel::delete(case_authors::table.find(id.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// The votes in a case.
///
/// # Errors
/// The database's own.
pub fn votes(db: &mut Db, case: CaseId) -> Result<Vec<VoteRow>, StoreFault> {
    type Columns = (Vec<u8>, Vec<u8>, Vec<u8>, String, i64);
    let rows: Vec<Columns> = case_votes::table.filter(case_votes::case_id.eq(case.as_bytes().to_vec())).load(db)?;
    rows.into_iter()
        .map(|(tag, case, steward, vote, day)| {
            Ok(VoteRow {
                tag: fixed(&tag, "case_votes")?,
                case: fixed(&case, "case_votes")?,
                steward: Sealed::from(steward),
                vote,
                day: Day::from_number(day),
            })
        })
        .collect()
}

/// Writes a vote in the place of any under the same tag.
///
/// # Errors
/// The database's own.
pub fn set_vote(db: &mut Db, vote: &VoteRow) -> Result<(), StoreFault> {
    diesel::delete(case_votes::table.find(vote.tag.as_bytes().to_vec())).execute(db)?;
    diesel::insert_into(case_votes::table)
        .values((
            case_votes::tag.eq(&vote.tag.as_bytes()[..]),
            case_votes::case_id.eq(&vote.case.as_bytes()[..]),
            case_votes::steward_sealed.eq(vote.steward.as_bytes()),
            case_votes::vote.eq(&vote.vote),
            case_votes::day.eq(vote.day.number()),
        ))
        .execute(db)?;
    Ok(())
}

/// Takes a vote out.
///
/// # Errors
/// The database's own.
pub fn delete_vote(db: &mut Db, tag: &DutyTag) -> Result<(), StoreFault> {
    diesel::delete(case_votes::table.find(tag.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// Takes out the votes in a case, so that something else can be voted on.
///
/// # Errors
/// The database's own.
pub fn clear_votes(db: &mut Db, case: CaseId) -> Result<(), StoreFault> {
    diesel::delete(case_votes::table.filter(case_votes::case_id.eq(case.as_bytes().to_vec()))).execute(db)?;
    Ok(())
}
