//! A steward's vote, and the decision when two who are independent of each other agree.

use super::super::audit::{self, Deed};
use super::super::sessions::SignedIn;
use super::super::{App, Trouble};
use super::carry_out::Hand;
use super::effect::refused;
use super::whole::{Outcome, Whole};
use super::{Measure, Subject, UNDONE, drop_copy, open};
use crate::kernel::{CaseId, Day, MemberId, ReportId};
use crate::sealing::{Duty, Seals, Slip};
use crate::store::cases::VoteRow;
use crate::store::{Db, cases};
use crate::trust::{Refusal, Registry};

/// Why a vote was not taken.
#[derive(Debug, thiserror::Error)]
pub enum VoteError {
    /// There is no such case.
    #[error("there is no such case")]
    Unknown,
    /// She is too close to it.
    #[error("a steward who is party to a case does not decide it")]
    Party,
    /// It is not among the measures for such a case.
    #[error("this measure is none for such a case")]
    NotOffered,
    /// It was decided meanwhile.
    #[error("the case was decided already")]
    Decided,
    /// The rules refuse the measure.
    #[error("{0}")]
    Refused(Refusal),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::super::trouble::takes_trouble!(VoteError);

/// What a vote came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voted {
    /// It is counted; another is needed.
    Counted,
    /// It was decided and done.
    Decided(Measure),
}

/// Votes for a measure; with the vote that makes it two who are independent, it is decided and done.
///
/// # Errors
/// [`VoteError`]; nothing was changed then.
pub async fn vote(app: &App, who: SignedIn, case: CaseId, measure: Measure) -> Result<Voted, VoteError> {
    let (seals, today) = (app.seals.clone(), app.today());
    let (voted, copies_gone) = app
        .change(move |db, change| {
            let row = cases::find(db, case)?.ok_or(VoteError::Unknown)?;
            let whole = Whole::load(db, &seals, &row)?;
            may_vote(&whole, change.registry(), who.member, measure, today)?;
            write_vote(db, &seals, &whole, who.member, measure, today)?;
            let whole = Whole::load(db, &seals, &row)?;
            if !whole.is_agreed(change.registry(), measure) {
                return Ok((Voted::Counted, false));
            }
            let mut hand = Hand { db, change, seals: &seals, today };
            let copies_gone = decide(&mut hand, &whole, measure)?;
            Ok::<_, VoteError>((Voted::Decided(measure), copies_gone))
        })
        .await?;
    if copies_gone && let Err(fault) = app.store.scrub().await {
        // The copies are deleted all the same; tidying up will see to the log of changes.
        tracing::warn!(%fault, "the log of changes could not be wiped yet");
    }
    Ok(voted)
}

fn may_vote(
    whole: &Whole,
    registry: &Registry,
    steward: MemberId,
    measure: Measure,
    today: Day,
) -> Result<(), VoteError> {
    if whole.is_party(registry, steward) {
        return Err(VoteError::Party);
    }
    if !whole.measures(today).contains(&measure) {
        let is_for_such = whole.kind.measures().contains(&measure) || measure == Measure::Undo;
        return Err(if is_for_such { VoteError::Decided } else { VoteError::NotOffered });
    }
    refused(whole, registry, measure).map_or(Ok(()), |refusal| Err(VoteError::Refused(refusal)))
}

/// A steward has one vote in a case: the last.
fn write_vote(
    db: &mut Db,
    seals: &Seals,
    whole: &Whole,
    steward: MemberId,
    measure: Measure,
    today: Day,
) -> Result<(), VoteError> {
    let before = whole.votes.iter().find(|vote| vote.steward == steward);
    let tag = before.map_or_else(|| seals.duty_tag(Duty::Vote, whole.id.as_bytes(), steward), |vote| vote.tag);
    let ids: [&[u8]; 3] = [tag.as_bytes(), whole.id.as_bytes(), measure.as_str().as_bytes()];
    let row = VoteRow {
        tag,
        case: whole.id,
        steward: seals.seal_slip(Slip::CaseVoter, &ids, steward.as_bytes())?,
        vote: measure.as_str().to_owned(),
        day: today,
    };
    Ok(cases::set_vote(db, &row)?)
}

/// Carries it out and writes it down. `true` when a review copy went with it.
fn decide(hand: &mut Hand<'_, '_>, whole: &Whole, measure: Measure) -> Result<bool, VoteError> {
    let (touched, outcome) = match (whole.outcome, measure) {
        // Her lookups are stopped again, so the case is open again: somebody has to decide it.
        (Outcome::Decided(Measure::Lift), Measure::Undo) => (hand.undo(whole, Measure::Lift)?, ""),
        (Outcome::Decided(done), Measure::Undo) => (hand.undo(whole, done)?, UNDONE),
        _ => (hand.carry_out(whole, measure)?, measure.as_str()),
    };
    remember_target(hand, whole)?;
    let decided = if outcome.is_empty() { Day::from_number(0) } else { hand.today };
    cases::decide(hand.db, whole.id, outcome, decided)?;
    let deed = Deed { act: measure.as_str(), case: Some(whole.id), number: touched };
    audit::note(hand.db, hand.seals, hand.today, &deed)?;
    if measure != Measure::Freeze && measure.is_about_the_member() {
        leave_danger_to_others(hand, whole, measure)?;
    }
    let mut gone = false;
    for report in whole.reports.iter().map(|report| report.id).collect::<Vec<ReportId>>() {
        gone |= drop_copy(hand.db, hand.seals, report)?;
    }
    Ok(gone)
}

/// What is decided about a member leaves danger in view: whether that is hidden, stewards say who did not vote on the member.
fn leave_danger_to_others(hand: &mut Hand<'_, '_>, whole: &Whole, measure: Measure) -> Result<(), VoteError> {
    let hidden = whole.hidden_by(measure);
    let left: Vec<ReportId> = whole.reports.iter().map(|report| report.id).filter(|id| !hidden.contains(id)).collect();
    if !left.is_empty() {
        let subject = Subject { about: None, by: whole.subject.by, reason: whole.subject.reason.clone() };
        open(hand.db, hand.seals, hand.today, whole.kind, &subject, &left)?;
    }
    Ok(())
}

/// Her reports may go before the decision is taken back: from now on the case itself says whom it was about.
fn remember_target(hand: &mut Hand<'_, '_>, whole: &Whole) -> Result<(), VoteError> {
    if whole.subject.about.is_some() || whole.target().is_none() {
        return Ok(());
    }
    let mut subject = whole.subject.clone();
    subject.about = whole.target();
    Ok(cases::set_subject(hand.db, whole.id, &subject.seal(hand.seals, whole.id)?)?)
}
