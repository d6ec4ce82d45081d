//! From the rules' own types to what a page shows.

use super::{Basis, CardActions, CardState, CardWords, Level, ReportCard, Severity};
use crate::acts::look_up::{Certainty, FoundReport, NoWords};
use crate::identifiers;
use crate::kernel::{Day, Month};
use crate::messages::Said;
use crate::reports::{self, Facts, ReportState, Words};
use crate::trust::{self, AuthorLabel};
use crate::web::sentences::unreadable as say;
use identifiers::Unrecognised;
use secrecy::ExposeSecret;

/// A phone's number is passed on to somebody else after about this long.
pub const REASSIGNED_AFTER_MONTHS: u32 = 12;

impl From<reports::Severity> for Severity {
    fn from(severity: reports::Severity) -> Self {
        match severity {
            reports::Severity::Danger => Self::Danger,
            reports::Severity::Harm => Self::Harm,
            reports::Severity::Nuisance => Self::Nuisance,
        }
    }
}

/// The level a page shows: voices first, then peer review.
#[must_use]
pub fn level(state: ReportState, assessment: Option<trust::Assessment>) -> Level {
    match (assessment.map(|found| found.level), state) {
        (Some(trust::Level::Confirmed), _) => Level::Confirmed,
        (Some(trust::Level::Corroborated), _) => Level::Corroborated,
        (Some(trust::Level::Disputed | trust::Level::Refuted), _) => Level::Disputed,
        (Some(trust::Level::Supported), _) => Level::Supported,
        (_, ReportState::Reviewed) => Level::Reviewed,
        (_, ReportState::Unreviewed | ReportState::Returned | ReportState::Rejected) => Level::Unreviewed,
    }
}

/// What a level rests on.
#[must_use]
pub fn basis(certainty: Certainty) -> Basis {
    let count = |voices: usize| u32::try_from(voices).unwrap_or(u32::MAX);
    let found = certainty.assessment;
    Basis {
        members: count(found.voices),
        circles: found.supporting.voices.max(1),
        // Disputes that weigh nothing, such as an expelled member's, are not shown.
        against_members: if found.against.voices > 0 { count(found.disputes) } else { 0 },
        against_circles: found.against.voices,
        alone: certainty.alone,
    }
}

/// A found report as its readers see it: `kind` says what it was found by.
#[must_use]
pub fn card(found: &FoundReport, certainty: Certainty, kind: identifiers::Kind, today: Day) -> ReportCard {
    let facts = &found.opened.facts;
    let age_months = months(facts.filed, today.month());
    let is_phone = kind == identifiers::Kind::Phone;
    let state = match found.state {
        _ if found.ruled_true => CardState::Confirmed,
        ReportState::Reviewed => CardState::Reviewed,
        ReportState::Unreviewed | ReportState::Returned | ReportState::Rejected => CardState::Unreviewed,
    };
    ReportCard {
        id: found.id,
        level: if found.ruled_true { Level::Confirmed } else { level(found.state, Some(certainty.assessment)) },
        severity: found.opened.codes.severity().into(),
        codes: found.opened.codes.iter().map(|code| code.as_str().to_owned()).collect(),
        state,
        former: found.author_label == Some(AuthorLabel::Former),
        may: CardActions { support: found.may.speak, dispute: found.may.speak, flag: found.may.flag },
        words: words(&found.words),
        reassigned: is_phone && age_months >= REASSIGNED_AFTER_MONTHS,
        ..facts_card(facts, age_months)
    }
}

/// What facts alone show.
#[must_use]
pub fn facts_card(facts: &Facts, age_months: u32) -> ReportCard {
    ReportCard {
        id: crate::kernel::ReportId::from_bytes([0; 16]),
        level: Level::Unreviewed,
        severity: facts.codes.severity().into(),
        codes: facts.codes.iter().map(|code| code.as_str().to_owned()).collect(),
        also: facts.also.iter().map(|also| also.as_str().to_owned()).collect(),
        month: facts.month,
        part_of_day: facts.part_of_day.map(|part| part.as_str().to_owned()),
        area: facts.area.as_ref().map(|area| area.as_str().to_owned()),
        setting: facts.setting.map(|setting| setting.as_str().to_owned()),
        contact: facts.contact.map(|contact| contact.as_str().to_owned()),
        first_hand: facts.first_hand,
        filed: facts.filed,
        age_months,
        state: CardState::Unreviewed,
        former: false,
        words: CardWords::None,
        reassigned: false,
        may: CardActions::default(),
    }
}

fn words(words: &Result<Words, NoWords>) -> CardWords {
    match words {
        Ok(words) => shown_words(words),
        Err(NoWords::NoneForReaders) => CardWords::None,
        Err(NoWords::Waiting) => CardWords::Waiting,
        Err(NoWords::VettedOnly) => CardWords::VettedOnly,
    }
}

/// Words that this reader may see.
#[must_use]
pub fn shown_words(words: &Words) -> CardWords {
    let text = |part: &Option<secrecy::SecretString>| part.as_ref().map(|text| text.expose_secret().to_owned());
    CardWords::Shown { description: text(&words.description), account: text(&words.account) }
}

/// Whole months from one month to a later one.
#[must_use]
pub fn months(from: Month, to: Month) -> u32 {
    u32::try_from(to.number().saturating_sub(from.number())).unwrap_or(0)
}

/// Why an input is no identifier, with an example of what would work.
#[must_use]
pub const fn unreadable(why: Unrecognised) -> Said {
    match why {
        Unrecognised::Empty => say::EMPTY,
        Unrecognised::TooLong | Unrecognised::Several => say::LONG,
        Unrecognised::ControlCharacters => say::CHARACTERS,
        Unrecognised::NotAnIdentifier => say::NOTHING,
        Unrecognised::PhoneExtension => say::NUMBER_EXTENSION,
        Unrecognised::PhoneNeedsRegion | Unrecognised::UnknownRegion => say::NUMBER_REGION,
        Unrecognised::PhoneCountryCode
        | Unrecognised::PhoneLength
        | Unrecognised::PhoneLetters
        | Unrecognised::PhoneService => say::NUMBER,
        Unrecognised::PhoneTooShort => say::NUMBER_SHORT,
        Unrecognised::PhoneLocal => say::NUMBER_LOCAL,
        Unrecognised::PhoneTooLong => say::NUMBER_LONG,
        Unrecognised::Email => say::EMAIL,
        Unrecognised::InviteLink | Unrecognised::OpaqueLink | Unrecognised::NotAProfile => say::LINK,
        Unrecognised::UnknownLink => say::HANDLE_SITE,
        Unrecognised::HandleCharacters | Unrecognised::HandleShape => say::HANDLE,
        Unrecognised::PlateNeedsCountry | Unrecognised::PlateCountryUnclear | Unrecognised::PlateShape => say::PLATE,
    }
}
