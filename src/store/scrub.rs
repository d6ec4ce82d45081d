//! What was deleted goes from the write-ahead log too, and that log does not tell in which order things happened.

use std::sync::atomic::Ordering;

use diesel::RunQueryDsl;
#[cfg(feature = "postgres")]
use diesel::connection::SimpleConnection;

use super::{Db, Store, StoreFault};

impl Store {
    /// Wipes what was deleted from the write-ahead log too: it holds old pages until it is folded in. What cannot be wiped
    /// now, because somebody reads, is owed, and done by the next [`Store::scrub_if_owed`]. PostgreSQL keeps dead rows until
    /// its vacuum; what they hold is sealed under keys that are gone.
    ///
    /// # Errors
    /// The database's own fault.
    pub async fn scrub(&self) -> Result<(), StoreFault> {
        self.scrub_owed.store(true, Ordering::SeqCst);
        let turn = self.take_turn().await?;
        let owed = self.scrub_owed.clone();
        self.on_a_connection(move |db| {
            let _turn = turn;
            if fold_in(db)? {
                owed.store(false, Ordering::SeqCst);
            }
            Ok(())
        })
        .await
    }

    /// Does what [`Store::scrub`] could not.
    ///
    /// # Errors
    /// The database's own fault.
    pub async fn scrub_if_owed(&self) -> Result<(), StoreFault> {
        if self.scrub_owed.load(Ordering::SeqCst) { self.scrub().await } else { Ok(()) }
    }

    /// Cuts the write-ahead log if anything was written since it was last cut: its frames stand in the order in which things
    /// happened. PostgreSQL keeps its own log for as long as the server is set to.
    ///
    /// # Errors
    /// The database's own fault.
    pub async fn cut_log(&self) -> Result<(), StoreFault> {
        if !self.reads_in_place || !self.log_grew.swap(false, Ordering::SeqCst) {
            return Ok(());
        }
        let turn = self.take_turn().await?;
        let log_grew = self.log_grew.clone();
        self.on_a_connection(move |db| {
            let _turn = turn;
            if !fold_in(db)? {
                log_grew.store(true, Ordering::SeqCst);
            }
            Ok(())
        })
        .await
    }
}

/// What SQLite says of a checkpoint.
#[derive(diesel::QueryableByName)]
struct Checkpoint {
    #[diesel(sql_type = diesel::sql_types::Integer)]
    busy: i32,
}

/// All tables there are, so that none is forgotten.
#[cfg(feature = "postgres")]
const TABLES: &str = "SELECT quote_ident(relname) AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace";

#[cfg(feature = "postgres")]
#[derive(diesel::QueryableByName)]
pub(super) struct TableName {
    #[diesel(sql_type = diesel::sql_types::Text)]
    pub(super) name: String,
}

/// Folds the log of changes in and empties it; `false` when somebody still reads the old pages.
fn fold_in(db: &mut Db) -> Result<bool, StoreFault> {
    match db {
        Db::Sqlite(connection) => {
            let row: Checkpoint = diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(connection)?;
            Ok(row.busy == 0)
        }
        #[cfg(feature = "postgres")]
        Db::Postgres(connection) => {
            let tables: Vec<TableName> = diesel::sql_query(TABLES).load(connection)?;
            let names: Vec<String> = tables.into_iter().map(|table| table.name).collect();
            connection.batch_execute(&format!("VACUUM {}", names.join(", ")))?;
            Ok(true)
        }
    }
}
