//! A letter that waits to be sent, in its compact stored form (sealed by `sealing`).

use crate::kernel::{MailAddress, MemberId};
use crate::sealing::LetterCode;
use secrecy::ExposeSecret;

/// The stored form's version, its first byte.
const FORMAT: u8 = 1;
/// The length of a code's text.
const CODE: usize = 43;
/// The longest tag of a language.
const LANGUAGE_MOST: usize = 16;

/// What a letter is about. All but the first read the same: whoever sees a letter learns that there is something to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Occasion {
    /// An address is to be confirmed, by this code.
    Confirmation(LetterCode),
    /// She was vetted.
    Vetted,
    /// A reviewer sent a report of hers back.
    ReportReturned,
    /// Somebody filed a report like one of hers.
    SimilarReport,
    /// Somebody signed in as her.
    NewSignIn,
    /// Somebody began to recover her account.
    RecoveryStarted,
    /// Somebody gave her passphrase, and not her second factor.
    HalfSignIn,
    /// What lets her in was changed.
    AccessChanged,
}

/// A letter that waits to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Whose it is.
    pub member: MemberId,
    /// Where to: her address when it was written, so that nobody keeps it from her by changing that afterwards.
    pub to: MailAddress,
    /// Her language, as a tag.
    pub language: String,
    /// What about.
    pub occasion: Occasion,
}

/// Not the form this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a letter is damaged")]
pub struct Damaged;

impl Occasion {
    const fn number(&self) -> u8 {
        match self {
            Self::Confirmation(_) => 1,
            Self::Vetted => 2,
            Self::ReportReturned => 3,
            Self::SimilarReport => 4,
            Self::NewSignIn => 5,
            Self::RecoveryStarted => 6,
            Self::HalfSignIn => 7,
            Self::AccessChanged => 8,
        }
    }

    fn numbered(number: u8, code: &str) -> Option<Self> {
        if number == 1 {
            return LetterCode::parse(code).map(Self::Confirmation);
        }
        let plain = [
            Self::Vetted,
            Self::ReportReturned,
            Self::SimilarReport,
            Self::NewSignIn,
            Self::RecoveryStarted,
            Self::HalfSignIn,
            Self::AccessChanged,
        ];
        plain.into_iter().find(|occasion| occasion.number() == number)
    }
}

impl Letter {
    /// The stored form: at most 332 bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = vec![FORMAT, self.occasion.number()];
        bytes.extend(self.member.as_bytes());
        match &self.occasion {
            Occasion::Confirmation(code) => bytes.extend(code.text().expose_secret().bytes()),
            _ => bytes.extend([0; CODE]),
        }
        let language: Vec<u8> = self.language.bytes().take(LANGUAGE_MOST).collect();
        bytes.push(u8::try_from(language.len()).unwrap_or_default());
        bytes.extend(language);
        bytes.extend(self.to.expose().bytes());
        bytes
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`Damaged`].
    pub fn decode(bytes: &[u8]) -> Result<Self, Damaged> {
        let (&[FORMAT, number], rest) = bytes.split_first_chunk().ok_or(Damaged)? else { return Err(Damaged) };
        let (member, rest) = rest.split_first_chunk::<16>().ok_or(Damaged)?;
        let (code, rest) = rest.split_at_checked(CODE).ok_or(Damaged)?;
        let (length, rest) = rest.split_first().ok_or(Damaged)?;
        let (language, to) = rest.split_at_checked(usize::from(*length)).ok_or(Damaged)?;
        let text = |part| std::str::from_utf8(part).map_err(|_| Damaged);
        Ok(Self {
            member: MemberId::from_bytes(*member),
            to: text(to)?.parse().map_err(|_| Damaged)?,
            language: text(language)?.to_owned(),
            occasion: Occasion::numbered(number, text(code)?).ok_or(Damaged)?,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::sealing::Slip;

    fn letter(occasion: Occasion) -> Letter {
        let to = format!("{}@{}.{}.{}.org", "a".repeat(64), "b".repeat(60), "c".repeat(60), "d".repeat(60));
        Letter {
            member: MemberId::from_bytes([7; 16]),
            to: to.parse().unwrap(),
            language: "zh-Hant-TW-x-abc".into(),
            occasion,
        }
    }

    #[test]
    fn every_letter_comes_back_and_fits_its_envelope() {
        let code = Occasion::Confirmation(LetterCode::random());
        for occasion in [
            code,
            Occasion::Vetted,
            Occasion::ReportReturned,
            Occasion::SimilarReport,
            Occasion::NewSignIn,
            Occasion::RecoveryStarted,
            Occasion::HalfSignIn,
            Occasion::AccessChanged,
        ] {
            let letter = letter(occasion);
            assert!(letter.encode().len() <= Slip::Letter.most(), "{}", letter.encode().len());
            assert_eq!(Letter::decode(&letter.encode()), Ok(letter));
        }
    }

    #[test]
    fn what_is_damaged_is_refused() {
        let good = letter(Occasion::Vetted).encode();
        let changed = |at: usize, byte: u8| {
            let mut bytes = good.clone();
            bytes[at] = byte;
            bytes
        };
        for damaged in [vec![], good[..40].to_vec(), changed(0, 2), changed(1, 0), changed(1, 9), changed(1, 1)] {
            assert_eq!(Letter::decode(&damaged), Err(Damaged));
        }
    }
}
