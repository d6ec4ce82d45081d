//! Stewards: naming somebody, signing, asking for a recall.

use askama::Template;

use crate::acts::stewards::{self, Signed, StewardError};
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::route::Access;
use crate::web::sentences::{mistakes as wrong, stewarding as say};

/// The page about stewards.
#[derive(Template)]
#[template(path = "stewards/stewards.html")]
pub struct Stewards {
    /// The frame.
    pub page: Page,
    /// The code of somebody who could be a steward.
    pub code: Field,
    /// The name a steward signs in with.
    pub name: Field,
    /// Whether she may sign.
    pub signs: bool,
}

impl Stewards {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("code", &self.code.mistake), ("name", &self.name.mistake)])
    }
}

/// Shows what stewards are, and the forms.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, Field::default(), Field::default()))
}

/// Names, signs, or asks for a recall: the button that was pressed says which.
///
/// # Errors
/// [`Fault::NoStanding`] when somebody signs who is no steward, or ours.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let (app, who) = (call.app(), call.member()?);
    let (code, name) = (call.form.get("code"), call.form.get("name"));
    let done = match call.form.get("act") {
        "name" => stewards::name(app, who, code).await.map(|()| Flash::Named),
        "sign" => stewards::sign(app, signer(&call)?, code).await.map(|signed| signed_as(signed, Flash::Appointed)),
        "recall" | "sign_recall" if name.trim().is_empty() => {
            return Reply::mistakes(&page(&call, Field::default(), Field::wrong(name, say::CONCERN_NAME)));
        }
        "recall" => stewards::ask_recall(app, who, name).await.map(|()| Flash::Raised),
        "sign_recall" => {
            stewards::sign_recall(app, signer(&call)?, name).await.map(|signed| signed_as(signed, Flash::Recalled))
        }
        _ => Err(StewardError::Code),
    };
    let (is_of_name, said) = match done {
        Ok(flash) => return Ok(Reply::see("/stewards").saying(flash)),
        Err(StewardError::TooMany(too_many)) => return Err(too_many.into()),
        Err(StewardError::Trouble(trouble)) => return Err(trouble.into()),
        Err(StewardError::Code) if code.trim().is_empty() => (false, say::CODE_EMPTY),
        Err(error) => (call.form.get("act") == "sign_recall", refused(&error)),
    };
    let (code, name) = if is_of_name {
        (Field::default(), Field::wrong(name, said))
    } else {
        (Field::wrong(code, said), Field::of(name))
    };
    Reply::mistakes(&page(&call, code, name))
}

/// Whoever signs must be a steward or a founder.
fn signer(call: &Call) -> Result<crate::acts::sessions::SignedIn, Fault> {
    let who = call.member()?;
    if signs(call) { Ok(who) } else { Err(Fault::NoStanding(Access::Steward)) }
}

fn signs(call: &Call) -> bool {
    call.who.and_then(|who| who.stands).is_some_and(|stands| stands.steward)
}

const fn signed_as(signed: Signed, last: Flash) -> Flash {
    match signed {
        Signed::Noted => Flash::Signed,
        Signed::Done => last,
    }
}

const fn refused(error: &StewardError) -> Said {
    match error {
        StewardError::Own => say::OWN,
        StewardError::NotNow => say::NOT_NOW,
        StewardError::NotNamed => say::NOT_NAMED,
        StewardError::NotAsked => say::NOT_ASKED,
        StewardError::Related => say::RELATED,
        StewardError::SecondVoucher => say::SECOND_VOUCHER,
        StewardError::Refused(_) => say::SIGNERS,
        StewardError::Code | StewardError::TooMany(_) | StewardError::Trouble(_) => wrong::VOUCH_CODE,
    }
}

fn page(call: &Call, code: Field, name: Field) -> Stewards {
    Stewards { page: call.page(Area::Stewards), code, name, signs: signs(call) }
}
