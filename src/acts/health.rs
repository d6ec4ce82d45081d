//! Whether the registry can do its job, as its operator's supervisor asks: members are warned, and what they tell is kept.

use std::future::Future;
use std::time::Duration;

use super::spend::milliseconds;
use super::{App, Trouble};
use crate::sealing::Locator;
use crate::store::{Db, StoreFault, entries, limits, registry};

/// How long each part may take. A lookup that takes longer warns nobody.
const PATIENCE: Duration = Duration::from_secs(2);
/// The row that is written to know whether any can be: always the same one.
const PROBE: &str = "readiness";

/// What works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// Everything.
    Whole,
    /// What is there can be read, and nothing can be written.
    ReadsOnly,
    /// Nothing can be read: no lookup is answered.
    Nothing,
}

/// Finds out, by doing both.
pub async fn find_out(app: &App) -> Health {
    if let Err(trouble) = in_time(reads(app)).await {
        tracing::warn!(%trouble, "not ready: lookups are not answered");
        return Health::Nothing;
    }
    if let Err(trouble) = in_time(writes(app)).await {
        tracing::warn!(%trouble, "degraded: nothing can be written");
        return match trouble {
            Trouble::Store(StoreFault::Gone) => Health::Nothing,
            _ => Health::ReadsOnly,
        };
    }
    Health::Whole
}

async fn in_time(work: impl Future<Output = Result<(), Trouble>>) -> Result<(), Trouble> {
    let late = || Trouble::Store(StoreFault::Unavailable("it took too long".into()));
    tokio::time::timeout(PATIENCE, work).await.map_err(|_| late())?
}

/// The registry's row, and the tables that a lookup reads, at a place where nothing is filed.
async fn reads(app: &App) -> Result<(), Trouble> {
    let row = app.store.read(|db| {
        entries::find(db, &[Locator::from_bytes([0; 32])])?;
        registry::find(db)
    });
    row.await?.map(drop).ok_or(Trouble::Damaged("the registry's row"))
}

/// A row in the table that every lookup writes into, and out again.
async fn writes(app: &App) -> Result<(), Trouble> {
    let (key, now) = (app.seals.limit_key(PROBE, b""), milliseconds(app.now()));
    let write = move |db: &mut Db| {
        limits::set(db, &key, now)?;
        limits::forget(db, &key)
    };
    Ok(app.store.write_lightly(write).await?)
}
