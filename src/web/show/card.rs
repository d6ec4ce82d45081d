//! A report as its readers see it.

use super::{
    ALSO, CONTACTS, Choice, Code, DISPUTE_REASONS, FLAG_REASONS, Level, PARTS_OF_DAY, SETTINGS, SUPPORT_REASONS,
    Severity, code, label,
};
use crate::kernel::{Month, ReportId};
use crate::messages::{Said, Words};

/// A report as its readers see it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportCard {
    /// Which report.
    pub id: ReportId,
    /// How sure the community is.
    pub level: Level,
    /// Its gravest code's severity.
    pub severity: Severity,
    /// The codes' values, gravest first.
    pub codes: Vec<String>,
    /// What was ticked beside the codes.
    pub also: Vec<String>,
    /// When it happened.
    pub month: Option<Month>,
    /// The part of the day.
    pub part_of_day: Option<String>,
    /// The area, as its author wrote it.
    pub area: Option<String>,
    /// Where it happened.
    pub setting: Option<String>,
    /// How contact was made.
    pub contact: Option<String>,
    /// Whether its author lived it herself.
    pub first_hand: bool,
    /// When it was filed.
    pub filed: Month,
    /// How many months ago that was.
    pub age_months: u32,
    /// What peers or stewards found.
    pub state: CardState,
    /// Filed by somebody whom stewards expelled, or whose rights they took away for a while.
    pub former: bool,
    /// What its author wrote.
    pub words: CardWords,
    /// A phone, and older than a year: the number may be somebody else's by now.
    pub reassigned: bool,
    /// What this reader may say about it.
    pub may: CardActions,
}

/// What peers or stewards found of a report. How sure the community is stands beside all reports of one severity, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardState {
    /// Nobody has reviewed it yet, or peers did not accept it.
    Unreviewed,
    /// Peers found it a proper report.
    Reviewed,
    /// Stewards found it true.
    Confirmed,
}

impl CardState {
    /// As the level of the same name: its icon and its name.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::Unreviewed => Level::Unreviewed,
            Self::Reviewed => Level::Reviewed,
            Self::Confirmed => Level::Confirmed,
        }
    }
}

/// What a report's author wrote, as far as this reader may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardWords {
    /// Nothing was written, or its author does not share it.
    None,
    /// Not shown until two peers have reviewed it.
    Waiting,
    /// Shown to vetted members only.
    VettedOnly,
    /// Shown.
    Shown {
        /// Of the person.
        description: Option<String>,
        /// Of what happened.
        account: Option<String>,
    },
}

/// Something a reader says about a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// That it is true.
    Support,
    /// That it is wrong.
    Dispute,
    /// That it must not be shown.
    Flag,
}

impl Act {
    /// The last part of its path.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Dispute => "dispute",
            Self::Flag => "flag",
        }
    }
    /// The message that names it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Support => "act-support",
            Self::Dispute => "act-dispute",
            Self::Flag => "act-flag",
        }
    }
    /// The message that asks for the reason.
    #[must_use]
    pub const fn question(self) -> &'static str {
        match self {
            Self::Support => "act-support-lead",
            Self::Dispute => "act-dispute-lead",
            Self::Flag => "act-flag-lead",
        }
    }
    /// The message that says what comes of it.
    #[must_use]
    pub const fn outcome(self) -> &'static str {
        match self {
            Self::Support => "act-support-outcome",
            Self::Dispute => "act-dispute-outcome",
            Self::Flag => "act-flag-outcome",
        }
    }
    /// Whether a report of her own is offered beside it, filled in.
    #[must_use]
    pub const fn offers_own(self) -> bool {
        matches!(self, Self::Support)
    }
    /// The reasons to choose from.
    #[must_use]
    pub fn reasons(self) -> &'static [Choice] {
        match self {
            Self::Support => SUPPORT_REASONS,
            Self::Dispute => DISPUTE_REASONS,
            Self::Flag => FLAG_REASONS,
        }
    }
}

/// What a reader may say about a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CardActions {
    /// That it is true.
    pub support: bool,
    /// That it is wrong.
    pub dispute: bool,
    /// That it must not be shown.
    pub flag: bool,
}

impl ReportCard {
    /// Its heading, unseen where what it says leads: which of those beside it it is.
    #[must_use]
    pub fn heading(&self, place: &usize) -> Said {
        Said::new("card-heading").with("place", u32::try_from(*place).unwrap_or(u32::MAX))
    }
    /// Its codes, as pages name them.
    pub fn named_codes(&self) -> impl Iterator<Item = &'static Code> {
        self.codes.iter().filter_map(|value| code(value))
    }
    /// The codes' values, for machines.
    #[must_use]
    pub fn code_values(&self) -> String {
        self.codes.join(" ")
    }
    /// Ticks beside the codes, in words.
    #[must_use]
    pub fn also_words(&self, words: &Words) -> Vec<&'static str> {
        self.also.iter().filter_map(|value| label(ALSO, value)).map(|id| words.say(id)).collect()
    }
    /// Month, part of the day, area, setting and contact, in words; only what is known.
    #[must_use]
    pub fn facts(&self, words: &Words) -> Vec<String> {
        let named = |choices, value: &Option<String>| {
            let id = label(choices, value.as_deref()?)?;
            Some(words.say(id).to_owned())
        };
        [
            self.month.map(|month| words.month(month)),
            named(PARTS_OF_DAY, &self.part_of_day),
            self.area.clone(),
            named(SETTINGS, &self.setting),
            named(CONTACTS, &self.contact),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
    /// When it was filed, and how long ago.
    #[must_use]
    pub fn age(&self) -> Said {
        Said::new("card-age")
            .with("month", self.filed)
            .with("months", self.age_months)
            .with("years", self.age_months / 12)
    }
    /// What can be said about it.
    #[must_use]
    pub fn acts(&self) -> Vec<Act> {
        let all = [(self.may.support, Act::Support), (self.may.dispute, Act::Dispute), (self.may.flag, Act::Flag)];
        all.into_iter().filter_map(|(may, act)| may.then_some(act)).collect()
    }
}
