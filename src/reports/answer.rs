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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lead {
    /// The worst thing reported.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// How many members reported anything this grave.
    pub members: usize,
    /// The last month in which they say it happened.
    pub last: Month,
}

/// What to lead with: the worst code, and how many members reported anything of its severity.
#[must_use]
pub fn lead<'a>(reports: impl Iterator<Item = &'a Opened>) -> Option<Lead> {
    let reports: Vec<&Opened> = reports.collect();
    let code = reports.iter().map(|report| report.codes.worst()).min()?;
    let grave = || reports.iter().filter(|report| report.codes.severity() == code.severity());
    let mut members: Vec<MemberId> = grave().map(|report| report.author).collect();
    members.sort_unstable();
    members.dedup();
    Some(Lead {
        code,
        severity: code.severity(),
        members: members.len(),
        last: grave().map(|report| report.month()).max()?,
    })
}
