//! A session: how far somebody is signed in, how long it lasts, and what it has to tell her.

use serde::{Deserialize, Serialize};

use super::Device;
use crate::kernel::{MemberId, Moment};

/// A session ends when it has not been used for this long.
pub const SESSION_IDLE_SECONDS: i64 = 30 * 60;
/// A session ends this long after it began, however much it is used.
pub const SESSION_ABSOLUTE_SECONDS: i64 = 12 * 60 * 60;
/// Whoever gave her passphrase has this long to give the second factor.
pub const HALF_SECONDS: i64 = 10 * 60;
/// So many sessions of a member live at once: one more ends the oldest.
pub const SESSIONS_MOST: usize = 10;
/// Sessions that begin within so many days of it tell her what happened before they began.
pub const NEWS_DAYS: i64 = 7;
/// What is stored of its last use is a step of this length: finer would only tell more.
const STEP_SECONDS: i64 = 10 * 60;
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
    const fn number(self) -> u8 {
        match self {
            Self::Half => 0,
            Self::Plain => 1,
            Self::Strong => 2,
        }
    }

    fn of_number(number: u8) -> Option<Self> {
        [Self::Half, Self::Plain, Self::Strong].into_iter().find(|stage| stage.number() == number)
    }

    const fn lasts(self) -> i64 {
        match self {
            Self::Half => HALF_SECONDS,
            Self::Plain | Self::Strong => SESSION_ABSOLUTE_SECONDS,
        }
    }
}

/// By so many seconds another instance's clock may be ahead of ours.
const AHEAD_SECONDS: i64 = 60;

/// The stored form's version, its first byte.
const FORMAT: u8 = 1;

/// A session, as its row keeps it sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// Whose it is.
    pub member: MemberId,
    /// How far she is signed in.
    pub stage: Stage,
    /// When it began, to the minute.
    pub started: Moment,
    /// When it was last used: the beginning of a step of ten minutes.
    pub seen: Moment,
    /// When she last gave her passphrase again.
    pub proved: Option<Moment>,
    /// What it has to tell her.
    pub news: News,
    /// With what it was begun.
    pub device: Device,
    /// Whether it ended by itself: a clock that is set back does not wake it.
    pub over: bool,
}

/// Not the form this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a session is damaged")]
pub struct SessionError;

impl Session {
    /// Whether it is over now. `used` is its last use as far as this program remembers it, which is finer than what
    /// is stored. What lies in the future was written by a clock that was ahead: nobody knows how long ago that was, so it ends.
    #[must_use]
    pub fn has_ended(&self, used: Option<Moment>, now: Moment) -> bool {
        let age = now.unix() - self.started.unix();
        self.over || self.is_dated_ahead(used, now) || self.is_idle(used, now) || age >= self.stage.lasts()
    }

    /// Whether it was not used for so long that it is over.
    #[must_use]
    pub fn is_idle(&self, used: Option<Moment>, now: Moment) -> bool {
        now.unix() - self.last_use(used).unix() >= SESSION_IDLE_SECONDS
    }

    /// Whether it began, or was last used, in the future, as seen from now.
    #[must_use]
    pub fn is_dated_ahead(&self, used: Option<Moment>, now: Moment) -> bool {
        self.began_ahead_of(now) || is_ahead(self.last_use(used), now)
    }

    /// Whether it began in the future.
    #[must_use]
    pub const fn began_ahead_of(&self, now: Moment) -> bool {
        is_ahead(self.started, now)
    }

    /// When it was last used, as far as anybody knows.
    #[must_use]
    pub fn last_use(&self, used: Option<Moment>) -> Moment {
        used.map_or(self.seen, |used| used.max(self.seen))
    }

    /// The stored form.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let stored = Stored {
            member: *self.member.as_bytes(),
            stage: self.stage.number(),
            started: self.started.unix(),
            seen: self.seen.unix(),
            proved: self.proved.map(Moment::unix),
            news: self.news.bits(),
            device: self.device.encode(),
            over: self.over,
        };
        // Writing plain values into memory does not fail.
        [vec![FORMAT], postcard::to_allocvec(&stored).unwrap_or_default()].concat()
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`SessionError`] for any other bytes.
    pub fn decode(bytes: &[u8]) -> Result<Self, SessionError> {
        let (&FORMAT, rest) = bytes.split_first().ok_or(SessionError)? else { return Err(SessionError) };
        let stored: Stored = postcard::from_bytes(rest).map_err(|_| SessionError)?;
        Ok(Self {
            member: MemberId::from_bytes(stored.member),
            stage: Stage::of_number(stored.stage).ok_or(SessionError)?,
            started: Moment::from_unix(stored.started),
            seen: Moment::from_unix(stored.seen),
            proved: stored.proved.map(Moment::from_unix),
            news: News::from_bits(stored.news),
            device: Device::decode(&stored.device),
            over: stored.over,
        })
    }
}

#[derive(Serialize, Deserialize)]
struct Stored {
    member: [u8; 16],
    stage: u8,
    started: i64,
    seen: i64,
    proved: Option<i64>,
    news: i64,
    device: [u8; 2],
    over: bool,
}

const fn is_ahead(moment: Moment, now: Moment) -> bool {
    moment.unix() - now.unix() > AHEAD_SECONDS
}

/// The beginning of the ten minutes that a moment lies in.
#[must_use]
pub const fn to_the_step(moment: Moment) -> Moment {
    moment.plus(-moment.unix().rem_euclid(STEP_SECONDS))
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
    /// Somebody gave her passphrase, and not her second factor.
    pub const HALF: Self = Self(8);
    /// What lets her in was changed.
    pub const CHANGED: Self = Self(16);

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
    /// Those that are among others.
    #[must_use]
    pub const fn among(self, others: Self) -> Self {
        Self(self.0 & others.0)
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

    const fn begun(stage: Stage) -> Session {
        Session {
            member: MemberId::from_bytes([7; 16]),
            stage,
            started: at(0),
            seen: at(0),
            proved: None,
            news: News::NONE,
            device: Device { browser: crate::accounts::BrowserKind::Other, system: crate::accounts::SystemKind::Other },
            over: false,
        }
    }

    proptest! {
        /// However a session is used, it ends as soon as one of its two times is over.
        #[test]
        fn no_use_of_a_session_outlives_its_times(
            is_half in any::<bool>(), steps in prop::collection::vec(0i64..4_000, 1..60)
        ) {
            let session = begun(if is_half { Stage::Half } else { Stage::Strong });
            let most = if is_half { HALF_SECONDS } else { SESSION_ABSOLUTE_SECONDS };
            let (mut now, mut used) = (0, 0);
            for step in steps {
                now += step;
                let ended = session.has_ended(Some(at(used)), at(now));
                prop_assert_eq!(ended, now >= most || now - used >= SESSION_IDLE_SECONDS);
                if ended {
                    return Ok(());
                }
                used = now;
            }
        }

        /// What is stored is a step of ten minutes: after a restart a session is never thought fresher than it is, and
        /// at most a step older.
        #[test]
        fn what_is_stored_of_a_use_is_at_most_a_step_behind(used in 0i64..1_000_000_000) {
            let stored = to_the_step(at(used)).unix();
            prop_assert!(stored <= used && used - stored < STEP_SECONDS && stored % STEP_SECONDS == 0);
        }

        #[test]
        fn a_session_comes_back_from_its_stored_form(
            member: [u8; 16], which in 0usize..3, started: i64, seen: i64, proved: Option<i64>, news: i64, over: bool
        ) {
            let session = Session {
                member: MemberId::from_bytes(member),
                stage: [Stage::Half, Stage::Plain, Stage::Strong][which],
                started: at(started),
                seen: at(seen),
                proved: proved.map(at),
                news: News::from_bits(news),
                over,
                ..begun(Stage::Half)
            };
            let stored = session.encode();
            prop_assert!(stored.len() <= 94, "{}", stored.len());
            prop_assert_eq!(Session::decode(&stored), Ok(session));
        }

        #[test]
        fn no_bytes_at_all_can_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let _ = Session::decode(&bytes);
        }
    }

    #[test]
    fn a_session_ends_by_idleness_and_by_age() {
        let ended = |used, now| begun(Stage::Plain).has_ended(Some(at(used)), at(now));
        assert!(!ended(0, 1_799) && ended(0, 1_800));
        assert!(!ended(43_199, 43_199) && ended(43_199, 43_200));
        assert!(!ended(60, 0) && ended(61, 0), "a last use by a clock that was ahead");
        let begun_at = |started| Session { started: at(started), seen: at(started), ..begun(Stage::Plain) };
        assert!(
            !begun_at(60).has_ended(None, at(0)) && begun_at(61).has_ended(None, at(0)),
            "a beginning by such a clock"
        );
        assert!(begun(Stage::Plain).has_ended(None, at(1_800)), "a program that remembers nothing of it");
        assert!(Session { over: true, ..begun(Stage::Plain) }.has_ended(Some(at(0)), at(0)));
    }

    #[test]
    fn half_a_session_ends_after_ten_minutes_however_much_it_is_used() {
        let ended = |now| begun(Stage::Half).has_ended(Some(at(599)), at(now));
        assert!(!ended(599) && ended(600));
    }

    #[test]
    fn a_proof_lasts_a_while_and_longer_for_a_form() {
        let fresh = |is_form, now| is_fresh(Some(at(1_000)), is_form, at(now));
        assert!(fresh(false, 1_000) && fresh(false, 1_599) && !fresh(false, 1_600));
        assert!(fresh(true, 2_799) && !fresh(true, 2_800) && !fresh(true, 999));
        assert!(!is_fresh(None, true, at(0)));
    }

    #[test]
    fn news_come_back_from_their_stored_form() {
        let other = News::from_bits(2);
        let both = News::SIGN_IN.and(other);
        assert!(News::from_bits(both.bits()).has(other) && both.has(News::SIGN_IN));
        assert!(!News::NONE.has(News::SIGN_IN) && !News::SIGN_IN.has(other));
    }
}
