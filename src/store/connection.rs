//! One connection, two engines: which one is decided by the URL's scheme and never by trying.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::r2d2::ManageConnection;
use diesel::sqlite::SqliteConnection;

use super::StoreFault;
use super::place::Place;

/// How long a writer waits for another one before it gives up.
const BUSY_MILLISECONDS: u64 = 5_000;

/// Where the registry's data lives.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// A PostgreSQL server; the address may hold a password and does not print.
    Postgres(String),
}

/// A database URL that cannot be used, and what would work.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum DatabaseUrlError {
    /// Neither `sqlite://` nor `postgres://`.
    #[error("the database URL must begin with sqlite:// or postgres://")]
    Scheme,
    /// This program was built without PostgreSQL.
    #[error("this program was built without PostgreSQL; build it with --features postgres")]
    NotBuilt,
    /// A server on another machine would be spoken to in clear.
    #[error(
        "this program speaks to PostgreSQL without TLS: use a server on this machine (a Unix socket or a loopback address)"
    )]
    Remote,
}

impl DatabaseUrl {
    /// Reads a URL: `sqlite://PATH` or `postgres://…`.
    ///
    /// # Errors
    /// [`DatabaseUrlError`] says what would work.
    pub fn parse(text: &str) -> Result<Self, DatabaseUrlError> {
        if let Some(path) = text.strip_prefix("sqlite://") {
            return Ok(Self::Sqlite(PathBuf::from(path)));
        }
        if !(text.starts_with("postgres://") || text.starts_with("postgresql://")) {
            return Err(DatabaseUrlError::Scheme);
        }
        if cfg!(not(feature = "postgres")) {
            return Err(DatabaseUrlError::NotBuilt);
        }
        if !is_on_this_machine(text) {
            return Err(DatabaseUrlError::Remote);
        }
        Ok(Self::Postgres(text.to_owned()))
    }
}

/// Personal data must not cross a network in clear, and libpq without TLS would let it.
fn is_on_this_machine(text: &str) -> bool {
    let Ok(url) = url::Url::parse(text) else { return false };
    let local = |host: &str| host.starts_with('/') || ["localhost", "127.0.0.1", "[::1]", "::1"].contains(&host);
    let hosts = url.query_pairs().filter(|(key, _)| key == "host" || key == "hostaddr").map(|(_, value)| value);
    let named = url.host_str().unwrap_or_default().replace("%2F", "/").replace("%2f", "/");
    // Without any host the client library would take one from its own surroundings.
    let all: Vec<String> =
        std::iter::once(named).chain(hosts.map(Into::into)).filter(|host| !host.is_empty()).collect();
    !all.is_empty() && all.iter().all(|host| host.split(',').all(local))
}

impl DatabaseUrl {
    /// Where that is, for the operator; a server's address may hold a password, and is not said.
    #[must_use]
    pub fn place(&self) -> String {
        match self {
            Self::Sqlite(path) => path.display().to_string(),
            Self::Postgres(_) => "the PostgreSQL database that PARASOL_DATABASE_URL names".to_owned(),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite(_) => "Sqlite(…)",
            Self::Postgres(_) => "Postgres(…)",
        })
    }
}

/// A connection to either engine. Every query is written once, against this.
#[derive(diesel::MultiConnection)]
pub enum Db {
    /// SQLite, the embedded default.
    Sqlite(SqliteConnection),
    /// PostgreSQL 15 or later.
    #[cfg(feature = "postgres")]
    Postgres(diesel::pg::PgConnection),
}

/// Opens connections.
#[derive(Clone)]
pub(super) struct Opener {
    url: DatabaseUrl,
    place: Option<Arc<Place>>,
}

impl Opener {
    pub(super) const fn new(url: DatabaseUrl) -> Self {
        Self { url, place: None }
    }

    /// Opens this file alone, and none that came to lie in its place.
    pub(super) const fn at(url: DatabaseUrl, place: Option<Arc<Place>>) -> Self {
        Self { url, place }
    }

    /// A connection with everything set that is kept per connection.
    pub(super) fn open(&self) -> Result<Db, StoreFault> {
        match &self.url {
            DatabaseUrl::Sqlite(path) => {
                let connection = open_sqlite(path)?;
                self.place.as_ref().map_or(Ok(()), |place| place.holds())?;
                Ok(Db::Sqlite(connection))
            }
            #[cfg(feature = "postgres")]
            DatabaseUrl::Postgres(url) => open_postgres(url).map(Db::Postgres),
            #[cfg(not(feature = "postgres"))]
            DatabaseUrl::Postgres(_) => Err(StoreFault::Unavailable("built without PostgreSQL".into())),
        }
    }

    /// A connection on which a row may be deleted and inserted again, without what refers to it going in between.
    pub(super) fn open_to_rewrite(&self) -> Result<Db, StoreFault> {
        let mut db = self.open()?;
        match &mut db {
            Db::Sqlite(connection) => connection.batch_execute("PRAGMA foreign_keys = OFF")?,
            #[cfg(feature = "postgres")]
            Db::Postgres(_) => {}
        }
        Ok(db)
    }
}

/// `busy_timeout` comes first of all: any later statement may already meet a lock.
fn open_sqlite(path: &Path) -> Result<SqliteConnection, StoreFault> {
    let mut connection = SqliteConnection::establish(&path.to_string_lossy())?;
    connection.batch_execute(&format!(
        "PRAGMA busy_timeout = {BUSY_MILLISECONDS};
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA synchronous = FULL;
         PRAGMA temp_store = MEMORY;"
    ))?;
    Ok(connection)
}

/// A connection to read by. SQLite's can do nothing else; of PostgreSQL's only the transaction is so.
pub(super) fn open_to_read(url: &DatabaseUrl) -> Result<Db, StoreFault> {
    let DatabaseUrl::Sqlite(path) = url else { return Opener::new(url.clone()).open() };
    let path = percent_encoding::percent_encode(path.as_os_str().as_encoded_bytes(), IN_A_PATH);
    let mut connection = SqliteConnection::establish(&format!("file:{path}?mode=ro"))?;
    connection.batch_execute(&format!("PRAGMA busy_timeout = {BUSY_MILLISECONDS}; PRAGMA query_only = ON"))?;
    Ok(Db::Sqlite(connection))
}

/// What a path may not hold in a URI as it is.
const IN_A_PATH: &percent_encoding::AsciiSet = &percent_encoding::CONTROLS.add(b'%').add(b'?').add(b'#').add(b' ');

/// Without a `lock_timeout`, a writer would wait for another one for as long as that one lives. A server that is set to
/// acknowledge what is not on its disk yet is asked otherwise; stricter settings stay.
#[cfg(feature = "postgres")]
fn open_postgres(url: &str) -> Result<diesel::pg::PgConnection, StoreFault> {
    let mut connection = diesel::pg::PgConnection::establish(url)?;
    connection.batch_execute(&format!(
        "SET lock_timeout = {BUSY_MILLISECONDS};
         SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
    ))?;
    Ok(connection)
}

/// Once, before the pool: a large page holds a whole sealed report, and the write-ahead log lets readers go on while somebody writes.
pub(super) fn prepare_sqlite(path: &Path) -> Result<(), StoreFault> {
    make_private(path)?;
    patiently(|| Ok(open_sqlite(path)?.batch_execute("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL;")?))
}

/// How often, and how long after, what another process that starts at the same moment stands in the way of is tried.
const TRIES: u32 = 20;
const BETWEEN_TRIES: Duration = Duration::from_millis(250);

/// Two processes may make the same tables at once: the one that loses tries again, and finds the work done.
pub(super) fn patiently(mut work: impl FnMut() -> Result<(), StoreFault>) -> Result<(), StoreFault> {
    let mut tried = work();
    for _ in 1..TRIES {
        // Only what may pass is waited for.
        if !matches!(tried, Err(StoreFault::Unavailable(_))) {
            break;
        }
        std::thread::sleep(BETWEEN_TRIES);
        tried = work();
    }
    tried
}

/// What is sealed is nobody else's to copy either: a new file is its owner's alone. SQLite gives its companions the same mode.
fn make_private(path: &Path) -> Result<(), StoreFault> {
    use std::os::unix::fs::OpenOptionsExt;
    match std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(StoreFault::Unavailable(format!("the database file cannot be made: {error}"))),
    }
}

impl ManageConnection for Opener {
    type Connection = Db;
    type Error = StoreFault;

    fn connect(&self) -> Result<Db, StoreFault> {
        self.open()
    }

    fn is_valid(&self, db: &mut Db) -> Result<(), StoreFault> {
        match db {
            Db::Sqlite(_) => Ok(()),
            #[cfg(feature = "postgres")]
            Db::Postgres(connection) => Ok(connection.batch_execute("SELECT 1")?),
        }
    }

    fn has_broken(&self, db: &mut Db) -> bool {
        // A panic leaves its transaction open: nobody may go on in it.
        let broken = match db {
            Db::Sqlite(_) => false,
            #[cfg(feature = "postgres")]
            Db::Postgres(connection) => diesel::r2d2::R2D2Connection::is_broken(connection),
        };
        broken || std::thread::panicking()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scheme_chooses_the_engine() {
        assert_eq!(DatabaseUrl::parse("sqlite:///var/x.db"), Ok(DatabaseUrl::Sqlite("/var/x.db".into())));
        assert_eq!(DatabaseUrl::parse("mysql://x"), Err(DatabaseUrlError::Scheme));
        assert_eq!(DatabaseUrl::parse("x.db"), Err(DatabaseUrlError::Scheme));
    }

    #[cfg(feature = "postgres")]
    #[test]
    fn a_server_elsewhere_is_refused_because_there_is_no_tls() {
        for near in ["postgres://u@localhost/x", "postgres:///x?host=/run/pg", "postgres://127.0.0.1:5433/x"] {
            assert!(DatabaseUrl::parse(near).is_ok(), "{near}");
        }
        for far in
            ["postgres://db.example/x", "postgres:///x", "postgres:///x?host=db.example", "postgres://10.0.0.5/x"]
        {
            assert_eq!(DatabaseUrl::parse(far), Err(DatabaseUrlError::Remote), "{far}");
        }
    }
}
