//! What runs by itself beside the web server.

use std::sync::Arc;
use std::time::Duration;

use crate::acts::{App, letters, nightly, sessions, tidy};
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

/// What is only in memory goes to the disk before the program ends: when sessions were last used.
pub async fn before_the_end(app: &App) {
    if let Err(trouble) = sessions::write_down_uses(app).await {
        tracing::warn!(%trouble, "when sessions were last used could not be noted");
    }
    if let Err(fault) = app.store.cut_log().await {
        tracing::warn!(%fault, "the log of changes could not be cut");
    }
}
