//! The fold over the log, and the states that are written beside it.

use std::collections::BTreeSet;

use super::log::{self, Logged};
use crate::kernel::{Day, MemberId};
use crate::sealing::{LogMark, Seals};
use crate::store::trust_log::EventRow;
use crate::store::trust_states::Head;
use crate::store::{Db, StoreFault, trust_log, trust_states};
use crate::trust::{Params, Registry};

/// What the log comes to up to one of its events. A copy is cheap.
#[derive(Clone)]
pub(super) struct Fold {
    /// As of that event's day.
    pub(super) registry: Registry,
    /// The last event taken in.
    pub(super) seq: i64,
    /// Its mark.
    pub(super) mark: Option<LogMark>,
    /// Events that were undone: the log is read as if they had not been.
    pub(super) undone: BTreeSet<i64>,
    /// Whether none of them is in it. An event that is undone after it was taken in stays in until the log is folded anew;
    /// what came after it is taken in all the same.
    pub(super) is_exact: bool,
}

impl Fold {
    pub(super) fn empty() -> Self {
        Self { registry: Registry::new(Params::default()), seq: 0, mark: None, undone: BTreeSet::new(), is_exact: true }
    }

    /// Takes in what the log holds behind it.
    pub(super) fn follow(&mut self, db: &mut Db, seals: &Seals) -> Result<(), StoreFault> {
        let last = trust_log::last(db)?;
        if self.seq >= last {
            return Ok(());
        }
        let written = trust_states::head(db)?;
        while self.seq < last {
            let rows = trust_log::next(db, self.seq)?;
            if rows.is_empty() {
                return Err(log::DAMAGED);
            }
            self.take(seals, &rows, written)?;
        }
        Ok(())
    }

    /// Takes in the next events of the log. `written` says up to where the states beside it go: what led there need not be
    /// written again.
    fn take(&mut self, seals: &Seals, rows: &[EventRow], written: Option<Head>) -> Result<(), StoreFault> {
        for row in rows {
            log::check(seals, self.mark.as_ref(), self.seq, row)?;
            let day = Day::from_number(row.day);
            match log::read(row)? {
                Logged::Event(event) if !self.undone.contains(&row.seq) => {
                    // The log holds only what was not refused: a refusal means that it was altered, unless something
                    // before it was undone since.
                    let refused = self.registry.apply(day, &event).is_err();
                    if refused && self.undone.first().is_none_or(|first| *first > row.seq) {
                        return Err(log::DAMAGED);
                    }
                }
                Logged::Event(_) => self.registry.advance(day),
                Logged::Undo { seq } => {
                    self.is_exact &= !self.undone.insert(seq);
                    self.registry.advance(day);
                }
            }
            self.seq = row.seq;
            self.mark = row.mark;
            if written.is_some_and(|written| written.seq == row.seq) {
                let _written = self.registry.take_changed();
            }
        }
        Ok(())
    }

    /// Writes the states that changed beside the log, and those of others.
    pub(super) fn write_states(&mut self, db: &mut Db, others: Vec<MemberId>) -> Result<(), StoreFault> {
        let changed: BTreeSet<MemberId> = self.registry.take_changed().into_iter().chain(others).collect();
        for member in changed {
            if let Some(state) = state(&self.registry, member) {
                trust_states::set(db, member, &state)?;
            }
        }
        match self.registry.today() {
            Some(day) => trust_states::set_head(db, Head { seq: self.seq, day }),
            None => Ok(()),
        }
    }
}

/// A member's state, as it is written beside the log.
pub(super) fn state(registry: &Registry, member: MemberId) -> Option<String> {
    serde_json::to_string(&registry.state(&member)?).ok()
}
