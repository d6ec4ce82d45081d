//! The pages of the help.

/// A page of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// How to screen when nothing is known.
    NothingKnown,
    /// What to do after an assault.
    After,
    /// What a level means.
    Levels,
    /// The published rules of review.
    ReviewRules,
    /// What is stored, and what never.
    NeverStored,
    /// What happens to a member's data.
    MyData,
    /// For people whose number may be listed. The only one that is open to anybody, so it says nothing that a page for
    /// visitors may not say.
    Listed,
}

impl Topic {
    /// Every page, in the order of the list.
    pub const ALL: [Self; 7] = [
        Self::NothingKnown,
        Self::After,
        Self::Levels,
        Self::ReviewRules,
        Self::NeverStored,
        Self::MyData,
        Self::Listed,
    ];

    /// Where it stands.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::NothingKnown => "/help/nothing-known",
            Self::After => "/help/after",
            Self::Levels => "/help/levels",
            Self::ReviewRules => "/help/review-rules",
            Self::NeverStored => "/help/never-stored",
            Self::MyData => "/help/my-data",
            Self::Listed => "/help/listed",
        }
    }

    /// The message that names it in the list.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::NothingKnown => "help-nothing-known",
            Self::After => "help-after",
            Self::Levels => "help-levels",
            Self::ReviewRules => "help-review-rules",
            Self::NeverStored => "help-never-stored",
            Self::MyData => "help-my-data",
            Self::Listed => "help-listed",
        }
    }

    /// The page of this name, as the path ends.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.path().strip_prefix("/help/") == Some(name))
    }
}
