//! Events as the log stores them, each under a mark over itself and the one before it.

use crate::kernel::{Day, MemberId};
use crate::sealing::{Log, LogMark, Seals};
use crate::store::StoreFault;
use crate::store::trust_log::EventRow;
use crate::trust::Event;

pub(super) const DAMAGED: StoreFault = StoreFault::Damaged("trust_events");
/// `parasol migrate` asks whether such a log is to be believed.
const UNMARKED: StoreFault = StoreFault::Damaged("trust_events (without marks: `parasol migrate`)");

/// What a line of the log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Logged {
    /// Something happened.
    Event(Event<MemberId>),
    /// The line with this number is to be read as if it had not been.
    Undo {
        /// Its number.
        seq: i64,
    },
}

pub(super) const UNDO: &str = "undo";

/// The number that a line which undoes another holds.
pub(super) fn number(bytes: &[u8]) -> Option<i64> {
    Some(i64::from_be_bytes(bytes.try_into().ok()?))
}

/// A line, with its mark over the one before it.
pub(super) fn write(seals: &Seals, before: Option<&LogMark>, seq: i64, day: Day, logged: &Logged) -> EventRow {
    let id = |id: &MemberId| Some(id.as_bytes().to_vec());
    let ids = |ids: &[MemberId]| Some(ids.iter().flat_map(|id| *id.as_bytes()).collect());
    let (kind, who, by, others) = match logged {
        Logged::Undo { seq } => (UNDO, None, None, Some(seq.to_be_bytes().to_vec())),
        Logged::Event(event) => match event {
            Event::Genesis { founders } => ("genesis", None, None, ids(founders)),
            Event::Tick => ("tick", None, None, None),
            Event::Join { who } => ("join", id(who), None, None),
            Event::Vouch { by, to } => ("vouch", id(to), id(by), None),
            Event::Withdraw { by, to } => ("withdraw", id(to), id(by), None),
            Event::Leave { who } => ("leave", id(who), None, None),
            Event::Expel { who } => ("expel", id(who), None, None),
            Event::Appoint { who, by } => ("appoint", id(who), None, ids(by)),
            Event::Recall { who, by } => ("recall", id(who), None, ids(by)),
            Event::Freeze { who } => ("freeze", id(who), None, None),
            Event::Thaw { who } => ("thaw", id(who), None, None),
        },
    };
    let mut row = EventRow { seq, day: day.number(), kind: kind.to_owned(), who, by, others, mark: None };
    row.mark = Some(mark(seals, before, &row));
    row
}

/// The mark that a line must have.
pub(super) fn mark(seals: &Seals, before: Option<&LogMark>, row: &EventRow) -> LogMark {
    with_parts(row, |parts| seals.log_mark(Log::Trust, before, parts))
}

/// Whether a line stands where it was written, as it was written.
pub(super) fn check(seals: &Seals, before: Option<&LogMark>, last: i64, row: &EventRow) -> Result<(), StoreFault> {
    let Some(stored) = &row.mark else { return Err(UNMARKED) };
    let holds = with_parts(row, |parts| seals.log_mark_holds(Log::Trust, before, parts, stored));
    if holds && row.seq == last + 1 { Ok(()) } else { Err(DAMAGED) }
}

fn with_parts<T>(row: &EventRow, work: impl FnOnce(&[&[u8]]) -> T) -> T {
    let (seq, day) = (row.seq.to_be_bytes(), row.day.to_be_bytes());
    let part = |bytes: &'_ Option<Vec<u8>>| bytes.clone().unwrap_or_default();
    let (who, by, others) = (part(&row.who), part(&row.by), part(&row.others));
    work(&[&seq, &day, row.kind.as_bytes(), &who, &by, &others])
}

pub(super) fn read(row: &EventRow) -> Result<Logged, StoreFault> {
    let id = |bytes: &Option<Vec<u8>>| -> Result<MemberId, StoreFault> {
        bytes.as_deref().and_then(|bytes| MemberId::try_from(bytes).ok()).ok_or(DAMAGED)
    };
    let ids = |bytes: &Option<Vec<u8>>| -> Result<Vec<MemberId>, StoreFault> {
        let bytes = bytes.as_deref().ok_or(DAMAGED)?;
        bytes.chunks(16).map(|id| MemberId::try_from(id).map_err(|_| DAMAGED)).collect()
    };
    Ok(Logged::Event(match row.kind.as_str() {
        UNDO => return Ok(Logged::Undo { seq: row.others.as_deref().and_then(number).ok_or(DAMAGED)? }),
        "genesis" => Event::Genesis { founders: ids(&row.others)? },
        "tick" => Event::Tick,
        "join" => Event::Join { who: id(&row.who)? },
        "vouch" => Event::Vouch { by: id(&row.by)?, to: id(&row.who)? },
        "withdraw" => Event::Withdraw { by: id(&row.by)?, to: id(&row.who)? },
        "leave" => Event::Leave { who: id(&row.who)? },
        "expel" => Event::Expel { who: id(&row.who)? },
        "appoint" => Event::Appoint { who: id(&row.who)?, by: ids(&row.others)? },
        "recall" => Event::Recall { who: id(&row.who)?, by: ids(&row.others)? },
        "freeze" => Event::Freeze { who: id(&row.who)? },
        "thaw" => Event::Thaw { who: id(&row.who)? },
        _ => return Err(DAMAGED),
    }))
}
