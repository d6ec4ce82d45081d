//! The report form's fields: as they were sent, as the rules read them, and with each mistake beside its field.

use crate::reports::{DraftForm, IDENTIFIERS_MOST, Mistake, Why};
use crate::web::form::{Field, Ticks};
use crate::web::form_data::FormData;
use crate::web::lookup::which::{Offer, offers};
use crate::web::sentences::mistakes as wrong;
use crate::web::show::domain;

/// What the form holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReportForm {
    /// The identifiers, drawn as they are.
    pub identifiers: Vec<Field>,
    /// What an identifier may be, by its place among them: she is asked.
    pub offers: Vec<(usize, Vec<Offer>)>,
    /// The region in which numbers are read.
    pub region: Field,
    /// The incident codes.
    pub codes: Ticks,
    /// What stands beside the codes.
    pub also: Ticks,
    /// The month, as `2026-09`.
    pub month: Field,
    /// The part of the day.
    pub part_of_day: Field,
    /// The area, never an address.
    pub area: Field,
    /// Where it happened.
    pub setting: Field,
    /// How contact was made.
    pub contact: Field,
    /// `yes`: she lived it; `no`: told with consent.
    pub first_hand: Field,
    /// Of the person, at most 140 characters.
    pub description: Field,
    /// Of what happened, at most 1,000 characters.
    pub account: Field,
    /// Whether the words are shown: `yes` or `no`; nothing while she has not said.
    pub shown: Field,
    /// How long it waits before it can be found; nothing: as is usual for what happened.
    pub delay: Field,
    /// What she agrees to.
    pub consent: Ticks,
    /// Send the words as they are, in spite of the warnings.
    pub keep_words: bool,
    /// Let her browser keep what she typed until it is sent.
    pub keep_draft: bool,
}

impl ReportForm {
    /// A fresh form: three empty boxes for identifiers, first hand, found by lookup.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            identifiers: vec![Field::default(); 3],
            first_hand: Field::of("yes"),
            consent: Ticks::of(["lookup"]),
            ..Self::default()
        }
    }
}

pub(super) fn raw(form: &FormData) -> DraftForm<'_> {
    DraftForm {
        identifiers: form.all("identifier"),
        region: form.get("region"),
        codes: form.all("code"),
        also: form.all("also"),
        month: form.get("month"),
        part_of_day: form.get("part_of_day"),
        area: form.get("area"),
        setting: form.get("setting"),
        contact: form.get("contact"),
        first_hand: form.get("first_hand"),
        description: form.get("description"),
        account: form.get("account"),
        shown: form.get("shown"),
        delay: form.get("delay"),
        consent: (form.has("consents") || form.has("consent")).then(|| form.all("consent")),
    }
}

/// Everything as it was typed.
pub(super) fn typed(form: &FormData) -> ReportForm {
    let field = |name| Field::of(form.get(name));
    let mut identifiers: Vec<Field> = form.all("identifier").into_iter().map(Field::of).collect();
    while identifiers.len() < 3 {
        identifiers.push(Field::default());
    }
    ReportForm {
        identifiers,
        offers: Vec::new(),
        region: field("region"),
        codes: Ticks::of(form.all("code")),
        also: Ticks::of(form.all("also")),
        month: field("month"),
        part_of_day: field("part_of_day"),
        area: field("area"),
        setting: field("setting"),
        contact: field("contact"),
        first_hand: field("first_hand"),
        description: field("description"),
        account: field("account"),
        shown: field("shown"),
        delay: field("delay"),
        consent: if form.has("consents") || form.has("consent") {
            Ticks::of(form.all("consent"))
        } else {
            Ticks::of(["lookup"])
        },
        keep_words: form.has("keep_words"),
        keep_draft: form.has("keep_draft"),
    }
}

/// Puts a mistake beside its field.
pub(super) fn put(form: &mut ReportForm, mistake: Mistake) {
    if let Why::Which(which) = &mistake.why {
        form.offers.push((mistake.at, offers(which)));
    }
    let said = |has: &Field, most: u32| match mistake.why {
        Why::NoIdentifier => wrong::IDENTIFIERS_NONE,
        Why::TooManyIdentifiers => wrong::identifiers_many(u32::try_from(IDENTIFIERS_MOST).unwrap_or(u32::MAX)),
        Why::Unrecognised(why) => domain::unreadable(why),
        Why::Which(_) => wrong::IDENTIFIER_WHICH,
        Why::NoCode => wrong::CODES_NONE,
        Why::NotAnswered => wrong::SHOWN,
        Why::NotAChoice => wrong::CHOICE,
        Why::NotAMonth | Why::MonthTooOld => wrong::MONTH,
        Why::MonthAhead => wrong::MONTH_FUTURE,
        Why::NotARegion => wrong::REGION,
        Why::Characters => wrong::TEXT_CHARACTERS,
        Why::TooLong => wrong::text_long(most, u32::try_from(has.value.trim().chars().count()).unwrap_or(u32::MAX)),
    };
    let (field, most) = match mistake.field {
        "identifier" => match form.identifiers.get_mut(mistake.at) {
            Some(field) => (field, 0),
            None => return,
        },
        "code" => return form.codes.mistake = Some(said(&Field::default(), 0)),
        "also" => return form.also.mistake = Some(said(&Field::default(), 0)),
        "consent" => return form.consent.mistake = Some(said(&Field::default(), 0)),
        "region" => (&mut form.region, 0),
        "month" => (&mut form.month, 0),
        "part_of_day" => (&mut form.part_of_day, 0),
        "area" => (&mut form.area, 40),
        "setting" => (&mut form.setting, 0),
        "contact" => (&mut form.contact, 0),
        "first_hand" => (&mut form.first_hand, 0),
        "description" => (&mut form.description, 140),
        "account" => (&mut form.account, 1_000),
        "shown" => (&mut form.shown, 0),
        _ => (&mut form.delay, 0),
    };
    field.mistake = Some(said(field, most));
}
