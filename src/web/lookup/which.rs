//! What an input may be, offered: nothing is looked up or filed before she chooses.

use crate::identifiers::{Choice, Note, Says, Which};
use crate::messages::Said;

/// One thing that the input may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// What the button looks up: it reads as this one thing.
    pub text: String,
    /// What the button says.
    pub said: Said,
}

/// The offers, likeliest first.
#[must_use]
pub fn offers(which: &Which) -> Vec<Offer> {
    which.choices().iter().map(offer).collect()
}

fn offer(choice: &Choice) -> Offer {
    let said = match choice.says() {
        Says::NumberOf(region) => Said::new("which-number").with("region", region),
        Says::PlateOf(region) => Said::new("which-plate").with("region", region),
        Says::AnyPlatform => Said::new("which-any-platform"),
        Says::Number | Says::Itself => Said::new("which-itself"),
    };
    Offer { text: choice.text().to_owned(), said: said.with("text", choice.text()) }
}

/// What she should know about how it was read, besides what the answer says in words of its own.
#[must_use]
pub fn notes(notes: &[Note]) -> Vec<Said> {
    let said = |note: &Note| match note {
        Note::AmongWords => Some(Said::plain("read-among-words")),
        Note::PlateParts => Some(Said::plain("read-plate-parts")),
        _ => None,
    };
    notes.iter().filter_map(said).collect()
}
