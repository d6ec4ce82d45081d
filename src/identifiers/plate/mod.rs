//! Number plates, with their country.

mod forms;
mod german;

use unicode_normalization::UnicodeNormalization;

use super::recognised::{Note, Recognised};
use super::which::{Choice, Says};
use super::{Identifier, Kind, Unrecognised, text};
use crate::kernel::Region;
use german::Parted;

/// `GB: AB12 CDE` or `GB/AB12 CDE`: the only way to say the country without a hint, as `FR AB 123` is a plate of Freiburg.
pub(super) fn with_country(input: &str) -> Option<(Region, &str)> {
    let (country, plate) = input.split_once([':', '/'])?;
    let country = country.trim().trim_start_matches('(').trim_end_matches(')');
    let country = if country.eq_ignore_ascii_case("UK") { "GB" } else { country };
    let country: Region = country.parse().ok()?;
    (super::phone::calling_code(country).is_some()).then_some((country, plate.trim()))
}

/// The same, of a text that nobody said is a plate: `Me: 07700 900123` and `SC: some.name` are none. What a plate is
/// spoken as (`GB/AB12CDE`) reads as it again.
pub(super) fn is_said_to_be(input: &str) -> bool {
    let Some((country, plate)) = with_country(input) else { return false };
    let Ok(letters) = letters_of(plate) else { return false };
    let has_letter = letters.chars().any(char::is_alphabetic);
    let has_digit = letters.bytes().any(|b| b.is_ascii_digit());
    let is_canonical = input == format!("{country}/{letters}") && (has_letter || letters.len() < FEWEST_OF_A_PHONE);
    let is_short = letters.chars().count() <= MOST_SIGNS;
    (has_letter && has_digit && is_short) || is_canonical || forms::has_form(country, &letters)
}

/// No country's plates have more letters and digits, but for the forms that are listed.
const MOST_SIGNS: usize = 9;

/// As many digits can be a phone number.
const FEWEST_OF_A_PHONE: usize = 7;

/// Reads a plate; `region` is its country if it names none.
pub(super) fn recognise(input: &str, region: Option<Region>) -> Result<Recognised, Unrecognised> {
    if let Some((country, plate)) = with_country(input) {
        return of(country, plate);
    }
    let region_of_input = leading_country(input);
    match (region_of_input, region) {
        (None, None) => Err(Unrecognised::PlateNeedsCountry),
        (None, Some(region)) => Ok(of(region, input)?.noting(Note::PlateInRegion)),
        (Some((country, _)), Some(region)) if country != region => Err(Unrecognised::PlateCountryUnclear),
        (Some((country, plate)), _) => {
            let read = of(country, plate)?;
            Ok(match of(country, input) {
                Ok(whole) => {
                    whole.readings().fold(read, |read, one| read.or_as(one.clone())).noting(Note::OtherSpelling)
                }
                Err(_) => read,
            })
        }
    }
}

/// `reg AB12 CDE`, `GB AB12 CDE`: what stands in front of a plate of a known form says that it is one, unless
/// the whole is a plate of the region as well.
pub(super) fn in_front(input: &str, region: Region) -> Option<Recognised> {
    let fits = |country: Region, plate: &str| letters_of(plate).is_ok_and(|letters| forms::has_form(country, &letters));
    let (word, plate) = input.split_once(' ')?;
    if matches!(text::lower(word).trim_end_matches([':', '.']), "reg" | "registration" | "plate" | "regno") {
        return fits(region, plate).then(|| recognise(plate, Some(region)).ok()).flatten();
    }
    let (country, plate) = leading_country(input)?;
    let is_whole = (fits(region, input) || fits(country, input)) && german::without_oval(input) == input;
    (fits(country, plate) && !is_whole).then(|| of(country, plate).ok()).flatten()
}

/// A text without a country that has the form of the region's plates, as one that is offered.
pub(super) fn offered(input: &str, region: Region) -> Option<Choice> {
    let plate = letters_of(input).ok()?;
    if !forms::has_form(region, &plate) {
        return None;
    }
    let found = of(region, input).ok()?;
    let choice = Choice::new(found.identifier(), Says::PlateOf(region));
    let is_plain = input.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    Some(if is_plain { choice.typed(&format!("{region}: {}", input.to_uppercase())) } else { choice })
}

fn of(country: Region, typed: &str) -> Result<Recognised, Unrecognised> {
    let plate = if country.as_str() == "DE" { german::without_oval(typed) } else { typed };
    let joined = letters_of(plate)?;
    let plain = Recognised::new(Kind::Plate, &value(country, &joined));
    if country.as_str() == "GB" && is_old_british(&joined) {
        // What was filed before the old form was known.
        let before = current_british(&joined).map(|letters| format!("GB/{letters}"));
        return Ok(before.into_iter().fold(plain, |plain, before| plain.or(Kind::Plate, &before)));
    }
    if country.as_str() != "DE" {
        return Ok(plain);
    }
    let second = |parted: &str| Identifier::of_version(Kind::Plate, 2, &format!("DE/{parted}"));
    Ok(match german::parted(&gaps_of(plate)) {
        Parted::OneWay => plain,
        Parted::Typed(parted) => {
            let read = Recognised::of(second(&parted)).or_as(plain.identifier().clone()).noting(Note::PlateParts);
            // Before, the country's letters were taken for the plate's own.
            let before = Some(typed).filter(|typed| *typed != plate).and_then(|typed| letters_of(typed).ok());
            before.into_iter().fold(read, |read, before| read.or(Kind::Plate, &value(country, &before)))
        }
        Parted::Both(ways) => ways.iter().fold(plain, |read, way| read.or_as(second(way))).noting(Note::PlateParts),
    })
}

/// In capitals, with a hyphen for each gap.
fn gaps_of(plate: &str) -> String {
    let mut out = String::new();
    for c in text::hyphens(plate).chars() {
        match c {
            _ if is_gap(c) && (out.is_empty() || out.ends_with('-')) => {}
            _ if is_gap(c) => out.push('-'),
            _ => out.extend(c.to_uppercase().map(latin_capital)),
        }
    }
    out.nfkc().collect()
}

const fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '·' | '•' | '/' | ':')
}

/// `GB AB12 CDE`: two letters that name a country, a space, and enough left for a plate.
fn leading_country(input: &str) -> Option<(Region, &str)> {
    let (first, plate) = input.split_once(' ')?;
    let first = if first.eq_ignore_ascii_case("UK") { "GB" } else { first };
    let country: Region = first.parse().ok()?;
    let has_digit = plate.bytes().any(|b| b.is_ascii_digit());
    (has_digit && plate.len() >= 4 && super::phone::calling_code(country).is_some()).then_some((country, plate))
}

/// The letters and digits alone, in capitals.
fn letters_of(plate: &str) -> Result<String, Unrecognised> {
    let mut letters = String::new();
    for c in text::hyphens(plate).chars() {
        if is_gap(c) {
            continue;
        }
        if !c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(c) {
            return Err(Unrecognised::PlateShape);
        }
        letters.extend(c.to_uppercase().map(latin_capital));
    }
    // Without what stood between them, a letter and its mark may have come together.
    let letters: String = letters.nfkc().collect();
    if (2..=12).contains(&letters.chars().count()) { Ok(letters) } else { Err(Unrecognised::PlateShape) }
}

fn value(country: Region, letters: &str) -> String {
    let british = match country.as_str() {
        "GB" if !is_old_british(letters) => current_british(letters),
        _ => None,
    };
    format!("{country}/{}", british.as_deref().unwrap_or(letters))
}

/// The Cyrillic and Greek capitals that plates use are those with a Latin twin, so that they can be read abroad
/// (Convention on Road Traffic, Vienna 1968, annex 2); people type either.
const fn latin_capital(c: char) -> char {
    match c {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Т' | 'Τ' => 'T',
        'Υ' | 'У' => 'Y',
        'Х' | 'Χ' => 'X',
        'Ζ' => 'Z',
        _ => c,
    }
}

/// British plates of 1983 to 2001 (`X123 ABC`), whose second sign is a digit.
fn is_old_british(plate: &str) -> bool {
    forms::fits("L1 D3 L3", plate)
}

/// British plates since 2001 are two letters, two digits, three letters, and their prescribed font draws O and 0, I and 1
/// alike (DVLA, "Displaying number plates"): read by position.
fn current_british(plate: &str) -> Option<String> {
    if plate.chars().count() != 7 {
        return None;
    }
    let read = |(place, c): (usize, char)| match (place, c) {
        (2 | 3, 'O') => Some('0'),
        (2 | 3, 'I') => Some('1'),
        (2 | 3, _) => c.is_ascii_digit().then_some(c),
        (_, '0') => Some('O'),
        (_, '1') => Some('I'),
        _ => c.is_ascii_uppercase().then_some(c),
    };
    plate.chars().enumerate().map(read).collect()
}
