//! Vouching: what she answers for, and whom.

use askama::Template;

use crate::acts::invite::Budget as OwnBudget;
use crate::acts::vouch::{self, VouchError};
use crate::kernel::MemberId;
use crate::kernel::{Day, Month, VouchId};
use crate::messages::Said;
use crate::trust::Refusal;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::{mistakes as wrong, standings};

/// The page of a member's vouches.
#[derive(Template)]
#[template(path = "vouches/vouches.html")]
pub struct Vouches {
    /// The frame.
    pub page: Page,
    /// The newcomer's code.
    pub code: Field,
    /// What is wrong with the promise.
    pub promise: Option<Said>,
    /// Whether she may vouch now; if not, why.
    pub may_vouch: Result<(), Said>,
    /// How many vouches she has.
    pub budget: Budget,
    /// For whom she answers.
    pub given: Vec<Given>,
}

/// How many vouches a member has; an invitation takes one too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Budget {
    /// Now.
    pub now: u32,
    /// The day of the next one.
    pub next: Option<Day>,
}

/// A vouch she gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Which vouch.
    pub id: VouchId,
    /// Her own note about the person.
    pub label: Option<String>,
    /// When she gave it.
    pub since: Month,
    /// Until when she answers for it.
    pub until: Day,
    /// Whether the person is vetted by now.
    pub vetted: bool,
}

impl Budget {
    /// How many she has, and when the next comes.
    #[must_use]
    pub fn said(&self) -> Said {
        match self.next {
            Some(day) => Said::new("budget-next").with("now", self.now).with("day", day),
            None => Said::new("budget-now").with("now", self.now),
        }
    }
}

impl Given {
    fn name(&self) -> Said {
        match &self.label {
            Some(label) => Said::new("given-label").with("label", label.as_str()),
            None => Said::new("given-since").with("month", self.since),
        }
    }
    fn until_said(&self) -> Said {
        Said::new("given-until").with("day", self.until)
    }
    fn state(&self) -> Said {
        if self.vetted { Said::plain("given-vetted") } else { Said::plain("given-waiting") }
    }
}

impl Vouches {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("code", &self.code.mistake), ("promise", &self.promise)])
    }
}

/// Shows for whom she answers, and how to vouch.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, Field::default()).await?)
}

/// Vouches for whoever showed her a code.
///
/// # Errors
/// Ours; a code that does not work is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let code = call.form.get("code");
    let said = match vouch::vouch(call.app(), call.member()?, code).await {
        Ok(()) => return Ok(Reply::see("/vouches").saying(Flash::Vouched)),
        Err(VouchError::TooMany(too_many)) => return Err(too_many.into()),
        Err(VouchError::Trouble(trouble)) => return Err(trouble.into()),
        Err(VouchError::Code) if code.trim().is_empty() => wrong::VOUCH_CODE_EMPTY,
        Err(VouchError::Code) => wrong::VOUCH_CODE,
        Err(VouchError::NoVouchLeft { next }) => no_vouch(next),
        Err(VouchError::Refused(refusal)) => refused(refusal),
    };
    Reply::mistakes(&page(&call, Field::wrong(code, said)).await?)
}

/// Takes a vouch back.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn withdraw(call: Call) -> Result<Reply, Fault> {
    let id: VouchId = call.id()?;
    let member = MemberId::from_bytes(*id.as_bytes());
    if vouch::withdraw(call.app(), call.member()?, member).await? {
        return Ok(Reply::see("/vouches").saying(Flash::VouchWithdrawn));
    }
    Err(Fault::NotFound)
}

async fn page(call: &Call, code: Field) -> Result<Vouches, Fault> {
    let (given, budget) = vouch::own(call.app(), call.member()?).await?;
    let may_vouch = if budget.now > 0 { Ok(()) } else { Err(no_vouch(budget.next)) };
    let given = given.into_iter().map(|given| Given {
        // A member vouches for another once: the vouch goes by the other's id.
        id: VouchId::from_bytes(*given.member.as_bytes()),
        label: None,
        since: given.since.month(),
        until: given.until,
        vetted: given.vetted,
    });
    let given = given.collect();
    Ok(Vouches { page: call.page(Area::Vouches), code, promise: None, may_vouch, budget: budget.into(), given })
}

impl From<OwnBudget> for Budget {
    fn from(own: OwnBudget) -> Self {
        Self { now: own.now, next: own.next }
    }
}

/// Why she has nothing to give, and when she will.
pub(crate) fn no_vouch(next: Option<Day>) -> Said {
    next.map_or(standings::WHY_NOT_FULL, standings::why_not_budget)
}

fn refused(refusal: Refusal) -> Said {
    match refusal {
        Refusal::OwnVouch => wrong::VOUCH_SELF,
        Refusal::DuplicateVouch => wrong::VOUCH_TWICE,
        Refusal::Target => wrong::VOUCH_NEEDLESS,
        Refusal::Voucher => standings::WHY_NOT_VETTED,
        _ => wrong::VOUCH_CODE,
    }
}
