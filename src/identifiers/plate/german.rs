//! German plates: one to three letters for the district, one or two more, one to four digits.
//!
//! `B-AB 123` (Berlin) and `BA-B 123` (Bamberg) are two cars, and nothing but the gap tells them apart. Where
//! the letters can be parted in one way only, the gap says nothing and version 1's form stands. Where they
//! can be parted in two, a plate that was typed with its gap has a form of version 2 that keeps it. One typed
//! without is filed as version 1 did, and looked up as both.

/// The letters of a plate parted as they were typed.
pub(super) enum Parted {
    /// They can be parted in one way only, or it is no such plate.
    OneWay,
    /// As she typed it.
    Typed(String),
    /// In both ways: nobody said which.
    Both([String; 2]),
}

/// `typed` is the plate in capitals with its gaps as hyphens.
pub(super) fn parted(typed: &str) -> Parted {
    let joined: String = typed.chars().filter(|c| *c != '-').collect();
    let Some((letters, rest)) = split(&joined) else { return Parted::OneWay };
    let count = letters.chars().count();
    if !(3..=4).contains(&count) {
        return Parted::OneWay;
    }
    let at = |district: usize| {
        let head: String = letters.chars().take(district).collect();
        let tail: String = letters.chars().skip(district).collect();
        format!("{head}-{tail}{rest}")
    };
    let ways = [count - 2, count - 1];
    match ways.into_iter().find(|district| is_gap_at(typed, *district)) {
        Some(_) if ways.into_iter().all(|district| is_gap_at(typed, district)) => Parted::Both(ways.map(at)),
        Some(district) => Parted::Typed(at(district)),
        None => Parted::Both(ways.map(at)),
    }
}

/// `D-M-AB 1234`, `DE M-AB 1234`: the country's letters in front of a plate that has its own two groups.
pub(super) fn without_oval(typed: &str) -> &str {
    let Some((country, plate)) = typed.split_once([' ', '-', ':', '/', '·', '•']) else { return typed };
    let groups = plate.split(|c: char| !c.is_alphabetic()).filter(|group| !group.is_empty());
    let ends_in_digits = plate.ends_with(|c: char| c.is_ascii_digit());
    let is_country = country.eq_ignore_ascii_case("D") || country.eq_ignore_ascii_case("DE");
    if is_country && ends_in_digits && groups.count() == 2 { plate } else { typed }
}

fn is_gap_at(typed: &str, letters: usize) -> bool {
    let mut seen = 0;
    for c in typed.chars() {
        match c {
            '-' if seen == letters => return true,
            '-' => {}
            _ => seen += 1,
        }
    }
    false
}

/// The letters, and the digits with the letter for electric or historic cars behind them.
fn split(plate: &str) -> Option<(&str, &str)> {
    let end = plate.find(|c: char| c.is_ascii_digit())?;
    let (letters, rest) = plate.split_at(end);
    let digits = rest.strip_suffix(['E', 'H']).unwrap_or(rest);
    let fits = letters.chars().all(char::is_alphabetic)
        && (1..=4).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then_some((letters, rest))
}
