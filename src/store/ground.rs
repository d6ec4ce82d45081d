//! What lies where a registry is looked for, without opening it: nothing is made or changed.

#[cfg(feature = "postgres")]
use diesel::RunQueryDsl;

use super::connection::{self, Opener};
use super::migrations::{self, Level};
#[cfg(feature = "postgres")]
use super::scrub::TableName;
use super::{Begin, DatabaseUrl, Db, Store, StoreFault, begin, is_about_a_missing_table, members, registry, trust_log};

/// What lies where a registry is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Nothing: no file, or no tables.
    Bare,
    /// Empty tables: a first start that did not come to its end.
    Begun,
    /// Tables with people in them, whose registry's own row is missing.
    Remains,
    /// A registry.
    Registry,
}

/// What [`Store::look`] found.
pub enum Peeked {
    /// No database.
    Nothing,
    /// Tables of an older version of the program.
    Older,
    /// A connection in a read transaction.
    Open(Db),
}

impl Store {
    /// What lies there, without opening or making anything.
    ///
    /// # Errors
    /// When something is there and cannot be read.
    pub fn ground(url: &DatabaseUrl) -> Result<Ground, StoreFault> {
        if matches!(url, DatabaseUrl::Sqlite(path) if !path.exists()) {
            return Ok(Ground::Bare);
        }
        let mut db = connection::open_to_read(url)?;
        match registry::find(&mut db) {
            Ok(Some(_)) => Ok(Ground::Registry),
            Ok(None) if trust_log::last(&mut db)? > 0 || members::is_any(&mut db)? => Ok(Ground::Remains),
            Ok(None) => Ok(Ground::Begun),
            Err(StoreFault::Tables(why)) if is_about_a_missing_table(&why) => Ok(Ground::Bare),
            Err(fault) => Err(fault),
        }
    }

    /// What a server is set to that breaks the promise of [`Store::write`], by the settings' names. SQLite promises by itself.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub fn broken_promises(url: &DatabaseUrl) -> Result<Vec<String>, StoreFault> {
        match connection::open_to_read(url)? {
            Db::Sqlite(_) => Ok(Vec::new()),
            #[cfg(feature = "postgres")]
            Db::Postgres(mut connection) => {
                let rows: Vec<TableName> = diesel::sql_query(OFF).load(&mut connection)?;
                Ok(rows.into_iter().map(|row| row.name).collect())
            }
        }
    }

    /// Looks at a registry's row without opening the registry: nothing is made or changed. Nothing before the first start.
    ///
    /// # Errors
    /// When the database is there and cannot be read.
    pub fn peek(url: &DatabaseUrl) -> Result<Option<registry::RegistryRow>, StoreFault> {
        if matches!(url, DatabaseUrl::Sqlite(path) if !path.exists()) {
            return Ok(None);
        }
        registry::find(&mut Opener::new(url.clone()).open()?)
    }

    /// A connection that can only read, to a database whose tables are this program's: nothing is made or changed.
    ///
    /// # Errors
    /// When the database is there and cannot be read.
    pub fn look(url: &DatabaseUrl) -> Result<Peeked, StoreFault> {
        if matches!(url, DatabaseUrl::Sqlite(path) if !path.exists()) {
            return Ok(Peeked::Nothing);
        }
        let mut db = connection::open_to_read(url)?;
        if registry::find(&mut db)?.is_none() {
            return Ok(Peeked::Nothing);
        }
        match migrations::level(&mut db)? {
            Level::Ours => {}
            Level::Behind => return Ok(Peeked::Older),
            Level::Ahead(step) => return Err(StoreFault::Newer { needed: migrations::day_of(&step), step }),
        }
        begin(&mut db, Begin::Read)?;
        Ok(Peeked::Open(db))
    }
}

/// Without these, what was committed may be gone or torn after a loss of power.
#[cfg(feature = "postgres")]
const OFF: &str =
    "SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting <> 'on' ORDER BY name";
