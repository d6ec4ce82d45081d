//! One change of the registry, on a copy of it and in the log.

use super::fold::Fold;
use super::log::{self, Logged};
use super::snapshot;
use crate::kernel::{Day, MemberId};
use crate::sealing::Seals;
use crate::store::{Db, StoreFault, trust_log};
use crate::trust::{Event, Refusal, Registry};

/// The registry while it is being changed.
pub struct Change<'a> {
    fold: Fold,
    seals: &'a Seals,
    today: Day,
    /// Whose states are to be written beside the log, besides those that the registry itself knows of.
    also_changed: Vec<MemberId>,
}

impl<'a> Change<'a> {
    pub(super) const fn of(fold: Fold, seals: &'a Seals, today: Day) -> Self {
        Self { fold, seals, today, also_changed: Vec::new() }
    }

    /// What it came to, and whose states are to be written besides those that the registry itself knows of.
    pub(super) fn end(self) -> (Fold, Vec<MemberId>) {
        (self.fold, self.also_changed)
    }

    /// The registry as it is now.
    #[must_use]
    pub const fn registry(&self) -> &Registry {
        &self.fold.registry
    }

    /// Takes an event: refused by the rules, or written down.
    ///
    /// # Errors
    /// The outer one is the database's, the inner one the rules' refusal.
    pub fn apply(&mut self, db: &mut Db, event: &Event<MemberId>) -> Result<Result<(), Refusal>, StoreFault> {
        let day = self.day();
        if let Err(refusal) = self.fold.registry.apply(day, event) {
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
        let Some(seq) = trust_log::last_expulsion(db, who)?.filter(|seq| !self.fold.undone.contains(seq)) else {
            return Ok(false);
        };
        let day = self.day();
        self.write_down(db, day, &Logged::Undo { seq })?;
        let (mut fold, _) = snapshot::load(db, self.seals)?;
        fold.registry.advance(day);
        let mut before = std::mem::replace(&mut self.fold, fold).registry;
        self.also_changed.append(&mut before.take_changed());
        let registry = &self.fold.registry;
        self.also_changed.extend(registry.members().filter(|member| registry.state(member) != before.state(member)));
        Ok(true)
    }

    /// A clock that lags behind another instance's must not stop the registry.
    fn day(&self) -> Day {
        self.fold.registry.today().map_or(self.today, |last| last.max(self.today))
    }

    fn write_down(&mut self, db: &mut Db, day: Day, logged: &Logged) -> Result<(), StoreFault> {
        let row = log::write(self.seals, self.fold.mark.as_ref(), self.fold.seq + 1, day, logged);
        trust_log::append(db, &row)?;
        self.fold.seq = row.seq;
        self.fold.mark = row.mark;
        Ok(())
    }
}
