//! Tries at somebody's secret: which limits each is counted against, so that nobody guesses it and no stranger locks her out.
//!
//! Strangers share a limit for each name, within which one network has a smaller one; the same network has
//! one over all names. A browser that she signed in with before has a limit of its own, and all of them
//! together have another, which no stranger can use up. Only failures count.
//!
//! Anyone who was let in by a second passphrase has a browser that is known too, and must guess her first no
//! better than strangers do, and must not notice. So what any known browser tries is counted with strangers'
//! tries besides, without ever being stopped there; and once those are used up, what a browser known by the
//! second passphrase sends is answered as ever, but no more held against the first.

use super::limits::{
    Quota, REQUESTS_AT_A_NAME, REQUESTS_OF_A_BROWSER, REQUESTS_OF_A_NETWORK, REQUESTS_OF_A_NETWORK_AT_A_NAME,
    TRIES_AT_A_NAME, TRIES_OF_A_BROWSER, TRIES_OF_A_NETWORK, TRIES_OF_A_NETWORK_AT_A_NAME, TRIES_OF_BROWSERS,
};
use crate::sealing::KnownBy;

/// Who tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guesser {
    /// A browser that signed in with this name before.
    Known(KnownBy),
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
        Guesser::Known(_) => &[TRIES_OF_A_BROWSER, TRIES_OF_BROWSERS],
        Guesser::Stranger { placed: true } => &[TRIES_OF_A_NETWORK_AT_A_NAME, TRIES_OF_A_NETWORK, TRIES_AT_A_NAME],
        Guesser::Stranger { placed: false } => &[TRIES_AT_A_NAME],
    }
}

/// What it is counted against besides, as long as anything is left there.
#[must_use]
pub const fn counted_besides(guesser: Guesser) -> &'static [Quota] {
    match guesser {
        Guesser::Known(_) => &[TRIES_AT_A_NAME],
        Guesser::Stranger { .. } => &[],
    }
}

/// Whether a try is held against her own passphrase. `besides`: whether anything was left of what it is
/// counted against besides.
#[must_use]
pub const fn reaches_her_own(guesser: Guesser, besides: bool) -> bool {
    besides || !matches!(guesser, Guesser::Known(KnownBy::Second))
}

/// What a request to two people for a new passphrase is counted against: all of these, or it is not taken.
#[must_use]
pub const fn request_counted_against(guesser: Guesser) -> &'static [Quota] {
    match guesser {
        Guesser::Known(_) => &[REQUESTS_OF_A_BROWSER],
        Guesser::Stranger { placed: true } => {
            &[REQUESTS_OF_A_NETWORK_AT_A_NAME, REQUESTS_OF_A_NETWORK, REQUESTS_AT_A_NAME]
        }
        Guesser::Stranger { placed: false } => &[REQUESTS_AT_A_NAME],
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
        /// Known by her second passphrase.
        Second(u8),
        From(u8),
        Nowhere,
    }

    /// Whom a row counts: one of them, or all of a kind.
    type Row = (&'static str, Option<Who>, Option<KnownBy>);

    /// The throttle, kept in memory as the acts keep it in the database.
    struct Throttle {
        kept: HashMap<Row, i64>,
        limit: Box<dyn Fn(&Quota) -> Limit>,
    }

    const fn guesser(who: Who) -> Guesser {
        match who {
            Who::Known(_) => Guesser::Known(KnownBy::First),
            Who::Second(_) => Guesser::Known(KnownBy::Second),
            Who::From(_) => Guesser::Stranger { placed: true },
            Who::Nowhere => Guesser::Stranger { placed: false },
        }
    }

    impl Throttle {
        fn new() -> Self {
            let settings = Settings::load(&Sources::of(&[], "").unwrap()).unwrap();
            Self { kept: HashMap::new(), limit: Box::new(move |quota| quota.limit(&settings.limits)) }
        }

        /// Whether a guess is taken; a wrong one. Says whether it was held against her own passphrase.
        fn guess(&mut self, who: Who, now: i64) -> Result<bool, u32> {
            self.count(counted_against(guesser(who)), who, now)?;
            let besides = self.count(counted_besides(guesser(who)), who, now).is_ok();
            Ok(reaches_her_own(guesser(who), besides))
        }

        fn count(&mut self, quotas: &[Quota], who: Who, now: i64) -> Result<(), u32> {
            let mut writes = Vec::new();
            for (limit, row) in self.rows(quotas, who) {
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
            self.count(counted_against(guesser(who)), who, now)?;
            let besides = self.count(counted_besides(guesser(who)), who, now).is_ok();
            self.give_back(counted_against(guesser(who)), who, now);
            if besides {
                self.give_back(counted_besides(guesser(who)), who, now);
            }
            Ok(())
        }

        fn give_back(&mut self, quotas: &[Quota], who: Who, now: i64) {
            for (limit, row) in self.rows(quotas, who) {
                match limit.give_back(self.kept.remove(&row), now) {
                    Some(full_at) => drop(self.kept.insert(row, full_at)),
                    None => drop(self.kept.remove(&row)),
                }
            }
        }

        fn rows(&self, quotas: &[Quota], who: Who) -> Vec<(Limit, Row)> {
            let row = |quota: &Quota| match (quota.per, guesser(who)) {
                (Per::Name, _) => (quota.name, None, None),
                (Per::Browsers, Guesser::Known(by)) => (quota.name, None, Some(by)),
                (Per::NameAndNetwork | Per::Network | Per::Browser, _) => (quota.name, Some(who), None),
                (other, _) => panic!("a try is not counted per {other:?}"),
            };
            quotas.iter().map(|quota| ((self.limit)(quota), row(quota))).collect()
        }

        fn most(&self, quota: &Quota, seconds: i64) -> i64 {
            let limit = (self.limit)(quota);
            i64::from(limit.burst) + seconds * i64::from(limit.burst) / i64::from(limit.seconds) + 1
        }
    }

    fn anybody() -> impl Strategy<Value = Who> {
        prop_oneof![
            (0u8..6).prop_map(Who::Known),
            (0u8..6).prop_map(Who::Second),
            (0u8..5).prop_map(Who::From),
            Just(Who::Nowhere)
        ]
    }

    fn strangers_only() -> impl Strategy<Value = Who> {
        prop_oneof![(0u8..50).prop_map(Who::From), Just(Who::Nowhere)]
    }

    /// And those who were let in by the second passphrase, who count as such.
    fn strangers() -> impl Strategy<Value = Who> {
        prop_oneof![(0u8..50).prop_map(Who::From), Just(Who::Nowhere), (0u8..20).prop_map(Who::Second)]
    }

    proptest! {
        /// However many networks and however they wait: so many guesses at her own passphrase, those of
        /// browsers known by the second one among them; and so many more of all browsers together that she
        /// herself signed in with.
        #[test]
        fn nobody_guesses_oftener_than_this(tries in prop::collection::vec((anybody(), 0i64..200), 1..400)) {
            let (mut throttle, mut now) = (Throttle::new(), 0);
            let (mut sent, mut held): (HashMap<Who, i64>, HashMap<Who, i64>) = Default::default();
            for (who, wait) in tries {
                now += wait * 1_000;
                if let Ok(reaches_her_own) = throttle.guess(who, now) {
                    *sent.entry(who).or_default() += 1;
                    *held.entry(who).or_default() += i64::from(reaches_her_own);
                }
            }
            let seconds = now / 1_000;
            let of = |fits: fn(&Who) -> bool| held.iter().filter(|(who, _)| fits(who)).map(|(_, done)| done).sum::<i64>();
            prop_assert!(of(|who| !matches!(who, Who::Known(_))) <= throttle.most(&TRIES_AT_A_NAME, seconds));
            prop_assert!(of(|who| matches!(who, Who::Known(_))) <= throttle.most(&TRIES_OF_BROWSERS, seconds));
            for (who, sent) in &sent {
                let quota = match who {
                    Who::Known(_) | Who::Second(_) => TRIES_OF_A_BROWSER,
                    Who::From(_) => TRIES_OF_A_NETWORK_AT_A_NAME,
                    Who::Nowhere => continue,
                };
                prop_assert!(*sent <= throttle.most(&quota, seconds), "{who:?}: {sent}");
            }
        }

        /// What a browser is answered does not tell by which passphrase it got to be known, whatever else
        /// goes on.
        #[test]
        fn nobody_notices_by_which_passphrase_a_browser_is_known(
            tries in prop::collection::vec((prop_oneof![(0u8..3).prop_map(Who::Known), strangers_only()], 0i64..200), 1..300)
        ) {
            let (mut first, mut second, mut now) = (Throttle::new(), Throttle::new(), 0);
            for (who, wait) in tries {
                now += wait * 1_000;
                let other = if let Who::Known(n) = who { Who::Second(n) } else { who };
                prop_assert_eq!(first.guess(who, now).map(drop), second.guess(other, now).map(drop));
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
                prop_assert_eq!(throttle.guess(Who::Known(0), now), Ok(true));
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
                    Ok(_) => return Ok(()),
                    Err(retry_after) => {
                        prop_assert!(retry_after <= 86_400 + 1_440 + 360, "{retry_after}");
                        now += i64::from(retry_after) * 1_000;
                    }
                }
            }
            prop_assert!(false, "waited three times, and still not");
        }
    }
}
