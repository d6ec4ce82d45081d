//! Where a member stands, what comes next, and why she may not vouch.

use super::{filled, plain};
use crate::kernel::Day;

plain! {
    WHY_NOT_VETTED = "why-not-vetted";
    WHY_NOT_GRACE = "why-not-grace";
    WHY_NOT_REVIEW = "why-not-review";
    WHY_NOT_STRIKES = "why-not-strikes";
    WHY_NOT_PROMISED = "why-not-promised";
    FOUNDER = "standing-founder";
    FOUNDER_WAITING = "standing-founder-waiting";
    JOINED = "standing-joined";
    ONE = "standing-one";
    RELATED = "standing-related";
    COMMON = "standing-common";
    NO_PLACE = "standing-no-place";
    VETTED = "standing-vetted";
    STEWARD = "standing-steward";
    REVIEW = "standing-review";
    FROZEN = "standing-frozen";
    STRIKES = "standing-strikes";
    LEFT = "standing-left";
    EXPELLED = "standing-expelled";
    NEXT_SECOND = "next-second";
    NEXT_OTHER_CIRCLE = "next-other-circle";
    NEXT_STEWARD = "next-steward";
    NEXT_VOUCH = "next-vouch";
    NEXT_FOUNDER = "next-founder";
    NEXT_GRACE = "next-grace";
    NEXT_REVIEW = "next-review";
    NEXT_STRIKES = "next-strikes";
    NEXT_LEFT = "next-left";
    NEXT_EXPELLED = "next-expelled";
}

filled! {
    why_not_yet(day: Day) = "why-not-yet";
    why_not_budget(day: Day) = "why-not-budget";
    why_not_strike(day: Day) = "why-not-strike";
    grace(day: Day) = "standing-grace";
    next_founding(missing: u32) = "next-founding";
    next_frozen(day: Day) = "next-frozen";
    next_vouch_from(day: Day) = "next-vouch-from";
}
