//! What time does: reports end, sessions end, delays and counts are forgotten.

use super::letters::similar;
use super::stewards::SIGNING_DAYS;
use super::{App, Trouble, app_codes, cases, figures, recovery, sessions, voices};
use crate::accounts::KEPT_FORM_SECONDS;
use crate::store::{kept_forms, limits, reports, signings, submissions};

/// For how many days a second submission of a form is still noticed.
const SUBMISSION_DAYS: i64 = 30;
/// Of what costs little to delete, so many rows in one write transaction.
const FORGOTTEN: i64 = 500;

/// So many rows are changed or deleted in one write transaction: those who wait for their turn wait for one batch.
const BATCH: usize = 50;

/// Deletes and forgets everything whose time is over. What there may be much of is looked for outside of the writers' turn.
///
/// # Errors
/// The database's own; the next run does what this one could not.
pub async fn tidy(app: &App) -> Result<(), Trouble> {
    sessions::write_down_uses(app).await?;
    tell_of_visible(app).await?;
    forget_counts(app).await?;
    let ended = end_small_things(app).await? + delete_expired(app).await?;
    if ended > 0 {
        tracing::info!(ended, "reports came to the end of their time");
        app.store.scrub().await?;
    }
    app.store.scrub_if_owed().await?;
    Ok(())
}

/// What there is little of. Gives how many reports were hidden for so long that they go for good.
async fn end_small_things(app: &App) -> Result<usize, Trouble> {
    let (now, seals) = (app.now(), app.seals.clone());
    let (post, ledger) = (app.post.clone(), app.ledger.clone());
    app.store
        .write(move |db| {
            app_codes::forget_old(db, now)?;
            kept_forms::forget(db, now, now.plus(KEPT_FORM_SECONDS))?;
            recovery::carry_out_due(db, &seals, &post, &ledger, now)?;
            recovery::forget(db, now.day())?;
            signings::forget_before(db, now.day().plus(-SIGNING_DAYS))?;
            figures::make(db, &seals, &ledger, now.day())?;
            cases::forget(db, &seals, now.day())
        })
        .await
}

/// Counts that are free, and forms that nobody sends a second time any more.
async fn forget_counts(app: &App) -> Result<(), Trouble> {
    let now = app.now();
    let oldest = now.day().plus(-SUBMISSION_DAYS);
    while app
        .store
        .write_lightly(move |db| limits::forget_free(db, now.unix().saturating_mul(1_000), FORGOTTEN))
        .await?
    {}
    while app.store.write_lightly(move |db| submissions::forget_before(db, oldest, FORGOTTEN)).await? {}
    Ok(())
}

/// Reports that everybody sees from now on: authors of others like them hear of it, and the hour is forgotten.
async fn tell_of_visible(app: &App) -> Result<(), Trouble> {
    let now = app.now();
    let visible = app.store.read(move |db| reports::past_delays(db, now)).await?;
    for some in visible.chunks(BATCH) {
        let (post, ledger, some) = (app.post.clone(), app.ledger.clone(), some.to_vec());
        app.store
            .write(move |db| {
                for report in &some {
                    // Another process may have told of it meanwhile.
                    if reports::forget_past_delay(db, *report, now)? {
                        similar::tell(db, &post, &ledger, *report, now)?;
                    }
                }
                Ok::<_, Trouble>(())
            })
            .await?;
    }
    Ok(())
}

/// Reports whose time is over. Gives how many there were.
async fn delete_expired(app: &App) -> Result<usize, Trouble> {
    let this_month = app.today().month();
    let expired = app.store.read(move |db| reports::expired(db, this_month)).await?;
    for some in expired.chunks(BATCH) {
        let (seals, some) = (app.seals.clone(), some.to_vec());
        app.store
            .write(move |db| {
                for report in &some {
                    voices::delete(db, &seals, *report)?;
                }
                Ok::<_, Trouble>(())
            })
            .await?;
    }
    Ok(expired.len())
}
