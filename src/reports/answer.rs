//! What an answer leads with: the worst credible thing, in words.

use super::{Code, CodeSet, Facts, Severity};
use crate::kernel::{MemberId, Month};

/// A report that a lookup has found and opened.
pub struct Opened {
    /// What it says, fading codes left out.
    pub codes: CodeSet,
    /// Its facts.
    pub facts: Facts,
    /// Who filed it. Never shown.
    pub author: MemberId,
}

impl Opened {
    /// The month it tells of: when it happened, else when it was filed.
    #[must_use]
    pub fn month(&self) -> Month {
        self.facts.month.unwrap_or(self.facts.filed)
    }
}

/// The first sentence of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// What was reported of the worst severity, worst first.
    pub codes: Vec<Code>,
    /// How grave it is.
    pub severity: Severity,
    /// How many members reported anything this grave.
    pub members: usize,
    /// The last month in which they say it happened.
    pub last: Month,
}

/// What to lead with: the gravest things, and how many members reported any of them.
#[must_use]
pub fn lead<'a>(reports: impl Iterator<Item = &'a Opened>) -> Option<Lead> {
    let reports: Vec<&Opened> = reports.collect();
    let severity = reports.iter().map(|report| report.codes.severity()).max()?;
    let grave = || reports.iter().filter(|report| report.codes.severity() == severity);
    let mut codes: Vec<Code> = grave().flat_map(|report| report.codes.iter()).collect();
    codes.retain(|code| code.severity() == severity);
    codes.sort_unstable();
    codes.dedup();
    let mut members: Vec<MemberId> = grave().map(|report| report.author).collect();
    members.sort_unstable();
    members.dedup();
    Some(Lead { codes, severity, members: members.len(), last: grave().map(|report| report.month()).max()? })
}
