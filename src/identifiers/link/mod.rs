//! Links to profiles, with or without a scheme, as apps share them.

mod platforms;
mod sites;
mod unknown;

use percent_encoding::percent_decode_str;
use url::Url;

use super::recognised::Recognised;
use super::{Kind, Unrecognised, handle, phone, site};
use sites::Place;

/// A link taken apart: what is needed to see whose profile it is.
pub(super) struct Link {
    scheme: String,
    /// Lower case, without `www.`, `m.` and the like.
    host: String,
    /// Lower case: no platform tells names apart by case.
    segments: Vec<String>,
    query: Vec<(String, String)>,
    fragment: String,
}

/// The platform whose profiles live on the host.
pub(super) fn host_platform(host: &str) -> Option<Kind> {
    Some(match host {
        "t.me" | "telegram.me" | "telegram.dog" | "telegram.org" => Kind::Telegram,
        "signal.me" | "signal.org" => Kind::Signal,
        "instagram.com" | "instagr.am" | "ig.me" | "threads.net" | "threads.com" => Kind::Instagram,
        "x.com" | "twitter.com" => Kind::X,
        "facebook.com" | "fb.com" | "fb.me" | "m.me" | "messenger.com" => Kind::Facebook,
        "snapchat.com" => Kind::Snapchat,
        host if is_mirror_of_x(host) => Kind::X,
        _ => return None,
    })
}

/// The host without what only says how the page is shown (`www.`, `m.`, `fr-fr.` on Facebook).
pub(super) fn bare_host(host: &str) -> &str {
    let mut host = host;
    while host != "m.me"
        && let Some(rest) = ["www.", "m.", "mobile.", "touch."].iter().find_map(|prefix| host.strip_prefix(prefix))
        && rest.contains('.')
    {
        host = rest;
    }
    match host.strip_suffix(".facebook.com") {
        Some(view) if is_facebook_view(view) => "facebook.com",
        _ => host,
    }
}

/// `fr-fr.`, `mbasic.` and the like show Facebook's profiles; `business.` and others have pages of their own.
fn is_facebook_view(label: &str) -> bool {
    let is_language =
        matches!(label.as_bytes(), [a, b, b'-', c, d] if [a, b, c, d].iter().all(|b| b.is_ascii_alphabetic()));
    is_language || matches!(label, "mbasic" | "web" | "free" | "p" | "d" | "x" | "mtouch" | "en" | "de" | "es" | "fr")
}

/// Sites that show X's posts and profiles under X's own names.
fn is_mirror_of_x(host: &str) -> bool {
    const MIRRORS: [&str; 6] =
        ["vxtwitter.com", "fxtwitter.com", "fixupx.com", "fixvx.com", "twittpr.com", "xcancel.com"];
    let without_view = host.strip_prefix("d.").or_else(|| host.strip_prefix("c.")).unwrap_or(host);
    MIRRORS.contains(&without_view) || host.starts_with("nitter.")
}

impl Link {
    /// Takes a link apart; `None` if the text is none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let url = match text.split_once("://") {
            Some((scheme, _)) if scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') => {
                Url::parse(text).ok()?
            }
            Some(_) => return None,
            None if starts_with_host(text) => Url::parse(&format!("https://{text}")).ok()?,
            None => return None,
        };
        let host = url.host_str()?.trim_end_matches('.').to_ascii_lowercase();
        let segments = url
            .path_segments()
            .into_iter()
            .flatten()
            .map(|part| super::text::lower(&decoded(part)))
            .filter(|segment| !segment.is_empty());
        Some(Self {
            scheme: url.scheme().to_owned(),
            host: bare_host(&host).to_owned(),
            segments: segments.collect(),
            query: url.query_pairs().map(|(key, value)| (key.to_ascii_lowercase(), value.into_owned())).collect(),
            fragment: decoded(url.fragment().unwrap_or_default()),
        })
    }

    /// Reads whose profile it is.
    pub(super) fn recognise(&self) -> Result<Recognised, Unrecognised> {
        if !matches!(self.scheme.as_str(), "http" | "https") {
            return self.app();
        }
        match self.host.as_str() {
            "t.me" | "telegram.me" | "telegram.dog" => self.telegram(),
            "web.telegram.org" | "webk.telegram.org" | "webz.telegram.org" | "weba.telegram.org" => self.telegram_web(),
            "wa.me" | "whatsapp.com" | "api.whatsapp.com" | "web.whatsapp.com" => self.whatsapp(),
            "chat.whatsapp.com" | "signal.group" | "discord.gg" | "open.kakao.com" => Err(Unrecognised::InviteLink),
            "signal.me" => self.signal(),
            "instagram.com" | "instagr.am" | "ig.me" | "threads.net" | "threads.com" => self.instagram(),
            "x.com" | "twitter.com" => self.x(),
            "facebook.com" | "fb.com" | "fb.me" | "m.me" | "messenger.com" => self.facebook(),
            "snapchat.com" => self.snapchat(),
            "vk.com" | "vk.ru" | "vk.me" | "vkontakte.ru" => self.vk(),
            "matrix.to" => self.matrix(),
            "zalo.me" => self.zalo(),
            "t.co" | "bit.ly" | "t.snapchat.com" | "fb.watch" | "linktr.ee" | "vm.tiktok.com" | "vt.tiktok.com"
            | "tinyurl.com" | "lnkd.in" | "pin.it" | "goo.gl" | "cutt.ly" | "is.gd" | "tr.ee" | "vk.cc" | "redd.it"
            | "on.soundcloud.com" | "spotify.link" | "lin.ee" | "wa.link" | "u.wechat.com" | "vb.me"
            | "reddit.app.link" | "rb.gy" | "t.ly" | "ow.ly" | "g.co" | "bit.do" | "shorturl.at" | "amzn.to"
            | "ibb.co" | "prnt.sc" | "pastebin.com" | "telegra.ph" | "buy.stripe.com" => Err(Unrecognised::OpaqueLink),
            host if host.ends_with(".goo.gl") => Err(Unrecognised::OpaqueLink),
            host if is_mirror_of_x(host) => Ok(self.x()?.or(Kind::Handle, &format!("{host}/{}", self.segment(0)))),
            host => match host.strip_suffix(".t.me") {
                Some(name) => handle::on(Kind::Telegram, name),
                None => self.site(),
            },
        }
    }

    /// A site of the list, or one that nobody knows.
    fn site(&self) -> Result<Recognised, Unrecognised> {
        let host = self.host.as_str();
        let (site, name) = match sites::place(host, |host| host_platform(host).is_some() || is_named_here(host)) {
            Place::Known(site) => {
                if matches!(self.segment(0), "invite" | "chat-invite") {
                    return Err(Unrecognised::InviteLink);
                }
                let value = |key: &str| self.value(key).map(str::to_owned);
                (site.name, site.name_in(&self.segments, value).ok_or(Unrecognised::NotAProfile)?)
            }
            Place::NameInHost(site, name) => return site::recognise(site.name, name),
            Place::Elsewhere => return Err(Unrecognised::NotAProfile),
            Place::Unknown => return self.unknown(),
        };
        site::under(site, host, &name)
    }

    fn segment(&self, place: usize) -> &str {
        self.segments.get(place).map_or("", String::as_str)
    }

    fn value(&self, key: &str) -> Option<&str> {
        self.query.iter().find(|(name, value)| name == key && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// The apps' own schemes.
    fn app(&self) -> Result<Recognised, Unrecognised> {
        match (self.scheme.as_str(), self.host.as_str()) {
            ("tg", "resolve") => match (self.value("domain"), self.value("phone")) {
                (Some(name), _) => handle::on(Kind::Telegram, name),
                (None, Some(number)) => phone::from_link(number),
                (None, None) => Err(Unrecognised::NotAProfile),
            },
            ("tg", "user") => self.number_of(Kind::Telegram, "id"),
            ("tg", "openmessage") => self.number_of(Kind::Telegram, "user_id"),
            ("tg", "join") => Err(Unrecognised::InviteLink),
            ("viber", "chat" | "add" | "contact") => {
                self.value("number").ok_or(Unrecognised::NotAProfile).and_then(phone::from_link)
            }
            ("whatsapp", "send") => self.value("phone").ok_or(Unrecognised::NotAProfile).and_then(phone::from_link),
            ("sgnl", "signal.me") => self.signal(),
            ("instagram", "user") => self.named(Kind::Instagram, "username"),
            ("twitter", "user") => self.named(Kind::X, "screen_name"),
            ("fb", "profile") => handle::on(Kind::Facebook, &format!("#{}", self.segment(0))),
            ("snapchat", "add") => handle::on(Kind::Snapchat, self.segment(0)),
            _ => Err(Unrecognised::NotAnIdentifier),
        }
    }

    fn number_of(&self, kind: Kind, key: &str) -> Result<Recognised, Unrecognised> {
        let number = self.value(key).ok_or(Unrecognised::NotAProfile)?;
        handle::on(kind, &format!("#{number}"))
    }

    fn named(&self, kind: Kind, key: &str) -> Result<Recognised, Unrecognised> {
        handle::on(kind, self.value(key).ok_or(Unrecognised::NotAProfile)?)
    }
}

/// The host a site's names are filed under: `reddit.com` for `old.reddit.com`.
pub(super) fn main_host(host: &str) -> &str {
    match sites::place(host, |_| false) {
        _ if matches!(host, "vk.ru" | "vk.me" | "vkontakte.ru") => "vk.com",
        Place::Known(site) => site.name,
        _ => host,
    }
}

/// Whether links to the host can be read, or are known to say nothing.
pub(super) fn is_known_host(host: &str) -> bool {
    let is_platform = |host: &str| host_platform(host).is_some() || is_named_here(host);
    is_platform(host) || !matches!(sites::place(host, is_platform), Place::Unknown)
}

/// Hosts with rules of their own, and no kind of their own.
fn is_named_here(host: &str) -> bool {
    matches!(host, "vk.com" | "vk.ru" | "vk.me" | "matrix.to" | "zalo.me" | "whatsapp.com" | "wa.me")
}

/// `host.tld/…`, or a Telegram name as a subdomain.
fn starts_with_host(text: &str) -> bool {
    let (host, after) = match text.find(['/', '?', '#']) {
        Some(end) => text.split_at(end),
        None => (text, ""),
    };
    let Some((_, ending)) = host.rsplit_once('.') else { return false };
    let made_like_one = host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    let ending_fits = ending.chars().count() >= 2 && ending.chars().all(char::is_alphabetic);
    let leads_somewhere = after.len() > 1 || host.to_ascii_lowercase().ends_with(".t.me");
    made_like_one && ending_fits && leads_somewhere
}

/// Percent signs undone, and made plain like typed text.
fn decoded(part: &str) -> String {
    let decoded = percent_decode_str(part).decode_utf8_lossy();
    super::text::plain(&decoded).map(|plain| plain.to_string()).unwrap_or_default()
}
