//! The log of what stewards did: nothing personal in it, and no line of it can be changed without its being noticed.

use super::{App, Trouble};
use crate::kernel::{CaseId, Day, Month};
use crate::sealing::{Log, LogMark, Seals};
use crate::store::audit::AuditRow;
use crate::store::{Db, StoreFault, audit};

/// That a case was opened. Members are not shown these lines: whoever raises a concern could tell by them whether the name
/// that was given is known here.
pub const OPENED: &str = "open";
/// How far back members read the log.
const MONTHS_SHOWN: i32 = 12;

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

/// A line, as members read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// In which month.
    pub month: Month,
    /// What was done.
    pub act: String,
    /// How many it touched.
    pub number: usize,
}

/// What was done in the last twelve months, the newest first; none when the log is broken.
///
/// # Errors
/// Ours.
pub async fn recent(app: &App) -> Result<Option<Vec<Line>>, Trouble> {
    let (seals, from) = (app.seals.clone(), app.today().month().plus(-MONTHS_SHOWN));
    let lines = app.store.read(move |db| verified(db, &seals)).await;
    let lines = match lines {
        Ok(lines) => lines,
        Err(Trouble::Damaged(_)) => return Ok(None),
        Err(trouble) => return Err(trouble),
    };
    let shown = lines.into_iter().rev().filter(|line| line.day.month() > from && line.act != OPENED);
    Ok(Some(shown.map(Line::from).collect()))
}

impl From<AuditRow> for Line {
    fn from(row: AuditRow) -> Self {
        Self { month: row.day.month(), act: row.act, number: usize::try_from(row.number).unwrap_or(0) }
    }
}

fn with_parts<T>(line: &AuditRow, work: impl FnOnce(&[&[u8]]) -> T) -> T {
    let (seq, day, number) = (line.seq.to_be_bytes(), line.day.number().to_be_bytes(), line.number.to_be_bytes());
    let case: &[u8] = line.case.as_ref().map_or(&[], |case| case.as_bytes());
    work(&[&seq, &day, line.act.as_bytes(), case, &number])
}
