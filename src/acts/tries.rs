//! Tries at somebody's secret: counted before anybody looks at them, and refunded when they were right, or
//! when nobody could look. Who is counted with whom: `src/accounts/tries.rs`.

use std::future::Future;
use std::sync::Arc;

use super::spend::{TooMany, give_back, spend};
use super::{App, Trouble};
use crate::accounts::Limit;
use crate::accounts::limits::{self, Per, Quota};
use crate::accounts::tries::{Guesser, counted_against, counted_besides, reaches_her_own, request_counted_against};
use crate::config::{Network, Settings};
use crate::kernel::{MemberId, Moment};
use crate::sealing::{KnownBrowser, KnownBy, Lane, LimitKey, Seals, SessionToken};
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
#[must_use = "a try that was right is refunded"]
#[derive(Clone)]
pub struct Tried {
    counts: Vec<(Limit, LimitKey)>,
    now: Moment,
    lane: Lane,
    reaches_her_own: bool,
}

/// What is counted for a name, by whomever it is tried.
pub(super) fn counted_for_name<'a>(seals: &'a Seals, canonical: &'a str) -> impl Iterator<Item = LimitKey> + 'a {
    let kinds = |per| match per {
        Per::Name => &[None][..],
        Per::Browsers => &[Some(KnownBy::First), Some(KnownBy::Second)],
        _ => &[],
    };
    limits::ALL.iter().flat_map(move |quota| kinds(quota.per).iter().map(move |kind| (quota, *kind))).flat_map(
        move |(quota, kind)| {
            let subject = |secret: Secret| of_kind(kind, &[secret.subject(), canonical.as_bytes()].concat());
            [Secret::Passphrase, Secret::Recovery].map(|secret| seals.limit_key(quota.name, &subject(secret)))
        },
    )
}

/// A name's secret, as it is counted for all browsers of one kind.
fn of_kind(kind: Option<KnownBy>, subject: &[u8]) -> Vec<u8> {
    kind.map_or_else(|| subject.to_vec(), |by| [by.word(), b" ", subject].concat())
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
        let guesser = self.guesser(member);
        let mut counts = self.rows(counted_against(guesser), guesser);
        if let Err(too_many) = spend(db, &counts, self.now)? {
            return Ok(Err(too_many));
        }
        let besides = self.rows(counted_besides(guesser), guesser);
        let has_room = spend(db, &besides, self.now)?.is_ok();
        if has_room {
            counts.extend(besides);
        }
        let lane = if matches!(guesser, Guesser::Known(_)) { Lane::Known } else { Lane::Stranger };
        Ok(Ok(Tried { counts, now: self.now, lane, reaches_her_own: reaches_her_own(guesser, has_room) }))
    }

    /// Counts a request to two people, which is no try: nobody gets anywhere by it alone. Gives whether the
    /// browser is known.
    ///
    /// # Errors
    /// Ours; too many is no error.
    pub fn count_request(&self, db: &mut Db, member: Option<MemberId>) -> Result<Result<bool, TooMany>, StoreFault> {
        let guesser = self.guesser(member);
        let counts = self.rows(request_counted_against(guesser), guesser);
        Ok(spend(db, &counts, self.now)?.map(|_| matches!(guesser, Guesser::Known(_))))
    }

    /// The same work whether or not the name is anybody's.
    fn guesser(&self, member: Option<MemberId>) -> Guesser {
        let asked = member.unwrap_or(MemberId::from_bytes([0; 16]));
        let today = self.now.day();
        let known = self.whence.browser.as_ref().and_then(|browser| self.seals.known_as(browser, asked, today));
        match (known, member) {
            (Some(by), Some(_)) => Guesser::Known(by),
            _ => Guesser::Stranger { placed: self.whence.network.is_some() },
        }
    }

    fn rows(&self, quotas: &[Quota], guesser: Guesser) -> Vec<(Limit, LimitKey)> {
        quotas.iter().map(|quota| self.row(quota, guesser)).collect()
    }

    fn row(&self, quota: &Quota, guesser: Guesser) -> (Limit, LimitKey) {
        let network = self.whence.network.as_ref().map(Network::subject).unwrap_or_default();
        let browser = self.whence.browser.as_ref().map(KnownBrowser::random).unwrap_or_default();
        let subject = match (quota.per, guesser) {
            (Per::Network, _) => network.to_vec(),
            (Per::NameAndNetwork, _) => [&network[..], &self.subject].concat(),
            (Per::Browser, _) => [browser, &self.subject].concat(),
            (Per::Browsers, Guesser::Known(by)) => of_kind(Some(by), &self.subject),
            _ => self.subject.clone(),
        };
        (quota.limit(&self.settings.limits), self.seals.limit_key(quota.name, &subject))
    }
}

impl Tried {
    /// In which line it waits to be looked at.
    #[must_use]
    pub const fn lane(&self) -> Lane {
        self.lane
    }

    /// Whether it is held against her own passphrase, and not only against those of other accounts of hers.
    #[must_use]
    pub const fn reaches_her_own(&self) -> bool {
        self.reaches_her_own
    }

    /// Looks at it outside of any transaction. If nobody can, it was no try: it is refunded.
    ///
    /// # Errors
    /// What kept `look` from it, or ours.
    pub async fn look<T>(&self, app: &App, look: impl Future<Output = Result<T, Trouble>>) -> Result<T, Trouble> {
        let seen = look.await;
        if seen.is_err() {
            let unseen = self.clone();
            app.store.write_lightly(move |db| unseen.refund(db)).await?;
        }
        seen
    }

    /// It was right, or nobody looked at it: it does not count.
    ///
    /// # Errors
    /// Ours.
    pub fn refund(&self, db: &mut Db) -> Result<(), StoreFault> {
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

    /// The same, where the limit and its row are at hand.
    pub(super) fn of(counted: (Limit, LimitKey), now: Moment) -> Self {
        Self { counts: vec![counted], now }
    }

    /// Counts it.
    ///
    /// # Errors
    /// Ours; too many is no error.
    pub fn count(&self, db: &mut Db) -> Result<Result<Tried, TooMany>, StoreFault> {
        let Self { counts, now } = self;
        let tried = |_| Tried { counts: counts.clone(), now: *now, lane: Lane::Known, reaches_her_own: true };
        Ok(spend(db, counts, *now)?.map(tried))
    }

    /// Counts it, looks, and refunds it if that came to something: all in one transaction. One that was wrong
    /// stays counted because it leaves the transaction as a value.
    ///
    /// # Errors
    /// Too many, or what `look` returns; nothing is counted then.
    pub fn look<T, E>(&self, db: &mut Db, look: impl FnOnce(&mut Db) -> Result<Option<T>, E>) -> Result<Option<T>, E>
    where
        E: From<TooMany> + From<StoreFault>,
    {
        let tried = self.count(db)??;
        let seen = look(db)?;
        if seen.is_some() {
            tried.refund(db)?;
        }
        Ok(seen)
    }
}
