//! Asking two people, for whoever lost her passphrase and has no recovery code left.

use askama::Template;

use super::recover_code::RecoverCode;
use crate::accounts::recovery::Lost;
use crate::acts::recovery::{BeginError, replace_passphrase};
use crate::messages::Said;
use crate::sealing::Passphrase;
use crate::web::call::Call;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::{mistakes as wrong, verdicts};

/// Asks for her name and a new passphrase.
#[derive(Template)]
#[template(path = "access/recover_people.html")]
pub struct RecoverPeople {
    /// The frame.
    pub page: Page,
    /// Her name.
    pub name: Field,
    /// What is wrong with the new passphrase.
    pub passphrase: Option<Said>,
    /// A passphrase made for her, if she wants it.
    pub offered: String,
}

impl RecoverPeople {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("name", &self.name.mistake), ("passphrase", &self.passphrase)])
    }
}

/// Shows the form.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, None))
}

/// Begins, and shows the code for two people, whether or not anybody has the name.
///
/// # Errors
/// Ours; a mistake is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    if call.form.get("name").trim().is_empty() {
        let name = Field::wrong(call.form.get("name"), wrong::NAME_EMPTY);
        return Reply::mistakes(&RecoverPeople { name, ..page(&call, None) });
    }
    let new = Passphrase::typed(call.form.get("passphrase"));
    match replace_passphrase(call.app(), call.form.get("name"), new, call.whence.clone()).await {
        Ok(code) => Reply::page(&RecoverCode::of(&call, Lost::Passphrase, &code)),
        Err(BeginError::Weak(verdict)) => Reply::mistakes(&page(&call, verdicts::said(verdict))),
        Err(BeginError::TooMany(too_many)) => Err(too_many.into()),
        Err(BeginError::Full) => Err(Fault::FullOfRequests),
        Err(BeginError::Trouble(trouble)) => Err(trouble.into()),
    }
}

fn page(call: &Call, passphrase: Option<Said>) -> RecoverPeople {
    RecoverPeople {
        page: call.page(Area::None),
        name: Field::of(call.form.get("name")),
        passphrase,
        offered: Passphrase::suggested().expose().to_owned(),
    }
}
