//! Logs whose every event carries a mark over itself and the one before it. Only the key file can make one: whoever can
//! write to the database alone cannot add, change, move or take out an event without its being noticed. (What no chain
//! shows is a log cut off at its end; `parasol doctor` prints the last mark, so that somebody can note it elsewhere.)

use subtle::ConstantTimeEq;

use super::seals::Seals;
use super::stored::LogMark;
use super::stretch::StretchCost;

/// A chained log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Log {
    /// What happened to members' standing.
    Trust,
    /// What stewards did.
    Audit,
}

impl Log {
    const fn name(self) -> &'static [u8] {
        match self {
            Self::Trust => b"trust",
            Self::Audit => b"audit",
        }
    }
}

impl Seals {
    /// The mark of an event, given the mark of the one before it (none for the first) and everything it says.
    #[must_use]
    pub fn log_mark(&self, log: Log, before: Option<&LogMark>, event: &[&[u8]]) -> LogMark {
        LogMark::from_bytes(self.tag(|keys| &keys.log_marks, &chained(log, before, event)))
    }

    /// Whether a stored mark is that of this event at this place, under any live key version.
    #[must_use]
    pub fn log_mark_holds(&self, log: Log, before: Option<&LogMark>, event: &[&[u8]], stored: &LogMark) -> bool {
        let parts = chained(log, before, event);
        self.tags(|keys| &keys.log_marks, &parts).any(|mark| mark.ct_eq(stored.as_bytes()).into())
    }
}

impl Seals {
    /// The mark over what a stretch costs: under another cost, every identifier would have other locators.
    #[must_use]
    pub fn cost_mark(&self, cost: StretchCost) -> LogMark {
        LogMark::from_bytes(self.tag(|keys| &keys.log_marks, &[b"cost", &cost_bytes(cost)]))
    }

    /// Whether a stored mark is that of this cost, under any live key version.
    #[must_use]
    pub fn cost_mark_holds(&self, cost: StretchCost, stored: &LogMark) -> bool {
        let mut marks =
            self.tags(|keys| &keys.log_marks, &[b"cost", &cost_bytes(cost)]).collect::<Vec<_>>().into_iter();
        marks.any(|mark| mark.ct_eq(stored.as_bytes()).into())
    }
}

fn cost_bytes(cost: StretchCost) -> Vec<u8> {
    [&cost.version.to_be_bytes()[..], &cost.memory_kib.to_be_bytes(), &cost.passes.to_be_bytes()].concat()
}

fn chained<'a>(log: Log, before: Option<&'a LogMark>, event: &[&'a [u8]]) -> Vec<&'a [u8]> {
    let before: &[u8] = before.map_or(&[], |mark| mark.as_bytes());
    [&[log.name(), before], event].concat()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::seals::{Seals, elsewhere, seals_of};
    use super::*;

    fn marks(seals: &Seals, events: &[Vec<u8>]) -> Vec<LogMark> {
        let mut marks: Vec<LogMark> = Vec::new();
        for event in events {
            marks.push(seals.log_mark(Log::Audit, marks.last(), &[event]));
        }
        marks
    }

    fn holds(seals: &Seals, events: &[Vec<u8>], marks: &[LogMark]) -> bool {
        let before = std::iter::once(None).chain(marks.iter().map(Some));
        events
            .iter()
            .zip(before)
            .zip(marks)
            .all(|((event, before), mark)| seals.log_mark_holds(Log::Audit, before, &[event], mark))
    }

    proptest! {
        #[test]
        fn any_change_to_a_log_is_noticed(
            events in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..6), 2..8), at in any::<prop::sample::Index>()
        ) {
            let seals = seals_of(&[1]);
            let marks = marks(&seals, &events);
            prop_assert!(holds(&seals, &events, &marks));
            prop_assert!(holds(&seals_of(&[1, 2]), &events, &marks), "after a rotation");
            prop_assert!(!holds(&elsewhere(&seals), &events, &marks));
            let at = at.index(events.len() - 1);
            let mut changed = events.clone();
            changed[at].push(0);
            prop_assert!(!holds(&seals, &changed, &marks));
            let (mut fewer, mut fewer_marks) = (events.clone(), marks.clone());
            fewer.remove(at);
            fewer_marks.remove(at);
            prop_assert!(!holds(&seals, &fewer, &fewer_marks), "an event taken out");
            let mut swapped = events.clone();
            swapped.swap(at, at + 1);
            prop_assert!(events == swapped || !holds(&seals, &swapped, &marks));
        }
    }

    #[test]
    fn a_mark_belongs_to_one_log() {
        let seals = seals_of(&[1]);
        let mark = seals.log_mark(Log::Audit, None, &[b"x"]);
        assert!(!seals.log_mark_holds(Log::Trust, None, &[b"x"], &mark));
    }
}
