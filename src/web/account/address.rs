//! Where a member gets letters.

use askama::Template;

use crate::acts::letters::{self, AddressError};
use crate::kernel::NotAnAddress;
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::mistakes as wrong;

/// Where a member gets letters.
#[derive(Template)]
#[template(path = "account/address.html")]
pub struct Address {
    /// The frame.
    pub page: Page,
    /// The address in force.
    pub in_force: Option<String>,
    /// One that waits to be confirmed.
    pub waiting: Option<String>,
    /// Whether she wants to hear of reports like hers.
    pub similar: bool,
    /// Whether letters leave this registry at all.
    pub sending: bool,
    /// The address she gives.
    pub address: Field,
}

impl Address {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("address", &self.address.mistake)])
    }
}

/// Shows her address.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, Field::default()).await?)
}

/// Takes an address, takes it away, or notes which letters she wants: the button says which.
///
/// # Errors
/// Ours; an address that is none is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let (app, who) = (call.app(), call.member()?);
    if call.form.has("remove") {
        letters::remove(app, who).await?;
        return Ok(Reply::see("/account/address").saying(Flash::AddressRemoved));
    }
    if call.form.has("choose") {
        letters::choose(app, who, call.form.has("similar")).await?;
        return Ok(Reply::see("/account/address").saying(Flash::Saved));
    }
    let typed = call.form.get("address");
    match letters::set(app, who, typed).await {
        Ok(asked) => {
            let flash = if asked { Flash::AddressAsked } else { Flash::Saved };
            Ok(Reply::see("/account/address").saying(flash))
        }
        Err(AddressError::NotAnAddress(why)) => Reply::mistakes(&page(&call, Field::wrong(typed, said(why))).await?),
        Err(AddressError::TooMany(too_many)) => Err(too_many.into()),
        Err(AddressError::Trouble(trouble)) => Err(trouble.into()),
    }
}

const fn said(why: NotAnAddress) -> Said {
    match why {
        NotAnAddress::Form => wrong::ADDRESS,
        NotAnAddress::Letters => wrong::ADDRESS_LETTERS,
        NotAnAddress::Long => wrong::ADDRESS_LONG,
    }
}

async fn page(call: &Call, address: Field) -> Result<Address, Fault> {
    let own = letters::own(call.app(), call.member()?).await?;
    let shown = |address: Option<crate::kernel::MailAddress>| address.map(|address| address.expose().to_owned());
    Ok(Address {
        page: call.page(Area::Account),
        in_force: shown(own.address),
        waiting: shown(own.waiting),
        similar: own.similar,
        sending: own.sending,
        address,
    })
}
