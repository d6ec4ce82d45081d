//! The forms of plates, by region: whether a text without a country could be one.
//!
//! Only for an input that is nothing else, and only to ask: a form that is missing here costs a member the
//! country in front.

use crate::kernel::Region;

/// `L2 D2 L3`: two letters, two digits, three letters; `D1-4`: one to four digits.
const FORMS: [(&str, &[&str]); 25] = [
    ("GB", &["L2 D2 L3", "L1 D1-3 L3", "L3 D1-3 L1"]),
    ("DE", &["L2-5 D1-4", "L2-5 D1-4 L1"]),
    ("FR", &["L2 D3 L2", "D1-4 L2-3 D2"]),
    ("IT", &["L2 D3 L2"]),
    ("ES", &["D4 L3"]),
    ("PT", &["L2 D2 L2", "D2 L2 D2", "D4 L2", "L2 D4"]),
    ("NL", &["L2 D3 L1", "L1 D3 L2", "L3 D2 L1", "L1 D2 L3", "D1 L3 D2", "D2 L3 D1", "D2 L4", "L4 D2", "L2 D2 L2"]),
    ("BE", &["D1 L3 D3", "L3 D3"]),
    ("CH", &["L2 D3-6"]),
    ("AT", &["L1-2 D1-5 L1-3"]),
    ("IE", &["D2-3 L1-2 D1-6"]),
    ("SE", &["L3 D3", "L3 D2 L1"]),
    ("NO", &["L2 D5"]),
    ("DK", &["L2 D5"]),
    ("FI", &["L2-3 D2-3"]),
    ("PL", &["L2-3 D4-5", "L2-3 D3-4 L1"]),
    ("RO", &["L1-2 D2-3 L3"]),
    ("RU", &["L1 D3 L2 D2-3"]),
    ("UA", &["L2 D4 L2"]),
    ("BR", &["L3 D4", "L3 D1 L1 D2"]),
    ("AR", &["L3 D3", "L2 D3 L2"]),
    ("IN", &["L2 D1-2 L1-3 D4"]),
    ("TR", &["D2 L1-3 D2-4"]),
    ("NZ", &["L3 D3"]),
    ("IL", &["D7-8"]),
];

/// Whether the letters and digits have a form of the region's plates.
pub(super) fn has_form(region: Region, plate: &str) -> bool {
    let forms = FORMS.iter().find(|(letters, _)| *letters == region.as_str()).map_or(&[][..], |(_, forms)| forms);
    forms.iter().any(|form| fits(form, plate))
}

pub(super) fn fits(form: &str, plate: &str) -> bool {
    let mut rest = plate;
    for part in form.split(' ') {
        let (sort, lengths) = part.split_at(1);
        let (least, most) = lengths.split_once('-').unwrap_or((lengths, lengths));
        let is_own = |c: char| if sort == "L" { c.is_alphabetic() } else { c.is_ascii_digit() };
        let run: usize = rest.chars().take_while(|c| is_own(*c)).map(char::len_utf8).sum();
        let count = rest.get(..run).map_or(0, |run| run.chars().count());
        let within = least.parse().is_ok_and(|least: usize| count >= least)
            && most.parse().is_ok_and(|most: usize| count <= most);
        if !within {
            return false;
        }
        rest = rest.get(run..).unwrap_or_default();
    }
    rest.is_empty()
}
