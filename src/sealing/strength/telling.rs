//! What is taken out of a passphrase before it is judged: words that somebody who guesses tries first, and years.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The trade, the usual words and the usual sentences, in the four languages.
static WORDS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let lines = include_str!("telling.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(letters).collect()
});

/// A text without these words, the trade's and the years. A word is found whatever stands between its letters, and
/// where digits and signs stand for letters.
pub(super) fn taken_out(text: &str, hers: &[String]) -> Zeroizing<String> {
    let text: Zeroizing<Vec<char>> = Zeroizing::new(text.chars().collect());
    let mut taken = vec![false; text.len()];
    let hers: Vec<Vec<char>> = hers.iter().map(|word| letters(word)).filter(|word| !word.is_empty()).collect();
    for word in WORDS.iter().chain(&hers) {
        for start in 0..text.len() {
            if let Some(end) = end_of(&text, start, word) {
                taken[start..end].fill(true); // invariant: `end_of` stays within the text
            }
        }
    }
    for (start, four) in text.windows(4).enumerate() {
        if is_year(four) {
            taken[start..start + 4].fill(true); // invariant: the window is within the text
        }
    }
    Zeroizing::new(text.iter().zip(&taken).filter(|(_, taken)| !**taken).map(|(c, _)| c).collect())
}

/// The letters and digits of a text, plain: `Zoë Ñ.` is `zoen`.
pub(super) fn letters(text: &str) -> Vec<char> {
    text.nfd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Where a word ends that begins exactly here.
fn end_of(text: &[char], start: usize, word: &[char]) -> Option<usize> {
    let mut at = start;
    for wanted in word {
        while at > start && text.get(at).is_some_and(|c| is_gap(*c) && !stands_for(*c, *wanted)) {
            at += 1;
        }
        if !stands_for(*text.get(at)?, *wanted) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

fn is_gap(c: char) -> bool {
    !c.is_alphanumeric()
}

fn stands_for(c: char, letter: char) -> bool {
    let alike: &[char] = match c {
        '4' | '@' => &['a'],
        '8' => &['b'],
        '3' | '€' => &['e'],
        '6' | '9' => &['g'],
        '1' | '!' | '|' => &['i', 'l'],
        '0' => &['o'],
        '5' | '$' => &['s'],
        '7' | '+' => &['t'],
        '2' => &['z'],
        _ => &[],
    };
    alike.contains(&letter) || plain(c) == Some(letter)
}

/// The letter without its accent, small.
fn plain(c: char) -> Option<char> {
    std::iter::once(c).nfd().next().and_then(|c| c.to_lowercase().next())
}

fn is_year(four: &[char]) -> bool {
    matches!(four, ['1', '9', tens, ones] | ['2', '0', tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_through_gaps_accents_and_digits_and_the_rest_stays() {
        for (text, rest) in [
            ("Parasol2026!!", "!!"),
            ("p4r4s0l_quiet", "_quiet"),
            ("E-S-C-O-R-T 1999 plum", "  plum"),
            ("micontraseñasecreta", "mi"),
            ("Correct Horse, Battery Staple!", "!"),
            ("zoë orbit", " orbit"),
            ("plum orbit canyon", "plum orbit canyon"),
            ("20260", "0"),
        ] {
            assert_eq!(taken_out(text, &["parasol".to_owned(), "Zoë".to_owned()]).as_str(), rest, "{text}");
        }
    }

    #[test]
    fn the_list_holds_plain_words_of_three_letters_or_more_once() {
        let mut words: Vec<String> = WORDS.iter().map(|word| word.iter().collect()).collect();
        assert!(words.iter().all(|word| word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_lowercase())));
        let all = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all, "a word stands twice");
    }
}
