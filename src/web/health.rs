//! For the operator's supervisor: does the program run, and can it do its job?

use actix_web::http::StatusCode;

use super::call::Call;
use super::outcome::Fault;
use super::reply::Reply;
use crate::acts::tidy;

/// The program runs.
pub async fn live(_: Call) -> Result<Reply, Fault> {
    Ok(Reply::text(StatusCode::OK, "live\n"))
}

/// The database answers, too.
pub async fn ready(call: Call) -> Result<Reply, Fault> {
    match tidy::is_ready(call.app()).await {
        Ok(()) => Ok(Reply::text(StatusCode::OK, "ready\n")),
        Err(trouble) => {
            tracing::warn!(%trouble, "not ready");
            Ok(Reply::text(StatusCode::SERVICE_UNAVAILABLE, "not ready\n"))
        }
    }
}
