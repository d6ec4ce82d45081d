#![allow(clippy::unwrap_used)]

use std::sync::mpsc;

use diesel::RunQueryDsl;
use diesel::connection::SimpleConnection;

use super::*;
use crate::sealing::LimitKey;

fn store(folder: &tempfile::TempDir) -> Store {
    Store::open(&DatabaseUrl::Sqlite(folder.path().join("x.db")), 2).unwrap()
}

fn key() -> LimitKey {
    LimitKey::from_bytes([7; 32])
}

fn count_up(db: &mut Db) -> Result<(), StoreFault> {
    let count = limits::find(db, &key())?.unwrap_or(0);
    limits::set(db, &key(), count + 1).map(drop)
}

#[tokio::test]
async fn writers_at_once_take_turns_and_none_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    let writers: Vec<_> = (0..200)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.write(count_up).await })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap().unwrap();
    }
    assert_eq!(store.read(|db| limits::find(db, &key())).await.unwrap(), Some(200));
}

#[tokio::test]
async fn reading_goes_on_while_somebody_writes_and_others_wait_to() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    let (begun, is_begun) = tokio::sync::oneshot::channel();
    let mut begun = Some(begun);
    let (finish, may_finish) = mpsc::channel::<()>();
    let writer = {
        let store = store.clone();
        tokio::spawn(async move {
            store
                .write(move |db| {
                    count_up(db)?;
                    begun.take().unwrap().send(()).unwrap();
                    may_finish.recv().unwrap();
                    Ok::<_, StoreFault>(())
                })
                .await
        })
    };
    is_begun.await.unwrap();
    let waiting: Vec<_> = (0..20)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.write(count_up).await })
        })
        .collect();
    tokio::task::yield_now().await;
    for _ in 0..100 {
        assert_eq!(store.read(|db| limits::find(db, &key())).await.unwrap(), None);
    }
    finish.send(()).unwrap();
    writer.await.unwrap().unwrap();
    for one in waiting {
        one.await.unwrap().unwrap();
    }
    assert_eq!(store.read(|db| limits::find(db, &key())).await.unwrap(), Some(21));
}

#[tokio::test]
async fn a_refused_write_leaves_nothing_behind_and_the_next_one_has_its_turn() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    let refused = store
        .write(|db| {
            count_up(db)?;
            Err::<(), _>(StoreFault::Taken)
        })
        .await;
    assert!(matches!(refused, Err(StoreFault::Taken)));
    store.write(count_up).await.unwrap();
    assert_eq!(store.read(|db| limits::find(db, &key())).await.unwrap(), Some(1));
}

#[tokio::test]
async fn of_too_many_limits_those_go_that_will_be_free_first() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    let kept = store.write(|db| {
        for number in 0..50u8 {
            limits::set(db, &LimitKey::from_bytes([number; 32]), i64::from(number) * 10)?;
        }
        limits::keep_fullest(db, 50)?;
        limits::keep_fullest(db, 20)?;
        (0..50u8).map(|number| limits::find(db, &LimitKey::from_bytes([number; 32]))).collect::<Result<Vec<_>, _>>()
    });
    let kept: Vec<bool> = kept.await.unwrap().iter().map(Option::is_some).collect();
    assert_eq!(kept.iter().filter(|kept| **kept).count(), 20);
    assert!(kept[30..].iter().all(|kept| *kept), "the fullest stay");
}

#[test]
fn a_missing_table_is_told_from_a_database_that_is_busy() {
    for message in ["no such table: voices", "no such column: said", "relation \"voices\" does not exist"] {
        assert!(is_about_tables(message), "{message}");
    }
    for message in ["database is locked", "database or disk is full", "attempt to write a readonly database"] {
        assert!(!is_about_tables(message), "{message}");
    }
}

#[derive(diesel::QueryableByName)]
struct Synchronous {
    #[diesel(sql_type = diesel::sql_types::Integer)]
    synchronous: i32,
}

fn synchronous(db: &mut Db) -> Result<i32, StoreFault> {
    let row: Synchronous = diesel::sql_query("PRAGMA synchronous").get_result(db)?;
    Ok(row.synchronous)
}

/// The attack: the machine loses its power right after a person was told "done". One connection serves both kinds in turn, so
/// that neither leaves its setting to the other.
#[tokio::test]
async fn what_is_acknowledged_waits_for_the_disk_and_what_is_counted_does_not() {
    const NORMAL: i32 = 1;
    const FULL: i32 = 2;
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("x.db")), 1).unwrap();
    for _ in 0..2 {
        assert_eq!(store.write_lightly(synchronous).await.unwrap(), NORMAL);
        assert_eq!(store.write(synchronous).await.unwrap(), FULL);
        assert_eq!(store.write_and(synchronous, |_| {}).await.unwrap(), FULL);
    }
}

#[derive(diesel::QueryableByName)]
struct Statement {
    #[diesel(sql_type = diesel::sql_types::Text)]
    statement: String,
}

/// One row in each table, all with the same ids: whatever refers to a row refers to these.
const ONE_ROW_EACH: &str = "
    SELECT 'INSERT OR IGNORE INTO ' || m.name || ' (' || group_concat(c.name) || ') VALUES (' ||
        group_concat(CASE c.type WHEN 'BLOB' THEN 'x''07070707070707070707070707070707''' WHEN 'TEXT' THEN '''x''' ELSE '1' END)
        || ')' AS statement
    FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_\\_diesel%' ESCAPE '\\'
    GROUP BY m.name";

#[test]
fn what_is_deleted_leaves_nothing_for_a_cascade() {
    use crate::kernel::{CaseId, MemberId, RecoveryId, ReportId};
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder);
    // On this connection the database takes nothing along by itself.
    let mut db = store.opener.open_to_rewrite().unwrap();
    let statements: Vec<Statement> = diesel::sql_query(ONE_ROW_EACH).load(&mut db).unwrap();
    assert!(statements.len() > 30);
    for one in statements {
        db.batch_execute(&one.statement).unwrap();
    }
    let orphans = |db: &mut Db| -> Vec<String> {
        let question = "SELECT \"table\" || ' of ' || parent AS statement FROM pragma_foreign_key_check";
        let found: Vec<Statement> = diesel::sql_query(question).load(db).unwrap();
        found.into_iter().map(|one| one.statement).collect()
    };
    assert_eq!(orphans(&mut db), Vec::<String>::new());
    let id = [7; 16];
    assert!(reports::delete(&mut db, ReportId::from_bytes(id)).unwrap());
    cases::delete(&mut db, CaseId::from_bytes(id)).unwrap();
    recoveries::delete(&mut db, RecoveryId::from_bytes(id)).unwrap();
    members::delete(&mut db, MemberId::from_bytes(id)).unwrap();
    assert_eq!(orphans(&mut db), Vec::<String>::new(), "rows that a cascade would have to take");
}
