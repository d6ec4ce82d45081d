//! One visit to the mail server (RFC 5321): as many letters as there are, and what became of each.

use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::{Error, extension::MailBodyParameter, extension::MailParameter};

use super::courier::address;
use super::{Courier, Written};
use crate::config::Security;
use crate::kernel::{LetterId, MailAddress, Moment};

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The server has it.
    Sent,
    /// Not now: this one is to be tried again later.
    Later,
    /// The server will never take it.
    Refused,
}

/// Why a visit ended: nothing more can be sent on it, and it may be nobody's letter's fault. Holds no address and no word of
/// the server's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Stopped {
    /// It did not answer in time.
    #[error("the mail server took too long")]
    Slow,
    /// It cannot be reached, or the line broke.
    #[error("the mail server cannot be reached, or broke off")]
    Gone,
    /// There is no STARTTLS, and nothing is sent without.
    #[error("the mail server offers no STARTTLS: nothing is sent in clear (PARASOL_SMTP_URL)")]
    NoTls,
    /// TLS with it failed.
    #[error("no TLS with the mail server: its certificate is not one we trust, or not for its name (PARASOL_SMTP_CA)")]
    Untrusted,
    /// It does not let us in, or takes no letters from us.
    #[error("the mail server does not take letters from us: it said {0}")]
    Unwelcome(u16),
}

/// A visit: connected, and let in.
pub struct Journey<'a> {
    courier: &'a Courier,
    line: AsyncSmtpConnection,
}

impl Courier {
    /// Goes to the mail server.
    ///
    /// # Errors
    /// [`Stopped`].
    pub async fn set_out(&self) -> Result<Journey<'_>, Stopped> {
        let line = tokio::time::timeout(self.patience, self.connect()).await.map_err(|_| Stopped::Slow)??;
        Ok(Journey { courier: self, line })
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Stopped> {
        let at_once = (self.security == Security::Tls).then(|| self.tls.clone());
        let server = (self.host.as_str(), self.port);
        let connected = AsyncSmtpConnection::connect_tokio1(server, None, &self.hello, at_once, None).await;
        let mut line = connected.map_err(|error| stopped(&error))?;
        if self.security == Security::StartTls {
            if !line.can_starttls() {
                line.abort().await;
                return Err(Stopped::NoTls);
            }
            line.starttls(self.tls.clone(), &self.hello).await.map_err(|error| stopped(&error))?;
        }
        if let Some(login) = &self.login {
            line.auth(DEFAULT_MECHANISMS, login).await.map_err(|error| stopped(&error))?;
        }
        Ok(line)
    }
}

impl Journey<'_> {
    /// Hands a letter over.
    ///
    /// # Errors
    /// [`Stopped`]: the visit is over, and whether the server has the letter is not known.
    pub async fn hand_over(
        &mut self,
        id: LetterId,
        to: &MailAddress,
        written: &Written,
        now: Moment,
    ) -> Result<Fate, Stopped> {
        let Ok(to) = address(to) else { return Ok(Fate::Refused) };
        let Ok(message) = self.courier.message(id, &to, written, now) else { return Ok(Fate::Refused) };
        let patience = self.courier.patience;
        tokio::time::timeout(patience, self.give(to, &message)).await.map_err(|_| Stopped::Slow)?
    }

    async fn give(&mut self, to: lettre::Address, message: &[u8]) -> Result<Fate, Stopped> {
        let how = if message.is_ascii() { vec![] } else { vec![MailParameter::Body(MailBodyParameter::EightBitMime)] };
        // Whom the server does not let write, it lets write nobody's letter.
        let from = Mail::new(Some(self.courier.from.clone()), how);
        self.line.command(from).await.map_err(|error| stopped(&error))?;
        if let Err(error) = self.line.command(Rcpt::new(to, vec![])).await {
            // Nobody is there to write to; later there will not be either.
            let fate = if error.is_permanent() { Fate::Refused } else { Fate::Later };
            return self.not_taken(&error, fate).await;
        }
        if let Err(error) = self.line.command(Data).await {
            return self.not_taken(&error, Fate::Later).await;
        }
        match self.line.message(message).await {
            Ok(_) => Ok(Fate::Sent),
            // A filter's no may be about us, and not for ever.
            Err(error) => self.not_taken(&error, Fate::Later).await,
        }
    }

    /// The server said no to this one letter; unless it said that it goes (421), the visit goes on with the next.
    async fn not_taken(&mut self, error: &Error, fate: Fate) -> Result<Fate, Stopped> {
        match stopped(error) {
            Stopped::Unwelcome(code) if code != 421 => {}
            over => return Err(over),
        }
        self.line.command(Rset).await.map_err(|error| stopped(&error))?;
        Ok(fate)
    }

    /// Takes leave.
    pub async fn end(mut self) {
        // What was handed over is handed over, whether or not the server says goodbye.
        let _ = tokio::time::timeout(self.courier.patience, self.line.quit()).await;
    }
}

/// What a failure means, without what the server said: that may hold an address.
fn stopped(error: &Error) -> Stopped {
    match error.status() {
        Some(code) => Stopped::Unwelcome(code.into()),
        None if error.is_tls() || is_of_tls(error) => Stopped::Untrusted,
        None => Stopped::Gone,
    }
}

/// A certificate that is not taken comes as a failure of reading, with the cause inside.
fn is_of_tls(error: &Error) -> bool {
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        if inner.to_string().contains("certificate") {
            return true;
        }
        cause = inner.source();
    }
    false
}
