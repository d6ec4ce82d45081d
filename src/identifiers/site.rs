//! Names on the sites that have no kind of their own: `site: name`.
//!
//! The canonical value is `<site>/<name>`. A site is written with or without its ending (`tryst`, `tryst.link`), a name
//! with a space or a hyphen: both ways are looked up.

use url::Host;

use super::handle::{self, is_mark};
use super::link::{host_platform, main_host};
use super::recognised::{Note, Recognised};
use super::{Kind, Unrecognised, platform, text};

/// What people call a site, and the site.
const KNOWN: &[(&str, &str)] = &[
    ("tryst", "tryst.link"),
    ("onlyfans", "onlyfans.com"),
    ("of", "onlyfans.com"),
    ("fansly", "fansly.com"),
    ("tiktok", "tiktok.com"),
    ("tik tok", "tiktok.com"),
    ("tt", "tiktok.com"),
    ("reddit", "reddit.com"),
    ("discord", "discord.com"),
    ("kik", "kik.com"),
    ("adultwork", "adultwork.com"),
    ("aw", "adultwork.com"),
    ("linkedin", "linkedin.com"),
    ("vk", "vk.com"),
    ("tinder", "tinder.com"),
    ("grindr", "grindr.com"),
    ("bluesky", "bsky.app"),
    ("bsky", "bsky.app"),
    ("fetlife", "fetlife.com"),
    ("joyclub", "joyclub.com"),
    ("hunqz", "hunqz.com"),
    ("vkontakte", "vk.com"),
    ("youtube", "youtube.com"),
    ("twitch", "twitch.tv"),
    ("pinterest", "pinterest.com"),
    ("tumblr", "tumblr.com"),
    ("patreon", "patreon.com"),
    ("venmo", "venmo.com"),
    ("okcupid", "okcupid.com"),
    ("seeking", "seeking.com"),
    ("steam", "steamcommunity.com"),
    ("threema", "threema.id"),
    ("chaturbate", "chaturbate.com"),
    ("rentmen", "rentmen.eu"),
];

const LONGEST: usize = 100;

/// Whether the word is what people call a known site.
pub(super) fn is_known(word: &str) -> bool {
    let word = text::lower(word.trim());
    KNOWN.iter().any(|(name, domain)| *name == word || *domain == word) || host_platform(&word).is_some()
}

/// Reads a site and a name on it.
pub(super) fn recognise(site: &str, name: &str) -> Result<Recognised, Unrecognised> {
    let name = name.trim().trim_start_matches(['@', ' ']);
    // A word that names a kind is no site: `sms: name` would be read as a number again.
    match Kind::from_word(&text::lower(site.trim())) {
        Some(Kind::Phone | Kind::Email | Kind::Plate | Kind::Handle) => return Err(Unrecognised::NotAnIdentifier),
        Some(platform) => return handle::on(platform, name),
        None => {}
    }
    let host = site_of(site)?;
    if let Some(kind) = host_platform(&host) {
        return handle::on(kind, name);
    }
    under(main_host(&host), &host, name)
}

/// A name on a site, of which the link or the member gave this host. What was filed under the host before it
/// was read as the site is looked up as well.
pub(super) fn under(site: &str, host: &str, name: &str) -> Result<Recognised, Unrecognised> {
    let name = name_of(name)?;
    let swapped = swapped(&name);
    let mixed = text::mixes_scripts(&name);
    let short = short_name(site);
    let mut found = Recognised::new(Kind::Handle, &format!("{site}/{name}"));
    for site in [site, short.as_str()] {
        for name in [name.as_str(), swapped.as_str()] {
            found = found.or(Kind::Handle, &format!("{site}/{name}"));
        }
    }
    if host != site {
        found = found.or(Kind::Handle, &format!("{host}/{name}"));
    }
    if let Some(other) = also_called(site, &name) {
        found = found.or(Kind::Handle, &format!("{site}/{other}"));
    }
    if !site.contains('.') {
        found = found.or(Kind::Handle, &format!("{site}.com/{name}"));
    }
    if let Ok(anywhere) = handle::anywhere(&name) {
        found = found.or(Kind::Handle, &anywhere).filed_as(Kind::Handle, &handle::on_some_site(&name));
    }
    Ok(found.noting_if(mixed, Note::LookAlikes))
}

/// The same account's other name there: VK's `id1` is its number, Bluesky's short names end in
/// `.bsky.social`.
fn also_called(site: &str, name: &str) -> Option<String> {
    let number = |front| name.strip_prefix(front).filter(|rest: &&str| is_digits(rest));
    match site {
        "vk.com" => number("id").map(|id| format!("#{id}")).or_else(|| number("#").map(|id| format!("id{id}"))),
        "bsky.app" => match name.strip_suffix(".bsky.social") {
            Some(short) => Some(short.to_owned()),
            None => (!name.contains('.')).then(|| format!("{name}.bsky.social")),
        },
        _ => None,
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The site's domain, or its name in one word if the domain is not known.
fn site_of(raw: &str) -> Result<String, Unrecognised> {
    let site = text::lower(raw.trim());
    if let Some((_, domain)) = KNOWN.iter().find(|(name, _)| *name == site) {
        return Ok((*domain).to_owned());
    }
    if site.contains('.') && !site.contains('%') {
        let Ok(Host::Domain(domain)) = Host::parse(&site) else { return Err(Unrecognised::NotAnIdentifier) };
        let domain = super::link::bare_host(domain.trim_end_matches('.'));
        return if is_domain(domain) { Ok(domain.to_owned()) } else { Err(Unrecognised::NotAnIdentifier) };
    }
    // Two letters before a colon are a plate's country.
    let fits = (3..=40).contains(&site.chars().count());
    let is_word =
        site.chars().all(|c| c.is_alphanumeric() || is_mark(c) || c == '-') && site.chars().any(char::is_alphabetic);
    if fits && is_word { Ok(site) } else { Err(Unrecognised::NotAnIdentifier) }
}

/// Two labels at least, and an ending that is no number.
fn is_domain(domain: &str) -> bool {
    let ending_fits = domain
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending.len() >= 2 && ending.starts_with(|c: char| c.is_ascii_alphabetic()));
    let signs_fit = domain.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    let label_fits = |label: &str| (1..=63).contains(&label.len()) && !label.starts_with('-');
    ending_fits && signs_fit && domain.len() <= 253 && domain.split('.').all(label_fits)
}

/// The name in lower case; `#123` is an account's number.
fn name_of(raw: &str) -> Result<String, Unrecognised> {
    let raw = text::unwrapped(raw);
    // A site's members have numbers in its links and on its pages; people write them with and without the sign.
    let number = raw.strip_prefix('#').unwrap_or(raw);
    let is_number = number.len() >= 5 && number.bytes().all(|b| b.is_ascii_digit());
    if is_number || raw.starts_with('#') {
        return platform::numbered(number);
    }
    let name = text::lower(raw);
    let allowed = |c: char| c.is_alphanumeric() || is_mark(c) || matches!(c, ' ' | '.' | '_' | '-' | '\'' | '’');
    if !name.chars().all(allowed) {
        return Err(Unrecognised::HandleCharacters);
    }
    let has_substance = name.chars().any(char::is_alphanumeric);
    if has_substance && name.chars().count() <= LONGEST { Ok(name) } else { Err(Unrecognised::HandleShape) }
}

/// `some name` for `some-name` and back: profile links write the one, profiles the other.
fn swapped(name: &str) -> String {
    if name.contains(' ') { name.replace(' ', "-") } else { name.replace('-', " ") }
}

/// `tryst` for `tryst.link`: the label before the ending, and before `co.` and the like.
fn short_name(site: &str) -> String {
    let labels: Vec<&str> = site.split('.').collect();
    let own = match labels.as_slice() {
        [.., own, "co" | "com" | "org" | "net" | "gov" | "ac", _] | [.., own, _] => own,
        _ => site,
    };
    own.to_owned()
}
