//! For the operator's supervisor: does the program run, and can it do its job?

use std::future::Future;

use actix_web::http::StatusCode;
use tokio::sync::Mutex;

use super::call::Call;
use super::outcome::Fault;
use super::reply::Reply;
use crate::acts::tidy;
use crate::kernel::Moment;

/// For how many seconds an answer is given again. Anybody may ask, and to find out takes the writers' turn.
const GOOD_FOR: i64 = 2;

/// What was found out last, and when. Anyone who asks while it is being found out waits for the same answer.
#[derive(Default)]
pub struct Readiness(Mutex<Option<(Moment, bool)>>);

impl Readiness {
    async fn ask(&self, now: Moment, find_out: impl Future<Output = bool>) -> bool {
        let mut last = self.0.lock().await;
        if let Some((at, is_ready)) = *last
            && (0..GOOD_FOR).contains(&(now.unix() - at.unix()))
        {
            return is_ready;
        }
        let is_ready = find_out.await;
        *last = Some((now, is_ready));
        is_ready
    }
}

/// The program runs.
///
/// # Errors
/// None; handlers share one form.
pub async fn live(_: Call) -> Result<Reply, Fault> {
    Ok(Reply::text(StatusCode::OK, "live\n"))
}

/// The database answers, too.
///
/// # Errors
/// None; handlers share one form.
pub async fn ready(call: Call) -> Result<Reply, Fault> {
    let app = call.app();
    let find_out = async {
        let found = tidy::is_ready(app).await;
        found.inspect_err(|trouble| tracing::warn!(%trouble, "not ready")).is_ok()
    };
    Ok(if call.shared.readiness.ask(app.now(), find_out).await {
        Reply::text(StatusCode::OK, "ready\n")
    } else {
        Reply::text(StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// The attack: a hundred ask at once, again and again. The database is asked once in two seconds.
    #[tokio::test]
    async fn however_many_ask_it_is_found_out_once_in_two_seconds() {
        let (readiness, asked) = (Readiness::default(), Cell::new(0));
        for (second, found, expected) in [(0, true, 1), (1, true, 1), (2, false, 2), (3, false, 2), (-1, true, 3)] {
            let now = Moment::from_unix(1_000 + second);
            let find_out = || async {
                asked.set(asked.get() + 1);
                tokio::task::yield_now().await;
                found
            };
            let answers = futures_util::future::join_all((0..100).map(|_| readiness.ask(now, find_out()))).await;
            assert!(answers.iter().all(|answer| *answer == found), "{second}");
            assert_eq!(asked.get(), expected, "{second}");
        }
    }
}
