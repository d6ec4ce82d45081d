//! Samples of the question which one was meant, and of what is said of a reading that is not quite what was
//! typed.

use parasol::identifiers::{Reading, Which, recognise};
use parasol::messages::Said;
use parasol::web::form::Field;
use parasol::web::lookup::look_up::{Answer, LookUp, Read};
use parasol::web::lookup::which::offers;
use parasol::web::reports::form::ReportForm;
use parasol::web::sentences::mistakes;
use parasol::web::show::Kind;

fn which(typed: &str, region: &str) -> Which {
    match recognise(typed, None, region.parse().ok()) {
        Ok(Reading::Which(which)) => which,
        other => panic!("{typed} is {other:?}"),
    }
}

/// The lookup page, asking.
pub fn asked(mut page: LookUp, typed: &str, region: &str) -> LookUp {
    page.answer = Some(Answer::Which(offers(&which(typed, region))));
    page.identifier = Field::of(typed);
    page
}

/// The report form, asking about its first identifier.
pub fn asked_in(mut form: ReportForm, typed: &str, region: &str) -> ReportForm {
    if let Some(first) = form.identifiers.first_mut() {
        *first = Field::wrong(typed, mistakes::IDENTIFIER_WHICH);
    }
    form.offers = vec![(0, offers(&which(typed, region)))];
    form
}

/// A number that stood among words.
pub fn among_words(number: Read) -> Read {
    Read { assumed_region: None, notes: vec![Said::plain("read-among-words")], ..number }
}

/// A German plate whose letters can be parted in two ways.
pub fn german_plate(read: Read) -> Read {
    Read {
        kind: Kind::Plate,
        shown: "DE/BAB123".into(),
        assumed_region: None,
        others: vec!["DE/B-AB123".into(), "DE/BA-B123".into()],
        notes: vec![Said::plain("read-plate-parts")],
        ..read
    }
}
