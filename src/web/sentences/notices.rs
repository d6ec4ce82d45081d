//! What just happened, and why reviewers decided as they did.

use super::{filled, plain};
use crate::kernel::Day;

plain! {
    JOINED = "notice-joined";
    SIGNED_OUT = "notice-signed-out";
    SIGNED_OUT_FORGOTTEN = "notice-signed-out-forgotten";
    SESSION_OVER = "notice-session-over";
    SESSION_OVER_KEPT = "notice-session-over-kept";
    FILED = "notice-filed";
    FILED_HIDDEN = "notice-filed-hidden";
    FILED_SOON = "notice-filed-soon";
    FILED_ALREADY = "notice-filed-already";
    WITHDRAWN = "notice-withdrawn";
    SAID = "notice-said";
    FLAGGED = "notice-flagged";
    VOUCHED = "notice-vouched";
    VOUCHED_VETTED = "notice-vouched-vetted";
    VOUCH_WITHDRAWN = "notice-vouch-withdrawn";
    INVITED = "notice-invited";
    INVITATION_REVOKED = "notice-invitation-revoked";
    SAVED = "notice-saved";
    PASSPHRASE_CHANGED = "notice-passphrase-changed";
    ADDRESS_ASKED = "notice-address-asked";
    ADDRESS_CONFIRMED = "notice-address-confirmed";
    ADDRESS_REMOVED = "notice-address-removed";
    SESSIONS_ENDED = "notice-sessions-ended";
    SESSION_ENDED = "notice-session-ended";
    FACTOR_ON = "notice-factor-on";
    FACTOR_OFF = "notice-factor-off";
    SECOND_ON = "notice-second-on";
    SECOND_OFF = "notice-second-off";
    PASSKEY_ADDED = "notice-passkey-added";
    PASSKEY_REMOVED = "notice-passkey-removed";
    RECOVERED = "notice-recovered";
    STOOD_IN = "notice-stood-in";
    RECOVERY_STOPPED = "notice-recovery-stopped";
    REVIEWED = "notice-reviewed";
    REVIEW_GONE = "notice-review-gone";
    REVIEW_CHANGED = "notice-review-changed";
    REVIEWED_ALREADY = "notice-reviewed-already";
    REVIEW_OVER = "notice-review-over";
    REVIEW_LAPSED = "notice-review-lapsed";
    MENDED = "notice-mended";
    MEND_CLOSED = "notice-mend-closed";
    REASON_REVEALS_WORKER = "reason-reveals-worker";
    REASON_REVEALS_THIRD = "reason-reveals-third";
    REASON_NOT_CONDUCT = "reason-not-conduct";
    REASON_MADE_UP = "reason-made-up";
    REASON_DUPLICATE = "reason-duplicate";
    REASON_UNCLEAR = "reason-unclear";
}

filled! {
    filed_later(day: Day) = "notice-filed-later";
}
