//! For the operator's supervisor: does the program run, and can it do its job?

use std::future::Future;

use actix_web::http::StatusCode;
use tokio::sync::Mutex;

use super::call::Call;
use super::outcome::Fault;
use super::reply::Reply;
use crate::acts::health::{self, Health};
use crate::kernel::Moment;

/// For how many seconds an answer is given again. Anybody may ask, and to find out takes the writers' turn and writes a row.
const GOOD_FOR: i64 = 1;

/// What was found out last, and when. Anyone who asks while it is being found out waits for the same answer.
#[derive(Default)]
pub struct Readiness(Mutex<Option<(Moment, Health)>>);

impl Readiness {
    async fn ask(&self, now: Moment, find_out: impl Future<Output = Health>) -> Health {
        let mut last = self.0.lock().await;
        if let Some((at, found)) = *last
            && (0..GOOD_FOR).contains(&(now.unix() - at.unix()))
        {
            return found;
        }
        let found = find_out.await;
        *last = Some((now, found));
        found
    }
}

/// The program runs.
///
/// # Errors
/// None; handlers share one form.
pub async fn live(_: Call) -> Result<Reply, Fault> {
    Ok(Reply::text(StatusCode::OK, "live\n"))
}

/// Lookups are answered, too. A server that can only read is kept in its place, since it can still warn; what it cannot do is
/// said for the supervisor.
///
/// # Errors
/// None; handlers share one form.
pub async fn ready(call: Call) -> Result<Reply, Fault> {
    let app = call.app();
    Ok(match call.shared.readiness.ask(app.now(), health::find_out(app)).await {
        Health::Whole => Reply::text(StatusCode::OK, "ready\n"),
        Health::ReadsOnly => Reply::text(StatusCode::OK, "degraded: nothing can be written\n"),
        Health::Nothing => Reply::text(StatusCode::SERVICE_UNAVAILABLE, "not ready: lookups are not answered\n"),
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// The attack: a hundred ask at once, again and again. The database is asked once a second.
    #[tokio::test]
    async fn however_many_ask_it_is_found_out_once_a_second() {
        let (readiness, asked) = (Readiness::default(), Cell::new(0));
        let (whole, nothing) = (Health::Whole, Health::Nothing);
        for (second, found, expected) in
            [(0, whole, 1), (0, whole, 1), (1, nothing, 2), (1, nothing, 2), (-1, whole, 3)]
        {
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
