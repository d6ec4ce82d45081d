//! Asking for the passphrase again, on the way to a page about what she gets in by.

use askama::Template;
use secrecy::ExposeSecret;

use crate::acts::account;
use crate::acts::confirm::{ConfirmError, confirm};
use crate::messages::Said;
use crate::sealing::Passphrase;
use crate::web::call::Call;
use crate::web::form::{Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::route::Proof;
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
}

impl Confirm {
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

/// Takes the passphrase, and goes on.
///
/// # Errors
/// Ours; a wrong passphrase is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let to = on_the_way_to(&call)?;
    match confirm(call.app(), call.member()?, Passphrase::typed(call.form.get("passphrase"))).await {
        Ok(()) => Ok(Reply::see(format!("/account/{to}"))),
        Err(ConfirmError::Wrong) => Reply::mistakes(&page(&call, Some(wrong::PASSPHRASE_CURRENT)).await?),
        Err(ConfirmError::TooMany(too_many)) => Err(too_many.into()),
        Err(ConfirmError::Trouble(trouble)) => Err(trouble.into()),
    }
}

/// Only to a page that asks for it: this leads nowhere else.
fn on_the_way_to(call: &Call) -> Result<&'static str, Fault> {
    let mut pages =
        routes::ALL.iter().filter(|route| route.proof == Proof::Fresh).filter_map(|route| route.account_page());
    pages.find(|page| *page == call.part).ok_or(Fault::NotFound)
}

async fn page(call: &Call, passphrase: Option<Said>) -> Result<Confirm, Fault> {
    let to = on_the_way_to(call)?;
    let own = account::own(call.app(), call.member()?).await?;
    Ok(Confirm { page: call.page(Area::Account), to, name: own.name.expose_secret().to_owned(), passphrase })
}
