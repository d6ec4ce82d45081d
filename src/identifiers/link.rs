//! Links to profiles, with or without a scheme, as apps share them.

use percent_encoding::percent_decode_str;
use url::Url;

use super::recognised::Recognised;
use super::{Kind, Unrecognised, handle, phone, site};

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
        Some(_) => "facebook.com",
        None => host,
    }
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
            "wa.me" | "whatsapp.com" | "api.whatsapp.com" | "web.whatsapp.com" => self.whatsapp(),
            "chat.whatsapp.com" | "signal.group" => Err(Unrecognised::InviteLink),
            "signal.me" => self.signal(),
            "instagram.com" | "instagr.am" | "ig.me" | "threads.net" | "threads.com" => self.instagram(),
            "x.com" | "twitter.com" => self.x(),
            "facebook.com" | "fb.com" | "fb.me" | "m.me" | "messenger.com" => self.facebook(),
            "snapchat.com" => self.snapchat(),
            "t.co" | "bit.ly" | "t.snapchat.com" | "fb.watch" | "linktr.ee" | "vm.tiktok.com" | "tinyurl.com" => {
                Err(Unrecognised::OpaqueLink)
            }
            host => match host.strip_suffix(".t.me") {
                Some(name) => handle::on(Kind::Telegram, name),
                None => self.elsewhere(),
            },
        }
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
            ("whatsapp", "send") => self.value("phone").ok_or(Unrecognised::NotAProfile).and_then(phone::from_link),
            ("sgnl", "signal.me") => self.signal(),
            ("instagram", "user") => self.named(Kind::Instagram, "username"),
            ("twitter", "user") => self.named(Kind::X, "screen_name"),
            ("fb", "profile") => handle::on(Kind::Facebook, &format!("#{}", self.segment(0))),
            ("snapchat", "add") => handle::on(Kind::Snapchat, self.segment(0)),
            _ => Err(Unrecognised::NotAnIdentifier),
        }
    }

    /// Telegram, "Deep links" (core.telegram.org/api/links).
    fn telegram(&self) -> Result<Recognised, Unrecognised> {
        let name = match self.segment(0) {
            "s" if self.segments.len() > 1 => self.segment(1),
            first => first,
        };
        if let Some(rest) = name.strip_prefix(['+', ' ']) {
            let is_number = rest.len() >= 7 && rest.bytes().all(|b| b.is_ascii_digit());
            return if is_number { phone::from_link(rest) } else { Err(Unrecognised::InviteLink) };
        }
        match name {
            "joinchat" | "addlist" | "call" => Err(Unrecognised::InviteLink),
            "contact" | "m" => Err(Unrecognised::OpaqueLink),
            "" | "c" | "s" | "addemoji" | "addstickers" | "addstyle" | "addtheme" | "auction" | "auth" | "bg"
            | "boost" | "confirmphone" | "giftcode" | "invoice" | "iv" | "login" | "nft" | "proxy" | "setlanguage"
            | "share" | "socks" | "web" | "a" | "k" => Err(Unrecognised::NotAProfile),
            _ => handle::on(Kind::Telegram, name),
        }
    }

    /// WhatsApp help, "How to use click to chat": the number in full international form, without the +.
    fn whatsapp(&self) -> Result<Recognised, Unrecognised> {
        if let Some(number) = self.value("phone") {
            return phone::from_link(number);
        }
        match self.segment(0) {
            "message" | "qr" => Err(Unrecognised::OpaqueLink),
            "channel" => Err(Unrecognised::NotAProfile),
            "c" => phone::from_link(self.segment(1)),
            "" | "send" => Err(Unrecognised::NotAProfile),
            number => phone::from_link(number),
        }
    }

    /// `signal.me/#p/+44…` is a number, `#eu/…` a username that only Signal can open.
    fn signal(&self) -> Result<Recognised, Unrecognised> {
        match self.fragment.split_once('/') {
            Some(("p", number)) => phone::from_link(number),
            Some(("eu", _)) => Err(Unrecognised::OpaqueLink),
            _ => Err(Unrecognised::NotAProfile),
        }
    }

    fn instagram(&self) -> Result<Recognised, Unrecognised> {
        match self.segment(0) {
            "stories" | "_u" | "m" if self.segments.len() > 1 && self.segment(1) != "highlights" => {
                handle::on(Kind::Instagram, self.segment(1))
            }
            "" | "p" | "reel" | "reels" | "tv" | "explore" | "accounts" | "direct" | "stories" | "s" | "share"
            | "t" | "ar" | "about" | "legal" | "popular" => Err(Unrecognised::NotAProfile),
            name => handle::on(Kind::Instagram, name),
        }
    }

    fn x(&self) -> Result<Recognised, Unrecognised> {
        match (self.segment(0), self.segment(1)) {
            ("i", "user") => handle::on(Kind::X, &format!("#{}", self.segment(2))),
            ("intent", _) => match self.value("user_id") {
                Some(number) => handle::on(Kind::X, &format!("#{number}")),
                None => self.named(Kind::X, "screen_name"),
            },
            (
                "" | "i" | "home" | "search" | "explore" | "hashtag" | "settings" | "messages" | "notifications"
                | "compose" | "login" | "share" | "tos" | "privacy" | "jobs",
                _,
            ) => Err(Unrecognised::NotAProfile),
            (name, _) => handle::on(Kind::X, name),
        }
    }

    fn facebook(&self) -> Result<Recognised, Unrecognised> {
        match self.segment(0) {
            "profile.php" => self.number_of(Kind::Facebook, "id"),
            "people" | "pages" if self.segments.len() > 2 => {
                handle::on(Kind::Facebook, &format!("#{}", self.segment(2)))
            }
            "p" | "t" if self.segments.len() > 1 => handle::on(Kind::Facebook, self.segment(1)),
            "messages" if self.segment(1) == "t" => handle::on(Kind::Facebook, self.segment(2)),
            "share" | "l.php" => Err(Unrecognised::OpaqueLink),
            "" | "groups" | "events" | "watch" | "marketplace" | "photo" | "photo.php" | "permalink.php"
            | "story.php" | "reel" | "hashtag" | "login" | "help" | "gaming" | "search" | "people" | "pages" | "p"
            | "t" | "messages" | "media" | "stories" | "home.php" | "dialog" | "sharer" | "sharer.php" => {
                Err(Unrecognised::NotAProfile)
            }
            name => handle::on(Kind::Facebook, name),
        }
    }

    fn snapchat(&self) -> Result<Recognised, Unrecognised> {
        match self.segment(0) {
            "add" | "u" | "t" if self.segments.len() > 1 => handle::on(Kind::Snapchat, self.segment(1)),
            name if name.starts_with('@') => handle::on(Kind::Snapchat, name),
            "unlock" | "p" => Err(Unrecognised::OpaqueLink),
            _ => Err(Unrecognised::NotAProfile),
        }
    }

    /// A site without rules of its own: one name in the path, or one after a word that announces it.
    fn elsewhere(&self) -> Result<Recognised, Unrecognised> {
        const ANNOUNCES: [&str; 21] = [
            "u",
            "user",
            "users",
            "profile",
            "profiles",
            "member",
            "members",
            "people",
            "in",
            "id",
            "add",
            "c",
            "escort",
            "escorts",
            "client",
            "clients",
            "author",
            "account",
            "accounts",
            "viewprofile.asp",
            "profile.php",
        ];
        const NO_NAMES: [&str; 12] = [
            "login", "search", "home", "about", "help", "terms", "privacy", "contact", "index", "signup", "register",
            "settings",
        ];
        if !self.host.contains('.') {
            return Err(Unrecognised::NotAnIdentifier);
        }
        let numbered = ["id", "uid", "userid", "user_id"].iter().find_map(|key| self.value(key));
        let announced = |word: &str| ANNOUNCES.contains(&word);
        match (self.segments.as_slice(), numbered) {
            ([page], Some(number)) if announced(page) => site::recognise(&self.host, &format!("#{number}")),
            ([_], Some(_)) => Err(Unrecognised::UnknownLink),
            ([word, name], None) if announced(word) => site::recognise(&self.host, name),
            ([name], None) if NO_NAMES.contains(&name.as_str()) => Err(Unrecognised::NotAProfile),
            ([name], None) if !announced(name) && !is_file(name) => site::recognise(&self.host, name),
            ([], _) => Err(Unrecognised::NotAProfile),
            _ => Err(Unrecognised::UnknownLink),
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

/// A page of the site rather than a name.
fn is_file(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("php" | "html" | "htm" | "asp" | "aspx" | "jsp" | "cgi" | "pdf" | "jpg" | "png"))
}

/// Percent signs undone, and made plain like typed text.
fn decoded(part: &str) -> String {
    let decoded = percent_decode_str(part).decode_utf8_lossy();
    super::text::plain(&decoded).map(|plain| plain.to_string()).unwrap_or_default()
}
