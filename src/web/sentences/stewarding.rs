//! What stewards and those who turn to them are told.

use super::{filled, plain};
use crate::kernel::Day;

plain! {
    VOTED = "notice-voted";
    DECIDED = "notice-decided";
    RAISED = "notice-raised";
    NAMED = "notice-named";
    SIGNED = "notice-signed";
    APPOINTED = "notice-appointed";
    RECALLED = "notice-recalled";
    PARTY = "mistake-party";
    MEASURE = "mistake-measure";
    MEASURE_DONE = "mistake-measure-done";
    CODE_EMPTY = "mistake-steward-code-empty";
    OWN = "mistake-steward-own";
    NOT_NOW = "mistake-steward-not-now";
    NOT_NAMED = "mistake-steward-not-named";
    NOT_ASKED = "mistake-steward-not-asked";
    RELATED = "mistake-steward-related";
    SECOND_VOUCHER = "mistake-steward-second-voucher";
    SIGNERS = "mistake-steward-signers";
    CONCERN_NAME = "mistake-concern-name";
    CONCERN_REASON = "mistake-concern-reason";
}

filled! {
    candidacy(signed: u32, needed: u32) = "candidacy";
    case_since(day: Day) = "case-since";
    case_until(day: Day) = "case-until";
    case_elsewhere(count: usize) = "case-elsewhere";
    case_voices(behind: usize, against: usize) = "case-voices";
    measure_votes(count: usize) = "measure-votes";
    effect_hide(count: usize) = "effect-hide";
    effect_branch(count: usize, reports: usize) = "effect-branch";
    effect_expel(vouchers: usize, others: usize, reports: usize) = "effect-expel";
    effect_true(count: usize) = "effect-true";
    effect_false(count: usize) = "effect-false";
}
