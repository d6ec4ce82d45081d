//! The answer to "which one?" in the report form: the button's text takes the place of what was typed.
//!
//! The button stands behind its field and is named like it, so its text arrives right behind the text it
//! answers.

use crate::identifiers::{Reading, recognise};
use crate::kernel::Region;
use crate::web::form::Field;

/// The identifiers with the answer in its place; `None` if no button was pressed.
pub(super) fn answered(typed: &[Field], region: Option<Region>) -> Option<Vec<Field>> {
    let at = typed.windows(2).position(|pair| matches!(pair, [asked, answer] if is_answer(asked, answer, region)))?;
    let mut identifiers = typed.to_vec();
    identifiers.remove(at);
    Some(identifiers)
}

fn is_answer(asked: &Field, answer: &Field, region: Option<Region>) -> bool {
    let Ok(Reading::Which(which)) = recognise(&asked.value, None, region) else { return false };
    which.choices().iter().any(|choice| choice.text() == answer.value)
}
