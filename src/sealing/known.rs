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
const LENGTH: usize = RANDOM + OURS + 32;
/// Characters of the text form.
const TEXT: usize = 86;

/// A browser that somebody signed in with: 128 random bits, a mark that it is ours, and a mark of whose it is.
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

    fn marks(&self) -> (&[u8], &[u8]) {
        self.0.expose().split_at(RANDOM).1.split_at(OURS)
    }
}

impl fmt::Debug for KnownBrowser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KnownBrowser(…)")
    }
}

impl Seals {
    /// For a browser that this member signs in with today.
    #[must_use]
    pub fn known_browser(&self, member: MemberId, today: Day) -> KnownBrowser {
        let random: [u8; RANDOM] = random::bytes();
        let ours = self.tag(|keys| &keys.known_browsers, &[b"any", &random]);
        let of = self.tag(|keys| &keys.known_browsers, &of_member(member, today).parts(&random));
        let mut bytes = Zeroizing::new([0; LENGTH]);
        for (place, byte) in bytes.iter_mut().zip(random.iter().chain(ours.iter().take(OURS)).chain(&of)) {
            *place = *byte;
        }
        KnownBrowser(Bytes::new(*bytes))
    }

    /// Whether it was made here, for whomever. Constant time.
    #[must_use]
    pub fn is_known_browser(&self, browser: &KnownBrowser) -> bool {
        let marks = self.tags(|keys| &keys.known_browsers, &[b"any", browser.random()]).collect::<Vec<_>>();
        let given = browser.marks().0;
        any(marks.iter().map(|mark| mark.split_at(OURS).0.ct_eq(given)))
    }

    /// Whether this member signed in with it within [`KNOWN_BROWSER_DAYS`]. Constant time, whoever she is.
    #[must_use]
    pub fn is_browser_of(&self, browser: &KnownBrowser, member: MemberId, today: Day) -> bool {
        // An instance whose clock is a little ahead may have made it.
        let days = (-1..=KNOWN_BROWSER_DAYS).map(|ago| of_member(member, today.plus(-ago)));
        let given = browser.marks().1;
        let fits = days.flat_map(|of| {
            let parts = of.parts(browser.random());
            let marks: Vec<[u8; 32]> = self.tags(|keys| &keys.known_browsers, &parts).collect();
            marks.into_iter().map(|mark| mark.as_slice().ct_eq(given)).collect::<Vec<_>>()
        });
        any(fits)
    }
}

fn any(choices: impl Iterator<Item = Choice>) -> bool {
    choices.fold(Choice::from(0), |any, one| any | one).into()
}

struct Of {
    member: MemberId,
    day: [u8; 8],
}

const fn of_member(member: MemberId, day: Day) -> Of {
    Of { member, day: day.number().to_be_bytes() }
}

impl Of {
    const fn parts<'a>(&'a self, random: &'a [u8]) -> [&'a [u8]; 4] {
        [b"of", self.member.as_bytes(), &self.day, random]
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
        let browser = carried(&seals.known_browser(ANN, TODAY));
        for (later, known) in [(-2, false), (-1, true), (0, true), (30, true), (31, false)] {
            assert_eq!(seals.is_browser_of(&browser, ANN, TODAY.plus(later)), known, "{later}");
        }
        assert!(!seals.is_browser_of(&browser, MemberId::from_bytes([2; 16]), TODAY));
        assert!(seals.is_known_browser(&browser));
        for other in [elsewhere(&seals), seals_of(&[2])] {
            assert!(!other.is_browser_of(&browser, ANN, TODAY) && !other.is_known_browser(&browser));
        }
        assert!(seals_of(&[1, 2]).is_browser_of(&browser, ANN, TODAY), "after a rotation too");
    }

    #[test]
    fn no_byte_of_it_can_be_another() {
        let seals = seals_of(&[1]);
        let browser = seals.known_browser(ANN, TODAY);
        for at in 0..LENGTH {
            let mut bytes = *browser.0.expose();
            bytes[at] ^= 1;
            let forged = KnownBrowser(Bytes::new(bytes));
            assert!(!(seals.is_browser_of(&forged, ANN, TODAY) && seals.is_known_browser(&forged)), "{at}");
        }
    }

    #[test]
    fn two_have_nothing_in_common() {
        let seals = seals_of(&[1]);
        let (one, two) = (seals.known_browser(ANN, TODAY), seals.known_browser(ANN, TODAY));
        let same = one.0.expose().iter().zip(two.0.expose()).filter(|(a, b)| a == b).count();
        assert!(same < 8, "{same} bytes");
    }

    #[test]
    fn what_is_none_is_refused() {
        for text in ["", "x", &"A".repeat(85), &"A".repeat(87), &"?".repeat(86), &"B".repeat(86)] {
            assert!(KnownBrowser::parse(text).is_none(), "{text}");
        }
    }
}
