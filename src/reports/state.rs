//! How far a report has come.

use super::{CodeSet, Severity};

/// The state of a report. Level (how sure the community is) is another matter: see `trust`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportState {
    /// Waiting for peer review: codes are shown, words are not.
    Unreviewed,
    /// Peers found it a proper report: the words may be shown.
    Reviewed,
    /// Peers sent it back and its author has not answered: codes are shown, the words are gone.
    Returned,
    /// Peers found it no proper report. What tells of danger is shown all the same until stewards rule; the rest is not.
    Rejected,
}

impl ReportState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Unreviewed, Self::Reviewed, Self::Returned, Self::Rejected];

    /// Its stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unreviewed => "unreviewed",
            Self::Reviewed => "reviewed",
            Self::Returned => "returned",
            Self::Rejected => "rejected",
        }
    }

    /// The state of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// Whether a lookup may find it. Nothing but a ruling, a withdrawal or time hides a report of danger.
    #[must_use]
    pub fn is_shown(self, codes: CodeSet) -> bool {
        self != Self::Rejected || codes.severity() == Severity::Danger
    }
}
