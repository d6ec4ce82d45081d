//! Rows are written again, in random order: afterwards neither where they lie nor who wrote them tells in which order
//! they came.
//!
//! Every table that has a column `fresh` takes part; a row is fresh when it is new or has changed since the last time.
//! On SQLite a row's cell, and the pages it spills into, are taken as they are free at that moment; on PostgreSQL its place
//! in the file and the number of its transaction count up. On SQLite a row is deleted and inserted again, on PostgreSQL
//! an update makes a new version of it, parts that lie outside of the row included.

use std::fmt::Write as _;
use std::sync::Arc;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::turn::{self, Begin};
use super::{Db, Store, StoreFault};
use crate::kernel::random;

/// How many rows change places in one transaction. More mix better, fewer keep other writers waiting for less.
const BATCH: usize = 100;
/// How many are drawn from at once.
const DRAWN: usize = 20_000;

/// A table that takes part.
struct Table {
    name: String,
    key: Vec<String>,
    /// Columns of bytes beside the key.
    sealed: Vec<String>,
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct ColumnOf {
    #[diesel(sql_type = Text)]
    tab: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    part: String,
}

impl Store {
    /// Writes every fresh row again, in random order. Other writers take their turns between batches.
    ///
    /// # Errors
    /// The database's own; what was not reached is fresh still, and comes the next time.
    pub async fn mix(&self) -> Result<usize, StoreFault> {
        let (mut mixed, mut own) = (0, None);
        for table in self.read(tables).await? {
            let table = Arc::new(table);
            let counted = table.clone();
            let mut left = self.read(move |db| count_fresh(db, &counted)).await?;
            while left > 0 {
                let drawn = table.clone();
                let mut keys = self.read(move |db| fresh_keys(db, &drawn)).await?;
                random::shuffle(&mut keys);
                for batch in keys.chunks(BATCH) {
                    let (table, batch) = (table.clone(), batch.to_vec());
                    own = self.rewrite(own, move |db| write_again(db, &table, &batch)).await?;
                }
                mixed += keys.len();
                // Rows that others make fresh meanwhile come in the next night.
                left = if keys.is_empty() { 0 } else { left.saturating_sub(keys.len()) };
            }
        }
        Ok(mixed)
    }

    /// A write transaction on a connection of its own, on which deleting a row does not delete what refers to it: the row
    /// comes back before the transaction ends.
    /// Gives that connection back. Rows that lie as they lay before are no loss, so no batch waits for the disk.
    async fn rewrite<F>(&self, own: Option<Db>, work: F) -> Result<Option<Db>, StoreFault>
    where
        F: FnMut(&mut Db) -> Result<(), StoreFault> + Send + 'static,
    {
        let (turn, opener, place) = (self.take_turn().await?, self.opener.clone(), self.place.clone());
        let refuses = self.refuses_first_commits;
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let mut db = own.map_or_else(|| opener.open_to_rewrite(), Ok)?;
            turn::write(&mut db, Begin::Light, place.as_deref(), refuses, work)?;
            Ok(Some(db))
        });
        done.await.map_err(|_| super::stopping())?
    }
}

/// All tables that take part.
fn tables(db: &mut Db) -> Result<Vec<Table>, StoreFault> {
    let mut tables: Vec<Table> = Vec::new();
    for column in columns(db)? {
        if tables.last().is_none_or(|table| table.name != column.tab) {
            tables.push(Table { name: column.tab, key: Vec::new(), sealed: Vec::new() });
        }
        let Some(table) = tables.last_mut() else { continue };
        match column.part.as_str() {
            "key" => table.key.push(column.name),
            "bytes" => table.sealed.push(column.name),
            _ => {}
        }
    }
    Ok(tables)
}

/// Their columns: keys in order, and which others hold bytes.
fn columns(db: &mut Db) -> Result<Vec<ColumnOf>, StoreFault> {
    let question = match db {
        Db::Sqlite(_) => {
            "SELECT m.name AS tab, c.name AS name,
                 CASE WHEN c.pk > 0 THEN 'key' WHEN c.type = 'BLOB' THEN 'bytes' ELSE '' END AS part
             FROM sqlite_master m, pragma_table_info(m.name) c
             WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) f WHERE f.name = 'fresh')
             ORDER BY m.name, c.pk, c.cid"
        }
        #[cfg(feature = "postgres")]
        Db::Postgres(_) => {
            "SELECT c.relname::text AS tab, a.attname::text AS name,
                 CASE WHEN k.place IS NOT NULL THEN 'key' WHEN a.atttypid = 'bytea'::regtype THEN 'bytes' ELSE '' END
                     AS part
             FROM pg_class c
             JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             JOIN pg_index x ON x.indrelid = c.oid AND x.indisprimary
             LEFT JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k (number, place) ON k.number = a.attnum
             WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
                 AND EXISTS (SELECT 1 FROM pg_attribute f WHERE f.attrelid = c.oid AND f.attname = 'fresh')
             ORDER BY c.relname, k.place, a.attnum"
        }
    };
    Ok(diesel::sql_query(question).load(db)?)
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    fresh: i64,
}

fn count_fresh(db: &mut Db, table: &Table) -> Result<usize, StoreFault> {
    let question = format!("SELECT COUNT(*) AS fresh FROM {} WHERE fresh = 1", table.name);
    let count: Count = diesel::sql_query(question).get_result(db)?;
    Ok(usize::try_from(count.fresh).unwrap_or(0))
}

/// The keys of fresh rows, as hexadecimal digits, the parts of one key in order: as many as are drawn from at once.
fn fresh_keys(db: &mut Db, table: &Table) -> Result<Vec<Vec<String>>, StoreFault> {
    let hex = match db {
        Db::Sqlite(_) => |column: &String| format!("hex({column})"),
        #[cfg(feature = "postgres")]
        Db::Postgres(_) => |column: &String| format!("encode({column}, 'hex')"),
    };
    let key = table.key.iter().map(hex).collect::<Vec<_>>().join(" || ' ' || ");
    let question = format!("SELECT {key} AS name FROM {} WHERE fresh = 1 LIMIT {DRAWN}", table.name);
    let rows: Vec<Name> = diesel::sql_query(question).load(db)?;
    Ok(rows.into_iter().map(|row| row.name.split(' ').map(str::to_owned).collect()).collect())
}

fn write_again(db: &mut Db, table: &Table, keys: &[Vec<String>]) -> Result<(), StoreFault> {
    let statements = match db {
        Db::Sqlite(_) => delete_and_insert(table, keys),
        #[cfg(feature = "postgres")]
        Db::Postgres(_) => new_versions(table, keys),
    };
    Ok(db.batch_execute(&statements)?)
}

/// Which row, in the engine's own way of writing bytes. The digits come from the database itself, by `hex`.
fn which(table: &Table, key: &[String], bytes: impl Fn(&str) -> String) -> String {
    let parts = table.key.iter().zip(key).map(|(column, digits)| format!("{column} = {}", bytes(digits)));
    parts.collect::<Vec<_>>().join(" AND ")
}

/// All are deleted before any is inserted: what one leaves free, another takes.
fn delete_and_insert(table: &Table, keys: &[Vec<String>]) -> String {
    let name = &table.name;
    let mut statements = format!("CREATE TEMP TABLE mixed AS SELECT * FROM {name} WHERE 0;\n");
    for key in keys {
        let row = which(table, key, |digits| format!("x'{digits}'"));
        // A string takes whatever is written to it.
        let _ = writeln!(statements, "INSERT INTO mixed SELECT * FROM {name} WHERE {row};");
        let _ = writeln!(statements, "DELETE FROM {name} WHERE {row};");
    }
    let _ = writeln!(statements, "UPDATE mixed SET fresh = 0;");
    let _ = writeln!(statements, "INSERT INTO {name} SELECT * FROM mixed ORDER BY rowid;\nDROP TABLE mixed;");
    statements
}

/// What is long lies in a table of its own, numbered in order: bytes that are joined to nothing are stored anew there.
#[cfg(feature = "postgres")]
fn new_versions(table: &Table, keys: &[Vec<String>]) -> String {
    let anew = table.sealed.iter().map(|column| format!(", {column} = {column} || ''::bytea")).collect::<String>();
    let mut statements = String::new();
    for key in keys {
        let row = which(table, key, |digits| format!("'\\x{digits}'"));
        let _ = writeln!(statements, "UPDATE {} SET fresh = 0{anew} WHERE {row};", table.name);
    }
    statements
}
