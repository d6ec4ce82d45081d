//! What stewards can do about a case.

use super::Kind;
use crate::reports::Severity;

/// What stewards can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Nothing.
    Keep,
    /// Take the reports out of all lookups.
    Hide,
    /// Take away all rights of the member for a while.
    Freeze,
    /// The same for everybody in the member's branch, and set aside the reports that are not of danger.
    FreezeBranch,
    /// Expel the member, and set aside the case's reports that are not of danger.
    Expel,
    /// The same, and with them everything of harm and nuisance that the member filed and nobody has reviewed.
    ExpelSetAside,
    /// Find the reports true.
    RuleTrue,
    /// Find the reports wrong, and hide them.
    RuleFalse,
    /// Let the member look up again.
    Lift,
    /// Take back what was decided.
    Undo,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 10] = [
        Self::Keep,
        Self::Hide,
        Self::Freeze,
        Self::FreezeBranch,
        Self::Expel,
        Self::ExpelSetAside,
        Self::RuleTrue,
        Self::RuleFalse,
        Self::Lift,
        Self::Undo,
    ];

    /// Its stored name, and what a form sends.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Hide => "hide",
            Self::Freeze => "freeze",
            Self::FreezeBranch => "freeze_branch",
            Self::Expel => "expel",
            Self::ExpelSetAside => "expel_set_aside",
            Self::RuleTrue => "rule_true",
            Self::RuleFalse => "rule_false",
            Self::Lift => "lift",
            Self::Undo => "undo",
        }
    }

    /// The measure of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.as_str() == text)
    }

    /// Whether it takes a report of the case, of something so grave, out of all lookups. What is decided about a member never
    /// hides danger: that takes a decision about the report, by stewards who did not vote on the member.
    #[must_use]
    pub const fn hides(self, severity: Severity) -> bool {
        match self {
            Self::Hide | Self::RuleFalse => true,
            Self::FreezeBranch | Self::Expel | Self::ExpelSetAside => !matches!(severity, Severity::Danger),
            Self::Keep | Self::Freeze | Self::RuleTrue | Self::Lift | Self::Undo => false,
        }
    }

    /// Whether it does something to the member who filed the reports, or whom the case is about.
    #[must_use]
    pub const fn is_about_the_member(self) -> bool {
        matches!(self, Self::Freeze | Self::FreezeBranch | Self::Expel | Self::ExpelSetAside)
    }

    /// Whether the member is expelled by it.
    #[must_use]
    pub const fn expels(self) -> bool {
        matches!(self, Self::Expel | Self::ExpelSetAside)
    }

    /// Whether it does anything that could be taken back.
    #[must_use]
    pub const fn can_be_undone(self) -> bool {
        !matches!(self, Self::Keep | Self::Undo)
    }

    /// How many stewards it takes. One is enough to let somebody look up again: that was stopped without any.
    #[must_use]
    pub const fn stewards(self) -> usize {
        if matches!(self, Self::Lift) { 1 } else { 2 }
    }
}

impl Kind {
    /// What can be done about a case of this kind.
    #[must_use]
    pub const fn measures(self) -> &'static [Measure] {
        use Measure::{Expel, ExpelSetAside, Freeze, FreezeBranch, Hide, Keep, Lift, RuleFalse, RuleTrue};
        match self {
            Self::Flag | Self::Rejected => &[Keep, Hide, Freeze, FreezeBranch, Expel, ExpelSetAside],
            Self::Disputed => &[RuleTrue, RuleFalse],
            Self::Concern => &[Keep, Freeze, FreezeBranch, Expel, ExpelSetAside],
            Self::Alarm => &[Lift, Freeze, FreezeBranch, Expel, ExpelSetAside],
        }
    }
}
