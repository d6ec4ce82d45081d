//! Links to sites that are not in the list: one name in the path, or one after a word that announces it.
//!
//! A fragment or a query may hold the person, and the path then only the page that all of them share. So what
//! is not known to say nothing about the person is refused.

use super::super::recognised::Recognised;
use super::super::{Unrecognised, site};
use super::{Link, sites};

/// Words in a path after which a name or a number comes.
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

/// Keys of a query that say where the link was shared, or how the page is shown.
const SAYS_NOTHING: [&str; 22] = [
    "_branch_match_id",
    "_gl",
    "_t",
    "dclid",
    "fbclid",
    "feature",
    "from",
    "gclid",
    "hl",
    "igsh",
    "igshid",
    "lang",
    "locale",
    "mc_cid",
    "msclkid",
    "ref",
    "ref_src",
    "s",
    "share",
    "si",
    "source",
    "t",
];

impl Link {
    pub(super) fn unknown(&self) -> Result<Recognised, Unrecognised> {
        if !self.host.contains('.') {
            return Err(Unrecognised::NotAnIdentifier);
        }
        let numbered = ["id", "uid", "userid", "user_id"].iter().find_map(|key| self.value(key));
        let announced = |word: &str| ANNOUNCES.contains(&word);
        match (self.segments.as_slice(), numbered) {
            ([], _) => Err(Unrecognised::NotAProfile),
            ([page], Some(number)) if announced(page) => site::recognise(&self.host, &format!("#{number}")),
            ([name], _) if sites::is_page(name) => Err(Unrecognised::NotAProfile),
            ([_], Some(_)) => Err(Unrecognised::UnknownLink),
            _ if self.may_hold_the_person_elsewhere() => Err(Unrecognised::UnknownLink),
            ([word, page], None) if announced(word) && (sites::is_page(page) || is_file(page)) => {
                Err(Unrecognised::NotAProfile)
            }
            ([word, name], None) if announced(word) => site::recognise(&self.host, name),
            ([name], None) if !announced(name) && !is_file(name) => site::recognise(&self.host, name),
            _ => Err(Unrecognised::UnknownLink),
        }
    }

    fn may_hold_the_person_elsewhere(&self) -> bool {
        let is_anchor = |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c == '-') && text.len() <= 20;
        let says_nothing = |key: &str| key.starts_with("utm_") || SAYS_NOTHING.binary_search(&key).is_ok();
        !(is_anchor(&self.fragment) || self.fragment.starts_with(":~:"))
            || self.query.iter().any(|(key, value)| !value.is_empty() && !says_nothing(key))
    }
}

/// A page of the site rather than a name.
fn is_file(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("php" | "html" | "htm" | "asp" | "aspx" | "jsp" | "cgi" | "pdf" | "jpg" | "png"))
}

#[cfg(test)]
#[test]
fn keys_are_in_order_for_the_search() {
    assert!(SAYS_NOTHING.is_sorted());
}
