//! A fresh database for every test: a SQLite file in its folder, or a database of its own on the PostgreSQL server that
//! `PARASOL_TEST_POSTGRES` names.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary};
use parasol::store::{Db, StoreFault};

use super::TestApp;

/// Every table, in an order in which rows may be read.
pub const TABLES: [&str; 40] = [
    "locks",
    "whole_places",
    "whole_reports",
    "shells",
    "shell_entries",
    "case_authors",
    "passkeys",
    "kept_forms",
    "app_codes",
    "figures",
    "recoveries",
    "recovery_confirmations",
    "registry",
    "members",
    "vouch_codes",
    "sessions",
    "invitations",
    "founders",
    "trust_events",
    "reports",
    "entries",
    "review_copies",
    "submissions",
    "limits",
    "trust_states",
    "trust_head",
    "trust_snapshots",
    "voices",
    "speakers",
    "reviews",
    "cases",
    "case_reports",
    "case_votes",
    "signings",
    "audit",
    "canaries",
    "pauses",
    "vouch_notes",
    "confirmations",
    "outbox",
];

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

#[derive(QueryableByName)]
struct Blob {
    #[diesel(sql_type = Binary)]
    b: Vec<u8>,
}

impl TestApp {
    /// Bytes out of the database.
    pub async fn blobs(&self, query: &'static str) -> Vec<Vec<u8>> {
        let rows = self.app().store.read(move |db: &mut Db| {
            let rows: Vec<Blob> = diesel::sql_query(query).load(db)?;
            Ok::<_, StoreFault>(rows)
        });
        rows.await.expect("a query").into_iter().map(|row| row.b).collect()
    }

    /// The first bytes of an answer.
    pub async fn bytes(&self, query: String) -> Vec<u8> {
        self.blobs(Box::leak(query.into_boxed_str())).await.swap_remove(0)
    }

    /// Whether bytes stand in any file of the registry.
    pub fn on_disk(&self, bytes: &[u8]) -> bool {
        let files = std::fs::read_dir(self.folder()).expect("a folder");
        let middle = &bytes[..64];
        files
            .map(|file| std::fs::read(file.expect("a file").path()).expect("its bytes"))
            .any(|file| file.windows(middle.len()).any(|window| window == middle))
    }

    /// One number out of the database.
    pub async fn number(&self, query: &'static str) -> i64 {
        let rows = self.app().store.read(move |db: &mut Db| {
            let rows: Vec<Number> = diesel::sql_query(query).load(db)?;
            Ok::<_, StoreFault>(rows)
        });
        rows.await.expect("a query").first().expect("a row").n
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &'static str) -> i64 {
        let query: &'static str = Box::leak(format!("SELECT COUNT(*) AS n FROM {table}").into_boxed_str());
        self.number(query).await
    }

    /// How many rows each table has; the counts of limits left out, which refusals may move.
    pub async fn counts(&self) -> Vec<(&'static str, i64)> {
        let mut counts = Vec::new();
        for table in TABLES.into_iter().filter(|table| *table != "limits") {
            counts.push((table, self.count(table).await));
        }
        counts
    }

    /// Changes the database past the program, for a state that nothing in it can bring about yet.
    pub async fn execute(&self, statement: impl Into<String>) {
        let statement = statement.into();
        let done = self.app().store.write(move |db: &mut Db| {
            diesel::sql_query(&statement).execute(db)?;
            Ok::<_, StoreFault>(())
        });
        done.await.expect("a statement");
    }
}

/// The server to use instead of SQLite.
pub fn postgres_server() -> Option<String> {
    if cfg!(feature = "postgres") { std::env::var("PARASOL_TEST_POSTGRES").ok() } else { None }
}

/// A database of this test's own on the server; dropped with it.
#[cfg(feature = "postgres")]
pub struct OwnDatabase {
    server: String,
    name: String,
}

#[cfg(feature = "postgres")]
impl OwnDatabase {
    pub fn on(server: &str) -> Self {
        use diesel::connection::SimpleConnection;
        let name = format!("parasol_{}", parasol::kernel::ReportId::random());
        let name = name.to_lowercase().replace('-', "_");
        let mut connection = PgConnection::establish(server).expect("PARASOL_TEST_POSTGRES");
        connection.batch_execute(&format!("CREATE DATABASE \"{name}\"")).expect("a database");
        Self { server: server.to_owned(), name }
    }

    pub fn url(&self) -> String {
        let mut url = reqwest::Url::parse(&self.server).expect("a URL");
        url.set_path(&self.name);
        url.into()
    }
}

#[cfg(feature = "postgres")]
impl Drop for OwnDatabase {
    fn drop(&mut self) {
        use diesel::connection::SimpleConnection;
        if let Ok(mut connection) = PgConnection::establish(&self.server) {
            let _ = connection.batch_execute(&format!("DROP DATABASE IF EXISTS \"{}\" WITH (FORCE)", self.name));
        }
    }
}

/// Sees whether anything at all was written.
pub struct Watch {
    sqlite: Option<SqliteConnection>,
    before: Vec<i64>,
}

#[derive(QueryableByName)]
struct Version {
    #[diesel(sql_type = diesel::sql_types::Integer)]
    data_version: i32,
}

impl Watch {
    pub async fn over(app: &TestApp) -> Self {
        let path = app.sqlite().map(|path| path.to_string_lossy().into_owned());
        let sqlite = path.map(|path| SqliteConnection::establish(&path).expect("a second connection"));
        let mut watch = Self { sqlite, before: Vec::new() };
        watch.before = watch.state(app).await;
        watch
    }

    /// Whether nothing was since the last time this was asked.
    pub async fn nothing_was_written(&mut self, app: &TestApp) -> bool {
        let now = self.state(app).await;
        let same = now == self.before;
        self.before = now;
        same
    }

    /// On SQLite a number that changes with every commit of another connection (`PRAGMA data_version`); on PostgreSQL the
    /// rows themselves, hashed.
    async fn state(&mut self, app: &TestApp) -> Vec<i64> {
        if let Some(connection) = &mut self.sqlite {
            let found: Vec<Version> = diesel::sql_query("PRAGMA data_version").load(connection).expect("a version");
            return found.into_iter().map(|version| version.data_version.into()).collect();
        }
        let mut state = Vec::new();
        for table in TABLES {
            let query = format!("SELECT COALESCE(SUM(hashtext(t::text)), 0)::bigint AS n FROM {table} AS t");
            state.push(app.number(Box::leak(query.into_boxed_str())).await);
        }
        state
    }
}

/// Another connection that holds the writers' turn, as another instance, a backup or a person with a shell
/// might.
pub enum WriteLock {
    Sqlite(SqliteConnection),
    #[cfg(feature = "postgres")]
    Postgres(PgConnection),
}

impl WriteLock {
    /// Holds it until it lets go.
    pub fn of(app: &TestApp) -> Self {
        if let Some(path) = app.sqlite() {
            let mut connection = SqliteConnection::establish(&path.to_string_lossy()).unwrap();
            connection.batch_execute("BEGIN IMMEDIATE").unwrap();
            return Self::Sqlite(connection);
        }
        #[cfg(feature = "postgres")]
        {
            use parasol::kernel::ExposeSecret;
            let mut connection =
                PgConnection::establish(app.app().settings.storage.database_url.expose_secret()).unwrap();
            connection.batch_execute("BEGIN; SELECT name FROM locks WHERE name = 'writer' FOR UPDATE").unwrap();
            Self::Postgres(connection)
        }
        #[cfg(not(feature = "postgres"))]
        unreachable!("there is only SQLite")
    }

    /// Others write again.
    pub fn lets_go(self) {
        match self {
            Self::Sqlite(mut connection) => connection.batch_execute("ROLLBACK").unwrap(),
            #[cfg(feature = "postgres")]
            Self::Postgres(mut connection) => connection.batch_execute("ROLLBACK").unwrap(),
        }
    }
}
