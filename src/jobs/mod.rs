//! What runs by itself beside the web server.

use std::sync::Arc;
use std::time::Duration;

use crate::acts::{App, letters, tidy};

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
