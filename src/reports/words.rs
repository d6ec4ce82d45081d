//! The words of a report: a short description and an account, both optional.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

/// The longest description, in characters.
const DESCRIPTION_MOST: usize = 140;
/// The longest account, in characters.
const ACCOUNT_MOST: usize = 1_000;
/// No unpacked words are longer than this: every character in four bytes, and the mark between the two.
const UNPACKED_MOST: usize = (DESCRIPTION_MOST + ACCOUNT_MOST) * 4 + 1;
/// The stored form's version, its first byte.
const FORMAT: u8 = 1;
/// Stands between description and account; neither may hold it.
const BETWEEN: char = '\0';
/// Deflate's level: words are small, so the best costs nothing.
const LEVEL: u8 = 9;

/// What the author wrote. Unprintable and wiped.
#[derive(Clone)]
pub struct Words {
    /// How the person may be known again.
    pub description: Option<SecretString>,
    /// What happened, in her words.
    pub account: Option<SecretString>,
}

/// Words that cannot be stored or read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum WordsError {
    /// The description is longer than 140 characters.
    #[error("a description has at most {DESCRIPTION_MOST} characters")]
    DescriptionTooLong,
    /// The account is longer than 1,000 characters.
    #[error("an account has at most {ACCOUNT_MOST} characters")]
    AccountTooLong,
    /// Not the form this program writes.
    #[error("the report's words are damaged")]
    Damaged,
}

impl Words {
    /// Words as they were typed: outer white space goes, line ends become one character.
    ///
    /// # Errors
    /// Which of the two is too long.
    pub fn typed(description: &str, account: &str) -> Result<Self, WordsError> {
        let clean = |text: &str| -> Option<SecretString> {
            // Control characters say nothing to a reader, and `BETWEEN` is one of them.
            let text: Zeroizing<String> =
                Zeroizing::new(text.chars().filter(|c| !c.is_control() || *c == '\n').collect());
            let text = text.trim();
            (!text.is_empty()).then(|| text.into())
        };
        let (description, account) = (clean(description), clean(account));
        let longer = |text: &Option<SecretString>, most| {
            text.as_ref().is_some_and(|text| text.expose_secret().chars().count() > most)
        };
        if longer(&description, DESCRIPTION_MOST) {
            return Err(WordsError::DescriptionTooLong);
        }
        if longer(&account, ACCOUNT_MOST) {
            return Err(WordsError::AccountTooLong);
        }
        Ok(Self { description, account })
    }

    /// No words: what stands in the place of those that must go.
    #[must_use]
    pub const fn none() -> Self {
        Self { description: None, account: None }
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.description.is_none() && self.account.is_none()
    }

    /// The compact stored form. It is packed, and then padded to a fixed size by `sealing`, so its length tells nothing.
    #[must_use]
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let text = |part: &Option<SecretString>| part.as_ref().map_or("", ExposeSecret::expose_secret).to_owned();
        let plain = Zeroizing::new(format!("{}{BETWEEN}{}", text(&self.description), text(&self.account)));
        let mut stored = Zeroizing::new(vec![FORMAT]);
        stored.extend_from_slice(&Zeroizing::new(compress_to_vec(plain.as_bytes(), LEVEL)));
        stored
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`WordsError::Damaged`].
    pub fn decode(bytes: &[u8]) -> Result<Self, WordsError> {
        let Some((&FORMAT, packed)) = bytes.split_first() else { return Err(WordsError::Damaged) };
        let plain = decompress_to_vec_with_limit(packed, UNPACKED_MOST).map_err(|_| WordsError::Damaged)?;
        let plain = Zeroizing::new(plain);
        let text = std::str::from_utf8(&plain).map_err(|_| WordsError::Damaged)?;
        let (description, account) = text.split_once(BETWEEN).ok_or(WordsError::Damaged)?;
        Self::typed(description, account)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::sealing::WORDS_MOST;

    #[test]
    fn words_come_back_as_they_were_written() {
        let words = Words::typed("  grey van ", "He said\r\nno.").unwrap();
        let back = Words::decode(&words.encode()).unwrap();
        assert_eq!(back.description.unwrap().expose_secret(), "grey van");
        assert_eq!(back.account.unwrap().expose_secret(), "He said\nno.");
        assert!(Words::decode(&Words::typed("", " ").unwrap().encode()).unwrap().is_empty());
    }

    #[test]
    fn the_longest_words_fit_their_envelope_in_any_alphabet() {
        // Text that does not pack: code points without a pattern, four bytes each.
        let noise = |count: u32| -> String {
            (0..count)
                .filter_map(|i| char::from_u32(0x1_0000 + (i.wrapping_mul(2_654_435_761) >> 12) % 0xF_0000))
                .collect()
        };
        let words = Words::typed(&noise(140), &noise(1_000)).unwrap();
        let bytes = words.encode();
        assert!(bytes.len() <= WORDS_MOST, "{} bytes", bytes.len());
        assert!(Words::decode(&bytes).is_ok());
    }

    /// `docs/sealing.md` says that the smallest size holds ordinary text of almost any length.
    #[test]
    fn an_account_of_ordinary_length_packs_into_the_smallest_size() {
        let account = "He wrote politely for two days, agreed to the price and to everything I do not do, and then came an hour \
            late with a friend waiting in the car below. At the door he said the money was in the other jacket and that he \
            would fetch it afterwards. When I said that I am paid first he laughed, put his foot in the door and told me that \
            he knew the landlord. I called the number we have for this, loudly enough for him to hear, and he went down the \
            stairs slowly, still talking. Later that evening three messages came from another number, first sorry, then angry, \
            then with a photograph of my street. He limps a little on the left, has a scar through one eyebrow, smells of \
            paint thinner, and parks a white van with a ladder on the roof in front of the bakery. Do not let him past the \
            first door, and do not believe what he says about having been here before; he has not, and nobody I asked had ever \
            met him until last winter.";
        let words = Words::typed("about fifty, thin grey hair, limps, white van with a ladder", account).unwrap();
        let bytes = words.encode();
        assert!(account.chars().count() > 900 && bytes.len() <= 766, "{} bytes", bytes.len());
    }

    #[test]
    fn words_that_are_too_long_are_told_apart() {
        assert_eq!(Words::typed(&"x".repeat(141), "").err(), Some(WordsError::DescriptionTooLong));
        assert_eq!(Words::typed("", &"é".repeat(1_001)).err(), Some(WordsError::AccountTooLong));
        assert!(Words::typed(&"é".repeat(140), &"é".repeat(1_000)).is_ok());
    }

    #[test]
    fn damaged_words_are_told() {
        for bytes in [&b""[..], b"\x02abc", b"\x01\xff\xff", b"\x01"] {
            assert_eq!(Words::decode(bytes).err(), Some(WordsError::Damaged));
        }
    }
}
