//! The log of everything that happened to members' standing. Standing itself is a fold over it (`trust`).

use diesel::dsl::max;
use diesel::prelude::*;

use super::schema::trust_events;
use super::{Db, StoreFault, fixed};
use crate::kernel::{Day, MemberId};
use crate::sealing::LogMark;

/// One event, as it is stored: which fields are filled depends on the kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// Its place in the log, from 1.
    pub seq: i64,
    /// Days since 1970-01-01.
    pub day: i64,
    /// The event's name in `trust`.
    pub kind: String,
    /// Whom it is about.
    pub who: Option<Vec<u8>>,
    /// Who did it.
    pub by: Option<Vec<u8>>,
    /// Several ids of sixteen bytes, one after the other.
    pub others: Option<Vec<u8>>,
    /// Over this event and the mark before it; none in a log that an older version wrote.
    pub mark: Option<LogMark>,
}

/// The number of the last event; 0 in an empty log.
///
/// # Errors
/// The database's own.
pub fn last(db: &mut Db) -> Result<i64, StoreFault> {
    let last: Option<i64> = trust_events::table.select(max(trust_events::seq)).get_result(db)?;
    Ok(last.unwrap_or(0))
}

/// How many events are read at once: a log of years is never in memory as rows.
const BATCH: i64 = 1_000;

/// The next events behind `seq`, in order, so many at once. None only at the end of the log, or where some are missing.
///
/// # Errors
/// The database's own.
pub fn next(db: &mut Db, seq: i64) -> Result<Vec<EventRow>, StoreFault> {
    type Columns = (i64, i64, String, Option<Vec<u8>>, Option<Vec<u8>>, Option<Vec<u8>>, Vec<u8>);
    let behind = trust_events::seq.gt(seq).and(trust_events::seq.le(seq.saturating_add(BATCH)));
    let rows: Vec<Columns> = trust_events::table.filter(behind).order(trust_events::seq).load(db)?;
    rows.into_iter()
        .map(|(seq, day, kind, who, by, others, mark)| {
            let mark = if mark.is_empty() { None } else { Some(fixed(&mark, "trust_events")?) };
            Ok(EventRow { seq, day, kind, who, by, others, mark })
        })
        .collect()
}

/// What lines of this kind behind `seq` hold of several, in order.
///
/// # Errors
/// The database's own.
pub fn others_of(db: &mut Db, kind: &str, seq: i64) -> Result<Vec<Option<Vec<u8>>>, StoreFault> {
    let lines = trust_events::table.filter(trust_events::seq.gt(seq)).filter(trust_events::kind.eq(kind.to_owned()));
    Ok(lines.order(trust_events::seq).select(trust_events::others).load(db)?)
}

/// The day and the mark of an event, if it is there and has one.
///
/// # Errors
/// The database's own, or a damaged row.
pub fn day_and_mark(db: &mut Db, seq: i64) -> Result<Option<(Day, LogMark)>, StoreFault> {
    let columns = (trust_events::day, trust_events::mark);
    let found: Option<(i64, Vec<u8>)> = trust_events::table.find(seq).select(columns).get_result(db).optional()?;
    let found = found.filter(|(_, mark)| !mark.is_empty());
    found.map(|(day, mark)| Ok((Day::from_number(day), fixed(&mark, "trust_events")?))).transpose()
}

/// How many events have a mark, and how many have none.
///
/// # Errors
/// The database's own.
pub fn marked_and_unmarked(db: &mut Db) -> Result<(i64, i64), StoreFault> {
    let none = Vec::<u8>::new();
    let unmarked: i64 = trust_events::table.filter(trust_events::mark.eq(none)).count().get_result(db)?;
    let all: i64 = trust_events::table.count().get_result(db)?;
    Ok((all - unmarked, unmarked))
}

/// Adds an event at the end.
///
/// # Errors
/// [`StoreFault::Taken`] when its number is: the caller is not in a write transaction.
pub fn append(db: &mut Db, event: &EventRow) -> Result<(), StoreFault> {
    diesel::insert_into(trust_events::table)
        .values((
            trust_events::seq.eq(event.seq),
            trust_events::day.eq(event.day),
            trust_events::kind.eq(&event.kind),
            trust_events::who.eq(event.who.as_deref()),
            trust_events::by.eq(event.by.as_deref()),
            trust_events::others.eq(event.others.as_deref()),
            trust_events::mark.eq(event.mark.map_or_else(Vec::new, |mark| mark.as_bytes().to_vec())),
        ))
        .execute(db)?;
    Ok(())
}

/// Whether a member is in the log: as a founder, or because she joined.
///
/// # Errors
/// The database's own, or a damaged row.
pub fn knows(db: &mut Db, who: MemberId) -> Result<bool, StoreFault> {
    let joined =
        trust_events::table.filter(trust_events::kind.eq("join")).filter(trust_events::who.eq(who.as_bytes().to_vec()));
    if joined.count().get_result::<i64>(db)? > 0 {
        return Ok(true);
    }
    let genesis = trust_events::table.filter(trust_events::kind.eq("genesis")).select(trust_events::others);
    let founders: Vec<Option<Vec<u8>>> = genesis.load(db)?;
    Ok(founders.iter().flatten().any(|ids| ids.chunks(16).any(|id| id == who.as_bytes())))
}

/// The number of the last event that expelled a member.
///
/// # Errors
/// The database's own.
pub fn last_expulsion(db: &mut Db, who: MemberId) -> Result<Option<i64>, StoreFault> {
    let expulsions = trust_events::table
        .filter(trust_events::kind.eq("expel"))
        .filter(trust_events::who.eq(who.as_bytes().to_vec()));
    Ok(expulsions.select(max(trust_events::seq)).get_result(db)?)
}

/// Writes the mark of an event: for a log that an older version wrote.
///
/// # Errors
/// The database's own.
pub fn set_mark(db: &mut Db, seq: i64, mark: &LogMark) -> Result<(), StoreFault> {
    diesel::update(trust_events::table.find(seq)).set(trust_events::mark.eq(mark.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// The vouches a member has given and not taken back: to whom, and on which day; newest first.
///
/// # Errors
/// The database's own, or a damaged row.
pub fn standing_vouches(db: &mut Db, by: MemberId) -> Result<Vec<(MemberId, Day)>, StoreFault> {
    let rows: Vec<(String, Option<Vec<u8>>, i64)> = trust_events::table
        .filter(trust_events::by.eq(by.as_bytes().to_vec()))
        .filter(trust_events::kind.eq_any(["vouch", "withdraw"]))
        .order(trust_events::seq)
        .select((trust_events::kind, trust_events::who, trust_events::day))
        .load(db)?;
    let mut given: Vec<(MemberId, Day)> = Vec::new();
    for (kind, who, day) in rows {
        let to: MemberId = fixed(who.as_deref().unwrap_or_default(), "trust_events")?;
        given.retain(|(member, _)| *member != to);
        if kind == "vouch" {
            given.push((to, Day::from_number(day)));
        }
    }
    given.reverse();
    Ok(given)
}

/// Everybody a member ever vouched for, and everybody who ever vouched for her.
///
/// # Errors
/// The database's own, or a damaged row.
pub fn bound_by_vouches(db: &mut Db, member: MemberId) -> Result<Vec<MemberId>, StoreFault> {
    let id = member.as_bytes().to_vec();
    let vouches = trust_events::table.filter(trust_events::kind.eq("vouch"));
    let with_her = vouches.filter(trust_events::by.eq(id.clone()).or(trust_events::who.eq(id)));
    type Columns = (Option<Vec<u8>>, Option<Vec<u8>>);
    let rows: Vec<Columns> = with_her.select((trust_events::who, trust_events::by)).load(db)?;
    let ids = rows.into_iter().flat_map(|(who, by)| [who, by]).flatten();
    ids.map(|id| fixed(&id, "trust_events")).collect()
}

/// Changes the log past the program.
#[cfg(test)]
pub fn run_for_tests(db: &mut Db, statement: &str) -> Result<(), StoreFault> {
    diesel::sql_query(statement).execute(db)?;
    Ok(())
}
