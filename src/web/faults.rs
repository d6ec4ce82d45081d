//! Each fault's page and status, and what the log is told of it.

use std::sync::atomic::{AtomicU64, Ordering};

use actix_web::http::StatusCode;

use super::access::go_on::GoOn;
use super::call::Call;
use super::fault::{Again, Fault as FaultPage, What};
use super::frame::Area;
use super::outcome::Fault;
use super::reply::Reply;
use super::route::{Access, KEPT};
use super::sentences::{faults as say, standings};
use crate::messages::Said;
use crate::trust::Status;

/// Seconds after which somebody who was sent away may come back.
const BUSY_SECONDS: u32 = 5;
/// The same where others' requests have to end first.
const FULL_SECONDS: u32 = 3_600;

/// A fault's page.
pub(super) fn reply(fault: &Fault, call: Call, path: String, typed: Vec<(String, String)>) -> Reply {
    log(fault);
    if matches!(fault, Fault::SignIn) {
        return Reply::see("/sign-in");
    }
    if matches!(fault, Fault::GoOn) {
        let page = GoOn { page: call.page(Area::None), path };
        return Reply::page(&page).unwrap_or_else(|_| Reply::see("/sign-in")).without_cookies();
    }
    if let Fault::Prove(page) = fault {
        return Reply::see(format!("/account/confirm/{page}"));
    }
    if let Fault::ProveToAct(kept) = fault {
        return Reply { kept: Some(kept.clone()), ..Reply::see(format!("/account/confirm/{KEPT}")) };
    }
    let what = match fault {
        Fault::NoStanding(access) => no_standing(&call, *access),
        Fault::NoSecondFactor => What::NoSecondFactor,
        Fault::Stale => What::Stale,
        Fault::Foreign | Fault::Unreadable | Fault::TooSlow => What::Unreadable,
        Fault::SignIn | Fault::GoOn | Fault::Prove(_) | Fault::ProveToAct(_) | Fault::NotFound => What::NotFound,
        Fault::Method => What::Method,
        Fault::Conflict => What::Conflict,
        Fault::TooLarge => What::TooLarge,
        Fault::TooMany(too_many) => What::TooMany { seconds: too_many.retry_after },
        Fault::Paused(_) => What::Paused,
        Fault::FullOfRequests => What::FullOfRequests,
        Fault::Crowded | Fault::Busy(_) => What::Busy,
        Fault::Broken(_) => What::Broken,
    };
    // What was typed is in the page, to be sent again: nothing is lost to a limit, a lock or an old page.
    let again = matches!(fault, Fault::Stale | Fault::TooMany(_) | Fault::Crowded | Fault::Busy(_))
        .then_some(Again { action: path, fields: typed });
    let again = again.filter(|again| !again.fields.is_empty());
    let page = FaultPage { page: call.page(Area::None), what, again };
    let status = status(fault);
    let mut reply = Reply::page_with(status, &page).unwrap_or_else(|_| Reply::text(status, String::new()));
    reply.retry_after = match fault {
        Fault::TooMany(too_many) | Fault::Paused(too_many) => Some(too_many.retry_after),
        Fault::FullOfRequests => Some(FULL_SECONDS),
        Fault::Crowded | Fault::Busy(_) => Some(BUSY_SECONDS),
        _ => None,
    };
    reply
}

fn status(fault: &Fault) -> StatusCode {
    match fault {
        Fault::SignIn | Fault::Prove(_) | Fault::ProveToAct(_) => StatusCode::SEE_OTHER,
        Fault::GoOn => StatusCode::OK,
        Fault::NoStanding(_) | Fault::NoSecondFactor | Fault::Stale | Fault::Foreign => StatusCode::FORBIDDEN,
        Fault::NotFound => StatusCode::NOT_FOUND,
        Fault::Method => StatusCode::METHOD_NOT_ALLOWED,
        Fault::Conflict => StatusCode::CONFLICT,
        Fault::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Fault::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Fault::Unreadable => StatusCode::UNPROCESSABLE_ENTITY,
        Fault::TooMany(_) | Fault::Paused(_) => StatusCode::TOO_MANY_REQUESTS,
        Fault::FullOfRequests | Fault::Crowded | Fault::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
        Fault::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Causes are for the log; they name tables and conditions, never a person or what she typed.
fn log(fault: &Fault) {
    match fault {
        Fault::Busy(cause) => tracing::warn!(cause, "a request was sent away"),
        Fault::Crowded => log_crowd(),
        Fault::FullOfRequests => tracing::warn!("so many recoveries wait that no more are taken"),
        Fault::Broken(cause) => tracing::error!(cause, "a request failed"),
        _ => {}
    }
}

/// A flood must not fill the disk by the log: the first is told, and then one in a thousand.
fn log_crowd() {
    static SENT_AWAY: AtomicU64 = AtomicU64::new(0);
    let so_far = SENT_AWAY.fetch_add(1, Ordering::Relaxed) + 1;
    if so_far % 1_000 == 1 {
        tracing::warn!(so_far, "requests are sent away: more people wait than there are places");
    }
}

/// Which standing is missing, and the way to it.
fn no_standing(call: &Call, access: Access) -> What {
    let stands = call.who.and_then(|who| who.stands);
    if let Some(day) = stands.and_then(|stands| stands.frozen_out_until) {
        return What::NoStanding { needs: standings::FROZEN, way: standings::next_frozen(day) };
    }
    let needs = match access {
        Access::Vetted => say::NEEDS_VETTED,
        Access::Steward => say::NEEDS_STEWARD,
        Access::Voice => say::NEEDS_VOICE,
        _ => say::NEEDS_MEMBERSHIP,
    };
    let stands = call.who.and_then(|who| who.stands);
    let waits_until = stands.and_then(|stands| stands.voice_from).filter(|_| access == Access::Voice);
    if let Some(day) = waits_until {
        return What::NoStanding { needs, way: say::way_day(day) };
    }
    let way: Said = match stands.map(|stands| stands.status) {
        None => say::WAY_FOUNDERS,
        Some(Status::Vetted) if access == Access::Steward => say::WAY_NAMED,
        Some(Status::Probation) => say::WAY_SECOND_VOUCH,
        Some(Status::Invited | Status::Vetted) => say::WAY_MORE_VOUCHES,
        Some(Status::Review) => say::WAY_REVIEW,
        Some(Status::Left | Status::Expelled) => say::WAY_OPERATOR,
    };
    What::NoStanding { needs, way }
}
