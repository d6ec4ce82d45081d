//! What time does: reports end, sessions end, delays and counts are forgotten.

use super::letters::similar;
use super::stewards::SIGNING_DAYS;
use super::{App, Trouble, app_codes, cases, figures, recovery, sessions, voices};
use crate::accounts::KEPT_FORM_SECONDS;
use crate::store::{kept_forms, limits, reports, signings, submissions};

/// For how many days a second submission of a form is still noticed.
const SUBMISSION_DAYS: i64 = 30;

/// Deletes and forgets everything whose time is over.
///
/// # Errors
/// Ours; the next run does what this one could not.
pub async fn tidy(app: &App) -> Result<(), Trouble> {
    let (now, seals) = (app.now(), app.seals.clone());
    let (post, ledger, uses) = (app.post.clone(), app.ledger.clone(), app.last_uses.clone());
    let ended = app
        .store
        .write(move |db| {
            sessions::write_down(db, &seals, &uses, now)?;
            app_codes::forget_old(db, now)?;
            kept_forms::forget(db, now, now.plus(KEPT_FORM_SECONDS))?;
            recovery::carry_out_due(db, &seals, &ledger, now)?;
            recovery::forget(db, now.day())?;
            submissions::forget_before(db, now.day().plus(-SUBMISSION_DAYS))?;
            limits::forget_free(db, now.unix().saturating_mul(1_000))?;
            for report in reports::past_delays(db, now)? {
                similar::tell(db, &post, &ledger, report, now)?;
            }
            reports::forget_past_delays(db, now)?;
            signings::forget_before(db, now.day().plus(-SIGNING_DAYS))?;
            figures::make(db, &seals, &ledger, now.day())?;
            let hidden_for_good = cases::forget(db, &seals, now.day())?;
            Ok::<_, Trouble>(hidden_for_good + voices::delete_expired(db, &seals, now.day().month())?)
        })
        .await?;
    if ended > 0 {
        tracing::info!(ended, "reports came to the end of their time");
        app.store.scrub().await?;
    }
    app.store.scrub_if_owed().await?;
    Ok(())
}
