//! What runs by itself beside the web server.

use std::sync::Arc;
use std::time::Duration;

use crate::acts::{App, keep_standing, letters, nightly, sessions, tidy};
use crate::kernel::ClockWatch;

/// How often time does its work.
const EVERY: Duration = Duration::from_secs(10 * 60);

/// Tidies up now and then, as long as the program runs. A run that fails is made up for by the next.
pub async fn tidy_now_and_then(app: Arc<App>) {
    let mut ticks = tokio::time::interval(EVERY);
    loop {
        ticks.tick().await;
        if let Err(trouble) = tidy::tidy(&app).await {
            tracing::warn!(%trouble, "tidying up has to wait");
        }
        if let Err(trouble) = nightly::if_due(&app).await {
            tracing::warn!(%trouble, "the night's work has to wait");
        }
    }
}

/// How often the log of changes is cut, if anything was written.
const CUT_EVERY: Duration = Duration::from_secs(30);

/// Cuts the log of changes soon after every write, as long as the program runs.
pub async fn cut_log(app: Arc<App>) {
    let mut ticks = tokio::time::interval(CUT_EVERY);
    loop {
        ticks.tick().await;
        if let Err(fault) = app.store.cut_log().await {
            tracing::warn!(%fault, "the log of changes could not be cut yet");
        }
    }
}

/// How often the clock is looked at.
const CLOCK_EVERY: Duration = Duration::from_secs(10);

/// Tells the operator when the clock is set by more than a minute: what was written by a clock that was ahead ends now, and
/// delays and dates are wrong until it is right.
pub async fn watch_clock(app: Arc<App>) {
    let mut watch = ClockWatch::from(app.now());
    let mut ticks = tokio::time::interval(CLOCK_EVERY);
    loop {
        ticks.tick().await;
        if let Some(seconds) = watch.jump(app.now()) {
            tracing::warn!(seconds, "the clock jumped, or the machine slept");
        }
    }
}

/// How often letters that were put off, or left by another instance, are looked for.
const LETTERS_EVERY: Duration = Duration::from_secs(60);

/// Sends letters as they come, as long as the program runs. A round that fails is made up for by the next.
pub async fn deliver_letters(app: Arc<App>) {
    loop {
        if let Err(trouble) = letters::deliver(&app).await {
            tracing::warn!(%trouble, "letters have to wait");
        }
        app.post.wait(LETTERS_EVERY).await;
    }
}

/// How often the registry is caught up with the log when nobody asks, and a snapshot of it is written if one is due.
const STANDING_EVERY: Duration = Duration::from_secs(60);
/// What a start may have to read of the log, beside a snapshot.
const EVENTS_A_SNAPSHOT: i64 = 2_000;
/// The same before the program ends: the next start is near.
const EVENTS_AT_THE_END: i64 = 200;

/// Keeps the registry ready for those who ask, as long as the program runs.
pub async fn keep_standing(app: Arc<App>) {
    if let Err(trouble) = keep_standing::check_spared(&app).await {
        tracing::error!(%trouble, "the log of standing was altered, or cannot be read: see `parasol doctor`");
    }
    loop {
        match keep_standing::keep(&app, EVENTS_A_SNAPSHOT).await {
            Ok(()) => app.ledger.wait_for_undoing(STANDING_EVERY).await,
            Err(trouble) => {
                tracing::warn!(%trouble, "standing could not be kept ready");
                tokio::time::sleep(STANDING_EVERY).await;
            }
        }
    }
}

/// What is only in memory goes to the disk before the program ends: when sessions were last used, and what the log of
/// standing comes to.
pub async fn before_the_end(app: &App) {
    if let Err(trouble) = sessions::write_down_uses(app).await {
        tracing::warn!(%trouble, "when sessions were last used could not be noted");
    }
    if let Err(trouble) = keep_standing::keep(app, EVENTS_AT_THE_END).await {
        tracing::warn!(%trouble, "no snapshot of standing could be written");
    }
    if let Err(fault) = app.store.cut_log().await {
        tracing::warn!(%fault, "the log of changes could not be cut");
    }
}
