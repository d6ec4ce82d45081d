//! Who stands where: the trust registry in memory, always caught up with the log before it is asked.
//!
//! The log in the database is the truth. What is kept here is a fold over it that several instances may each hold; an
//! instance that finds new events in the log takes them in before it answers. Beside the log stand the states it comes to,
//! written in the same transaction, so that the one can be held against the other ([`compare`]), and snapshots of the fold
//! ([`Snapshot`]), so that a start need not read the whole log.
//!
//! Readers share one registry, and nobody changes it: a change works on a copy (which shares what it leaves alone), and the
//! copy takes the registry's place once its transaction is committed. So nobody sees what may still be undone, and nobody
//! waits for a transaction of somebody else.

mod change;
mod compare;
mod fold;
mod log;
mod snapshot;

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::Notify;

use crate::kernel::Day;
use crate::sealing::{LogMark, Seals};
use crate::store::{Db, StoreFault, trust_log};
use crate::trust::Registry;
pub use change::Change;
pub use compare::{Agreement, compare, mark_log, unmarked};
use fold::Fold;
pub use snapshot::{Snapshot, forget_old};

/// The registry and how much of the log is in it.
pub struct Ledger {
    seals: Seals,
    now: RwLock<Arc<Now>>,
    /// Events from this one on may be of a change that is not committed.
    uncommitted_from: AtomicI64,
    /// The last event in the newest snapshot that is known to be good.
    snapshot_at: AtomicI64,
    /// Told when the log is to be folded anew.
    inexact: Notify,
}

/// What readers see: the fold, and the registry as it stands on a day since.
struct Now {
    fold: Fold,
    registry: Registry,
}

impl Now {
    fn of(fold: Fold, today: Day) -> Self {
        let mut registry = fold.registry.clone();
        registry.advance(today);
        Self { fold, registry }
    }

    /// Whether all events up to this one are in it, and the day is today's.
    fn is_fresh(&self, seq: i64, today: Day) -> bool {
        self.fold.seq >= seq && self.registry.today().is_none_or(|day| day >= today)
    }

    fn is_newer_than(&self, other: &Self) -> bool {
        let rank = |now: &Self| (now.fold.seq, now.fold.is_exact, now.registry.today());
        rank(self) > rank(other)
    }
}

/// What a transaction made of the registry, for [`Ledger::settle`].
pub struct Changed(Option<Arc<Now>>);

impl Ledger {
    /// Nothing of the log is in it yet.
    #[must_use]
    pub fn new(seals: Seals) -> Self {
        Self {
            seals,
            now: RwLock::new(Arc::new(Now::of(Fold::empty(), Day::from_number(0)))),
            uncommitted_from: AtomicI64::new(i64::MAX),
            snapshot_at: AtomicI64::new(0),
            inexact: Notify::new(),
        }
    }

    /// Asks the registry as it stands today.
    ///
    /// # Errors
    /// The database's own, or a damaged log.
    pub fn ask<T>(&self, db: &mut Db, today: Day, question: impl FnOnce(&Registry) -> T) -> Result<T, StoreFault> {
        let (seq, now) = (trust_log::last(db)?, self.now());
        if now.is_fresh(seq, today) {
            return Ok(question(&now.registry));
        }
        let mut fold = now.fold.clone();
        self.catch_up(db, &mut fold)?;
        let next = Arc::new(Now::of(fold, now.registry.today().map_or(today, |day| day.max(today))));
        self.publish(&next);
        Ok(question(&next.registry))
    }

    /// Lets `work` apply events and write them down, in the write transaction that `db` is in. What it made of the registry
    /// is for [`Ledger::settle`], which must be called when that transaction has ended.
    ///
    /// # Errors
    /// What `work` returns.
    pub fn change<T, E: From<StoreFault>>(
        &self,
        db: &mut Db,
        today: Day,
        work: impl FnOnce(&mut Db, &mut Change<'_>) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        let mut fold = self.exact(db)?;
        fold.registry.advance(today);
        let before = fold.seq;
        self.uncommitted_from.store(before + 1, Ordering::SeqCst);
        let mut change = Change::of(fold, &self.seals, today);
        let done = work(db, &mut change)?;
        let (mut fold, also_changed) = change.end();
        if fold.seq == before {
            return Ok((done, Changed(None)));
        }
        fold.write_states(db, also_changed)?;
        Ok((done, Changed(Some(Arc::new(Now::of(fold, today))))))
    }

    /// The transaction has ended: what it made of the registry is everybody's, if it was committed; else it is nobody's.
    pub fn settle(&self, committed: Option<&Changed>) {
        self.uncommitted_from.store(i64::MAX, Ordering::SeqCst);
        if let Some(now) = committed.and_then(|changed| changed.0.as_ref()) {
            self.publish(now);
        }
    }

    /// Waits until the log is to be folded anew, because something was undone that is in the registry; so long at most.
    pub async fn wait_for_undoing(&self, most: Duration) {
        let _no_matter_which = tokio::time::timeout(most, self.inexact.notified()).await;
    }

    /// Whether something is in the registry that was undone.
    #[must_use]
    pub fn is_inexact(&self) -> bool {
        !self.now().fold.is_exact
    }

    /// Folds the log anew. Those who ask meanwhile are answered by the registry there is.
    ///
    /// # Errors
    /// The database's own, or a damaged log.
    pub fn fold_anew(&self, db: &mut Db, today: Day) -> Result<Refolded, StoreFault> {
        let (fold, _) = snapshot::load(db, &self.seals)?;
        Ok(Refolded(fold, today))
    }

    /// Puts what was folded anew in the registry's place, with what came since. `false` when still more came meanwhile.
    ///
    /// # Errors
    /// The database's own, or a damaged log.
    pub fn take_in(&self, db: &mut Db, refolded: &mut Refolded) -> Result<bool, StoreFault> {
        let Refolded(fold, today) = refolded;
        fold.follow(db, &self.seals)?;
        self.publish(&Arc::new(Now::of(fold.clone(), *today)));
        Ok(!self.is_inexact())
    }

    /// The registry to be written down, if so many events came since the last snapshot.
    ///
    /// # Errors
    /// The database's own.
    pub fn due_snapshot(&self, db: &mut Db, events: i64) -> Result<Option<Snapshot>, StoreFault> {
        let Some(due) = Snapshot::of(&self.now().fold, &self.seals) else { return Ok(None) };
        let is_due = || due.seq() - self.snapshot_at() >= events;
        if !is_due() {
            return Ok(None);
        }
        // Another instance may have written one.
        let newest = crate::store::trust_snapshots::finished(db)?.first().copied().unwrap_or(0);
        if snapshot::is_believed(db, &self.seals, newest)? {
            self.note_snapshot(newest);
        }
        Ok(is_due().then_some(due))
    }

    /// A snapshot up to this event is good.
    pub fn note_snapshot(&self, seq: i64) {
        self.snapshot_at.fetch_max(seq, Ordering::SeqCst);
    }

    /// The last event in the newest snapshot that is known to be good; 0 before there is one.
    #[must_use]
    pub fn snapshot_at(&self) -> i64 {
        self.snapshot_at.load(Ordering::SeqCst)
    }

    /// Holds the next events of the log against their marks. What a snapshot spared the start is checked so, aside.
    ///
    /// # Errors
    /// The database's own, or a damaged log: one that ends there, too.
    pub fn check(&self, db: &mut Db, checked: Checked) -> Result<Checked, StoreFault> {
        let Checked { mut seq, mut mark } = checked;
        let rows = trust_log::next(db, seq)?;
        for row in &rows {
            log::check(&self.seals, mark.as_ref(), seq, row)?;
            (seq, mark) = (row.seq, row.mark);
        }
        if rows.is_empty() { Err(log::DAMAGED) } else { Ok(Checked { seq, mark }) }
    }

    fn now(&self) -> Arc<Now> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts a newer registry in the place of the one there is. What may still be undone is not shown to others: an act that
    /// asks in the middle of its own change sees it alone.
    fn publish(&self, next: &Arc<Now>) {
        if next.fold.seq >= self.uncommitted_from.load(Ordering::SeqCst) {
            return;
        }
        if !next.fold.is_exact {
            self.inexact.notify_one();
        }
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        if next.is_newer_than(&now) {
            let old = std::mem::replace(&mut *now, next.clone());
            // To let go of it takes longer than to replace it: nobody waits for that.
            drop(now);
            drop(old);
        }
    }

    fn catch_up(&self, db: &mut Db, fold: &mut Fold) -> Result<(), StoreFault> {
        if fold.seq > 0 {
            return fold.follow(db, &self.seals);
        }
        let snapshot_at;
        (*fold, snapshot_at) = snapshot::load(db, &self.seals)?;
        self.note_snapshot(snapshot_at);
        Ok(())
    }

    /// For a change: what the log comes to, whatever it takes.
    fn exact(&self, db: &mut Db) -> Result<Fold, StoreFault> {
        let mut fold = self.now().fold.clone();
        if trust_log::last(db)? < fold.seq {
            // The log is shorter than it was: somebody has put an older database in its place.
            return Err(log::DAMAGED);
        }
        self.catch_up(db, &mut fold)?;
        if !fold.is_exact {
            (fold, _) = snapshot::load(db, &self.seals)?;
        }
        Ok(fold)
    }
}

/// A log that was folded anew, on its way to [`Ledger::take_in`].
pub struct Refolded(Fold, Day);

/// Up to where [`Ledger::check`] has come.
#[derive(Default)]
pub struct Checked {
    seq: i64,
    mark: Option<LogMark>,
}

impl Checked {
    /// The last event that was held against its mark.
    #[must_use]
    pub const fn seq(&self) -> i64 {
        self.seq
    }
}

#[cfg(test)]
mod tests;
