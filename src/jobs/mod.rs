//! What runs by itself beside the web server.

use std::sync::Arc;
use std::time::Duration;

use crate::acts::{App, tidy};

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
