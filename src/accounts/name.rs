//! The name a member signs in with.

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

/// The shortest name, in characters.
const LEAST: usize = 2;
/// The longest name, in characters.
pub const NAME_MOST: u32 = 32;
const MOST: usize = NAME_MOST as usize;
/// The longest name, in bytes of its canonical form: what fits its sealed field.
const MOST_BYTES: usize = 128;

/// A name as it was chosen. Unprintable and wiped.
#[derive(Clone)]
pub struct Name {
    shown: SecretString,
    canonical: SecretString,
}

/// A name that cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing, or a single character.
    #[error("a name has at least {LEAST} characters")]
    TooShort,
    /// More than fits.
    #[error("a name has at most {MOST} characters")]
    TooLong,
    /// Control or invisible characters.
    #[error("a name has no invisible characters")]
    Invisible,
}

impl Name {
    /// Reads a name: outer white space goes, inner white space becomes one space.
    ///
    /// # Errors
    /// [`NameError`] says what would work.
    pub fn typed(text: &str) -> Result<Self, NameError> {
        if text.len() > MOST * 16 {
            return Err(NameError::TooLong);
        }
        let shown = text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
        if shown.chars().any(is_invisible) {
            return Err(NameError::Invisible);
        }
        let canonical: String = shown.nfkc().collect::<String>().to_lowercase().nfkc().collect();
        match shown.chars().count() {
            0..LEAST => Err(NameError::TooShort),
            count if count > MOST || canonical.len() > MOST_BYTES => Err(NameError::TooLong),
            _ => Ok(Self { shown: shown.into(), canonical: canonical.into() }),
        }
    }

    /// As it was chosen.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.shown.expose_secret()
    }

    /// The form under which two spellings are one name: NFKC, lower case.
    #[must_use]
    pub fn canonical(&self) -> &str {
        self.canonical.expose_secret()
    }
}

/// Characters that would let one name look like another: controls, joiners, marks of direction, fillers.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_one_name() {
        let canonical = |text: &str| Name::typed(text).unwrap().canonical().to_owned();
        for same in ["rosa luz", "Rosa  Luz ", "ROSA LUZ", "Ｒｏｓａ Ｌｕｚ"] {
            assert_eq!(canonical(same), "rosa luz");
        }
        assert_eq!(canonical("Zoë"), canonical("Zoe\u{308}"));
        assert_eq!(Name::typed(" Rosa  Luz").unwrap().shown(), "Rosa Luz");
    }

    #[test]
    fn what_is_no_name_is_refused() {
        let error = |text: &str| Name::typed(text).err().unwrap();
        assert_eq!(error(""), NameError::TooShort);
        assert_eq!(error(" \t "), NameError::TooShort);
        assert_eq!(error("x"), NameError::TooShort);
        assert_eq!(error(&"x".repeat(33)), NameError::TooLong);
        assert_eq!(error(&"x".repeat(1_000_000)), NameError::TooLong);
        assert_eq!(error(&"ﷺ".repeat(32)), NameError::TooLong);
        assert_eq!(error("ro\u{0}sa"), NameError::Invisible);
        assert_eq!(error("ro\u{200b}sa"), NameError::Invisible);
        assert_eq!(error("\u{202e}asor"), NameError::Invisible);
    }
}
