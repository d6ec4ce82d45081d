//! Number plates, with their country.

use unicode_normalization::UnicodeNormalization;

use super::recognised::{Note, Recognised};
use super::{Kind, Unrecognised, text};
use crate::kernel::Region;

/// `GB: AB12 CDE` or `GB/AB12 CDE`: the only way to say the country without a hint, as `FR AB 123` is a plate of Freiburg.
pub(super) fn with_country(input: &str) -> Option<(Region, &str)> {
    let (country, plate) = input.split_once([':', '/'])?;
    let country = country.trim().trim_start_matches('(').trim_end_matches(')');
    let country = if country.eq_ignore_ascii_case("UK") { "GB" } else { country };
    let country: Region = country.parse().ok()?;
    (super::phone::calling_code(country).is_some()).then_some((country, plate.trim()))
}

/// Reads a plate; `region` is its country if it names none.
pub(super) fn recognise(input: &str, region: Option<Region>) -> Result<Recognised, Unrecognised> {
    if let Some((country, plate)) = with_country(input) {
        return Ok(Recognised::new(Kind::Plate, &value(country, plate)?));
    }
    let region_of_input = leading_country(input);
    match (region_of_input, region) {
        (None, None) => Err(Unrecognised::PlateNeedsCountry),
        (None, Some(region)) => Ok(Recognised::new(Kind::Plate, &value(region, input)?).noting(Note::PlateInRegion)),
        (Some((country, _)), Some(region)) if country != region => Err(Unrecognised::PlateCountryUnclear),
        (Some((country, plate)), _) => {
            let read = Recognised::new(Kind::Plate, &value(country, plate)?);
            Ok(match value(country, input) {
                Ok(whole) => read.or(Kind::Plate, &whole).noting(Note::OtherSpelling),
                Err(_) => read,
            })
        }
    }
}

/// `GB AB12 CDE`: two letters that name a country, a space, and enough left for a plate.
fn leading_country(input: &str) -> Option<(Region, &str)> {
    let (first, plate) = input.split_once(' ')?;
    let first = if first.eq_ignore_ascii_case("UK") { "GB" } else { first };
    let country: Region = first.parse().ok()?;
    let has_digit = plate.bytes().any(|b| b.is_ascii_digit());
    (has_digit && plate.len() >= 4 && super::phone::calling_code(country).is_some()).then_some((country, plate))
}

fn value(country: Region, plate: &str) -> Result<String, Unrecognised> {
    let mut letters = String::new();
    for c in text::hyphens(plate).chars() {
        match c {
            ' ' | '-' | '.' | '·' | '•' | '/' | ':' => {}
            _ if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) => {
                letters.extend(c.to_uppercase().map(latin_capital));
            }
            _ => return Err(Unrecognised::PlateShape),
        }
    }
    // Without what stood between them, a letter and its mark may have come together.
    let letters: String = letters.nfkc().collect();
    if !(2..=12).contains(&letters.chars().count()) {
        return Err(Unrecognised::PlateShape);
    }
    let letters = if country.as_str() == "GB" { current_british(&letters).unwrap_or(letters) } else { letters };
    Ok(format!("{country}/{letters}"))
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
