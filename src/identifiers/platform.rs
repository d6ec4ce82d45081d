//! Which names each platform allows, and which of them are the same account there.

use super::{Kind, Unrecognised};

/// The platforms on which a bare `@name` may live, most likely first.
pub(super) const OF_BARE_NAMES: [Kind; 6] =
    [Kind::Signal, Kind::Telegram, Kind::Instagram, Kind::X, Kind::Facebook, Kind::Snapchat];

/// The platform's own form of a name given in lower case. `#123` is an account's number, where accounts have one.
pub(super) fn account(platform: Kind, name: &str) -> Result<String, Unrecognised> {
    if let Some(number) = name.strip_prefix('#').filter(|_| platform != Kind::Signal) {
        return numbered(number);
    }
    match platform {
        Kind::Telegram => telegram(name),
        Kind::Signal => signal(name),
        Kind::Instagram => instagram(name),
        Kind::X => x(name),
        Kind::Facebook => facebook(name),
        Kind::Snapchat => snapchat(name),
        Kind::Phone | Kind::Email | Kind::Handle | Kind::Plate => Err(Unrecognised::NotAnIdentifier),
    }
}

/// Whether the text is a Signal username, recognisable by its number (`name.01`).
pub(super) fn is_signal_username(text: &str) -> bool {
    signal(&super::text::lower(text)).is_ok()
}

/// An account by its number, as in `profile.php?id=123`.
pub(super) fn numbered(number: &str) -> Result<String, Unrecognised> {
    let number = number.trim_start_matches('0');
    if number.is_empty() || number.len() > 20 || !number.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Unrecognised::HandleShape);
    }
    Ok(format!("#{number}"))
}

/// Telegram, "Usernames": a–z, 0–9 and underscores, 5 characters or more (4 if bought), case ignored; begins with a letter.
fn telegram(name: &str) -> Result<String, Unrecognised> {
    allow(name, "_")?;
    shape((4..=32).contains(&name.len()) && starts_with_letter(name) && !name.ends_with('_'), name)
}

/// Signal, usernames: a nickname of 3 to 32 letters, digits and underscores, a dot, and two or more digits; case ignored.
fn signal(name: &str) -> Result<String, Unrecognised> {
    let (nickname, number) = name.rsplit_once('.').ok_or(Unrecognised::HandleShape)?;
    allow(nickname, "_")?;
    let nickname_fits = (3..=32).contains(&nickname.len()) && !nickname.starts_with(|c: char| c.is_ascii_digit());
    let number_fits = (2..=10).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    shape(nickname_fits && number_fits, name)
}

/// Instagram: up to 30 letters, digits, underscores and dots; no dot at either end, no two in a row; case ignored.
fn instagram(name: &str) -> Result<String, Unrecognised> {
    allow(name, "._")?;
    let dots_fit = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    shape((1..=30).contains(&name.len()) && dots_fit, name)
}

/// X help, "username rules": up to 15 letters, digits and underscores; case ignored.
fn x(name: &str) -> Result<String, Unrecognised> {
    allow(name, "_")?;
    shape((1..=15).contains(&name.len()), name)
}

/// Facebook help, "Guidelines for creating a custom username": letters and digits, at least 5; dots and case do not
/// tell two names apart. Pages append their number to the name (`Some-Name-100012345678901`).
fn facebook(name: &str) -> Result<String, Unrecognised> {
    if let Some((_, number)) = name.rsplit_once('-') {
        let is_number = number.len() >= 9 && number.bytes().all(|b| b.is_ascii_digit());
        return if is_number { numbered(number) } else { Err(Unrecognised::HandleCharacters) };
    }
    allow(name, ".")?;
    let name = name.replace('.', "");
    if name.len() >= 9 && name.bytes().all(|b| b.is_ascii_digit()) {
        return numbered(&name);
    }
    shape((5..=50).contains(&name.len()), &name)
}

/// Snapchat support, "username requirements": 3 to 15 characters, begins with a letter, ends with a letter or digit;
/// hyphen, underscore and dot between; case ignored.
fn snapchat(name: &str) -> Result<String, Unrecognised> {
    allow(name, "._-")?;
    let ends_fit = starts_with_letter(name) && name.ends_with(|c: char| c.is_ascii_alphanumeric());
    shape((3..=15).contains(&name.len()) && ends_fit, name)
}

fn allow(name: &str, signs: &str) -> Result<(), Unrecognised> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || signs.contains(c);
    if name.chars().all(allowed) { Ok(()) } else { Err(Unrecognised::HandleCharacters) }
}

fn shape(fits: bool, name: &str) -> Result<String, Unrecognised> {
    if fits { Ok(name.to_owned()) } else { Err(Unrecognised::HandleShape) }
}

fn starts_with_letter(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
}
