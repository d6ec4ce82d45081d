//! Who stands where: the trust registry in memory, always caught up with the log before it is asked.
//!
//! The log in the database is the truth. What is kept here is a fold over it that several instances may each hold; an
//! instance that finds new events in the log takes them in before it answers. Beside the log stand the states it comes to,
//! written in the same transaction, so that the one can be held against the other ([`compare`]).

mod compare;
mod fold;
mod log;

use std::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::kernel::{Day, MemberId};
use crate::sealing::Seals;
use crate::store::{Db, StoreFault, trust_log, trust_states};
use crate::trust::{Event, Refusal, Registry};
pub use compare::{Agreement, compare, mark_log, unmarked};
use fold::Kept;
use log::Logged;

/// The registry and how much of the log is in it.
pub struct Ledger {
    seals: Seals,
    kept: RwLock<Kept>,
}

impl Ledger {
    /// Nothing of the log is in it yet.
    #[must_use]
    pub fn new(seals: Seals) -> Self {
        Self { seals, kept: RwLock::new(Kept::empty()) }
    }

    /// Asks the registry as it stands today.
    ///
    /// # Errors
    /// The database's own, or a damaged log.
    pub fn ask<T>(&self, db: &mut Db, today: Day, question: impl FnOnce(&Registry) -> T) -> Result<T, StoreFault> {
        let seq = trust_log::last(db)?;
        {
            let kept = self.read();
            if kept.is_fresh(seq, today) {
                return Ok(question(&kept.registry));
            }
        }
        let mut kept = self.write();
        kept.catch_up(db, &self.seals, today)?;
        Ok(question(&kept.registry))
    }

    /// Lets `work` apply events and write them down, in the write transaction that `db` is in. Gives the number of the last
    /// event, for [`Ledger::settle`] once that transaction is committed; if it is not, [`Ledger::unsettle`] must be called.
    ///
    /// # Errors
    /// What `work` returns.
    pub fn change<T, E: From<StoreFault>>(
        &self,
        db: &mut Db,
        today: Day,
        work: impl FnOnce(&mut Db, &mut Change<'_>) -> Result<T, E>,
    ) -> Result<(T, i64), E> {
        let mut kept = self.write();
        kept.catch_up(db, &self.seals, today)?;
        let before = kept.seq;
        let done = work(db, &mut Change { kept: &mut kept, seals: &self.seals, today })?;
        if kept.seq > before {
            kept.write_states(db)?;
        }
        Ok((done, kept.seq))
    }

    /// The transaction up to this event was committed.
    pub fn settle(&self, seq: i64) {
        let mut kept = self.write();
        kept.settled = kept.settled.max(seq);
    }

    /// A transaction was undone: if events of it were taken in, the registry is built anew from the log.
    pub fn unsettle(&self) {
        let mut kept = self.write();
        if kept.seq > kept.settled {
            *kept = Kept::empty();
        }
    }

    fn read(&self) -> RwLockReadGuard<'_, Kept> {
        self.kept.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// A panic while the registry was half changed leaves it poisoned: it is built anew from the log then.
    fn write(&self) -> RwLockWriteGuard<'_, Kept> {
        self.kept.write().unwrap_or_else(|poisoned| {
            let mut kept = poisoned.into_inner();
            *kept = Kept::empty();
            kept
        })
    }
}

/// The registry while it is being changed.
pub struct Change<'a> {
    kept: &'a mut Kept,
    seals: &'a Seals,
    today: Day,
}

impl Change<'_> {
    /// The registry as it is now.
    #[must_use]
    pub fn registry(&self) -> &Registry {
        &self.kept.registry
    }

    /// Takes an event: refused by the rules, or written down.
    ///
    /// # Errors
    /// The outer one is the database's, the inner one the rules' refusal.
    pub fn apply(&mut self, db: &mut Db, event: &Event<MemberId>) -> Result<Result<(), Refusal>, StoreFault> {
        let day = self.day();
        if let Err(refusal) = self.kept.registry.apply(day, event) {
            return Ok(Err(refusal));
        }
        self.write_down(db, day, &Logged::Event(event.clone()))?;
        Ok(Ok(()))
    }

    /// Undoes an expulsion: from now on the log is read as if it had not been. `false` when there is none to undo.
    ///
    /// # Errors
    /// The database's own.
    pub fn undo_expulsion(&mut self, db: &mut Db, who: MemberId) -> Result<bool, StoreFault> {
        let Some(seq) = trust_log::last_expulsion(db, who)?.filter(|seq| !self.kept.undone.contains(seq)) else {
            return Ok(false);
        };
        self.write_down(db, self.day(), &Logged::Undo { seq })?;
        let settled = self.kept.settled;
        *self.kept = Kept::empty();
        self.kept.catch_up(db, self.seals, self.today)?;
        self.kept.settled = settled;
        trust_states::clear(db)?;
        self.kept.all_changed = true;
        Ok(true)
    }

    /// A clock that lags behind another instance's must not stop the registry.
    fn day(&self) -> Day {
        self.kept.registry.today().map_or(self.today, |last| last.max(self.today))
    }

    fn write_down(&mut self, db: &mut Db, day: Day, logged: &Logged) -> Result<(), StoreFault> {
        let row = log::write(self.seals, self.kept.mark.as_ref(), self.kept.seq + 1, day, logged);
        trust_log::append(db, &row)?;
        self.kept.seq = row.seq;
        self.kept.mark = row.mark;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
