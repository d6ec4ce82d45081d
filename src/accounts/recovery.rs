//! Coming in again by two people: a member who lost one thing is vouched for anew by two who vouched for her, and after a
//! waiting time, in which she is told and can stop it, the lost thing is replaced.

use crate::kernel::{Day, MemberId, Moment};
use crate::sealing::PassphraseHash;

/// How long she can stop it after the second person confirmed: three days.
pub const WAITING_SECONDS: i64 = 72 * 3_600;
/// A request that nobody confirmed is good for so many days.
pub const UNCONFIRMED_DAYS: i64 = 3;
/// One that still lacks somebody is good for so many days.
pub const CONFIRMED_DAYS: i64 = 30;

/// The stored form's version, its first byte.
const FORMAT: u8 = 1;
const ID: usize = 16;
const TIME: usize = 8;

/// What somebody lost. Two people stand in for one of them, never for both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// Her passphrase. The second factor is asked for as ever.
    Passphrase,
    /// Her second factor. She knows her passphrase.
    SecondFactor,
}

impl Lost {
    /// The one that is not this one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Passphrase => Self::SecondFactor,
            Self::SecondFactor => Self::Passphrase,
        }
    }
}

/// What takes the place of what was lost.
#[derive(Debug, Clone)]
pub enum Remedy {
    /// This passphrase.
    Passphrase(Box<PassphraseHash>),
    /// Nothing: the second factor is given up.
    NoSecondFactor,
}

/// Who cannot get in, and what would help her.
#[derive(Debug, Clone)]
pub struct Request {
    /// Who says that she cannot get in.
    pub member: MemberId,
    /// What would help her.
    pub remedy: Remedy,
}

/// Not the form this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a request of somebody who cannot get in is damaged")]
pub struct RequestError;

impl Request {
    /// What she lost.
    #[must_use]
    pub const fn lost(&self) -> Lost {
        match self.remedy {
            Remedy::Passphrase(_) => Lost::Passphrase,
            Remedy::NoSecondFactor => Lost::SecondFactor,
        }
    }

    /// The stored form.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let phc = match &self.remedy {
            Remedy::Passphrase(phc) => phc.as_str(),
            Remedy::NoSecondFactor => "",
        };
        [&[FORMAT][..], self.member.as_bytes(), phc.as_bytes()].concat()
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`RequestError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, RequestError> {
        let (&FORMAT, rest) = bytes.split_first().ok_or(RequestError)? else { return Err(RequestError) };
        let (member, phc) = rest.split_at_checked(ID).ok_or(RequestError)?;
        let remedy = match std::str::from_utf8(phc).map_err(|_| RequestError)? {
            "" => Remedy::NoSecondFactor,
            phc => Remedy::Passphrase(Box::new(PassphraseHash::parse(phc).map_err(|_| RequestError)?)),
        };
        Ok(Self { member: MemberId::try_from(member).map_err(|_| RequestError)?, remedy })
    }
}

/// Somebody who stands in for what was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmation {
    /// Who.
    pub by: MemberId,
    /// Since when.
    pub at: Moment,
}

impl Confirmation {
    /// The stored form.
    #[must_use]
    pub fn encode(&self) -> [u8; ID + TIME] {
        let mut bytes = [0; ID + TIME];
        bytes[..ID].copy_from_slice(self.by.as_bytes());
        bytes[ID..].copy_from_slice(&self.at.unix().to_be_bytes());
        bytes
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`RequestError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, RequestError> {
        let (by, at) = bytes.split_at_checked(ID).ok_or(RequestError)?;
        let at = at.try_into().map(i64::from_be_bytes).map_err(|_| RequestError)?;
        Ok(Self { by: MemberId::try_from(by).map_err(|_| RequestError)?, at: Moment::from_unix(at) })
    }
}

/// How far a request has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    opened: Day,
    confirmations: Vec<Confirmation>,
}

/// What a request has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It lacks people.
    Lacking,
    /// Two confirmed it, and she can still stop it.
    Waiting {
        /// Until when.
        until: Moment,
    },
    /// It takes effect.
    Ready,
    /// It lacked people for too long.
    Over,
}

impl Recovery {
    /// A request that was opened on this day, and those who have confirmed it.
    #[must_use]
    pub const fn of(opened: Day, confirmations: Vec<Confirmation>) -> Self {
        Self { opened, confirmations }
    }

    /// How many have confirmed it, whether or not their word still counts.
    #[must_use]
    pub const fn confirmed(&self) -> usize {
        self.confirmations.len()
    }

    /// Somebody confirms it; `false` if she had done so.
    pub fn confirm(&mut self, by: MemberId, now: Moment) -> bool {
        let new = self.confirmations.iter().all(|earlier| earlier.by != by);
        if new {
            self.confirmations.push(Confirmation { by, at: now });
        }
        new
    }

    /// What it has come to now. `together` says whether the word of two people is enough today: it is asked of two
    /// different ones only, each time anew, so that the word of who is expelled meanwhile is worth nothing. A clock that
    /// jumps back makes the waiting longer, never shorter.
    #[must_use]
    pub fn progress(&self, together: impl Fn(&MemberId, &MemberId) -> bool, now: Moment) -> Progress {
        let pairs = self.confirmations.iter().enumerate().flat_map(|(at, first)| {
            self.confirmations.iter().skip(at + 1).map(move |second| (first, second)) // each two once
        });
        let complete = pairs.filter(|(a, b)| a.by != b.by && together(&a.by, &b.by)).map(|(a, b)| a.at.max(b.at)).min();
        match complete {
            Some(since) if now >= since.plus(WAITING_SECONDS) => Progress::Ready,
            Some(since) => Progress::Waiting { until: since.plus(WAITING_SECONDS) },
            None if self.is_stale(now.day()) => Progress::Over,
            None => Progress::Lacking,
        }
    }

    const fn is_stale(&self, today: Day) -> bool {
        let days = if self.confirmations.is_empty() { UNCONFIRMED_DAYS } else { CONFIRMED_DAYS };
        today.since(self.opened) > days
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::sealing::Slip;
    use proptest::prelude::*;

    const LONGEST: &str =
        "$argon2id$v=19$m=1048576,t=64,p=1$MTIzNDU2Nzg5MDEyMzQ1Ng$NG9JcPh4nPBz7hVhSrGLvEPXSWSB+HJqVrfPYd1gJh0";
    const START: Moment = Moment::from_unix(1_795_252_800);

    const fn member(n: u8) -> MemberId {
        MemberId::from_bytes([n; 16])
    }

    #[test]
    fn a_request_and_a_confirmation_come_back_and_fit_their_slips() {
        let hash = PassphraseHash::parse(LONGEST).unwrap();
        for remedy in [Remedy::Passphrase(Box::new(hash)), Remedy::NoSecondFactor] {
            let request = Request { member: member(7), remedy };
            let stored = request.encode();
            assert!(stored.len() <= Slip::Recovery.most());
            let back = Request::decode(&stored).unwrap();
            assert_eq!((back.member, back.lost(), back.encode()), (request.member, request.lost(), stored.clone()));
            assert_eq!(Request::decode(&stored[..10]).err(), Some(RequestError));
        }
        assert_eq!(Request::decode(b"").err(), Some(RequestError));
        assert_eq!(Request::decode(&[[2; 17], [b'x'; 17]].concat()).err(), Some(RequestError));
        let confirmation = Confirmation { by: member(3), at: START };
        assert!(confirmation.encode().len() <= Slip::Confirmer.most());
        assert_eq!(Confirmation::decode(&confirmation.encode()), Ok(confirmation));
        assert_eq!(Confirmation::decode(&[0; 23]), Err(RequestError));
    }

    #[test]
    fn it_takes_two_people_and_three_days() {
        let anybody = |_: &MemberId, _: &MemberId| true;
        let mut recovery = Recovery::of(START.day(), Vec::new());
        assert!(recovery.confirm(member(1), START) && !recovery.confirm(member(1), START.plus(9)));
        assert_eq!(recovery.progress(anybody, START.plus(WAITING_SECONDS)), Progress::Lacking);
        assert!(recovery.confirm(member(2), START.plus(100)));
        let until = START.plus(100 + WAITING_SECONDS);
        assert_eq!(recovery.progress(anybody, until.plus(-1)), Progress::Waiting { until });
        assert_eq!(recovery.progress(anybody, until), Progress::Ready);
        assert_eq!(recovery.progress(|_, _| false, until), Progress::Lacking);
    }

    #[test]
    fn one_who_counts_no_longer_starts_the_waiting_anew_with_whoever_takes_her_place() {
        let mut recovery = Recovery::of(START.day(), Vec::new());
        for (n, at) in [(1, 0), (2, 10), (3, WAITING_SECONDS)] {
            assert!(recovery.confirm(member(n), START.plus(at)));
        }
        let without_two = |a: &MemberId, b: &MemberId| *a != member(2) && *b != member(2);
        let until = START.plus(2 * WAITING_SECONDS);
        assert_eq!(recovery.progress(without_two, START.plus(WAITING_SECONDS + 10)), Progress::Waiting { until });
        assert_eq!(recovery.progress(|_, _| true, START.plus(WAITING_SECONDS + 10)), Progress::Ready);
    }

    #[test]
    fn what_lacks_people_ends_by_itself() {
        let day = 86_400;
        let mut recovery = Recovery::of(START.day(), Vec::new());
        let progress = |recovery: &Recovery, days: i64| recovery.progress(|_, _| false, START.plus(days * day));
        assert_eq!((progress(&recovery, 3), progress(&recovery, 4)), (Progress::Lacking, Progress::Over));
        recovery.confirm(member(1), START);
        assert_eq!((progress(&recovery, 30), progress(&recovery, 31)), (Progress::Lacking, Progress::Over));
    }

    /// What can happen to a request.
    #[derive(Debug, Clone)]
    enum Happens {
        Confirms(u8),
        /// A voucher's word counts no longer, or again.
        Turns(u8),
        Passes(i64),
        Stops,
    }

    fn anything() -> impl Strategy<Value = Happens> {
        prop_oneof![
            4 => (0..4_u8).prop_map(Happens::Confirms),
            1 => (0..4_u8).prop_map(Happens::Turns),
            4 => (-100_000..200_000_i64).prop_map(Happens::Passes),
            1 => (-(1_i64 << 40)..1_i64 << 40).prop_map(Happens::Passes),
            1 => Just(Happens::Stops),
        ]
    }

    proptest! {
        /// Held against a plain account of what happened: never with fewer than two different people whose word counts
        /// now, never within three days of the later of them, never after a stop; and at last, if nothing stands in the way.
        #[test]
        fn it_never_takes_effect_too_soon_nor_after_a_stop(story in prop::collection::vec(anything(), 0..40)) {
            let mut now = START;
            let mut counts = [true; 4];
            let mut first_words: Vec<(u8, Moment)> = Vec::new();
            let mut open = Some(Recovery::of(START.day(), Vec::new()));
            for step in story {
                match step {
                    Happens::Passes(seconds) => now = now.plus(seconds),
                    Happens::Turns(n) => counts[usize::from(n)] = !counts[usize::from(n)],
                    Happens::Stops => open = None,
                    Happens::Confirms(n) => if let Some(recovery) = &mut open {
                        let known = first_words.iter().any(|(who, _)| *who == n);
                        prop_assert_eq!(recovery.confirm(member(n), now), !known);
                        if !known {
                            first_words.push((n, now));
                        }
                    },
                }
                let Some(recovery) = &open else { continue };
                let good = |id: &MemberId| counts[usize::from(id.as_bytes()[0])];
                let progress = recovery.progress(|a, b| good(a) && good(b), now);
                let old_enough = first_words
                    .iter()
                    .filter(|(who, at)| counts[usize::from(*who)] && now.unix() - at.unix() >= WAITING_SECONDS)
                    .count();
                prop_assert_eq!(progress == Progress::Ready, old_enough >= 2, "{:?} at {:?}", first_words, now);
            }
        }
    }
}
