use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, PhoneNumberType};

use super::super::{Identifier, calling_code, recognise, regions};
use super::*;

#[test]
fn one_number_in_all_its_spellings_is_one_identifier() {
    let drama = "phone:1:+447700900123";
    for spelling in [
        "07700 900123",
        "07700900123",
        "+447700900123",
        "+44 7700 900123",
        "00447700900123",
        "0044 7700 900 123",
        "+44 (0) 7700 900123",
        "+44 (0)7700 900123",
        "+44(0)7700900123",
        "(+44) 7700 900123",
        "(07700) 900123",
        "07700-900-123",
        "07700.900.123",
        "07700/900123",
        "+44-7700-900-123",
        "+44\u{a0}7700\u{a0}900123",
        "07700\u{2011}900\u{2011}123",
        "07700 – 900 123",
        "tel:+447700900123",
        "tel:+44-7700-900123",
        "TEL:07700900123",
        "WhatsApp 07700 900123",
        "Tel. 07700 900123",
        "\"07700 900123\",",
        "(07700 900123)",
        "sms:+447700900123",
        "tel:07700900123;phone-context=+44",
        "sms:+447700900123?body=hello",
        "phone: 07700 900123",
        "Mobile: 07700 900123",
        "whatsapp: +44 7700 900123",
        "WhatsApp +44 7700 900123",
        "signal: 07700 900123",
        "https://wa.me/447700900123",
        "wa.me/447700900123",
        "https://wa.me/447700900123?text=Hi%20there",
        "https://api.whatsapp.com/send?phone=447700900123",
        "https://api.whatsapp.com/send/?phone=%2B447700900123&text&type=phone_number",
        "whatsapp://send?phone=+447700900123",
        "https://web.whatsapp.com/send?phone=447700900123",
        "https://t.me/+447700900123",
        "tg://resolve?phone=447700900123",
        "https://signal.me/#p/+447700900123",
        "sgnl://signal.me/#p/+447700900123",
        "447700900123",
        "٠٧٧٠٠ ٩٠٠١٢٣",
        "+٤٤٧٧٠٠٩٠٠١٢٣",
        "०७७०० ९००१२३",
        "০৭৭০০৯০০১২৩",
        "０７７００ ９００１２３",
        "＋４４７７００９００１２３",
        "۰۷۷۰۰۹۰۰۱۲۳",
        "\u{202a}+44 7700 900123\u{202c}",
        "\u{200e}07700\u{200b}900123\u{feff}",
        "  07700 900123\n",
        "07700\t900123",
        "\u{2068}07700 900123\u{2069}",
        "07700_900123".replace('_', "\u{3000}").as_str(),
    ] {
        assert_eq!(canonical(spelling, "GB"), drama, "{spelling:?}");
    }
}

#[test]
fn a_number_from_abroad_keeps_its_country() {
    for home in ["US", "DE", "JP", "BR", "AU", "IT", "KE"] {
        for spelling in ["+44 7700 900123", "+44 (0) 7700 900123", "0044 7700 900123", "wa.me/447700900123"] {
            assert_eq!(canonical(spelling, home), "phone:1:+447700900123", "{spelling} in {home}");
        }
    }
    table("US", &[("011 44 7700 900123", "phone:1:+447700900123"), ("(415) 555-2671", "phone:1:+14155552671")]);
    table("AU", &[("0011 44 7700 900123", "phone:1:+447700900123"), ("0412 345 678", "phone:1:+61412345678")]);
    table("", &[("+1 415 555 2671", "phone:1:+14155552671"), ("wa.me/14155552671", "phone:1:+14155552671")]);
}

#[test]
fn trunk_prefixes_and_retired_digits_are_folded() {
    table(
        "IT",
        &[
            ("02 1234 5678", "phone:1:+390212345678"),
            ("+39 02 1234 5678", "phone:1:+390212345678"),
            ("+39 (0)2 1234 5678", "phone:1:+390212345678"),
            ("347 123 4567", "phone:1:+393471234567"),
            ("0039 347 1234567", "phone:1:+393471234567"),
        ],
    );
    table(
        "MX",
        &[
            ("55 1234 5678", "phone:1:+525512345678"),
            ("044 55 1234 5678", "phone:1:+525512345678"),
            ("045 55 1234 5678", "phone:1:+525512345678"),
            ("01 55 1234 5678", "phone:1:+525512345678"),
            ("+52 1 55 1234 5678", "phone:1:+525512345678"),
            ("+52 55 1234 5678", "phone:1:+525512345678"),
            ("wa.me/5215512345678", "phone:1:+525512345678"),
        ],
    );
    table(
        "AR",
        &[
            ("011 15-2345-6789", "phone:1:+5491123456789"),
            ("+54 9 11 2345 6789", "phone:1:+5491123456789"),
            ("+54 11 15 2345 6789", "phone:1:+5491123456789"),
            ("9 11 2345 6789", "phone:1:+5491123456789"),
        ],
    );
    table(
        "BR",
        &[
            ("(11) 91234-5678", "phone:1:+5511912345678"),
            ("0 15 11 91234-5678", "phone:1:+5511912345678"),
            ("(31) 8123-4567", "phone:1:+5531981234567"),
            ("+55 31 8123-4567", "phone:1:+5531981234567"),
            ("(11) 3123-4567", "phone:1:+551131234567"),
        ],
    );
    table(
        "RU",
        &[
            ("8 800 555 35 35", "error: phone-service"),
            ("+7 800 555-35-35", "error: phone-service"),
            ("8 (916) 123-45-67", "phone:1:+79161234567"),
            ("+7 8 916 123 45 67", "phone:1:+79161234567"),
        ],
    );
    table("KZ", &[("8 701 123 45 67", "phone:1:+77011234567")]);
    table("HU", &[("06 20 123 4567", "phone:1:+36201234567"), ("+36 06 20 123 4567", "phone:1:+36201234567")]);
    table("LT", &[("8 612 34567", "phone:1:+37061234567"), ("0 612 34567", "phone:1:+37061234567")]);
    table(
        "FR",
        &[
            ("06 12 34 56 78", "phone:1:+33612345678"),
            ("+33 (0)6 12 34 56 78", "phone:1:+33612345678"),
            ("+33 06 12 34 56 78", "phone:1:+33612345678"),
            ("0692 12 34 56", "phone:1:+262692123456"),
            ("0690 00 12 34", "phone:1:+590690001234"),
        ],
    );
    table("RE", &[("0692 12 34 56", "phone:1:+262692123456")]);
    table("ES", &[("+34 (0) 612 345 678", "phone:1:+34612345678"), ("612 34 56 78", "phone:1:+34612345678")]);
    table("CI", &[("07 12 34 56 78", "phone:1:+2250712345678")]);
    table("RW", &[("250 123 456", "phone:1:+250250123456")]);
    table("DE", &[("0170 1234567", "phone:1:+491701234567"), ("0170/123 45 67", "phone:1:+491701234567")]);
    table("SM", &[("0549 886377", "phone:1:+3780549886377"), ("886377", "phone:1:+3780549886377")]);
}

#[test]
fn two_spellings_in_use_are_both_looked_up() {
    let both = |input: &str, letters: &str, other: &str| {
        assert!(readings(input, letters).contains(&other.to_owned()), "{input}: {:?}", readings(input, letters));
        assert!(notes(input, letters).contains(&Note::OtherSpelling));
    };
    both("+54 11 2345 6789", "", "phone:1:+5491123456789");
    both("+54 9 11 2345 6789", "", "phone:1:+541123456789");
    both("+970 599 123 456", "", "phone:1:+972599123456");
    both("+972 59 912 3456", "", "phone:1:+970599123456");
    // Too long for the other plan: no second reading.
    assert_eq!(readings("56000000000", "IL"), ["phone:1:+97256000000000"]);
    both("0549 886377", "IT", "phone:1:+3780549886377");
}

#[test]
fn digits_pasted_without_their_plus_are_not_lost() {
    assert_eq!(canonical("33612345678", "GB"), "phone:1:+33612345678");
    assert_eq!(notes("33612345678", "GB"), [Note::ReadAsInternational]);
    // Germany's numbers have any length: the digits are a number there and, with a plus, one in France. She
    // is asked.
    assert_eq!(choices("33612345678", "DE"), ["+33 6 12 34 56 78", "+49 3361 2345678"]);
    // A number of the region's own is never read as one from abroad.
    assert_eq!(canonical("415 555 2671", "US"), "phone:1:+14155552671");
}

#[test]
fn unassigned_numbers_are_kept_and_said_to_be_unusual() {
    assert!(notes("07700 900123", "GB").contains(&Note::UnusualNumber));
    assert!(notes("07700 900123", "GB").contains(&Note::ReadInRegion));
    assert_eq!(notes("+44 7912 345678", "GB"), []);
}

#[test]
fn what_is_no_number_is_told_why() {
    table(
        "GB",
        &[
            ("07700 900123 x12", "error: phone-extension"),
            ("07700 900123 ext. 12", "error: phone-extension"),
            ("+44 20 7946 0000 extension 5", "error: phone-extension"),
            ("07700900123#12", "error: phone-extension"),
            ("07700900123,,12", "error: phone-extension"),
            ("tel:+442079460000;ext=12", "error: phone-extension"),
            ("+7 495 123-45-67 доб. 12", "error: phone-extension"),
            ("0800 FLOWERS", "error: not-an-identifier"),
            ("0770O 900123", "error: phone-letters"),
            ("1-800-555-CALL", "error: phone-letters"),
            ("*100#", "error: phone-letters"),
            ("07700 9001", "error: phone-too-short"),
            ("+44 0770 09001", "error: phone-too-short"),
            ("07700 9001234", "error: phone-too-long"),
            ("+999 1234567", "error: phone-country-code"),
            ("+44", "error: phone-too-short"),
            ("12", "error: phone-too-short"),
            ("+", "error: not-an-identifier"),
            ("wa.me/message/ABCDEF", "error: opaque-link"),
            ("https://chat.whatsapp.com/AbCdEf123", "error: invite-link"),
        ],
    );
    assert_eq!(canonical("555-2671", "US"), "error: phone-local");
    assert_eq!(canonical("07700 900123", ""), "error: phone-needs-region");
    assert_eq!(canonical("07700 900123", "ZZ"), "error: unknown-region");
    assert_eq!(canonical("+44 7700 900123", "ZZ"), "phone:1:+447700900123");
}

#[test]
fn every_regions_examples_have_one_form_however_they_are_written() {
    let mut seen = 0;
    for region in PHONE_NUMBER_UTIL.get_supported_regions() {
        let ours: Region = region.to_string().parse().unwrap();
        for kind in PHONE_NUMBER_UTIL.get_supported_types_for_region(region).unwrap() {
            let Ok(number) = PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind) else { continue };
            use PhoneNumberType::{PremiumRate, SharedCost, TollFree, UAN, VoiceMail};
            let is_service = matches!(number.get_type(), PremiumRate | SharedCost | TollFree | UAN | VoiceMail);
            let expected = match number.get_type() {
                VoiceMail => "error: phone-length".to_owned(),
                _ if is_service => "error: phone-service".to_owned(),
                _ => format!("phone:1:{number}"),
            };
            let national = number.format_as(PhoneNumberFormat::National).into_owned();
            let international = number.format_as(PhoneNumberFormat::International).into_owned();
            let link = format!("https://wa.me/{}", number.to_string().trim_start_matches('+'));
            for (spelling, home) in [
                (national.as_str(), Some(ours)),
                (international.as_str(), Some(ours)),
                (international.as_str(), None),
                (link.as_str(), None),
                (&number.to_string().replace('+', "00"), "GB".parse().ok()),
            ] {
                let found = recognise(spelling, None, home);
                let got = said(found);
                assert!(got == expected || (is_service && got == "which"), "{spelling:?} in {ours}: {got}");
                seen += 1;
            }
        }
    }
    assert!(seen > 4_000, "only {seen} spellings");
}

#[test]
fn the_select_box_has_every_region_once() {
    let all = regions();
    assert!(all.len() > 240 && all.is_sorted() && all.windows(2).all(|pair| pair.first() != pair.last()));
    assert_eq!(calling_code("GB".parse().unwrap()), Some(44));
    assert_eq!(calling_code("ZZ".parse().unwrap()), None);
}

#[test]
fn a_mask_shows_the_country_and_three_digits() {
    let of = |input: &str| read(input, "GB").map(|found| Identifier::mask(found.identifier())).unwrap();
    assert_eq!(of("07700 900123"), "+44 •••• ••• 123");
    assert_eq!(of("+1 415 555 2671"), "+1 •••• ••• 671");
    assert_eq!(of("+247 4 1234"), "+247 •••• ••• 34");
    assert_eq!(read("07700 900123", "GB").unwrap().identifier().spoken(), "+44 7700 900123");
}
