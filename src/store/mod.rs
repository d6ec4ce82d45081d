//! Both databases behind one set of functions; the only place for diesel.
//!
//! Rooms hold the queries of one subject each and work on a [`Db`] inside a transaction: [`Store::read`] for looking,
//! [`Store::write`] for changing, [`Store::write_lightly`] for counting. Writers take turns on both engines, so a closure that reads and then writes never
//! works on stale rows. Rows carry sealed bytes and random ids; nothing here can open them.
//!
//! One row is read by `get_result`, never by `first`: that adds a limit with a bound value, and SQLite then plans the
//! statement anew each time it runs, which costs more than the rest of a small read.

pub mod addresses;
pub mod app_codes;
pub mod audit;
pub mod cases;
mod connection;
pub mod entries;
pub mod figures;
mod ground;
pub mod invitations;
pub mod kept_forms;
pub mod limits;
pub mod members;
mod migrations;
mod mixing;
pub mod outbox;
pub mod passkeys;
mod place;
pub mod recoveries;
pub mod registry;
pub mod reports;
pub mod reviews;
mod schema;
mod scrub;
pub mod sessions;
pub mod shells;
pub mod signings;
pub mod submissions;
pub mod trust_log;
pub mod trust_snapshots;
pub mod trust_states;
mod turn;
pub mod voices;
pub mod vouch_notes;
pub mod watch;
pub mod whole;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use diesel::r2d2::{Pool, PooledConnection};
use tokio::sync::{Mutex, OwnedMutexGuard, Semaphore};

use connection::Opener;
pub use connection::{DatabaseUrl, DatabaseUrlError, Db};
pub use ground::{Ground, Peeked};
use place::Place;
use turn::{Begin, begin, in_transaction};

/// How long a request waits for a free connection.
const CHECKOUT: Duration = Duration::from_secs(5);
/// How often the database's file is looked for while nobody reads or writes.
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);

/// What went wrong between us and the database. It is logged; a person only ever sees "try again in a moment".
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// The row breaks a unique rule: somebody was there first.
    #[error("already taken")]
    Taken,
    /// Locked for too long, read-only, full, or gone.
    #[error("the database cannot be used now: {0}")]
    Unavailable(String),
    /// Another file than the one that was opened lies at the database's path, or none. What is written now would be lost.
    #[error(
        "the database file is not the one that was opened: it was deleted, moved or replaced while the program ran. Nothing more is written or read. Put the right file back, then start the program"
    )]
    Gone,
    /// A table or a column is not there: no waiting helps.
    #[error("the tables are not this program's: {0}")]
    Tables(String),
    /// A newer program has worked on it.
    #[error(
        "the database belongs to a newer program: its tables have the step {step}, which this program does not know. Start a program of {needed} or later, or restore the backup made before the upgrade; nothing was changed"
    )]
    Newer {
        /// The newest step.
        step: String,
        /// Of which day the program must be.
        needed: String,
    },
    /// A row does not have the shape this program writes.
    #[error("a row in {0} is damaged")]
    Damaged(&'static str),
}

impl From<diesel::result::Error> for StoreFault {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::{DatabaseErrorKind, Error};
        match error {
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::Taken,
            Error::DatabaseError(kind, info) if turn::was_in_the_way(&kind, info.message()) => {
                turn::note_that_one_was_in_the_way();
                Self::Unavailable(info.message().to_owned())
            }
            // The message of the engine names tables and causes, never values of ours: parameters are bound.
            Error::DatabaseError(_, info) if is_about_tables(info.message()) => Self::Tables(info.message().to_owned()),
            Error::DatabaseError(_, info) if is_damage(info.message()) => Self::Damaged("the database file"),
            Error::DatabaseError(_, info) => Self::Unavailable(info.message().to_owned()),
            Error::DeserializationError(_) => Self::Damaged("a row"),
            other => Self::Unavailable(other.to_string()),
        }
    }
}

/// A page that cannot be read, or holds what no page holds: as SQLite says it, and PostgreSQL in English.
fn is_damage(message: &str) -> bool {
    message == "database disk image is malformed"
        || message.starts_with("invalid page in block")
        || message.starts_with("could not read block")
}

/// As SQLite says it, and PostgreSQL in English; diesel passes no code on.
fn is_about_tables(message: &str) -> bool {
    is_about_a_missing_table(message)
        || message.starts_with("no such column")
        || message.contains(" has no column named ")
        || message.starts_with("column ") && message.ends_with(" does not exist")
}

fn is_about_a_missing_table(message: &str) -> bool {
    message.starts_with("no such table") || message.starts_with("relation ") && message.ends_with(" does not exist")
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
    places: Arc<Semaphore>,
    /// SQLite's readers wait for nobody (write-ahead log), and what they read is mostly in memory: to go to another
    /// thread and back would cost more than the reading.
    reads_in_place: bool,
    /// Writers take turns before they take a connection: those who wait must not keep readers from theirs.
    turn: Arc<Mutex<()>>,
    /// Something deleted may still stand in the write-ahead log.
    scrub_owed: Arc<AtomicBool>,
    /// Something was written since the write-ahead log was last cut.
    log_grew: Arc<AtomicBool>,
    /// Each write's first commit is refused, as if another writer had been in the way.
    refuses_first_commits: bool,
    opener: Opener,
    /// SQLite's file; PostgreSQL looks after its own.
    place: Option<Arc<Place>>,
}

impl Store {
    /// Opens the database and brings its tables up to date. `connections` is the pool's size.
    ///
    /// # Errors
    /// When it cannot be opened, or a migration fails; nothing is half done then.
    pub fn open(url: &DatabaseUrl, connections: u32) -> Result<Self, StoreFault> {
        if let DatabaseUrl::Sqlite(path) = url {
            connection::prepare_sqlite(path)?;
        }
        let place = match url {
            DatabaseUrl::Sqlite(path) => Some(Arc::new(Place::of(path)?)),
            DatabaseUrl::Postgres(_) => None,
        };
        let opener = Opener::at(url.clone(), place.clone());
        migrations::run(&mut opener.open()?)?;
        let pool = Pool::builder()
            .max_size(connections)
            .min_idle(Some(1))
            .connection_timeout(CHECKOUT)
            .error_handler(Box::new(diesel::r2d2::NopErrorHandler))
            .build(opener.clone())
            .map_err(|_| StoreFault::Unavailable("the database does not answer or cannot be opened".into()))?;
        Ok(Self {
            pool,
            places: Arc::new(Semaphore::new(connections as usize)),
            reads_in_place: matches!(url, DatabaseUrl::Sqlite(_)),
            turn: Arc::new(Mutex::new(())),
            scrub_owed: Arc::new(AtomicBool::new(false)),
            log_grew: Arc::new(AtomicBool::new(true)),
            refuses_first_commits: false,
            opener,
            place,
        })
    }

    /// Ends when the database's file is no longer the one that was opened, which no waiting mends. On PostgreSQL, never.
    pub async fn until_gone(&self) -> StoreFault {
        let Some(place) = &self.place else { return std::future::pending().await };
        let mut ticks = tokio::time::interval(BETWEEN_LOOKS);
        loop {
            ticks.tick().await;
            if let Err(gone @ StoreFault::Gone) = place.holds() {
                return gone;
            }
        }
    }

    /// The same store, which refuses each write's first commit: a test of whether everything can run again.
    #[must_use]
    pub fn refusing_first_commits(mut self) -> Self {
        self.refuses_first_commits = true;
        self
    }

    /// Whether writers take turns: on PostgreSQL two connections try, and nothing is changed. SQLite has one writer.
    ///
    /// # Errors
    /// When the database cannot be used.
    pub fn takes_turns(url: &DatabaseUrl) -> Result<bool, StoreFault> {
        match url {
            DatabaseUrl::Sqlite(_) => Ok(true),
            #[cfg(feature = "postgres")]
            DatabaseUrl::Postgres(_) => turn::is_taken_in_turn(&Opener::new(url.clone())),
            #[cfg(not(feature = "postgres"))]
            DatabaseUrl::Postgres(_) => Ok(false),
        }
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
        let place = self.place.clone();
        let work = move |db: &mut Db| in_transaction(db, Begin::Read, place.as_deref(), work);
        if !self.reads_in_place {
            return self.on_a_connection(work).await;
        }
        let _place = self.places.acquire().await.map_err(|_| stopping())?;
        work(&mut *connection(&self.pool)?)
    }

    /// As [`Store::read`], for what takes longer than a request may: never on the thread that asks.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn read_aside<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        let place = self.place.clone();
        self.on_a_connection(move |db| in_transaction(db, Begin::Read, place.as_deref(), work)).await
    }

    /// Runs `work` in a write transaction. Writers take turns; an error undoes everything. What it wrote is on the disk when
    /// this returns: a machine that loses its power then loses none of it. Where another writer was in the way, `work` runs
    /// again: it keeps nothing of its own between two runs.
    ///
    /// # Errors
    /// What `work` returns, or the database's own fault; nothing was changed then.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        self.write_and(work, |_| {}).await
    }

    /// As [`Store::write`], for counts and notes that nobody was told of: they outlive the program at once, and the machine's
    /// power once the log of changes is next cut. They wait for no disk.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn write_lightly<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        self.in_turn(Begin::Light, work, |_| {}).await
    }

    /// As [`Store::write`]; `finally` learns how it ended, even if nobody waits for the answer any more.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn write_and<T, E, F, G>(&self, work: F, finally: G) -> Result<T, E>
    where
        F: FnMut(&mut Db) -> Result<T, E> + Send + 'static,
        G: FnOnce(&Result<T, E>) + Send + 'static,
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        self.in_turn(Begin::Write, work, finally).await
    }

    async fn in_turn<T, E, F, G>(&self, kind: Begin, work: F, finally: G) -> Result<T, E>
    where
        F: FnMut(&mut Db) -> Result<T, E> + Send + 'static,
        G: FnOnce(&Result<T, E>) + Send + 'static,
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        let (turn, log_grew, place) = (self.take_turn().await?, self.log_grew.clone(), self.place.clone());
        let refuses = self.refuses_first_commits;
        self.on_a_connection(move |db| {
            let done = turn::write(db, kind, place.as_deref(), refuses, work);
            log_grew.store(true, Ordering::SeqCst);
            finally(&done);
            drop(turn);
            done
        })
        .await
    }

    async fn take_turn(&self) -> Result<OwnedMutexGuard<()>, StoreFault> {
        tokio::time::timeout(CHECKOUT, self.turn.clone().lock_owned())
            .await
            .map_err(|_| StoreFault::Unavailable("other writers took too long".into()))
    }

    /// One blocking thread and one connection, for as many requests at once as there are connections.
    async fn on_a_connection<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        let place = self.places.clone().acquire_owned().await.map_err(|_| stopping())?;
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

/// A stored id or hash of a fixed length; a row of another length was not written by this program.
fn fixed<'a, T: TryFrom<&'a [u8]>>(bytes: &'a [u8], table: &'static str) -> Result<T, StoreFault> {
    T::try_from(bytes).map_err(|_| StoreFault::Damaged(table))
}

#[cfg(test)]
mod tests;
