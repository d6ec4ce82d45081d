//! Names on platforms, and bare `@name`s of which nobody said where.
//!
//! A report may be filed under `t.me/some_name` and looked up as `@some_name`, or the other way round. So a bare name is
//! looked up on every platform that allows it, and a platform's name also as a bare one.

use super::platform::{OF_BARE_NAMES, account};
use super::recognised::{Note, Recognised};
use super::{Kind, Unrecognised, text};

/// The most characters of a name whose platform is unknown.
const LONGEST: usize = 64;

/// A name on a platform.
pub(super) fn on(platform: Kind, raw: &str) -> Result<Recognised, Unrecognised> {
    let typed = tidy(raw);
    // These platforms have ASCII names only: another alphabet's letter is a look-alike or a mistake.
    let latin = text::latinised(&typed);
    let spoofed = latin.is_some();
    let name = latin.unwrap_or(typed);
    let found = Recognised::new(platform, &account(platform, &name)?).noting_if(spoofed, Note::LookAlikes);
    Ok(match anywhere(&name) {
        Ok(anywhere) => found.or(Kind::Handle, &anywhere),
        Err(_) => found,
    })
}

/// A name of which nobody said where.
pub(super) fn bare(raw: &str) -> Result<Recognised, Unrecognised> {
    if let Some((name, server)) = raw.split_once('@') {
        return super::site::recognise(server, name);
    }
    let typed = tidy(raw);
    let latin = text::latinised(&typed).filter(|latin| latin.is_ascii());
    let spoofed = latin.is_some() || text::mixes_scripts(&typed);
    let name = latin.unwrap_or_else(|| typed.clone());
    let found = Recognised::new(Kind::Handle, &anywhere(&name)?).or(Kind::Handle, &on_some_site(&name));
    let found = OF_BARE_NAMES.iter().fold(found, |found, platform| match account(*platform, &name) {
        Ok(there) => found.or(*platform, &there),
        Err(_) => found,
    });
    let found = found.or(Kind::Handle, &anywhere(&typed)?);
    Ok(found.noting(Note::AnyPlatform).noting_if(spoofed, Note::LookAlikes))
}

/// The canonical value of a bare name: `@` and the name in lower case.
pub(super) fn anywhere(name: &str) -> Result<String, Unrecognised> {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-') || is_mark(c);
    if !name.chars().all(allowed) {
        return Err(Unrecognised::HandleCharacters);
    }
    let has_substance = name.chars().any(char::is_alphanumeric);
    if !has_substance || name.chars().count() > LONGEST {
        return Err(Unrecognised::HandleShape);
    }
    Ok(format!("@{name}"))
}

/// What a report about a name on a site without a kind of its own is filed under besides, so that the bare name finds it
/// although there are more sites than a lookup could ask for.
pub(super) fn on_some_site(name: &str) -> String {
    format!("~{name}")
}

pub(super) fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Lower case, without the @ in front and the full stop or comma of the sentence behind it.
fn tidy(raw: &str) -> String {
    text::lower(raw.trim().trim_start_matches(['@', ' ']).trim_end_matches(['.', ',', ';', '!', '?', '/', ' ']))
}
