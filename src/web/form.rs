//! What a form gives back when it cannot be taken: everything typed, and the mistake beside its field.

use crate::identifiers::region_named;
use crate::kernel::Region;
use crate::messages::Said;

/// One field: what was typed, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Field {
    /// What was typed, as it was typed.
    pub value: String,
    /// What is wrong with it.
    pub mistake: Option<Said>,
}

impl Field {
    /// A field as it was typed.
    #[must_use]
    pub fn of(value: impl Into<String>) -> Self {
        Self { value: value.into(), mistake: None }
    }
    /// A field with a mistake.
    #[must_use]
    pub fn wrong(value: impl Into<String>, mistake: Said) -> Self {
        Self { value: value.into(), mistake: Some(mistake) }
    }
    /// Whether this choice is the one that was made.
    #[must_use]
    pub fn is(&self, choice: &str) -> bool {
        self.value == choice
    }
}

/// A group of boxes to tick.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ticks {
    /// The values of the ticked boxes, as they were sent; what the page does not know is not drawn.
    pub chosen: Vec<String>,
    /// What is wrong with the choice.
    pub mistake: Option<Said>,
}

impl Ticks {
    /// These boxes ticked.
    #[must_use]
    pub fn of<T: Into<String>>(chosen: impl IntoIterator<Item = T>) -> Self {
        Self { chosen: chosen.into_iter().map(Into::into).collect(), mistake: None }
    }
    /// Whether a box is ticked.
    #[must_use]
    pub fn has(&self, value: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == value)
    }
}

/// A mistake and the field it belongs to, for the summary at the head of a form.
pub type Mistake = (String, Said);

/// The mistakes of a form, in the order of its fields. The address is the id of the field.
#[must_use]
pub fn mistakes<'a>(fields: impl IntoIterator<Item = (&'a str, &'a Option<Said>)>) -> Vec<Mistake> {
    fields.into_iter().filter_map(|(field, said)| Some((field.to_owned(), said.clone()?))).collect()
}

/// The region that was chosen: `Some(None)` for none, `None` for one that nobody knows.
#[must_use]
pub fn chosen_region(text: &str) -> Option<Option<Region>> {
    let text = text.trim();
    if text.is_empty() { Some(None) } else { region_named(text).map(Some) }
}
