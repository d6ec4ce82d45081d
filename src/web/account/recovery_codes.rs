//! Recovery codes: made, shown once, printed.

use askama::Template;
use secrecy::ExposeSecret;

use crate::acts::second_factor;
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// Her recovery codes.
#[derive(Template)]
#[template(path = "account/recovery_codes.html")]
pub struct RecoveryCodes {
    /// The frame.
    pub page: Page,
    /// How many are still good.
    pub left: u32,
    /// The codes that were made just now: shown this once.
    pub made: Vec<String>,
}

impl RecoveryCodes {
    fn left_said(&self) -> Said {
        Said::new("recovery-left").with("left", self.left)
    }
}

/// Shows how many there are.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let left = second_factor::own(call.app(), call.member()?).await?.recovery_left;
    let left = u32::try_from(left).unwrap_or(u32::MAX);
    Reply::page(&RecoveryCodes { page: call.page(Area::Account), left, made: Vec::new() })
}

/// Makes new ones in the place of the old ones. They stand in this answer and nowhere else.
///
/// # Errors
/// Ours.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let codes = second_factor::new_recovery_codes(call.app(), call.member()?).await?;
    let made: Vec<String> = codes.iter().map(|code| code.expose_secret().to_owned()).collect();
    let left = u32::try_from(made.len()).unwrap_or(u32::MAX);
    Reply::page(&RecoveryCodes { page: call.page(Area::Account), left, made })
}
