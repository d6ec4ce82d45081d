//! A session: how far somebody is signed in, how long it lasts, and what it has to tell her.

use crate::kernel::Moment;

/// A session ends when it has not been used for this long.
pub const SESSION_IDLE_SECONDS: i64 = 30 * 60;
/// A session ends this long after it began, however much it is used.
pub const SESSION_ABSOLUTE_SECONDS: i64 = 12 * 60 * 60;
/// Whoever gave her passphrase has this long to give the second factor.
pub const HALF_SECONDS: i64 = 10 * 60;
/// Its last use is noted to the minute: finer would only tell more.
const TOUCH_SECONDS: i64 = 60;
/// For this long after she gave her passphrase again, she may open what asks for it …
const PROOF_SECONDS: i64 = 10 * 60;
/// … and for this long send a form from there: she may have taken her time over it.
const PROOF_FORM_SECONDS: i64 = 30 * 60;

/// How far somebody is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// She gave her passphrase; the second factor is still to come. She can do nothing else until then.
    Half,
    /// She is signed in by her passphrase alone.
    Plain,
    /// She is signed in by two factors.
    Strong,
}

impl Stage {
    /// As it is stored.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Half => "half",
            Self::Plain => "plain",
            Self::Strong => "strong",
        }
    }

    /// From its stored form.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Half, Self::Plain, Self::Strong].into_iter().find(|stage| stage.code() == code)
    }

    const fn lasts(self) -> i64 {
        match self {
            Self::Half => HALF_SECONDS,
            Self::Plain | Self::Strong => SESSION_ABSOLUTE_SECONDS,
        }
    }
}

/// What to do with a session that is used now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lifetime {
    /// It goes on, and its last use is fresh enough.
    Live,
    /// It goes on, and its last use is to be noted.
    Touch,
    /// It is over.
    Ended,
}

/// Judges a session by its stage, when it began, when it was last used, and now. A clock that jumped back ends nothing.
#[must_use]
pub fn lifetime(stage: Stage, started: Moment, seen: Moment, now: Moment) -> Lifetime {
    let idle = now.unix() - seen.unix();
    if idle >= SESSION_IDLE_SECONDS || now.unix() - started.unix() >= stage.lasts() {
        return Lifetime::Ended;
    }
    if idle >= TOUCH_SECONDS { Lifetime::Touch } else { Lifetime::Live }
}

/// Whether she gave her passphrase again a short while ago; longer for a form than for opening its page. A clock that
/// jumped back past it asks again.
#[must_use]
pub fn is_fresh(proved: Option<Moment>, is_form: bool, now: Moment) -> bool {
    let most = if is_form { PROOF_FORM_SECONDS } else { PROOF_SECONDS };
    proved.is_some_and(|proved| (0..most).contains(&(now.unix() - proved.unix())))
}

/// What happened to her account elsewhere, that a session has to tell her until she has seen it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct News(i64);

impl News {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Somebody signed in.
    pub const SIGN_IN: Self = Self(1);
    /// One of her passkeys may have been copied.
    pub const COPIED: Self = Self(4);

    /// From its stored form.
    #[must_use]
    pub const fn from_bits(bits: i64) -> Self {
        Self(bits)
    }
    /// The stored form.
    #[must_use]
    pub const fn bits(self) -> i64 {
        self.0
    }
    /// Both.
    #[must_use]
    pub const fn and(self, more: Self) -> Self {
        Self(self.0 | more.0)
    }
    /// All but one.
    #[must_use]
    pub const fn without(self, one: Self) -> Self {
        Self(self.0 & !one.0)
    }
    /// Whether it is among them.
    #[must_use]
    pub const fn has(self, one: Self) -> bool {
        self.0 & one.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const fn at(seconds: i64) -> Moment {
        Moment::from_unix(seconds)
    }

    proptest! {
        /// However a session is used, it ends as soon as one of its two times is over, and never comes back.
        #[test]
        fn no_use_of_a_session_outlives_its_times(
            is_half in any::<bool>(), steps in prop::collection::vec(0i64..4_000, 1..60)
        ) {
            let stage = if is_half { Stage::Half } else { Stage::Strong };
            let most = if is_half { HALF_SECONDS } else { SESSION_ABSOLUTE_SECONDS };
            let (mut now, mut seen, mut used) = (0, 0, 0);
            for step in steps {
                now += step;
                match lifetime(stage, at(0), at(seen), at(now)) {
                    Lifetime::Ended => {
                        prop_assert!(now >= most || now - seen >= SESSION_IDLE_SECONDS);
                        return Ok(());
                    }
                    // What is noted is at most a minute behind, so that idleness is told at most a minute early.
                    Lifetime::Touch => seen = now,
                    Lifetime::Live => prop_assert!(now - seen < TOUCH_SECONDS),
                }
                prop_assert!(now < most && now - used < SESSION_IDLE_SECONDS);
                used = now;
            }
        }
    }

    #[test]
    fn a_session_ends_by_idleness_and_by_age() {
        let judge = |started, seen, now| lifetime(Stage::Plain, at(started), at(seen), at(now));
        assert_eq!(judge(0, 0, 59), Lifetime::Live);
        assert_eq!(judge(0, 0, 60), Lifetime::Touch);
        assert_eq!(judge(0, 0, 1_799), Lifetime::Touch);
        assert_eq!(judge(0, 0, 1_800), Lifetime::Ended);
        assert_eq!(judge(0, 43_199, 43_199), Lifetime::Live);
        assert_eq!(judge(0, 43_199, 43_200), Lifetime::Ended);
        assert_eq!(judge(100, 100, 0), Lifetime::Live);
    }

    #[test]
    fn half_a_session_ends_after_ten_minutes_however_much_it_is_used() {
        assert_eq!(lifetime(Stage::Half, at(0), at(599), at(599)), Lifetime::Live);
        assert_eq!(lifetime(Stage::Half, at(0), at(599), at(600)), Lifetime::Ended);
    }

    #[test]
    fn a_proof_lasts_a_while_and_longer_for_a_form() {
        let fresh = |is_form, now| is_fresh(Some(at(1_000)), is_form, at(now));
        assert!(fresh(false, 1_000) && fresh(false, 1_599) && !fresh(false, 1_600));
        assert!(fresh(true, 2_799) && !fresh(true, 2_800) && !fresh(true, 999));
        assert!(!is_fresh(None, true, at(0)));
    }

    #[test]
    fn every_stage_and_news_comes_back_from_its_stored_form() {
        for stage in [Stage::Half, Stage::Plain, Stage::Strong] {
            assert_eq!(Stage::parse(stage.code()), Some(stage));
        }
        assert_eq!(Stage::parse("whole"), None);
        let other = News::from_bits(2);
        let both = News::SIGN_IN.and(other);
        assert!(News::from_bits(both.bits()).has(other) && both.has(News::SIGN_IN));
        assert!(!News::NONE.has(News::SIGN_IN) && !News::SIGN_IN.has(other));
    }
}
