//! A report: facts and words sealed apart under fresh data keys, wrapped for each entry and for its review.

use std::fmt;

use zeroize::Zeroizing;

use super::envelope::{OpenError, Place, Plaintext, SealError, Sealed, SealingKey, open_exact, open_padded};
use super::envelope::{seal_exact, seal_padded};
use super::seals::Seals;
use super::token::{EntryKey, Token};
use crate::kernel::{Bytes, MemberId, ReportId, random};

/// The sizes of sealed facts: up to three identifiers, as a rule, and more. How many a report has, its entries tell too.
const FACTS_SIZES: [usize; 2] = [384, 896];
/// The sizes of sealed words: what most people write (or nothing), long words in a script of two bytes a letter, and anything.
const WORDS_SIZES: [usize; 3] = [768, 1_536, 4_608];

const FACTS: &str = "facts";
const WORDS: &str = "words";
const FACTS_KEY: &str = "facts key of entry";
const WORDS_KEY: &str = "words key of entry";
const REVIEW_COPY: &str = "review copy";
const AUTHOR: &str = "author";

/// The longest facts, in bytes.
pub const FACTS_MOST: usize = FACTS_SIZES[1] - 2;
/// The longest words, in bytes.
pub const WORDS_MOST: usize = WORDS_SIZES[2] - 2;

macro_rules! data_key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(Bytes<32>);

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}
data_key! {
    /// Opens the facts of one report.
    FactsKey
}
data_key! {
    /// Opens the words of one report: handed out only once the review has released them.
    WordsKey
}

/// Both data keys of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportKeys {
    /// Opens the facts.
    pub facts: FactsKey,
    /// Opens the words.
    pub words: WordsKey,
}

impl ReportKeys {
    /// Fresh ones, for a new report.
    #[must_use]
    pub fn fresh() -> Self {
        Self { facts: FactsKey(Bytes::new(random::bytes())), words: WordsKey(Bytes::new(random::bytes())) }
    }
}

/// The data keys as an entry carries them, each wrapped by itself so that the words' can be held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrappedKeys {
    /// The facts' key.
    pub facts: Sealed,
    /// The words' key.
    pub words: Sealed,
}

/// Seals and opens the parts of one report of one registry.
#[derive(Clone, Copy)]
pub struct ReportSeals<'a> {
    seals: &'a Seals,
    report: ReportId,
}

impl Seals {
    /// For one report.
    #[must_use]
    pub const fn report(&self, report: ReportId) -> ReportSeals<'_> {
        ReportSeals { seals: self, report }
    }
}

impl ReportSeals<'_> {
    /// Seals the facts, in one of two sizes.
    ///
    /// # Errors
    /// [`SealError::TooLong`] above [`FACTS_MOST`] bytes.
    pub fn seal_facts(&self, key: &FactsKey, facts: &[u8]) -> Result<Sealed, SealError> {
        self.in_place(FACTS, |place| seal_padded(SealingKey::outside_keyring(&key.0), place, &FACTS_SIZES, facts))
    }

    /// Opens the facts.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_facts(&self, key: &FactsKey, sealed: &[u8]) -> Result<Plaintext, OpenError> {
        self.in_place(FACTS, |place| open_padded(SealingKey::outside_keyring(&key.0), place, sealed))
    }

    /// Seals the words, in one of three sizes: absent or short words look like any others of the smallest.
    ///
    /// # Errors
    /// [`SealError::TooLong`] above [`WORDS_MOST`] bytes.
    pub fn seal_words(&self, key: &WordsKey, words: &[u8]) -> Result<Sealed, SealError> {
        self.in_place(WORDS, |place| seal_padded(SealingKey::outside_keyring(&key.0), place, &WORDS_SIZES, words))
    }

    /// Opens the words.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_words(&self, key: &WordsKey, sealed: &[u8]) -> Result<Plaintext, OpenError> {
        self.in_place(WORDS, |place| open_padded(SealingKey::outside_keyring(&key.0), place, sealed))
    }

    /// Wraps both data keys for the entry of one identifier.
    #[must_use]
    pub fn wrap(&self, token: &Token, keys: &ReportKeys) -> WrappedKeys {
        WrappedKeys {
            facts: self.wrap_key(FACTS_KEY, token, &keys.facts.0),
            words: self.wrap_key(WORDS_KEY, token, &keys.words.0),
        }
    }

    /// Unwraps the facts' key from an entry.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn unwrap_facts(&self, token: &Token, wrapped: &[u8]) -> Result<FactsKey, OpenError> {
        self.unwrap_key(FACTS_KEY, token, wrapped).map(FactsKey)
    }

    /// Unwraps the words' key from an entry. For words that are released only: the caller sees to it.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn unwrap_words(&self, token: &Token, wrapped: &[u8]) -> Result<WordsKey, OpenError> {
        self.unwrap_key(WORDS_KEY, token, wrapped).map(WordsKey)
    }

    /// The data keys under the keyring, for as long as a review, a flag or an objection is open.
    #[must_use]
    pub fn seal_review_copy(&self, keys: &ReportKeys) -> Sealed {
        let both = Zeroizing::new([*keys.facts.0.expose(), *keys.words.0.expose()].concat());
        self.in_place(REVIEW_COPY, |place| seal_exact(self.seals.newest_key(|keys| &keys.review_copies), place, &both))
    }

    /// Opens a review copy.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_review_copy(&self, sealed: &[u8]) -> Result<ReportKeys, OpenError> {
        let key = self.seals.key_of(|keys| &keys.review_copies, sealed)?;
        let both = self.in_place(REVIEW_COPY, |place| open_exact(key, place, sealed))?;
        let (facts, words) = both.expose().split_at_checked(32).ok_or(OpenError::Malformed)?;
        Ok(ReportKeys { facts: FactsKey(key_of(facts)?), words: WordsKey(key_of(words)?) })
    }

    /// Who filed it, under the keyring.
    #[must_use]
    pub fn seal_author(&self, author: MemberId) -> Sealed {
        self.in_place(AUTHOR, |place| seal_exact(self.seals.newest_key(|keys| &keys.authors), place, author.as_bytes()))
    }

    /// Opens who filed it.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_author(&self, sealed: &[u8]) -> Result<MemberId, OpenError> {
        let key = self.seals.key_of(|keys| &keys.authors, sealed)?;
        let author = self.in_place(AUTHOR, |place| open_exact(key, place, sealed))?;
        MemberId::try_from(author.expose()).map_err(|_| OpenError::Malformed)
    }

    fn wrap_key(&self, part: &'static str, token: &Token, data_key: &Bytes<32>) -> Sealed {
        let EntryKey(entry_key) = token.entry_key();
        self.at_entry(part, token, |place| {
            seal_exact(SealingKey::outside_keyring(&entry_key), place, data_key.expose())
        })
    }

    fn unwrap_key(&self, part: &'static str, token: &Token, wrapped: &[u8]) -> Result<Bytes<32>, OpenError> {
        let EntryKey(entry_key) = token.entry_key();
        let key =
            self.at_entry(part, token, |place| open_exact(SealingKey::outside_keyring(&entry_key), place, wrapped))?;
        key_of(key.expose())
    }

    fn in_place<T>(&self, part: &'static str, act: impl FnOnce(&Place<'_>) -> T) -> T {
        act(&self.seals.place(part, &[self.report.as_bytes()]))
    }

    fn at_entry<T>(&self, part: &'static str, token: &Token, act: impl FnOnce(&Place<'_>) -> T) -> T {
        act(&self.seals.place(part, &[token.locator().as_bytes(), self.report.as_bytes()]))
    }
}

fn key_of(bytes: &[u8]) -> Result<Bytes<32>, OpenError> {
    bytes.try_into().map(Bytes::new).map_err(|_| OpenError::Malformed)
}

#[cfg(test)]
mod tests;
