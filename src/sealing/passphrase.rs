//! A passphrase as a member types it, and one to suggest to her.

use std::fmt;

use secrecy::ExposeSecret;
use unicode_normalization::UnicodeNormalization;

use crate::kernel::{SecretString, random};

/// Six words of 7,776 are 77 bits.
const SUGGESTED_WORDS: usize = 6;

/// A passphrase, prepared so that two keyboards that write the same letters differently give the same bytes: in the
/// manner of the OpaqueString profile (RFC 8265, section 4.2), every space is a plain one and the text is in
/// normalisation form C; spaces around it, which phones add, are dropped (NIST SP 800-63B allows it).
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// As typed. Takes any text: one too short or too long to be chosen is simply wrong at sign-in.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let prepared: Box<str> = {
            // As long as the longest composed form can be, so that no half-written copy is left behind.
            let mut prepared = String::with_capacity(text.len().saturating_mul(3));
            prepared.extend(text.trim().nfc().map(|c| if c.is_whitespace() { ' ' } else { c }));
            prepared.into_boxed_str()
        };
        Self(SecretString::from(prepared))
    }

    /// A fresh one to suggest: six words of the EFF's long list, 77 bits.
    #[must_use]
    pub fn suggested() -> Self {
        let words = diceware_wordlists::EFF_LONG_WORDLIST;
        let mut text = String::with_capacity(64);
        for _ in 0..SUGGESTED_WORDS {
            if !text.is_empty() {
                text.push(' ');
            }
            let word = random::below(words.len() as u32) as usize;
            text.push_str(words[word]); // invariant: drawn below the length
        }
        Self(SecretString::from(text))
    }

    /// The text; whoever calls this answers for where it goes.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_same_letters_are_the_same_passphrase() {
        let typed = |text| Passphrase::typed(text).expose().to_owned();
        assert_eq!(typed("cafe\u{301} au lait"), typed("café au lait"));
        assert_eq!(typed("\t café\u{a0}au\u{3000}lait \n"), typed("café au lait"));
        assert_ne!(typed("Café au lait"), typed("café au lait"));
        assert_ne!(typed("café  au lait"), typed("café au lait"));
        assert_eq!(typed(" \n"), "");
    }

    #[test]
    fn a_suggestion_is_six_words_of_the_list_and_never_the_same() {
        let list = diceware_wordlists::EFF_LONG_WORDLIST;
        let mut seen = std::collections::HashSet::new();
        for _ in 0..200 {
            let suggested = Passphrase::suggested();
            let words: Vec<&str> = suggested.expose().split(' ').collect();
            assert!(words.len() == 6 && words.iter().all(|word| list.contains(word)));
            assert!(seen.insert(suggested.expose().to_owned()));
        }
    }

    /// 77 bits is a claim about the list: 7,776 words, no two alike.
    #[test]
    fn the_list_has_as_many_words_as_it_says() {
        let words: std::collections::HashSet<_> = diceware_wordlists::EFF_LONG_WORDLIST.iter().collect();
        assert_eq!(words.len(), 7_776);
        assert!(words.iter().all(|word| word.len() >= 3 && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
    }

    #[test]
    fn a_passphrase_does_not_print() {
        assert_eq!(format!("{:?}", Passphrase::typed("correct horse battery")), "Passphrase(…)");
    }

    proptest! {
        #[test]
        fn preparing_twice_changes_nothing(text in "\\PC{0,60}") {
            let once = Passphrase::typed(&text);
            let twice = Passphrase::typed(once.expose());
            prop_assert_eq!(once.expose(), twice.expose());
        }
    }
}
