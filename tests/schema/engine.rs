//! A fresh database on one engine, its migrations one by one, and what they made.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::table::{Column, ForeignKey, Kind, Schema};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");

/// One fact about one table.
#[derive(QueryableByName)]
pub struct Fact {
    #[diesel(sql_type = Text)]
    tab: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    detail: String,
    #[diesel(sql_type = Text)]
    more: String,
    #[diesel(sql_type = Bool)]
    yes: bool,
}

/// An engine with an empty database.
pub trait Engine {
    /// One migration up; `false` when there is none left.
    fn up(&mut self) -> bool;
    /// The last migration down.
    fn down(&mut self);
    fn execute(&mut self, statements: &str);
    fn facts(&mut self, query: &str) -> Vec<Fact>;
    /// Bytes as they are written in a statement.
    fn bytes(&self) -> &'static str;
    /// Columns (type, nullable), keys (index, column, unique), primary keys (column), foreign keys (column, target, cascades).
    fn questions(&self) -> Questions;

    fn schema(&mut self) -> Schema {
        let questions = self.questions();
        let mut schema = Schema::new();
        for fact in self.facts(questions.columns) {
            let column = Column { kind: Kind::named(&fact.detail), nullable: fact.yes };
            schema.entry(fact.tab).or_default().columns.insert(fact.name, column);
        }
        for fact in self.facts(questions.primary_keys) {
            schema.get_mut(&fact.tab).unwrap().primary_key.push(fact.name);
        }
        let indexes = self.facts(questions.indexes);
        for group in indexes.chunk_by(|a, b| (&a.tab, &a.detail) == (&b.tab, &b.detail)) {
            let columns = group.iter().map(|fact| fact.name.clone()).collect();
            schema.get_mut(&group[0].tab).unwrap().indexes.insert((columns, group[0].yes));
        }
        for fact in self.facts(questions.foreign_keys) {
            let key = ForeignKey { column: fact.name, table: fact.detail, target: fact.more, cascades: fact.yes };
            schema.get_mut(&fact.tab).unwrap().foreign_keys.insert(key);
        }
        schema
    }
}

pub struct Questions {
    columns: &'static str,
    primary_keys: &'static str,
    indexes: &'static str,
    foreign_keys: &'static str,
}

/// SQLite in memory.
pub struct Sqlite(SqliteConnection);

impl Sqlite {
    pub fn new() -> Self {
        let mut connection = SqliteConnection::establish(":memory:").unwrap();
        connection.batch_execute("PRAGMA foreign_keys = ON").unwrap();
        Self(connection)
    }
}

impl Engine for Sqlite {
    fn up(&mut self) -> bool {
        self.0.has_pending_migration(SQLITE).unwrap() && self.0.run_next_migration(SQLITE).is_ok()
    }

    fn down(&mut self) {
        self.0.revert_last_migration(SQLITE).unwrap();
    }

    fn execute(&mut self, statements: &str) {
        self.0.batch_execute(statements).unwrap_or_else(|error| panic!("{statements}: {error}"));
    }

    fn facts(&mut self, query: &str) -> Vec<Fact> {
        diesel::sql_query(query).load(&mut self.0).unwrap()
    }

    fn bytes(&self) -> &'static str {
        "X'00112233445566778899aabbccddeeff'"
    }

    fn questions(&self) -> Questions {
        Questions {
            columns: "SELECT m.name AS tab, c.name AS name, c.type AS detail, '' AS more, NOT c.\"notnull\" AS yes
                FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'",
            primary_keys: "SELECT m.name AS tab, c.name AS name, '' AS detail, '' AS more, 1 AS yes
                FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND c.pk > 0 AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY m.name, c.pk",
            indexes: "SELECT m.name AS tab, c.name AS name, i.name AS detail, '' AS more, i.\"unique\" AS yes
                FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c
                WHERE m.type = 'table' AND i.origin <> 'pk' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'
                ORDER BY m.name, i.name, c.seqno",
            foreign_keys: "SELECT m.name AS tab, f.\"from\" AS name, f.\"table\" AS detail, f.\"to\" AS more,
                    f.on_delete = 'CASCADE' AS yes
                FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'",
        }
    }
}

/// A database of this test's own on the server that `PARASOL_TEST_POSTGRES` names.
#[cfg(feature = "postgres")]
pub struct Postgres {
    connection: Option<PgConnection>,
    server: String,
    name: String,
}

#[cfg(feature = "postgres")]
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

#[cfg(feature = "postgres")]
impl Postgres {
    /// None where there is no server.
    pub fn new() -> Option<Self> {
        let server = std::env::var("PARASOL_TEST_POSTGRES").ok()?;
        let name = format!("parasol_schema_{}", parasol::kernel::ReportId::random());
        let mut connection = PgConnection::establish(&server).expect("PARASOL_TEST_POSTGRES");
        connection.batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
        let mut url = reqwest::Url::parse(&server).unwrap();
        url.set_path(&name);
        Some(Self { connection: Some(PgConnection::establish(url.as_str()).unwrap()), server, name })
    }

    fn connection(&mut self) -> &mut PgConnection {
        self.connection.as_mut().unwrap()
    }
}

#[cfg(feature = "postgres")]
impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.connection.take());
        if let Ok(mut connection) = PgConnection::establish(&self.server) {
            let _ = connection.batch_execute(&format!("DROP DATABASE {} WITH (FORCE)", self.name));
        }
    }
}

#[cfg(feature = "postgres")]
impl Engine for Postgres {
    fn up(&mut self) -> bool {
        let connection = self.connection();
        connection.has_pending_migration(POSTGRES).unwrap() && connection.run_next_migration(POSTGRES).is_ok()
    }

    fn down(&mut self) {
        self.connection().revert_last_migration(POSTGRES).unwrap();
    }

    fn execute(&mut self, statements: &str) {
        self.connection().batch_execute(statements).unwrap_or_else(|error| panic!("{statements}: {error}"));
    }

    fn facts(&mut self, query: &str) -> Vec<Fact> {
        diesel::sql_query(query).load(self.connection()).unwrap()
    }

    fn bytes(&self) -> &'static str {
        "'\\x00112233445566778899aabbccddeeff'::bytea"
    }

    fn questions(&self) -> Questions {
        Questions {
            columns: "SELECT table_name::text AS tab, column_name::text AS name, data_type::text AS detail, '' AS more,
                    is_nullable = 'YES' AS yes
                FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'",
            primary_keys:
                "SELECT c.relname::text AS tab, a.attname::text AS name, '' AS detail, '' AS more, true AS yes
                FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid
                CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k (number, place)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
                WHERE x.indisprimary AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '\\_\\_%'
                ORDER BY c.relname, k.place",
            indexes: "SELECT c.relname::text AS tab, a.attname::text AS name, i.relname::text AS detail, '' AS more,
                    x.indisunique AS yes
                FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
                CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k (number, place)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
                WHERE NOT x.indisprimary AND c.relnamespace = 'public'::regnamespace
                ORDER BY c.relname, i.relname, k.place",
            foreign_keys: "SELECT c.relname::text AS tab, a.attname::text AS name, t.relname::text AS detail,
                    b.attname::text AS more, f.confdeltype = 'c' AS yes
                FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
                JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
                JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[1]
                WHERE f.contype = 'f' AND c.relnamespace = 'public'::regnamespace",
        }
    }
}

/// All migrations up.
pub fn whole(engine: &mut dyn Engine) -> Schema {
    while engine.up() {}
    engine.schema()
}

/// A connection that waits for what a program that was stopped just now still writes.
fn patient(path: &str) -> SqliteConnection {
    let mut connection = SqliteConnection::establish(path).unwrap();
    connection.batch_execute("PRAGMA busy_timeout = 10000").unwrap();
    connection
}

/// Takes the last steps of a database's history back, so that it is as an older program left it.
pub fn revert(url: &str, steps: usize) {
    for _ in 0..steps {
        match url.strip_prefix("sqlite://") {
            Some(path) => drop(patient(path).revert_last_migration(SQLITE).unwrap()),
            #[cfg(feature = "postgres")]
            None => drop(PgConnection::establish(url).unwrap().revert_last_migration(POSTGRES).unwrap()),
            #[cfg(not(feature = "postgres"))]
            None => panic!("built without PostgreSQL"),
        }
    }
}

/// Runs statements on a database.
pub fn execute(url: &str, statements: &str) {
    match url.strip_prefix("sqlite://") {
        Some(path) => patient(path).batch_execute(statements).unwrap(),
        #[cfg(feature = "postgres")]
        None => PgConnection::establish(url).unwrap().batch_execute(statements).unwrap(),
        #[cfg(not(feature = "postgres"))]
        None => panic!("built without PostgreSQL"),
    }
}

/// The names of all steps, the first one first.
pub fn steps() -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/sqlite");
    let mut names: Vec<String> =
        std::fs::read_dir(root).unwrap().map(|step| step.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// What a server is set to.
#[cfg(feature = "postgres")]
pub fn setting(url: &str, name: &str) -> String {
    let mut connection = PgConnection::establish(url).unwrap();
    let question =
        format!("SELECT '' AS tab, '' AS name, current_setting('{name}') AS detail, '' AS more, true AS yes");
    let found: Vec<Fact> = diesel::sql_query(question).load(&mut connection).unwrap();
    found.into_iter().map(|fact| fact.detail).collect()
}
