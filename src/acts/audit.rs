//! The log of what stewards did: nothing personal in it, and no line of it can be changed without its being noticed.

use super::Trouble;
use crate::kernel::{CaseId, Day};
use crate::sealing::{Log, LogMark, Seals};
use crate::store::audit::AuditRow;
use crate::store::{Db, StoreFault, audit};

/// What the log says happened.
pub struct Deed {
    /// What was done, by a name such as `hide`.
    pub act: &'static str,
    /// In which case.
    pub case: Option<CaseId>,
    /// How many it touched.
    pub number: usize,
}

/// Adds a line to the log, in the write transaction that `db` is in.
///
/// # Errors
/// The database's own.
pub fn note(db: &mut Db, seals: &Seals, today: Day, deed: &Deed) -> Result<(), StoreFault> {
    let last = audit::last(db)?;
    let mut line = AuditRow {
        seq: last.as_ref().map_or(0, |last| last.seq) + 1,
        day: last.as_ref().map_or(today, |last| last.day.max(today)),
        act: deed.act.to_owned(),
        case: deed.case,
        number: i64::try_from(deed.number).unwrap_or(i64::MAX),
        mark: LogMark::from_bytes([0; 32]),
    };
    line.mark = with_parts(&line, |parts| seals.log_mark(Log::Audit, last.as_ref().map(|last| &last.mark), parts));
    audit::append(db, &line)
}

/// Reads the whole log and checks every mark; gives the lines.
///
/// # Errors
/// [`Trouble::Damaged`] when a line was added, changed, moved or taken out by somebody without the key file.
pub fn verified(db: &mut Db, seals: &Seals) -> Result<Vec<AuditRow>, Trouble> {
    let lines = audit::all(db)?;
    let mut before: Option<&AuditRow> = None;
    for line in &lines {
        let mark = before.map(|before| &before.mark);
        let holds = with_parts(line, |parts| seals.log_mark_holds(Log::Audit, mark, parts, &line.mark));
        if !holds || line.seq != before.map_or(0, |before| before.seq) + 1 {
            return Err(Trouble::Damaged("audit"));
        }
        before = Some(line);
    }
    Ok(lines)
}

fn with_parts<T>(line: &AuditRow, work: impl FnOnce(&[&[u8]]) -> T) -> T {
    let (seq, day, number) = (line.seq.to_be_bytes(), line.day.number().to_be_bytes(), line.number.to_be_bytes());
    let case: &[u8] = line.case.as_ref().map_or(&[], |case| case.as_bytes());
    work(&[&seq, &day, line.act.as_bytes(), case, &number])
}
