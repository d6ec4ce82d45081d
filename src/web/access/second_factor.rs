//! The second half of a sign-in.

use askama::Template;

use super::sign_in::onward;
use crate::acts::passkeys::{self, Asked, PasskeyError};
use crate::acts::second_factor::{CodeError, has_app, pass};
use crate::acts::sessions::HalfIn;
use crate::messages::Said;
use crate::sealing::SessionToken;
use crate::web::call::Call;
use crate::web::form::{Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::{Reply, SessionCookie};
use crate::web::sentences::mistakes as wrong;

/// Asks for a code or a passkey. Nothing typed comes back.
#[derive(Template)]
#[template(path = "access/second_factor.html")]
pub struct SecondFactor {
    /// The frame.
    pub page: Page,
    /// Whether she has an app that shows codes; recovery codes count all the same.
    pub has_app: bool,
    /// What is wrong with the code.
    pub code: Option<Said>,
    /// What her browser is asked, if she has a passkey.
    pub asked: Option<Asked>,
    /// What is wrong with the passkey.
    pub passkey: Option<Said>,
}

impl SecondFactor {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("passkey", &self.passkey), ("code", &self.code)])
    }
}

/// Shows the form.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, None, None).await?)
}

/// Takes the code or the passkey and signs in.
///
/// # Errors
/// Ours; a wrong code is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let half = call.half.ok_or(Fault::SignIn)?;
    if call.form.has("ceremony") {
        return by_passkey(call, half).await;
    }
    match pass(call.app(), half, call.form.get("code"), call.device).await {
        Ok(token) => enter(&call, token).await,
        Err(CodeError::Wrong) => Reply::mistakes(&page(&call, Some(wrong::CODE), None).await?),
        Err(CodeError::TooMany(too_many)) => Err(too_many.into()),
        Err(CodeError::Trouble(trouble)) => Err(trouble.into()),
    }
}

async fn by_passkey(call: Call, half: HalfIn) -> Result<Reply, Fault> {
    match passkeys::pass(call.app(), half, call.passkey(), call.device).await {
        Ok(token) => enter(&call, token).await,
        Err(PasskeyError::Wrong) => Reply::mistakes(&page(&call, None, Some(wrong::PASSKEY)).await?),
        Err(PasskeyError::TooMany(too_many)) => Err(too_many.into()),
        Err(PasskeyError::Trouble(trouble)) => Err(trouble.into()),
    }
}

async fn enter(call: &Call, token: SessionToken) -> Result<Reply, Fault> {
    let next = onward(call, &token).await?;
    Ok(Reply::see(next).with_session(SessionCookie::Begin(token)))
}

async fn page(call: &Call, code: Option<Said>, passkey: Option<Said>) -> Result<SecondFactor, Fault> {
    let half = call.half.ok_or(Fault::SignIn)?;
    Ok(SecondFactor {
        page: call.page(Area::None),
        has_app: has_app(call.app(), half).await?,
        code,
        asked: passkeys::ask_half(call.app(), half, &call.form_token).await?,
        passkey,
    })
}
