//! The report form: taps first, words if she likes, and who will see what.

use askama::Template;
use secrecy::ExposeSecret;

use crate::acts::file_report::{self, FileError};
use crate::acts::sessions::SignedIn;
use crate::identifiers::{Reading, recognise, region_named};
use crate::kernel::{Day, Month, Region, random};
use crate::messages::Said;
use crate::reports::{Consent, Delay, Draft, IDENTIFIERS_MOST, personal_data};
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, Ticks, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::lookup::which::Offer;
use crate::web::outcome::Fault;
use crate::web::reply::{Forget, Reply};
use crate::web::reports::form::{ReportForm, put, raw, typed};
use crate::web::reports::infer::{Inference, could_infer};
use crate::web::reports::which;
use crate::web::show::domain;
use crate::web::show::{
    ALSO, CONSENTS, CONTACTS, CardWords, DELAYS, FIRST_HAND, PARTS_OF_DAY, ReportCard, SETTINGS, SHOWN, Severity,
};

/// The report form.
#[derive(Template)]
#[template(path = "reports/file.html")]
pub struct File {
    /// The frame.
    pub page: Page,
    /// What she has filled in so far.
    pub form: ReportForm,
    /// The months to choose from, newest first.
    pub months: Vec<Month>,
    /// Makes sure that sending twice files once.
    pub idempotency: String,
    /// What in the words could name somebody.
    pub warnings: Vec<WordWarning>,
    /// What others will read; after the `check` button.
    pub preview: Option<ReportCard>,
    /// What her browser may seal a draft with and open one, newest first, with a space between.
    pub draft_keys: String,
}

/// Something in the words that could name somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordWarning {
    /// Where.
    pub field: WordField,
    /// What it looks like.
    pub found: Found,
    /// The words in question.
    pub text: String,
}

/// A field of free words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordField {
    /// The description of the person.
    Description,
    /// The account of what happened.
    Account,
    /// The area.
    Area,
}

/// What a string in the words looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A street address.
    Address,
}

impl WordField {
    /// The field's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Description => "description",
            Self::Account => "account",
            Self::Area => "area",
        }
    }
}

impl WordWarning {
    /// The warning in words.
    #[must_use]
    pub fn said(&self) -> Said {
        let said = match self.found {
            Found::Phone => Said::new("warning-phone"),
            Found::Email => Said::new("warning-email"),
            Found::Address => Said::new("warning-address"),
        };
        said.with("text", self.text.as_str())
    }
}

impl File {
    fn could_infer(&self) -> Vec<Inference> {
        could_infer(&self.form)
    }
    fn mistakes(&self) -> Vec<Mistake> {
        let form = &self.form;
        let mut all = mistakes([("code", &form.codes.mistake)]);
        for (index, field) in form.identifiers.iter().enumerate() {
            all.extend(field.mistake.clone().map(|said| (format!("identifier-{}", index + 1), said)));
        }
        all.extend(mistakes([
            ("region", &form.region.mistake),
            ("also", &form.also.mistake),
            ("month", &form.month.mistake),
            ("part_of_day", &form.part_of_day.mistake),
            ("area", &form.area.mistake),
            ("setting", &form.setting.mistake),
            ("contact", &form.contact.mistake),
            ("first_hand", &form.first_hand.mistake),
            ("description", &form.description.mistake),
            ("account", &form.account.mistake),
            ("shown", &form.shown.mistake),
            ("delay", &form.delay.mistake),
            ("consent", &form.consent.mistake),
        ]));
        all.extend(self.warnings.iter().map(|warning| (warning.field.as_str().to_owned(), warning.said())));
        all
    }
    fn warnings_in(&self, field: &str) -> Vec<Said> {
        self.warnings.iter().filter(|warning| warning.field.as_str() == field).map(WordWarning::said).collect()
    }
    fn offers(&self, index: &usize) -> &[Offer] {
        self.form.offers.iter().find(|(at, _)| at == index).map_or(&[], |(_, offers)| offers)
    }
    fn identifier_label(index: &usize) -> Said {
        Said::new("file-identifier-number").with("number", *index)
    }
    fn is_month(&self, month: &Month) -> bool {
        self.form.month.value == month.to_string()
    }
    /// What was sent is kept even when it is none of the months offered.
    fn is_other_month(&self) -> bool {
        !self.form.month.value.is_empty() && !self.months.iter().any(|month| self.is_month(month))
    }
    /// The facts stand open when any of them is filled in or wrong.
    fn facts_open(&self) -> bool {
        let form = &self.form;
        [&form.month, &form.part_of_day, &form.area, &form.setting, &form.contact]
            .iter()
            .any(|field| !field.value.is_empty() || field.mistake.is_some())
            || !self.warnings_in("area").is_empty()
    }
    fn words_open(&self) -> bool {
        let form = &self.form;
        let words = [&form.description, &form.account, &form.shown];
        words.iter().any(|field| !field.value.is_empty() || field.mistake.is_some())
    }
}

/// How many months back the form offers.
const MONTHS_OFFERED: i32 = 24;

/// Shows the empty form.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let who = call.member()?;
    let home = file_report::home(call.app(), who).await?;
    let mut form = ReportForm::empty();
    form.region = Field::of(home.map(|region| region.to_string()).unwrap_or_default());
    Reply::page(&page(&call, who, form))
}

/// Files the report, or shows the form again: with one more identifier, with a preview, with its mistakes.
///
/// # Errors
/// Ours; mistakes are no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let who = call.member()?;
    let mut form = typed(&call.form);
    if call.form.has("begin") {
        return Reply::page(&page(&call, who, begun(&call, who, &form).await?));
    }
    if call.form.has("more") {
        if form.identifiers.len() < IDENTIFIERS_MOST {
            form.identifiers.push(Field::default());
        }
        return Reply::page(&page(&call, who, form));
    }
    let home = file_report::home(call.app(), who).await?;
    let today = call.app().today();
    if call.form.has("chosen") {
        let region = region_named(&form.region.value).or(home);
        if which::choose(&mut form.identifiers, call.form.get("chosen"), region) {
            return Reply::page(&page(&call, who, form));
        }
        return ask_again(&call, who, form, home);
    }
    let draft = match Draft::read(&raw(&call.form), home, today.month()) {
        Ok(draft) => draft,
        Err(mistakes) => {
            for mistake in mistakes {
                put(&mut form, mistake);
            }
            return Reply::mistakes(&page(&call, who, form));
        }
    };
    let warnings = if form.keep_words { Vec::new() } else { warnings(&form) };
    if call.form.has("check") {
        let preview = Some(preview(&draft, today));
        return Reply::page(&File { preview, warnings, ..page(&call, who, form) });
    }
    if !warnings.is_empty() {
        return Reply::mistakes(&File { warnings, ..page(&call, who, form) });
    }
    let found_by_lookup = draft.consents.has(Consent::Lookup);
    let filed_as = match draft.delay {
        Delay::None => Flash::Filed,
        Delay::Hours => Flash::FiledSoon,
        // Both end at midnight, whatever is drawn.
        Delay::Day | Delay::Week => {
            draft.delay.visible_from(call.app().now(), 0).map_or(Flash::Filed, |from| Flash::FiledLater(from.day()))
        }
    };
    let filed = |flash| Ok(Reply::see("/reports").saying(flash).forgetting(Forget::Drafts));
    match file_report::file(call.app(), who, draft, call.form.get("idempotency")).await {
        Ok(true) if !found_by_lookup => filed(Flash::FiledHidden),
        Ok(true) => filed(filed_as),
        Ok(false) => filed(Flash::FiledAlready),
        Err(FileError::TooMany(too_many)) => Err(too_many.into()),
        Err(FileError::Full) => Err(Fault::Conflict),
        Err(FileError::Trouble(trouble)) => Err(trouble.into()),
    }
}

/// The form again, with what its identifiers read as by now: nothing is filed by a button that does not fit them.
fn ask_again(call: &Call, who: SignedIn, mut form: ReportForm, home: Option<Region>) -> Result<Reply, Fault> {
    let mistakes = Draft::read(&raw(&call.form), home, call.app().today().month()).err().unwrap_or_default();
    let of_identifiers = mistakes.into_iter().filter(|one| matches!(one.field, "identifier" | "region"));
    let before = form.clone();
    for mistake in of_identifiers {
        put(&mut form, mistake);
    }
    if form == before { Reply::page(&page(call, who, form)) } else { Reply::mistakes(&page(call, who, form)) }
}

/// A form begun from what a lookup found: the identifier as it was read there, and what was reported. Everything else is hers to
/// say, and nothing is filed before she does.
async fn begun(call: &Call, who: SignedIn, form: &ReportForm) -> Result<ReportForm, Fault> {
    let home = file_report::home(call.app(), who).await?;
    let region = region_named(&form.region.value).or(home);
    let kind = call.form.get("kind").parse().ok();
    let typed = call.form.get("identifier");
    let read = match recognise(typed, kind, region) {
        Ok(Reading::One(read)) => read.identifier().spoken(),
        _ => typed.to_owned(),
    };
    let identifiers = vec![Field::of(read), Field::default(), Field::default()];
    let region = Field::of(region.map(|region| region.to_string()).unwrap_or_default());
    let codes = Ticks::of(call.form.get("codes").split_whitespace());
    Ok(ReportForm { identifiers, region, codes, ..ReportForm::empty() })
}

fn page(call: &Call, who: SignedIn, form: ReportForm) -> File {
    let this_month = call.app().today().month();
    let sent = call.form.get("idempotency");
    File {
        page: call.page(Area::NewReport),
        form,
        months: (0..MONTHS_OFFERED).map(|back| this_month.plus(-back)).collect(),
        idempotency: if sent.is_empty() { fresh_key() } else { sent.chars().take(64).collect() },
        warnings: Vec::new(),
        preview: None,
        draft_keys: draft_keys(call, who),
    }
}

fn draft_keys(call: &Call, who: SignedIn) -> String {
    let keys = call.app().seals.draft_keys(who.member, call.app().now());
    keys.iter().map(|key| key.text().expose_secret().to_owned()).collect::<Vec<_>>().join(" ")
}

/// Names one submission of the form, so that sending it twice files it once.
fn fresh_key() -> String {
    crate::kernel::ReportId::from_bytes(random::bytes()).to_string()
}

pub(super) fn warnings(form: &ReportForm) -> Vec<WordWarning> {
    let fields = [
        (WordField::Description, &form.description),
        (WordField::Account, &form.account),
        (WordField::Area, &form.area),
    ];
    let warning = |field, text: &str| {
        personal_data(text).into_iter().map(move |found| WordWarning {
            field,
            found: found.found.into(),
            text: found.text,
        })
    };
    fields.into_iter().flat_map(|(field, typed)| warning(field, &typed.value)).collect()
}

impl From<crate::reports::Found> for Found {
    fn from(found: crate::reports::Found) -> Self {
        match found {
            crate::reports::Found::Phone => Self::Phone,
            crate::reports::Found::Email => Self::Email,
            crate::reports::Found::Address => Self::Address,
        }
    }
}

/// The report as its readers would see it.
fn preview(draft: &Draft, today: Day) -> ReportCard {
    let mut card = domain::facts_card(&draft.facts(&[], today.month()), 0);
    card.words = if draft.words.is_empty() { CardWords::None } else { CardWords::Waiting };
    card
}
