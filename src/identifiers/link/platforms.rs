//! The platforms whose links have rules of their own.

use super::super::recognised::Recognised;
use super::super::{Kind, Unrecognised, handle, phone, site};
use super::Link;

impl Link {
    /// Telegram, "Deep links" (core.telegram.org/api/links).
    pub(super) fn telegram(&self) -> Result<Recognised, Unrecognised> {
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
            "" | "c" | "s" | "addcontact" | "stickers" | "addemoji" | "addstickers" | "addstyle" | "addtheme"
            | "auction" | "auth" | "bg" | "boost" | "confirmphone" | "giftcode" | "invoice" | "iv" | "login"
            | "nft" | "proxy" | "setlanguage" | "share" | "socks" | "web" | "a" | "k" => Err(Unrecognised::NotAProfile),
            _ => handle::on(Kind::Telegram, name),
        }
    }

    /// WhatsApp help, "How to use click to chat": the number in full international form, without the +.
    pub(super) fn whatsapp(&self) -> Result<Recognised, Unrecognised> {
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
    pub(super) fn signal(&self) -> Result<Recognised, Unrecognised> {
        match self.fragment.split_once('/') {
            Some(("p", number)) => phone::from_link(number),
            Some(("eu", _)) => Err(Unrecognised::OpaqueLink),
            _ => Err(Unrecognised::NotAProfile),
        }
    }

    pub(super) fn instagram(&self) -> Result<Recognised, Unrecognised> {
        match self.segment(0) {
            "stories" | "_u" | "m" if self.segments.len() > 1 && self.segment(1) != "highlights" => {
                handle::on(Kind::Instagram, self.segment(1))
            }
            "" | "p" | "reel" | "reels" | "tv" | "explore" | "accounts" | "direct" | "stories" | "s" | "share"
            | "t" | "ar" | "about" | "legal" | "popular" | "audio" | "challenge" | "create" | "developer"
            | "direct_v2" | "directory" | "emails" | "press" | "session" | "web" | "your_activity" | "invites"
            | "channel" | "nametag" | "qr" | "download" | "lite" | "creators" | "search" | "settings" | "activity"
            | "login" | "help" | "privacy" | "terms" => Err(Unrecognised::NotAProfile),
            name => handle::on(Kind::Instagram, name),
        }
    }

    pub(super) fn x(&self) -> Result<Recognised, Unrecognised> {
        match (self.segment(0), self.segment(1)) {
            ("i", "user") => handle::on(Kind::X, &format!("#{}", self.segment(2))),
            ("intent", _) => match self.value("user_id") {
                Some(number) => handle::on(Kind::X, &format!("#{number}")),
                None => self.named(Kind::X, "screen_name"),
            },
            (
                "" | "i" | "home" | "search" | "explore" | "hashtag" | "settings" | "messages" | "notifications"
                | "compose" | "login" | "share" | "tos" | "privacy" | "jobs" | "about" | "account" | "download"
                | "follower_requests" | "logout" | "lists" | "signup" | "who_to_follow" | "bookmarks" | "communities"
                | "premium" | "help" | "verified",
                _,
            ) => Err(Unrecognised::NotAProfile),
            (name, _) => handle::on(Kind::X, name),
        }
    }

    pub(super) fn facebook(&self) -> Result<Recognised, Unrecognised> {
        match self.segment(0) {
            "profile.php" => self.number_of(Kind::Facebook, "id"),
            "dating" if self.segment(1) == "profile" => handle::on(Kind::Facebook, &format!("#{}", self.segment(2))),
            "profile" if self.segments.len() > 1 => handle::on(Kind::Facebook, &format!("#{}", self.segment(1))),
            "people" | "pages" if self.segments.len() > 2 => {
                handle::on(Kind::Facebook, &format!("#{}", self.segment(2)))
            }
            "p" | "t" if self.segments.len() > 1 => handle::on(Kind::Facebook, self.segment(1)),
            "messages" if self.segment(1) == "t" => handle::on(Kind::Facebook, self.segment(2)),
            "share" | "l.php" => Err(Unrecognised::OpaqueLink),
            "" | "groups" | "events" | "watch" | "marketplace" | "photo" | "photo.php" | "permalink.php"
            | "story.php" | "reel" | "hashtag" | "login" | "help" | "gaming" | "search" | "people" | "pages" | "p"
            | "t" | "messages" | "media" | "stories" | "home.php" | "dialog" | "sharer" | "sharer.php" | "ads"
            | "bookmarks" | "business" | "checkpoint" | "directory" | "e2ee" | "friends" | "games" | "legal"
            | "live" | "me" | "notes" | "notifications" | "photos" | "plugins" | "policies" | "privacy" | "public"
            | "recover" | "reels" | "requests" | "saved" | "settings" | "video.php" | "videos" | "dating"
            | "profile" | "login.php" | "nearby" | "memories" | "pokes" | "places" | "findfriends" | "allactivity"
            | "terms.php" | "terms" => Err(Unrecognised::NotAProfile),
            name => handle::on(Kind::Facebook, name),
        }
    }

    pub(super) fn snapchat(&self) -> Result<Recognised, Unrecognised> {
        match self.segment(0) {
            "add" | "u" | "t" if self.segments.len() > 1 => handle::on(Kind::Snapchat, self.segment(1)),
            name if name.starts_with('@') => handle::on(Kind::Snapchat, name),
            "unlock" | "p" => Err(Unrecognised::OpaqueLink),
            _ => Err(Unrecognised::NotAProfile),
        }
    }

    /// Telegram Web holds the person in the fragment: `#@name`, `#id`; `#-id` is a group. Before 2021 it was
    /// `#/im?p=@name` and `p=u<id>`; a link that was opened there is carried whole in `tgaddr`.
    pub(super) fn telegram_web(&self) -> Result<Recognised, Unrecognised> {
        let fragment = self.fragment.as_str();
        let (place, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let value = |key: &str| {
            url::form_urlencoded::parse(query.as_bytes())
                .find(|(name, value)| name == key && !value.is_empty())
                .map(|(_, value)| value.into_owned())
        };
        if let Some(link) = value("tgaddr").or_else(|| self.value("tgaddr").map(str::to_owned)) {
            let inner = Self::parse(&link).filter(|inner| inner.scheme == "tg");
            return inner.ok_or(Unrecognised::NotAProfile)?.recognise();
        }
        let person = value("p").or_else(|| self.value("p").map(str::to_owned)).unwrap_or_else(|| place.to_owned());
        if let Some(name) = person.strip_prefix('@') {
            return handle::on(Kind::Telegram, name);
        }
        // A number behind the person's is a message of theirs, or the key to the old client's cache.
        let number = person.strip_prefix('u').unwrap_or(&person);
        let number = number.split_once('_').map_or(number, |(number, _)| number);
        if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Unrecognised::NotAProfile);
        }
        handle::on(Kind::Telegram, &format!("#{number}"))
    }

    /// VK: a profile is `vk.com/name` or `vk.com/id1`; a conversation names the person by `sel`, groups by a
    /// minus and conversations of several by a `c`.
    pub(super) fn vk(&self) -> Result<Recognised, Unrecognised> {
        let first = self.segment(0);
        let number = match (first, self.segment(1)) {
            ("im" | "al_im.php" | "mail", "convo") => Some(self.segment(2)),
            ("im" | "al_im.php" | "mail", _) => Some(self.value("sel").unwrap_or_default()),
            (group, _) if group.strip_prefix("gim").is_some_and(is_digits) => {
                Some(self.value("sel").unwrap_or_default())
            }
            (person, _) => {
                person.strip_prefix("write").or_else(|| person.strip_prefix("id")).filter(|rest| is_digits(rest))
            }
        };
        let name = match number {
            Some(number) if is_digits(number) => format!("id{number}"),
            Some(_) => return Err(Unrecognised::NotAProfile),
            None if first.is_empty() || is_page_of_vk(first) || super::sites::is_page(first) => {
                return Err(Unrecognised::NotAProfile);
            }
            None => first.to_owned(),
        };
        site::under("vk.com", &self.host, &name)
    }

    /// Matrix: `matrix.to/#/@name:server` is a person, `#` and `!` are rooms.
    pub(super) fn matrix(&self) -> Result<Recognised, Unrecognised> {
        let person = self.fragment.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default();
        match person.strip_prefix('@').and_then(|person| person.split_once(':')) {
            Some((name, server)) => site::recognise(server, name),
            None => Err(Unrecognised::NotAProfile),
        }
    }

    /// Zalo: the number as it is dialled in Vietnam, or with its country code.
    pub(super) fn zalo(&self) -> Result<Recognised, Unrecognised> {
        let number = self.segment(0);
        if !is_digits(number) {
            return Err(if number == "g" { Unrecognised::InviteLink } else { Unrecognised::NotAProfile });
        }
        match number.strip_prefix('0') {
            Some(rest) => phone::from_link(&format!("84{rest}")),
            None => phone::from_link(number),
        }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// A page of VK: a community, a post, a picture, or the site's own.
fn is_page_of_vk(word: &str) -> bool {
    const NUMBERED: [&str; 12] =
        ["club", "public", "event", "wall", "photo", "video", "topic", "doc", "app", "album", "audio", "clip"];
    const PAGES: [&str; 14] = [
        "audios",
        "clips",
        "docs",
        "edit",
        "fave",
        "feed",
        "market",
        "stickers",
        "video",
        "al_feed.php",
        "share.php",
        "vkpay",
        "services",
        "menu",
    ];
    let is_number = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    PAGES.contains(&word) || NUMBERED.iter().any(|page| word.strip_prefix(page).is_some_and(is_number))
}
