//! Which snapshots are believed, and what a start comes to by them.

use super::*;

/// What a start comes to, and up to which event the snapshot went that it believed.
async fn started(store: &Store) -> (&'static str, i64) {
    let seals = fresh().seals;
    let loaded = store.read(move |db| snapshot::load(db, &seals)).await.unwrap();
    (loaded.0.registry.state(&id(9)).unwrap().status.code(), loaded.1)
}

#[tokio::test]
async fn a_snapshot_is_believed_and_what_came_after_it_counts() {
    with_store(async |store| {
        let ledger = lived(&store).await;
        assert_eq!(status(&store, &ledger, id(9)).await, "vetted");
        write_snapshot(&store, &ledger).await;
        assert_eq!(started(&store).await, ("vetted", 4));
        change(&store, &ledger, Event::Expel { who: id(9) }).await;
        assert_eq!(started(&store).await, ("expelled", 4));
        write_snapshot(&store, &ledger).await;
        assert_eq!(started(&store).await, ("expelled", 5));
        // It holds what was undone afterwards: the log is read from further back.
        undo(&store, &ledger, id(9)).await;
        let (status, believed) = started(&store).await;
        assert!(status == "vetted" && believed < 5, "{status}, {believed}");
    })
    .await;
}

#[tokio::test]
async fn an_altered_snapshot_is_not_believed() {
    for altering in [
        "UPDATE trust_snapshots SET sealed = substr(sealed, 1, length(sealed) - 1) || x'00'",
        "DELETE FROM trust_snapshots WHERE part = 1",
        "UPDATE trust_snapshots SET sealed = (SELECT sealed FROM trust_snapshots WHERE part = 0) WHERE part = 1",
        "UPDATE trust_snapshots SET seq = 3",
        "UPDATE trust_snapshots SET sealed = x''",
    ] {
        with_store(async |store| {
            let ledger = lived(&store).await;
            assert_eq!(status(&store, &ledger, id(9)).await, "vetted");
            write_snapshot(&store, &ledger).await;
            sql(&store, altering).await;
            assert_eq!(started(&store).await, ("vetted", 0), "{altering}");
        })
        .await;
    }
}

#[tokio::test]
async fn a_snapshot_of_a_log_that_went_on_otherwise_is_not_believed() {
    with_store(async |store| {
        let ledger = lived(&store).await;
        change(&store, &ledger, Event::Expel { who: id(9) }).await;
        write_snapshot(&store, &ledger).await;
        assert_eq!(started(&store).await, ("expelled", 5));
        // Somebody puts last week's log back, and it goes on without the expulsion.
        sql(&store, "DELETE FROM trust_events WHERE seq = 5").await;
        sql(&store, "UPDATE trust_head SET seq = 4").await;
        change(&store, &std::sync::Arc::new(fresh()), Event::Join { who: id(8) }).await;
        assert_eq!(started(&store).await, ("vetted", 0));
    })
    .await;
}

#[tokio::test]
async fn a_snapshot_of_another_registry_is_not_believed() {
    with_store(async |store| {
        let ring = Keyring::from_roots(vec![[1; 32]]).unwrap();
        let other = Seals::new(std::sync::Arc::new(ring), RegistryId::from_bytes([6; 16]));
        let ledger = lived(&store).await;
        assert_eq!(status(&store, &ledger, id(9)).await, "vetted");
        // Even if it had come to the same event by the same marks.
        let mut fold = ledger.now().fold.clone();
        fold.registry.apply(TODAY.plus(2), &Event::Expel { who: id(9) }).unwrap();
        let snapshot = Snapshot::of(&fold, &other).unwrap();
        let write = move |db: &mut Db| {
            let set = |part| trust_snapshots::set(db, snapshot.seq(), part, snapshot.part(part).as_bytes());
            snapshot.parts().into_iter().try_for_each(set)
        };
        store.write(write).await.unwrap();
        assert_eq!(started(&store).await, ("vetted", 0));
    })
    .await;
}

#[tokio::test]
async fn a_line_that_a_snapshot_spared_the_start_is_checked_aside() {
    with_store(async |store| {
        let ledger = lived(&store).await;
        assert_eq!(status(&store, &ledger, id(9)).await, "vetted");
        write_snapshot(&store, &ledger).await;
        let check = async || {
            let ledger = ledger.clone();
            let checked = store.read(move |db| {
                let mut checked = Checked::default();
                while checked.seq() < ledger.snapshot_at() {
                    checked = ledger.check(db, checked)?;
                }
                Ok::<_, StoreFault>(checked.seq())
            });
            checked.await
        };
        assert_eq!(check().await.unwrap(), 4);
        sql(&store, "UPDATE trust_events SET kind = 'expel' WHERE seq = 2").await;
        assert_eq!(started(&store).await, ("vetted", 4));
        assert!(matches!(check().await, Err(StoreFault::Damaged(_))));
    })
    .await;
}
