//! The answer to "which one?" in the report form: the button's text takes the place of what was typed.
//!
//! The button says in which box it stands. What stands in that box by then may be something else, because she
//! corrected it before she pressed: then the button answers nothing.

use crate::identifiers::{Reading, recognise};
use crate::kernel::Region;
use crate::web::form::Field;

/// Puts the choice (`2:+44 7700 900123`) into its box; `false` if what stands there does not offer it.
pub(super) fn choose(typed: &mut [Field], chosen: &str, region: Option<Region>) -> bool {
    let Some((at, text)) = chosen.split_once(':') else { return false };
    let Some(asked) = at.parse().ok().and_then(|at: usize| typed.get_mut(at)) else { return false };
    let Ok(Reading::Which(which)) = recognise(&asked.value, None, region) else { return false };
    let offered = which.choices().iter().any(|choice| choice.text() == text);
    if offered {
        *asked = Field::of(text);
    }
    offered
}
