//! Both databases behind one set of functions; the only place for diesel.
//!
//! Rooms hold the queries of one subject each and work on a [`Db`] inside a transaction: [`Store::read`] for looking,
//! [`Store::write`] for changing. Writers take turns on both engines, so a closure that reads and then writes never
//! works on stale rows. Rows carry sealed bytes and random ids; nothing here can open them.
//!
//! One row is read by `get_result`, never by `first`: that adds a limit with a bound value, and SQLite then plans the
//! statement anew each time it runs, which costs more than the rest of a small read.

mod connection;
pub mod entries;
pub mod invitations;
pub mod limits;
pub mod members;
mod migrations;
pub mod registry;
pub mod reports;
mod schema;
pub mod sessions;
pub mod submissions;
pub mod trust_log;

use std::sync::Arc;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{Pool, PooledConnection};
use tokio::sync::Semaphore;

use connection::Opener;
pub use connection::{DatabaseUrl, DatabaseUrlError, Db};

/// How long a request waits for its turn, and for a free connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// What went wrong between us and the database. It is logged; a person only ever sees "try again in a moment".
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// The row breaks a unique rule: somebody was there first.
    #[error("already taken")]
    Taken,
    /// Locked for too long, read-only, full, or gone.
    #[error("the database cannot be used now: {0}")]
    Unavailable(String),
    /// A row does not have the shape this program writes.
    #[error("a row in {0} is damaged")]
    Damaged(&'static str),
}

impl From<diesel::result::Error> for StoreFault {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::{DatabaseErrorKind, Error};
        match error {
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::Taken,
            // The message of the engine names tables and causes, never values of ours: parameters are bound.
            Error::DatabaseError(_, info) => Self::Unavailable(info.message().to_owned()),
            other => Self::Unavailable(other.to_string()),
        }
    }
}

impl From<diesel::ConnectionError> for StoreFault {
    fn from(error: diesel::ConnectionError) -> Self {
        // The text of a refused connection may hold the address, and with it a password.
        match error {
            diesel::ConnectionError::InvalidConnectionUrl(_) => {
                Self::Unavailable("the database URL is not valid".into())
            }
            _ => Self::Unavailable("the database does not answer or cannot be opened".into()),
        }
    }
}

/// The registry's database.
#[derive(Clone)]
pub struct Store {
    pool: Pool<Opener>,
    /// Reads at once.
    readers: Arc<Semaphore>,
    /// Writers take turns anyway: here they wait in order, without a connection, a thread or a timer.
    writer: Arc<Semaphore>,
    /// SQLite's readers wait for nobody (write-ahead log), and what they read is mostly in memory: to go to another
    /// thread and back would cost more than the reading.
    reads_in_place: bool,
}

impl Store {
    /// Opens the database and brings its tables up to date. `readers` is how many may read at once, beside one who writes.
    ///
    /// # Errors
    /// When it cannot be opened, or a migration fails; nothing is half done then.
    pub fn open(url: &DatabaseUrl, readers: u32) -> Result<Self, StoreFault> {
        if let DatabaseUrl::Sqlite(path) = url {
            connection::prepare_sqlite(path)?;
        }
        let opener = Opener::new(url.clone());
        migrations::run(&mut opener.open()?)?;
        let pool = Pool::builder()
            .max_size(readers.saturating_add(1))
            .min_idle(Some(1))
            .connection_timeout(PATIENCE)
            .error_handler(Box::new(diesel::r2d2::NopErrorHandler))
            .build(opener)
            .map_err(|_| StoreFault::Unavailable("the database does not answer or cannot be opened".into()))?;
        Ok(Self {
            pool,
            readers: Arc::new(Semaphore::new(readers as usize)),
            writer: Arc::new(Semaphore::new(1)),
            reads_in_place: matches!(url, DatabaseUrl::Sqlite(_)),
        })
    }

    /// Runs `work` in a read transaction: everything it sees is of one moment.
    ///
    /// # Errors
    /// What `work` returns, or the database's own fault.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        let work = move |db: &mut Db| in_transaction(db, Begin::Read, work);
        if !self.reads_in_place {
            return self.on_a_thread(&self.readers, work).await;
        }
        let _place = self.readers.acquire().await.map_err(|_| stopping())?;
        work(&mut *connection(&self.pool)?)
    }

    /// Runs `work` in a write transaction. Writers take turns; an error undoes everything.
    ///
    /// # Errors
    /// What `work` returns, or the database's own fault; nothing was changed then.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        self.on_a_thread(&self.writer, move |db| in_transaction(db, Begin::Write, work)).await
    }

    /// Wipes what was deleted from the write-ahead log too: it holds old pages until it is folded in. PostgreSQL keeps
    /// dead rows until its vacuum; what they hold is sealed under keys that are gone.
    ///
    /// # Errors
    /// The database's own fault.
    pub async fn scrub(&self) -> Result<(), StoreFault> {
        self.on_a_thread(&self.writer, |db| match db {
            Db::Sqlite(connection) => Ok(connection.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?),
            #[cfg(feature = "postgres")]
            Db::Postgres(connection) => Ok(connection.batch_execute("VACUUM reports, entries, review_copies")?),
        })
        .await
    }

    /// One blocking thread and one connection, for as many at once as there are places.
    async fn on_a_thread<T, E, F>(&self, places: &Arc<Semaphore>, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        let turn = tokio::time::timeout(PATIENCE, places.clone().acquire_owned()).await;
        let place = turn.map_err(|_| StoreFault::Unavailable("too many wait for the database".into()))?;
        let place = place.map_err(|_| stopping())?;
        let pool = self.pool.clone();
        let done = tokio::task::spawn_blocking(move || {
            let _place = place;
            work(&mut *connection(&pool)?)
        });
        done.await.map_err(|_| stopping())?
    }
}

fn connection(pool: &Pool<Opener>) -> Result<PooledConnection<Opener>, StoreFault> {
    pool.get().map_err(|_| StoreFault::Unavailable("no connection to the database could be had".into()))
}

fn stopping() -> StoreFault {
    StoreFault::Unavailable("the program is stopping".into())
}

#[derive(Clone, Copy)]
enum Begin {
    Read,
    Write,
}

/// Begins a transaction. PostgreSQL's writers take turns by a lock, as SQLite's do by `BEGIN IMMEDIATE`.
fn begin(db: &mut Db, kind: Begin) -> Result<(), StoreFault> {
    let statement = match (&*db, kind) {
        (Db::Sqlite(_), Begin::Read) => "BEGIN",
        (Db::Sqlite(_), Begin::Write) => "BEGIN IMMEDIATE",
        #[cfg(feature = "postgres")]
        (Db::Postgres(_), Begin::Read) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        #[cfg(feature = "postgres")]
        (Db::Postgres(_), Begin::Write) => "BEGIN; SELECT pg_advisory_xact_lock(7021805339)",
    };
    Ok(db.batch_execute(statement)?)
}

fn in_transaction<T, E, F>(db: &mut Db, kind: Begin, work: F) -> Result<T, E>
where
    F: FnOnce(&mut Db) -> Result<T, E>,
    E: From<StoreFault>,
{
    begin(db, kind)?;
    match work(db) {
        Ok(done) => {
            if let Err(fault) = db.batch_execute("COMMIT") {
                // A commit that failed (a full disk, say) leaves the transaction open.
                let _ = db.batch_execute("ROLLBACK");
                return Err(StoreFault::from(fault).into());
            }
            Ok(done)
        }
        Err(refused) => {
            let _ = db.batch_execute("ROLLBACK");
            Err(refused)
        }
    }
}

/// A stored id or hash of a fixed length; a row of another length was not written by this program.
fn fixed<'a, T: TryFrom<&'a [u8]>>(bytes: &'a [u8], table: &'static str) -> Result<T, StoreFault> {
    T::try_from(bytes).map_err(|_| StoreFault::Damaged(table))
}

#[cfg(test)]
mod tests;
