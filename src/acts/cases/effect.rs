//! What a measure would do, in numbers, and whether it can be done at all.

use super::Measure;
use super::whole::{Outcome, Whole};
use crate::kernel::{Day, MemberId};
use crate::trust::{Event, Refusal, Registry, Status};

/// What a measure would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    /// Which one.
    pub measure: Measure,
    /// How many stewards voted for it.
    pub votes: usize,
    /// How many reports it touches.
    pub reports: usize,
    /// How many members it touches: who would be frozen, expelled, or found wrong.
    pub members: usize,
    /// How many of those who vouched for her could not vouch for a while.
    pub vouchers: usize,
    /// How many of those she let in would be looked at again.
    pub let_in: usize,
}

impl Effect {
    pub(super) fn of(whole: &Whole, registry: &Registry, today: Day, measure: Measure) -> Self {
        let (vouchers, let_in) = match (measure, whole.target()) {
            (measure, Some(who)) if measure.expels() => after_expulsion(registry, today, who),
            _ => (0, 0),
        };
        Self {
            measure,
            votes: whole.for_measure(registry, measure).len(),
            reports: if measure.is_about_the_member() { whole.hidden_by(measure).len() } else { whole.reports.len() },
            members: members(whole, registry, measure),
            vouchers,
            let_in,
        }
    }
}

fn members(whole: &Whole, registry: &Registry, measure: Measure) -> usize {
    match measure {
        Measure::Freeze | Measure::Expel | Measure::ExpelSetAside | Measure::Lift => {
            usize::from(whole.target().is_some())
        }
        Measure::FreezeBranch => whole.target().map_or(0, |who| to_freeze(registry, who).len()),
        Measure::RuleTrue => whole.side(true).len(),
        Measure::RuleFalse => whole.side(false).len(),
        Measure::Keep | Measure::Hide | Measure::Undo => 0,
    }
}

/// Tried on a copy, so that the rules alone say what would happen.
fn after_expulsion(registry: &Registry, today: Day, who: MemberId) -> (usize, usize) {
    let mut then = registry.clone();
    let _noted_before = then.take_changed();
    if then.apply(then.today().map_or(today, |last| last.max(today)), &Event::Expel { who }).is_err() {
        return (0, 0);
    }
    let (mut vouchers, mut let_in) = (0, 0);
    for member in then.take_changed().iter().filter(|member| **member != who) {
        let (Some(before), Some(after)) = (registry.state(member), then.state(member)) else { continue };
        vouchers += usize::from(after.strikes.len() > before.strikes.len());
        let_in += usize::from(before.status != after.status && after.status != Status::Vetted);
    }
    (vouchers, let_in)
}

/// A member and everybody in her branch, without those who are gone or frozen already.
pub(super) fn to_freeze(registry: &Registry, who: MemberId) -> Vec<MemberId> {
    let all = std::iter::once(who).chain(registry.branch(&who));
    all.filter(|member| freeze_refused(registry, member).is_none()).collect()
}

/// A member and everybody in her branch who is frozen.
pub(super) fn to_thaw(registry: &Registry, who: MemberId) -> Vec<MemberId> {
    let all = std::iter::once(who).chain(registry.branch(&who));
    all.filter(|member| is_frozen(registry, member)).collect()
}

pub(super) fn is_frozen(registry: &Registry, member: &MemberId) -> bool {
    registry.state(member).is_some_and(|state| state.frozen_out_until.is_some())
}

fn freeze_refused(registry: &Registry, member: &MemberId) -> Option<Refusal> {
    let status = registry.state(member).map(|state| state.status);
    let gone = status.is_none_or(|status| matches!(status, Status::Left | Status::Expelled));
    (gone || is_frozen(registry, member)).then_some(Refusal::Status)
}

/// Why a measure that could be voted for cannot be done today.
pub(super) fn refused(whole: &Whole, registry: &Registry, measure: Measure) -> Option<Refusal> {
    let who = whole.target();
    match measure {
        Measure::Freeze => who.map_or(Some(Refusal::UnknownMember), |who| freeze_refused(registry, &who)),
        Measure::FreezeBranch => match who {
            None => Some(Refusal::UnknownMember),
            Some(who) => to_freeze(registry, who).is_empty().then_some(Refusal::Status),
        },
        Measure::Expel | Measure::ExpelSetAside => {
            let state = who.and_then(|who| registry.state(&who));
            match state.map(|state| state.status) {
                None => Some(Refusal::UnknownMember),
                Some(Status::Expelled) => Some(Refusal::Status),
                Some(_) => None,
            }
        }
        Measure::Undo => undo_refused(whole, registry, who),
        Measure::Hide if whole.reports.is_empty() => Some(Refusal::UnknownRecord),
        Measure::RuleTrue | Measure::RuleFalse if whole.is_empty() => Some(Refusal::UnknownRecord),
        Measure::Keep | Measure::Hide | Measure::RuleTrue | Measure::RuleFalse | Measure::Lift => None,
    }
}

/// A freeze that is over needs no undoing.
fn undo_refused(whole: &Whole, registry: &Registry, who: Option<MemberId>) -> Option<Refusal> {
    let frozen = who.is_some_and(|who| !to_thaw(registry, who).is_empty());
    let over = match whole.outcome {
        Outcome::Decided(Measure::Freeze) => !who.is_some_and(|who| is_frozen(registry, &who)),
        Outcome::Decided(Measure::FreezeBranch) => !frozen && whole.reports.is_empty(),
        _ => false,
    };
    over.then_some(Refusal::Status)
}
