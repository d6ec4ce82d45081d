//! Asking two people, for whoever gave her passphrase and lost her second factor.

use askama::Template;

use super::recover_code::RecoverCode;
use crate::accounts::recovery::Lost;
use crate::acts::recovery::{BeginError, give_up_second_factor};
use crate::web::call::Call;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// Says what comes next, and asks whether to begin.
#[derive(Template)]
#[template(path = "access/factor_lost.html")]
pub struct FactorLost {
    /// The frame.
    pub page: Page,
}

/// Shows it.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&FactorLost { page: call.page(Area::None) })
}

/// Begins, and shows the code for two people.
///
/// # Errors
/// Ours.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    match give_up_second_factor(call.app(), call.half.ok_or(Fault::SignIn)?).await {
        Ok(code) => Reply::page(&RecoverCode::of(&call, Lost::SecondFactor, &code)),
        Err(BeginError::TooMany(too_many)) => Err(too_many.into()),
        Err(BeginError::Full) => Err(Fault::FullOfRequests),
        Err(BeginError::Trouble(trouble)) => Err(trouble.into()),
        Err(BeginError::Weak(_)) => Err(Fault::Broken("nothing was judged".into())),
    }
}
