//! A member's own reports.

use askama::Template;

use crate::acts::own_reports::{self, OwnReport as Own};
use crate::kernel::{Day, Moment, Month, ReportId};
use crate::messages::Said;
use crate::reports::{Reason, ReportState};
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::notices as say;
use crate::web::show::{Basis, Code, Level, Severity, code};

/// A member's own reports.
#[derive(Template)]
#[template(path = "reports/mine.html")]
pub struct Mine {
    /// The frame.
    pub page: Page,
    /// Newest first.
    pub reports: Vec<OwnReport>,
    /// Whether nothing that was read is damaged. If not, some may be missing.
    pub whole: bool,
}

/// One of her own reports.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnReport {
    /// Which report.
    pub id: ReportId,
    /// What has become of it.
    pub state: OwnState,
    /// How sure the community is.
    pub level: Level,
    /// Its gravest code's severity.
    pub severity: Option<Severity>,
    /// The codes' values, gravest first.
    pub codes: Vec<String>,
    /// When it happened.
    pub month: Option<Month>,
    /// When she filed it.
    pub filed: Option<Month>,
    /// When it will be deleted.
    pub kept_until: Month,
    /// Its identifiers, masked.
    pub identifiers: Vec<String>,
    /// What the level rests on.
    pub basis: Basis,
}

/// What has become of a report, as its author sees it.
#[derive(Debug, Clone, PartialEq)]
pub enum OwnState {
    /// Filed, and not found by lookups, as she asked.
    Hidden,
    /// It waits until a day, as she asked.
    Delayed(Day),
    /// It waits for some hours, at most twelve.
    DelayedHours,
    /// It can be found; its words are being reviewed.
    InReview,
    /// It can be found.
    Shown,
    /// A reviewer sent it back to her: why. She can mend it, the review goes on.
    SentBack(Vec<Said>),
    /// The reviewers sent it back for good, its words are gone: why.
    Returned(Vec<Said>),
    /// Not shown: why.
    Rejected(Vec<Said>),
    /// The same, of danger: shown until stewards have looked at it.
    RejectedDanger(Vec<Said>),
}

impl OwnReport {
    fn named_codes(&self) -> impl Iterator<Item = &'static Code> {
        self.codes.iter().filter_map(|value| code(value))
    }
    fn state_said(&self) -> Said {
        match &self.state {
            OwnState::Delayed(day) => Said::new("own-delayed").with("day", *day),
            OwnState::DelayedHours => Said::plain("own-delayed-hours"),
            OwnState::Hidden => Said::plain("own-hidden"),
            OwnState::InReview => Said::plain("own-in-review"),
            OwnState::Shown => Said::plain("own-shown"),
            OwnState::SentBack(_) => Said::plain("own-sent-back"),
            OwnState::Returned(_) => Said::plain("own-returned"),
            OwnState::Rejected(_) => Said::plain("own-rejected"),
            OwnState::RejectedDanger(_) => Said::plain("own-rejected-danger"),
        }
    }
    fn why(&self) -> &[Said] {
        match &self.state {
            OwnState::SentBack(why)
            | OwnState::Returned(why)
            | OwnState::Rejected(why)
            | OwnState::RejectedDanger(why) => why,
            OwnState::Hidden | OwnState::Delayed(_) | OwnState::DelayedHours | OwnState::InReview | OwnState::Shown => {
                &[]
            }
        }
    }
    fn is_mendable(&self) -> bool {
        matches!(self.state, OwnState::SentBack(_))
    }
    /// What she can do after the reviewers' last word.
    fn onward(&self) -> Option<Said> {
        match self.state {
            OwnState::Returned(_) => Some(Said::plain("own-returned-onward")),
            OwnState::Rejected(_) | OwnState::RejectedDanger(_) => Some(Said::plain("own-rejected-onward")),
            _ => None,
        }
    }
    fn findable(&self) -> bool {
        matches!(self.state, OwnState::InReview | OwnState::Shown | OwnState::SentBack(_) | OwnState::Returned(_))
    }
    /// Nothing of it can be read but by who knows its identifier.
    fn is_locked(&self) -> bool {
        self.codes.is_empty()
    }
    fn times(&self) -> Said {
        match self.filed {
            Some(filed) => Said::new("own-times").with("filed", filed).with("until", self.kept_until),
            None => Said::new("own-until").with("until", self.kept_until),
        }
    }
}

/// Shows her reports.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let own = own_reports::own(call.app(), call.member()?).await?;
    let now = call.app().now();
    let reports = own.reports.iter().map(|own| shown(own, now)).collect();
    Reply::page(&Mine { page: call.page(Area::Reports), reports, whole: own.whole })
}

/// Takes a report back.
///
/// # Errors
/// [`Fault::NotFound`] for one that is not hers, or gone.
pub async fn withdraw(call: Call) -> Result<Reply, Fault> {
    let id: ReportId = call.id()?;
    if own_reports::withdraw(call.app(), call.member()?, id).await? {
        return Ok(Reply::see("/reports").saying(Flash::Withdrawn));
    }
    Err(Fault::NotFound)
}

fn shown(own: &Own, now: Moment) -> OwnReport {
    let facts = own.facts.as_ref();
    OwnReport {
        id: own.id,
        state: state(own, now),
        level: crate::web::show::domain::level(own.state, None),
        severity: facts.map(|facts| facts.codes.severity().into()),
        codes: facts.map(|facts| facts.codes.iter().map(|code| code.as_str().to_owned()).collect()).unwrap_or_default(),
        month: facts.and_then(|facts| facts.month),
        filed: facts.map(|facts| facts.filed),
        kept_until: own.kept_until,
        identifiers: own.identifiers(),
        basis: Basis { members: 1, circles: 1, ..Basis::default() },
    }
}

/// A delay of hours ends within as many: which hour, she need not know.
const SOON_SECONDS: i64 = 12 * 60 * 60;

fn state(own: &Own, now: Moment) -> OwnState {
    let why = || own.why.iter().copied().map(reason).collect();
    match own.state {
        _ if !own.findable => OwnState::Hidden,
        ReportState::Rejected if own.facts.as_ref().is_some_and(|facts| own.state.is_shown(facts.codes)) => {
            OwnState::RejectedDanger(why())
        }
        ReportState::Rejected => OwnState::Rejected(why()),
        ReportState::Returned => OwnState::Returned(why()),
        ReportState::Unreviewed if !own.why.is_empty() => OwnState::SentBack(why()),
        ReportState::Unreviewed | ReportState::Reviewed => match own.visible_from {
            Some(from) if from <= now.plus(SOON_SECONDS) => OwnState::DelayedHours,
            Some(from) => OwnState::Delayed(from.day()),
            None if own.state == ReportState::Reviewed => OwnState::Shown,
            None => OwnState::InReview,
        },
    }
}

/// A reason as the report's author is told it.
pub(super) const fn reason(reason: Reason) -> Said {
    match reason {
        Reason::RevealsWorker => say::REASON_REVEALS_WORKER,
        Reason::RevealsThird => say::REASON_REVEALS_THIRD,
        Reason::NotConduct => say::REASON_NOT_CONDUCT,
        Reason::MadeUp => say::REASON_MADE_UP,
        Reason::Duplicate => say::REASON_DUPLICATE,
        Reason::Unclear => say::REASON_UNCLEAR,
    }
}
