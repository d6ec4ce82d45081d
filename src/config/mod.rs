//! The settings: one struct per concern, each value from the environment, else from the optional TOML file, else a
//! default that works. The only place that reads the environment.

mod contacts;
mod icon;
mod network;
mod smtp;
mod sources;

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

use secrecy::SecretString;

pub use contacts::{CONTACTS_MOST, Contacts, ContactsError};
pub use icon::Icon;
pub use network::Network;
pub use smtp::{Login, Security, Smtp};
pub use sources::{Origin, Setting, Sources};

use crate::kernel::Region;

/// Everything that can be set.
pub struct Settings {
    /// Where data and keys live.
    pub storage: Storage,
    /// How the web server is reached.
    pub web: Web,
    /// How letters leave.
    pub mail: Mail,
    /// What the registry is to its members.
    pub registry: Registry,
    /// How often a member may do what.
    pub limits: Limits,
}

/// Where data and keys live.
pub struct Storage {
    /// The folder of everything.
    pub data_dir: PathBuf,
    /// The database's address; may hold a password.
    pub database_url: SecretString,
    /// The root secret.
    pub key_file: PathBuf,
}

/// How the web server is reached.
pub struct Web {
    /// Where it listens.
    pub listen: SocketAddr,
    /// What links begin with; without a slash at the end.
    pub base_url: String,
    /// Networks whose forwarded address is believed.
    pub trusted_proxies: Vec<Network>,
    /// Where the quick exit leads.
    pub leave_to: String,
    /// Where faults are reported to, as the address of a mailbox or a page; without one, nobody is named.
    pub security_contact: Option<String>,
    /// The onion service that leads to the same registry; without a slash at the end.
    pub onion_url: Option<String>,
    /// Whether the page of all parts of pages is there; no setting, only `parasol demo` has it.
    pub shows_design: bool,
}

impl Web {
    /// Whether members reach it by TLS, so that cookies can be kept to it.
    #[must_use]
    pub fn is_tls(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

/// How letters leave.
pub struct Mail {
    /// The server; without one, letters wait in the outbox.
    pub smtp: Option<Smtp>,
}

/// What the registry is to its members.
pub struct Registry {
    /// How numbers without a country code are read, unless the member says otherwise.
    pub region: Option<Region>,
    /// The language of pages, as a tag such as `en`.
    pub language: String,
    /// The name on screen.
    pub name: String,
    /// The picture in the browser's tab, if it is not to be ours.
    pub icon: Option<Icon>,
    /// Whom it asks for a second factor, if the operator says so; else it depends on how many are vetted.
    pub second_factor: Option<SecondFactorFor>,
    /// The file that says whom a member can call in need.
    pub contacts_file: Option<PathBuf>,
    /// How many founders start it; three is the least the trust rules allow.
    pub founders: NonZeroU32,
}

/// Whom a registry asks for a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondFactorFor {
    /// Nobody: everybody may have one.
    Nobody,
    /// Stewards, for what stewards do.
    Stewards,
    /// Reviewers too, for peer review.
    Reviewers,
    /// Everybody, for everything but their own account.
    Everybody,
}

impl std::str::FromStr for SecondFactorFor {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "nobody" => Ok(Self::Nobody),
            "stewards" => Ok(Self::Stewards),
            "reviewers" => Ok(Self::Reviewers),
            "everybody" => Ok(Self::Everybody),
            _ => Err(()),
        }
    }
}

/// How often a member may do what.
pub struct Limits {
    /// Lookups a day of a vetted member.
    pub lookups_a_day: NonZeroU32,
    /// Lookups a minute of any member.
    pub lookups_a_minute: NonZeroU32,
    /// Lookups a day of a member who is not vetted yet.
    pub newcomer_lookups_a_day: NonZeroU32,
    /// Lookups a day of all members of a circle together.
    pub circle_lookups_a_day: NonZeroU32,
    /// Reports a day of any member.
    pub reports_a_day: NonZeroU32,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The value does not fit; it is not repeated, because it may be a secret.
    #[error("{variable} cannot be used: {why}")]
    Bad {
        /// The environment variable's name.
        variable: &'static str,
        /// What would work.
        why: String,
    },
    /// The file is not there or is not TOML.
    #[error("the settings file {path} cannot be read: {why}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// A key nobody knows, most likely mistyped.
    #[error("the settings file has an unknown key {0:?}; `parasol doctor` lists the keys")]
    Unknown(String),
}

impl Settings {
    /// Reads all settings.
    ///
    /// # Errors
    /// The first one that cannot be used, by name.
    pub fn load(sources: &Sources) -> Result<Self, ConfigError> {
        let data_dir = PathBuf::from(sources.value(&DATA_DIR));
        let listen: SocketAddr = parse(sources, &LISTEN, "an address and a port, such as 127.0.0.1:8080")?;
        Ok(Self {
            storage: Storage {
                database_url: match sources.optional(&DATABASE_URL) {
                    Some(url) => url.into(),
                    None => format!("sqlite://{}", data_dir.join("parasol.db").display()).into(),
                },
                key_file: sources.optional(&KEY_FILE).map_or_else(|| data_dir.join("parasol.key"), PathBuf::from),
                data_dir,
            },
            web: Web {
                listen,
                base_url: base_url(sources, listen)?,
                trusted_proxies: networks(sources)?,
                leave_to: web_address(sources, &LEAVE_TO)?,
                security_contact: security_contact(sources)?,
                onion_url: onion_url(sources)?,
                shows_design: false,
            },
            mail: Mail { smtp: Smtp::load(sources)? },
            registry: Registry {
                region: optional(sources, &REGION, "two letters, such as GB")?,
                language: language(sources)?,
                name: name(sources)?,
                icon: Icon::load(sources)?,
                contacts_file: sources.optional(&CONTACTS_FILE).map(PathBuf::from),
                second_factor: optional(sources, &SECOND_FACTOR, "nobody, stewards, reviewers or everybody")?,
                founders: founders(sources)?,
            },
            limits: Limits {
                lookups_a_day: parse(sources, &LOOKUPS_A_DAY, WHOLE)?,
                lookups_a_minute: parse(sources, &LOOKUPS_A_MINUTE, WHOLE)?,
                newcomer_lookups_a_day: parse(sources, &NEWCOMER_LOOKUPS_A_DAY, WHOLE)?,
                circle_lookups_a_day: parse(sources, &CIRCLE_LOOKUPS_A_DAY, WHOLE)?,
                reports_a_day: parse(sources, &REPORTS_A_DAY, WHOLE)?,
            },
        })
    }
}

const WHOLE: &str = "a whole number, at least 1";

macro_rules! settings {
    ($($name:ident $variable:literal $key:literal $default:expr, $secret:literal;)*) => {
        $(pub(crate) const $name: Setting = Setting {
            variable: $variable, key: $key, default: $default, secret: $secret,
        };)*
        /// Every setting there is.
        pub const ALL: &[Setting] = &[$($name),*];
    };
}

settings! {
    DATA_DIR "PARASOL_DATA_DIR" "data_dir" Some("./data"), false;
    DATABASE_URL "PARASOL_DATABASE_URL" "database_url" None, true;
    LISTEN "PARASOL_LISTEN" "listen" Some("127.0.0.1:8080"), false;
    BASE_URL "PARASOL_BASE_URL" "base_url" None, false;
    KEY_FILE "PARASOL_KEY_FILE" "key_file" None, false;
    SMTP_URL "PARASOL_SMTP_URL" "smtp_url" None, true;
    SMTP_CA "PARASOL_SMTP_CA" "smtp_ca" None, false;
    SMTP_TIMEOUT "PARASOL_SMTP_TIMEOUT" "smtp_timeout" Some("30"), false;
    MAIL_FROM "PARASOL_MAIL_FROM" "mail_from" None, false;
    REGION "PARASOL_REGION" "region" None, false;
    LANGUAGE "PARASOL_LANGUAGE" "language" Some("en"), false;
    NAME "PARASOL_NAME" "name" Some("Parasol"), false;
    ICON "PARASOL_ICON" "icon" None, false;
    TRUSTED_PROXIES "PARASOL_TRUSTED_PROXIES" "trusted_proxies" Some(""), false;
    LEAVE_TO "PARASOL_LEAVE_TO" "leave_to" Some("https://www.wikipedia.org/"), false;
    SECURITY_CONTACT "PARASOL_SECURITY_CONTACT" "security_contact" None, false;
    ONION_URL "PARASOL_ONION_URL" "onion_url" None, false;
    CONTACTS_FILE "PARASOL_CONTACTS_FILE" "contacts_file" None, false;
    SECOND_FACTOR "PARASOL_SECOND_FACTOR" "second_factor" None, false;
    FOUNDERS "PARASOL_FOUNDERS" "founders" Some("3"), false;
    LOOKUPS_A_DAY "PARASOL_LOOKUPS_A_DAY" "lookups_a_day" Some("40"), false;
    LOOKUPS_A_MINUTE "PARASOL_LOOKUPS_A_MINUTE" "lookups_a_minute" Some("10"), false;
    NEWCOMER_LOOKUPS_A_DAY "PARASOL_NEWCOMER_LOOKUPS_A_DAY" "newcomer_lookups_a_day" Some("5"), false;
    CIRCLE_LOOKUPS_A_DAY "PARASOL_CIRCLE_LOOKUPS_A_DAY" "circle_lookups_a_day" Some("400"), false;
    REPORTS_A_DAY "PARASOL_REPORTS_A_DAY" "reports_a_day" Some("20"), false;
}

fn bad(setting: &Setting, why: impl Into<String>) -> ConfigError {
    ConfigError::Bad { variable: setting.variable, why: why.into() }
}

fn parse<T: std::str::FromStr>(sources: &Sources, setting: &Setting, wanted: &str) -> Result<T, ConfigError> {
    sources.value(setting).trim().parse().map_err(|_| bad(setting, format!("it must be {wanted}")))
}

fn optional<T: std::str::FromStr>(
    sources: &Sources,
    setting: &Setting,
    wanted: &str,
) -> Result<Option<T>, ConfigError> {
    sources
        .optional(setting)
        .map(|text| text.trim().parse().map_err(|_| bad(setting, format!("it must be {wanted}"))))
        .transpose()
}

fn base_url(sources: &Sources, listen: SocketAddr) -> Result<String, ConfigError> {
    match sources.optional(&BASE_URL) {
        None => Ok(format!("http://{listen}")),
        Some(_) => Ok(web_address(sources, &BASE_URL)?.trim_end_matches('/').to_owned()),
    }
}

fn web_address(sources: &Sources, setting: &Setting) -> Result<String, ConfigError> {
    let text = sources.value(setting).trim().to_owned();
    match url::Url::parse(&text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.host().is_some() => Ok(text),
        _ => Err(bad(setting, "it must be a web address beginning with https:// or http://")),
    }
}

/// As RFC 9116 wants it: an address that stands in a line by itself, and no web page without TLS.
fn security_contact(sources: &Sources) -> Result<Option<String>, ConfigError> {
    let Some(text) = sources.optional(&SECURITY_CONTACT) else { return Ok(None) };
    let text = text.trim();
    let stands = text.chars().all(|c| c.is_ascii_graphic() && !"<>\"\\^`{|}".contains(c));
    match url::Url::parse(text) {
        Ok(url) if stands && url.scheme() == "mailto" && url.path().contains('@') => Ok(Some(url.into())),
        Ok(url) if stands && url.scheme() == "https" && url.host().is_some() => Ok(Some(url.into())),
        _ => Err(bad(&SECURITY_CONTACT, "it must begin with mailto: or https://, such as mailto:us@parasol.example")),
    }
}

fn onion_url(sources: &Sources) -> Result<Option<String>, ConfigError> {
    let Some(text) = sources.optional(&ONION_URL) else { return Ok(None) };
    let url = url::Url::parse(text.trim()).ok();
    let is_onion = |url: &url::Url| {
        let host = url.host_str().unwrap_or_default();
        matches!(url.scheme(), "http" | "https") && host.ends_with(".onion") && url.path() == "/"
    };
    match url.filter(is_onion) {
        Some(url) => Ok(Some(url.origin().ascii_serialization())),
        None => Err(bad(&ONION_URL, "it must be an onion service's address, such as http://….onion")),
    }
}

fn networks(sources: &Sources) -> Result<Vec<Network>, ConfigError> {
    let text = sources.value(&TRUSTED_PROXIES);
    let parts = text.split([',', ' ']).map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| Network::parse(part).ok_or_else(|| bad(&TRUSTED_PROXIES, "it must be networks such as 10.0.0.0/8")))
        .collect()
}

fn name(sources: &Sources) -> Result<String, ConfigError> {
    let name = sources.value(&NAME).trim().to_owned();
    if name.is_empty() || name.chars().count() > 40 || name.chars().any(char::is_control) {
        return Err(bad(&NAME, "it must be 1 to 40 characters"));
    }
    Ok(name)
}

/// The languages that have a catalogue, as tags. `messages` has the catalogues; a test holds the two together.
pub const LANGUAGES: [&str; 4] = ["en", "es", "pt-BR", "fr"];

fn language(sources: &Sources) -> Result<String, ConfigError> {
    let text = sources.value(&LANGUAGE);
    let known = LANGUAGES.into_iter().find(|tag| tag.eq_ignore_ascii_case(text.trim()));
    known.map(str::to_owned).ok_or_else(|| bad(&LANGUAGE, format!("it must be one of {}", LANGUAGES.join(", "))))
}

fn founders(sources: &Sources) -> Result<NonZeroU32, ConfigError> {
    let founders: NonZeroU32 = parse(sources, &FOUNDERS, "a whole number from 3 to 12")?;
    if !(3..=12).contains(&founders.get()) {
        return Err(bad(&FOUNDERS, "it must be a whole number from 3 to 12"));
    }
    Ok(founders)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn load(pairs: &[(&str, &str)]) -> Result<Settings, ConfigError> {
        Settings::load(&Sources::of(pairs, "").unwrap())
    }

    #[test]
    fn with_nothing_set_everything_has_a_value_that_works() {
        let settings = load(&[]).unwrap();
        assert_eq!(settings.web.base_url, "http://127.0.0.1:8080");
        assert_eq!(settings.storage.key_file, PathBuf::from("./data/parasol.key"));
        assert_eq!(settings.limits.lookups_a_day.get(), 40);
        assert!(!settings.web.is_tls());
    }

    #[test]
    fn the_environment_goes_before_the_file() {
        let file = "listen = '127.0.0.1:9000'\nname = 'Plum'\nlookups_a_day = 7";
        let sources = Sources::of(&[("PARASOL_LISTEN", "127.0.0.1:9001")], file).unwrap();
        let settings = Settings::load(&sources).unwrap();
        assert_eq!(settings.web.listen.port(), 9001);
        assert_eq!(settings.registry.name, "Plum");
        assert_eq!(settings.limits.lookups_a_day.get(), 7);
        assert_eq!(sources.origin(&LISTEN), Origin::Environment);
        assert_eq!(sources.origin(&NAME), Origin::File);
        assert_eq!(sources.origin(&REGION), Origin::Default);
    }

    #[test]
    fn a_value_that_does_not_fit_is_named_and_not_repeated() {
        for (variable, value) in [
            ("PARASOL_LISTEN", "everywhere"),
            ("PARASOL_BASE_URL", "javascript:alert(1)"),
            ("PARASOL_LOOKUPS_A_DAY", "0"),
            ("PARASOL_REGION", "Britain"),
            ("PARASOL_FOUNDERS", "2"),
            ("PARASOL_SECOND_FACTOR", "sometimes"),
            ("PARASOL_TRUSTED_PROXIES", "10.0.0.0/40"),
            ("PARASOL_NAME", " "),
            ("PARASOL_ICON", "/no/such/picture.svg"),
            ("PARASOL_SECURITY_CONTACT", "faults@example.org"),
            ("PARASOL_SECURITY_CONTACT", "mailto:nobody"),
            ("PARASOL_SECURITY_CONTACT", "http://example.org/faults"),
            ("PARASOL_SECURITY_CONTACT", "mailto:a@example.org\nContact: mailto:b@example.org"),
            ("PARASOL_SMTP_URL", "smtp://post:letterbox@mail.example?tls=maybe"),
            ("PARASOL_MAIL_FROM", "the collective"),
            ("PARASOL_ONION_URL", "https://parasol.example"),
        ] {
            let error = load(&[(variable, value)]).err().unwrap().to_string();
            assert!(error.starts_with(variable) && (value.len() < 3 || !error.contains(value)), "{error}");
        }
    }

    #[test]
    fn letters_need_an_address_they_come_from() {
        let url = ("PARASOL_SMTP_URL", "smtp://post:letterbox@mail.example");
        let error = load(&[url]).err().unwrap().to_string();
        assert!(error.starts_with("PARASOL_MAIL_FROM") && !error.contains("mail.example"), "{error}");
        let from = ("PARASOL_MAIL_FROM", "post@mail.example");
        let smtp = load(&[url, from]).unwrap().mail.smtp.unwrap();
        assert_eq!((smtp.from.expose(), smtp.patience.as_secs(), smtp.is_exposed()), ("post@mail.example", 30, false));
        let clear = |url| load(&[("PARASOL_SMTP_URL", url), from]).unwrap().mail.smtp.unwrap().is_exposed();
        assert!(clear("smtp://mail.example?tls=none") && clear("smtp://10.0.0.9?tls=none"));
        assert!(!clear("smtp://localhost?tls=none") && !clear("smtp://[::1]?tls=none"));
        assert!(load(&[url, from, ("PARASOL_SMTP_TIMEOUT", "0")]).is_err());
    }

    #[test]
    fn a_mistyped_key_in_the_file_is_told() {
        assert!(matches!(Sources::of(&[], "lisen = 'x'"), Err(ConfigError::Unknown(key)) if key == "lisen"));
    }
}
