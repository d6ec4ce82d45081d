//! A new passphrase for a recovery code.

use askama::Template;
use secrecy::SecretString;

use crate::acts::recovery::{Attempt, RecoverError, recover};
use crate::messages::Said;
use crate::sealing::Passphrase;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::{mistakes as wrong, verdicts};

/// Asks for a recovery code and a new passphrase. Of what was typed, only the name comes back.
#[derive(Template)]
#[template(path = "access/recover.html")]
pub struct Recover {
    /// The frame.
    pub page: Page,
    /// Her name.
    pub name: Field,
    /// What is wrong with name and codes.
    pub recovery: Option<Said>,
    /// What is wrong with the new passphrase.
    pub passphrase: Option<Said>,
    /// A passphrase made for her, if she wants it.
    pub offered: String,
}

impl Recover {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("recovery", &self.recovery), ("passphrase", &self.passphrase)])
    }
}

/// Shows the form.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, None, None))
}

/// Sets the new passphrase.
///
/// # Errors
/// Ours; a wrong answer is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let attempt = Attempt {
        name: call.form.get("name").to_owned(),
        recovery: SecretString::from(call.form.get("recovery")),
        digits: SecretString::from(call.form.get("code")),
        passphrase: Passphrase::typed(call.form.get("passphrase")),
    };
    match recover(call.app(), attempt, call.whence.clone()).await {
        Ok(()) => Ok(Reply::see("/sign-in").saying(Flash::Recovered)),
        Err(RecoverError::Wrong) => Reply::mistakes(&page(&call, Some(wrong::RECOVER), None)),
        Err(RecoverError::Weak(verdict)) => Reply::mistakes(&page(&call, None, verdicts::said(verdict))),
        Err(RecoverError::Second) => Reply::mistakes(&page(&call, None, Some(wrong::PASSPHRASE_SECOND))),
        Err(RecoverError::TooMany(too_many)) => Err(too_many.into()),
        Err(RecoverError::Trouble(trouble)) => Err(trouble.into()),
    }
}

fn page(call: &Call, recovery: Option<Said>, passphrase: Option<Said>) -> Recover {
    Recover {
        page: call.page(Area::None),
        name: Field::of(call.form.get("name")),
        recovery,
        passphrase,
        offered: Passphrase::suggested().expose().to_owned(),
    }
}
