//! Raw input to canonical form: one recogniser for everything a member may paste.
//!
//! Two ways of writing the same thing must never give two canonical forms, or a lookup says "nothing known" about
//! somebody who was reported; and an input must never be read as something it is not. Where one form cannot be known
//! (a bare `@name`, a number that is written in two ways), [`Recognised::readings`] lists all that must be looked up.

mod among;
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
mod which;

#[cfg(test)]
mod tests;

pub use error::Unrecognised;
pub use identifier::{Identifier, VERSION};
pub use kind::{Kind, NotAKind};
pub use phone::{calling_code, regions};
pub use recognised::{MAX_READINGS, Note, Recognised};
pub use text::MAX_INPUT;
pub use which::{Choice, MAX_CHOICES, Reading, Says, Which};

use crate::kernel::Region;
use link::Link;

/// Reads one identifier from free text.
///
/// `hint` is the kind the member chose, if she did; `region` (the member's) reads numbers and plates that carry no
/// country of their own, and nothing else.
///
/// # Errors
/// [`Unrecognised`] says why the input is no identifier and what would work.
pub fn recognise(input: &str, hint: Option<Kind>, region: Option<Region>) -> Result<Reading, Unrecognised> {
    match read(input, hint, region)? {
        Reading::Which(which) => which.that_read_as_themselves(region).map(Reading::Which),
        one => Ok(one),
    }
}

/// The same, with choices that may read as something else when they are pressed.
fn read(input: &str, hint: Option<Kind>, region: Option<Region>) -> Result<Reading, Unrecognised> {
    let text = text::plain(input)?;
    let whole = match hint.map(|kind| (kind, text.as_str())).or_else(|| worded(&text)) {
        Some((kind, rest)) => of_kind(kind, rest, region),
        None => of_any_kind(&text, region),
    };
    match whole {
        Err(error) if may_hold_others(error) => offered(&text, hint, region).unwrap_or(Err(error)),
        whole => whole,
    }
}

/// Whether a text that was refused for this may still hold identifiers among other words.
const fn may_hold_others(error: Unrecognised) -> bool {
    matches!(
        error,
        Unrecognised::NotAnIdentifier
            | Unrecognised::PhoneLetters
            | Unrecognised::PhoneTooLong
            | Unrecognised::PhoneLength
            | Unrecognised::PhoneTooShort
            | Unrecognised::Email
            | Unrecognised::HandleCharacters
            | Unrecognised::HandleShape
            | Unrecognised::PlateShape
    )
}

/// What a text may be that is no identifier as a whole.
fn offered(text: &str, hint: Option<Kind>, region: Option<Region>) -> Option<Result<Reading, Unrecognised>> {
    if matches!(hint, Some(Kind::Plate | Kind::Email)) {
        return None;
    }
    let address = email::parted(text).map(|address| Choice::new(address.identifier(), Says::Itself));
    if let Some(address) = address.filter(|_| hint.is_none()) {
        let name = text.split_once(" @").map(|(_, name)| name).filter(|name| !email::is_domain(name));
        let name = name.and_then(|name| Some(among::any_platform(&handle::bare(name).ok()?, name)));
        return Some(Which::of([address].into_iter().chain(name)).map(Reading::Which));
    }
    if let Some(numbers) = among::run_together(text, region).filter(|_| hint.is_none()) {
        return Some(Which::of(numbers.into_iter().chain(among::name(text))).map(Reading::Which));
    }
    let plate = region.filter(|_| hint.is_none()).and_then(|region| plate::offered(text, region));
    let alone: Vec<Choice> = plate.into_iter().chain(among::name(text).filter(|_| hint.is_none())).collect();
    if !alone.is_empty() {
        return Some(Which::of(alone).map(Reading::Which));
    }
    among::recognise(text, region)
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
        let is_name = !rest.contains([' ', ':', '@', '/']) && rest.contains(['_', '.']);
        // `NR 12345` is a plate in Norway.
        let is_digit = |c: char| c.is_ascii_digit();
        let is_number = rest.starts_with(is_digit) && (word.len() > 2 || rest.matches(is_digit).count() >= 7);
        let is_marked = is_number || rest.starts_with(['@', '+', '(']);
        let names_a_platform =
            || Kind::from_word(&text::lower(word)).is_some_and(|kind| !kind.platform_name().is_empty());
        (is_marked || (is_name && names_a_platform())).then_some((word, rest))
    })?;
    let kind = Kind::from_word(text::lower(word.trim()).trim_end_matches('.'))?;
    let is_scheme = rest.starts_with("//");
    let is_plate = text::lower(word.trim()) == "no" && is_norwegian(rest);
    (!is_scheme && !is_plate && !rest.trim().is_empty()).then_some((kind, rest.trim()))
}

/// `NO: NR 12345`: of this country's plates, two letters and four or five digits. Else "no" is short for a number.
fn is_norwegian(rest: &str) -> bool {
    let signs: String = rest.chars().filter(char::is_ascii_alphanumeric).collect();
    let (letters, digits) = signs.split_at(signs.len().min(2));
    letters.len() == 2
        && letters.chars().all(|c| c.is_ascii_alphabetic())
        && (4..=5).contains(&digits.len())
        && digits.chars().all(|c| c.is_ascii_digit())
}

fn of_any_kind(text: &str, region: Option<Region>) -> Result<Reading, Unrecognised> {
    if let Some(link) = Link::parse(text) {
        return link.recognise().map(Reading::One);
    }
    if text.contains("://") {
        return Err(Unrecognised::NotAnIdentifier);
    }
    if let Some((platform, number)) = by_number(text) {
        return handle::on(platform, &format!("#{number}")).map(Reading::One);
    }
    if email::looks_like_one(text) {
        return email::recognise(text).map(Reading::One);
    }
    if let Some((word, name)) = text.split_once(" @")
        && site::is_known(word)
        && !name.contains([' ', '@'])
    {
        return site::recognise(word, name).map(Reading::One);
    }
    if phone::looks_like_one(text) {
        return phone::recognise(text, region);
    }
    if let Some(name) = text.strip_prefix('@') {
        return mentioned(name, region);
    }
    let known_site = text.split_once(':').is_some_and(|(word, _)| site::is_known(word));
    if plate::is_said_to_be(text) && !known_site {
        return plate::recognise(text, None).map(Reading::One);
    }
    if let Some(name) = text.strip_prefix("u/").or_else(|| text.strip_prefix("/u/")) {
        return site::recognise("reddit.com", name).map(Reading::One);
    }
    if let Some(plate) = region.and_then(|region| plate::in_front(text, region)) {
        return Ok(plate.into());
    }
    if platform::is_signal_username(text) {
        return handle::bare(text).map(Reading::One);
    }
    match text.split_once(':') {
        Some((site, name)) => on_a_site(site, name),
        None => Err(Unrecognised::NotAnIdentifier),
    }
}

/// `Telegram ID: 7123456789`: an account's number, and no phone's.
fn by_number(text: &str) -> Option<(Kind, &str)> {
    let (word, number) = text.rsplit_once([' ', ':'])?;
    let word = text::lower(word.trim_end_matches([':', ' ']));
    let platform = Kind::from_word(word.strip_suffix(" id")?)?;
    let number = number.trim_start_matches('#');
    let is_one = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    (is_one && !platform.platform_name().is_empty()).then_some((platform, number))
}

/// `@some_name`. WhatsApp writes a member of a group as `@447911123456`.
fn mentioned(name: &str, region: Option<Region>) -> Result<Reading, Unrecognised> {
    if name.len() >= LEAST_OF_A_MENTION && name.bytes().all(|b| b.is_ascii_digit()) {
        let abroad = phone::from_link(name).ok().filter(|number| phone::is_likely(number.identifier()));
        let numbers = match phone::recognise(name, region) {
            Ok(Reading::One(number)) => vec![phone::choice(number.identifier())],
            Ok(Reading::Which(which)) => which.choices().to_vec(),
            Err(_) => Vec::new(),
        };
        let first = abroad.map(|number| phone::choice(number.identifier()));
        let numbers: Vec<Choice> = first.into_iter().chain(numbers).take(MAX_CHOICES).collect();
        if !numbers.is_empty() {
            return Which::of(numbers).map(Reading::Which);
        }
    }
    handle::bare(name).map(Reading::One)
}

/// Fewer digits are a name.
const LEAST_OF_A_MENTION: usize = 10;

/// `site: name`. A word that names no known site may be the client's own name, and what follows his number or
/// his `@name`.
fn on_a_site(site: &str, name: &str) -> Result<Reading, Unrecognised> {
    let name = name.trim();
    let word = text::lower(site.trim());
    if matches!(word.as_str(), "id" | "uid" | "user id") {
        return Err(Unrecognised::UnknownLink);
    }
    let known = site.contains('.') || site::is_known(site);
    if !known && phone::looks_like_one(name) && !name.starts_with('#') {
        return Err(Unrecognised::NotAnIdentifier);
    }
    let found = site::recognise(site, name)?;
    if known || !name.starts_with('@') {
        return Ok(found.into());
    }
    let bare = name.trim_start_matches('@');
    let anywhere = among::any_platform(&handle::bare(bare)?, name);
    // Written without the sign, digits would be read as a number.
    let there = (!phone::looks_like_one(bare)).then(|| Choice::new(found.identifier(), Says::Itself));
    Which::of([anywhere].into_iter().chain(there)).map(Reading::Which)
}

fn of_kind(kind: Kind, text: &str, region: Option<Region>) -> Result<Reading, Unrecognised> {
    // The member chose the kind and also wrote it; "another site" may turn out to be a platform.
    let (kind, text) = match worded(text) {
        Some((written, rest)) if written == kind || kind == Kind::Handle => (written, rest),
        _ => (kind, text),
    };
    match kind {
        Kind::Plate => return plate::recognise(text, region).map(Reading::One),
        Kind::Email => return email::recognise(text).map(Reading::One),
        _ => {}
    }
    if let Some(link) = Link::parse(text) {
        return link.recognise().map(Reading::One);
    }
    let read = match kind {
        Kind::Phone => return phone::recognise(text, region),
        // `#123` is an account's number, not a phone's.
        Kind::Telegram | Kind::Signal if phone::looks_like_one(text) && !text.starts_with('#') => {
            return phone::recognise(text, region);
        }
        Kind::Handle => match text.split_once(':') {
            Some((site, name)) => site::recognise(site, name),
            None => handle::bare(text.trim_start_matches('@')),
        },
        platform => handle::on(platform, text.trim_start_matches('@')),
    };
    read.map(Reading::One)
}
