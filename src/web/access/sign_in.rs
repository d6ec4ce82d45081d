//! The sign-in page.

use askama::Template;

use crate::accounts::Stage;
use crate::acts::sessions::Asking;
use crate::acts::sign_in::{SignInError, sign_in};
use crate::acts::tries::Entered;
use crate::messages::Said;
use crate::sealing;
use crate::trust::Read;
use crate::web::call::Call;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::mistakes as wrong;

/// The sign-in page. An unknown name and a wrong passphrase read the same.
#[derive(Template)]
#[template(path = "access/sign_in.html")]
pub struct SignIn {
    /// The frame.
    pub page: Page,
    /// Her name.
    pub name: Field,
    /// What is wrong with the passphrase, or with both.
    pub passphrase: Option<Said>,
}

impl SignIn {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("name", &self.name.mistake), ("passphrase", &self.passphrase)])
    }
}

/// Shows the empty form; whoever is signed in goes on.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    if call.who.is_some() {
        return Ok(Reply::see("/lookup"));
    }
    if call.half.is_some() {
        return Ok(Reply::see("/sign-in/second-factor"));
    }
    Reply::page(&SignIn { page: call.page(Area::None), name: Field::default(), passphrase: None })
}

/// Signs in.
///
/// # Errors
/// Ours; a wrong answer is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let (name, typed) = (call.form.get("name"), call.form.get("passphrase"));
    let begun =
        match sign_in(call.app(), name, sealing::Passphrase::typed(typed), call.device, call.whence.clone()).await {
            Ok(begun) => begun,
            Err(SignInError::Wrong) => {
                let page = call.page(Area::None);
                return Reply::mistakes(&SignIn { page, name: Field::of(name), passphrase: Some(wrong::SIGN_IN) });
            }
            Err(SignInError::TooMany(too_many)) => return Err(too_many.into()),
            Err(SignInError::Trouble(trouble)) => return Err(trouble.into()),
        };
    if let Some(session) = call.session {
        crate::acts::sessions::end_by_token(call.app(), session).await?;
    }
    let next = match begun.stage {
        Stage::Half => "/sign-in/second-factor",
        Stage::Plain | Stage::Strong => onward(&call, &begun.token).await?,
    };
    Ok(Reply::see(next).entering(Entered { token: begun.token, browser: begun.browser }))
}

/// Where somebody goes who has just signed in: to the lookup, or, if that is not open to her, to where she stands.
///
/// # Errors
/// Ours.
pub(super) async fn onward(call: &Call, token: &sealing::SessionToken) -> Result<&'static str, Fault> {
    let who = crate::acts::sessions::who(call.app(), token).await?.and_then(Asking::whole);
    let reads = who.is_some_and(|who| who.access().read != Read::None);
    Ok(if reads { "/lookup" } else { "/standing" })
}
