//! Two people want to let somebody into her account: when, and how she stops it.

use askama::Template;

use crate::accounts::recovery::Lost;
use crate::acts::recovery;
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// What runs for her account.
#[derive(Template)]
#[template(path = "account/recovery.html")]
pub struct Recovery {
    /// The frame.
    pub page: Page,
    /// What runs.
    pub all: Vec<Running>,
}

/// One that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Running {
    /// What would be replaced.
    pub lost: Lost,
    /// In how many hours, begun ones counted; none while it lacks somebody.
    pub hours: Option<u32>,
}

impl Running {
    fn what(&self) -> Said {
        Said::plain(match self.lost {
            Lost::Passphrase => "running-passphrase",
            Lost::SecondFactor => "running-factor",
        })
    }
    fn when(&self) -> Said {
        match self.hours {
            Some(hours) => Said::new("running-hours").with("hours", hours),
            None => Said::plain("running-lacking"),
        }
    }
}

/// Shows it.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let now = call.app().now();
    let hours = |until: crate::kernel::Moment| u32::try_from((until.unix() - now.unix() + 3_599) / 3_600).unwrap_or(0);
    let own = recovery::own(call.app(), call.member()?).await?;
    let all = own.iter().map(|one| Running { lost: one.lost, hours: one.takes_effect.map(hours) }).collect();
    Reply::page(&Recovery { page: call.page(Area::Account), all })
}

/// Stops it.
///
/// # Errors
/// Ours.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    recovery::stop(call.app(), call.member()?).await?;
    Ok(Reply::see("/account/recovery").saying(Flash::RecoveryStopped))
}
