//! Time as a parameter: moments, whole days and months, and the one clock that reads the system's.

use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::Date;

const DAY_SECONDS: i64 = 86_400;

/// An instant, as Unix seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// From Unix seconds.
    #[must_use]
    pub const fn from_unix(seconds: i64) -> Self {
        Self(seconds)
    }
    /// Unix seconds.
    #[must_use]
    pub const fn unix(self) -> i64 {
        self.0
    }
    /// The day (UTC) it falls on.
    #[must_use]
    pub const fn day(self) -> Day {
        Day(self.0.div_euclid(DAY_SECONDS))
    }
    /// This many seconds later.
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }
}

/// A whole day (UTC), counted from 1970-01-01: the only time the trust rules know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Day(i64);

impl Day {
    /// From days since 1970-01-01.
    #[must_use]
    pub const fn from_number(days: i64) -> Self {
        Self(days)
    }
    /// Days since 1970-01-01.
    #[must_use]
    pub const fn number(self) -> i64 {
        self.0
    }
    /// This many days later.
    #[must_use]
    pub const fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(days))
    }
    /// The moment it begins (UTC).
    #[must_use]
    pub const fn start(self) -> Moment {
        Moment(self.0.saturating_mul(DAY_SECONDS))
    }
    /// Whole days from `earlier` to this day; negative if `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
    /// The month it falls in.
    #[must_use]
    pub fn month(self) -> Month {
        Month::of(self.date())
    }
    /// Its number within its month, from 1.
    #[must_use]
    pub fn of_month(self) -> i8 {
        self.date().day()
    }

    fn date(self) -> Date {
        Date::constant(1970, 1, 1)
            .checked_add(jiff::Span::new().days(self.0.clamp(-1_000_000, 1_000_000)))
            .unwrap_or(Date::constant(1970, 1, 1))
    }
}

/// As in ISO 8601: `2026-11-21`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.month(), self.of_month())
    }
}

/// A calendar month: the finest time a report ever shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

/// A text that is not a month such as `2026-09`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a month is written as a year and a number, such as 2026-09")]
pub struct NotAMonth;

impl Month {
    fn of(date: Date) -> Self {
        Self(i32::from(date.year()) * 12 + i32::from(date.month()) - 1)
    }
    /// From months since year 0.
    #[must_use]
    pub const fn from_number(months: i32) -> Self {
        Self(months)
    }
    /// Months since year 0.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }
    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }
    /// 1 (January) to 12.
    #[must_use]
    pub const fn of_year(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }
    /// This many months later (or earlier).
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.of_year())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;
    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let digits = |s: &str, len: usize| s.len() == len && s.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(NotAMonth);
        }
        let (year, month): (i32, i32) = (year.parse().map_err(|_| NotAMonth)?, month.parse().map_err(|_| NotAMonth)?);
        if !(1..=12).contains(&month) {
            return Err(NotAMonth);
        }
        Ok(Self(year * 12 + month - 1))
    }
}

/// Tells the time. The program has one; a test moves its own by hand.
pub trait Clock: Send + Sync {
    /// This moment.
    fn now(&self) -> Moment;
}

/// The system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        Moment(jiff::Timestamp::now().as_second())
    }
}

/// The system's clock, set back by some days: so that an invented community can have a past.
#[derive(Debug, Default)]
pub struct SetBackClock(AtomicI64);

impl SetBackClock {
    /// Sets it back by so many days from now on; 0 is the present.
    pub fn set_back(&self, days: i64) {
        self.0.store(days * DAY_SECONDS, Ordering::SeqCst);
    }
}

impl Clock for SetBackClock {
    fn now(&self) -> Moment {
        SystemClock.now().plus(-self.0.load(Ordering::SeqCst))
    }
}

/// Notices that a clock was set, by one that nobody can set.
#[derive(Debug)]
pub struct ClockWatch {
    began: std::time::Instant,
    moment: Moment,
}

impl ClockWatch {
    /// Begins to watch.
    #[must_use]
    pub fn from(now: Moment) -> Self {
        Self { began: std::time::Instant::now(), moment: now }
    }

    /// By how many seconds the clock jumped since this was last asked, if by more than a minute: ahead, or, below zero, back. A
    /// machine that slept wakes up with a jump ahead.
    pub fn jump(&mut self, now: Moment) -> Option<i64> {
        let passed = i64::try_from(self.began.elapsed().as_secs()).unwrap_or(i64::MAX);
        let jump = now.unix().saturating_sub(self.moment.unix()).saturating_sub(passed);
        if jump.abs() <= JUMP_SECONDS {
            return None;
        }
        *self = Self::from(now);
        Some(jump)
    }
}

/// Clocks are put right by less than this all the time.
const JUMP_SECONDS: i64 = 60;

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// A clock that stands at `start`.
    #[must_use]
    pub const fn at(start: Moment) -> Self {
        Self(AtomicI64::new(start.0))
    }
    /// Moves it forward by `seconds`.
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
    /// Moves it forward by whole days.
    pub fn advance_days(&self, days: i64) {
        self.advance(days * DAY_SECONDS);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_is_noticed_once() {
        let (mut watch, now) = (ClockWatch::from(Moment(1_000_000)), Moment(1_000_000));
        assert_eq!(watch.jump(now.plus(50)), None);
        assert!(watch.jump(now.plus(7_200)).is_some_and(|jump| (7_100..=7_200).contains(&jump)));
        assert_eq!(watch.jump(now.plus(7_230)), None);
        assert!(watch.jump(now).is_some_and(|jump| jump <= -7_100));
    }

    #[test]
    fn a_day_knows_its_month() {
        assert_eq!(Moment::from_unix(1_795_219_200).day().month().to_string(), "2026-11");
        assert_eq!(Day::from_number(0).month().to_string(), "1970-01");
        assert_eq!(Day::from_number(-1).month().to_string(), "1969-12");
    }

    #[test]
    fn only_a_month_is_a_month() {
        assert_eq!("2026-09".parse::<Month>().map(|m| m.to_string()), Ok("2026-09".into()));
        for wrong in ["", "2026", "2026-13", "2026-00", "26-09", "2026-9", "+026-09", "2026-09-01", "２０２６-09"] {
            assert_eq!(wrong.parse::<Month>(), Err(NotAMonth), "{wrong}");
        }
    }
}
