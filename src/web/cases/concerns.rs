//! "Something about a member": told to the stewards, by the name that person signs in with.

use askama::Template;

use crate::acts::concern::{self, ConcernError, Reason};
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::stewarding as say;
use crate::web::show::Choice;

/// The page for a concern.
#[derive(Template)]
#[template(path = "cases/concerns.html")]
pub struct Concerns {
    /// The frame.
    pub page: Page,
    /// The name that person signs in with.
    pub name: Field,
    /// What it is about.
    pub reason: Field,
}

/// What a concern can be about.
static REASONS: &[Choice] = &[
    ("shares", "concern-shares"),
    ("not_who", "concern-not-who"),
    ("harms", "concern-harms"),
    ("other_hands", "concern-other-hands"),
    ("other", "concern-other"),
];

impl Concerns {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("name", &self.name.mistake), ("reason", &self.reason.mistake)])
    }
    const fn reasons() -> &'static [Choice] {
        REASONS
    }
}

/// Shows the form.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, Field::default(), Field::default()))
}

/// Raises a concern. The answer is the same whether or not anybody has that name.
///
/// # Errors
/// Ours.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let (name, reason) = (call.form.get("name"), call.form.get("reason"));
    let chosen = match (name.trim().is_empty(), Reason::parse(reason)) {
        (false, Some(chosen)) => chosen,
        (nameless, chosen) => return Reply::mistakes(&wrong(&call, nameless, chosen.is_none())),
    };
    match concern::raise(call.app(), call.member()?, name, chosen).await {
        Ok(()) => Ok(Reply::see("/concerns").saying(Flash::Raised)),
        Err(ConcernError::TooMany(too_many)) => Err(too_many.into()),
        Err(ConcernError::Trouble(trouble)) => Err(trouble.into()),
    }
}

fn wrong(call: &Call, nameless: bool, reasonless: bool) -> Concerns {
    let field =
        |name, wrong: bool, said: Said| Field { value: call.form.get(name).into(), mistake: wrong.then_some(said) };
    page(call, field("name", nameless, say::CONCERN_NAME), field("reason", reasonless, say::CONCERN_REASON))
}

fn page(call: &Call, name: Field, reason: Field) -> Concerns {
    Concerns { page: call.page(Area::Stewards), name, reason }
}
