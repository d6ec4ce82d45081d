//! The tables' history, embedded in the binary: the same folder names for both engines.

use diesel::migration::MigrationSource;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::connection::patiently;
use super::{Db, StoreFault};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
#[cfg(feature = "postgres")]
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Brings the tables up to date; each migration in a transaction of its own.
pub(super) fn run(db: &mut Db) -> Result<(), StoreFault> {
    patiently(|| run_once(db))
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

/// Whether tables are missing that this program knows. Nothing is changed.
pub(super) fn is_behind(db: &mut Db) -> Result<bool, StoreFault> {
    match db {
        Db::Sqlite(connection) => is_behind_on(connection, SQLITE),
        #[cfg(feature = "postgres")]
        Db::Postgres(connection) => is_behind_on(connection, POSTGRES),
    }
}

fn is_behind_on<C, B>(connection: &mut C, history: impl MigrationSource<B>) -> Result<bool, StoreFault>
where
    C: MigrationHarness<B>,
    B: diesel::backend::Backend,
{
    let pending = connection.has_pending_migration(history);
    pending.map_err(|error| StoreFault::Unavailable(format!("the tables' history cannot be read: {error}")))
}
