use super::*;

#[test]
fn a_plate_has_its_country() {
    table(
        "DE",
        &[
            ("GB: AB12 CDE", "plate:1:GB/AB12CDE"),
            ("gb: ab12cde", "plate:1:GB/AB12CDE"),
            ("GB/AB12CDE", "plate:1:GB/AB12CDE"),
            ("UK: AB12 CDE", "plate:1:GB/AB12CDE"),
            ("plate: GB: AB12 CDE", "plate:1:GB/AB12CDE"),
            ("GB: ABI2 CDE", "plate:1:GB/AB12CDE"),
            ("GB: AB12 0DE", "plate:1:GB/AB12ODE"),
            ("FR: AB-123-CD", "plate:1:FR/AB123CD"),
            ("RU: А123ВС 77", "plate:1:RU/A123BC77"),
            ("RU: a123bc77", "plate:1:RU/A123BC77"),
            ("GR: ΙΚΑ-1234", "plate:1:GR/IKA1234"),
            ("plate: B-AB 1234", "plate:2:DE/B-AB1234"),
            ("plate: KÖ-AB 12", "plate:2:DE/KÖ-AB12"),
            ("plate: FR AB 123", "error: plate-country-unclear"),
            ("CN: 京A·12345", "plate:1:CN/京A12345"),
            ("GB: !!!", "error: not-an-identifier"),
        ],
    );
    assert_eq!(hinted("AB12 CDE", Kind::Plate, "GB"), "plate:1:GB/AB12CDE");
    assert_eq!(hinted("GB AB12 CDE", Kind::Plate, "GB"), "plate:1:GB/AB12CDE");
    assert_eq!(hinted("GB AB12 CDE", Kind::Plate, ""), "plate:1:GB/AB12CDE");
    assert_eq!(hinted("AB12 CDE", Kind::Plate, ""), "error: plate-needs-country");
    assert_eq!(choices("AB12 CDE", "GB"), ["GB: AB12 CDE"]);
    assert_eq!(canonical("AB12 CDE", "CZ"), "error: not-an-identifier");
}

#[test]
fn an_old_british_plate_stays_what_it_is_and_what_was_filed_before_is_found() {
    assert_eq!(readings("GB: X123 ABC", ""), ["plate:1:GB/X123ABC", "plate:1:GB/XI23ABC"]);
    assert_eq!(choices("X123 ABC", "GB").first().unwrap(), "GB: X123 ABC");
}

#[test]
fn the_country_on_a_german_plate_is_no_part_of_it() {
    assert_eq!(canonical("DE: D-M-AB 1234", ""), "plate:2:DE/M-AB1234");
    assert_eq!(canonical("DE: D-AB 1234", ""), "plate:2:DE/D-AB1234", "Düsseldorf");
}
