//! The fold over the log, and the states that are written beside it.

use std::collections::BTreeSet;

use super::log::{self, Logged};
use crate::kernel::{Day, MemberId};
use crate::sealing::{LogMark, Seals};
use crate::store::trust_log::EventRow;
use crate::store::trust_states::Head;
use crate::store::{Db, StoreFault, trust_log, trust_states};
use crate::trust::{Params, Registry};

/// The registry, and how much of the log is in it.
pub(super) struct Kept {
    pub(super) registry: Registry,
    /// The last event taken in.
    pub(super) seq: i64,
    /// Its mark.
    pub(super) mark: Option<LogMark>,
    /// The last event known to be in the log for good.
    pub(super) settled: i64,
    /// Events that were undone: the log is read as if they had not been.
    pub(super) undone: BTreeSet<i64>,
    /// Everybody's state is to be written beside the log, not only those that changed.
    pub(super) all_changed: bool,
}

impl Kept {
    pub(super) fn empty() -> Self {
        Self {
            registry: Registry::new(Params::default()),
            seq: 0,
            mark: None,
            settled: 0,
            undone: BTreeSet::new(),
            all_changed: false,
        }
    }

    /// Nothing in it but what the log is known to hold, all of that, and the day is today's.
    pub(super) fn is_fresh(&self, seq: i64, today: Day) -> bool {
        self.is_settled() && self.seq >= seq && self.registry.today().is_none_or(|day| day >= today)
    }

    const fn is_settled(&self) -> bool {
        self.seq <= self.settled
    }

    pub(super) fn catch_up(&mut self, db: &mut Db, seals: &Seals, today: Day) -> Result<(), StoreFault> {
        if !self.is_settled() {
            // Events of a transaction that may have been undone.
            *self = Self::empty();
        }
        let mut rows = trust_log::since(db, self.seq)?;
        if self.must_begin_again(&rows) {
            *self = Self::empty();
            rows = trust_log::since(db, 0)?;
        }
        let written = if self.seq == 0 { trust_states::head(db)? } else { None };
        self.take(seals, &rows, written)?;
        self.settled = self.seq;
        self.registry.advance(today);
        Ok(())
    }

    /// Another instance, whose clock lags behind ours, wrote an event for a day that is over here; or one that undoes
    /// something taken in already.
    fn must_begin_again(&self, rows: &[EventRow]) -> bool {
        let last = self.registry.today();
        let is_late = rows.first().is_some_and(|row| last.is_some_and(|last| Day::from_number(row.day) < last));
        self.seq > 0 && (is_late || rows.iter().any(log::is_undo))
    }

    /// Takes in the next events of the log. `written` says up to where the states beside it go: what led there need not be
    /// written again.
    pub(super) fn take(&mut self, seals: &Seals, rows: &[EventRow], written: Option<Head>) -> Result<(), StoreFault> {
        self.undone.extend(rows.iter().filter_map(log::undoes));
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
                Logged::Event(_) | Logged::Undo { .. } => self.registry.advance(day),
            }
            self.seq = row.seq;
            self.mark = row.mark;
            if let Some(written) = written.filter(|written| written.seq == row.seq) {
                self.registry.advance(written.day);
                let _written = self.registry.take_changed();
            }
        }
        Ok(())
    }

    /// Writes the states that changed beside the log.
    pub(super) fn write_states(&mut self, db: &mut Db) -> Result<(), StoreFault> {
        let mut changed = self.registry.take_changed();
        if std::mem::take(&mut self.all_changed) {
            changed = self.registry.members().collect();
        }
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
