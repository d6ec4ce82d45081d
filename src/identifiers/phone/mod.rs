//! Phone numbers: from what people paste to E.164.
//!
//! The numbering plans, the trunk and international prefixes and the lengths are libphonenumber's. A number counts when
//! it is *possible* (its length is right for its plan); one that the metadata does not know as assigned is accepted with
//! a note, because a stale plan must not make a client unfindable. Around that stand the rules of [`spelling`]
//! (what may stand between the digits) and [`same_line`] (two E.164 numbers that ring the same phone).

mod elsewhere;
mod plan;
mod same_line;
mod spelling;

pub use plan::{calling_code, regions};

use super::recognised::{Note, Recognised};
use super::which::{Choice, MAX_CHOICES, Reading, Says, Which};
use super::{Identifier, Kind, Unrecognised};
use crate::kernel::Region;
use plan::Number;
use spelling::Spelling;

/// Reads a phone number. `region` is used only when the number carries no country code.
pub(super) fn recognise(text: &str, region: Option<Region>) -> Result<Reading, Unrecognised> {
    let text = text.trim_end_matches(['!', '?', '.', ' ']);
    let whole = whole(text, region);
    if matches!(whole, Err(Unrecognised::PhoneExtension | Unrecognised::PhoneNeedsRegion) | Ok(Reading::Which(_))) {
        return whole;
    }
    if spelling::cuts(text, false).next().is_none() {
        return whole;
    }
    beside(text, region, whole)
}

/// The number without what stands beside it, if that makes it a number that the whole is not.
fn beside(text: &str, region: Option<Region>, whole: Result<Reading, Unrecognised>) -> Result<Reading, Unrecognised> {
    let of_whole = match &whole {
        Ok(Reading::One(number)) => Some(number.identifier().clone()),
        _ => None,
    };
    if of_whole.as_ref().is_some_and(|number| plan::is_grouped_as_usual(number.value(), text)) {
        return whole;
    }
    let is_sure = of_whole.as_ref().is_some_and(|number| plan::is_assigned(number.value()));
    let likely = |cut: &str| match self::whole(cut, region) {
        Ok(Reading::One(number)) if Some(number.identifier()) != of_whole.as_ref() => {
            Some(number).filter(|number| plan::is_assigned(number.identifier().value()))
        }
        _ => None,
    };
    let cuts: Vec<(Recognised, bool)> =
        spelling::cuts(text, is_sure).filter_map(|cut| Some((likely(cut.rest)?, cut.is_item))).collect();
    match cuts.first() {
        None => whole,
        Some((number, true)) if !is_sure => Ok(number.clone().noting(Note::AmongWords).into()),
        Some(_) => {
            let cuts = cuts.iter().map(|(number, _)| choice(number.identifier()));
            Which::of(cuts.chain(of_whole.as_ref().map(choice))).map(Reading::Which)
        }
    }
}

/// The number that all the digits are.
fn whole(text: &str, region: Option<Region>) -> Result<Reading, Unrecognised> {
    let spelling = spelling::read(text)?;
    if spelling.international {
        return international(&spelling).map(Reading::One);
    }
    let region = region.ok_or(Unrecognised::PhoneNeedsRegion)?;
    national(&spelling, region)
}

/// Whether the text is made like a phone number: then it is read as one or refused, never as something else.
pub(super) fn looks_like_one(text: &str) -> bool {
    spelling::looks_like_one(text)
}

/// Whether the word announces an extension, in front of its digits.
pub(super) fn announces_extension(word: &str) -> bool {
    spelling::announces_extension(word)
}

/// Whether the sign may stand inside a number.
pub(super) fn may_hold(c: char) -> bool {
    spelling::is_inside_number(c)
}

/// A number from a link that always gives it with its country code (`wa.me/447700900123`).
pub(super) fn from_link(digits: &str) -> Result<Recognised, Unrecognised> {
    let spelling = spelling::read(digits)?;
    plan::abroad(&spelling.digits).map(|number| found(&number))
}

/// The number as its owner would write it for a caller from abroad.
pub(super) fn spoken(e164: &str) -> String {
    plan::international_format(e164)
}

/// The country code and the last digits: three, or two of a short number.
pub(super) fn mask(e164: &str) -> String {
    let digits = e164.trim_start_matches('+');
    let code = plan::calling_code_of(e164);
    let shown = if digits.len() >= code.len() + 9 { 3 } else { 2 };
    let last = digits.get(digits.len().saturating_sub(shown)..).unwrap_or_default();
    format!("+{code} •••• ••• {last}")
}

/// A number with its country code. A zero in brackets is kept if the plan keeps it.
fn international(spelling: &Spelling) -> Result<Recognised, Unrecognised> {
    let kept = plan::abroad(&spelling.digits);
    let dropped = spelling.without_optional_zero.as_ref().and_then(|digits| plan::abroad(digits).ok());
    match (kept, dropped) {
        (Ok(kept), Some(dropped)) if kept.e164 == dropped.e164 => Ok(found(&kept)),
        (Ok(kept), Some(dropped)) if kept.assigned || !dropped.assigned => Ok(either(&kept, &dropped)),
        (Ok(kept), Some(dropped)) => Ok(either(&dropped, &kept)),
        (Err(_), Some(dropped)) => Ok(found(&dropped)),
        (kept, None) => kept.map(|kept| found(&kept)),
    }
}

/// A number without a country code. As its region writes it, it is the region's. One that is none there, or
/// is written as nobody writes it there, may be from abroad: then she is asked.
fn national(spelling: &Spelling, region: Region) -> Result<Reading, Unrecognised> {
    let digits = &spelling.digits;
    let home = plan::at_home(digits, region);
    let abroad = spelling.as_international().and_then(|digits| plan::abroad(digits).ok());
    if spelling.has_double_zero() {
        return double_zero(home, abroad).map(Reading::One);
    }
    match (home, abroad) {
        (Ok(home), Some(abroad)) if home.e164 == abroad.e164 => Ok(found_at_home(&home).into()),
        (Err(Unrecognised::PhoneService), _) => Err(Unrecognised::PhoneService),
        // The region's own country code, without its plus.
        (home, Some(abroad))
            if abroad.assigned
                && elsewhere::is_mobile_of(&abroad.e164, region)
                && !home.as_ref().is_ok_and(|home| home.assigned && elsewhere::as_usual(&home.e164, digits)) =>
        {
            Ok(found(&abroad).noting(Note::ReadAsInternational).into())
        }
        (Ok(home), Some(abroad)) if abroad.assigned && !(home.assigned && elsewhere::as_usual(&home.e164, digits)) => {
            let others = elsewhere::numbers(digits, region, true).into_iter().filter(|other| *other != abroad.e164);
            which([abroad.e164.clone()].into_iter().chain(others.take(MAX_CHOICES - 2)).chain([home.e164]))
        }
        (Ok(home), _) if home.assigned => Ok(found_at_home(&home).into()),
        (Ok(home), abroad) => {
            let likely = elsewhere::is_like_a_mobile(digits, region);
            let others = if likely { Vec::new() } else { elsewhere::numbers(digits, region, false) };
            match (others.is_empty(), abroad) {
                (false, _) => which(others.into_iter().take(MAX_CHOICES - 1).chain([home.e164])),
                (true, Some(abroad)) => Ok(either(&home, &abroad).noting(Note::ReadInRegion).into()),
                (true, None) => Ok(found_at_home(&home).into()),
            }
        }
        (Err(_), Some(abroad)) if abroad.assigned => {
            let mut others = elsewhere::numbers(digits, region, true);
            others.retain(|other| *other != abroad.e164);
            if others.is_empty() {
                return Ok(found(&abroad).noting(Note::ReadAsInternational).into());
            }
            which([abroad.e164].into_iter().chain(others.into_iter().take(MAX_CHOICES - 1)))
        }
        (Err(error @ (Unrecognised::PhoneLocal | Unrecognised::UnknownRegion)), _) => Err(error),
        (Err(error), _) => {
            let short = error == Unrecognised::PhoneTooShort && elsewhere::begins_like_a_mobile(digits, region);
            let others = if short { Vec::new() } else { elsewhere::numbers(digits, region, true) };
            if others.is_empty() { Err(error) } else { which(others) }
        }
    }
}

/// `00` says that a country code follows, unless it is the region's own way of dialling something else.
fn double_zero(home: Result<Number, Unrecognised>, abroad: Option<Number>) -> Result<Recognised, Unrecognised> {
    match (home, abroad) {
        (Ok(home), Some(abroad)) if home.e164 == abroad.e164 || (home.assigned && !abroad.assigned) => {
            Ok(found_at_home(&home))
        }
        (Ok(home), Some(abroad)) if home.assigned => Ok(either(&home, &abroad).noting(Note::ReadInRegion)),
        (Ok(home), Some(abroad)) => Ok(either(&abroad, &home).noting(Note::ReadAsInternational)),
        (Ok(home), None) => Ok(found_at_home(&home)),
        (Err(_), Some(abroad)) => Ok(found(&abroad).noting(Note::ReadAsInternational)),
        (Err(error), None) => Err(error),
    }
}

fn which(numbers: impl IntoIterator<Item = String>) -> Result<Reading, Unrecognised> {
    Which::of(numbers.into_iter().map(|e164| choice(&Identifier::new(Kind::Phone, &e164)))).map(Reading::Which)
}

/// A number as one that is offered.
pub(super) fn choice(number: &Identifier) -> Choice {
    let says = elsewhere::region_of(number.value()).map_or(Says::Number, Says::NumberOf);
    Choice::new(number, says).typed(&number.spoken().replace('-', " "))
}

/// Whether the metadata knows the number, or the mobiles of its region begin so.
pub(super) fn is_likely(number: &Identifier) -> bool {
    let e164 = number.value();
    plan::is_assigned(e164)
        || elsewhere::region_of(e164).is_some_and(|region| elsewhere::is_like_a_mobile(e164, region))
}

fn either(first: &Number, second: &Number) -> Recognised {
    found(first).or(Kind::Phone, &second.e164).noting(Note::OtherSpelling)
}

fn found_at_home(number: &Number) -> Recognised {
    found(number).noting_if(!number.by_prefix, Note::ReadInRegion)
}

fn found(number: &Number) -> Recognised {
    let found = Recognised::new(Kind::Phone, &number.e164).noting_if(!number.assigned, Note::UnusualNumber);
    same_line::others(&number.e164)
        .into_iter()
        .filter(|other| plan::is_possible(other))
        .fold(found, |found, other| found.or(Kind::Phone, &other).noting(Note::OtherSpelling))
}
