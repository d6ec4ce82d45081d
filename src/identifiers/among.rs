//! Identifiers among other words: a line out of a chat, two numbers at once, a name with a number behind it.
//!
//! One number with its country code is what was meant. Anything else is offered and not looked up: a number
//! that was cut wrongly out of a sentence is another person's.

use super::link::{self, Link};
use super::recognised::{Note, Recognised};
use super::which::{Choice, Reading, Says, Which};
use super::{Kind, Unrecognised, email, handle, phone, site, text};
use crate::kernel::Region;

/// Fewer digits are a price, an age or a time.
const LEAST_DIGITS: usize = 7;

/// What was found among the words.
#[derive(Default)]
struct Found {
    choices: Vec<Choice>,
    /// The number with a country code that may be looked up unasked, if nothing else is found.
    sure: Option<Recognised>,
    /// Something is among the words that might be an identifier and cannot be read.
    unclear: bool,
    /// Something else is said than that it is a phone's number, and for what price.
    words: bool,
    /// The number without a country code that may be looked up unasked, if there are no words.
    at_home: Option<Recognised>,
}

/// Reads a text that is no identifier as a whole.
///
/// # Errors
/// `None` if nothing is in it; [`Unrecognised::PhoneExtension`] and [`Unrecognised::Several`] for what cannot
/// be offered.
pub(super) fn recognise(input: &str, region: Option<Region>) -> Option<Result<Reading, Unrecognised>> {
    let spread = spread(input);
    let words: Vec<&str> = spread.split(' ').filter(|word| !word.is_empty()).collect();
    let mut found = Found::default();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        let run = run_of_digits(rest);
        if run == 0 {
            found.word(word, words.get(at + 1).copied().unwrap_or_default());
            at += 1;
            continue;
        }
        if let Err(error) =
            found.numbers(rest.get(..run).unwrap_or_default(), rest.get(run..).unwrap_or_default(), region)
        {
            return Some(Err(error));
        }
        at += run;
    }
    if found.choices.is_empty() {
        return None;
    }
    let alone = |sure: &Recognised| found.choices.iter().all(|choice| choice.identifier() == sure.identifier());
    let at_home = found.at_home.filter(|_| !found.words);
    match found.sure.or(at_home) {
        Some(sure) if alone(&sure) && !found.unclear => Some(Ok(sure.noting(Note::AmongWords).into())),
        _ => Some(Which::of(found.choices).map(Reading::Which)),
    }
}

impl Found {
    /// One word that is no number, and the word behind it.
    fn word(&mut self, word: &str, next: &str) {
        let bare = trimmed(word);
        if let Some(link) = Link::parse(bare) {
            return match link.recognise() {
                Ok(person) => self.offer(&person),
                Err(_) => self.unclear = true,
            };
        }
        if email::looks_like_one(bare) {
            return match email::recognise(bare) {
                Ok(address) => self.offer(&address),
                Err(_) => self.unclear = true,
            };
        }
        if let Some(name) = bare.strip_prefix('@') {
            self.words = true;
            return match handle::bare(name) {
                Ok(_) if name.contains('@') || email::is_domain(name) => self.unclear = true,
                Ok(anywhere) => self.choices.push(any_platform(&anywhere, name)),
                Err(_) => self.unclear = true,
            };
        }
        let is_amount = |c: char| c.is_ascii_digit() || is_currency(c) || matches!(c, '.' | ',' | '-' | '/' | '+');
        let is_price = bare.contains(is_currency) && bare.chars().all(is_amount);
        let is_phone = Kind::from_word(&text::lower(bare)) == Some(Kind::Phone);
        self.words |= bare.chars().any(char::is_alphanumeric) && !is_price && !is_phone;
        // `insta: some_name`: only behind a colon, as "signal" and "snap" are words too.
        let Some(place) = word.strip_suffix(':') else { return };
        let name = trimmed(next);
        let is_name = name.starts_with(|c: char| c.is_alphabetic()) && !name.contains([':', '@', '/']);
        if is_name && (site::is_known(place) || Kind::from_word(&text::lower(place)).is_some()) {
            match site::recognise(place, name) {
                Ok(person) => self.offer(&person),
                Err(_) => self.unclear = true,
            }
        }
    }

    /// Words of digits and signs, one number or several.
    fn numbers(&mut self, run: &[&str], behind: &[&str], region: Option<Region>) -> Result<(), Unrecognised> {
        let begins_with_digit = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
        if behind.first().is_some_and(|word| phone::announces_extension(word))
            && behind.get(1).is_some_and(begins_with_digit)
        {
            return Err(Unrecognised::PhoneExtension);
        }
        let whole = run.join(" ");
        let whole = whole.trim_end_matches(['.', '!', '?', ':', '-', '/']).to_owned();
        let digits = whole.bytes().filter(u8::is_ascii_digit).count();
        if digits < LEAST_DIGITS || run.iter().any(|word| is_date(word)) {
            self.unclear |= whole.starts_with('+');
            return Ok(());
        }
        // `+49 151 2345 67O8`, `+1 415 555 CALL`: letters belong to the number.
        let next = behind.first().copied().unwrap_or_default();
        let runs_on = next.bytes().any(|b| b.is_ascii_digit()) && next.chars().any(char::is_alphabetic)
            || (next.len() >= 3 && next.bytes().all(|b| b.is_ascii_uppercase()));
        match phone::recognise(&whole, region) {
            Ok(Reading::One(_)) if runs_on => self.unclear = true,
            Ok(Reading::One(number)) => {
                let international = whole.starts_with('+');
                let likely = Some(number).filter(|number| {
                    self.choices.push(phone::choice(number.identifier()));
                    phone::is_likely(number.identifier())
                });
                self.at_home = likely.clone().filter(|_| !international);
                self.sure = likely.filter(|_| international);
            }
            Ok(Reading::Which(which)) => self.choices.extend_from_slice(which.choices()),
            Err(_) => self.halves(run, region),
        }
        Ok(())
    }

    /// Two numbers with nothing but a space between: the one place where both sides are likely numbers.
    fn halves(&mut self, run: &[&str], region: Option<Region>) {
        let likely = |words: &[&str]| match phone::recognise(&words.join(" "), region) {
            Ok(Reading::One(number)) if phone::is_likely(number.identifier()) => Some(number),
            _ => None,
        };
        let mut ways = (1..run.len()).filter_map(|at| {
            let (first, second) = run.split_at_checked(at)?;
            Some((likely(first)?, likely(second)?))
        });
        match (ways.next(), ways.next()) {
            (Some((first, second)), None) => {
                self.choices.extend([first, second].iter().map(|number| phone::choice(number.identifier())));
            }
            _ => self.unclear = true,
        }
    }

    fn offer(&mut self, one: &Recognised) {
        let identifier = one.identifier();
        let choice = if identifier.kind() == Kind::Phone {
            phone::choice(identifier)
        } else {
            Choice::new(identifier, Says::Itself)
        };
        self.choices.push(choice);
    }
}

/// A bare word that could be a name: `@some_name` on any platform.
pub(super) fn name(word: &str) -> Option<Choice> {
    let is_one = (3..=40).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
        && word.bytes().any(|b| b.is_ascii_alphabetic())
        && !phone::looks_like_one(word)
        && !email::is_domain(word)
        && !is_vanity_number(word)
        && !link::is_known_host(&text::lower(link::bare_host(word)));
    let anywhere = if is_one { handle::bare(word).ok()? } else { return None };
    Some(any_platform(&anywhere, word))
}

/// `1-800-flowers`.
fn is_vanity_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.matches('-').count() >= 2
}

/// `John07700900123`: the line break between a name and a number was dropped.
pub(super) fn run_together(word: &str, region: Option<Region>) -> Option<Vec<Choice>> {
    let head = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = word.get(head.len()..).unwrap_or_default();
    let plus = head.ends_with('+');
    let is_name = head.trim_end_matches('+').chars().all(char::is_alphabetic) && head.len() > usize::from(plus);
    if !is_name || digits.len() < LEAST_RUN_TOGETHER {
        return None;
    }
    let number = if plus { format!("+{digits}") } else { digits.to_owned() };
    match phone::recognise(&number, region).ok()? {
        Reading::One(number) => Some(vec![phone::choice(number.identifier())]),
        Reading::Which(which) => Some(which.choices().iter().take(2).cloned().collect()),
    }
}

/// As many digits behind letters are a number rather than part of a name.
const LEAST_RUN_TOGETHER: usize = 10;

/// `name` as it was typed, so that a look-alike in it is still seen when it is looked up.
pub(super) fn any_platform(anywhere: &Recognised, name: &str) -> Choice {
    let name = name.trim_start_matches(['@', ' ']);
    Choice::new(anywhere.identifier(), Says::AnyPlatform).typed(&format!("@{name}"))
}

/// With a space where one identifier ends and another begins, and where a colon or a letter stands right
/// before a number.
fn spread(input: &str) -> String {
    let mut out = String::with_capacity(input.len() + 8);
    let mut before = ' ';
    for c in text::hyphens(input).chars() {
        let starts_number = c == '+' && !before.is_alphanumeric() && !matches!(before, '@' | '.' | '_' | '-');
        let after_colon = before == ':' && (c.is_ascii_digit() || matches!(c, '+' | '@'));
        let colon_of_words = after_colon && out.trim_end_matches(':').ends_with(|c: char| c.is_alphabetic());
        if starts_number || colon_of_words {
            out.push(' ');
        }
        match c {
            ',' | ';' | '|' | '<' | '>' | '"' => out.push(' '),
            _ if is_currency(c) => out.push(c),
            _ if is_symbol(c) => out.push(' '),
            _ => out.push(c),
        }
        before = c;
    }
    out
}

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '€' | '¥' | '₹' | '₽' | '₺' | '₴' | '₦' | '₱' | '₩' | '฿' | '₫' | '₪' | '₲' | '₡')
}

/// A telephone, a heart, an arrow: what people put beside a number.
fn is_symbol(c: char) -> bool {
    !(c.is_ascii() || c.is_alphanumeric() || phone::may_hold(c) || handle::is_mark(c))
}

/// How many words from here belong to one number: only digits and the signs between them; a `+` begins
/// another.
fn run_of_digits(words: &[&str]) -> usize {
    let fits = |word: &str| {
        word.bytes().any(|b| b.is_ascii_digit())
            && word.trim_end_matches(['.', '!', '?', ':']).chars().all(|c| c == '+' || phone::may_hold(c))
    };
    let first = usize::from(words.first().is_some_and(|word| fits(word)));
    let more = words.iter().skip(1).take_while(|word| fits(word) && !word.trim_start_matches('(').starts_with('+'));
    if first == 0 { 0 } else { 1 + more.count() }
}

/// `12/11/2025`, `2025-11-12`, `12.11.25`.
fn is_date(word: &str) -> bool {
    let word = trimmed(word);
    ['/', '.', '-'].iter().any(|sign| {
        let parts: Vec<usize> = word.split(*sign).map(str::len).collect();
        word.bytes().all(|b| b.is_ascii_digit() || char::from(b) == *sign)
            && matches!(parts.as_slice(), [1..=2, 1..=2, 2 | 4] | [4, 1..=2, 1..=2])
    })
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '!' | '?' | '\'' | '*'))
        .trim_end_matches(['.', ':'])
}
