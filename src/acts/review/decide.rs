//! A reviewer's decision, and what two who agree bring about.

use super::super::cases::{self, Kind, Subject};
use super::super::figures;
use super::super::letters::Occasion;
use super::super::sessions::SignedIn;
use super::super::spend::spend;
use super::super::{App, TooMany, Trouble};
use super::Desk;
use super::waiting::Waiting;
use crate::accounts::limits::DECISIONS_A_DAY;
use crate::acts::ledger::Ledger;
use crate::figures::Figure;
use crate::kernel::ReportId;
use crate::reports::{Decision, Facts, Judgement, Reason, ReportState, Severity, Verdict, verdict};
use crate::sealing::{Duty, ReportKeys, content_mark};
use crate::store::reports::ReportRow;
use crate::store::{Db, reports, reviews};

/// Why a decision was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// The report is not there any more.
    #[error("the report is gone")]
    Gone,
    /// Its author has put other words in the place of those that were decided on.
    #[error("the words have changed")]
    Changed,
    /// She has decided already.
    #[error("decided already")]
    Decided,
    /// Others have decided.
    #[error("the review is over")]
    Over,
    /// She held it for too long, or it is not hers to review any more.
    #[error("the report went back to the queue")]
    Lapsed,
    /// It was never given to her.
    #[error("not given to her")]
    NotHeld,
    /// Too many decisions today.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
crate::acts::trouble::takes_trouble!(ReviewError);

/// Takes a decision on a report that she holds. `seen` is what [`super::ToReview`] gave with its words, or nothing.
///
/// # Errors
/// [`ReviewError`]; nothing was changed then.
pub async fn decide(
    app: &App,
    who: SignedIn,
    id: ReportId,
    judgement: Judgement,
    seen: &str,
) -> Result<(), ReviewError> {
    let (desk, ledger, now, seen) = (Desk::of(app, who.member), app.ledger.clone(), app.now(), seen.to_owned());
    let post = app.post.clone();
    let of_her_day = app.counted(&DECISIONS_A_DAY, who.member.as_bytes());
    let done = app.store.write(move |db| {
        let (row, waiting) = desk.held(db, &ledger, id, &seen)?;
        spend(db, &[of_her_day], now)??;
        desk.note(db, &waiting, judgement.decision().as_str(), judgement.reason().map_or("", Reason::as_str))?;
        if judgement.decision() == Decision::Return {
            // She sees it among her own at once.
            let author = desk.seals.report(id).open_author(row.author.as_bytes())?;
            post.queue(db, author, Occasion::ReportReturned, now.day())?;
        }
        let mut decisions = waiting.decisions();
        decisions.push(judgement.decision());
        let verdict = verdict(&decisions);
        if verdict != Verdict::Open {
            figures::count(db, desk.today, Figure::reviewed_after(desk.today.since(waiting.opened)))?;
        }
        Ok::<_, ReviewError>(desk.conclude(db, &row, verdict, judgement)?)
    });
    if done.await? {
        app.wipe_log().await;
    }
    Ok(())
}

impl Desk {
    /// The report, if it is hers to decide at this moment.
    fn held(
        &self,
        db: &mut Db,
        ledger: &Ledger,
        id: ReportId,
        seen: &str,
    ) -> Result<(ReportRow, Waiting), ReviewError> {
        let row = reports::find(db, id)?.filter(|row| !row.hidden).ok_or(ReviewError::Gone)?;
        let Some(waiting) = Waiting::find(db, &self.seals, id)? else {
            let tags = self.seals.duty_tags(Duty::Review, id.as_bytes(), self.reviewer);
            let was_hers = reviews::of_reports(db, &[id])?.into_iter().find(|one| tags.contains(&one.tag));
            return Err(match was_hers {
                Some(hers) if hers.decision.is_empty() => ReviewError::Over,
                Some(_) => ReviewError::Decided,
                None => ReviewError::NotHeld,
            });
        };
        let hers = waiting.of(self.reviewer);
        if hers.is_some_and(|given| given.decision.is_some()) {
            return Err(ReviewError::Decided);
        }
        if !seen.is_empty() && seen != content_mark(row.words.as_bytes()) {
            return Err(ReviewError::Changed);
        }
        if hers.is_none() {
            return Err(ReviewError::NotHeld);
        }
        let still = ledger.ask(db, self.today, |registry| waiting.is_held_by(self, registry))?;
        if still { Ok((row, waiting)) } else { Err(ReviewError::Lapsed) }
    }

    /// What the decisions bring about; `true` when something was deleted.
    fn conclude(&self, db: &mut Db, row: &ReportRow, verdict: Verdict, last: Judgement) -> Result<bool, Trouble> {
        let state = match verdict {
            Verdict::Open => return Ok(false),
            Verdict::Released => ReportState::Reviewed,
            Verdict::Returned => ReportState::Returned,
            Verdict::Rejected => ReportState::Rejected,
        };
        reports::set_state(db, row.id, state.as_str())?;
        if state == ReportState::Rejected && self.tells_of_danger(db, row)? {
            // Peers do not hide danger: stewards are called, and find it by the copy that stays until they have decided.
            let reason = last.reason().map_or("", Reason::as_str).to_owned();
            let subject = Subject { about: None, by: None, reason };
            cases::open(db, &self.seals, self.today, Kind::Rejected, &subject, &[row.id])?;
        }
        cases::drop_copy(db, &self.seals, row.id)
    }

    fn tells_of_danger(&self, db: &mut Db, row: &ReportRow) -> Result<bool, Trouble> {
        let facts = self.seals.report(row.id).open_facts(&self.keys(db, row.id)?.facts, row.facts.as_bytes())?;
        let facts = Facts::decode(facts.expose()).map_err(|_| Trouble::Damaged("a report's facts"))?;
        Ok(facts.codes.severity() == Severity::Danger)
    }

    fn keys(&self, db: &mut Db, id: ReportId) -> Result<ReportKeys, Trouble> {
        let copy = reports::review_copy(db, id)?.ok_or(Trouble::Damaged("a report that waits"))?;
        Ok(self.seals.report(id).open_review_copy(copy.as_bytes())?)
    }
}
