//! The log, its marks, the states beside it, and what was undone.
#![allow(clippy::unwrap_used)]

mod snapshots;

use super::log::Logged;
use super::*;
use crate::kernel::{MemberId, RegistryId};
use crate::sealing::Keyring;
use crate::store::{DatabaseUrl, Store, trust_snapshots};
use crate::trust::Event;

const TODAY: Day = Day::from_number(20_000);

fn fresh() -> Ledger {
    let ring = Keyring::from_roots(vec![[1; 32]]).unwrap();
    Ledger::new(Seals::new(std::sync::Arc::new(ring), RegistryId::from_bytes([5; 16])))
}

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
        let row = log::write(&fresh().seals, None, 1, TODAY, &Logged::Event(event.clone()));
        assert_eq!(log::read(&row).unwrap(), Logged::Event(event));
    }
}

/// Writes down what the registry is, whole.
pub(super) async fn write_snapshot(store: &Store, ledger: &std::sync::Arc<Ledger>) {
    let ledger = ledger.clone();
    let written = store.write(move |db| {
        let Some(snapshot) = ledger.due_snapshot(db, 1)? else { return Ok(()) };
        for part in snapshot.parts() {
            trust_snapshots::set(db, snapshot.seq(), part, snapshot.part(part).as_bytes())?;
        }
        ledger.note_snapshot(snapshot.seq());
        forget_old(db, snapshot.seq())
    });
    written.await.unwrap();
}

async fn with_store(test: impl AsyncFnOnce(Store)) {
    let folder = tempfile::tempdir().unwrap();
    let url = DatabaseUrl::Sqlite(folder.path().join("ledger.db"));
    test(Store::open(&url, 2).unwrap()).await;
}

/// Writes an event; if `fails`, the transaction is undone, and nobody is there to tell the ledger.
async fn write(store: &Store, ledger: &std::sync::Arc<Ledger>, day: Day, event: Event<MemberId>, fails: bool) {
    let (changing, ledger) = (ledger.clone(), ledger.clone());
    let done = store.write(move |db| {
        changing.change(db, day, |db, change| {
            change.apply(db, &event)?.unwrap();
            if fails { Err(StoreFault::Damaged("a disk that is full")) } else { Ok(()) }
        })
    });
    let done = done.await;
    assert_eq!(done.is_err(), fails);
    if let Ok((_, changed)) = done {
        ledger.settle(Some(&changed));
    }
}

async fn members(store: &Store, ledger: &std::sync::Arc<Ledger>, today: Day) -> Result<usize, StoreFault> {
    let ledger = ledger.clone();
    store.read(move |db| ledger.ask(db, today, |registry| registry.members().count())).await
}

#[tokio::test]
async fn what_was_undone_is_forgotten_even_if_nobody_says_so() {
    with_store(async |store| {
        let ledger = std::sync::Arc::new(fresh());
        write(&store, &ledger, TODAY, founders(), true).await;
        assert_eq!(members(&store, &ledger, TODAY).await.unwrap(), 0);
        write(&store, &ledger, TODAY, founders(), false).await;
        assert_eq!(members(&store, &ledger, TODAY).await.unwrap(), 3);
        // Whoever starts with nothing but the log agrees.
        assert_eq!(members(&store, &std::sync::Arc::new(fresh()), TODAY).await.unwrap(), 3);
    })
    .await;
}

#[tokio::test]
async fn another_instance_may_be_a_day_behind() {
    with_store(async |store| {
        let (early, late) = (std::sync::Arc::new(fresh()), std::sync::Arc::new(fresh()));
        write(&store, &early, TODAY, founders(), false).await;
        assert_eq!(members(&store, &late, TODAY.plus(1)).await.unwrap(), 3);
        write(&store, &early, TODAY, Event::Join { who: MemberId::from_bytes([9; 16]) }, false).await;
        assert_eq!(members(&store, &late, TODAY.plus(1)).await.unwrap(), 4);
    })
    .await;
}

async fn agreement(store: &Store) -> Result<Agreement, StoreFault> {
    let seals = fresh().seals;
    store.read(move |db| compare(db, &seals, false)).await
}

async fn sql(store: &Store, statement: &'static str) {
    store.write(move |db| trust_log::run_for_tests(db, statement)).await.unwrap();
}

/// Three founders, one of whom lets somebody in.
async fn lived(store: &Store) -> std::sync::Arc<Ledger> {
    let ledger = std::sync::Arc::new(fresh());
    let member = |n| MemberId::from_bytes([n; 16]);
    write(store, &ledger, TODAY, founders(), false).await;
    for event in [
        Event::Join { who: member(9) },
        Event::Vouch { by: member(1), to: member(9) },
        Event::Vouch { by: member(2), to: member(9) },
    ] {
        write(store, &ledger, TODAY.plus(1), event, false).await;
    }
    ledger
}

#[tokio::test]
async fn the_states_beside_the_log_are_what_it_comes_to_and_an_altered_one_is_seen_and_mended() {
    with_store(async |store| {
        lived(&store).await;
        let whole = Agreement { events: 4, members: 4, differing: 0 };
        assert_eq!(agreement(&store).await.unwrap(), whole);
        sql(&store, "UPDATE trust_states SET state = REPLACE(state, 'vetted', 'review')").await;
        assert_eq!(agreement(&store).await.unwrap().differing, 4);
        let seals = fresh().seals;
        store.write(move |db| compare(db, &seals, true).map(drop)).await.unwrap();
        assert_eq!(agreement(&store).await.unwrap(), whole);
    })
    .await;
}

#[tokio::test]
async fn a_log_that_was_altered_by_somebody_without_the_keys_is_refused() {
    for change in [
        "UPDATE trust_events SET kind = 'expel' WHERE seq = 4",
        "UPDATE trust_events SET day = day - 1 WHERE seq = 1",
        "DELETE FROM trust_events WHERE seq = 2",
        "INSERT INTO trust_events (seq, day, kind, who, mark) VALUES (5, 20001, 'leave', x'09090909090909090909090909090909',              (SELECT mark FROM trust_events WHERE seq = 4))",
        "UPDATE trust_events SET mark = x''",
    ] {
        with_store(async |store| {
            lived(&store).await;
            sql(&store, change).await;
            let asked = members(&store, &std::sync::Arc::new(fresh()), TODAY.plus(1)).await;
            assert!(matches!(asked, Err(StoreFault::Damaged(_))), "{change}");
            assert!(agreement(&store).await.is_err(), "{change}");
        })
        .await;
    }
}

#[tokio::test]
async fn a_log_of_an_older_version_is_marked_once_on_request() {
    with_store(async |store| {
        lived(&store).await;
        sql(&store, "UPDATE trust_events SET mark = x''").await;
        for marked in [true, false] {
            let seals = fresh().seals;
            assert_eq!(store.write(move |db| mark_log(db, &seals)).await.unwrap(), marked);
        }
        assert_eq!(agreement(&store).await.unwrap().differing, 0);
    })
    .await;
}

#[tokio::test]
async fn an_expulsion_that_is_undone_has_not_been() {
    with_store(async |store| {
        let ledger = lived(&store).await;
        let expelled = MemberId::from_bytes([9; 16]);
        let status = async |ledger: &std::sync::Arc<Ledger>| {
            let ledger = ledger.clone();
            let asked = store.read(move |db| {
                ledger.ask(db, TODAY.plus(2), |registry| {
                    let strikes = registry.state(&MemberId::from_bytes([1; 16])).unwrap().strikes.len();
                    (registry.standing(&expelled).unwrap().status.code(), strikes)
                })
            });
            asked.await.unwrap()
        };
        write(&store, &ledger, TODAY.plus(2), Event::Expel { who: expelled }, false).await;
        assert_eq!(status(&ledger).await, ("expelled", 1));
        for done in [true, false] {
            let (changing, today) = (ledger.clone(), TODAY.plus(2));
            let undone =
                store.write(move |db| changing.change(db, today, |db, change| change.undo_expulsion(db, expelled)));
            let (undone, changed) = undone.await.unwrap();
            ledger.settle(Some(&changed));
            assert_eq!(undone, done);
        }
        assert_eq!(status(&ledger).await, ("vetted", 0));
        // Whoever starts with nothing but the log, and whoever has the expulsion in memory, agree.
        assert_eq!(status(&std::sync::Arc::new(fresh())).await, ("vetted", 0));
        assert_eq!(agreement(&store).await.unwrap().differing, 0);
        write(&store, &ledger, TODAY.plus(2), Event::Expel { who: expelled }, false).await;
        assert_eq!(status(&ledger).await, ("expelled", 1));
    })
    .await;
}

fn id(number: u8) -> MemberId {
    MemberId::from_bytes([number; 16])
}

type Shared = std::sync::Arc<Ledger>;

/// As the running program does: the ledger is told how it ended.
async fn change(store: &Store, ledger: &Shared, event: Event<MemberId>) {
    let (ledger, settling) = (ledger.clone(), ledger.clone());
    let work = move |db: &mut Db| {
        ledger.change(db, TODAY.plus(2), |db, change| {
            change.apply(db, &event)?.unwrap();
            Ok::<_, StoreFault>(())
        })
    };
    let settle =
        move |done: &Result<((), Changed), StoreFault>| settling.settle(done.as_ref().ok().map(|done| &done.1));
    store.write_and(work, settle).await.unwrap();
}

async fn undo(store: &Store, ledger: &Shared, who: MemberId) {
    let (ledger, settling) = (ledger.clone(), ledger.clone());
    let work = move |db: &mut Db| ledger.change(db, TODAY.plus(2), |db, change| change.undo_expulsion(db, who));
    let settle =
        move |done: &Result<(bool, Changed), StoreFault>| settling.settle(done.as_ref().ok().map(|done| &done.1));
    assert!(store.write_and(work, settle).await.unwrap().0);
}

async fn status(store: &Store, ledger: &Shared, who: MemberId) -> &'static str {
    let ledger = ledger.clone();
    let asked = store.read(move |db| ledger.ask(db, TODAY.plus(2), |registry| registry.state(&who).unwrap().status));
    asked.await.unwrap().code()
}

#[tokio::test]
async fn who_asks_in_the_middle_of_her_own_change_shows_nobody_else_what_may_be_undone() {
    with_store(async |store| {
        let ledger = lived(&store).await;
        assert_eq!(status(&store, &ledger, id(9)).await, "vetted");
        let asking = ledger.clone();
        let refused = store.write(move |db| {
            asking.clone().change(db, TODAY.plus(2), |db, change| {
                change.apply(db, &Event::Expel { who: id(9) })?.unwrap();
                let seen = asking.ask(db, TODAY.plus(2), |registry| registry.state(&id(9)).unwrap().status.code())?;
                assert_eq!(seen, "expelled");
                Err::<(), _>(StoreFault::Damaged("a disk that is full"))
            })
        });
        assert!(refused.await.is_err());
        assert_eq!(status(&store, &ledger, id(9)).await, "vetted");
    })
    .await;
}

#[tokio::test]
async fn what_came_after_an_undoing_elsewhere_counts_at_once_and_the_undoing_once_the_log_is_folded_anew() {
    with_store(async |store| {
        let (here, there) = (lived(&store).await, std::sync::Arc::new(fresh()));
        for event in [Event::Expel { who: id(9) }, Event::Join { who: id(8) }, Event::Vouch { by: id(3), to: id(8) }] {
            change(&store, &here, event).await;
        }
        assert_eq!(status(&store, &there, id(9)).await, "expelled");
        undo(&store, &here, id(9)).await;
        change(&store, &here, Event::Expel { who: id(8) }).await;
        assert_eq!([status(&store, &here, id(9)).await, status(&store, &here, id(8)).await], ["vetted", "expelled"]);
        assert_eq!(
            [status(&store, &there, id(9)).await, status(&store, &there, id(8)).await],
            ["expelled", "expelled"]
        );
        assert!(there.is_inexact() && !here.is_inexact());
        let anew = there.clone();
        let mut refolded = store.read(move |db| anew.fold_anew(db, TODAY.plus(2))).await.unwrap();
        change(&store, &here, Event::Leave { who: id(3) }).await;
        let taking = there.clone();
        assert!(store.read(move |db| taking.take_in(db, &mut refolded)).await.unwrap());
        for who in [3, 8, 9] {
            assert_eq!(status(&store, &there, id(who)).await, status(&store, &here, id(who)).await);
        }
        assert_eq!(status(&store, &there, id(9)).await, "vetted");
    })
    .await;
}

/// A change works on what the log comes to, not on what readers are shown until it is folded anew.
#[tokio::test]
async fn a_change_after_an_undoing_elsewhere_works_on_the_log_itself() {
    with_store(async |store| {
        let (here, there) = (lived(&store).await, std::sync::Arc::new(fresh()));
        change(&store, &here, Event::Expel { who: id(9) }).await;
        assert_eq!(status(&store, &there, id(9)).await, "expelled");
        undo(&store, &here, id(9)).await;
        assert_eq!(status(&store, &there, id(9)).await, "expelled");
        change(&store, &there, Event::Leave { who: id(9) }).await;
        assert_eq!(agreement(&store).await.unwrap().differing, 0);
        assert_eq!(status(&store, &there, id(9)).await, "left");
        assert!(!there.is_inexact());
    })
    .await;
}
