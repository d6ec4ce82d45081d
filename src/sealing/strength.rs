//! Whether a passphrase is strong enough to be chosen: its length, whether it was breached, and how soon `zxcvbn` says that
//! it is guessed without what somebody who guesses tries first.

mod breached;
mod telling;

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
    /// It stood in a breached list, perhaps with digits or signs around it.
    Breached,
    /// Without names, places, years and the words of the trade, too little is left of it.
    Telling,
    /// It is guessed too soon as it is.
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
        if breached::is_breached(self.expose()) {
            return Verdict::Weak(Weakness::Breached);
        }
        let hers: Vec<String> = about_her.iter().flat_map(|text| words_of(text)).collect();
        let rest = telling::taken_out(self.expose(), &hers);
        if is_hard_to_guess(&rest, &hers) {
            Verdict::Strong
        } else if is_hard_to_guess(self.expose(), &[]) {
            Verdict::Weak(Weakness::Telling)
        } else {
            Verdict::Weak(Weakness::Guessable)
        }
    }
}

/// More than ten thousand million guesses: `zxcvbn`'s best score.
fn is_hard_to_guess(text: &str, hers: &[String]) -> bool {
    let beginning = match text.char_indices().nth(LOOKED_AT) {
        Some((end, _)) => &text[..end], // invariant: the start of a character
        None => text,
    };
    zxcvbn(beginning, &hers.iter().map(String::as_str).collect::<Vec<_>>()).score() == Score::Four
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
            ("Summer2026!!", Weakness::Guessable),
            ("bcdebcdebcde", Weakness::Guessable),
            ("aaaaaaaaaaaaaaaa", Weakness::Breached),
            ("qwertyuiop[]", Weakness::Breached),
            ("This is my password 1!", Weakness::Breached),
            ("Correct Horse Battery Staple", Weakness::Telling),
            ("EscortLondon2026!", Weakness::Telling),
        ] {
            assert_eq!(judge(text, &[]), Verdict::Weak(weakness), "{text}");
        }
    }

    /// What somebody who knows what this is, and speaks its languages, would try on the first day.
    #[test]
    fn what_is_tried_first_is_refused() {
        for text in include_str!("strength/tried_first.txt").lines() {
            assert!(matches!(judge(text, &["Zoe", "Parasol"]), Verdict::Weak(_)), "{text}");
        }
    }

    #[test]
    fn her_own_name_is_no_passphrase() {
        assert_eq!(judge("Wilhelmina Kaszubska", &[]), Verdict::Strong);
        for text in ["Wilhelmina Kaszubska", "kaszubskawilhelmina", "W1lhelm1na-K4szubsk4!", "aksbuzsak animlehliw"] {
            assert!(matches!(judge(text, &["wilhelmina kaszubska"]), Verdict::Weak(_)), "{text}");
        }
        assert_eq!(judge("plum orbit canyon velvet", &["Zoë", "Parasol"]), Verdict::Strong);
        assert_eq!(judge("plum orbit canyon Parasol", &["Zoë", "Parasol"]), Verdict::Strong);
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
