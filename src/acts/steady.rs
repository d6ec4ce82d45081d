//! Answers whose time must not tell what was done: they leave at a set time after the question.

use std::future::Future;
use std::time::Duration;

/// Longer than any of it takes, and still short for something that may be done five times a day.
const AFTER: Duration = Duration::from_millis(100);

/// What the work comes to, not before that time is over.
pub(super) async fn steady<T>(work: impl Future<Output = T>) -> T {
    let (done, ()) = tokio::join!(work, tokio::time::sleep(AFTER));
    done
}
