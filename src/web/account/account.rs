//! A member's account.

use askama::Template;

use crate::acts::profile::set_region;
use crate::acts::{account, passkeys};
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, chosen_region, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::mistakes as wrong;
use secrecy::ExposeSecret;

/// A member's account.
#[derive(Template)]
#[template(path = "account/account.html")]
pub struct Account {
    /// The frame.
    pub page: Page,
    /// Her name.
    pub name: String,
    /// Her region, as two letters; empty for the registry's.
    pub region: Field,
    /// Whether there is a page about passkeys for her.
    pub passkeys: bool,
}

impl Account {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("region", &self.region.mistake)])
    }
}

/// Shows her account.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, None).await?)
}

/// Sets how her numbers are read.
///
/// # Errors
/// Ours; a region nobody knows is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let typed = call.form.get("region").trim();
    let Some(region) = chosen_region(typed) else {
        return Reply::mistakes(&page(&call, Some(Field::wrong(typed, wrong::REGION))).await?);
    };
    set_region(call.app(), call.member()?, region).await?;
    Ok(Reply::see("/account").saying(Flash::Saved))
}

async fn page(call: &Call, region: Option<Field>) -> Result<Account, Fault> {
    let own = account::own(call.app(), call.member()?).await?;
    let set = || Field::of(own.region.map(|region| region.to_string()).unwrap_or_default());
    Ok(Account {
        page: call.page(Area::Account),
        name: own.name.expose_secret().to_owned(),
        region: region.unwrap_or_else(set),
        passkeys: passkeys::is_offered(call.app()),
    })
}
