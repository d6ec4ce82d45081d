//! What stewards can do about a case.

use super::Kind;

/// What stewards can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Nothing.
    Keep,
    /// Take the reports out of all lookups.
    Hide,
    /// Take away all rights of the member for a while.
    Freeze,
    /// The same for everybody in the member's branch, and hide the reports.
    FreezeBranch,
    /// Expel the member, and hide the reports.
    Expel,
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
    pub const ALL: [Self; 9] = [
        Self::Keep,
        Self::Hide,
        Self::Freeze,
        Self::FreezeBranch,
        Self::Expel,
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

    /// Whether it takes the case's reports out of all lookups.
    #[must_use]
    pub const fn hides(self) -> bool {
        matches!(self, Self::Hide | Self::FreezeBranch | Self::Expel | Self::RuleFalse)
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
        use Measure::{Expel, Freeze, FreezeBranch, Hide, Keep, Lift, RuleFalse, RuleTrue};
        match self {
            Self::Flag | Self::Rejected => &[Keep, Hide, Freeze, FreezeBranch, Expel],
            Self::Disputed => &[RuleTrue, RuleFalse],
            Self::Concern => &[Keep, Freeze, FreezeBranch, Expel],
            Self::Alarm => &[Lift, Freeze, FreezeBranch, Expel],
        }
    }
}
