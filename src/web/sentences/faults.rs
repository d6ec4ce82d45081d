//! Which standing is missing, and how to get it.

use super::{filled, plain};
use crate::kernel::Day;

plain! {
    NEEDS_VETTED = "needs-vetted";
    NEEDS_VOUCHING = "needs-vouching";
    NEEDS_VOICE = "needs-voice";
    NEEDS_REVIEWING = "needs-reviewing";
    NEEDS_STEWARD = "needs-steward";
    NEEDS_MEMBERSHIP = "needs-membership";
    NOT_FOUND_BY_IT = "not-said-unknown";
    OWN_REPORT = "not-said-own";
    SPOKEN_ALREADY = "not-said-already";
    FLAG_WAITS = "not-said-flag-waits";
    WAY_SECOND_VOUCH = "way-second-vouch";
    WAY_MORE_VOUCHES = "way-more-vouches";
    WAY_STEWARD = "way-steward";
    WAY_REVIEW = "way-review";
    WAY_FOUNDERS = "way-founders";
    WAY_NAMED = "way-named";
    WAY_OPERATOR = "way-operator";
}

filled! {
    way_day(day: Day) = "way-day";
}
