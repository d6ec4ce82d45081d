//! Asking for the passphrase again, or for a passkey, on the way to a page about what she gets in by.

use askama::Template;
use secrecy::ExposeSecret;

use crate::acts::account;
use crate::acts::confirm::{ConfirmError, confirm};
use crate::acts::passkeys::{self, Asked, PasskeyError};
use crate::messages::Said;
use crate::sealing::{Passphrase, SessionToken};
use crate::web::access::kept;
use crate::web::call::Call;
use crate::web::form::{Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::{Reply, SessionCookie};
use crate::web::route::{KEPT, Proof};
use crate::web::routes;
use crate::web::sentences::mistakes as wrong;

/// Asks for her passphrase. Nothing typed comes back.
#[derive(Template)]
#[template(path = "account/confirm.html")]
pub struct Confirm {
    /// The frame.
    pub page: Page,
    /// The page she is on her way to.
    pub to: &'static str,
    /// Her name, for the browser's own passphrase store.
    pub name: String,
    /// What is wrong with the passphrase.
    pub passphrase: Option<Said>,
    /// What her browser is asked, if she has a passkey.
    pub asked: Option<Asked>,
    /// What is wrong with the passkey.
    pub passkey: Option<Said>,
}

impl Confirm {
    fn action(&self) -> String {
        format!("/account/confirm/{}", self.to)
    }
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("passkey", &self.passkey), ("passphrase", &self.passphrase)])
    }
}

/// Shows the form.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, None).await?)
}

/// Takes the passphrase or the passkey, and goes on.
///
/// # Errors
/// Ours; a wrong passphrase is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let to = on_the_way_to(&call)?;
    if call.form.has("ceremony") {
        return by_passkey(call, to).await;
    }
    match confirm(call.app(), call.member()?, Passphrase::typed(call.form.get("passphrase"))).await {
        Ok(token) => go_on(to, token),
        Err(ConfirmError::Wrong) => Reply::mistakes(&page(&call, Some(wrong::PASSPHRASE_CURRENT)).await?),
        Err(ConfirmError::TooMany(too_many)) => Err(too_many.into()),
        Err(ConfirmError::Trouble(trouble)) => Err(trouble.into()),
    }
}

async fn by_passkey(call: Call, to: &'static str) -> Result<Reply, Fault> {
    match passkeys::confirm(call.app(), call.member()?, call.passkey()).await {
        Ok(token) => go_on(to, token),
        Err(PasskeyError::Wrong) => {
            Reply::mistakes(&Confirm { passkey: Some(wrong::PASSKEY), ..page(&call, None).await? })
        }
        Err(PasskeyError::TooMany(too_many)) => Err(too_many.into()),
        Err(PasskeyError::Trouble(trouble)) => Err(trouble.into()),
    }
}

/// To the page, with the session's new token.
fn go_on(to: &str, token: Option<SessionToken>) -> Result<Reply, Fault> {
    let token = token.ok_or(Fault::SignIn)?;
    let to = if to == KEPT { kept::PAGE.to_owned() } else { format!("/account/{to}") };
    Ok(Reply::see(to).with_session(SessionCookie::Begin(token)))
}

/// Only to a page that asks for it, or to what was kept on the way: this leads nowhere else.
fn on_the_way_to(call: &Call) -> Result<&'static str, Fault> {
    if call.part == KEPT {
        return Ok(KEPT);
    }
    let mut pages =
        routes::ALL.iter().filter(|route| route.proof == Proof::Fresh).filter_map(|route| route.account_page());
    pages.find(|page| *page == call.part).ok_or(Fault::NotFound)
}

async fn page(call: &Call, passphrase: Option<Said>) -> Result<Confirm, Fault> {
    let to = on_the_way_to(call)?;
    let who = call.member()?;
    let own = account::own(call.app(), who).await?;
    Ok(Confirm {
        page: call.page(Area::Account),
        to,
        name: own.name.expose_secret().to_owned(),
        passphrase,
        asked: passkeys::ask_again(call.app(), who, &call.form_token).await?,
        passkey: None,
    })
}
