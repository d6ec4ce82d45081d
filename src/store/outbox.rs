//! Letters that wait to be sent. To whom, and what about, is sealed.

use diesel::prelude::*;

use super::schema::outbox;
use super::{Db, StoreFault, fixed};
use crate::kernel::{Day, LetterId, Moment};
use crate::sealing::Sealed;

/// A letter that somebody has taken in order to send it.
pub struct Taken {
    /// Its id.
    pub id: LetterId,
    /// What it is.
    pub letter: Sealed,
    /// How often it was taken, this time included.
    pub tries: u32,
}

/// Puts a letter in, to be sent at once; its last day. When it was put in is not kept.
///
/// # Errors
/// The database's own.
pub fn insert(db: &mut Db, id: LetterId, letter: &Sealed, expires: Day) -> Result<(), StoreFault> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(&id.as_bytes()[..]),
            outbox::letter_sealed.eq(letter.as_bytes()),
            outbox::due_at.eq(0),
            outbox::tries.eq(0),
            outbox::expires_day.eq(expires.number()),
        ))
        .execute(db)?;
    Ok(())
}

/// Takes the letter that has been due for longest: until `until` nobody else is given it. One that is due after `latest` was
/// put off by a clock that has been set back since, and is due too.
///
/// # Errors
/// The database's own.
pub fn take(db: &mut Db, now: Moment, until: Moment, latest: Moment) -> Result<Option<Taken>, StoreFault> {
    let due = outbox::due_at.le(now.unix()).or(outbox::due_at.gt(latest.unix()));
    let found: Option<(Vec<u8>, Vec<u8>, i64)> = outbox::table
        .filter(due)
        .order(outbox::due_at)
        .limit(1)
        .select((outbox::id, outbox::letter_sealed, outbox::tries))
        .get_result(db)
        .optional()?;
    let Some((id, letter, tries)) = found else { return Ok(None) };
    let tries = tries.saturating_add(1);
    diesel::update(outbox::table.find(&id))
        .set((outbox::due_at.eq(until.unix()), outbox::tries.eq(tries)))
        .execute(db)?;
    Ok(Some(Taken {
        id: fixed(&id, "outbox")?,
        letter: Sealed::from(letter),
        tries: u32::try_from(tries).unwrap_or(u32::MAX),
    }))
}

/// Puts a letter off.
///
/// # Errors
/// The database's own.
pub fn put_off(db: &mut Db, id: LetterId, due: Moment) -> Result<(), StoreFault> {
    diesel::update(outbox::table.find(id.as_bytes().to_vec())).set(outbox::due_at.eq(due.unix())).execute(db)?;
    Ok(())
}

/// Takes a letter out for good.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, id: LetterId) -> Result<(), StoreFault> {
    diesel::delete(outbox::table.find(id.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// Takes out what could not be sent in time; how many letters that were.
///
/// # Errors
/// The database's own.
pub fn delete_before(db: &mut Db, day: Day) -> Result<usize, StoreFault> {
    Ok(diesel::delete(outbox::table.filter(outbox::expires_day.lt(day.number()))).execute(db)?)
}

/// How many letters wait.
///
/// # Errors
/// The database's own.
pub fn count(db: &mut Db) -> Result<u64, StoreFault> {
    let count: i64 = outbox::table.count().get_result(db)?;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// Every letter that waits, for the few acts that must find somebody's.
///
/// # Errors
/// The database's own.
pub fn all(db: &mut Db) -> Result<Vec<(LetterId, Sealed)>, StoreFault> {
    let rows: Vec<(Vec<u8>, Vec<u8>)> = outbox::table.select((outbox::id, outbox::letter_sealed)).load(db)?;
    rows.into_iter().map(|(id, letter)| Ok((fixed(&id, "outbox")?, Sealed::from(letter)))).collect()
}
