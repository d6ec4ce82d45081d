//! The sign-in page.

use askama::Template;

use crate::accounts::Stage;
use crate::acts::kept_form;
use crate::acts::passkeys::{self, Asked, PasskeyError};
use crate::acts::sessions::{self, Asking};
use crate::acts::sign_in::{SignInError, sign_in};
use crate::acts::tries::Entered;
use crate::config::SecondFactorFor;
use crate::messages::Said;
use crate::sealing::{self, SessionToken};
use crate::trust::Read;
use crate::web::access::kept;
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
    /// What her browser is asked, where passkeys are offered.
    pub asked: Option<Asked>,
    /// What is wrong with the passkey.
    pub passkey: Option<Said>,
}

impl SignIn {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("name", &self.name.mistake), ("passphrase", &self.passphrase), ("passkey", &self.passkey)])
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
    Reply::page(&page(&call, Field::default(), None)?)
}

/// Signs in, by name and passphrase or by a passkey alone.
///
/// # Errors
/// Ours; a wrong answer is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    if call.form.has("ceremony") {
        return by_passkey(call).await;
    }
    let (name, typed) = (call.form.get("name"), call.form.get("passphrase"));
    let typed = sealing::Passphrase::typed(typed);
    let begun = match sign_in(call.app(), name, typed, call.device, call.whence.clone()).await {
        Ok(begun) => begun,
        Err(SignInError::Wrong) => {
            return Reply::mistakes(&page(&call, Field::of(name), Some(wrong::SIGN_IN))?);
        }
        Err(SignInError::TooMany(too_many)) => return Err(too_many.into()),
        Err(SignInError::Trouble(trouble)) => return Err(trouble.into()),
    };
    let next = match begun.stage {
        Stage::Half => "/sign-in/second-factor",
        Stage::Plain | Stage::Strong => onward(&call, &begun.token).await?,
    };
    end_former(&call, &begun.token).await?;
    Ok(Reply::see(next).entering(Entered { token: begun.token, browser: begun.browser }))
}

async fn by_passkey(call: Call) -> Result<Reply, Fault> {
    match passkeys::sign_in(call.app(), call.passkey(), call.device, call.whence.browser.clone()).await {
        Ok(entered) => {
            let next = onward(&call, &entered.token).await?;
            end_former(&call, &entered.token).await?;
            Ok(Reply::see(next).entering(entered))
        }
        Err(PasskeyError::Wrong) => {
            Reply::mistakes(&SignIn { passkey: Some(wrong::PASSKEY), ..page(&call, Field::default(), None)? })
        }
        Err(PasskeyError::TooMany(too_many)) => Err(too_many.into()),
        Err(PasskeyError::Trouble(trouble)) => Err(trouble.into()),
    }
}

fn page(call: &Call, name: Field, passphrase: Option<Said>) -> Result<SignIn, Fault> {
    let asked = passkeys::ask_anybody(call.app(), &call.form_token)?;
    Ok(SignIn { page: call.page(Area::None), name, passphrase, asked, passkey: None })
}

/// Where somebody goes who has just signed in: to the lookup, or, if that is not open to her, to where she stands.
///
/// # Errors
/// Ours.
pub(super) async fn onward(call: &Call, token: &SessionToken) -> Result<&'static str, Fault> {
    let who = sessions::who(call.app(), token).await?.and_then(Asking::whole);
    if let (Some(who), Some(kept)) = (who, &call.kept)
        && kept_form::find(call.app(), who, kept).await?.is_some()
    {
        return Ok(kept::PAGE);
    }
    let everybody = call.app().settings.registry.second_factor == Some(SecondFactorFor::Everybody);
    if everybody && who.is_some_and(|who| !who.strong) {
        return Ok("/account/second-factor");
    }
    let reads = who.is_some_and(|who| who.access().read != Read::None);
    Ok(if reads { "/lookup" } else { "/standing" })
}

/// Whatever session the browser had before is over.
async fn end_former(call: &Call, token: &SessionToken) -> Result<(), Fault> {
    match call.session {
        Some(session) => Ok(sessions::end_former(call.app(), session, token).await?),
        None => Ok(()),
    }
}
