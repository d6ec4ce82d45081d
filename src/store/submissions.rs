//! Which forms were already sent: a second submission does nothing.

use diesel::prelude::*;

use super::schema::submissions;
use super::{Db, StoreFault};
use crate::kernel::Day;
use crate::sealing::IdempotencyKey;

/// Notes a submission; `false` when it was already there.
///
/// # Errors
/// The database's own.
pub fn first_time(db: &mut Db, key: &IdempotencyKey, today: Day) -> Result<bool, StoreFault> {
    let key = key.as_bytes().to_vec();
    let seen: i64 = submissions::table.filter(submissions::key.eq(&key)).count().get_result(db)?;
    if seen > 0 {
        return Ok(false);
    }
    diesel::insert_into(submissions::table)
        .values((submissions::key.eq(key), submissions::day.eq(today.number())))
        .execute(db)?;
    Ok(true)
}

/// Forgets one submission.
///
/// # Errors
/// The database's own.
pub fn forget(db: &mut Db, key: &IdempotencyKey) -> Result<(), StoreFault> {
    diesel::delete(submissions::table.find(key.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// Forgets what nobody will send again, at most so many. Whether there may be more.
///
/// # Errors
/// The database's own.
pub fn forget_before(db: &mut Db, day: Day, most: i64) -> Result<bool, StoreFault> {
    let old: Vec<Vec<u8>> =
        submissions::table.filter(submissions::day.lt(day.number())).select(submissions::key).limit(most).load(db)?;
    let forgotten = diesel::delete(submissions::table.filter(submissions::key.eq_any(&old))).execute(db)?;
    Ok(i64::try_from(forgotten).is_ok_and(|forgotten| forgotten >= most))
}
