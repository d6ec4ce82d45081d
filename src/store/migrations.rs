//! The tables' history, embedded in the binary: the same folder names for both engines.

use std::time::Duration;

use diesel::migration::MigrationSource;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Db, StoreFault};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
#[cfg(feature = "postgres")]
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// How often another process that brings the same tables up to date is waited for.
const TRIES: u32 = 20;
const BETWEEN_TRIES: Duration = Duration::from_millis(250);

/// Brings the tables up to date; each migration in a transaction of its own. Two processes that start at once may both
/// try: the one that loses finds the work done.
pub(super) fn run(db: &mut Db) -> Result<(), StoreFault> {
    let mut tried = run_once(db);
    for _ in 1..TRIES {
        if tried.is_ok() {
            break;
        }
        std::thread::sleep(BETWEEN_TRIES);
        tried = run_once(db);
    }
    tried
}

fn run_once(db: &mut Db) -> Result<(), StoreFault> {
    match db {
        Db::Sqlite(connection) => run_on(connection, SQLITE),
        #[cfg(feature = "postgres")]
        Db::Postgres(connection) => run_on(connection, POSTGRES),
    }
}

fn run_on<C, B>(connection: &mut C, history: impl MigrationSource<B>) -> Result<(), StoreFault>
where
    C: MigrationHarness<B>,
    B: diesel::backend::Backend,
{
    connection
        .run_pending_migrations(history)
        .map(drop)
        .map_err(|error| StoreFault::Unavailable(format!("a migration failed: {error}")))
}
