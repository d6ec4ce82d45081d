//! Her passkeys.

use askama::Template;

use crate::acts::passkeys::{self, Asked, Hers, PasskeyError};
use crate::acts::second_factor;
use crate::kernel::PasskeyId;
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::{Reply, SessionCookie};
use crate::web::sentences::mistakes as wrong;

/// Her passkeys, and one more.
#[derive(Template)]
#[template(path = "account/passkeys.html")]
pub struct Passkeys {
    /// The frame.
    pub page: Page,
    /// Those she has.
    pub hers: Vec<Hers>,
    /// How many recovery codes are still good.
    pub recovery_left: usize,
    /// What her browser is asked; nothing when no passkey can be added.
    pub asked: Option<Asked>,
    /// What she wants to call it.
    pub label: String,
    /// What is wrong with the one that was to be added.
    pub wrong: Option<Said>,
}

impl Passkeys {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("passkey", &self.wrong)])
    }
    fn added(&self, one: &Hers) -> Said {
        Said::new("passkey-added").with("month", one.added)
    }
}

/// Shows them.
///
/// # Errors
/// [`Fault::NotFound`] where there are no passkeys; ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, None).await?)
}

/// Adds one, or removes one.
///
/// # Errors
/// As [`show`]; a passkey that was not taken is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let who = call.member()?;
    if let Ok(id) = call.form.get("remove").parse::<PasskeyId>() {
        passkeys::remove(call.app(), who, id).await?;
        return Ok(Reply::see("/account/passkeys").saying(Flash::PasskeyRemoved));
    }
    match passkeys::add(call.app(), who, call.passkey(), call.form.get("label"), call.device).await {
        Ok(token) => {
            Ok(Reply::see("/account/passkeys").with_session(SessionCookie::Begin(token)).saying(Flash::PasskeyAdded))
        }
        Err(PasskeyError::Wrong) => Reply::mistakes(&page(&call, Some(wrong::PASSKEY)).await?),
        Err(PasskeyError::TooMany(too_many)) => Err(too_many.into()),
        Err(PasskeyError::Trouble(trouble)) => Err(trouble.into()),
    }
}

async fn page(call: &Call, wrong: Option<Said>) -> Result<Passkeys, Fault> {
    let who = call.member()?;
    let hers = passkeys::own(call.app(), who).await?;
    // Where browsers do not offer them, only one that she has from before can be seen, to be removed.
    if hers.is_empty() && !passkeys::is_offered(call.app()) {
        return Err(Fault::NotFound);
    }
    Ok(Passkeys {
        page: call.page(Area::Account),
        hers,
        recovery_left: second_factor::own(call.app(), who).await?.recovery_left,
        asked: passkeys::ask_to_add(call.app(), who, &call.form_token).await?,
        label: call.form.get("label").to_owned(),
        wrong,
    })
}
