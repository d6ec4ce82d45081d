//! Her second passphrase, for when somebody makes her sign in.

use askama::Template;
use secrecy::ExposeSecret;

use crate::acts::account;
use crate::acts::cover::{self, Choices, CoverError};
use crate::messages::Said;
use crate::sealing::Passphrase;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::{mistakes as wrong, verdicts};

const PAGE: &str = "/account/second-passphrase";

/// Her second passphrase. Nothing typed comes back.
#[derive(Template)]
#[template(path = "account/second_passphrase.html")]
pub struct SecondPassphrase {
    /// The frame.
    pub page: Page,
    /// Her name, for the browser's own passphrase store.
    pub name: String,
    /// Whether she has one.
    pub is_set: bool,
    /// What using it does besides.
    pub choices: Choices,
    /// What is wrong with what was typed.
    pub passphrase: Option<Said>,
    /// One made for her, if she wants it.
    pub offered: String,
}

impl SecondPassphrase {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("passphrase", &self.passphrase)])
    }
    const fn hint(&self) -> &'static str {
        if self.is_set { "second-change-hint" } else { "second-new-hint" }
    }
}

/// Shows the form.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let set = cover::own(call.app(), call.member()?).await?;
    Reply::page(&page(&call, set.is_some(), set.unwrap_or_default(), None).await?)
}

/// Sets it, changes it or gives it up.
///
/// # Errors
/// Ours; a mistake is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let (app, who) = (call.app(), call.member()?);
    if call.form.has("off") {
        cover::remove(app, who).await?;
        return Ok(Reply::see(PAGE).saying(Flash::SecondOff));
    }
    let choices = Choices { ends_sessions: call.form.has("ends"), cuts_links: call.form.has("cuts") };
    let (is_set, typed) = (cover::own(app, who).await?.is_some(), call.form.get("passphrase"));
    if is_set && typed.is_empty() {
        cover::choose(app, who, choices).await?;
        return Ok(Reply::see(PAGE).saying(Flash::Saved));
    }
    let said = match cover::set(app, who, Passphrase::typed(typed), choices).await {
        Ok(()) => return Ok(Reply::see(PAGE).saying(Flash::SecondOn)),
        Err(CoverError::Same) => Some(wrong::PASSPHRASE_SAME),
        Err(CoverError::Weak(verdict)) => verdicts::said(verdict),
        Err(CoverError::TooMany(too_many)) => return Err(too_many.into()),
        Err(CoverError::Trouble(trouble)) => return Err(trouble.into()),
    };
    Reply::mistakes(&page(&call, is_set, choices, said).await?)
}

async fn page(
    call: &Call,
    is_set: bool,
    choices: Choices,
    passphrase: Option<Said>,
) -> Result<SecondPassphrase, Fault> {
    let own = account::own(call.app(), call.member()?).await?;
    Ok(SecondPassphrase {
        page: call.page(Area::Account),
        name: own.name.expose_secret().to_owned(),
        is_set,
        choices,
        passphrase,
        offered: Passphrase::suggested().expose().to_owned(),
    })
}
