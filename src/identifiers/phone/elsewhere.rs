//! A number typed without its country code that is none of the region it would be read in: whose could it be?

use std::sync::LazyLock;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region as PlanRegion};

use super::plan::{KINDS, parse, plan_region};
use crate::identifiers::which::MAX_CHOICES;
use crate::kernel::Region;

/// The regions whose numbers are offered, likeliest first: the most populous ones, and those in which the
/// registry's languages are spoken. One region stands for all that share its calling code.
const OFFERED: [&str; 66] = [
    "US", "GB", "FR", "DE", "ES", "IT", "BR", "IN", "NL", "PT", "MX", "AU", "PL", "RO", "CH", "AT", "BE", "IE", "SE",
    "NO", "DK", "FI", "TR", "RU", "UA", "MA", "DZ", "TN", "NG", "KE", "ZA", "GH", "EG", "CN", "JP", "KR", "TH", "VN",
    "PH", "ID", "MY", "SG", "HK", "TW", "PK", "BD", "AE", "SA", "IL", "AR", "CO", "CL", "PE", "VE", "EC", "GR", "CZ",
    "HU", "BG", "RS", "HR", "SK", "LT", "LV", "EE", "NZ",
];

/// What is asked of a region before its numbering plan is: most digits are answered by that.
struct Offered {
    region: PlanRegion,
    code: Option<i32>,
    /// Whether people's numbers are written with a zero in front, and whether without.
    with_zero: bool,
    without_zero: bool,
}

static PLANS: LazyLock<Vec<Offered>> =
    LazyLock::new(|| OFFERED.iter().filter_map(|letters| offered(letters)).collect());

fn offered(letters: &str) -> Option<Offered> {
    let region = plan_region(letters.parse().ok()?)?;
    let written: Vec<String> = KINDS
        .into_iter()
        .filter_map(|kind| PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind).ok())
        .map(|number| number.format_as(PhoneNumberFormat::National).trim_start_matches('(').to_owned())
        .collect();
    let without_zero = WITHOUT_TRUNK.contains(&letters) || written.iter().any(|number| !number.starts_with('0'));
    let with_zero = written.iter().any(|number| number.starts_with('0'));
    Some(Offered { region, code: PHONE_NUMBER_UTIL.get_country_code_for_region(region), with_zero, without_zero })
}

/// The regions whose people leave the trunk prefix away although the plan writes it.
const WITHOUT_TRUNK: [&str; 3] = ["IN", "RU", "TR"];

/// The E.164 numbers that these digits are in other regions, as they are dialled there: mobiles first.
pub(super) fn numbers(digits: &str, home: Region, mobiles_only: bool) -> Vec<String> {
    let home = plan_region(home).and_then(|region| PHONE_NUMBER_UTIL.get_country_code_for_region(region));
    let zero = digits.starts_with('0');
    let found: Vec<(bool, String)> = PLANS
        .iter()
        .filter(|plan| plan.code != home && if zero { plan.with_zero } else { plan.without_zero })
        .filter_map(|plan| number_of(digits, plan.region))
        .map(|number| (is_mobile(number.get_type()), number.to_string()))
        .filter(|(mobile, _)| *mobile || !mobiles_only)
        .collect();
    let of = |wanted: bool| found.iter().filter(move |(mobile, _)| *mobile == wanted).map(|(_, e164)| e164.clone());
    of(true).chain(of(false)).take(MAX_CHOICES).collect()
}

/// Whether the number is written as its plan writes it inside the country, its trunk prefix included.
pub(super) fn as_usual(e164: &str, digits: &str) -> bool {
    parse(e164, None).is_ok_and(|number| is_usual(&number, digits))
}

/// Whether the region has mobiles that begin like these digits and are as long: then a digit is wrong, or the
/// range is newer than the metadata, and the number is nobody's elsewhere.
pub(super) fn is_like_a_mobile(digits: &str, region: Region) -> bool {
    like_a_mobile(digits, region, |length, of_mobiles| length == of_mobiles)
}

/// The same for digits of which some are missing.
pub(super) fn begins_like_a_mobile(digits: &str, region: Region) -> bool {
    like_a_mobile(digits, region, |length, of_mobiles| length < of_mobiles)
}

fn like_a_mobile(digits: &str, region: Region, fits: impl Fn(usize, usize) -> bool) -> bool {
    let Some(region) = plan_region(region) else { return false };
    let Ok(number) = parse(digits, Some(region)) else { return false };
    let national = number.get_national_significant_number();
    let Ok(example) = PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, PhoneNumberType::Mobile) else {
        return false;
    };
    let length = example.get_national_significant_number().len();
    // Where mobiles share the land lines' area codes, the code has to be one; elsewhere two digits say that
    // it is a mobile.
    let own_digits = if example.get_type() == PhoneNumberType::Mobile { 2 } else { 3 };
    let (Some(head), true) = (national.get(..own_digits), fits(national.len(), length)) else { return false };
    let code = example.country_code;
    (0..=9).any(|next| {
        let rest = "2".repeat(length.saturating_sub(own_digits + 1));
        parse(&format!("+{code}{head}{next}{rest}"), None).is_ok_and(|one| is_mobile(one.get_type()))
    })
}

/// Whether the number is a mobile with the region's country code.
pub(super) fn is_mobile_of(e164: &str, region: Region) -> bool {
    let code = plan_region(region).and_then(|region| PHONE_NUMBER_UTIL.get_country_code_for_region(region));
    parse(e164, None).is_ok_and(|number| Some(number.country_code) == code && is_mobile(number.get_type()))
}

/// The region a number belongs to.
pub(super) fn region_of(e164: &str) -> Option<Region> {
    let number = parse(e164, None).ok()?;
    let own =
        number.get_region_code().or_else(|| PHONE_NUMBER_UTIL.get_region_for_country_code(number.country_code))?;
    own.to_string().parse().ok().filter(|region| plan_region(*region).is_some())
}

fn number_of(digits: &str, region: PlanRegion) -> Option<PhoneNumber> {
    let number = parse(digits, Some(region)).ok()?;
    let own = PHONE_NUMBER_UTIL.get_country_code_for_region(region) == Some(number.country_code);
    let fits = own && KINDS.contains(&number.get_type()) && is_usual(&number, digits);
    fits.then_some(number)
}

fn is_usual(number: &PhoneNumber, digits: &str) -> bool {
    let national = number.format_as(PhoneNumberFormat::National);
    if national.bytes().filter(u8::is_ascii_digit).eq(digits.bytes()) {
        return true;
    }
    let region = number.get_region_code().map(|region| region.to_string());
    region.is_some_and(|region| WITHOUT_TRUNK.contains(&region.as_str()))
        && number.get_national_significant_number() == digits
}

const fn is_mobile(kind: PhoneNumberType) -> bool {
    matches!(kind, PhoneNumberType::Mobile | PhoneNumberType::FixedLineOrMobile)
}
