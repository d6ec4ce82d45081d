//! Transactions, and whose turn it is to write. SQLite has one writer at a time (`BEGIN IMMEDIATE`); on PostgreSQL a writer locks
//! the one row of `locks` until its transaction ends. A row is locked by every engine that speaks the protocol.

use std::cell::Cell;

use diesel::connection::SimpleConnection;
#[cfg(feature = "postgres")]
use diesel::prelude::*;
use diesel::result::DatabaseErrorKind;
#[cfg(feature = "postgres")]
use diesel::sql_types::Text;

#[cfg(feature = "postgres")]
use super::connection::Opener;
use super::place::Place;
use super::{Db, StoreFault};

#[cfg(feature = "postgres")]
#[derive(QueryableByName)]
struct Lock {
    #[diesel(sql_type = Text)]
    #[allow(dead_code)] // one column has to be asked for
    name: String,
}

/// Waits for the turn, for as long as the connection waits for a lock. Without the row nothing would be locked.
#[cfg(feature = "postgres")]
fn take(db: &mut Db) -> Result<(), StoreFault> {
    let locked: Vec<Lock> = diesel::sql_query("SELECT name FROM locks WHERE name = 'writer' FOR UPDATE").load(db)?;
    if locked.is_empty() { Err(StoreFault::Damaged("locks")) } else { Ok(()) }
}

/// Whether two connections that want to write at once take turns: the second must not get the row while the first has it.
/// Both are undone.
#[cfg(feature = "postgres")]
pub(super) fn is_taken_in_turn(opener: &Opener) -> Result<bool, StoreFault> {
    let (mut first, mut second) = (opener.open()?, opener.open()?);
    second.batch_execute("SET lock_timeout = 200")?;
    begin(&mut first, Begin::Write)?;
    let waits = begin(&mut second, Begin::Write).is_err();
    first.batch_execute("ROLLBACK")?;
    // A server that runs may come between.
    second.batch_execute("SET lock_timeout = 5000")?;
    let comes = begin(&mut second, Begin::Write).is_ok();
    second.batch_execute("ROLLBACK")?;
    Ok(waits && comes)
}

#[derive(Clone, Copy)]
pub(super) enum Begin {
    Read,
    /// On the disk once it is committed.
    Write,
    /// On the disk a little later.
    Light,
}

/// Begins a transaction. PostgreSQL's writers take turns by a locked row, as SQLite's do by `BEGIN IMMEDIATE`. SQLite takes no
/// other word on what waits for the disk inside of a transaction, so it is given before.
pub(super) fn begin(db: &mut Db, kind: Begin) -> Result<(), StoreFault> {
    let statement = match (&*db, kind) {
        (Db::Sqlite(_), Begin::Read) => "BEGIN",
        (Db::Sqlite(_), Begin::Write) => "PRAGMA synchronous = FULL; BEGIN IMMEDIATE",
        (Db::Sqlite(_), Begin::Light) => "PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE",
        #[cfg(feature = "postgres")]
        (Db::Postgres(_), Begin::Read) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        #[cfg(feature = "postgres")]
        (Db::Postgres(_), Begin::Write) => "BEGIN",
        #[cfg(feature = "postgres")]
        (Db::Postgres(_), Begin::Light) => "BEGIN; SET LOCAL synchronous_commit = off",
    };
    db.batch_execute(statement)?;
    #[cfg(feature = "postgres")]
    if matches!((&*db, kind), (Db::Postgres(_), Begin::Write | Begin::Light))
        && let Err(fault) = take(db)
    {
        let _ = db.batch_execute("ROLLBACK");
        return Err(fault);
    }
    Ok(())
}

/// With `place`, the file is looked at before anything is done, and once more after a commit: nobody is told of one that went
/// into a file that is gone.
pub(super) fn in_transaction<T, E, F>(db: &mut Db, kind: Begin, place: Option<&Place>, work: F) -> Result<T, E>
where
    F: FnOnce(&mut Db) -> Result<T, E>,
    E: From<StoreFault>,
{
    begin(db, kind)?;
    let look = || match (place, kind) {
        (None, _) => Ok(()),
        (Some(place), Begin::Read) => place.holds(),
        (Some(place), Begin::Write | Begin::Light) => place.holds_with_its_log(),
    };
    match look().map_err(E::from).and_then(|()| work(db)) {
        Ok(done) => {
            if let Err(fault) = db.batch_execute("COMMIT") {
                // A commit that failed (a full disk, say) leaves the transaction open.
                let _ = db.batch_execute("ROLLBACK");
                return Err(StoreFault::from(fault).into());
            }
            look()?;
            Ok(done)
        }
        Err(refused) => {
            let _ = db.batch_execute("ROLLBACK");
            Err(refused)
        }
    }
}

/// How often a write runs at most, where another writer was in the way each time.
const RUNS: usize = 4;

thread_local! {
    /// Whether, in the transaction that runs on this thread, the engine refused something only because another writer was in
    /// the way. What `work` makes of that refusal is its own: its error does not tell.
    static IN_THE_WAY: Cell<bool> = const { Cell::new(false) };
}

/// PostgreSQL's 40001 and 40P01; diesel names the first, and passes no code of the second on.
pub(super) fn was_in_the_way(kind: &DatabaseErrorKind, message: &str) -> bool {
    matches!(kind, DatabaseErrorKind::SerializationFailure) || message == "deadlock detected"
}

pub(super) fn note_that_one_was_in_the_way() {
    IN_THE_WAY.set(true);
}

/// A write transaction, run again where another writer was in the way; in a test that `refuses` first commits, always.
pub(super) fn write<T, E, F>(
    db: &mut Db,
    kind: Begin,
    place: Option<&Place>,
    refuses: bool,
    mut work: F,
) -> Result<T, E>
where
    F: FnMut(&mut Db) -> Result<T, E>,
    E: From<StoreFault>,
{
    for run in 1..RUNS {
        IN_THE_WAY.set(false);
        let refuses = refuses && run == 1;
        let done = in_transaction(db, kind, place, |db| match work(db) {
            Ok(_) if refuses => {
                note_that_one_was_in_the_way();
                Err(StoreFault::Unavailable("a test refuses first commits".into()).into())
            }
            done => done,
        });
        if done.is_ok() || !IN_THE_WAY.get() {
            return done;
        }
    }
    in_transaction(db, kind, place, work)
}
