//! How sure the community is, in words.

use crate::messages::Said;
use crate::trust::AuthorLabel;

/// How sure the community is of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// Nobody has checked it yet.
    Unreviewed,
    /// Two peers checked that it is a proper report.
    Reviewed,
    /// Two independent voices.
    Supported,
    /// Three independent voices.
    Corroborated,
    /// Stewards found it true: no less sure than corroborated.
    Confirmed,
    /// More independent voices against than for.
    Disputed,
}

impl Level {
    /// Every level.
    pub const ALL: [Self; 6] =
        [Self::Unreviewed, Self::Reviewed, Self::Supported, Self::Corroborated, Self::Confirmed, Self::Disputed];

    /// Its name for machines and for its icon.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unreviewed => "unreviewed",
            Self::Reviewed => "reviewed",
            Self::Supported => "supported",
            Self::Corroborated | Self::Confirmed => "corroborated",
            Self::Disputed => "disputed",
        }
    }
    /// The message that names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unreviewed => "level-unreviewed",
            Self::Reviewed => "level-reviewed",
            Self::Supported => "level-supported",
            Self::Corroborated => "level-corroborated",
            Self::Confirmed => "level-confirmed",
            Self::Disputed => "level-disputed",
        }
    }
    /// The message that says what it means.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Unreviewed => "level-unreviewed-meaning",
            Self::Reviewed => "level-reviewed-meaning",
            Self::Supported => "level-supported-meaning",
            Self::Corroborated => "level-corroborated-meaning",
            Self::Confirmed => "level-confirmed-meaning",
            Self::Disputed => "level-disputed-meaning",
        }
    }
}

/// What a level rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Basis {
    /// Members who reported it or support it.
    pub members: u32,
    /// The independent circles they come from.
    pub circles: u32,
    /// Members who dispute it.
    pub against_members: u32,
    /// The independent circles those come from.
    pub against_circles: u32,
    /// The only voice is somebody of whom readers ought to know this.
    pub alone: Option<AuthorLabel>,
}

impl Basis {
    /// Who stands behind it: "3 members from 2 separate circles".
    #[must_use]
    pub fn behind(&self) -> Said {
        match self.alone {
            Some(AuthorLabel::NotVetted) => return Said::plain("basis-newcomer"),
            Some(AuthorLabel::NewlyVetted) => return Said::plain("basis-newly-vetted"),
            Some(AuthorLabel::Former) => return Said::plain("basis-former"),
            None => {}
        }
        Said::new("basis-behind").with("members", self.members).with("circles", self.circles)
    }
    /// Who disputes it, if anybody does.
    #[must_use]
    pub fn against(&self) -> Option<Said> {
        let said = Said::new("basis-against").with("members", self.against_members);
        (self.against_members > 0).then(|| said.with("circles", self.against_circles))
    }
}
