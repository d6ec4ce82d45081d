//! How far each limit is used up. A key names a limit and a subject, and tells neither.

use diesel::dsl::max;
use diesel::prelude::*;

use super::schema::limits;
use super::{Db, StoreFault};
use crate::sealing::LimitKey;

/// When the limit will be wholly free again (Unix milliseconds); none when it is.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, key: &LimitKey) -> Result<Option<i64>, StoreFault> {
    Ok(limits::table.find(key.as_bytes().to_vec()).select(limits::full_at).get_result(db).optional()?)
}

/// Keeps when the limit will be wholly free again. Whether it was wholly free before, and takes a new row.
///
/// # Errors
/// The database's own.
pub fn set(db: &mut Db, key: &LimitKey, full_at: i64) -> Result<bool, StoreFault> {
    let key = key.as_bytes().to_vec();
    let changed = diesel::update(limits::table.find(&key)).set(limits::full_at.eq(full_at)).execute(db)?;
    if changed == 0 {
        diesel::insert_into(limits::table).values((limits::key.eq(&key), limits::full_at.eq(full_at))).execute(db)?;
    }
    Ok(changed == 0)
}

/// When the last limit will be wholly free again (Unix milliseconds).
///
/// # Errors
/// The database's own.
pub fn latest(db: &mut Db) -> Result<Option<i64>, StoreFault> {
    Ok(limits::table.select(max(limits::full_at)).get_result(db)?)
}

/// Keeps so many limits and forgets the others: those that will be free first.
///
/// # Errors
/// The database's own.
pub fn keep_fullest(db: &mut Db, most: i64) -> Result<(), StoreFault> {
    let in_order = limits::table.select(limits::full_at).order(limits::full_at.desc());
    let first_over: Option<i64> = in_order.offset(most).limit(1).get_result(db).optional()?;
    if let Some(full_at) = first_over {
        diesel::delete(limits::table.filter(limits::full_at.le(full_at))).execute(db)?;
    }
    Ok(())
}

/// Forgets limits that are wholly free, at most so many. Whether there may be more.
///
/// # Errors
/// The database's own.
pub fn forget_free(db: &mut Db, now: i64, most: i64) -> Result<bool, StoreFault> {
    let free: Vec<Vec<u8>> = limits::table.filter(limits::full_at.lt(now)).select(limits::key).limit(most).load(db)?;
    let forgotten = diesel::delete(limits::table.filter(limits::key.eq_any(&free))).execute(db)?;
    Ok(i64::try_from(forgotten).is_ok_and(|forgotten| forgotten >= most))
}

/// Forgets one limit: it is wholly free again.
///
/// # Errors
/// The database's own.
pub fn forget(db: &mut Db, key: &LimitKey) -> Result<(), StoreFault> {
    diesel::delete(limits::table.find(key.as_bytes().to_vec())).execute(db)?;
    Ok(())
}
