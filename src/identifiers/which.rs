//! An input that may be several things. None of them is looked up before the member says which.

use zeroize::Zeroizing;

use super::{Identifier, Recognised, Unrecognised, read};
use crate::kernel::Region;

/// The most choices that are offered. What may be more things than that is to be written more clearly.
pub const MAX_CHOICES: usize = 3;

/// What an input is read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// One thing.
    One(Recognised),
    /// One of several; or of one, which is too uncertain to be looked up unasked.
    Which(Which),
}

/// Regions whose numbers have one length, several, and a plan that many countries share.
const PLANS: [&str; 3] = ["GB", "DE", "US"];

/// The things an input may be: one to [`MAX_CHOICES`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Which {
    choices: Vec<Choice>,
}

/// One thing that the input may be.
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    identifier: Identifier,
    text: Zeroizing<String>,
    says: Says,
}

/// What a choice says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// A number of this region.
    NumberOf(Region),
    /// A number that belongs to no region.
    Number,
    /// A number plate of this region.
    PlateOf(Region),
    /// A name, on whatever platform.
    AnyPlatform,
    /// Something that says by itself what it is, such as an e-mail address.
    Itself,
}

impl Which {
    /// From what was found, each thing once.
    ///
    /// # Errors
    /// [`Unrecognised::Several`] for more than can be offered, [`Unrecognised::NotAnIdentifier`] for none.
    pub(super) fn of(found: impl IntoIterator<Item = Choice>) -> Result<Self, Unrecognised> {
        let mut choices: Vec<Choice> = Vec::new();
        for choice in found {
            if choices.iter().all(|one| one.identifier != choice.identifier) {
                choices.push(choice);
            }
        }
        match choices.len() {
            0 => Err(Unrecognised::NotAnIdentifier),
            1..=MAX_CHOICES => Ok(Self { choices }),
            _ => Err(Unrecognised::Several),
        }
    }

    /// Without the choices whose text would not be read as what they say: in no region, in hers, and in regions whose
    /// numbering plans differ most.
    ///
    /// # Errors
    /// [`Unrecognised::NotAnIdentifier`] if none is left.
    pub(super) fn that_read_as_themselves(mut self, region: Option<Region>) -> Result<Self, Unrecognised> {
        let others = PLANS.iter().filter_map(|letters| letters.parse().ok()).map(Some);
        let regions: Vec<Option<Region>> = [None, region].into_iter().chain(others).collect();
        self.choices.retain(|choice| {
            let is_same = |region: &Option<Region>| {
                let read = read(&choice.text, None, *region);
                matches!(&read, Ok(Reading::One(one)) if *one.identifier() == choice.identifier)
            };
            regions.iter().all(is_same)
        });
        if self.choices.is_empty() { Err(Unrecognised::NotAnIdentifier) } else { Ok(self) }
    }

    /// The choices, likeliest first.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }
}

impl Choice {
    pub(super) fn new(identifier: &Identifier, says: Says) -> Self {
        Self { text: Zeroizing::new(identifier.spoken()), identifier: identifier.clone(), says }
    }

    /// Written as it was typed, where that says more than the canonical form.
    pub(super) fn typed(mut self, text: &str) -> Self {
        self.text = Zeroizing::new(text.to_owned());
        self
    }

    /// What is looked up if she chooses it.
    #[must_use]
    pub const fn identifier(&self) -> &Identifier {
        &self.identifier
    }

    /// The choice in a form that reads as this identifier and nothing else, in every region.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it says of itself.
    #[must_use]
    pub const fn says(&self) -> Says {
        self.says
    }
}

impl std::fmt::Debug for Choice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Choice({:?})", self.identifier)
    }
}

impl From<Recognised> for Reading {
    fn from(one: Recognised) -> Self {
        Self::One(one)
    }
}

impl From<Which> for Reading {
    fn from(which: Which) -> Self {
        Self::Which(which)
    }
}
