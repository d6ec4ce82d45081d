//! Mending the words of a report that a reviewer sent back.

use askama::Template;
use secrecy::ExposeSecret;

use crate::acts::mend::{self, MendError, Mendable};
use crate::kernel::ReportId;
use crate::messages::Said;
use crate::reports::{for_readers, read_words};
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::reports::file::{WordWarning, warnings};
use crate::web::reports::form::{ReportForm, put, typed};
use crate::web::reports::mine::reason;
use crate::web::show::SHOWN;

/// The words of a report that was sent back, to be changed.
#[derive(Template)]
#[template(path = "reports/mend.html")]
pub struct Mend {
    /// The frame.
    pub page: Page,
    /// Which report.
    pub id: ReportId,
    /// Why it was sent back.
    pub why: Vec<Said>,
    /// Its words; the other fields are not drawn.
    pub form: ReportForm,
    /// What in the words could name somebody.
    pub warnings: Vec<WordWarning>,
}

impl Mend {
    fn mistakes(&self) -> Vec<Mistake> {
        let form = &self.form;
        let mut all = mistakes([
            ("account", &form.account.mistake),
            ("description", &form.description.mistake),
            ("shown", &form.shown.mistake),
        ]);
        all.extend(self.warnings.iter().map(|warning| (warning.field.as_str().to_owned(), warning.said())));
        all
    }
    fn warnings_in(&self, field: &str) -> Vec<Said> {
        self.warnings.iter().filter(|warning| warning.field.as_str() == field).map(WordWarning::said).collect()
    }
}

/// Shows her words and why they were sent back.
///
/// # Errors
/// [`Fault::NotFound`] for a report that is not hers, or gone.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let id: ReportId = call.id()?;
    let found = match mend::mendable(call.app(), call.member()?, id).await {
        Ok(found) => found,
        Err(error) => return refused(error),
    };
    let text = |part: &Option<secrecy::SecretString>| Field::of(part.as_ref().map_or("", |text| text.expose_secret()));
    let words = &found.words;
    let form = ReportForm {
        description: text(&words.description),
        account: text(&words.account),
        // Words that she keeps are for readers, as she said before.
        shown: Field::of(if words.is_empty() { "" } else { "yes" }),
        ..ReportForm::default()
    };
    Reply::page(&page(&call, id, &found, form))
}

/// Takes the new words, or shows them again with what is wrong.
///
/// # Errors
/// [`Fault::NotFound`] for a report that is not hers, or gone.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let (id, who): (ReportId, _) = (call.id()?, call.member()?);
    let found = match mend::mendable(call.app(), who, id).await {
        Ok(found) => found,
        Err(error) => return refused(error),
    };
    let mut form = typed(&call.form);
    let words = read_words(&form.description.value, &form.account.value);
    let words = match words.and_then(|words| for_readers(words, &form.shown.value)) {
        Ok(words) => words,
        Err(mistake) => {
            put(&mut form, mistake);
            return Reply::mistakes(&page(&call, id, &found, form));
        }
    };
    let warnings = if form.keep_words { Vec::new() } else { warnings(&form) };
    if !warnings.is_empty() {
        return Reply::mistakes(&Mend { warnings, ..page(&call, id, &found, form) });
    }
    match mend::mend(call.app(), who, id, words).await {
        Ok(()) => Ok(Reply::see("/reports").saying(Flash::Mended)),
        Err(error) => refused(error),
    }
}

fn page(call: &Call, id: ReportId, found: &Mendable, form: ReportForm) -> Mend {
    let why = found.why.iter().copied().map(reason).collect();
    Mend { page: call.page(Area::Reports), id, why, form, warnings: Vec::new() }
}

fn refused(error: MendError) -> Result<Reply, Fault> {
    match error {
        MendError::NotHers => Err(Fault::NotFound),
        MendError::Closed => Ok(Reply::see("/reports").saying(Flash::MendClosed)),
        MendError::Trouble(trouble) => Err(trouble.into()),
    }
}
