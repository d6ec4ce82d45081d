//! Peer review: which reports a member is given, and what she decides.
//!
//! Nobody reviews her own report or one of somebody close to her, and no two who are close to each other decide: that is for
//! `trust` to say. A page never tells why a report is not given to somebody, for that would tell who may have filed it.

mod decide;
mod leave;
mod queue;
mod waiting;

pub use decide::{ReviewError, decide};
pub(super) use leave::leave;
pub use queue::{Queue, ToReview, queue};
pub(super) use waiting::waiting_times;

use super::App;
use crate::kernel::{Day, MemberId};
use crate::sealing::Seals;

/// For how many days a report is hers to decide. After that it goes to another reviewer, and never back to her.
pub const HOLD_DAYS: i64 = 3;

/// One reviewer's desk today.
#[derive(Clone)]
struct Desk {
    seals: Seals,
    reviewer: MemberId,
    today: Day,
}

impl Desk {
    fn of(app: &App, reviewer: MemberId) -> Self {
        Self { seals: app.seals.clone(), reviewer, today: app.today() }
    }
}
