//! Vouching: what she answers for, and whom.

use askama::Template;
use secrecy::ExposeSecret;

use crate::acts::invite::Budget as OwnBudget;
use crate::acts::invite::NOTE_MOST;
use crate::acts::vouch::{self, VouchError};
use crate::kernel::MemberId;
use crate::kernel::{Day, Month, VouchId};
use crate::messages::Said;
use crate::trust::{Consequence, Refusal, Standing, Status};
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
    /// Her note to herself.
    pub note: Field,
    /// What is wrong with the promise.
    pub promise: Option<Said>,
    /// Whether she may vouch now; if not, why.
    pub may_vouch: Result<(), Said>,
    /// How many vouches she has.
    pub budget: Budget,
    /// How many more members her branch can carry.
    pub room: u32,
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
    /// Where the person stands now.
    pub status: Status,
    /// What taking it back would do.
    pub if_withdrawn: Consequence,
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
        Said::plain(match self.status {
            Status::Vetted => "given-vetted",
            Status::Invited | Status::Probation => "given-waiting",
            Status::Review => "given-review",
            Status::Left => "given-left",
            Status::Expelled => "given-expelled",
        })
    }
    /// What taking it back does, said before it happens.
    fn then(&self) -> Said {
        match self.if_withdrawn {
            Consequence::Nothing => Said::plain("take-back-nothing"),
            Consequence::Grace { until } => Said::new("take-back-grace").with("day", until),
            Consequence::LosesFooting => Said::plain("take-back-footing"),
            Consequence::LosesSecond => Said::plain("take-back-second"),
        }
    }
}

impl Vouches {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("code", &self.code.mistake), ("note", &self.note.mistake), ("promise", &self.promise)])
    }
    fn room_said(&self) -> Said {
        Said::new("vouch-room").with("room", self.room)
    }
}

/// Shows for whom she answers, and how to vouch.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call).await?)
}

/// Vouches for whoever showed her a code.
///
/// # Errors
/// Ours; a code that does not work, or a promise that is not given, is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let who = call.member()?;
    let (code, note) = (call.form.get("code"), call.form.get("note"));
    if !promises(&call) {
        return unpromised(&call).await;
    }
    let said = match vouch::vouch(call.app(), who, code, note).await {
        Ok(()) => return Ok(Reply::see("/vouches").saying(Flash::Vouched)),
        Err(VouchError::TooMany(too_many)) => return Err(too_many.into()),
        Err(VouchError::Trouble(trouble)) => return Err(trouble.into()),
        Err(VouchError::NoteTooLong) => return with_mistake(&call, None, Some(note_too_long(note))).await,
        Err(VouchError::Code) if code.trim().is_empty() => wrong::VOUCH_CODE_EMPTY,
        Err(VouchError::Code) => wrong::VOUCH_CODE,
        Err(VouchError::Gone) => wrong::VOUCH_GONE,
        Err(VouchError::Needless) => wrong::VOUCH_NEEDLESS,
        Err(VouchError::Circle) => wrong::VOUCH_CIRCLE,
        Err(VouchError::NoVouchLeft { next }) => no_vouch(who.stands.as_ref(), next, call.app().today()),
        Err(VouchError::Refused(refusal)) => refused(refusal, who.stands.as_ref(), call.app().today()),
    };
    with_mistake(&call, Some(said), None).await
}

/// Whether she promises to answer for the person. A browser asks for the tick too; other programs do not.
pub(super) fn promises(call: &Call) -> bool {
    call.form.get("promise") == "yes"
}

/// Without the promise the code is not looked at: no try is counted, and the answer does not tell whether it works.
async fn unpromised(call: &Call) -> Result<Reply, Fault> {
    let (code, note) = (call.form.get("code"), call.form.get("note"));
    let mut page = page(call).await?;
    page.code = Field { value: code.to_owned(), mistake: code.trim().is_empty().then_some(wrong::VOUCH_CODE_EMPTY) };
    page.note = Field::of(note);
    page.promise = Some(wrong::PROMISE);
    Reply::mistakes(&page)
}

async fn with_mistake(call: &Call, code: Option<Said>, note: Option<Said>) -> Result<Reply, Fault> {
    let mut page = page(call).await?;
    page.code = Field { value: call.form.get("code").to_owned(), mistake: code };
    page.note = Field { value: call.form.get("note").to_owned(), mistake: note };
    Reply::mistakes(&page)
}

fn note_too_long(note: &str) -> Said {
    wrong::text_long(NOTE_MOST, u32::try_from(note.trim().chars().count()).unwrap_or(u32::MAX))
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

async fn page(call: &Call) -> Result<Vouches, Fault> {
    let who = call.member()?;
    let own = vouch::own(call.app(), who).await?;
    let why_not = || no_vouch(who.stands.as_ref(), own.budget.next, call.app().today());
    let may_vouch = if own.budget.now > 0 { Ok(()) } else { Err(why_not()) };
    let given = own.given.into_iter().map(|given| Given {
        // A member vouches for another once: the vouch goes by the other's id.
        id: VouchId::from_bytes(*given.member.as_bytes()),
        label: given.note.map(|note| note.expose_secret().to_owned()),
        since: given.since.month(),
        until: given.until,
        status: given.status,
        if_withdrawn: given.if_withdrawn,
    });
    Ok(Vouches {
        page: call.page(Area::Vouches),
        code: Field::default(),
        note: Field::default(),
        promise: None,
        may_vouch,
        budget: own.budget.into(),
        room: own.room,
        given: given.collect(),
    })
}

impl From<OwnBudget> for Budget {
    fn from(own: OwnBudget) -> Self {
        Self { now: own.now, next: own.next }
    }
}

/// Why she has no vouch to give, and when she will.
pub(crate) fn no_vouch(stands: Option<&Standing>, next: Option<Day>, today: Day) -> Said {
    let Some(stands) = stands else { return standings::WHY_NOT_VETTED };
    match stands.status {
        Status::Vetted => {}
        Status::Review => return standings::WHY_NOT_REVIEW,
        Status::Invited | Status::Probation | Status::Left | Status::Expelled => return standings::WHY_NOT_VETTED,
    }
    let vouching = &stands.vouching;
    if stands.grace_until.is_some() {
        return standings::WHY_NOT_GRACE;
    }
    if vouching.frozen_for_good {
        return standings::WHY_NOT_STRIKES;
    }
    if let Some(day) = vouching.frozen_until {
        return standings::why_not_strike(day);
    }
    match vouching.possible_on.filter(|day| *day > today) {
        Some(day) if vouching.saved > 0 => standings::why_not_yet(day),
        Some(day) => standings::why_not_budget(day),
        None => next.map_or(standings::WHY_NOT_PROMISED, standings::why_not_budget),
    }
}

fn refused(refusal: Refusal, stands: Option<&Standing>, today: Day) -> Said {
    match refusal {
        Refusal::OwnVouch => wrong::VOUCH_SELF,
        Refusal::DuplicateVouch => wrong::VOUCH_TWICE,
        Refusal::Target => wrong::VOUCH_NEEDLESS,
        Refusal::Voucher | Refusal::Budget => no_vouch(stands, None, today),
        _ => wrong::VOUCH_CODE,
    }
}
