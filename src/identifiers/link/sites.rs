//! The sites whose profile links are known, and their forms (docs/identifiers.md, "Links", with the source of
//! each).

/// A site, the hosts it has, and the paths that lead to a person.
pub(super) struct Site {
    /// What a name on it is filed under.
    pub(super) name: &'static str,
    /// Other hosts of the same site, with the same names.
    pub(super) also: &'static [&'static str],
    /// `*` is the name, `#` the account's number, `^*` a name that is no page and no number, `@*` a name behind that sign; `..` lets more follow.
    pub(super) profiles: &'static [&'static str],
    /// Whether a name may stand in front of the host (`name.tumblr.com`).
    pub(super) in_host: bool,
}

const fn site(name: &'static str, also: &'static [&'static str], profiles: &'static [&'static str]) -> Site {
    Site { name, also, profiles, in_host: false }
}

const ROOT: &[&str] = &["*", "@*"];
/// Digits in front of a name are a post of hers, and digits alone are no name.
const ROOT_AND_POSTS: &[&str] = &["#/^*/..", "^*/..", "@*/.."];
const AT: &[&str] = &["@*/.."];
const USERS: &[&str] = &["users/*/..", "user/*/..", "u/*/.."];

const SITES: &[Site] = &[
    site("tiktok.com", &[], AT),
    site("reddit.com", &[], USERS),
    site("discord.com", &["discordapp.com"], &["users/#"]),
    site("linkedin.com", &[], &["in/*/..", "pub/*/.."]),
    site("ok.ru", &["odnoklassniki.ru"], &["profile/#/..", "*"]),
    site("kik.com", &["kik.me"], &["u/*", "*"]),
    site("youtube.com", &[], &["@*/..", "c/*/..", "user/*/..", "channel/*/.."]),
    site("twitch.tv", &[], ROOT),
    site("pinterest.com", &["pinterest.co.uk", "pinterest.fr", "pinterest.de", "pinterest.es"], ROOT),
    Site { name: "tumblr.com", also: &[], profiles: ROOT, in_host: true },
    site("bsky.app", &[], &["profile/*/.."]),
    site("onlyfans.com", &[], ROOT_AND_POSTS),
    site("fansly.com", &[], ROOT_AND_POSTS),
    site("patreon.com", &[], &["c/*/..", "*/.."]),
    site("ko-fi.com", &[], ROOT),
    site("cash.app", &[], &["$*"]),
    site("paypal.me", &[], &["*/.."]),
    site("venmo.com", &[], &["u/*", "^*"]),
    site("allmylinks.com", &[], ROOT),
    site("tryst.link", &[], &["escort/*/..", "*"]),
    site("adultwork.com", &[], &["viewprofile.asp?userid=#", "#"]),
    site("fetlife.com", &[], &["users/#/..", "*"]),
    site("tinder.com", &[], &["@*"]),
    site("okcupid.com", &[], &["profile/*/.."]),
    site("seeking.com", &[], &["member/*/.."]),
    site("steamcommunity.com", &[], &["id/*/..", "profiles/#/.."]),
    site("medium.com", &[], AT),
    site("soundcloud.com", &[], ROOT),
    site("open.spotify.com", &[], &["user/*"]),
    site("github.com", &[], ROOT),
    site("gitlab.com", &[], ROOT),
    site("threema.id", &[], ROOT),
    site("line.me", &[], &["ti/p/~*", "r/ti/p/~*", "r/ti/p/@*"]),
    site("privatedelights.ch", &[], &["profile/*/.."]),
    site("rentmen.eu", &["rentmen.com", "rent.men"], ROOT),
    site("chaturbate.com", &[], ROOT),
    site("stripchat.com", &[], ROOT),
    site("pornhub.com", &[], &["users/*/..", "model/*/..", "pornstar/*/.."]),
    site("xhamster.com", &[], &["users/*/..", "creators/*/.."]),
    site("flickr.com", &[], &["people/*/..", "photos/*/.."]),
    site("imgur.com", &[], &["user/*/.."]),
    site("roblox.com", &[], &["users/#/.."]),
    site("weibo.com", &[], &["u/#", "n/*"]),
    site("quora.com", &[], &["profile/*/.."]),
    site("last.fm", &[], &["user/*/.."]),
];

/// Sites with links, none of which leads to a person's profile that another can open.
const WITHOUT_PROFILES: &[&str] = &[
    "google.com",
    "googleusercontent.com",
    "telegram.org",
    "signal.org",
    "whatsapp.net",
    "youtu.be",
    "apple.com",
    "icloud.com",
    "proton.me",
    "bumble.com",
    "hinge.co",
    "feeld.co",
    "grindr.com",
    "locanto.com",
    "skokka.com",
    "wikipedia.org",
    "zoom.us",
    "microsoft.com",
];

/// What a host is.
pub(super) enum Place<'a> {
    /// A site of the list.
    Known(&'static Site),
    /// A name in front of a site's host.
    NameInHost(&'static Site, &'a str),
    /// A part of a known site, or a whole one, that has no profiles.
    Elsewhere,
    /// Not in the list.
    Unknown,
}

/// What the host is; `platforms` says the hosts that have rules of their own.
pub(super) fn place(host: &str, is_platform: impl Fn(&str) -> bool) -> Place<'_> {
    if let Some(site) = named(host) {
        return Place::Known(site);
    }
    let mut rest = host;
    while let Some((label, parent)) = rest.split_once('.') {
        if let Some(site) = named(parent) {
            let whole = host.strip_suffix(parent).is_some_and(|front| front.trim_end_matches('.') == label);
            return match (whole, site.in_host) {
                (true, _) if is_view(label) => Place::Known(site),
                (true, true) => Place::NameInHost(site, label),
                _ => Place::Elsewhere,
            };
        }
        if is_platform(parent) || WITHOUT_PROFILES.contains(&parent) {
            return Place::Elsewhere;
        }
        rest = parent;
    }
    if WITHOUT_PROFILES.contains(&host) { Place::Elsewhere } else { Place::Unknown }
}

fn named(host: &str) -> Option<&'static Site> {
    SITES.iter().find(|site| site.name == host || site.also.contains(&host))
}

/// A part of a host that only says in which language or how the site is shown.
fn is_view(label: &str) -> bool {
    label.len() == 2 && label.bytes().all(|b| b.is_ascii_alphabetic()) || matches!(label, "old" | "new" | "web" | "app")
}

/// Words that stand where a name could stand, and are pages of the site.
const PAGES: &[&str] = &[
    "a",
    "about",
    "account",
    "accounts",
    "action",
    "activity",
    "ads",
    "app",
    "apps",
    "auth",
    "bg",
    "billing",
    "blog",
    "bookmarks",
    "browse",
    "c",
    "careers",
    "cart",
    "categories",
    "channel",
    "channels",
    "chat",
    "chats",
    "checkout",
    "cities",
    "city",
    "client",
    "code",
    "community",
    "compose",
    "confirm",
    "contact",
    "cookies",
    "cw",
    "dashboard",
    "dating",
    "de",
    "directory",
    "discover",
    "dm",
    "download",
    "downloads",
    "edit",
    "en",
    "es",
    "escort",
    "escorts",
    "events",
    "explore",
    "faq",
    "favorites",
    "feed",
    "following",
    "forgot",
    "forum",
    "foryou",
    "fr",
    "friends",
    "games",
    "gifts",
    "girls",
    "groups",
    "guidelines",
    "help",
    "home",
    "im",
    "inbox",
    "index",
    "info",
    "invite",
    "it",
    "jobs",
    "join",
    "k",
    "ladies",
    "legal",
    "likes",
    "live",
    "log-in",
    "login",
    "logout",
    "mail",
    "map",
    "market",
    "matches",
    "me",
    "members",
    "men",
    "messages",
    "messaging",
    "messenger",
    "models",
    "music",
    "my",
    "my-account",
    "new",
    "news",
    "notifications",
    "now",
    "online",
    "people",
    "photos",
    "playlist",
    "policies",
    "popular",
    "post",
    "posts",
    "premium",
    "press",
    "pricing",
    "privacy",
    "profile",
    "pt",
    "r",
    "reels",
    "register",
    "reset-password",
    "reset_password",
    "robots.txt",
    "ru",
    "rules",
    "safety",
    "search",
    "security",
    "settings",
    "share",
    "shop",
    "sign-in",
    "sign-up",
    "sign_in",
    "sign_up",
    "signin",
    "signup",
    "sitemap",
    "sitemap.xml",
    "status",
    "store",
    "stories",
    "story",
    "subscribe",
    "support",
    "tag",
    "tags",
    "team",
    "terms",
    "top",
    "trending",
    "u",
    "uk",
    "upload",
    "us",
    "user",
    "users",
    "v",
    "verify",
    "video",
    "videos",
    "wallet",
    "watch",
    "web",
    "welcome",
];

/// Whether the word is a page of sites in general rather than a name.
pub(super) fn is_page(word: &str) -> bool {
    PAGES.binary_search(&word).is_ok()
}

impl Site {
    /// The name or number in a path, if it leads to a person.
    pub(super) fn name_in(&self, segments: &[String], value: impl Fn(&str) -> Option<String>) -> Option<String> {
        self.profiles.iter().find_map(|form| {
            let (path, query) = form.split_once('?').map_or((*form, None), |(path, query)| (path, Some(query)));
            let found = along(path, segments)?;
            match query.and_then(|query| query.strip_suffix("=#")) {
                Some(key) => value(key).filter(|number| is_number(number)).map(|number| format!("#{number}")),
                None => found,
            }
        })
    }
}

/// Follows a form along the path: `None` if it is another path, `Some(None)` if it holds no name.
fn along(form: &str, segments: &[String]) -> Option<Option<String>> {
    let mut name = None;
    let mut left = segments.iter();
    for part in form.split('/') {
        if part == ".." {
            return Some(name);
        }
        let segment = left.next()?;
        match part.split_at_checked(part.len().saturating_sub(1)) {
            Some(("^", "*")) => {
                if is_number(segment) || is_page(segment) || segment.starts_with(['@', '$', '~']) {
                    return None;
                }
                name = Some(segment.clone());
            }
            Some((sign, "*")) => {
                let rest = segment.strip_prefix(sign)?;
                let first = form == "*" || form == "*/..";
                if rest.is_empty() || (first && is_page(rest)) || (sign.is_empty() && rest.starts_with(['@', '$', '~']))
                {
                    return None;
                }
                name = Some(rest.to_owned());
            }
            Some(("", "#")) if is_number(segment) => name = Some(format!("#{segment}")),
            _ if part == segment => {}
            _ => return None,
        }
    }
    left.next().is_none().then_some(name)
}

fn is_number(text: &str) -> bool {
    (1..=20).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
#[test]
fn pages_are_in_order_for_the_search() {
    assert!(PAGES.is_sorted());
}
