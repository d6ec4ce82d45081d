//! The world's numbering plans, by libphonenumber's metadata.

use std::collections::HashSet;
use std::str::FromStr;
use std::sync::LazyLock;

use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat, PhoneNumberType,
    Region as PlanRegion, ValidationError,
};

use super::{Unrecognised, same_line};
use crate::kernel::Region;

/// The kinds of number a person can have.
pub(super) const KINDS: [PhoneNumberType; 5] = [
    PhoneNumberType::FixedLine,
    PhoneNumberType::Mobile,
    PhoneNumberType::FixedLineOrMobile,
    PhoneNumberType::VoIP,
    PhoneNumberType::PersonalNumber,
];

/// A possible number.
pub(super) struct Number {
    pub(super) e164: String,
    /// Whether the metadata knows such numbers as assigned.
    pub(super) assigned: bool,
    /// Whether the digits carried their country code, after an international prefix of the region.
    pub(super) by_prefix: bool,
}

/// The regions that have telephone numbers, by their letters.
#[must_use]
pub fn regions() -> Vec<Region> {
    let mut regions: Vec<Region> =
        PHONE_NUMBER_UTIL.get_supported_regions().filter_map(|region| region.to_string().parse().ok()).collect();
    regions.sort_unstable();
    regions
}

/// The country calling code of a region (44 for GB), `None` if it has no numbers.
#[must_use]
pub fn calling_code(region: Region) -> Option<u16> {
    let code = PHONE_NUMBER_UTIL.get_country_code_for_region(plan_region(region)?)?;
    u16::try_from(code).ok()
}

/// Digits that begin with a country code.
pub(super) fn abroad(digits: &str) -> Result<Number, Unrecognised> {
    let number = parse(&format!("+{digits}"), None)?;
    settle(&number, Written::WithCountryCode)
}

/// Digits as they are dialled in the region.
pub(super) fn at_home(digits: &str, region: Region) -> Result<Number, Unrecognised> {
    let region = plan_region(region).ok_or(Unrecognised::UnknownRegion)?;
    let number = parse(digits, Some(region))?;
    let home = PHONE_NUMBER_UTIL.get_country_code_for_region(region);
    if home != Some(number.country_code) || digits.starts_with("00") {
        return settle(&number, Written::WithCountryCode);
    }
    let bare = number.get_national_significant_number() == digits;
    settle(&number, if bare { Written::Bare } else { Written::WithTrunkPrefix })
}

/// What stood in front of the number itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    WithCountryCode,
    WithTrunkPrefix,
    Bare,
}

/// `+44 7700 900123` for `+447700900123`.
pub(super) fn international_format(e164: &str) -> String {
    parse(e164, None)
        .map_or_else(|_| e164.to_owned(), |number| number.format_as(PhoneNumberFormat::International).into_owned())
}

/// Whether the text parts the digits where the plan does.
pub(super) fn is_grouped_as_usual(e164: &str, text: &str) -> bool {
    let groups = |text: &str| -> Vec<String> {
        let groups = text.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty());
        groups.map(str::to_owned).collect()
    };
    let typed = groups(text);
    parse(e164, None).is_ok_and(|number| {
        let is_typed = |format| groups(&number.format_as(format)) == typed;
        is_typed(PhoneNumberFormat::International) || is_typed(PhoneNumberFormat::National)
    })
}

/// The country calling code of a number in E.164, without the `+`.
pub(super) fn calling_code_of(e164: &str) -> String {
    parse(e164, None).map(|number| number.country_code.to_string()).unwrap_or_default()
}

/// Whether the metadata knows this very E.164 number as assigned to people, nothing of it read as a trunk prefix.
pub(super) fn is_assigned(e164: &str) -> bool {
    parse(e164, None).is_ok_and(|number| is_of_a_person(number.get_type()) && number.to_string() == e164)
}

/// Whether a person can have such a number. A hotline, a voicemail box and a company's number are nobody's.
fn is_of_a_person(kind: PhoneNumberType) -> bool {
    KINDS.contains(&kind) || kind == PhoneNumberType::Pager
}

/// Whether this very E.164 number is one that its plan can have.
pub(super) fn is_possible(e164: &str) -> bool {
    abroad(e164.trim_start_matches('+')).is_ok_and(|number| number.e164 == e164)
}

pub(super) fn plan_region(region: Region) -> Option<PlanRegion> {
    let region = PlanRegion::from_str(region.as_str()).ok()?;
    PHONE_NUMBER_UTIL.get_country_code_for_region(region).map(|_| region)
}

pub(super) fn parse(text: &str, region: Option<PlanRegion>) -> Result<PhoneNumber, Unrecognised> {
    PhoneNumber::parse(text, region).map_err(|error| match error {
        ParseError::InvalidCountryCode => Unrecognised::PhoneCountryCode,
        ParseError::TooShortAfterIdd | ParseError::TooShortNsn => Unrecognised::PhoneTooShort,
        ParseError::TooLongNsn => Unrecognised::PhoneTooLong,
        ParseError::NotANumber(_) => Unrecognised::NotAnIdentifier,
    })
}

/// Folds a former spelling into today's number, and refuses what no number of the plan can be.
fn settle(number: &PhoneNumber, written: Written) -> Result<Number, Unrecognised> {
    let e164 = number.to_string();
    let by_prefix = written == Written::WithCountryCode;
    match number.get_type() {
        PhoneNumberType::Unknown => {}
        kind if is_of_a_person(kind) => return Ok(Number { e164, assigned: true, by_prefix }),
        // Without its plus, a foreign mobile can have the digits of a voicemail box.
        PhoneNumberType::VoiceMail => return Err(Unrecognised::PhoneLength),
        _ => return Err(Unrecognised::PhoneService),
    }
    if same_line::is_retired_in_use(&e164) {
        return Ok(Number { e164, assigned: true, by_prefix });
    }
    if let Some(e164) = same_line::current(&e164) {
        return Ok(Number { e164, assigned: true, by_prefix });
    }
    // Without its area code a number is many people's. One that carried a prefix has lost a digit instead.
    let local = if written == Written::Bare { Unrecognised::PhoneLocal } else { Unrecognised::PhoneTooShort };
    match number.is_possible_with_reason() {
        Ok(NumberLengthType::IsPossible) if has_stray_zero(number) => Err(Unrecognised::PhoneTooShort),
        Ok(NumberLengthType::IsPossibleLocalOnly) => Err(local),
        Ok(NumberLengthType::IsPossible) if !may_be_a_persons(number) => Err(local),
        Ok(NumberLengthType::IsPossible) if written == Written::Bare && lacks_area_code(number) => Err(local),
        Ok(NumberLengthType::IsPossible) => stable(e164, by_prefix),
        Err(ValidationError::TooShort) => Err(Unrecognised::PhoneTooShort),
        Err(ValidationError::TooLong) => Err(Unrecognised::PhoneTooLong),
        Err(ValidationError::InvalidCountryCode) => Err(Unrecognised::PhoneCountryCode),
        Err(_) => Err(Unrecognised::PhoneLength),
    }
}

/// Whether a person's number can have this length with its area code. A service's can be shorter, which is
/// why the plan as a whole says that the length is possible.
fn may_be_a_persons(number: &PhoneNumber) -> bool {
    KINDS.into_iter().any(|kind| {
        let reason = PHONE_NUMBER_UTIL.is_possible_number_for_type_with_reason(number, kind);
        reason == Ok(NumberLengthType::IsPossible)
    })
}

/// Whether the digits are a number behind an area code: tried with that of the region's example of a land
/// line.
fn lacks_area_code(number: &PhoneNumber) -> bool {
    let example =
        number.get_region_code().or_else(|| PHONE_NUMBER_UTIL.get_region_for_country_code(number.country_code));
    let example = example.and_then(|region| {
        PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, PhoneNumberType::FixedLine).ok()
    });
    example.is_some_and(|example| {
        let area = example.get_length_of_geographical_area_code();
        let national = example.get_national_significant_number();
        let (Some(area), true) = (national.get(..area), area > 0) else { return false };
        let whole = format!("+{}{area}{}", number.country_code, number.get_national_significant_number());
        is_assigned(&whole)
    })
}

/// Without its trunk prefix the number would be too short, so the parser left the zero on: a digit is missing. Only plans
/// in which assigned numbers begin with a zero (Italy, Côte d'Ivoire …) have such numbers.
fn has_stray_zero(number: &PhoneNumber) -> bool {
    static KEEP_ZERO: LazyLock<HashSet<i32>> = LazyLock::new(|| {
        PHONE_NUMBER_UTIL
            .get_supported_regions()
            .flat_map(|region| KINDS.into_iter().map(move |kind| (region, kind)))
            .filter_map(|(region, kind)| PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind).ok())
            .filter(|example| example.italian_leading_zero())
            .map(|example| example.country_code)
            .collect()
    });
    number.italian_leading_zero() && !KEEP_ZERO.contains(&number.country_code)
}

/// An unassigned number can still begin with digits that read as a trunk prefix: then its E.164 form would be read as
/// another number, and two spellings would part. Such a number is refused.
fn stable(e164: String, by_prefix: bool) -> Result<Number, Unrecognised> {
    match parse(&e164, None) {
        Ok(again) if again.to_string() == e164 => Ok(Number { e164, assigned: false, by_prefix }),
        _ => Err(Unrecognised::PhoneLength),
    }
}
