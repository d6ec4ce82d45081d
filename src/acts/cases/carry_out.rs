//! Doing what stewards decided, and taking it back: in the write transaction in which they decided.

use super::super::ledger::Change;
use super::super::sessions;
use super::Measure;
use super::effect::{is_frozen, to_freeze, to_thaw};
use super::flags::{flag, unflag};
use super::set_aside::{is_hidden_by_a_case, put_back, set_aside};
use super::vote::VoteError;
use super::whole::Whole;
use crate::kernel::{Day, MemberId};
use crate::sealing::Seals;
use crate::store::{Db, members, reports, watch};
use crate::trust::{Event, Refusal};

/// Where a decision is carried out.
pub(super) struct Hand<'a, 'b> {
    pub db: &'a mut Db,
    pub change: &'a mut Change<'b>,
    pub seals: &'a Seals,
    pub today: Day,
}

/// What a ruling is stored as.
const RULED_TRUE: &str = "true";
const RULED_FALSE: &str = "false";

impl Hand<'_, '_> {
    /// Does it; gives how many reports or members it touched.
    pub(super) fn carry_out(&mut self, whole: &Whole, measure: Measure) -> Result<usize, VoteError> {
        let touched = match measure {
            Measure::Keep | Measure::Lift | Measure::Undo => 1,
            Measure::Hide => whole.reports.len(),
            Measure::Freeze => self.freeze(&[target(whole)?])?,
            Measure::FreezeBranch => {
                let all = to_freeze(self.change.registry(), target(whole)?);
                self.freeze(&all)?
            }
            Measure::Expel => self.apply(&Event::Expel { who: target(whole)? })?,
            Measure::ExpelSetAside => {
                let who = target(whole)?;
                self.apply(&Event::Expel { who })? + set_aside(self.db, self.seals, who)?
            }
            Measure::RuleTrue => self.rule(whole, RULED_TRUE, true)?,
            Measure::RuleFalse => self.rule(whole, RULED_FALSE, false)?,
        };
        self.set_hidden(whole, measure, true)?;
        if let Some(paused) = whole.subject.about.filter(|_| whole.kind == super::Kind::Alarm) {
            // Whatever was decided, nobody is left paused for a case that is closed.
            watch::lift(self.db, paused)?;
        }
        Ok(touched)
    }

    /// Takes back what was decided; gives how many reports or members that touched.
    pub(super) fn undo(&mut self, whole: &Whole, done: Measure) -> Result<usize, VoteError> {
        let touched = match done {
            Measure::Keep | Measure::Undo => 0,
            Measure::Hide => whole.reports.len(),
            Measure::Freeze => self.thaw(&[target(whole)?])?,
            Measure::FreezeBranch => {
                let all = to_thaw(self.change.registry(), target(whole)?);
                self.thaw(&all)?
            }
            Measure::Expel => self.take_back_expulsion(target(whole)?)?,
            Measure::ExpelSetAside => {
                let who = target(whole)?;
                put_back(self.db, self.seals, who, whole.id)?;
                self.take_back_expulsion(who)?
            }
            Measure::RuleTrue => self.take_back_ruling(whole, true)?,
            Measure::RuleFalse => self.take_back_ruling(whole, false)?,
            Measure::Lift => {
                let paused =
                    members::find(self.db, target(whole)?)?.ok_or(VoteError::Refused(Refusal::UnknownMember))?;
                watch::pause(self.db, paused.id, whole.id, self.today)?;
                1
            }
        };
        self.set_hidden(whole, done, false)?;
        Ok(touched)
    }

    fn apply(&mut self, event: &Event<MemberId>) -> Result<usize, VoteError> {
        self.change.apply(self.db, event)?.map_err(VoteError::Refused)?;
        if let Event::Expel { who } | Event::Freeze { who } = event {
            // She signs in anew, and finds where she stands.
            sessions::end_all(self.db, self.seals, *who)?;
        }
        Ok(1)
    }

    fn freeze(&mut self, members: &[MemberId]) -> Result<usize, VoteError> {
        members.iter().map(|who| self.apply(&Event::Freeze { who: *who })).sum()
    }

    fn thaw(&mut self, members: &[MemberId]) -> Result<usize, VoteError> {
        let frozen: Vec<_> = members.iter().filter(|who| is_frozen(self.change.registry(), who)).copied().collect();
        frozen.iter().map(|who| self.apply(&Event::Thaw { who: *who })).sum()
    }

    fn take_back_expulsion(&mut self, who: MemberId) -> Result<usize, VoteError> {
        if self.change.undo_expulsion(self.db, who)? { Ok(1) } else { Err(VoteError::Refused(Refusal::Status)) }
    }

    fn rule(&mut self, whole: &Whole, ruling: &str, against: bool) -> Result<usize, VoteError> {
        for report in &whole.reports {
            reports::set_ruling(self.db, report.id, ruling)?;
        }
        let is_somebody = |member: &MemberId| self.change.registry().state(member).is_some();
        let wrong: Vec<MemberId> = whole.side(against).into_iter().filter(is_somebody).collect();
        for wrong in wrong {
            flag(self.db, self.seals, wrong, self.today)?;
        }
        Ok(whole.reports.len())
    }

    fn take_back_ruling(&mut self, whole: &Whole, against: bool) -> Result<usize, VoteError> {
        for report in &whole.reports {
            reports::set_ruling(self.db, report.id, "")?;
        }
        for cleared in whole.side(against) {
            unflag(self.db, self.seals, cleared, whole.decided)?;
        }
        Ok(whole.reports.len())
    }

    /// A report that two cases took out comes back with the second of them only.
    fn set_hidden(&mut self, whole: &Whole, measure: Measure, hidden: bool) -> Result<(), VoteError> {
        for report in whole.hidden_by(measure) {
            if hidden || !is_hidden_by_a_case(self.db, self.seals, report, whole.id)? {
                reports::set_hidden(self.db, report, hidden)?;
            }
        }
        Ok(())
    }
}

fn target(whole: &Whole) -> Result<MemberId, VoteError> {
    whole.target().ok_or(VoteError::Refused(Refusal::UnknownMember))
}
