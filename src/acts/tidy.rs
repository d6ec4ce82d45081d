//! What time does: reports end, sessions end, delays and counts are forgotten.

use super::{App, Trouble, voices};
use crate::accounts::{SESSION_ABSOLUTE_SECONDS, SESSION_IDLE_SECONDS};
use crate::store::{StoreFault, limits, registry, reports, sessions, submissions};

/// For how many days a second submission of a form is still noticed.
const SUBMISSION_DAYS: i64 = 30;

/// Deletes and forgets everything whose time is over.
///
/// # Errors
/// Ours; the next run does what this one could not.
pub async fn tidy(app: &App) -> Result<(), Trouble> {
    let (now, seals) = (app.now(), app.seals.clone());
    let ended = app
        .store
        .write(move |db| {
            sessions::delete_ended(db, now.plus(-SESSION_IDLE_SECONDS), now.plus(-SESSION_ABSOLUTE_SECONDS))?;
            submissions::forget_before(db, now.day().plus(-SUBMISSION_DAYS))?;
            limits::forget_free(db, now.unix().saturating_mul(1_000))?;
            reports::forget_past_delays(db, now.day())?;
            voices::delete_expired(db, &seals, now.day().month())
        })
        .await
        .map_err(|fault: StoreFault| Trouble::from(fault))?;
    if ended > 0 {
        tracing::info!(ended, "reports came to the end of their time");
        app.store.scrub().await?;
    }
    app.store.scrub_if_owed().await?;
    Ok(())
}

/// Whether the database answers and holds the registry.
///
/// # Errors
/// Ours.
pub async fn is_ready(app: &App) -> Result<(), Trouble> {
    // A write transaction: a database that is locked or can only be read cannot do the job.
    let row = app.store.write(registry::find).await?;
    row.map(drop).ok_or(Trouble::Damaged("the registry's row"))
}
