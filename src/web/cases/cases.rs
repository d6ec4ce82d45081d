//! The stewards' cases: what each is about, what can be done and what that would do.

use actix_web::http::StatusCode;
use askama::Template;
use secrecy::ExposeSecret;

use super::in_words;
use crate::acts::cases::{self, Measure, Outcome, SeenCase, UNDO_DAYS, VoteError, Voted};
use crate::kernel::{CaseId, Day, Month};
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::stewarding as say;
use crate::web::show::{CardWords, ReportCard};

/// The page of cases.
#[derive(Template)]
#[template(path = "cases/cases.html")]
pub struct Cases {
    /// The frame.
    pub page: Page,
    /// Why her vote was not taken.
    pub refused: Option<Said>,
    /// Those that are open, the oldest first.
    pub open: Vec<Case>,
    /// Those that were decided lately.
    pub decided: Vec<Case>,
    /// How many more are open that concern somebody close to her.
    pub elsewhere: usize,
}

/// A case.
pub struct Case {
    /// Which one.
    pub id: CaseId,
    /// What brought it about, for machines.
    pub kind: &'static str,
    /// The message that says so.
    pub title: &'static str,
    /// The message that says why.
    pub reason: Option<&'static str>,
    /// Whom a concern is about.
    pub name: Option<String>,
    /// `open`, what was decided, or `undone`.
    pub outcome: &'static str,
    /// The message that says what was decided.
    pub decision: Option<&'static str>,
    /// Since when, or until when it can be undone.
    pub when: Said,
    /// What it is about.
    pub reports: Vec<CaseReport>,
    /// Whether a report was taken back by its author since.
    pub withdrawn: bool,
    /// What she can vote for.
    pub choices: Vec<Choice>,
    /// Whether she has voted.
    pub voted: bool,
}

/// One of a case's reports.
pub struct CaseReport {
    /// What it says; none when it cannot be opened any more.
    pub card: Option<ReportCard>,
    /// Masked.
    pub identifiers: Vec<String>,
    /// How many say so, and how many say that it is wrong.
    pub voices: Said,
}

/// Something she can vote for.
pub struct Choice {
    /// What is sent.
    pub value: &'static str,
    /// The message that names it.
    pub name: &'static str,
    /// What it would do.
    pub effect: Said,
    /// How many stewards voted for it.
    pub votes: usize,
    /// Whether she did.
    pub mine: bool,
}

impl Choice {
    fn votes_said(&self) -> Option<Said> {
        (self.votes > 0).then(|| say::measure_votes(self.votes))
    }
    /// What the button says where it takes back what was decided.
    const fn undo(&self) -> &'static str {
        if self.mine { "case-voted" } else { "case-undo-vote" }
    }
}

impl Cases {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("measure", &self.refused)])
    }
    fn elsewhere_said(&self) -> Option<Said> {
        (self.elsewhere > 0).then(|| say::case_elsewhere(self.elsewhere))
    }
}

/// Shows the cases she may decide.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, None).await?)
}

/// Takes her vote.
///
/// # Errors
/// [`Fault::NotFound`] for a case that is none, [`Fault::Conflict`] for one that was decided meanwhile, or ours. A vote that is
/// refused is no fault but a page that says why.
pub async fn vote(call: Call) -> Result<Reply, Fault> {
    let id: CaseId = call.id()?;
    let Some(measure) = Measure::parse(call.form.get("measure")) else {
        // Whether there is such a case, only a vote tells.
        return Reply::mistakes(&page(&call, Some(say::MEASURE)).await?);
    };
    let (status, said) = match cases::vote(call.app(), call.member()?, id, measure).await {
        Ok(Voted::Counted) => return Ok(Reply::see("/cases").saying(Flash::Voted)),
        Ok(Voted::Decided(_)) => return Ok(Reply::see("/cases").saying(Flash::Decided)),
        Err(VoteError::Unknown) => return Err(Fault::NotFound),
        Err(VoteError::Decided) => return Err(Fault::Conflict),
        Err(VoteError::Trouble(trouble)) => return Err(trouble.into()),
        Err(VoteError::Party) => (StatusCode::FORBIDDEN, say::PARTY),
        Err(VoteError::NotOffered) => (StatusCode::UNPROCESSABLE_ENTITY, say::MEASURE),
        Err(VoteError::Refused(_)) => (StatusCode::UNPROCESSABLE_ENTITY, say::MEASURE_DONE),
    };
    Reply::page_with(status, &page(&call, Some(said)).await?)
}

async fn page(call: &Call, refused: Option<Said>) -> Result<Cases, Fault> {
    let seen = cases::see(call.app(), call.member()?).await?;
    let today = call.app().today();
    let (open, decided): (Vec<_>, Vec<_>) = seen.cases.iter().partition(|case| case.outcome == Outcome::Open);
    let in_words = |seen: Vec<&SeenCase>| seen.into_iter().map(|seen| case(seen, today)).collect();
    Ok(Cases {
        page: call.page(Area::Cases),
        refused,
        open: in_words(open),
        decided: in_words(decided),
        elsewhere: seen.elsewhere,
    })
}

fn case(seen: &SeenCase, today: Day) -> Case {
    let month: Month = today.month();
    let decision = match seen.outcome {
        Outcome::Open => None,
        Outcome::Decided(measure) => Some(in_words::measure(measure)),
        Outcome::Undone => Some("case-undone"),
    };
    let can_be_undone = matches!(seen.outcome, Outcome::Decided(measure) if measure.can_be_undone());
    let choices = seen.measures.iter().map(|effect| Choice {
        value: effect.measure.as_str(),
        name: in_words::measure(effect.measure),
        effect: in_words::effect(effect),
        votes: effect.votes,
        mine: seen.mine == Some(effect.measure),
    });
    Case {
        id: seen.id,
        kind: seen.kind.as_str(),
        title: in_words::kind(seen.kind),
        reason: in_words::reason(&seen.reason),
        name: seen.name.as_ref().map(|name| name.expose_secret().to_owned()),
        outcome: in_words::outcome(seen.outcome),
        decision,
        when: if can_be_undone {
            say::case_until(seen.decided.plus(UNDO_DAYS - 1))
        } else {
            say::case_since(seen.opened)
        },
        reports: seen.reports.iter().map(|report| in_words::report(report, month)).collect(),
        withdrawn: seen.withdrawn,
        choices: choices.collect(),
        voted: seen.mine.is_some(),
    }
}
