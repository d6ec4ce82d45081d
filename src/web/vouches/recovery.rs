//! Standing in for somebody she vouched for, who cannot get in.

use askama::Template;
use secrecy::ExposeSecret;

use crate::accounts::recovery::Lost;
use crate::acts::recovery::{self, ConfirmError};
use crate::kernel::Day;
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::mistakes as wrong;
use crate::web::vouches::vouches::promises;

/// Takes a code, and says whom it is about.
#[derive(Template)]
#[template(path = "vouches/recovery.html")]
pub struct StandIn {
    /// The frame.
    pub page: Page,
    /// The code.
    pub code: Field,
    /// Whom it is about; nobody while there is no code, or none that works.
    pub about: Option<About>,
    /// What is wrong with the promise.
    pub promise: Option<Said>,
}

/// Whom a code is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What was lost.
    pub lost: Lost,
    /// Who it is.
    pub known: Known,
}

/// What a voucher knows of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// She vouched for her.
    Vouched {
        /// Her own note.
        label: Option<String>,
        /// On which day.
        on: Day,
        /// Whether nothing here tells this person from another.
        alike: bool,
    },
    /// The founder who came as this one.
    Founder(u32),
}

impl About {
    fn name(&self) -> Said {
        match &self.known {
            Known::Vouched { label: Some(label), .. } => Said::new("given-label").with("label", label.as_str()),
            Known::Vouched { on, .. } => Said::new("given-since").with("month", on.month()),
            Known::Founder(place) => Said::new("stand-in-founder").with("place", *place),
        }
    }
    fn day(&self) -> Option<Said> {
        match self.known {
            Known::Vouched { on, .. } => Some(Said::new("stand-in-day").with("day", on)),
            Known::Founder(_) => None,
        }
    }
    const fn is_unclear(&self) -> bool {
        matches!(self.known, Known::Vouched { alike: true, .. })
    }
    fn what(&self) -> Said {
        Said::plain(match self.lost {
            Lost::Passphrase => "stand-in-passphrase",
            Lost::SecondFactor => "stand-in-factor",
        })
    }
}

impl StandIn {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("code", &self.code.mistake), ("promise", &self.promise)])
    }
}

/// Shows the empty box.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, None, None))
}

/// Says whom a code is about, and what she would answer for.
///
/// # Errors
/// Ours; a code that does not work is no fault but a page.
pub async fn look(call: Call) -> Result<Reply, Fault> {
    match about(recovery::look(call.app(), call.member()?, call.form.get("code")).await)? {
        Some(about) => Reply::page(&page(&call, Some(about), None)),
        None => unknown(&call),
    }
}

/// She says that it is her.
///
/// # Errors
/// Ours; a code that does not work, or a box that is not ticked, is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    if !promises(&call) {
        let about = about(recovery::look_again(call.app(), call.member()?, call.form.get("code")).await)?;
        return match about {
            Some(about) => Reply::mistakes(&page(&call, Some(about), Some(wrong::PROMISE))),
            None => unknown(&call),
        };
    }
    match recovery::confirm(call.app(), call.member()?, call.form.get("code")).await {
        Ok(()) => Ok(Reply::see("/vouches").saying(Flash::StoodIn)),
        Err(ConfirmError::Code) => unknown(&call),
        Err(ConfirmError::TooMany(too_many)) => Err(too_many.into()),
        Err(ConfirmError::Trouble(trouble)) => Err(trouble.into()),
    }
}

fn about(found: Result<recovery::About, ConfirmError>) -> Result<Option<About>, Fault> {
    match found {
        Ok(about) => Ok(Some(About {
            lost: about.lost,
            known: match about.known {
                recovery::Known::Vouched { note, on, alike } => {
                    Known::Vouched { label: note.map(|note| note.expose_secret().to_owned()), on, alike }
                }
                recovery::Known::Founder(place) => Known::Founder(u32::try_from(place).unwrap_or(u32::MAX)),
            },
        })),
        Err(ConfirmError::Code) => Ok(None),
        Err(ConfirmError::TooMany(too_many)) => Err(too_many.into()),
        Err(ConfirmError::Trouble(trouble)) => Err(trouble.into()),
    }
}

/// Unknown, old, and about somebody she may not stand in for read the same.
fn unknown(call: &Call) -> Result<Reply, Fault> {
    let code = Field::wrong(call.form.get("code"), wrong::STAND_IN_CODE);
    Reply::mistakes(&StandIn { code, ..page(call, None, None) })
}

fn page(call: &Call, about: Option<About>, promise: Option<Said>) -> StandIn {
    StandIn { page: call.page(Area::Vouches), code: Field::of(call.form.get("code")), about, promise }
}
