//! Who stands where: the trust registry in memory, always caught up with the log before it is asked.
//!
//! The log in the database is the truth. What is kept here is a fold over it that several instances may each hold; an
//! instance that finds new events in the log takes them in before it answers.

use std::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::kernel::{Day, MemberId};
use crate::store::{Db, StoreFault, trust_log, trust_log::EventRow};
use crate::trust::{Event, Params, Refusal, Registry};

/// The registry and how much of the log is in it.
pub struct Ledger {
    kept: RwLock<Kept>,
}

struct Kept {
    registry: Registry,
    /// The last event taken in.
    seq: i64,
    /// The last event known to be in the log for good.
    settled: i64,
}

impl Kept {
    fn empty() -> Self {
        Self { registry: Registry::new(Params::default()), seq: 0, settled: 0 }
    }

    /// Nothing in it but what the log is known to hold, all of that, and the day is today's.
    fn is_fresh(&self, seq: i64, today: Day) -> bool {
        self.is_settled() && self.seq >= seq && self.registry.today().is_none_or(|day| day >= today)
    }

    const fn is_settled(&self) -> bool {
        self.seq <= self.settled
    }

    fn catch_up(&mut self, db: &mut Db, today: Day) -> Result<(), StoreFault> {
        if !self.is_settled() {
            // Events of a transaction that may have been undone.
            *self = Self::empty();
        }
        let mut rows = trust_log::since(db, self.seq)?;
        let last = self.registry.today();
        if rows.first().is_some_and(|row| last.is_some_and(|last| Day::from_number(row.day) < last)) {
            // Another instance, whose clock lags behind ours, wrote an event for a day that is over here.
            *self = Self::empty();
            rows = trust_log::since(db, 0)?;
        }
        for row in rows {
            let event = read_event(&row)?;
            // The log holds only what was not refused: a refusal here means that it was altered.
            self.registry.apply(Day::from_number(row.day), &event).map_err(|_| StoreFault::Damaged("trust_events"))?;
            self.seq = row.seq;
            self.settled = row.seq;
        }
        self.registry.advance(today);
        Ok(())
    }
}

impl Default for Ledger {
    fn default() -> Self {
        Self { kept: RwLock::new(Kept::empty()) }
    }
}

impl Ledger {
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
        kept.catch_up(db, today)?;
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
        kept.catch_up(db, today)?;
        let done = work(db, &mut Change { kept: &mut kept, today })?;
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
        // A clock that lags behind another instance's must not stop the registry.
        let day = self.kept.registry.today().map_or(self.today, |last| last.max(self.today));
        if let Err(refusal) = self.kept.registry.apply(day, event) {
            return Ok(Err(refusal));
        }
        let row = write_event(self.kept.seq + 1, day, event);
        trust_log::append(db, &row)?;
        self.kept.seq = row.seq;
        Ok(Ok(()))
    }
}

fn write_event(seq: i64, day: Day, event: &Event<MemberId>) -> EventRow {
    let id = |id: &MemberId| Some(id.as_bytes().to_vec());
    let ids = |ids: &[MemberId]| Some(ids.iter().flat_map(|id| *id.as_bytes()).collect());
    let (kind, who, by, others) = match event {
        Event::Genesis { founders } => ("genesis", None, None, ids(founders)),
        Event::Tick => ("tick", None, None, None),
        Event::Join { who } => ("join", id(who), None, None),
        Event::Vouch { by, to } => ("vouch", id(to), id(by), None),
        Event::Withdraw { by, to } => ("withdraw", id(to), id(by), None),
        Event::Leave { who } => ("leave", id(who), None, None),
        Event::Expel { who } => ("expel", id(who), None, None),
        Event::Appoint { who, by } => ("appoint", id(who), None, ids(by)),
        Event::Freeze { who } => ("freeze", id(who), None, None),
        Event::Thaw { who } => ("thaw", id(who), None, None),
        Event::Recall { who, by } => ("recall", id(who), None, ids(by)),
    };
    EventRow { seq, day: day.number(), kind: kind.to_owned(), who, by, others }
}

fn read_event(row: &EventRow) -> Result<Event<MemberId>, StoreFault> {
    const DAMAGED: StoreFault = StoreFault::Damaged("trust_events");
    let id = |bytes: &Option<Vec<u8>>| -> Result<MemberId, StoreFault> {
        bytes.as_deref().and_then(|bytes| MemberId::try_from(bytes).ok()).ok_or(DAMAGED)
    };
    let ids = |bytes: &Option<Vec<u8>>| -> Result<Vec<MemberId>, StoreFault> {
        let bytes = bytes.as_deref().ok_or(DAMAGED)?;
        bytes.chunks(16).map(|id| MemberId::try_from(id).map_err(|_| DAMAGED)).collect()
    };
    Ok(match row.kind.as_str() {
        "genesis" => Event::Genesis { founders: ids(&row.others)? },
        "tick" => Event::Tick,
        "join" => Event::Join { who: id(&row.who)? },
        "vouch" => Event::Vouch { by: id(&row.by)?, to: id(&row.who)? },
        "withdraw" => Event::Withdraw { by: id(&row.by)?, to: id(&row.who)? },
        "leave" => Event::Leave { who: id(&row.who)? },
        "expel" => Event::Expel { who: id(&row.who)? },
        "appoint" => Event::Appoint { who: id(&row.who)?, by: ids(&row.others)? },
        "freeze" => Event::Freeze { who: id(&row.who)? },
        "thaw" => Event::Thaw { who: id(&row.who)? },
        "recall" => Event::Recall { who: id(&row.who)?, by: ids(&row.others)? },
        _ => return Err(DAMAGED),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::{DatabaseUrl, Store};

    const TODAY: Day = Day::from_number(20_000);

    fn founders() -> Event<MemberId> {
        Event::Genesis { founders: (1..4).map(|n| MemberId::from_bytes([n; 16])).collect() }
    }

    #[test]
    fn an_event_is_read_as_it_was_written() {
        let [who, by] = [5, 6].map(|n| MemberId::from_bytes([n; 16]));
        let signers = || vec![by, MemberId::from_bytes([7; 16])];
        let events = [
            founders(),
            Event::Tick,
            Event::Join { who },
            Event::Vouch { by, to: who },
            Event::Withdraw { by, to: who },
            Event::Leave { who },
            Event::Expel { who },
            Event::Appoint { who, by: signers() },
            Event::Freeze { who },
            Event::Thaw { who },
            Event::Recall { who, by: signers() },
        ];
        for event in events {
            assert_eq!(read_event(&write_event(1, TODAY, &event)).unwrap(), event);
        }
    }

    async fn with_store(test: impl AsyncFnOnce(Store)) {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("ledger.db"));
        test(Store::open(&url, 2).unwrap()).await;
    }

    /// Writes an event; if `fails`, the transaction is undone, and nobody is there to tell the ledger.
    async fn write(store: &Store, ledger: &std::sync::Arc<Ledger>, day: Day, event: Event<MemberId>, fails: bool) {
        let ledger = ledger.clone();
        let done = store.write(move |db| {
            ledger.change(db, day, |db, change| {
                change.apply(db, &event)?.unwrap();
                if fails { Err(StoreFault::Damaged("a disk that is full")) } else { Ok(()) }
            })
        });
        assert_eq!(done.await.is_err(), fails);
    }

    async fn members(store: &Store, ledger: &std::sync::Arc<Ledger>, today: Day) -> Result<usize, StoreFault> {
        let ledger = ledger.clone();
        store.read(move |db| ledger.ask(db, today, |registry| registry.members().count())).await
    }

    #[tokio::test]
    async fn what_was_undone_is_forgotten_even_if_nobody_says_so() {
        with_store(async |store| {
            let ledger = std::sync::Arc::new(Ledger::default());
            write(&store, &ledger, TODAY, founders(), true).await;
            assert_eq!(members(&store, &ledger, TODAY).await.unwrap(), 0);
            write(&store, &ledger, TODAY, founders(), false).await;
            assert_eq!(members(&store, &ledger, TODAY).await.unwrap(), 3);
            // Whoever starts with nothing but the log agrees.
            assert_eq!(members(&store, &std::sync::Arc::new(Ledger::default()), TODAY).await.unwrap(), 3);
        })
        .await;
    }

    #[tokio::test]
    async fn another_instance_may_be_a_day_behind() {
        with_store(async |store| {
            let (early, late) = (std::sync::Arc::new(Ledger::default()), std::sync::Arc::new(Ledger::default()));
            write(&store, &early, TODAY, founders(), false).await;
            assert_eq!(members(&store, &late, TODAY.plus(1)).await.unwrap(), 3);
            write(&store, &early, TODAY, Event::Join { who: MemberId::from_bytes([9; 16]) }, false).await;
            assert_eq!(members(&store, &late, TODAY.plus(1)).await.unwrap(), 4);
        })
        .await;
    }
}
