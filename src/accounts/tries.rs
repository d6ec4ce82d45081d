//! Tries at somebody's secret: which limits each is counted against, so that nobody guesses it and no stranger locks her out.
//!
//! Strangers share a limit for each name, within which one network has a smaller one; the same network has one over all names.
//! A browser that she signed in with before has a limit of its own, which no stranger can use up. Only failures count.

use super::limits::{Quota, TRIES_AT_A_NAME, TRIES_OF_A_BROWSER, TRIES_OF_A_NETWORK, TRIES_OF_A_NETWORK_AT_A_NAME};

/// Who tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guesser {
    /// A browser that signed in with this name before.
    Known,
    /// Anybody else.
    Stranger {
        /// Whether it can be told from which network.
        placed: bool,
    },
}

/// What a try is counted against: all of these, or it is not taken.
#[must_use]
pub const fn counted_against(guesser: Guesser) -> &'static [Quota] {
    match guesser {
        Guesser::Known => &[TRIES_OF_A_BROWSER],
        Guesser::Stranger { placed: true } => &[TRIES_OF_A_NETWORK_AT_A_NAME, TRIES_OF_A_NETWORK, TRIES_AT_A_NAME],
        Guesser::Stranger { placed: false } => &[TRIES_AT_A_NAME],
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;
    use crate::accounts::limits::Per;
    use crate::accounts::{Limit, Spent};
    use crate::config::{Settings, Sources};

    /// Somebody who tries at the one name there is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    enum Who {
        Known(u8),
        From(u8),
        Nowhere,
    }

    /// The throttle, kept in memory as the acts keep it in the database.
    struct Throttle {
        kept: HashMap<(&'static str, Option<Who>), i64>,
        limit: Box<dyn Fn(&Quota) -> Limit>,
    }

    impl Throttle {
        fn new() -> Self {
            let settings = Settings::load(&Sources::of(&[], "").unwrap()).unwrap();
            Self { kept: HashMap::new(), limit: Box::new(move |quota| quota.limit(&settings.limits)) }
        }

        /// Whether a guess is taken; a wrong one.
        fn guess(&mut self, who: Who, now: i64) -> Result<(), u32> {
            let rows = self.rows(who);
            let mut writes = Vec::new();
            for (limit, row) in rows {
                match limit.spend(self.kept.get(&row).copied(), now) {
                    Spent::Yes { full_at, .. } => writes.push((row, full_at)),
                    Spent::No { retry_after } => return Err(retry_after),
                }
            }
            self.kept.extend(writes);
            Ok(())
        }

        /// A right one: what it took is given back.
        fn sign_in(&mut self, who: Who, now: i64) -> Result<(), u32> {
            self.guess(who, now)?;
            for (limit, row) in self.rows(who) {
                match limit.give_back(self.kept.remove(&row), now) {
                    Some(full_at) => drop(self.kept.insert(row, full_at)),
                    None => drop(self.kept.remove(&row)),
                }
            }
            Ok(())
        }

        fn rows(&self, who: Who) -> Vec<(Limit, (&'static str, Option<Who>))> {
            let guesser = match who {
                Who::Known(_) => Guesser::Known,
                Who::From(_) => Guesser::Stranger { placed: true },
                Who::Nowhere => Guesser::Stranger { placed: false },
            };
            let row = |quota: &Quota| match quota.per {
                Per::Name => (quota.name, None),
                Per::NameAndNetwork | Per::Network | Per::Browser => (quota.name, Some(who)),
                other => panic!("a try is not counted per {other:?}"),
            };
            counted_against(guesser).iter().map(|quota| ((self.limit)(quota), row(quota))).collect()
        }

        fn most(&self, quota: &Quota, seconds: i64) -> i64 {
            let limit = (self.limit)(quota);
            i64::from(limit.burst) + seconds * i64::from(limit.burst) / i64::from(limit.seconds) + 1
        }
    }

    fn anybody() -> impl Strategy<Value = Who> {
        prop_oneof![(0u8..3).prop_map(Who::Known), (0u8..5).prop_map(Who::From), Just(Who::Nowhere)]
    }

    fn strangers() -> impl Strategy<Value = Who> {
        prop_oneof![(0u8..50).prop_map(Who::From), Just(Who::Nowhere)]
    }

    proptest! {
        /// However many networks and however they wait: so many guesses at a name, and for each browser that she herself
        /// signed in with so many more.
        #[test]
        fn nobody_guesses_oftener_than_this(tries in prop::collection::vec((anybody(), 0i64..200), 1..400)) {
            let (mut throttle, mut now) = (Throttle::new(), 0);
            let mut done: HashMap<Who, i64> = HashMap::new();
            for (who, wait) in tries {
                now += wait * 1_000;
                if throttle.guess(who, now).is_ok() {
                    *done.entry(who).or_default() += 1;
                }
            }
            let seconds = now / 1_000;
            let of = |fits: fn(&Who) -> bool| done.iter().filter(|(who, _)| fits(who)).map(|(_, done)| done).sum::<i64>();
            prop_assert!(of(|who| !matches!(who, Who::Known(_))) <= throttle.most(&TRIES_AT_A_NAME, seconds));
            for (who, done) in &done {
                let quota = match who {
                    Who::Known(_) => TRIES_OF_A_BROWSER,
                    Who::From(_) => TRIES_OF_A_NETWORK_AT_A_NAME,
                    Who::Nowhere => continue,
                };
                prop_assert!(*done <= throttle.most(&quota, seconds), "{who:?}: {done}");
            }
        }

        /// Whatever strangers do, she signs in from a browser that she signed in with before, and may mistype ten times.
        #[test]
        fn strangers_never_stop_a_browser_she_is_known_by(
            floods in prop::collection::vec((prop::collection::vec(strangers(), 0..60), 0i64..100), 1..11)
        ) {
            let (mut throttle, mut now) = (Throttle::new(), 0);
            for (flood, wait) in floods {
                now += wait * 1_000;
                for who in flood {
                    throttle.guess(who, now).ok();
                }
                prop_assert_eq!(throttle.guess(Who::Known(0), now), Ok(()));
                prop_assert_eq!(throttle.sign_in(Who::Known(0), now), Ok(()));
            }
        }

        /// One network alone never uses up what strangers share: from elsewhere she can sign in with any browser.
        #[test]
        fn one_network_alone_stops_nobody_elsewhere(waits in prop::collection::vec(0i64..600, 1..300)) {
            let (mut throttle, mut now) = (Throttle::new(), 0);
            for wait in waits {
                now += wait * 1_000;
                throttle.guess(Who::From(0), now).ok();
                prop_assert_eq!(throttle.sign_in(Who::From(1), now), Ok(()));
                prop_assert_eq!(throttle.sign_in(Who::Nowhere, now), Ok(()));
            }
        }

        /// However often she signs in, it counts for nothing.
        #[test]
        fn signing_in_costs_nothing(who in anybody(), times in 1usize..200, wait in 0i64..3) {
            let (mut throttle, mut now) = (Throttle::new(), 0);
            for _ in 0..times {
                now += wait * 1_000;
                prop_assert_eq!(throttle.sign_in(who, now), Ok(()));
            }
            prop_assert!(throttle.kept.values().all(|full_at| *full_at <= now));
        }

        /// The clock may be set forwards and back by years in between: who waits as long as told is let in.
        #[test]
        fn a_clock_that_jumps_locks_nobody_out(
            jumps in prop::collection::vec((anybody(), -100_000_000_000i64..100_000_000_000), 1..100), who in anybody()
        ) {
            let (mut throttle, mut now) = (Throttle::new(), 1_800_000_000_000i64);
            for (other, jump) in jumps {
                now += jump;
                throttle.guess(other, now).ok();
            }
            for _ in 0..3 {
                match throttle.guess(who, now) {
                    Ok(()) => return Ok(()),
                    Err(retry_after) => {
                        prop_assert!(retry_after <= 2 * 3_600 + 360, "{retry_after}");
                        now += i64::from(retry_after) * 1_000;
                    }
                }
            }
            prop_assert!(false, "waited three times, and still not");
        }
    }
}
