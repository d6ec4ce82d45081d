//! E-mail addresses: folded to the mailbox, where the provider says in public that two addresses are one mailbox.

use url::Host;

use super::recognised::{Note, Recognised};
use super::{Identifier, Kind, Unrecognised, text};

/// Whether the text is made like an address: then it is read as one or refused.
pub(super) fn looks_like_one(input: &str) -> bool {
    let address = text::unwrapped(bare(input));
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    // `tiktok @some.name`, `John @some.name`: a name that stands behind a word.
    let is_behind_a_word = local.ends_with(' ') && !domain.starts_with(' ');
    !is_behind_a_word
        && !local.is_empty()
        && !local.contains(['/', '@', ':'])
        && domain.contains('.')
        && !domain.contains(['/', '?'])
}

/// Reads an address, with or without `mailto:` and a display name.
pub(super) fn recognise(input: &str) -> Result<Recognised, Unrecognised> {
    let (local, typed_domain) = text::unwrapped(bare(input)).rsplit_once('@').ok_or(Unrecognised::Email)?;
    let local = text::lower(local.trim());
    let domain = ascii_domain(typed_domain.trim())?;
    if !is_local_part(&local) {
        return Err(Unrecognised::Email);
    }
    let spoof = text::mixes_scripts(&local) || typed_domain.split('.').any(text::mixes_scripts);
    let found = mailbox(&local, &domain);
    let found = match text::latinised(&local) {
        Some(latin) if text::mixes_scripts(&local) => found.or(Kind::Email, &format!("{latin}@{domain}")),
        _ => found,
    };
    Ok(found.noting_if(spoof, Note::LookAlikes))
}

/// The address of `he @example.org`, where the ending says that it is none of a name.
pub(super) fn parted(input: &str) -> Option<Recognised> {
    let (local, domain) = input.split_once(" @")?;
    if local.contains([' ', '@', ':', '/']) || !has_ending(domain, &ENDINGS) {
        return None;
    }
    recognise(&format!("{local}@{domain}")).ok()
}

/// Whether a name is a domain rather than a name on a platform: `example.com`.
pub(super) fn is_domain(name: &str) -> bool {
    has_ending(name, ENDINGS.get(..4).unwrap_or_default())
}

fn has_ending(name: &str, endings: &[&str]) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| text::lower(ending)).unwrap_or_default();
    endings.contains(&ending.as_str())
}

/// The endings of most addresses; the first four are met in no names.
const ENDINGS: [&str; 21] = [
    "com", "org", "net", "info", "uk", "de", "fr", "es", "pt", "br", "it", "nl", "ru", "eu", "me", "at", "ch", "be",
    "ca", "au", "mx",
];

/// The address alone, of `Some Name <a@b>` or `mailto:a@b?subject=…`.
fn bare(input: &str) -> &str {
    let inside = match (input.rfind('<'), input.rfind('>')) {
        (Some(open), Some(close)) if open < close => input.get(open + 1..close).unwrap_or(input),
        _ => input,
    };
    let scheme = "mailto:";
    match inside.get(..scheme.len()) {
        Some(head) if head.eq_ignore_ascii_case(scheme) => {
            let rest = inside.get(scheme.len()..).unwrap_or_default();
            rest.split_once('?').map_or(rest, |(address, _)| address)
        }
        _ => inside,
    }
}

/// The domain in ASCII (UTS 46), with a dot in it, without one at its end.
fn ascii_domain(domain: &str) -> Result<String, Unrecognised> {
    // The URL parser would decode percent signs: an address has none.
    if domain.contains('%') {
        return Err(Unrecognised::Email);
    }
    let Ok(Host::Domain(ascii)) = Host::parse(domain) else { return Err(Unrecognised::Email) };
    let ascii = ascii.trim_end_matches('.');
    let labels_are_whole = ascii.split('.').all(is_label);
    // Without the dots at its end it may be an address of the internet protocol, which the parser reads as no domain.
    let stays_a_domain = Host::parse(ascii).is_ok_and(|again| again == Host::Domain(ascii.to_owned()));
    if labels_are_whole && stays_a_domain && ascii.contains('.') && ascii.len() <= 253 {
        Ok(ascii.to_owned())
    } else {
        Err(Unrecognised::Email)
    }
}

/// A host name's label (RFC 1123, section 2.1).
fn is_label(label: &str) -> bool {
    let is_inside = |c: char| c.is_ascii_alphanumeric() || c == '-';
    (1..=63).contains(&label.len()) && label.chars().all(is_inside) && !label.starts_with('-') && !label.ends_with('-')
}

/// Dot-atom of RFC 5322 with the letters of RFC 6531; quoted local parts are not met in practice, and
/// `/`, `?` and `#` belong to links.
fn is_local_part(local: &str) -> bool {
    local.len() <= 64
        && local.split('.').all(|atom| !atom.is_empty())
        && local.chars().all(|c| c.is_alphanumeric() || is_mark(c) || ".!$%&'*+-=^_`{|}~".contains(c))
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Folds the address to its mailbox, and adds the addresses that a provider gives the same person.
fn mailbox(local: &str, domain: &str) -> Recognised {
    // Sub-addressing (RFC 5233): Gmail, Outlook, iCloud, Proton, Fastmail and Yandex document the plus.
    let base = match local.split_once('+') {
        Some((base, _)) if !base.is_empty() => base.trim_end_matches('.'),
        _ => local,
    };
    let address = |local: &str, domain: &str| format!("{local}@{domain}");
    match domain {
        // Google: "Dots don't matter in Gmail addresses"; googlemail.com is Gmail's former name in Germany and the UK.
        "gmail.com" | "googlemail.com" => Recognised::new(Kind::Email, &address(&base.replace('.', ""), "gmail.com")),
        // Apple, 118230: who has @mac.com or @me.com has the same name @icloud.com.
        "icloud.com" | "me.com" | "mac.com" => Recognised::new(Kind::Email, &address(base, "icloud.com")),
        // Yandex ID, "Alternate email addresses": the username on all Yandex domains is linked at registration.
        "ya.ru" | "yandex.ru" | "yandex.com" | "yandex.by" | "yandex.kz" | "yandex.ua" | "yandex.com.tr"
        | "yandex.uz" | "yandex.az" | "yandex.com.am" | "yandex.com.ge" => yandex(base),
        "proton.me" | "protonmail.com" | "pm.me" | "protonmail.ch" => proton(base, domain),
        _ => match domain.split_once('.') {
            // Fastmail, "Plus addressing and subdomain addressing": anything@name.fastmail.com is name@fastmail.com.
            Some((name, host @ ("fastmail.com" | "fastmail.fm"))) => Recognised::new(Kind::Email, &address(name, host)),
            _ => Recognised::new(Kind::Email, &address(base, domain)),
        },
    }
}

/// Yandex takes a dot for a hyphen: the owner of `some-name` gets the post for `some.name`. With either sign
/// the form is of version 2; what version 1 filed, under the sign that was typed, is looked up beside it.
fn yandex(base: &str) -> Recognised {
    let old = |local: &str| Identifier::new(Kind::Email, &format!("{local}@yandex.ru"));
    if !base.contains(['.', '-']) {
        return Recognised::of(old(base));
    }
    let (hyphens, dots) = (base.replace('.', "-"), base.replace('-', "."));
    let today = Identifier::of_version(Kind::Email, 2, &format!("{hyphens}@yandex.ru"));
    Recognised::of(today).or_as(old(&dots)).or_as(old(&hyphens)).or_as(old(base))
}

/// Proton, "Addresses and aliases": one account can hold the same name in all four domains, but need not.
/// "How to change your username": dots, hyphens and underscores do not count, and no other account can have
/// the name with or without them. The name is looked up both ways, and filed both ways, so that what was
/// filed with its signs stays where it is.
fn proton(base: &str, domain: &str) -> Recognised {
    let address = |local: &str, domain: &str| format!("{local}@{domain}");
    let plain = address(&base.replace(['.', '-', '_'], ""), "proton.me");
    let found = ["proton.me", "protonmail.com", "pm.me", "protonmail.ch"]
        .iter()
        .fold(Recognised::new(Kind::Email, &address(base, domain)), |found, other| {
            found.or(Kind::Email, &address(base, other))
        })
        .or(Kind::Email, &plain);
    if plain == address(base, domain) { found } else { found.filed_as(Kind::Email, &plain) }
}
