//! Limits, kept in the database so that they hold across restarts and instances; but for those of a minute.

use super::App;
use crate::accounts::limits::Quota;
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

/// Counts a request against these limits of a minute of these subjects: one of each, or none of any.
///
/// # Errors
/// [`TooMany`] when one of them is used up.
pub fn count(app: &App, requests: &[(Quota, Vec<u8>)]) -> Result<(), TooMany> {
    let all: Vec<_> = requests.iter().map(|(quota, subject)| app.counted(quota, subject)).collect();
    app.minutes.spend(&all, app.now())
}

pub(super) const fn milliseconds(now: Moment) -> i64 {
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
        if limits::set(db, key, full_at)? && is_one_in_a_thousand(key) {
            limits::forget_free(db, now, FREED_AT_ONCE)?;
            limits::keep_fullest(db, ROWS_MOST)?;
        }
    }
    Ok(Ok(left_of_first.unwrap_or(0)))
}

/// How many subjects are counted at once. Whoever asks from a million networks fills the table no further (some ten
/// megabytes): what goes then are the rows that are nearest to being free, first of all those of a minute.
const ROWS_MOST: i64 = 100_000;
/// Of those that are free, so many go at once.
const FREED_AT_ONCE: i64 = 2_000;

/// Keys are keyed hashes: nobody chooses which of them makes room.
fn is_one_in_a_thousand(key: &LimitKey) -> bool {
    key.as_bytes().starts_with(&[0]) && key.as_bytes().get(1).is_some_and(|byte| *byte < 64)
}

/// Gives back what was spent on something that does not count after all.
pub(super) fn give_back(db: &mut Db, limits_and_keys: &[(Limit, LimitKey)], now: Moment) -> Result<(), StoreFault> {
    for (limit, key) in limits_and_keys {
        match limit.give_back(limits::find(db, key)?, milliseconds(now)) {
            Some(full_at) => limits::set(db, key, full_at).map(drop)?,
            None => limits::forget(db, key)?,
        }
    }
    Ok(())
}

/// How many are left, without spending one.
pub(super) fn left(db: &mut Db, limit: Limit, key: &LimitKey, now: Moment) -> Result<u32, StoreFault> {
    Ok(limit.left(limits::find(db, key)?, milliseconds(now)))
}
