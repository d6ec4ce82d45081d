//! Her second factor: an authenticator app.

use askama::Template;
use secrecy::ExposeSecret;

use crate::acts::second_factor::{self, CodeError};
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::{Reply, SessionCookie};
use crate::web::sentences::mistakes as wrong;
use crate::web::show::picture;

/// Her second factor.
#[derive(Template)]
#[template(path = "account/second_factor.html")]
pub struct SecondFactor {
    /// The frame.
    pub page: Page,
    /// The secret for an app, to be typed in by hand; none while an app is in use.
    pub offered: Option<String>,
    /// How many recovery codes are still good.
    pub recovery_left: u32,
    /// What is wrong with the code.
    pub code: Option<Said>,
}

impl SecondFactor {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("code", &self.code)])
    }
    fn recovery_said(&self) -> Said {
        Said::new("factor-recovery").with("left", self.recovery_left)
    }
}

/// Shows it.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, None).await?)
}

/// Begins to use an app, or gives it up.
///
/// # Errors
/// Ours; a wrong code is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let who = call.member()?;
    if call.form.has("off") {
        second_factor::turn_off(call.app(), who).await?;
        return Ok(Reply::see("/account/second-factor").saying(Flash::FactorOff));
    }
    match second_factor::turn_on(call.app(), who, call.form.get("code"), call.device).await {
        Ok(token) => {
            Ok(Reply::see("/account/second-factor").with_session(SessionCookie::Begin(token)).saying(Flash::FactorOn))
        }
        Err(CodeError::Wrong) => Reply::mistakes(&page(&call, Some(wrong::CODE)).await?),
        Err(CodeError::TooMany(too_many)) => Err(too_many.into()),
        Err(CodeError::Trouble(trouble)) => Err(trouble.into()),
    }
}

/// The secret as a picture for an app's camera; nothing once an app is in use.
///
/// # Errors
/// [`Fault::NotFound`] when nothing is offered; ours.
pub async fn picture(call: Call) -> Result<Reply, Fault> {
    let own = second_factor::own(call.app(), call.member()?).await?;
    let link = own.offered.ok_or(Fault::NotFound)?.link(&call.app().settings.registry.name);
    let svg = picture::qr(link.expose_secret()).ok_or_else(|| Fault::Broken("a picture cannot be drawn".into()))?;
    Ok(Reply::picture(svg))
}

async fn page(call: &Call, code: Option<Said>) -> Result<SecondFactor, Fault> {
    let own = second_factor::own(call.app(), call.member()?).await?;
    Ok(SecondFactor {
        page: call.page(Area::Account),
        offered: own.offered.map(|secret| secret.text().expose_secret().to_owned()),
        recovery_left: u32::try_from(own.recovery_left).unwrap_or(u32::MAX),
        code,
    })
}
