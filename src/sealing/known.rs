//! What a browser that signed in carries for a while, so that strangers who try a member's name do not slow her down. It says
//! nothing without the key file, and nothing of it is stored.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use subtle::{Choice, ConstantTimeEq};
use zeroize::Zeroizing;

use super::seals::Seals;
use crate::kernel::{Bytes, Day, MemberId, SecretString, random};

/// For how many days after she signed in a browser is known.
pub const KNOWN_BROWSER_DAYS: i64 = 30;

const RANDOM: usize = 16;
const OURS: usize = 16;
const NONCE: usize = 16;
const OF: usize = 16;
const LENGTH: usize = RANDOM + OURS + NONCE + OF;
/// Characters of the text form.
const TEXT: usize = 86;

/// By which of her passphrases somebody came in when her browser got to be known. Nobody can tell it by what
/// the browser carries, whose form and size are the same and which reads differently after each sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KnownBy {
    /// Her own, or a passkey.
    First,
    /// The second: anyone who was given it must not guess the first one by it.
    Second,
}

impl KnownBy {
    const ALL: [Self; 2] = [Self::First, Self::Second];

    /// What stands in a tag for it.
    #[must_use]
    pub const fn word(self) -> &'static [u8] {
        match self {
            Self::First => b"of",
            Self::Second => b"of the second",
        }
    }
}

/// A browser that somebody signed in with: 128 random bits that stay from one sign-in to the next, a mark
/// that they are ours, 128 random bits that are new each time, and a mark of whose it is.
#[derive(Clone, PartialEq, Eq)]
pub struct KnownBrowser(Bytes<LENGTH>);

impl KnownBrowser {
    /// The text form, fit for a cookie.
    #[must_use]
    pub fn text(&self) -> SecretString {
        SecretString::from(BASE64URL_NOPAD.encode(self.0.expose()))
    }

    /// From the text form, if it is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != TEXT {
            return None;
        }
        let bytes = Zeroizing::new(BASE64URL_NOPAD.decode(text.as_bytes()).ok()?);
        Some(Self(Bytes::new(bytes.as_slice().try_into().ok()?)))
    }

    /// What tells it from every other: what a limit counts it by.
    #[must_use]
    pub fn random(&self) -> &[u8] {
        self.0.expose().split_at(RANDOM).0
    }

    fn ours(&self) -> &[u8] {
        self.0.expose().split_at(RANDOM).1.split_at(OURS).0
    }

    /// What is new each time, and whose it is.
    fn nonce_and_of(&self) -> (&[u8], &[u8]) {
        self.0.expose().split_at(RANDOM + OURS).1.split_at(NONCE)
    }
}

impl fmt::Debug for KnownBrowser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KnownBrowser(…)")
    }
}

impl Seals {
    /// For a browser that this member signs in with today. A browser that is known as hers already stays the
    /// same one, so that signing in again and again gives no more tries for it.
    #[must_use]
    pub fn known_browser(
        &self,
        member: MemberId,
        by: KnownBy,
        today: Day,
        carried: Option<&KnownBrowser>,
    ) -> KnownBrowser {
        let hers = carried.filter(|browser| self.known_as(browser, member, today).is_some());
        let random: [u8; RANDOM] =
            hers.and_then(|browser| browser.random().try_into().ok()).unwrap_or_else(random::bytes);
        let nonce: [u8; NONCE] = random::bytes();
        let ours = self.tag(|keys| &keys.known_browsers, &[b"any", &random]);
        let of = self.tag(|keys| &keys.known_browsers, &Of { by, member, day: bytes(today) }.parts(&random, &nonce));
        let mut bytes = Zeroizing::new([0; LENGTH]);
        let parts = random.iter().chain(ours.iter().take(OURS)).chain(&nonce).chain(of.iter().take(OF));
        for (place, byte) in bytes.iter_mut().zip(parts) {
            *place = *byte;
        }
        KnownBrowser(Bytes::new(*bytes))
    }

    /// Whether it was made here, for whomever. Constant time.
    #[must_use]
    pub fn is_known_browser(&self, browser: &KnownBrowser) -> bool {
        let marks = self.tags(|keys| &keys.known_browsers, &[b"any", browser.random()]).collect::<Vec<_>>();
        any(marks.iter().map(|mark| mark.split_at(OURS).0.ct_eq(browser.ours())))
    }

    /// By which passphrase of this member's it got to be known within [`KNOWN_BROWSER_DAYS`], if by any. The
    /// same work, for every member and both passphrases.
    #[must_use]
    pub fn known_as(&self, browser: &KnownBrowser, member: MemberId, today: Day) -> Option<KnownBy> {
        let fits = KnownBy::ALL.map(|by| (by, self.is_browser_of(browser, member, by, today)));
        fits.into_iter().fold(None, |found, (by, fits)| if fits { Some(by) } else { found })
    }

    fn is_browser_of(&self, browser: &KnownBrowser, member: MemberId, by: KnownBy, today: Day) -> bool {
        let (nonce, given) = browser.nonce_and_of();
        // An instance whose clock is a little ahead may have made it.
        let fits = (-1..=KNOWN_BROWSER_DAYS).flat_map(|ago| {
            let of = Of { by, member, day: bytes(today.plus(-ago)) };
            let marks: Vec<[u8; 32]> =
                self.tags(|keys| &keys.known_browsers, &of.parts(browser.random(), nonce)).collect();
            marks.into_iter().map(|mark| mark.split_at(OF).0.ct_eq(given)).collect::<Vec<_>>()
        });
        any(fits)
    }
}

fn any(choices: impl Iterator<Item = Choice>) -> bool {
    choices.fold(Choice::from(0), |any, one| any | one).into()
}

const fn bytes(day: Day) -> [u8; 8] {
    day.number().to_be_bytes()
}

struct Of {
    by: KnownBy,
    member: MemberId,
    day: [u8; 8],
}

impl Of {
    const fn parts<'a>(&'a self, random: &'a [u8], nonce: &'a [u8]) -> [&'a [u8]; 5] {
        [self.by.word(), self.member.as_bytes(), &self.day, random, nonce]
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use secrecy::ExposeSecret;

    use super::super::seals::{elsewhere, seals_of};
    use super::*;

    const ANN: MemberId = MemberId::from_bytes([1; 16]);
    const TODAY: Day = Day::from_number(20_000);

    fn carried(browser: &KnownBrowser) -> KnownBrowser {
        KnownBrowser::parse(browser.text().expose_secret()).unwrap()
    }

    #[test]
    fn it_is_known_as_hers_for_thirty_days_and_as_nobody_elses() {
        let seals = seals_of(&[1]);
        for by in KnownBy::ALL {
            let browser = carried(&seals.known_browser(ANN, by, TODAY, None));
            for (later, known) in [(-2, None), (-1, Some(by)), (0, Some(by)), (30, Some(by)), (31, None)] {
                assert_eq!(seals.known_as(&browser, ANN, TODAY.plus(later)), known, "{later}");
            }
            assert_eq!(seals.known_as(&browser, MemberId::from_bytes([2; 16]), TODAY), None);
            assert!(seals.is_known_browser(&browser));
            for other in [elsewhere(&seals), seals_of(&[2])] {
                assert!(other.known_as(&browser, ANN, TODAY).is_none() && !other.is_known_browser(&browser));
            }
            assert_eq!(seals_of(&[1, 2]).known_as(&browser, ANN, TODAY), Some(by), "after a rotation too");
        }
    }

    #[test]
    fn no_byte_of_it_can_be_another() {
        let seals = seals_of(&[1]);
        let browser = seals.known_browser(ANN, KnownBy::First, TODAY, None);
        for at in 0..LENGTH {
            let mut bytes = *browser.0.expose();
            bytes[at] ^= 1;
            let forged = KnownBrowser(Bytes::new(bytes));
            assert!(seals.known_as(&forged, ANN, TODAY).is_none() || !seals.is_known_browser(&forged), "{at}");
        }
    }

    #[test]
    fn two_have_nothing_in_common() {
        let seals = seals_of(&[1]);
        let new = || seals.known_browser(ANN, KnownBy::First, TODAY, None);
        assert!(in_common(&new(), &new()) < 8);
    }

    fn in_common(one: &KnownBrowser, other: &KnownBrowser) -> usize {
        one.0.expose().iter().zip(other.0.expose()).filter(|(a, b)| a == b).count()
    }

    /// Anyone who looks at it before and after a sign-in sees the same change, whichever passphrase it was.
    #[test]
    fn hers_stays_the_same_browser_and_reads_differently_after_either_passphrase() {
        let seals = seals_of(&[1]);
        for (before, after) in [(0, 0), (0, 1), (1, 0), (1, 1)].map(|(a, b)| (KnownBy::ALL[a], KnownBy::ALL[b])) {
            let carried = seals.known_browser(ANN, before, TODAY, None);
            let renewed = seals.known_browser(ANN, after, TODAY, Some(&carried));
            assert_eq!(renewed.random(), carried.random());
            assert!(in_common(&renewed, &carried) < RANDOM + OURS + 8, "the rest is new");
            assert_eq!(seals.known_as(&renewed, ANN, TODAY), Some(after));
        }
        let carried = seals.known_browser(ANN, KnownBy::First, TODAY, None);
        for (member, later) in [(MemberId::from_bytes([2; 16]), 0), (ANN, 31)] {
            let other = seals.known_browser(member, KnownBy::First, TODAY.plus(later), Some(&carried));
            assert_ne!(other.random(), carried.random(), "another's, or too old");
        }
    }

    #[test]
    fn what_is_none_is_refused() {
        for text in ["", "x", &"A".repeat(85), &"A".repeat(87), &"?".repeat(86), &"B".repeat(86)] {
            assert!(KnownBrowser::parse(text).is_none(), "{text}");
        }
    }
}
