//! What may stand in and around the digits of a phone number.

use std::borrow::Cow;

use super::Unrecognised;
use crate::identifiers::text;

/// Longer than any number with its prefixes (E.164 allows 15 digits); more is no number.
const MOST_DIGITS: usize = 24;

/// What stands before the digits of an extension, in the languages libphonenumber knows and a few more.
const EXTENSION_WORDS: [&str; 20] = [
    "x",
    "ext",
    "extn",
    "extension",
    "xtn",
    "int",
    "interno",
    "anexo",
    "poste",
    "durchwahl",
    "dw",
    "доб",
    "вн",
    "內線",
    "内線",
    "分機",
    "w",
    "p",
    "#",
    ",",
];

/// The digits of a number, and what was written around them.
pub(super) struct Spelling {
    /// ASCII digits only.
    pub(super) digits: String,
    /// The same without a zero that stood alone in brackets, as in `+44 (0) 7700 …`.
    pub(super) without_optional_zero: Option<String>,
    /// Whether a `+` says that the digits begin with a country code.
    pub(super) international: bool,
}

impl Spelling {
    /// The digits read as a number with its country code, if they could be one: `00` is the international prefix that
    /// ITU-T E.164 recommends, and people paste numbers without their `+`.
    pub(super) fn as_international(&self) -> Option<&str> {
        match self.digits.strip_prefix("00") {
            Some(rest) => Some(rest),
            None => (self.digits.len() >= 10 && !self.digits.starts_with('0')).then_some(&self.digits),
        }
    }

    pub(super) fn has_double_zero(&self) -> bool {
        self.digits.starts_with("00")
    }
}

/// Reads the spelling of a number: digits, `+`, and the signs people put between them.
pub(super) fn read(input: &str) -> Result<Spelling, Unrecognised> {
    let text = text::hyphens(input);
    let text = with_context(without_scheme(&text))?;
    if has_extension(&text) {
        return Err(Unrecognised::PhoneExtension);
    }
    let (international, rest) = match text.trim_start_matches(['(', '[', ' ']).strip_prefix('+') {
        Some(rest) => (true, rest.trim_start_matches('+')),
        None => (false, text.as_ref()),
    };
    if rest.chars().any(|c| c.is_alphabetic() || matches!(c, '*' | '#')) {
        return Err(Unrecognised::PhoneLetters);
    }
    if !rest.chars().all(is_inside_number) {
        return Err(Unrecognised::NotAnIdentifier);
    }
    let digits = digits_of(rest);
    match digits.len() {
        0 => Err(Unrecognised::NotAnIdentifier),
        1..=3 => Err(Unrecognised::PhoneTooShort),
        4..=MOST_DIGITS => Ok(Spelling { digits, without_optional_zero: drop_optional_zero(rest), international }),
        _ => Err(Unrecognised::PhoneTooLong),
    }
}

/// Whether the text is made like a number, the letters of an extension or a vanity number included.
pub(super) fn looks_like_one(input: &str) -> bool {
    let text = text::hyphens(input);
    let number = without_scheme(&text);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return false;
    }
    if number.len() != text.len() {
        return true;
    }
    let Some(first) = number.chars().next() else { return false };
    if !first.is_ascii_digit() && !matches!(first, '+' | '(' | '[' | '*' | '#') {
        return false;
    }
    let foreign = number.chars().filter(|c| !is_inside_number(*c) && !matches!(c, '+' | '*' | '#')).count();
    foreign == 0 || (digits >= 5 && foreign <= 12 && !number.contains(['@', ':']))
}

/// What is left of a number without a price, an age or the number of an item in a list beside it.
pub(super) struct Cut<'a> {
    pub(super) rest: &'a str,
    /// `1. 07911 123456`: the group in front says that it is an item.
    pub(super) is_item: bool,
}

/// The most digits of what may stand beside a number.
const MOST_BESIDE: usize = 3;

/// As many digits in one group are a number by themselves, but for its code.
const LEAST_OF_A_LINE: usize = 7;

/// The number without its last group, or its first, if that is short. Of a number that is sure as a whole: only
/// behind a group that is long enough for all the rest, or in front of a trunk prefix.
pub(super) fn cuts(text: &str, is_sure: bool) -> impl Iterator<Item = Cut<'_>> {
    let is_short = |group: &str| (1..=MOST_BESIDE).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit());
    let last = text.rsplit_once(' ').filter(|(rest, group)| {
        let before = rest.rsplit(' ').next().unwrap_or_default();
        is_short(group.trim_matches(['(', ')'])) && (!is_sure || digits_of(before).len() >= LEAST_OF_A_LINE)
    });
    let last = last.map(|(rest, _)| Cut { rest, is_item: false });
    let first = text
        .split_once(' ')
        .filter(|(_, rest)| !is_sure || (rest.starts_with('0') && !text.starts_with('0')))
        .and_then(|(group, rest)| {
            let bare = group.trim_end_matches(['.', ')']);
            is_short(bare).then_some(Cut { rest, is_item: bare.len() < group.len() && bare.len() < MOST_BESIDE })
        });
    last.into_iter().chain(first)
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

pub(super) fn is_inside_number(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, ' ' | '-' | '.' | '(' | ')' | '[' | ']' | '/' | '~' | '·' | '•' | '‧' | '\u{2044}' | '\u{2215}')
}

/// Without the scheme of a link that holds nothing but a number (RFC 3966, RFC 5724).
fn without_scheme(text: &str) -> &str {
    for scheme in ["tel:", "sms:", "callto:", "facetime:", "facetime-audio:"] {
        if let Some(head) = text.get(..scheme.len())
            && head.eq_ignore_ascii_case(scheme)
        {
            return text.get(scheme.len()..).unwrap_or_default().trim_start_matches(['/', ' ']);
        }
    }
    text
}

/// Puts the country code of an RFC 3966 `phone-context` in front and drops the other parameters.
fn with_context(text: &str) -> Result<Cow<'_, str>, Unrecognised> {
    let text = text.split_once('&').map_or(text, |(number, _)| number);
    let Some((number, parameters)) = text.split_once(';') else {
        return Ok(Cow::Borrowed(text.split_once('?').map_or(text, |(number, _)| number)));
    };
    let parameters = parameters.to_ascii_lowercase();
    let mut context = "";
    for parameter in parameters.split(';').map(str::trim) {
        match parameter.split_once('=') {
            Some(("ext" | "extension" | "isub", _)) => return Err(Unrecognised::PhoneExtension),
            Some(("phone-context", prefix)) if prefix.starts_with('+') => context = prefix,
            Some(_) => {}
            None if parameter.bytes().any(|b| b.is_ascii_digit()) => return Err(Unrecognised::PhoneExtension),
            None => {}
        }
    }
    let prefix = if number.starts_with('+') { "" } else { context };
    Ok(if prefix.is_empty() { Cow::Borrowed(number) } else { Cow::Owned(format!("{prefix}{number}")) })
}

/// Whether the number ends in `x12`, `ext. 12`, `#12`, `доб. 12`, `,,12` and the like.
fn has_extension(text: &str) -> bool {
    let is_number = |c: char| is_inside_number(c) || c == '+';
    let tail = text.trim_start_matches(is_number);
    let head = text.len() - tail.len();
    if tail.is_empty() || text.bytes().take(head).filter(u8::is_ascii_digit).count() < 5 {
        return false;
    }
    let extension = tail.trim_start_matches(|c: char| !c.is_ascii_digit());
    // As many digits as a number has are another number.
    let digits = extension.bytes().filter(u8::is_ascii_digit).count();
    if !(1..=6).contains(&digits) || !extension.chars().all(is_inside_number) {
        return false;
    }
    let word = tail.get(..tail.len() - extension.len()).unwrap_or_default().to_lowercase();
    announces_extension(&word) || word.trim_matches(' ').chars().all(|c| matches!(c, ',' | '#' | 'p' | 'w'))
}

/// `ext.`, `Durchwahl:` and the like, on their own.
pub(super) fn announces_extension(word: &str) -> bool {
    EXTENSION_WORDS.contains(&word.to_lowercase().trim_matches(['.', ':', ' ', '-', '(', ',', '=']))
}

/// The zero in brackets is a trunk prefix that is not dialled from abroad; some plans keep it (Italy), some have none.
fn drop_optional_zero(text: &str) -> Option<String> {
    if !text.contains(['(', '[']) {
        return None;
    }
    let squeezed: String = text.chars().filter(|c| *c != ' ').collect();
    let (before, after) = squeezed.split_once("(0)").or_else(|| squeezed.split_once("[0]"))?;
    Some(digits_of(before) + &digits_of(after))
}
