//! Changing a passphrase.

use askama::Template;

use crate::acts::account::{self, PassphraseError};
use crate::messages::Said;
use crate::sealing;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::{mistakes as wrong, verdicts};
use secrecy::ExposeSecret;

/// Changing a passphrase. Nothing typed comes back.
#[derive(Template)]
#[template(path = "account/passphrase.html")]
pub struct Passphrase {
    /// The frame.
    pub page: Page,
    /// Her name, for the browser's own passphrase store.
    pub name: String,
    /// What is wrong with the new one.
    pub passphrase: Option<Said>,
    /// A passphrase made for her, if she wants it.
    pub offered: String,
}

impl Passphrase {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("passphrase", &self.passphrase)])
    }
}

/// Shows the form.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, None).await?)
}

/// Changes the passphrase.
///
/// # Errors
/// Ours; a mistake is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let new = sealing::Passphrase::typed(call.form.get("passphrase"));
    match account::change_passphrase(call.app(), call.member()?, new).await {
        Ok(()) => Ok(Reply::see("/account").saying(Flash::PassphraseChanged)),
        Err(PassphraseError::Weak(verdict)) => Reply::mistakes(&page(&call, verdicts::said(verdict)).await?),
        Err(PassphraseError::Second) => Reply::mistakes(&page(&call, Some(wrong::PASSPHRASE_SECOND)).await?),
        Err(PassphraseError::TooMany(too_many)) => Err(too_many.into()),
        Err(PassphraseError::Trouble(trouble)) => Err(trouble.into()),
    }
}

async fn page(call: &Call, passphrase: Option<Said>) -> Result<Passphrase, Fault> {
    let own = account::own(call.app(), call.member()?).await?;
    Ok(Passphrase {
        page: call.page(Area::Account),
        name: own.name.expose_secret().to_owned(),
        passphrase,
        offered: sealing::Passphrase::suggested().expose().to_owned(),
    })
}
