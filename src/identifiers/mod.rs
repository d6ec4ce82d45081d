//! Raw input to canonical form: one recogniser for everything a member may paste.
//!
//! Two ways of writing the same thing must never give two canonical forms, or a lookup says "nothing known" about
//! somebody who was reported; and an input must never be read as something it is not. Where one form cannot be known
//! (a bare `@name`, a number that is written in two ways), [`Recognised::readings`] lists all that must be looked up.

mod email;
mod error;
mod handle;
mod identifier;
mod kind;
mod link;
mod phone;
mod plate;
mod platform;
mod recognised;
mod site;
mod text;

#[cfg(test)]
mod tests;

pub use error::Unrecognised;
pub use identifier::{Identifier, VERSION};
pub use kind::{Kind, NotAKind};
pub use phone::{calling_code, regions};
pub use recognised::{MAX_READINGS, Note, Recognised};
pub use text::MAX_INPUT;

use crate::kernel::Region;
use link::Link;

/// Reads one identifier from free text.
///
/// `hint` is the kind the member chose, if she did; `region` (the member's) reads numbers and plates that carry no
/// country of their own, and nothing else.
///
/// # Errors
/// [`Unrecognised`] says why the input is no identifier and what would work.
pub fn recognise(input: &str, hint: Option<Kind>, region: Option<Region>) -> Result<Recognised, Unrecognised> {
    let text = text::plain(input)?;
    match hint.map(|kind| (kind, text.as_str())).or_else(|| worded(&text)) {
        Some((kind, rest)) => of_kind(kind, rest, region),
        None => of_any_kind(&text, region),
    }
}

/// The region of these two letters, if it has telephone numbers.
#[must_use]
pub fn region_named(letters: &str) -> Option<Region> {
    letters.parse().ok().filter(|region| calling_code(*region).is_some())
}

/// `telegram: some_name`, `insta @some_name`: a word that names the kind, and the rest.
fn worded(text: &str) -> Option<(Kind, &str)> {
    let (word, rest) = text.split_once(':').or_else(|| {
        let (word, rest) = text.split_once(' ')?;
        rest.starts_with(|c: char| matches!(c, '@' | '+' | '(') || c.is_ascii_digit()).then_some((word, rest))
    })?;
    let kind = Kind::from_word(text::lower(word.trim()).trim_end_matches('.'))?;
    let is_scheme = rest.starts_with("//");
    (!is_scheme && !rest.trim().is_empty()).then_some((kind, rest.trim()))
}

fn of_any_kind(text: &str, region: Option<Region>) -> Result<Recognised, Unrecognised> {
    if let Some(link) = Link::parse(text) {
        return link.recognise();
    }
    if text.contains("://") {
        return Err(Unrecognised::NotAnIdentifier);
    }
    if email::looks_like_one(text) {
        return email::recognise(text);
    }
    if phone::looks_like_one(text) {
        return phone::recognise(text, region);
    }
    if let Some(name) = text.strip_prefix('@') {
        return handle::bare(name);
    }
    if plate::with_country(text).is_some() {
        return plate::recognise(text, None);
    }
    if platform::is_signal_username(text) {
        return handle::bare(text);
    }
    match text.split_once(':') {
        Some((site, name)) => site::recognise(site, name),
        None => Err(Unrecognised::NotAnIdentifier),
    }
}

fn of_kind(kind: Kind, text: &str, region: Option<Region>) -> Result<Recognised, Unrecognised> {
    // The member chose the kind and also wrote it; "another site" may turn out to be a platform.
    let (kind, text) = match worded(text) {
        Some((written, rest)) if written == kind || kind == Kind::Handle => (written, rest),
        _ => (kind, text),
    };
    match kind {
        Kind::Plate => return plate::recognise(text, region),
        Kind::Email => return email::recognise(text),
        _ => {}
    }
    if let Some(link) = Link::parse(text) {
        return link.recognise();
    }
    match kind {
        Kind::Phone => phone::recognise(text, region),
        // `#123` is an account's number, not a phone's.
        Kind::Telegram | Kind::Signal if phone::looks_like_one(text) && !text.starts_with('#') => {
            phone::recognise(text, region)
        }
        Kind::Handle => match text.split_once(':') {
            Some((site, name)) => site::recognise(site, name),
            None => handle::bare(text.trim_start_matches('@')),
        },
        platform => handle::on(platform, text.trim_start_matches('@')),
    }
}
