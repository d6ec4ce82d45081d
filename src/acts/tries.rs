//! Tries at somebody's secret, counted before they are looked at and given back when they were right. Who is counted with
//! whom: `src/accounts/tries.rs`.

use std::sync::Arc;

use super::App;
use super::spend::{TooMany, give_back, spend};
use crate::accounts::Limit;
use crate::accounts::limits::{self, Per, Quota};
use crate::accounts::tries::{Guesser, counted_against};
use crate::config::{Network, Settings};
use crate::kernel::{MemberId, Moment};
use crate::sealing::{KnownBrowser, LimitKey, Seals, SessionToken};
use crate::store::{Db, StoreFault};

/// Whence a request comes, as far as it can be told.
#[derive(Debug, Clone, Default)]
pub struct Whence {
    /// From which network; none when the address says nothing.
    pub network: Option<Network>,
    /// From a browser that somebody signed in with before.
    pub browser: Option<KnownBrowser>,
}

/// Somebody came in: what her browser is given.
pub struct Entered {
    /// The token of her session.
    pub token: SessionToken,
    /// What her browser is known by from now on.
    pub browser: KnownBrowser,
}

/// Which secret is tried: each is counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secret {
    /// The passphrase at a sign-in.
    Passphrase,
    /// What stands in for it when it is lost.
    Recovery,
}

impl Secret {
    const fn subject(self) -> &'static [u8] {
        match self {
            Self::Passphrase => b"passphrase ",
            Self::Recovery => b"recovery ",
        }
    }
}

/// A try at the secret of whoever has a name, before it is known whether anybody has.
pub struct TryAtName {
    seals: Seals,
    settings: Arc<Settings>,
    now: Moment,
    subject: Vec<u8>,
    whence: Whence,
}

/// A try that was counted.
#[must_use = "a try that was right is given back"]
#[derive(Clone)]
pub struct Tried {
    counts: Vec<(Limit, LimitKey)>,
    now: Moment,
}

/// What is counted for a name, by whomever it is tried.
pub(super) fn counted_for_name<'a>(seals: &'a Seals, canonical: &'a str) -> impl Iterator<Item = LimitKey> + 'a {
    let names = limits::ALL.iter().filter(|quota| quota.per == Per::Name);
    names.flat_map(move |quota| {
        let subject = |secret: Secret| [secret.subject(), canonical.as_bytes()].concat();
        [Secret::Passphrase, Secret::Recovery].map(|secret| seals.limit_key(quota.name, &subject(secret)))
    })
}

impl TryAtName {
    /// By its canonical form; a text that cannot be a name is the empty one.
    #[must_use]
    pub fn new(app: &App, secret: Secret, name: &str, whence: Whence) -> Self {
        let subject = [secret.subject(), name.as_bytes()].concat();
        Self { seals: app.seals.clone(), settings: app.settings.clone(), now: app.now(), subject, whence }
    }

    /// Counts it. `member` is whoever has the name: browsers are known by her id.
    ///
    /// # Errors
    /// Ours; too many is no error, so that what the caller wrote stays.
    pub fn count(&self, db: &mut Db, member: Option<MemberId>) -> Result<Result<Tried, TooMany>, StoreFault> {
        let counts: Vec<_> = counted_against(self.guesser(member)).iter().map(|quota| self.row(quota)).collect();
        Ok(spend(db, &counts, self.now)?.map(|_| Tried { counts, now: self.now }))
    }

    /// The same work whether or not the name is anybody's.
    fn guesser(&self, member: Option<MemberId>) -> Guesser {
        let asked = member.unwrap_or(MemberId::from_bytes([0; 16]));
        let today = self.now.day();
        let is_hers = self.whence.browser.as_ref().map(|browser| self.seals.is_browser_of(browser, asked, today));
        match (is_hers, member) {
            (Some(true), Some(_)) => Guesser::Known,
            _ => Guesser::Stranger { placed: self.whence.network.is_some() },
        }
    }

    fn row(&self, quota: &Quota) -> (Limit, LimitKey) {
        let network = self.whence.network.as_ref().map(Network::subject).unwrap_or_default();
        let browser = self.whence.browser.as_ref().map(KnownBrowser::random).unwrap_or_default();
        let subject = match quota.per {
            Per::Network => network.to_vec(),
            Per::NameAndNetwork => [&network[..], &self.subject].concat(),
            Per::Browser => [browser, &self.subject].concat(),
            _ => self.subject.clone(),
        };
        (quota.limit(&self.settings.limits), self.seals.limit_key(quota.name, &subject))
    }
}

impl Tried {
    /// It was right, or nobody looked at it: it does not count.
    ///
    /// # Errors
    /// Ours.
    pub fn give_back(&self, db: &mut Db) -> Result<(), StoreFault> {
        give_back(db, &self.counts, self.now)
    }
}

/// A try of somebody who has shown the member's passphrase already, so that strangers never get so far: at the code of a second
/// factor, say.
pub struct TryOfMember {
    counts: Vec<(Limit, LimitKey)>,
    now: Moment,
}

impl TryOfMember {
    /// Each secret of hers has a limit of its own.
    #[must_use]
    pub fn new(app: &App, quota: &Quota, member: MemberId) -> Self {
        Self { counts: vec![app.counted(quota, member.as_bytes())], now: app.now() }
    }

    /// Counts it.
    ///
    /// # Errors
    /// Ours; too many is no error.
    pub fn count(self, db: &mut Db) -> Result<Result<Tried, TooMany>, StoreFault> {
        let Self { counts, now } = self;
        Ok(spend(db, &counts, now)?.map(|_| Tried { counts, now }))
    }
}
