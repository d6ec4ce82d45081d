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

/// Tables of a newer program are left alone: this one would read them wrongly, and write what that one does not expect.
fn run_on<C, B>(connection: &mut C, history: impl MigrationSource<B>) -> Result<(), StoreFault>
where
    C: MigrationHarness<B>,
    B: diesel::backend::Backend,
{
    if let Level::Ahead(step) = level_on(connection, &history)? {
        return Err(StoreFault::Newer { needed: day_of(&step), step });
    }
    connection
        .run_pending_migrations(history)
        .map(drop)
        .map_err(|error| StoreFault::Unavailable(format!("a migration failed: {error}")))
}

/// How the tables' history stands to this program's.
pub(super) enum Level {
    /// The same steps.
    Ours,
    /// Steps of ours are still to come.
    Behind,
    /// It has a step that this program does not know.
    Ahead(String),
}

/// How far the tables are. Nothing is changed.
pub(super) fn level(db: &mut Db) -> Result<Level, StoreFault> {
    match db {
        Db::Sqlite(connection) => level_on(connection, &SQLITE),
        #[cfg(feature = "postgres")]
        Db::Postgres(connection) => level_on(connection, &POSTGRES),
    }
}

fn level_on<C, B>(connection: &mut C, history: &impl MigrationSource<B>) -> Result<Level, StoreFault>
where
    C: MigrationHarness<B>,
    B: diesel::backend::Backend,
{
    let unread = |error| StoreFault::Unavailable(format!("the tables' history cannot be read: {error}"));
    let ours: Vec<String> =
        history.migrations().map_err(unread)?.iter().map(|step| step.name().version().to_string()).collect();
    let theirs: Vec<String> =
        connection.applied_migrations().map_err(unread)?.iter().map(ToString::to_string).collect();
    if let Some(newest) = theirs.iter().filter(|step| !ours.contains(step)).max() {
        return Ok(Level::Ahead(newest.clone()));
    }
    Ok(if theirs.len() < ours.len() { Level::Behind } else { Level::Ours })
}

/// The day in a step's version: no program before it knows the step.
pub(super) fn day_of(step: &str) -> String {
    match (step.get(..4), step.get(4..6), step.get(6..8)) {
        (Some(year), Some(month), Some(day)) => format!("{year}-{month}-{day}"),
        _ => step.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_says_of_which_day_it_is() {
        assert_eq!(day_of("20261130000011"), "2026-11-30");
        assert_eq!(day_of("7"), "7");
    }
}
