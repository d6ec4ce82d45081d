//! How often: a generic cell rate algorithm (ITU-T I.371, "virtual scheduling"), which needs one number per subject.

/// So many at once, refilled evenly over a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// How many may be done at once.
    pub burst: u32,
    /// In how many seconds they all come back.
    pub seconds: u32,
}

/// What spending one came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spent {
    /// Done; keep this number.
    Yes {
        /// When the limit will be wholly free again, in Unix milliseconds.
        full_at: i64,
        /// How many more may be done now.
        left: u32,
    },
    /// Not now.
    No {
        /// In how many seconds the next one may be done; at least 1.
        retry_after: u32,
    },
}

/// By so many milliseconds another instance's clock may be ahead.
const OTHERS_AHEAD: i64 = 3_600_000;

impl Limit {
    /// `burst` at once, all back after a day.
    #[must_use]
    pub const fn a_day(burst: u32) -> Self {
        Self { burst, seconds: 86_400 }
    }

    /// `burst` at once, all back after a minute.
    #[must_use]
    pub const fn a_minute(burst: u32) -> Self {
        Self { burst, seconds: 60 }
    }

    /// Milliseconds in which one comes back.
    fn interval(self) -> i64 {
        i64::from(self.seconds) * 1_000 / i64::from(self.burst.max(1))
    }

    fn window(self) -> i64 {
        self.interval() * i64::from(self.burst.max(1))
    }

    /// What was kept, as far as it can be believed. No clock like ours writes a number further ahead than one window; one that is
    /// ahead by an hour at most may be another instance's, which must not refill a budget that is used up. A number still further
    /// ahead comes from a clock that was wrong, and counts for nothing: it must not lock anybody out for as long as it was ahead.
    fn full_at(self, kept: Option<i64>, now: i64) -> i64 {
        let window = self.window();
        let believed = now.saturating_add(window).saturating_add(window.min(OTHERS_AHEAD));
        kept.filter(|full_at| (now..=believed).contains(full_at)).unwrap_or(now)
    }

    /// Spends one, given the number kept so far. Times in Unix milliseconds.
    #[must_use]
    pub fn spend(self, kept: Option<i64>, now: i64) -> Spent {
        let next = self.full_at(kept, now).saturating_add(self.interval());
        let over = next - now.saturating_add(self.window());
        if over > 0 {
            return Spent::No { retry_after: u32::try_from((over + 999) / 1_000).unwrap_or(u32::MAX).max(1) };
        }
        Spent::Yes { full_at: next, left: self.left(Some(next), now) }
    }

    /// Takes one back. Gives the number to keep; none when the limit is wholly free then.
    #[must_use]
    pub fn give_back(self, kept: Option<i64>, now: i64) -> Option<i64> {
        let full_at = self.full_at(kept, now).saturating_sub(self.interval());
        (full_at > now).then_some(full_at)
    }

    /// How many may be done now.
    #[must_use]
    pub fn left(self, kept: Option<i64>, now: i64) -> u32 {
        let used = (self.full_at(kept, now) - now).min(self.window());
        u32::try_from((self.window() - used) / self.interval().max(1)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forty_a_day_are_forty_at_once_and_then_one_every_36_minutes() {
        let limit = Limit::a_day(40);
        let mut kept = None;
        for done in 0..40 {
            match limit.spend(kept, 0) {
                Spent::Yes { full_at, left } => {
                    assert_eq!(left, 39 - done);
                    kept = Some(full_at);
                }
                no @ Spent::No { .. } => assert_eq!(no, Spent::Yes { full_at: 0, left: 0 }, "at {done}"),
            }
        }
        assert_eq!(limit.spend(kept, 0), Spent::No { retry_after: 2_160 });
        assert_eq!(limit.spend(kept, 2_159_999), Spent::No { retry_after: 1 });
        assert!(matches!(limit.spend(kept, 2_160_000), Spent::Yes { left: 0, .. }));
    }

    /// One lookup while the clock was a day and a half ahead kept her from looking up for fourteen hours.
    #[test]
    fn a_clock_that_was_far_ahead_keeps_nobody_out() {
        const HOUR: i64 = 3_600_000;
        let limit = Limit::a_day(40);
        for ahead in [26 * HOUR, 36 * HOUR, 47 * HOUR, 1_000 * HOUR] {
            let Spent::Yes { full_at, .. } = limit.spend(None, ahead) else { unreachable!() };
            assert_eq!(limit.left(Some(full_at), 0), 40, "{ahead}");
        }
    }

    proptest! {
        /// Instances whose clocks differ by up to an hour, and a member who goes from one to the other: together they give
        /// her no more than one of them would, but for what comes back in the time between their clocks.
        #[test]
        fn instances_whose_clocks_differ_refill_no_budget(
            ahead in 0i64..3_600_000, turns in prop::collection::vec(any::<bool>(), 1..200)
        ) {
            let limit = Limit::a_day(40);
            let (mut kept, mut done) = (None, 0);
            for fast in turns {
                if let Spent::Yes { full_at, .. } = limit.spend(kept, if fast { ahead } else { 0 }) {
                    kept = Some(full_at);
                    done += 1;
                }
            }
            prop_assert!(done <= 40 + ahead / limit.interval() + 1, "{done}");
        }

        #[test]
        fn never_more_than_the_burst_and_what_came_back(
            burst in 1u32..50, seconds in 1u32..100_000, steps in prop::collection::vec(0i64..100_000, 1..200)
        ) {
            let limit = Limit { burst, seconds };
            let (mut now, mut kept, mut done) = (0i64, None, 0i64);
            for step in steps {
                now += step;
                if let Spent::Yes { full_at, .. } = limit.spend(kept, now) {
                    kept = Some(full_at);
                    done += 1;
                }
            }
            prop_assert!(done <= i64::from(burst) + now / limit.interval().max(1) + 1);
        }

        /// Whatever clock the number was kept by: whoever waits as long as told may, and is never told to wait for long.
        #[test]
        fn a_clock_that_was_wrong_locks_nobody_out(burst in 1u32..50, seconds in 1u32..100_000, kept: i64, now in 0i64..4_000_000_000_000) {
            let limit = Limit { burst, seconds };
            if let Spent::No { retry_after } = limit.spend(Some(kept), now) {
                prop_assert!(i64::from(retry_after) <= 2 * limit.window() / 1_000 + 1);
                let later = now + i64::from(retry_after) * 1_000;
                let done = matches!(limit.spend(Some(kept), later), Spent::Yes { .. });
                prop_assert!(done);
            }
        }

        #[test]
        fn what_is_given_back_can_be_spent_again(burst in 1u32..50, seconds in 1u32..100_000, before in 0u32..50, now in 0i64..100_000) {
            let limit = Limit { burst, seconds };
            let mut kept = None;
            for _ in 0..before.min(burst - 1) {
                let Spent::Yes { full_at, .. } = limit.spend(kept, now) else { unreachable!() };
                kept = Some(full_at);
            }
            let Spent::Yes { full_at, left } = limit.spend(kept, now) else { unreachable!() };
            prop_assert_eq!(limit.give_back(Some(full_at), now), kept);
            prop_assert_eq!(limit.left(kept, now), left + 1);
        }

        #[test]
        fn waiting_as_long_as_told_is_enough(burst in 1u32..50, seconds in 1u32..100_000, tries in 1usize..200) {
            let limit = Limit { burst, seconds };
            let (mut now, mut kept) = (0i64, None);
            for _ in 0..tries {
                match limit.spend(kept, now) {
                    Spent::Yes { full_at, .. } => kept = Some(full_at),
                    Spent::No { retry_after } => {
                        now += i64::from(retry_after) * 1_000;
                        let spent_after_waiting = matches!(limit.spend(kept, now), Spent::Yes { .. });
                        prop_assert!(spent_after_waiting);
                    }
                }
            }
        }
    }
}
