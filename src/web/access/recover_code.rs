//! The short code for two people. It stands in this answer and nowhere else.

use askama::Template;
use secrecy::{ExposeSecret, SecretString};

use crate::accounts::recovery::Lost;
use crate::web::call::Call;
use crate::web::frame::{Area, Page};

/// Shows the code, and says what to do with it.
#[derive(Template)]
#[template(path = "access/recover_code.html")]
pub struct RecoverCode {
    /// The frame.
    pub page: Page,
    /// What was lost.
    pub lost: Lost,
    /// The code.
    pub code: String,
}

impl RecoverCode {
    /// For one request.
    #[must_use]
    pub fn of(call: &Call, lost: Lost, code: &SecretString) -> Self {
        Self { page: call.page(Area::None), lost, code: code.expose_secret().to_owned() }
    }

    const fn then(&self) -> &'static str {
        match self.lost {
            Lost::Passphrase => "recover-then-passphrase",
            Lost::SecondFactor => "recover-then-factor",
        }
    }
}
