//! Strings in free text that look personal: pointed out to the author before she sends, because words are the one place
//! where a phone number, an address for letters or a place to find somebody could slip in.

/// What it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A street address.
    Address,
}

/// A part of the text that looks personal.
#[derive(Clone, PartialEq, Eq)]
pub struct Personal {
    /// What it looks like.
    pub found: Found,
    /// The part itself, for its author's eyes only.
    pub text: String,
}

impl std::fmt::Debug for Personal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Personal({:?}, …)", self.found)
    }
}

/// Words that follow or precede a house number, in the languages the product speaks.
const STREET_WORDS: &[&str] = &[
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "ave",
    "lane",
    "drive",
    "close",
    "court",
    "square",
    "terrace",
    "flat",
    "apartment",
    "apt",
    "rue",
    "avenida",
    "calle",
    "rua",
    "plaza",
    "place",
    "boulevard",
    "straße",
    "strasse",
    "weg",
    "laan",
    "straat",
];

/// The fewest digits that look like a phone number.
const PHONE_DIGITS: usize = 7;

/// Everything in `text` that looks personal, in order.
#[must_use]
pub fn personal_data(text: &str) -> Vec<Personal> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found: Vec<Personal> = words.iter().filter_map(|word| email(word)).collect();
    found.extend(phones(text));
    found.extend(addresses(&words));
    found
}

fn email(word: &str) -> Option<Personal> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let (local, domain) = word.split_once('@')?;
    let is_address = !local.is_empty() && domain.contains('.') && !domain.starts_with('.');
    is_address.then(|| Personal { found: Found::Email, text: word.to_owned() })
}

/// Runs of digits in any script with the marks people put between them.
fn phones(text: &str) -> Vec<Personal> {
    let between = |c: char| matches!(c, ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/' | '+');
    let in_number = |c: char| c.is_numeric() || between(c);
    text.split(|c: char| !in_number(c))
        .filter(|run| run.chars().filter(|c| c.is_numeric()).count() >= PHONE_DIGITS)
        .map(|run| Personal { found: Found::Phone, text: run.trim_matches(' ').to_owned() })
        .collect()
}

/// A house number beside a street word: "12 Rose Street", "Flat 3", "calle Mayor 7".
fn addresses(words: &[&str]) -> Vec<Personal> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_number = |word: &str| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        (1..=4).contains(&digits) && word.chars().count() <= digits + 1
    };
    let is_street = |word: &str| {
        STREET_WORDS.contains(&word) || ["straße", "strasse", "straat"].iter().any(|end| word.ends_with(end))
    };
    let plain: Vec<String> = words.iter().map(|word| bare(word)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < plain.len() {
        let end = (at + 4).min(plain.len());
        let window = &plain[at..end];
        let first = window.first().is_some_and(|word| is_number(word) || is_street(word));
        let last = window.iter().rposition(|word| is_number(word) || is_street(word)).unwrap_or(0);
        let both =
            window[..=last].iter().any(|word| is_number(word)) && window[..=last].iter().any(|word| is_street(word));
        if first && last > 0 && both {
            found.push(Personal { found: Found::Address, text: words[at..=at + last].join(" ") });
            at += last;
        }
        at += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use Found::{Address, Email, Phone};

    fn found(text: &str) -> Vec<(Found, String)> {
        personal_data(text).into_iter().map(|personal| (personal.found, personal.text)).collect()
    }

    #[test]
    fn numbers_addresses_and_streets_are_noticed() {
        assert_eq!(found("call me on 07700 900123."), [(Phone, "07700 900123.".into())]);
        assert_eq!(found("tel +44(0)7700-900-123"), [(Phone, "+44(0)7700-900-123".into())]);
        assert_eq!(found("٠٧٧٠٠٩٠٠١٢٣"), [(Phone, "٠٧٧٠٠٩٠٠١٢٣".into())]);
        assert_eq!(found("write (rose@example.org)!"), [(Email, "rose@example.org".into())]);
        assert_eq!(found("lives at 12 Rose Street now"), [(Address, "12 Rose Street".into())]);
        assert_eq!(found("Flat 3, upstairs"), [(Address, "Flat 3,".into())]);
        assert_eq!(found("calle Mayor 7"), [(Address, "calle Mayor 7".into())]);
        assert_eq!(found("Hauptstraße 12b"), [(Address, "Hauptstraße 12b".into())]);
    }

    #[test]
    fn ordinary_words_are_left_alone() {
        for text in [
            "",
            "He was about 45, came at 10 and left at 11.30",
            "paid 200 of 300, two men in a grey van on the street",
            "@ 5 pm",
            "3 people",
            "2026-10",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn any_text_at_all_can_be_looked_at() {
        for text in ["1 st", "st", "1", "st 1 st 1 st 1", "\u{202e}@\u{0}", "@", "a@", "@.b"] {
            let _ = personal_data(text);
        }
    }
}
