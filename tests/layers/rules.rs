//! Who may use whom. `docs/architecture.md` says it in prose.

use super::paths::Named;

/// The modules and their layers: each uses only modules of a lower one.
pub const LAYERS: &[(&str, u8)] = &[
    ("kernel", 0),
    ("identifiers", 1),
    ("sealing", 1),
    ("config", 1),
    ("messages", 1),
    ("trust", 2),
    ("reports", 2),
    ("accounts", 2),
    ("figures", 3),
    ("store", 3),
    ("mail", 3),
    ("acts", 4),
    ("web", 5),
    ("jobs", 5),
    ("cli", 5),
];

/// The one exception: the command line starts the web server and what runs beside it.
const BESIDE: &[(&str, &str)] = &[("cli", "web"), ("cli", "jobs")];

/// Something that has one home.
struct Home {
    what: &'static [&'static str],
    homes: &'static [&'static str],
    /// Who may use how much of it elsewhere.
    but: &'static [(&'static str, &'static str)],
}

const fn only(homes: &'static [&'static str], what: &'static [&'static str]) -> Home {
    Home { what, homes, but: &[] }
}

const HOMES: &[Home] = &[
    // The system clock and randomness: everything else is handed the time, and asks `kernel` for bytes.
    only(&["kernel"], &["getrandom", "jiff", "rand", "fastrand", "std::time::SystemTime", "std::time::Instant"]),
    only(&["kernel"], &["tokio::time::Instant", "actix_web::rt::time::Instant"]),
    only(
        &["sealing"],
        &["argon2", "blake3", "chacha20poly1305", "voprf", "curve25519_dalek", "rand_core", "sha2", "totp_rs"],
    ),
    only(&["sealing"], &["zxcvbn", "diceware_wordlists", "webauthn_rs"]),
    only(&["identifiers"], &["rlibphonenumber", "unicode_security"]),
    // Simulations: chance from a seed that anybody may know, which serves nothing that must be kept secret.
    only(&["trust"], &["rand_pcg", "petgraph"]),
    only(&["store"], &["diesel", "diesel_migrations", "libsqlite3_sys", "pq_sys"]),
    only(&["config"], &["std::env", "toml"]),
    only(&["messages"], &["fluent_bundle", "intl_memoizer", "unic_langid"]),
    only(&["mail"], &["lettre"]),
    only(&["reports", "accounts", "trust"], &["postcard"]),
    only(&["reports"], &["miniz_oxide"]),
    // `web` and `cli` begin an asynchronous program; only `web` knows what goes over the wire.
    Home { what: &["actix_web"], homes: &["web"], but: &[("cli", "actix_web::rt")] },
    only(&["web"], &["actix_http", "actix_server", "actix_service"]),
    only(&["web"], &["askama", "form_urlencoded", "futures_util", "qrcodegen"]),
    only(&["cli"], &["clap", "tracing_subscriber"]),
    // Acts alone work with the database and send letters; above them, little is even named.
    Home {
        what: &["crate::store"],
        homes: &["store", "acts"],
        but: &[
            ("web", "crate::store::StoreFault"),
            ("cli", "crate::store::DatabaseUrl"),
            // `parasol doctor` looks into a database that it must not open, since opening makes and changes one.
            ("cli", "crate::store::Store"),
        ],
    },
    only(&["mail", "acts"], &["crate::mail"]),
];

/// Crates that every module may use.
pub const FREE: &[&str] = &[
    "data_encoding",
    "percent_encoding",
    "rustix",
    "secrecy",
    "serde",
    "serde_json",
    "subtle",
    "tempfile",
    "thiserror",
    "tokio",
    "tracing",
    "unicode_normalization",
    "url",
    "zeroize",
];

/// Whether a crate has a home or is free.
pub fn is_placed(name: &str) -> bool {
    FREE.contains(&name) || HOMES.iter().any(|home| home.what.contains(&name))
}

pub fn layer(module: &str) -> Option<u8> {
    LAYERS.iter().find(|(name, _)| *name == module).map(|(_, layer)| *layer)
}

/// What is wrong with a module naming this path; nothing, if it may.
pub fn wrong(module: &str, named: &Named) -> Option<String> {
    against_layers(module, named).or_else(|| against_homes(module, named)).or_else(|| reads_clock(module, named))
}

fn against_layers(module: &str, named: &Named) -> Option<String> {
    let mut parts = named.path.iter().map(String::as_str);
    if parts.next() != Some("crate") {
        return None;
    }
    let used = parts.next()?;
    if used == "*" || used == "self" {
        return Some(format!("{module} names the whole crate"));
    }
    let (Some(mine), Some(its)) = (layer(module), layer(used)) else {
        return Some(format!("{module} uses {}, which has no layer", named.text()));
    };
    if used == module || its < mine || BESIDE.contains(&(module, used)) {
        return None;
    }
    Some(format!("{module} (layer {mine}) uses {} (layer {its})", named.text()))
}

fn against_homes(module: &str, named: &Named) -> Option<String> {
    let text = named.text();
    let home = HOMES.iter().find(|home| home.what.iter().any(|what| is_in(&text, what)))?;
    let allowed =
        home.homes.contains(&module) || home.but.iter().any(|(who, what)| *who == module && is_in(&text, what));
    (!allowed).then(|| format!("{module} uses {text}, which only {} may", home.homes.join(" and ")))
}

/// `Timestamp::now()` and its like, whatever it was imported from; and clocks by their type's name.
fn reads_clock(module: &str, named: &Named) -> Option<String> {
    let clock = |part: &String| ["SystemTime", "Instant", "OsRng", "ThreadRng"].contains(&part.as_str());
    let reads = named.path.iter().any(clock) || named.path.last().is_some_and(|last| last == "now");
    (reads && module != "kernel")
        .then(|| format!("{module} uses {}: the clock and randomness are kernel's", named.text()))
}

fn is_in(path: &str, whole: &str) -> bool {
    path.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}
