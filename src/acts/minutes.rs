//! Counts by the minute, in the memory of this process. On disk one number for all forms of a member would tie what she
//! does under her id, a vouch say, to what she does without it, a report. Several instances count apart.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::spend::{TooMany, milliseconds};
use crate::accounts::{Limit, Spent};
use crate::kernel::Moment;
use crate::sealing::LimitKey;

/// How many subjects are counted at once. When there are more, those go that are nearest to being free.
const MAX_SUBJECTS: usize = 100_000;

/// When each limit of a minute is wholly free again, in Unix milliseconds.
#[derive(Default)]
pub struct MinuteCounts(Mutex<HashMap<LimitKey, i64>>);

impl MinuteCounts {
    /// Spends one of each limit, or none of any.
    ///
    /// # Errors
    /// [`TooMany`] when one of them is used up.
    pub fn spend(&self, limits_and_keys: &[(Limit, LimitKey)], now: Moment) -> Result<(), TooMany> {
        let now = milliseconds(now);
        let mut counts = self.counts();
        let mut spent = Vec::with_capacity(limits_and_keys.len());
        for (limit, key) in limits_and_keys {
            match limit.spend(counts.get(key).copied(), now) {
                Spent::No { retry_after } => return Err(TooMany { retry_after }),
                Spent::Yes { full_at, .. } => spent.push((*key, full_at)),
            }
        }
        counts.extend(spent);
        if counts.len() > MAX_SUBJECTS {
            make_room(&mut counts, now);
        }
        Ok(())
    }

    /// Gives back what was spent on something that does not count after all.
    pub fn give_back(&self, limit: Limit, key: &LimitKey, now: Moment) {
        let mut counts = self.counts();
        match limit.give_back(counts.get(key).copied(), milliseconds(now)) {
            Some(full_at) => drop(counts.insert(*key, full_at)),
            None => drop(counts.remove(key)),
        }
    }

    /// Which subjects are counted now.
    #[must_use]
    pub fn keys(&self) -> Vec<LimitKey> {
        self.counts().keys().copied().collect()
    }

    /// Forgets all counts.
    pub fn forget(&self) {
        self.counts().clear();
    }

    fn counts(&self) -> MutexGuard<'_, HashMap<LimitKey, i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Forgets what is free, and then, until half the room is left, what will be free first.
fn make_room(counts: &mut HashMap<LimitKey, i64>, now: i64) {
    counts.retain(|_, full_at| *full_at > now);
    if counts.len() <= MAX_SUBJECTS / 2 {
        return;
    }
    let mut in_order: Vec<i64> = counts.values().copied().collect();
    let (_, middle, _) = in_order.select_nth_unstable(counts.len() - MAX_SUBJECTS / 2);
    let middle = *middle;
    counts.retain(|_, full_at| *full_at > middle);
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn key(n: u32) -> LimitKey {
        let mut bytes = [0; 32];
        let [a, b, c, d] = n.to_be_bytes();
        (bytes[0], bytes[1], bytes[2], bytes[3]) = (a, b, c, d);
        LimitKey::from_bytes(bytes)
    }

    const NOW: Moment = Moment::from_unix(1_795_252_800);

    #[test]
    fn one_of_each_or_none_of_any() {
        let (counts, two, one) = (MinuteCounts::default(), Limit::a_minute(2), Limit::a_minute(1));
        assert_eq!(counts.spend(&[(two, key(1)), (one, key(2))], NOW), Ok(()));
        assert!(counts.spend(&[(two, key(1)), (one, key(2))], NOW).is_err());
        assert_eq!(counts.spend(&[(two, key(1))], NOW), Ok(()), "the refused one took nothing");
        assert_eq!(counts.spend(&[(two, key(1))], NOW), Err(TooMany { retry_after: 30 }));
        counts.give_back(two, &key(1), NOW);
        assert_eq!(counts.spend(&[(two, key(1))], NOW), Ok(()));
    }

    /// A flood of subjects fills no memory, and frees nobody who is near her limit.
    #[test]
    fn a_flood_of_subjects_makes_room_among_itself() {
        let (counts, limit) = (MinuteCounts::default(), Limit::a_minute(2));
        for _ in 0..2 {
            assert_eq!(counts.spend(&[(limit, key(u32::MAX))], NOW), Ok(()));
        }
        for n in 0..200_000 {
            assert_eq!(counts.spend(&[(limit, key(n))], NOW), Ok(()));
        }
        assert!(counts.counts().len() <= MAX_SUBJECTS);
        assert!(counts.spend(&[(limit, key(u32::MAX))], NOW).is_err());
    }
}
