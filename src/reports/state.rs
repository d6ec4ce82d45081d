//! How far a report has come.

/// The state of a report. Level (how sure the community is) is another matter: see `trust`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportState {
    /// Waiting for peer review: codes are shown, words are not.
    Unreviewed,
    /// Peers found it a proper report: the words may be shown.
    Reviewed,
}

impl ReportState {
    /// Its stored name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unreviewed => "unreviewed",
            Self::Reviewed => "reviewed",
        }
    }

    /// The state of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Unreviewed, Self::Reviewed].into_iter().find(|state| state.as_str() == text)
    }
}
