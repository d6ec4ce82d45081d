//! The mail server's address, and what is demanded of the way to it.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use percent_encoding::percent_decode_str;
use secrecy::SecretString;
use url::{Host, Url};

use super::{ConfigError, MAIL_FROM, SMTP_CA, SMTP_TIMEOUT, SMTP_URL, Sources, bad, optional, parse};
use crate::kernel::MailAddress;

/// The mail server that takes our letters.
pub struct Smtp {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way to it is secured.
    pub security: Security,
    /// Who we are to it.
    pub login: Option<Login>,
    /// From whom letters come.
    pub from: MailAddress,
    /// The only authority whose certificates count, instead of those that browsers know.
    pub authority: Option<PathBuf>,
    /// For how long it may keep us waiting, with the whole way to it or with one letter.
    pub patience: Duration,
}

/// How the way to the mail server is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the start.
    Tls,
    /// TLS before anything is said (RFC 3207); without it, nothing is.
    StartTls,
    /// None.
    Clear,
}

/// Who we are to the mail server.
pub struct Login {
    /// The name.
    pub user: String,
    /// The password.
    pub password: SecretString,
}

impl Smtp {
    /// Whether letters cross a network that others can read.
    #[must_use]
    pub fn is_exposed(&self) -> bool {
        let here = self.host == "localhost" || self.host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        self.security == Security::Clear && !here
    }

    pub(super) fn load(sources: &Sources) -> Result<Option<Self>, ConfigError> {
        let from: Option<MailAddress> = optional(sources, &MAIL_FROM, "an e-mail address, such as post@example.org")?;
        let Some(text) = sources.optional(&SMTP_URL) else { return Ok(None) };
        let seconds: u16 = parse(sources, &SMTP_TIMEOUT, "a whole number of seconds, 1 to 600")?;
        if !(1..=600).contains(&seconds) {
            return Err(bad(&SMTP_TIMEOUT, "it must be a whole number of seconds, 1 to 600"));
        }
        let server = server(&text).map_err(|why| bad(&SMTP_URL, why))?;
        Ok(Some(Self {
            host: server.host,
            port: server.port,
            security: server.security,
            login: server.login,
            from: from.ok_or_else(|| bad(&MAIL_FROM, "it is needed for letters: the address they come from"))?,
            authority: sources.optional(&SMTP_CA).map(PathBuf::from),
            patience: Duration::from_secs(seconds.into()),
        }))
    }
}

/// What the URL says.
struct Server {
    host: String,
    port: u16,
    security: Security,
    login: Option<Login>,
}

const FORM: &str = "it must be smtp://user:password@host:587 or smtps://user:password@host:465";
const QUERY: &str = "after the host only ?tls=none may stand, and only with smtp://";

fn server(text: &str) -> Result<Server, &'static str> {
    let url = Url::parse(text.trim()).map_err(|_| FORM)?;
    let security = match (url.scheme(), url.query()) {
        ("smtp", None) => Security::StartTls,
        ("smtp", Some("tls=none")) => Security::Clear,
        ("smtps", None) => Security::Tls,
        ("smtp" | "smtps", Some(_)) => return Err(QUERY),
        _ => return Err(FORM),
    };
    if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
        return Err(FORM);
    }
    let usual = match security {
        Security::Tls => 465,
        Security::StartTls => 587,
        Security::Clear => 25,
    };
    Ok(Server { host: host(&url)?, port: url.port().unwrap_or(usual), security, login: login(&url)? })
}

/// The host as the system's resolver and a certificate's check want it: no brackets around an address.
fn host(url: &Url) -> Result<String, &'static str> {
    // Of a scheme that it does not know, the parser takes a host as it stands.
    match Host::parse(url.host_str().unwrap_or_default()).map_err(|_| FORM)? {
        Host::Domain(name) => Ok(name),
        Host::Ipv4(ip) => Ok(ip.to_string()),
        Host::Ipv6(ip) => Ok(ip.to_string()),
    }
}

fn login(url: &Url) -> Result<Option<Login>, &'static str> {
    let text = |part: &str| percent_decode_str(part).decode_utf8().map(String::from).map_err(|_| FORM);
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) | (_, None) => Err("a user and a password belong together"),
        (user, Some(password)) => Ok(Some(Login { user: text(user)?, password: SecretString::from(text(password)?) })),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    fn read(text: &str) -> (String, u16, Security) {
        let server = server(text).unwrap();
        (server.host, server.port, server.security)
    }

    #[test]
    fn tls_is_demanded_unless_told_otherwise() {
        for (url, host, port, security) in [
            ("smtp://u:p@mail.example", "mail.example", 587, Security::StartTls),
            ("smtp://mail.example:2525/", "mail.example", 2525, Security::StartTls),
            ("smtps://u:p@mail.example", "mail.example", 465, Security::Tls),
            ("smtp://localhost?tls=none", "localhost", 25, Security::Clear),
            ("smtp://[::1]:2525?tls=none", "::1", 2525, Security::Clear),
            ("smtp://bücher.example", "xn--bcher-kva.example", 587, Security::StartTls),
        ] {
            assert_eq!(read(url), (host.to_owned(), port, security), "{url}");
        }
        let login = server("smtps://post%40mail.example:p%3Ass%2Fw@mail.example").unwrap().login.unwrap();
        assert_eq!((login.user.as_str(), login.password.expose_secret()), ("post@mail.example", "p:ss/w"));
    }

    #[test]
    fn anything_else_is_an_error() {
        for url in [
            "",
            "mail.example",
            "http://mail.example",
            "smtp://",
            "smtp://:587",
            "smtp://mail.example/inbox",
            "smtp://mail.example#x",
            "smtp://mail.example?tls=off",
            "smtp://mail.example?tls=none&tls=none",
            "smtp://mail.example?TLS=none",
            "smtp://mail.example?",
            "smtps://mail.example?tls=none",
            "smtp://user@mail.example",
            "smtp://:secret@mail.example",
            "smtp://mail.example:99999",
        ] {
            assert!(server(url).is_err(), "{url}");
        }
    }
}
