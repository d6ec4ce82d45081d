//! Whether a passphrase is strong enough to be chosen: its length, and how soon `zxcvbn` says it is guessed.

use zxcvbn::feedback::Warning;
use zxcvbn::{Score, zxcvbn};

use super::passphrase::Passphrase;

/// The shortest passphrase, in characters.
const LEAST: usize = 12;
/// The longest passphrase, in characters.
const MOST: usize = 256;
/// How many characters the estimator sees. It tries every way of reading digits and signs as letters: of 72 made up for
/// it, it took most of a second, of 32 a tenth of that. A strong beginning is strong; four suggested words fit.
const LOOKED_AT: usize = 32;

/// What to say of a passphrase that somebody wants to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It will do.
    Strong,
    /// Too few characters.
    TooShort {
        /// The least.
        least: usize,
    },
    /// Too many characters.
    TooLong {
        /// The most.
        most: usize,
    },
    /// Long enough, and still soon guessed.
    Weak(Weakness),
}

/// What makes a passphrase easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// One that many people use, or close to it.
    Common,
    /// Made of her own name or the registry's.
    AboutHer,
    /// The same characters over and over.
    Repeats,
    /// Keys in a row, `abcd`, `1234`.
    Pattern,
    /// A date or a year.
    Date,
    /// A first name or a surname.
    Name,
    /// None of these by itself; it is guessed too soon all the same.
    Guessable,
}

impl Passphrase {
    /// Judges it; `about_her` are the words that somebody who guesses would try first: her name, the registry's name.
    /// Takes milliseconds, at worst a tenth of a second: a job for a [`Stretcher`](super::Stretcher), not for a page.
    #[must_use]
    pub fn judge(&self, about_her: &[&str]) -> Verdict {
        let length = self.expose().chars().count();
        if length < LEAST {
            return Verdict::TooShort { least: LEAST };
        }
        if length > MOST {
            return Verdict::TooLong { most: MOST };
        }
        let beginning = match self.expose().char_indices().nth(LOOKED_AT) {
            Some((end, _)) => &self.expose()[..end], // invariant: the start of a character
            None => self.expose(),
        };
        judge_beginning(beginning, about_her)
    }
}

fn judge_beginning(text: &str, about_her: &[&str]) -> Verdict {
    let hers: Vec<String> = about_her.iter().flat_map(|text| words_of(text)).collect();
    let estimate = zxcvbn(text, &hers.iter().map(String::as_str).collect::<Vec<_>>());
    if estimate.score() >= Score::Three {
        return Verdict::Strong;
    }
    let by_itself = zxcvbn(text, &[]);
    if by_itself.score() >= Score::Three {
        return Verdict::Weak(Weakness::AboutHer);
    }
    let warning = by_itself.feedback().and_then(|feedback| feedback.warning());
    Verdict::Weak(warning.map_or(Weakness::Guessable, weakness_of))
}

/// A name, and each part of it that is long enough to mean anything.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    let whole = text.chars().take(LOOKED_AT).collect::<String>().to_lowercase();
    let parts: Vec<String> = whole
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| part.chars().count() >= 3)
        .map(str::to_owned)
        .collect();
    std::iter::once(whole).chain(parts).filter(|word| !word.is_empty()).take(16)
}

const fn weakness_of(warning: Warning) -> Weakness {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess
        | Warning::ShortKeyboardPatternsAreEasyToGuess
        | Warning::SequencesLikeAbcAreEasyToGuess => Weakness::Pattern,
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            Weakness::Repeats
        }
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => Weakness::Date,
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => {
            Weakness::Name
        }
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword
        | Warning::AWordByItselfIsEasyToGuess => Weakness::Common,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn judge(text: &str, about_her: &[&str]) -> Verdict {
        Passphrase::typed(text).judge(about_her)
    }

    #[test]
    fn length_is_counted_in_characters_within_both_bounds() {
        assert_eq!(judge("mölk wütßéx", &[]), Verdict::TooShort { least: 12 });
        assert_eq!(judge("mölk wütßéxq", &[]), Verdict::Strong);
        assert_eq!(judge("           x           ", &[]), Verdict::TooShort { least: 12 });
        let long: String = "plum orbit canyon ".repeat(20).chars().take(256).collect();
        assert_eq!(judge(&long, &[]), Verdict::Strong);
        assert_eq!(judge(&format!("{long}x"), &[]), Verdict::TooLong { most: 256 });
    }

    #[test]
    fn a_weak_passphrase_says_why() {
        for (text, weakness) in [
            ("aaaaaaaaaaaaaaaa", Weakness::Repeats),
            ("abcabcabcabcabc", Weakness::Repeats),
            ("qwertyuiop[]", Weakness::Pattern),
            ("password1234", Weakness::Common),
        ] {
            assert_eq!(judge(text, &[]), Verdict::Weak(weakness), "{text}");
        }
    }

    #[test]
    fn her_own_name_is_no_passphrase() {
        assert_eq!(judge("Wilhelmina Kaszubska", &[]), Verdict::Strong);
        assert_eq!(judge("Wilhelmina Kaszubska", &["wilhelmina kaszubska"]), Verdict::Weak(Weakness::AboutHer));
        assert_eq!(judge("kaszubskakaszubska", &["Wilhelmina Kaszubska"]), judge("kaszubskakaszubska", &["kaszubska"]));
        assert_eq!(judge("plum orbit canyon velvet", &["Zoë", "Parasol"]), Verdict::Strong);
    }

    #[test]
    fn what_is_suggested_is_strong() {
        for _ in 0..50 {
            assert_eq!(Passphrase::suggested().judge(&["zoe", "parasol"]), Verdict::Strong);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_text_is_judged_without_panic(text in "\\PC{0,300}", name in "\\PC{0,100}") {
            let short = Passphrase::typed(&text).expose().chars().count() < 12;
            prop_assert_eq!(matches!(judge(&text, &[&name]), Verdict::TooShort { .. }), short);
        }
    }
}
