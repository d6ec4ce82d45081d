//! The figures that are published: which there are, how coarse they are, and when they are made. Pure.
//!
//! They are made once a month and then stay as they are, so that nobody learns anything by looking every day; and they are
//! so coarse that one person or one report more is seldom seen, and never for sure.

use crate::kernel::{Day, Month};
use crate::reports::Severity;

/// Figures are rounded down to multiples of this: what is shown as 5 is any of 5, 6, 7, 8 and 9.
pub const STEP: u32 = 5;
/// For how many days after its end a month's figures wait: as long as the longest delay that an author may choose, so that
/// they tell of no report that cannot be found yet.
pub const WAIT_DAYS: i64 = 7;
/// How many months are shown. Older figures are deleted.
pub const MONTHS: i32 = 12;

macro_rules! figures {
    ($($(#[$doc:meta])* $figure:ident $name:literal;)*) => {
        /// One figure.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Figure { $($(#[$doc])* $figure),* }

        impl Figure {
            /// Every figure.
            pub const ALL: &[Self] = &[$(Self::$figure),*];

            /// Its stored name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$figure => $name),* }
            }
        }
    };
}

figures! {
    /// Members who are not vetted yet.
    Newcomers "newcomers";
    /// Vetted members who are no stewards.
    Vetted "vetted";
    /// Stewards and founders.
    Stewards "stewards";
    /// Members under review, or paused by stewards.
    LookedAt "looked_at";
    /// Reports of danger filed, whose authors agreed to be counted.
    Danger "danger";
    /// The same of harm.
    Harm "harm";
    /// The same of nuisance.
    Nuisance "nuisance";
    /// Reviews decided within a day.
    WithinADay "within_a_day";
    /// Within two or three days.
    WithinThreeDays "within_three_days";
    /// Within a week.
    WithinAWeek "within_a_week";
    /// Later.
    Later "later";
    /// Cases opened because somebody objects to a report.
    Objections "objections";
    /// Decisions of stewards that left everything as it was.
    Kept "kept";
    /// Decisions that took reports out of view.
    TakenOut "taken_out";
    /// Decisions about a member.
    Members "members";
    /// Decisions that were undone.
    Undone "undone";
}

impl Figure {
    /// The figure of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|figure| figure.as_str() == name)
    }

    /// Which figure a report of this severity counts in.
    #[must_use]
    pub const fn filed(severity: Severity) -> Self {
        match severity {
            Severity::Danger => Self::Danger,
            Severity::Harm => Self::Harm,
            Severity::Nuisance => Self::Nuisance,
        }
    }

    /// Which figure a review that took so many days counts in.
    #[must_use]
    pub const fn reviewed_after(days: i64) -> Self {
        match days {
            ..=1 => Self::WithinADay,
            2..=3 => Self::WithinThreeDays,
            4..=7 => Self::WithinAWeek,
            8.. => Self::Later,
        }
    }

    /// Which figure a line of the stewards' log counts in, by what was done; none where it is no decision of a case.
    #[must_use]
    pub fn decided(act: &str) -> Option<Self> {
        match act {
            "keep" | "rule_true" | "lift" | "moot" => Some(Self::Kept),
            "hide" | "rule_false" => Some(Self::TakenOut),
            "freeze" | "freeze_branch" | "expel" => Some(Self::Members),
            "undo" => Some(Self::Undone),
            _ => None,
        }
    }
}

/// A figure as it is published: the least it can be. It is that, or up to [`STEP`] − 1 more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coarse(u32);

impl Coarse {
    /// Rounds a figure down.
    #[must_use]
    pub const fn of(exact: u32) -> Self {
        Self(exact - exact % STEP)
    }

    /// The least it can be.
    #[must_use]
    pub const fn least(self) -> u32 {
        self.0
    }

    /// The most it can be.
    #[must_use]
    pub const fn most(self) -> u32 {
        self.0.saturating_add(STEP - 1)
    }
}

/// The last month whose figures may be made today: it is over, and so is every delay that began in it.
#[must_use]
pub fn closed(today: Day) -> Month {
    today.plus(-WAIT_DAYS).month().plus(-1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::reports::Delay;

    proptest! {
        #[test]
        fn a_coarse_figure_holds_the_exact_one_and_is_itself_as_coarse(exact in 0u32..1_000_000) {
            let coarse = Coarse::of(exact);
            prop_assert!((coarse.least()..=coarse.most()).contains(&exact));
            prop_assert_eq!(Coarse::of(coarse.least()), coarse);
            prop_assert_eq!(coarse.least() % STEP, 0);
        }

        /// Whatever a report's delay, it can be found before the figures of its month are made; and they are made in the end.
        #[test]
        fn no_figure_is_made_while_a_report_of_its_month_waits(filed in 0i64..40_000, later in 0i64..120) {
            let filed = Day::from_number(filed);
            let today = filed.plus(later);
            for delay in Delay::ALL {
                if closed(today) >= filed.month() {
                    let last = filed.plus(1).start().plus(-1);
                    let from = delay.visible_from(last, Delay::HOURS - 1);
                    prop_assert!(from.is_none_or(|from| from <= today.start()) && today.month() > filed.month());
                }
            }
            prop_assert!(later < 40 || closed(today) >= filed.month());
        }
    }

    #[test]
    fn every_figure_is_found_by_its_name() {
        for figure in Figure::ALL {
            assert_eq!(Figure::parse(figure.as_str()), Some(*figure));
        }
        assert_eq!(Figure::parse("everything"), None);
    }

    #[test]
    fn a_month_is_closed_on_the_eighth_day_after_it() {
        let day = |number| Day::from_number(number);
        let december = day(20_788).month();
        assert_eq!(day(20_788).to_string(), "2026-12-01");
        assert_eq!(closed(day(20_794)), december.plus(-2));
        assert_eq!(closed(day(20_795)), december.plus(-1));
    }
}
