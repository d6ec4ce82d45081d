//! The second half of a sign-in.

use askama::Template;

use super::sign_in::onward;
use crate::acts::second_factor::{CodeError, pass};
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::form::{Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::{Reply, SessionCookie};
use crate::web::sentences::mistakes as wrong;

/// Asks for a code. Nothing typed comes back.
#[derive(Template)]
#[template(path = "access/second_factor.html")]
pub struct SecondFactor {
    /// The frame.
    pub page: Page,
    /// What is wrong with the code.
    pub code: Option<Said>,
}

impl SecondFactor {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("code", &self.code)])
    }
}

/// Shows the form.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&SecondFactor { page: call.page(Area::None), code: None })
}

/// Takes the code and signs in.
///
/// # Errors
/// Ours; a wrong code is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let half = call.half.ok_or(Fault::SignIn)?;
    match pass(call.app(), half, call.form.get("code"), call.device).await {
        Ok(token) => {
            let next = onward(&call, &token).await?;
            Ok(Reply::see(next).with_session(SessionCookie::Begin(token)))
        }
        Err(CodeError::Wrong) => {
            Reply::mistakes(&SecondFactor { page: call.page(Area::None), code: Some(wrong::CODE) })
        }
        Err(CodeError::TooMany(too_many)) => Err(too_many.into()),
        Err(CodeError::Trouble(trouble)) => Err(trouble.into()),
    }
}
