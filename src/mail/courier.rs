//! Who takes letters to the mail server: everything that is settled before the first letter.

use std::time::Duration;

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use secrecy::ExposeSecret;

use super::Written;
use crate::config::{Security, Smtp};
use crate::kernel::{LetterId, MailAddress, Moment};

/// Takes letters to the mail server.
pub struct Courier {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Security,
    pub(super) tls: TlsParameters,
    pub(super) login: Option<Credentials>,
    /// How we greet: by the domain letters come from, so that they do not carry this machine's name around.
    pub(super) hello: ClientId,
    pub(super) from: lettre::Address,
    pub(super) patience: Duration,
}

/// Why no letter can be taken anywhere.
#[derive(Debug, thiserror::Error)]
pub enum CourierError {
    /// The authority's file.
    #[error("PARASOL_SMTP_CA cannot be used: {0}")]
    Authority(String),
    /// The sender's address.
    #[error("PARASOL_MAIL_FROM cannot be used: the mail library does not take it")]
    From,
    /// The server's name.
    #[error("PARASOL_SMTP_URL cannot be used: no TLS can be made with this host")]
    Host,
}

/// An address or a letter that the mail library does not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Untakable;

impl Courier {
    /// Ready to go; nobody is asked yet.
    ///
    /// # Errors
    /// [`CourierError`] names the setting.
    pub fn new(smtp: &Smtp) -> Result<Self, CourierError> {
        Ok(Self {
            host: smtp.host.clone(),
            port: smtp.port,
            security: smtp.security,
            tls: tls(smtp)?,
            login: smtp
                .login
                .as_ref()
                .map(|login| Credentials::new(login.user.clone(), login.password.expose_secret().to_owned())),
            hello: ClientId::Domain(smtp.from.domain().to_owned()),
            from: address(&smtp.from).map_err(|_| CourierError::From)?,
            patience: smtp.patience,
        })
    }

    /// The longest that the way to the server and one letter can take, with time to note what became of it.
    #[must_use]
    pub fn longest_visit(&self) -> Duration {
        self.patience.saturating_mul(3).saturating_add(Duration::from_secs(60))
    }

    /// A letter as it goes over the wire. Its name is the same however often it is sent.
    pub(super) fn message(
        &self,
        id: LetterId,
        to: &lettre::Address,
        written: &Written,
        now: Moment,
    ) -> Result<Vec<u8>, Untakable> {
        let since = Duration::from_secs(u64::try_from(now.unix()).unwrap_or_default());
        let message = Message::builder()
            .from(Mailbox::new(None, self.from.clone()))
            .to(Mailbox::new(None, to.clone()))
            .subject(written.subject.clone())
            .date(std::time::UNIX_EPOCH + since)
            .message_id(Some(format!("<{id}@{}>", self.from.domain())))
            .raw_header(automatic()?)
            .header(ContentType::TEXT_PLAIN)
            .body(written.text.expose_secret().to_owned())
            .map_err(|_| Untakable)?;
        Ok(message.formatted())
    }
}

/// So that no machine answers (RFC 3834, section 5).
fn automatic() -> Result<HeaderValue, Untakable> {
    let name = HeaderName::new_from_ascii("Auto-Submitted".to_owned()).map_err(|_| Untakable)?;
    Ok(HeaderValue::new(name, "auto-generated".to_owned()))
}

/// An address as the mail library wants it.
pub(super) fn address(address: &MailAddress) -> Result<lettre::Address, Untakable> {
    lettre::Address::new(address.local(), address.domain()).map_err(|_| Untakable)
}

/// Which certificates count: those of the operator's own authority alone, if there is one.
fn tls(smtp: &Smtp) -> Result<TlsParameters, CourierError> {
    let builder = TlsParameters::builder(smtp.host.clone());
    let builder = match &smtp.authority {
        None => builder.certificate_store(CertificateStore::WebpkiRoots),
        Some(path) => {
            let pem =
                std::fs::read(path).map_err(|why| CourierError::Authority(format!("{}: {why}", path.display())))?;
            let none = || CourierError::Authority(format!("{} holds no certificate in PEM form", path.display()));
            // A file without any certificate would be read as one that trusts nobody.
            if !pem.windows(PEM.len()).any(|window| window == PEM) {
                return Err(none());
            }
            let certificate = Certificate::from_pem(&pem).map_err(|_| none())?;
            builder.certificate_store(CertificateStore::None).add_root_certificate(certificate)
        }
    };
    builder.build().map_err(|_| match smtp.authority {
        Some(_) => CourierError::Authority("it holds a certificate that cannot be read".to_owned()),
        None => CourierError::Host,
    })
}

const PEM: &[u8] = b"-----BEGIN CERTIFICATE-----";
