use proptest::prelude::*;

use super::super::{MAX_CHOICES, Says, recognise, regions};
use super::*;

#[test]
fn a_number_of_another_region_is_asked_about_and_not_looked_up() {
    assert_eq!(choices("(415) 555-2671", "GB"), ["+1 415 555 2671", "+52 415 555 2671", "+44 4155552671"]);
    assert_eq!(choices("06 12 34 56 78", "GB"), ["+33 6 12 34 56 78", "+31 6 12345678", "+44 612345678"]);
    assert_eq!(choices("07 51 23 45 67", "GB").first().unwrap(), "+33 7 51 23 45 67");
    assert_eq!(choices("0151 23456789", "GB"), ["+49 1512 3456789"]);
    assert_eq!(choices("0170 1234567", "GB").first().unwrap(), "+49 170 1234567");
    assert_eq!(choices("612 345 678", "GB").first().unwrap(), "+34 612 34 56 78");
    assert_eq!(choices("15123456789", "DE"), ["+1 512 345 6789", "+86 151 2345 6789", "+49 1512 3456789"]);
    assert_eq!(choices("15123456789", "GB"), ["+1 512 345 6789", "+86 151 2345 6789"]);
    assert_eq!(choices("(479) 523-4567", "GB"), ["+47 95 23 45 67", "+1 479 523 4567", "+44 4795234567"]);
    assert_eq!(choices("447912345678", "DE").first().unwrap(), "+44 7912 345678");
}

/// The question must be rare: a member who types a number as her own country writes it gets her answer.
#[test]
fn what_a_member_writes_every_day_is_answered_at_once() {
    for (input, letters) in [
        ("07700 900123", "GB"),
        ("7700 900123", "GB"),
        ("07912 345678", "GB"),
        ("020 7946 0123", "GB"),
        ("447700900123", "GB"),
        ("(415) 555-2671", "US"),
        ("415-555-0123", "US"),
        ("479 523 4567", "US"),
        ("1 415 555 2671", "US"),
        ("06 12 34 56 78", "FR"),
        ("06 39 98 12 34", "FR"),
        ("01 99 00 12 34", "FR"),
        ("6 12 34 56 78", "FR"),
        ("612 345 678", "ES"),
        ("(11) 98765-4321", "BR"),
        ("11 98765-4321", "BR"),
        ("(31) 8123-4567", "BR"),
        ("0151 23456789", "DE"),
        ("030 123456", "DE"),
        ("98765 43210", "IN"),
        ("91234 56789", "IN"),
        ("65912 34567", "IN"),
        ("131 2345 6789", "CN"),
        ("912 345-67-89", "RU"),
        ("8 912 345-67-89", "RU"),
        ("501 234 56 78", "TR"),
        ("0412 345 678", "AU"),
        ("0491 570 156", "AU"),
        ("345 678 9012", "IT"),
        ("+44 7700 900123", "FR"),
        ("0033 6 12 34 56 78", "GB"),
        ("33612345678", "GB"),
        ("@some_name", "GB"),
        ("name.01", "GB"),
        ("https://t.me/some_name", "GB"),
        ("https://wa.me/447700900123", "US"),
        ("insta: some_name", "GB"),
        ("he@example.org", "GB"),
        ("GB: AB12 CDE", "DE"),
        ("tryst: some name", "GB"),
    ] {
        assert!(canonical(input, letters).contains(":1:"), "{input} in {letters}: {}", canonical(input, letters));
    }
}

#[test]
fn one_number_with_its_country_code_among_words_is_what_was_meant() {
    for input in [
        "John +44 7700 900123",
        "+44 7700 900123 John",
        "John:+447700900123",
        "John (35) +44 7700 900123 says he is new",
        "call me on +44 (0)7700 900123, thanks",
        "[12/11/2025, 14:03] John: my number is +44 7700 900123.",
        "John ＋４４ ７７００ ９００１２３",
        "ג'ון \u{202a}+44 7700 900123\u{202c}",
        "tel John +٤٤ ٧٧٠٠ ٩٠٠١٢٣",
    ] {
        assert_eq!(canonical(input, "FR"), "phone:1:+447700900123", "{input}");
        assert!(notes(input, "FR").contains(&Note::AmongWords), "{input}");
    }
}

#[test]
fn a_number_that_was_cut_out_wrongly_is_nobodys() {
    for input in [
        "John +44 7700 900123 ext 5",
        "John +44 7700 900123 Durchwahl 12",
        "+44 7700 9OO123",
        "John +44 7700 9001 23x",
        "+1 415 555 CALL",
        "John +49 151 FLOWERS",
        "John +44 7700 900123 35",
        "+44 7700 900123 10pm",
    ] {
        let said = canonical(input, "GB");
        assert!(said.starts_with("error") || said == "which", "{input}: {said}");
    }
}

#[test]
fn several_identifiers_come_back_as_choices() {
    let two = ["+44 7700 900123", "+33 6 12 34 56 78"];
    assert_eq!(choices("+44 7700 900123, +33 6 12 34 56 78", "GB"), two);
    assert_eq!(choices("+44 7700 900123 +33612345678", "GB"), two);
    assert_eq!(choices("+447700900123/+33612345678", "GB"), two);
    assert_eq!(choices("07700 900123 07700 900124", "GB"), ["+44 7700 900123", "+44 7700 900124"]);
    assert_eq!(choices("07700 900123, 07700 900124", "GB"), ["+44 7700 900123", "+44 7700 900124"]);
    assert_eq!(choices("+44 7700 900123 @some_name", ""), ["+44 7700 900123", "@some_name"]);
    assert_eq!(choices("he@example.org / t.me/some_name", ""), ["he@example.org", "Telegram: some_name"]);
    assert_eq!(choices("insta: some_name / +44 7700 900123", ""), ["Instagram: some_name", "+44 7700 900123"]);
    assert_eq!(canonical("@a_one @a_two @a_three @a_four", ""), "error: several");
}

#[test]
fn what_is_too_uncertain_is_offered() {
    assert_eq!(choices("example_late", ""), ["@example_late"]);
    assert_eq!(choices("john 07700 900123", "GB"), ["+44 7700 900123"]);
    assert_eq!(choices("John: 07700 900123", "GB"), ["+44 7700 900123"]);
    assert_eq!(choices("John: @some_name", "GB"), ["@some_name", "john: some_name"]);
    assert_eq!(choices("his insta @some_name", "GB"), ["@some_name"]);
    assert_eq!(choices("AB12CDE", "GB"), ["GB: AB12CDE", "@AB12CDE"]);
    assert_eq!(choices("B-AB 123", "DE"), ["DE: B-AB 123"]);
    assert_eq!(choices("1234 BCD", "ES"), ["ES: 1234 BCD"]);
    // What a button sends reads as what it says, whatever stood between the letters.
    assert_eq!(choices("M://-A 1", "DE"), ["DE/MA1"]);
    assert_eq!(choices("adultwrk: @23", "GB"), ["@23"]);
    assert_eq!(canonical("John: 07700 900123", ""), "error: not-an-identifier");
    let Ok(Reading::Which(which)) = recognise("AB12CDE", None, region("GB")) else { panic!() };
    assert_eq!(
        which.choices().iter().map(super::super::Choice::says).collect::<Vec<_>>(),
        [Says::PlateOf("GB".parse().unwrap()), Says::AnyPlatform]
    );
}

/// Which numbers the buttons hold, likeliest first.
#[test]
fn a_number_with_something_beside_it_is_offered_without_it() {
    assert_eq!(choices("0176 12345678 150", "DE").first().unwrap(), "+49 176 12345678");
    assert_eq!(choices("+49 176 12345678 2", "GB").first().unwrap(), "+49 176 12345678");
    assert_eq!(choices("45 0176 12345678", "DE").first().unwrap(), "+49 176 12345678");
    assert_eq!(choices("+39 333 1234567 1", "GB").first().unwrap(), "+39 333 123 4567");
    assert_eq!(choices("0664 1234567 45", "AT"), ["+43 664 1234567", "+43 664 123456745"]);
    assert_eq!(choices("@447911123456", "GB").first().unwrap(), "+44 7911 123456");
    assert_eq!(choices("@07911123456", "GB").first().unwrap(), "+44 7911 123456");
    assert_eq!(choices("John07911123456", "GB").first().unwrap(), "+44 7911 123456");
    assert_eq!(choices("John @some.name", "GB"), ["@some.name"]);
    assert_eq!(choices("John @gmail.com", "GB"), ["john@gmail.com"]);
}

#[test]
fn nothing_but_symbols_and_words_for_a_phone_is_no_question() {
    for input in
        ["📞 07911 123456", "07911 123456 ☎", "(WhatsApp) 07911 123456", "07911 123456 WhatsApp", "07911 123456 £150"]
    {
        assert_eq!(canonical(input, "GB"), "phone:1:+447911123456", "{input}");
        assert!(notes(input, "GB").contains(&Note::AmongWords), "{input}");
    }
}

#[test]
fn a_local_number_is_refused_and_not_completed() {
    for (input, letters) in [
        ("98765-4321", "BR"),
        ("8765-4321", "BR"),
        ("2345 6789", "IN"),
        ("8765 4321", "CN"),
        ("9876 5432", "AU"),
        ("765 4321", "ID"),
        ("555-2671", "US"),
        ("7946 0123", "GB"),
        ("123456", "DE"),
        ("123-45-67", "RU"),
        ("1234 5678", "MX"),
    ] {
        assert_eq!(canonical(input, letters), "error: phone-local", "{input} in {letters}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed, each button looks up what it says, in every region.
    #[test]
    fn each_choice_reads_as_itself(
        input in prop_oneof![
            "[0-9]{6,13}",
            "0[0-9 ]{8,13}",
            "[A-Za-z0-9_.-]{3,12}",
            "[A-Z]{1,3}[ -]?[A-Z0-9]{1,4}[ -]?[A-Z0-9]{1,4}",
            "[a-z]{3,6}: ?@?[a-z_]{3,9}",
            "(\\+44 7[0-9]{9}|@[a-z_]{4,9}|[a-z]{3}@example\\.org|07[0-9]{9})[ ,/]{1,2}(\\+33 6[0-9]{8}|[a-z_]{4,9}|t\\.me/[a-z]{5,9})",
            "\\PC{0,40}",
        ],
        home in any::<prop::sample::Index>(),
        away in any::<prop::sample::Index>(),
    ) {
        let regions = regions();
        if let Ok(Reading::Which(which)) = recognise(&input, None, Some(*home.get(&regions))) {
            prop_assert!((1..=MAX_CHOICES).contains(&which.choices().len()));
            for choice in which.choices() {
                for region in [None, Some(*home.get(&regions)), Some(*away.get(&regions))] {
                    let read = recognise(choice.text(), None, region);
                    let same = matches!(&read, Ok(Reading::One(read)) if read.identifier() == choice.identifier());
                    prop_assert!(same, "{:?} in {:?}: {:?} is {}", input, home.get(&regions).as_str(), choice.text(), said(read));
                }
            }
        }
    }

    /// A number that the metadata knows, as its country writes it, is never asked about at home.
    #[test]
    fn a_known_mobile_is_answered_at_home(place in any::<prop::sample::Index>(), last in 0_u32..10_000) {
        use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType};
        let regions = regions();
        let home = *place.get(&regions);
        let of_plan: rlibphonenumber::Region = home.as_str().parse().unwrap();
        let example = PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(of_plan, PhoneNumberType::Mobile);
        let Ok(example) = example else { return Ok(()) };
        let e164 = example.to_string();
        let number = format!("{}{last:04}", &e164[..e164.len() - 4]);
        let Ok(number) = PhoneNumber::parse(&number, None) else { return Ok(()) };
        if number.is_valid_for_region(of_plan) {
            let national = number.format_as(PhoneNumberFormat::National).into_owned();
            prop_assert_eq!(canonical(&national, home.as_str()), format!("phone:1:{number}"), "{} in {}", national, home.as_str());
        }
    }
}
