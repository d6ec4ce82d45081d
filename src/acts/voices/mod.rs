//! Voices: a report, a support or a dispute by one member about one record (an identifier and a severity).
//!
//! A voice hangs on the report it is, or was said of, and goes with it; where others support a report that its author takes
//! back, they keep its codes (`shell`). Beside the voices each member has a page of where
//! she spoke: from the pages it is told, when somebody speaks, with whom her family has the habit of speaking together.
//! Both are written in the transaction of the act.

mod cut;
mod hear;
mod pages;
mod remove;
mod shell;
mod speak;

pub(super) use cut::{cut, leave};
pub(super) use hear::{Heard, HeardVoice, opens};
pub(super) use pages::Pages;
pub(super) use remove::delete;
pub(super) use shell::{Supported, UNFINDABLE, Withdrawn, keep_shell, withdraw};
pub(super) use speak::{Said, speak};

use crate::reports::{Severity, VoiceKind};
use crate::trust::{Severity as TrustSeverity, Side};

/// On which side of a record a kind of voice is.
pub(super) const fn side(kind: VoiceKind) -> Side {
    match kind {
        VoiceKind::Report | VoiceKind::Support => Side::For,
        VoiceKind::Dispute => Side::Against,
    }
}

/// A severity as the rules of trust see it.
pub(super) const fn weight(severity: Severity) -> TrustSeverity {
    match severity {
        Severity::Danger => TrustSeverity::Danger,
        Severity::Harm | Severity::Nuisance => TrustSeverity::Other,
    }
}
