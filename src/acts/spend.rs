//! Limits, kept in the database so that they hold across restarts and instances.

use crate::accounts::{Limit, Spent};
use crate::kernel::Moment;
use crate::sealing::LimitKey;
use crate::store::{Db, StoreFault, limits};

/// Not now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many; again in {retry_after} seconds")]
pub struct TooMany {
    /// In how many seconds the next one may be done.
    pub retry_after: u32,
}

const fn milliseconds(now: Moment) -> i64 {
    now.unix().saturating_mul(1_000)
}

/// Spends one of each limit, or none of any. Gives how many of the first are left.
pub(super) fn spend(
    db: &mut Db,
    limits_and_keys: &[(Limit, LimitKey)],
    now: Moment,
) -> Result<Result<u32, TooMany>, StoreFault> {
    let now = milliseconds(now);
    let mut writes = Vec::new();
    let mut left_of_first = None;
    for (limit, key) in limits_and_keys {
        match limit.spend(limits::find(db, key)?, now) {
            Spent::No { retry_after } => return Ok(Err(TooMany { retry_after })),
            Spent::Yes { full_at, left } => {
                left_of_first.get_or_insert(left);
                writes.push((key, full_at));
            }
        }
    }
    for (key, full_at) in writes {
        limits::set(db, key, full_at)?;
    }
    Ok(Ok(left_of_first.unwrap_or(0)))
}

/// How many are left, without spending one.
pub(super) fn left(db: &mut Db, limit: Limit, key: &LimitKey, now: Moment) -> Result<u32, StoreFault> {
    Ok(limit.left(limits::find(db, key)?, milliseconds(now)))
}
