//! How long a session lasts.

use crate::kernel::Moment;

/// A session ends when it has not been used for this long.
pub const SESSION_IDLE_SECONDS: i64 = 30 * 60;
/// A session ends this long after it began, however much it is used.
pub const SESSION_ABSOLUTE_SECONDS: i64 = 12 * 60 * 60;
/// Its last use is noted to the minute: finer would only tell more.
const TOUCH_SECONDS: i64 = 60;

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

/// Judges a session by when it began, when it was last used, and now. A clock that jumped back ends nothing.
#[must_use]
pub fn lifetime(started: Moment, seen: Moment, now: Moment) -> Lifetime {
    let idle = now.unix() - seen.unix();
    if idle >= SESSION_IDLE_SECONDS || now.unix() - started.unix() >= SESSION_ABSOLUTE_SECONDS {
        return Lifetime::Ended;
    }
    if idle >= TOUCH_SECONDS { Lifetime::Touch } else { Lifetime::Live }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_by_idleness_and_by_age() {
        let judge =
            |started, seen, now| lifetime(Moment::from_unix(started), Moment::from_unix(seen), Moment::from_unix(now));
        assert_eq!(judge(0, 0, 59), Lifetime::Live);
        assert_eq!(judge(0, 0, 60), Lifetime::Touch);
        assert_eq!(judge(0, 0, 1_799), Lifetime::Touch);
        assert_eq!(judge(0, 0, 1_800), Lifetime::Ended);
        assert_eq!(judge(0, 43_199, 43_199), Lifetime::Live);
        assert_eq!(judge(0, 43_199, 43_200), Lifetime::Ended);
        assert_eq!(judge(100, 100, 0), Lifetime::Live);
    }
}
