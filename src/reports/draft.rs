//! From what was typed into the form to a report that can be filed, or to every mistake at once.

use super::{
    Also, Area, Code, CodeSet, Consent, Consents, Contact, Delay, Facts, FactsError, IDENTIFIERS_MOST,
    LinkedIdentifier, PartOfDay, Setting, Words, WordsError,
};
use crate::identifiers::{Identifier, Reading, Unrecognised, Which, recognise, region_named};
use crate::kernel::{Month, Region};
use zeroize::Zeroizing;

/// The form as it was typed. Fields may be missing or nonsense.
#[derive(Default)]
pub struct DraftForm<'a> {
    /// Whom it is about.
    pub identifiers: Vec<&'a str>,
    /// How their numbers are read.
    pub region: &'a str,
    /// What happened.
    pub codes: Vec<&'a str>,
    /// Ticks beside the codes.
    pub also: Vec<&'a str>,
    /// `YYYY-MM`.
    pub month: &'a str,
    /// Part of the day.
    pub part_of_day: &'a str,
    /// Where, coarsely.
    pub area: &'a str,
    /// Kind of place.
    pub setting: &'a str,
    /// How contact was made.
    pub contact: &'a str,
    /// `yes`, `no` or nothing.
    pub first_hand: &'a str,
    /// At most 140 characters.
    pub description: &'a str,
    /// At most 1,000 characters.
    pub account: &'a str,
    /// Whether the words are shown: `yes`, `no` or nothing.
    pub shown: &'a str,
    /// `none`, `hours`, `day`, `week` or nothing.
    pub delay: &'a str,
    /// What she allows; `None` when she was not asked.
    pub consent: Option<Vec<&'a str>>,
}

/// A report that can be filed.
pub struct Draft {
    /// Whom it is about: at least one, no two the same.
    pub identifiers: Vec<Identifier>,
    /// Under what it is filed besides.
    pub filed_as: Vec<Identifier>,
    /// The country it was in.
    pub region: Option<Region>,
    /// What happened.
    pub codes: CodeSet,
    /// Ticks beside the codes.
    pub also: Vec<Also>,
    /// When it happened.
    pub month: Option<Month>,
    /// Part of the day.
    pub part_of_day: Option<PartOfDay>,
    /// Where, coarsely.
    pub area: Option<Area>,
    /// Kind of place.
    pub setting: Option<Setting>,
    /// How contact was made.
    pub contact: Option<Contact>,
    /// Told by the person herself.
    pub first_hand: bool,
    /// What she wrote for readers.
    pub words: Words,
    /// How long it waits.
    pub delay: Delay,
    /// What she allows.
    pub consents: Consents,
}

/// A free-text field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordField {
    /// The description.
    Description,
    /// The account.
    Account,
    /// The area.
    Area,
}

/// A mistake and the field it stands in (for identifiers: which one, from 0).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The field's name.
    pub field: &'static str,
    /// Which of several fields of that name.
    pub at: usize,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A report needs at least one identifier.
    NoIdentifier,
    /// More than a report may carry.
    TooManyIdentifiers,
    /// It is no identifier.
    Unrecognised(Unrecognised),
    /// It may be several things.
    Which(Which),
    /// A report needs at least one code.
    NoCode,
    /// There are words, and nothing says whether they are to be shown.
    NotAnswered,
    /// Not one of the choices.
    NotAChoice,
    /// Not a month such as `2026-09`.
    NotAMonth,
    /// It has not happened yet.
    MonthAhead,
    /// Too long ago: the report would have ended already.
    MonthTooOld,
    /// Not a country.
    NotARegion,
    /// Longer than the field allows.
    TooLong,
    /// Control characters.
    Characters,
}

struct Reader {
    mistakes: Vec<Mistake>,
}

impl Reader {
    fn mistake(&mut self, field: &'static str, at: usize, why: Why) {
        self.mistakes.push(Mistake { field, at, why });
    }

    /// An optional choice: nothing typed is no choice, nonsense is a mistake.
    fn choice<T>(&mut self, field: &'static str, text: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let choice = parse(text);
        if choice.is_none() {
            self.mistake(field, 0, Why::NotAChoice);
        }
        choice
    }

    fn choices<T>(&mut self, field: &'static str, texts: &[&str], parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        texts.iter().filter_map(|text| self.choice(field, text, &parse)).collect()
    }

    fn identifiers(&mut self, texts: &[&str], region: Option<Region>) -> (Vec<Identifier>, Vec<Identifier>) {
        let typed: Vec<(usize, &str)> =
            texts.iter().copied().enumerate().filter(|(_, text)| !text.trim().is_empty()).collect();
        if typed.is_empty() {
            self.mistake("identifier", 0, Why::NoIdentifier);
        }
        if typed.len() > IDENTIFIERS_MOST {
            self.mistake("identifier", 0, Why::TooManyIdentifiers);
            return Default::default();
        }
        let (mut read, mut filed_as): (Vec<Identifier>, Vec<Identifier>) = Default::default();
        let readings: Vec<_> = typed.iter().map(|(_, text)| recognise(text, None, region)).collect();
        let plain: Vec<Identifier> = readings.iter().filter_map(one_of).collect();
        for ((at, text), reading) in typed.into_iter().zip(readings) {
            match reading {
                Ok(Reading::Which(which)) if is_answered(&which, text, &plain) => {}
                Ok(Reading::Which(which)) => self.mistake("identifier", at, Why::Which(which)),
                Ok(Reading::One(recognised)) if read.iter().any(|same| same == recognised.identifier()) => {}
                Ok(Reading::One(recognised)) => {
                    let (identifier, besides) = recognised.into_filed();
                    read.push(identifier);
                    filed_as.extend(besides.into_iter().filter(|one| !filed_as.contains(one)).collect::<Vec<_>>());
                }
                Err(why) => self.mistake("identifier", at, Why::Unrecognised(why)),
            }
        }
        (read, filed_as)
    }

    fn month(&mut self, text: &str, today: Month) -> Option<Month> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let why = match text.parse::<Month>() {
            Err(_) => Why::NotAMonth,
            Ok(month) if month > today => Why::MonthAhead,
            Ok(month) if month.plus(super::Severity::Danger.kept_months()) < today => Why::MonthTooOld,
            Ok(month) => return Some(month),
        };
        self.mistake("month", 0, why);
        None
    }

    fn words(&mut self, form: &DraftForm<'_>) -> Option<Words> {
        let words = read_words(form.description, form.account).and_then(|words| for_readers(words, form.shown));
        words.map_err(|mistake| self.mistakes.push(mistake)).ok()
    }

    fn area(&mut self, text: &str) -> Option<Area> {
        if has_controls(text) {
            self.mistake("area", 0, Why::Characters);
            return None;
        }
        let area = Area::new(text);
        if area.is_none() && !text.trim().is_empty() {
            self.mistake("area", 0, Why::TooLong);
        }
        area
    }
}

/// Reads the two fields of free words.
///
/// # Errors
/// The mistake in the first that has one.
pub fn read_words(description: &str, account: &str) -> Result<Words, Mistake> {
    let mistake = |field, why| Mistake { field, at: 0, why };
    for (field, text) in [("description", description), ("account", account)] {
        if has_controls(text) {
            return Err(mistake(field, Why::Characters));
        }
    }
    Words::typed(description, account).map_err(|error| match error {
        WordsError::DescriptionTooLong => mistake("description", Why::TooLong),
        WordsError::AccountTooLong | WordsError::Damaged => mistake("account", Why::TooLong),
    })
}

/// The words as they are kept: those that their author does not want shown are not, for nobody would ever read them but the
/// reviewers.
///
/// # Errors
/// There are words, and no answer whether they are to be shown.
pub fn for_readers(words: Words, shown: &str) -> Result<Words, Mistake> {
    match shown.trim() {
        "yes" => Ok(words),
        "no" => Ok(Words::none()),
        "" if words.is_empty() => Ok(words),
        text => {
            let why = if text.is_empty() { Why::NotAnswered } else { Why::NotAChoice };
            Err(Mistake { field: "shown", at: 0, why })
        }
    }
}

/// Control characters other than those a text field sends at the end of a line.
fn has_controls(text: &str) -> bool {
    text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// Of what the form sends only what does something; whether the words are shown is asked where they are written.
fn consents_of(given: Vec<Consent>, words: &Words) -> Consents {
    let does_something = |consent: &Consent| matches!(consent, Consent::Lookup | Consent::Statistics);
    let mut consents: Vec<Consent> = given.into_iter().filter(does_something).collect();
    consents.dedup();
    Consents::of(consents).with(Consent::Words, !words.is_empty())
}

fn one_of(reading: &Result<Reading, Unrecognised>) -> Option<Identifier> {
    match reading {
        Ok(Reading::One(one)) => Some(one.identifier().clone()),
        _ => None,
    }
}

/// Whether another box says which of its countries' numbers the text is. Of several things in one box, none may be
/// left out, so all must be these very digits.
fn is_answered(which: &Which, text: &str, plain: &[Identifier]) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let asked = digits(text);
    let asked = asked.trim_start_matches('0');
    let choices = which.choices();
    !asked.is_empty()
        && choices.iter().all(|choice| digits(choice.text()).ends_with(asked))
        && choices.iter().any(|choice| plain.contains(choice.identifier()))
}

impl Draft {
    /// Reads the form. Numbers without a country code are read in the form's region, else in `home`, the member's.
    ///
    /// # Errors
    /// Every mistake in the form, in the order of its fields.
    pub fn read(form: &DraftForm<'_>, home: Option<Region>, today: Month) -> Result<Self, Vec<Mistake>> {
        let mut reader = Reader { mistakes: Vec::new() };
        let typed_region = form.region.trim();
        let region = if typed_region.is_empty() { home } else { region_named(typed_region) };
        if region.is_none() && !typed_region.is_empty() {
            reader.mistake("region", 0, Why::NotARegion);
        }
        let (identifiers, filed_as) = reader.identifiers(&form.identifiers, region.or(home));
        let codes = CodeSet::of(reader.choices("code", &form.codes, Code::parse));
        if codes.is_none() && reader.mistakes.iter().all(|mistake| mistake.field != "code") {
            reader.mistake("code", 0, Why::NoCode);
        }
        let also = reader.choices("also", &form.also, Also::parse);
        let month = reader.month(form.month, today);
        let part_of_day = reader.choice("part_of_day", form.part_of_day, PartOfDay::parse);
        let area = reader.area(form.area);
        let setting = reader.choice("setting", form.setting, Setting::parse);
        let contact = reader.choice("contact", form.contact, Contact::parse);
        let first_hand = reader.choice("first_hand", form.first_hand, |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        let words = reader.words(form);
        let delay = reader.choice("delay", form.delay, Delay::parse);
        let consents = match &form.consent {
            Some(given) => reader.choices("consent", given, Consent::parse),
            None => vec![Consent::Lookup],
        };
        match (codes, words) {
            (Some(codes), Some(words)) if reader.mistakes.is_empty() => Ok(Self {
                identifiers,
                filed_as,
                region,
                codes,
                also,
                month,
                part_of_day,
                area,
                setting,
                contact,
                first_hand: first_hand.unwrap_or(true),
                consents: consents_of(consents, &words),
                words,
                delay: delay.unwrap_or_else(|| Delay::usual(codes)),
            }),
            _ => Err(reader.mistakes),
        }
    }

    /// The facts of the report, once its identifiers are stretched.
    #[must_use]
    pub fn facts(&self, identifiers: &[LinkedIdentifier], filed: Month) -> Facts {
        Facts {
            codes: self.codes,
            also: self.also.clone(),
            first_hand: self.first_hand,
            region: self.region,
            filed,
            month: self.month,
            part_of_day: self.part_of_day,
            area: self.area.clone(),
            setting: self.setting,
            contact: self.contact,
            consents: self.consents.clone(),
            identifiers: identifiers.to_vec(),
        }
    }

    /// Everything it says, so that the same form sent twice is told from one that was changed in between.
    ///
    /// # Errors
    /// As [`Facts::encode`].
    pub fn content(&self, filed: Month) -> Result<Zeroizing<Vec<u8>>, FactsError> {
        let mut content = self.facts(&[], filed).encode()?;
        content.extend_from_slice(&self.words.encode());
        content.push(self.delay as u8);
        for identifier in &self.identifiers {
            content.push(0);
            content.extend_from_slice(identifier.canonical().as_bytes());
        }
        Ok(content)
    }
}
