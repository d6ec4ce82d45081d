//! The registry is kept ready for those who ask: caught up with the log, exact, and written down now and then.

use std::sync::Arc;
use std::time::Duration;

use super::ledger::{Checked, Snapshot, forget_old};
use super::{App, Trouble};
use crate::store::{StoreFault, trust_snapshots};

/// How many parts of a snapshot are written in one turn: other writers wait no longer than that.
const PARTS_A_TURN: usize = 4;
/// Between two looks at the log, while it is checked aside.
const PAUSE: Duration = Duration::from_millis(5);
/// How often what came meanwhile is added to a log that was folded anew.
const TRIES: usize = 10;

/// Catches up with the log, folds it anew if something was undone, and writes a snapshot when so many events came since
/// the last.
///
/// # Errors
/// The database's own; the next call does what this one could not.
pub async fn keep(app: &App, events: i64) -> Result<(), Trouble> {
    let (ledger, today) = (app.ledger.clone(), app.today());
    app.store.read_aside(move |db| ledger.ask(db, today, |_| ())).await?;
    if app.ledger.is_inexact() {
        fold_anew(app).await?;
    }
    let ledger = app.ledger.clone();
    match app.store.read_aside(move |db| ledger.due_snapshot(db, events)).await? {
        Some(snapshot) => write(app, Arc::new(snapshot)).await,
        None => Ok(()),
    }
}

async fn fold_anew(app: &App) -> Result<(), Trouble> {
    let (ledger, today) = (app.ledger.clone(), app.today());
    let mut refolded = app.store.read_aside(move |db| ledger.fold_anew(db, today)).await?;
    for _ in 0..TRIES {
        let ledger = app.ledger.clone();
        let taken = app.store.read_aside(move |db| {
            let taken = ledger.take_in(db, &mut refolded)?;
            Ok::<_, StoreFault>((taken, refolded))
        });
        let is_taken;
        (is_taken, refolded) = taken.await?;
        if is_taken {
            break;
        }
    }
    Ok(())
}

async fn write(app: &App, snapshot: Arc<Snapshot>) -> Result<(), Trouble> {
    let (seq, parts) = (snapshot.seq(), snapshot.parts());
    for turn in parts.chunks(PARTS_A_TURN) {
        let sealed: Vec<_> = turn.iter().map(|part| (*part, snapshot.part(*part))).collect();
        app.store
            .write(move |db| {
                sealed.iter().try_for_each(|(part, sealed)| trust_snapshots::set(db, seq, *part, sealed.as_bytes()))
            })
            .await?;
    }
    app.ledger.note_snapshot(seq);
    app.store.write(move |db| forget_old(db, seq)).await?;
    tracing::debug!(seq, "a snapshot of standing was written");
    Ok(())
}

/// Holds what a snapshot spared the start of the log against its marks, in small pieces.
///
/// # Errors
/// The database's own, or a damaged log.
pub async fn check_spared(app: &App) -> Result<(), Trouble> {
    let (spared, mut checked) = (app.ledger.snapshot_at(), Checked::default());
    while checked.seq() < spared {
        let ledger = app.ledger.clone();
        checked = app.store.read_aside(move |db| ledger.check(db, checked)).await?;
        tokio::time::sleep(PAUSE).await;
    }
    Ok(())
}
