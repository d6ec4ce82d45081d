//! Reports that wait, with everybody who has looked at them.

use super::super::ledger::Ledger;
use super::super::{Trouble, duress};
use super::{Desk, HOLD_DAYS};
use crate::kernel::{Day, MemberId, ReportId};
use crate::reports::{Decision, ReportState, WaitingTimes, needs_reviewer};
use crate::sealing::{Duty, DutyTag, Sealed, Seals, Slip};
use crate::store::reviews::{ReviewRow, WaitingRow};
use crate::store::{Db, reviews};
use crate::trust::Registry;

const DAMAGED: Trouble = Trouble::Damaged("a review");
/// How many reports' reviews are read at once: a statement takes only so many values.
const AT_ONCE: usize = 500;

/// A report that waits for its reviewers.
pub(super) struct Waiting {
    pub id: ReportId,
    pub author: MemberId,
    /// The day its review began.
    pub opened: Day,
    /// Everybody it was given to.
    pub given: Vec<Given>,
}

/// That it was given to somebody.
pub(super) struct Given {
    pub reviewer: MemberId,
    pub decision: Option<Decision>,
    /// The day it was given, then that of the decision.
    day: Day,
    tag: DutyTag,
    sealed: Sealed,
}

impl Given {
    /// Whether it is hers to decide today.
    pub fn is_held(&self, today: Day) -> bool {
        self.decision.is_none() && today.since(self.day) <= HOLD_DAYS
    }

    fn open(seals: &Seals, row: ReviewRow) -> Result<Self, Trouble> {
        let ids: [&[u8]; 2] = [row.tag.as_bytes(), row.report.as_bytes()];
        let reviewer = seals.open_member_slip(Slip::Reviewer, &ids, row.reviewer.as_bytes())?;
        let decision = match row.decision.as_str() {
            "" => None,
            text => Some(Decision::parse(text).ok_or(DAMAGED)?),
        };
        Ok(Self { reviewer, decision, day: row.day, tag: row.tag, sealed: row.reviewer })
    }
}

impl Waiting {
    /// Every report that waits, those that wait longest first.
    pub fn all(db: &mut Db, seals: &Seals, ledger: &Ledger, today: Day) -> Result<Vec<Self>, Trouble> {
        let rows = reviews::waiting(db, ReportState::Unreviewed.as_str())?;
        let mut all = Self::with_reviews(db, seals, rows)?;
        // No reviewer sees what was filed behind a second passphrase.
        let hidden = duress::among(db, ledger, today, all.iter().map(|one| one.author))?;
        all.retain(|one| !hidden.contains(&one.author));
        Ok(all)
    }

    /// One of them.
    pub fn find(db: &mut Db, seals: &Seals, id: ReportId) -> Result<Option<Self>, Trouble> {
        let mut rows = reviews::waiting(db, ReportState::Unreviewed.as_str())?;
        rows.retain(|row| row.report == id);
        Ok(Self::with_reviews(db, seals, rows)?.pop())
    }

    fn with_reviews(db: &mut Db, seals: &Seals, rows: Vec<WaitingRow>) -> Result<Vec<Self>, Trouble> {
        let mut all = rows.into_iter().map(|row| Self::bare(seals, &row)).collect::<Result<Vec<_>, _>>()?;
        for some in all.chunks_mut(AT_ONCE) {
            let ids: Vec<ReportId> = some.iter().map(|one| one.id).collect();
            for row in reviews::of_reports(db, &ids)? {
                if let Some(one) = some.iter_mut().find(|one| one.id == row.report) {
                    one.given.push(Given::open(seals, row)?);
                }
            }
        }
        Ok(all)
    }

    fn bare(seals: &Seals, row: &WaitingRow) -> Result<Self, Trouble> {
        let author = seals.report(row.report).open_author(row.author.as_bytes())?;
        Ok(Self { id: row.report, author, opened: row.opened, given: Vec::new() })
    }

    /// What was decided so far.
    pub fn decisions(&self) -> Vec<Decision> {
        self.given.iter().filter_map(|given| given.decision).collect()
    }

    /// What it is to this member.
    pub fn of(&self, member: MemberId) -> Option<&Given> {
        self.given.iter().find(|given| given.reviewer == member)
    }

    /// Whether this member holds it and may go on.
    pub fn is_held_by(&self, desk: &Desk, registry: &Registry) -> bool {
        self.of(desk.reviewer).is_some_and(|given| given.is_held(desk.today)) && self.may_be_reviewed_by(desk, registry)
    }

    /// Whether it still needs a reviewer and may be given to this member. A hold that lapsed bars her for good: else a
    /// few members could keep a report from its review for ever.
    pub fn may_be_given_to(&self, desk: &Desk, registry: &Registry) -> bool {
        let holders = self.given.iter().filter(|given| given.is_held(desk.today)).count();
        self.of(desk.reviewer).is_none()
            && needs_reviewer(&self.decisions(), holders)
            && self.may_be_reviewed_by(desk, registry)
    }

    /// Far enough from the author and from all others who hold or have decided it.
    fn may_be_reviewed_by(&self, desk: &Desk, registry: &Registry) -> bool {
        let counts = |given: &&Given| given.decision.is_some() || given.is_held(desk.today);
        let others: Vec<MemberId> = self.given.iter().filter(counts).map(|given| given.reviewer).collect();
        let others: Vec<MemberId> = others.into_iter().filter(|other| *other != desk.reviewer).collect();
        registry.may_review(&desk.reviewer, &self.author, &others)
    }
}

/// How many days each report has waited.
pub(in crate::acts) fn waiting_times(
    db: &mut Db,
    seals: &Seals,
    ledger: &Ledger,
    today: Day,
) -> Result<WaitingTimes, Trouble> {
    let all = Waiting::all(db, seals, ledger, today)?;
    Ok(WaitingTimes::of(all.iter().map(|one| today.since(one.opened))))
}

impl Desk {
    /// Notes that a report is this reviewer's, undecided or decided, in the place of what was noted before.
    pub(super) fn note(&self, db: &mut Db, of: &Waiting, decision: &str, reason: &str) -> Result<(), Trouble> {
        let (tag, reviewer) = match of.of(self.reviewer) {
            Some(given) => (given.tag, given.sealed.clone()),
            None => self.slip(of.id)?,
        };
        let (decision, reason) = (decision.to_owned(), reason.to_owned());
        reviews::set(db, &ReviewRow { tag, report: of.id, reviewer, decision, reason, day: self.today })?;
        Ok(())
    }

    fn slip(&self, report: ReportId) -> Result<(DutyTag, Sealed), Trouble> {
        let tag = self.seals.duty_tag(Duty::Review, report.as_bytes(), self.reviewer);
        let ids: [&[u8]; 2] = [tag.as_bytes(), report.as_bytes()];
        let sealed = self.seals.seal_slip(Slip::Reviewer, &ids, self.reviewer.as_bytes())?;
        Ok((tag, sealed))
    }
}
