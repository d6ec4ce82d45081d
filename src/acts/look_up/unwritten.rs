//! What lookups cost while the database cannot be written: counted in the memory of this process, within the same budget,
//! and written with the member's next lookup that can be. A full, locked or read-only disk keeps no warning from anybody.
//!
//! What is in memory and what is on disk are the same count at two moments. The one that is further used up holds, so a
//! write that comes late counts nothing twice.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::accounts::{Limit, Spent};
use crate::acts::Trouble;
use crate::acts::spend::{TooMany, milliseconds};
use crate::kernel::Moment;
use crate::sealing::LimitKey;
use crate::store::{Db, StoreFault, limits};

/// How long a lookup waits until it is counted on disk.
const PATIENCE: Duration = Duration::from_millis(500);

/// When each limit is wholly free again, in Unix milliseconds, where that could not be written.
#[derive(Default)]
pub struct Unwritten(Mutex<HashMap<LimitKey, i64>>);

/// A limit, its row, and what that row holds.
pub(super) type Counted = (Limit, LimitKey, Option<i64>);

/// The limit that is used up, by its place among those that were asked.
pub(super) struct UsedUp {
    pub(super) place: usize,
    pub(super) too_many: TooMany,
}

impl Unwritten {
    /// Spends one of each, or none of any. Gives how many of the first are left.
    pub(super) fn spend(&self, all: &[Counted], now: Moment) -> Result<u32, UsedUp> {
        let mut counts = self.counts();
        let (mut spent, mut left_of_first) = (Vec::with_capacity(all.len()), None);
        for (place, (limit, key, stored)) in all.iter().enumerate() {
            let known = (*stored).max(counts.get(key).copied());
            match limit.spend(known, milliseconds(now)) {
                Spent::No { retry_after } => return Err(UsedUp { place, too_many: TooMany { retry_after } }),
                Spent::Yes { full_at, left } => {
                    left_of_first.get_or_insert(left);
                    spent.push((*key, full_at));
                }
            }
        }
        counts.extend(spent);
        Ok(left_of_first.unwrap_or(0))
    }

    /// Gives back what was spent on something that does not count after all.
    pub(super) fn give_back(&self, limit: Limit, key: &LimitKey, now: Moment) {
        let mut counts = self.counts();
        let Some(kept) = counts.get(key).copied() else { return };
        // A row on disk may hold more: a count that is free is kept until that is known.
        let full_at = limit.give_back(Some(kept), milliseconds(now)).unwrap_or_else(|| milliseconds(now));
        counts.insert(*key, full_at);
    }

    /// Writes down what is counted here for these rows, where it is more than they hold. To be given to
    /// [`Unwritten::forget`] once the transaction is committed.
    pub(super) fn carry(&self, db: &mut Db, keys: &[LimitKey]) -> Result<Vec<(LimitKey, i64)>, StoreFault> {
        let here: Vec<_> = {
            let counts = self.counts();
            keys.iter().filter_map(|key| Some((*key, *counts.get(key)?))).collect()
        };
        for (key, full_at) in &here {
            if limits::find(db, key)?.is_none_or(|stored| stored < *full_at) {
                limits::set(db, key, *full_at)?;
            }
        }
        Ok(here)
    }

    /// Forgets what was written, unless more was counted since.
    pub(super) fn forget(&self, written: &[(LimitKey, i64)]) {
        let mut counts = self.counts();
        for (key, full_at) in written {
            if counts.get(key) == Some(full_at) {
                counts.remove(key);
            }
        }
    }

    fn counts(&self) -> MutexGuard<'_, HashMap<LimitKey, i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What was written; nothing when the database cannot be written now, or takes too long.
///
/// # Errors
/// Whatever else is wrong: damage is no reason to go on.
pub(super) async fn patiently<T>(write: impl Future<Output = Result<T, Trouble>>) -> Result<Option<T>, Trouble> {
    match tokio::time::timeout(PATIENCE, write).await {
        Ok(Ok(written)) => Ok(Some(written)),
        Err(_) | Ok(Err(Trouble::Store(StoreFault::Unavailable(_)))) => {
            tracing::warn!("a lookup is counted in memory: the database cannot be written");
            Ok(None)
        }
        Ok(Err(trouble)) => Err(trouble),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment::from_unix(1_795_252_800);
    const KEY: LimitKey = LimitKey::from_bytes([7; 32]);

    #[test]
    fn what_is_on_disk_and_what_is_in_memory_are_one_budget() {
        let (unwritten, limit) = (Unwritten::default(), Limit::a_day(5));
        let three_used = NOW.unix() * 1_000 + 3 * 86_400_000 / 5;
        let spend = || unwritten.spend(&[(limit, KEY, Some(three_used))], NOW).map_err(|used| used.place);
        assert_eq!([spend(), spend(), spend()], [Ok(1), Ok(0), Err(0)]);
        unwritten.give_back(limit, &KEY, NOW);
        assert_eq!([spend(), spend()], [Ok(0), Err(0)]);
    }

    #[test]
    fn what_was_counted_while_it_was_written_stays() {
        let (unwritten, limit) = (Unwritten::default(), Limit::a_day(5));
        assert!(unwritten.spend(&[(limit, KEY, None)], NOW).is_ok());
        let written = unwritten.counts().iter().map(|(key, full_at)| (*key, *full_at)).collect::<Vec<_>>();
        assert!(unwritten.spend(&[(limit, KEY, None)], NOW).is_ok());
        unwritten.forget(&written);
        assert_eq!(unwritten.spend(&[(limit, KEY, None)], NOW).ok(), Some(2));
    }
}
