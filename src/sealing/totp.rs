//! Codes of authenticator apps (RFC 6238: SHA-1, six digits, thirty seconds, which every app knows).

use std::fmt;

use data_encoding::BASE32_NOPAD;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use totp_rs::{Algorithm, Builder, Totp};

use super::seals::Seals;
use crate::kernel::{Bytes, MemberId, Moment, SecretString};

/// RFC 4226, section 4, R6: 160 bits.
pub const APP_SECRET_BYTES: usize = 20;
const DIGITS: u8 = 6;
/// How long a code lasts (RFC 6238, section 5.2).
pub const TOTP_STEP_SECONDS: i64 = 30;
/// Clocks of phones are wrong by some seconds: one step to either side counts (RFC 6238, section 5.2).
const SKEW: u16 = 1;

/// The secret that an authenticator app and the registry share.
#[derive(Clone, PartialEq, Eq)]
pub struct AppSecret(Bytes<APP_SECRET_BYTES>);

impl AppSecret {
    /// From its stored form.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; APP_SECRET_BYTES]) -> Self {
        Self(Bytes::new(bytes))
    }

    /// The stored form; whoever calls this answers for where it goes.
    #[must_use]
    pub const fn expose(&self) -> &[u8; APP_SECRET_BYTES] {
        self.0.expose()
    }

    /// To be typed into an app by hand: base 32 in groups of four.
    #[must_use]
    pub fn text(&self) -> SecretString {
        let text = BASE32_NOPAD.encode(self.0.expose());
        let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        SecretString::from(groups.join(" "))
    }

    /// What the picture says to an app (the key URI format): the registry's name, and nothing of hers.
    #[must_use]
    pub fn link(&self, issuer: &str) -> SecretString {
        let issuer = utf8_percent_encode(issuer, NON_ALPHANUMERIC);
        let secret = BASE32_NOPAD.encode(self.0.expose());
        SecretString::from(format!("otpauth://totp/{issuer}?secret={secret}&issuer={issuer}"))
    }

    /// The step of time a code is good for, if it is good now and its step comes after `last`: a code works once
    /// (RFC 6238, section 5.2).
    #[must_use]
    pub fn accept(&self, typed: &str, now: Moment, last: Option<u64>) -> Option<u64> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() != usize::from(DIGITS) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let now = u64::try_from(now.unix()).ok()?;
        self.totp().check(&digits, now).filter(|step| last.is_none_or(|last| *step > last))
    }

    fn totp(&self) -> Totp {
        let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(DIGITS);
        let builder = builder.with_skew(SKEW).with_step_duration(TOTP_STEP_SECONDS.unsigned_abs());
        // Twenty bytes, six digits, thirty seconds: nothing of it can be out of range.
        builder.with_secret(*self.0.expose()).build_noncompliant()
    }

    /// The code an app shows at a time.
    #[must_use]
    pub fn code_at(&self, now: Moment) -> SecretString {
        SecretString::from(self.totp().generate(u64::try_from(now.unix()).unwrap_or(0)).to_string())
    }
}

impl fmt::Debug for AppSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AppSecret(…)")
    }
}

impl Seals {
    /// The secret that a member is offered: the same until she has taken one and given it up again, which `turn` counts.
    /// Nothing is stored until she shows that her app has it.
    #[must_use]
    pub fn app_secret(&self, member: MemberId, turn: u32) -> AppSecret {
        let whole = Bytes::new(self.tag(|keys| &keys.app_secrets, &[member.as_bytes(), &turn.to_be_bytes()]));
        AppSecret(Bytes::new(std::array::from_fn(|i| whole.expose()[i]))) // invariant: 20 of 32
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::seals::seals_of;
    use super::*;
    use secrecy::ExposeSecret;

    const SECRET: AppSecret = AppSecret::from_bytes(*b"12345678901234567890");

    /// RFC 6238, appendix B (SHA-1), the last six of its eight digits; RFC 4226, appendix D, for the first step.
    #[test]
    fn published_vectors() {
        for (time, code) in [
            (0, "755224"),
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let now = Moment::from_unix(time);
            assert_eq!(SECRET.code_at(now).expose_secret(), code);
            assert_eq!(SECRET.accept(code, now, None), Some(u64::try_from(time).unwrap() / 30));
        }
    }

    #[test]
    fn a_code_works_once_and_for_a_step_to_either_side() {
        let at = |time| Moment::from_unix(time);
        let code = SECRET.code_at(at(3_000)).expose_secret().to_owned();
        let step = SECRET.accept(&code, at(3_000), None);
        assert_eq!(step, Some(100));
        assert_eq!(SECRET.accept(&code, at(3_000), step), None);
        assert_eq!(SECRET.accept(&code, at(3_059), Some(99)), Some(100));
        assert_eq!(SECRET.accept(&code, at(2_970), Some(99)), Some(100));
        assert_eq!(SECRET.accept(&code, at(3_060), None), None);
        assert_eq!(SECRET.accept(&code, at(2_969), None), None);
        assert_eq!(SECRET.accept(&code, at(-1), None), None);
        let spaced = format!(" {} {}", &code[..3], &code[3..]);
        assert_eq!(SECRET.accept(&spaced, at(3_000), None), Some(100));
        for wrong in ["", "12345", "1234567", "abcdef", "１２３４５６", "-12345"] {
            assert_eq!(SECRET.accept(wrong, at(3_000), None), None);
        }
    }

    #[test]
    fn a_secret_is_offered_again_until_it_was_given_up() {
        let seals = seals_of(&[1]);
        let (ann, bea) = (MemberId::from_bytes([1; 16]), MemberId::from_bytes([2; 16]));
        assert_eq!(seals.app_secret(ann, 0), seals.app_secret(ann, 0));
        assert_ne!(seals.app_secret(ann, 0), seals.app_secret(ann, 1));
        assert_ne!(seals.app_secret(ann, 0), seals.app_secret(bea, 0));
    }

    #[test]
    fn what_an_app_is_told_names_the_registry_only() {
        let link = SECRET.link("Plum & Co");
        let expected = "otpauth://totp/Plum%20%26%20Co?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Plum%20%26%20Co";
        assert_eq!(link.expose_secret(), expected);
        assert_eq!(SECRET.text().expose_secret(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(format!("{SECRET:?}"), "AppSecret(…)");
    }
}
