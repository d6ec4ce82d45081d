//! Where a member stands, in a sentence, and what comes next.

use askama::Template;

use crate::acts::look_up::daily_limit;
use crate::acts::standing::{self, OwnStanding};
use crate::messages::Said;
use crate::trust::{Explanation, Read, Role, Standing, Status};
use crate::web::call::Call;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::{standings as say, stewarding};
use secrecy::ExposeSecret;

/// Where a member stands.
#[derive(Template)]
#[template(path = "standing/standing.html")]
pub struct StandingPage {
    /// The frame.
    pub page: Page,
    /// Her state.
    pub state: State,
    /// Where she stands, in one sentence.
    pub sentence: Said,
    /// What comes next, in one sentence.
    pub next: Option<Said>,
    /// How many of the two steps are done: 0, 1 or 2. A founder has no steps to go.
    pub steps_done: Option<u8>,
    /// The code she gives in person to who vouches for her.
    pub vouch_code: Option<String>,
    /// The code she shows to who names her as a steward, or signs for her.
    pub steward_code: Option<String>,
    /// How far that has come.
    pub candidacy: Option<Said>,
    /// What she may do now.
    pub may: May,
}

/// A member's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// She founded the registry.
    Founding,
    /// Invited, and not counted yet.
    Invited,
    /// One vouch.
    Probation,
    /// Two vouches by unrelated members, and a place.
    Vetted,
    /// Under review.
    Review,
    /// Left.
    Left,
    /// Expelled.
    Expelled,
    /// Frozen by stewards.
    Frozen,
}

/// What she may do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct May {
    /// Look up.
    pub look_up: bool,
    /// How often a day.
    pub lookups_a_day: u32,
    /// Read what reporters wrote.
    pub words: bool,
    /// File reports.
    pub report: bool,
    /// Review others' reports.
    pub review: bool,
    /// Vouch.
    pub vouch: bool,
    /// Invite.
    pub invite: bool,
}

impl State {
    /// Its name for machines.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Founding => "founding",
            Self::Invited => "invited",
            Self::Probation => "probation",
            Self::Vetted => "vetted",
            Self::Review => "review",
            Self::Left => "left",
            Self::Expelled => "expelled",
            Self::Frozen => "frozen",
        }
    }
    /// The message that names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Founding => "state-founding",
            Self::Invited => "state-invited",
            Self::Probation => "state-probation",
            Self::Vetted => "state-vetted",
            Self::Review => "state-review",
            Self::Left => "state-left",
            Self::Expelled => "state-expelled",
            Self::Frozen => "state-frozen",
        }
    }
}

impl StandingPage {
    /// What she may do, as sentences with whether she may.
    fn abilities(&self) -> Vec<(Said, bool)> {
        let may = self.may;
        let look_up = if may.look_up {
            Said::new("may-look-up").with("times", may.lookups_a_day)
        } else {
            Said::plain("may-look-up-not")
        };
        vec![
            (look_up, may.look_up),
            (Said::plain("may-words"), may.words),
            (Said::plain("may-report"), may.report),
            (Said::plain("may-vouch"), may.vouch),
            (Said::plain("may-invite"), may.invite),
            (Said::plain("may-review"), may.review),
        ]
    }
}

/// Shows where she stands.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let who = call.member()?;
    let own = standing::own(call.app(), who).await?;
    let access = who.access();
    let vetted = access.read == Read::Full;
    let may = May {
        look_up: access.read != Read::None,
        lookups_a_day: daily_limit(call.app(), access.read).burst,
        words: vetted,
        report: access.report,
        review: vetted,
        vouch: access.vouch,
        invite: access.vouch,
    };
    let Some(facts) = &own.standing else { return Reply::page(&founding(&call, &own, may)) };
    let code = own.code.as_ref().map(|code| code.expose_secret().to_owned());
    let (steward_code, vouch_code) = if own.could_be_steward { (code, None) } else { (None, code) };
    Reply::page(&StandingPage {
        page: call.page(Area::Standing),
        state: state(facts),
        sentence: sentence(facts),
        next: next(facts, call.app().today()),
        steps_done: steps(facts),
        vouch_code,
        steward_code,
        candidacy: own.candidacy.map(|named| stewarding::candidacy(named.signed, named.needed)),
        may,
    })
}

fn founding(call: &Call, own: &OwnStanding, may: May) -> StandingPage {
    StandingPage {
        page: call.page(Area::Standing),
        state: State::Founding,
        sentence: say::FOUNDER_WAITING,
        next: Some(say::next_founding(own.founders_missing)),
        steps_done: None,
        vouch_code: None,
        steward_code: None,
        candidacy: None,
        may,
    }
}

const fn state(facts: &Standing) -> State {
    if facts.frozen_out_until.is_some() {
        return State::Frozen;
    }
    match facts.status {
        Status::Invited => State::Invited,
        Status::Probation => State::Probation,
        Status::Vetted => State::Vetted,
        Status::Review => State::Review,
        Status::Left => State::Left,
        Status::Expelled => State::Expelled,
    }
}

/// Where she stands, in one sentence. Who vouched is never shown, only what it amounts to.
fn sentence(facts: &Standing) -> Said {
    if let (Status::Vetted, Some(day), None) = (facts.status, facts.grace_until, facts.frozen_out_until) {
        return say::grace(day);
    }
    match facts.explanation {
        Explanation::Founder => say::FOUNDER,
        Explanation::LeadsCircle => say::STEWARD,
        Explanation::HoldsPlace => say::VETTED,
        Explanation::NeedsFirst => say::JOINED,
        Explanation::NeedsSecond => say::ONE,
        Explanation::VouchersRelated => say::RELATED,
        Explanation::NoFreePlace => say::NO_PLACE,
        Explanation::UnderReview => say::REVIEW,
        Explanation::Frozen => say::FROZEN,
        Explanation::Left => say::LEFT,
        Explanation::Expelled => say::EXPELLED,
    }
}

/// What comes next, in one sentence.
fn next(facts: &Standing, today: crate::kernel::Day) -> Option<Said> {
    match facts.explanation {
        Explanation::NeedsFirst | Explanation::NeedsSecond => Some(say::NEXT_SECOND),
        Explanation::VouchersRelated => Some(say::NEXT_OTHER_CIRCLE),
        Explanation::NoFreePlace => Some(say::NEXT_STEWARD),
        Explanation::UnderReview => Some(say::NEXT_REVIEW),
        Explanation::Frozen => facts.frozen_out_until.map(say::next_frozen),
        Explanation::Left => Some(say::NEXT_LEFT),
        Explanation::Expelled => Some(say::NEXT_EXPELLED),
        Explanation::Founder | Explanation::LeadsCircle | Explanation::HoldsPlace => next_of_vetted(facts, today),
    }
}

fn next_of_vetted(facts: &Standing, today: crate::kernel::Day) -> Option<Said> {
    if facts.grace_until.is_some() {
        return Some(say::NEXT_GRACE);
    }
    match facts.vouching.possible_on {
        Some(day) if day > today => Some(say::next_vouch_from(day)),
        Some(_) if facts.role == Role::Founder => Some(say::NEXT_FOUNDER),
        Some(_) => Some(say::NEXT_VOUCH),
        None => None,
    }
}

const fn steps(facts: &Standing) -> Option<u8> {
    if facts.frozen_out_until.is_some() {
        return None;
    }
    match (facts.role, facts.status) {
        (Role::Founder, _) | (_, Status::Left | Status::Expelled | Status::Review) => None,
        (_, Status::Vetted) => Some(2),
        (_, Status::Probation) => Some(1),
        (_, Status::Invited) => Some(0),
    }
}
