//! Peer review: a few reports at a time, their identifiers masked, and how long all reports have waited.

use askama::Template;
use secrecy::ExposeSecret;

use crate::acts::review::{self, HOLD_DAYS, Queue, ReviewError, ToReview};
use crate::kernel::{Day, ReportId};
use crate::messages::Said;
use crate::reports::{Judgement, Unjudged, WaitingTimes};
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::mistakes as wrong;
use crate::web::show::{CardWords, Choice, DECISIONS, REFUSED, ReportCard, domain};

/// The page of peer review.
#[derive(Template)]
#[template(path = "reviews/reviews.html")]
pub struct Reviews {
    /// The frame.
    pub page: Page,
    /// What is hers to decide, the longest waiting first.
    pub held: Vec<Held>,
    /// How long everything that waits has waited.
    pub waiting: WaitingTimes,
}

/// A report that is hers to decide.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// As lookups show it, with its words.
    pub card: ReportCard,
    /// Its identifiers, masked.
    pub identifiers: Vec<String>,
    /// For how many days it has waited.
    pub waited: i64,
    /// Tells these words from those its author may put in their place.
    pub seen: String,
    /// What she has chosen.
    pub decision: Field,
    /// Why.
    pub reason: Field,
}

impl Held {
    /// The address of one of its fields: the page holds several forms with the same.
    fn at(&self, field: &str) -> String {
        format!("{field}-{}", self.card.id)
    }
    fn has_words(&self) -> bool {
        !matches!(&self.card.words, CardWords::Shown { description: None, account: None } | CardWords::None)
    }
    fn waited_said(&self) -> Said {
        Said::new("review-waited").with("days", self.waited)
    }
    fn decisions() -> &'static [Choice] {
        DECISIONS
    }
    fn reasons() -> &'static [Choice] {
        REFUSED
    }
}

impl Reviews {
    fn mistakes(&self) -> Vec<Mistake> {
        let fields = self.held.iter().flat_map(|held| {
            [(held.at("decision"), &held.decision.mistake), (held.at("reason"), &held.reason.mistake)]
        });
        fields.filter_map(|(at, mistake)| Some((at, mistake.clone()?))).collect()
    }
    fn waiting_said(&self) -> Said {
        Said::new("reviews-waiting").with("count", self.waiting.count).with("days", self.waiting.oldest)
    }
    /// How many have waited for how long; only where there are any.
    fn ages(&self) -> Vec<Said> {
        let said = |id, count| (count > 0).then(|| Said::new(id).with("count", count));
        let times = self.waiting;
        [
            said("reviews-longer", times.longer),
            said("reviews-week", times.week),
            said("reviews-three-days", times.three_days),
            said("reviews-day", times.day),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
    /// What waits and is not hers. Why is not told: it would tell who may have filed it.
    fn for_others(&self) -> Option<Said> {
        let count = self.waiting.count.saturating_sub(self.held.len());
        (count > 0).then(|| Said::new("reviews-for-others").with("count", count))
    }
    fn rules() -> &'static [Choice] {
        REFUSED
    }
    fn hold() -> Said {
        Said::new("reviews-hold").with("days", HOLD_DAYS)
    }
}

/// Gives her a few reports to review, and shows how many wait.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let queue = review::queue(call.app(), call.member()?).await?;
    Reply::page(&page(&call, &queue))
}

/// Takes her decision on a report.
///
/// # Errors
/// [`Fault::NotFound`] for a report that was never given to her.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let (id, who): (ReportId, _) = (call.id()?, call.member()?);
    let judgement = match Judgement::read(call.form.get("decision"), call.form.get("reason")) {
        Ok(judgement) => judgement,
        Err(unjudged) => return mistaken(&call, id, unjudged).await,
    };
    let flash = match review::decide(call.app(), who, id, judgement, call.form.get("seen")).await {
        Ok(()) => Flash::Reviewed,
        Err(ReviewError::Gone) => Flash::ReviewGone,
        Err(ReviewError::Changed) => Flash::ReviewChanged,
        Err(ReviewError::Decided) => Flash::ReviewedAlready,
        Err(ReviewError::Over) => Flash::ReviewOver,
        Err(ReviewError::Lapsed) => Flash::ReviewLapsed,
        Err(ReviewError::NotHeld) => return Err(Fault::NotFound),
        Err(ReviewError::TooMany(too_many)) => return Err(too_many.into()),
        Err(ReviewError::Trouble(trouble)) => return Err(trouble.into()),
    };
    Ok(Reply::see("/reviews").saying(flash))
}

/// The page again, with what she chose and the mistake beside it.
async fn mistaken(call: &Call, id: ReportId, unjudged: Unjudged) -> Result<Reply, Fault> {
    let queue = review::queue(call.app(), call.member()?).await?;
    let mut page = page(call, &queue);
    let held = page.held.iter_mut().find(|held| held.card.id == id).ok_or(Fault::NotFound)?;
    held.decision = Field::of(call.form.get("decision"));
    held.reason = Field::of(call.form.get("reason"));
    match unjudged {
        Unjudged::Decision => held.decision.mistake = Some(wrong::DECISION),
        Unjudged::Reason => held.reason.mistake = Some(wrong::DECISION_REASON),
    }
    Reply::mistakes(&page)
}

fn page(call: &Call, queue: &Queue) -> Reviews {
    let today = call.app().today();
    let held = queue.held.iter().map(|one| held(one, today)).collect();
    Reviews { page: call.page(Area::Reviews), held, waiting: queue.waiting }
}

fn held(one: &ToReview, today: Day) -> Held {
    let age_months = domain::months(one.facts.filed, today.month());
    let masks = one.facts.identifiers.iter().map(|identifier| identifier.mask.expose_secret().to_owned());
    Held {
        card: ReportCard {
            id: one.id,
            words: domain::shown_words(&one.words),
            ..domain::facts_card(&one.facts, age_months)
        },
        identifiers: masks.collect(),
        waited: one.waited,
        seen: one.seen.clone(),
        decision: Field::default(),
        reason: Field::default(),
    }
}
