//! Vouching by a newcomer's short code, and taking a vouch back.

use super::invite::{Budget, budget, promised_by};
use super::sessions::SignedIn;
use super::spend::spend;
use super::{App, TooMany, Trouble};
use crate::accounts::Limit;
use crate::kernel::{Day, MemberId};
use crate::sealing::VouchCode;
use crate::store::{StoreFault, members, trust_log};
use crate::trust::{Event, Refusal, Status};

/// Codes a member may try: twenty, and then one every three minutes, so that nobody guesses one.
pub(super) const TRIES: Limit = Limit { burst: 20, seconds: 3_600 };
pub(super) const TRIES_NAME: &str = "vouch-code";

/// Why a vouch was not given.
#[derive(Debug, thiserror::Error)]
pub enum VouchError {
    /// Not a code, unknown, or run out; nobody is told which.
    #[error("the code does not work")]
    Code,
    /// Every vouch she has saved up is spent or promised.
    #[error("no vouch is left to give")]
    NoVouchLeft {
        /// When the next one comes.
        next: Option<Day>,
    },
    /// The rules refuse it.
    #[error("{0}")]
    Refused(Refusal),
    /// Too many codes tried.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(VouchError);

/// Somebody a member answers for, as she sees her.
pub struct Given {
    /// Whom.
    pub member: MemberId,
    /// Since when.
    pub since: Day,
    /// Until when she answers for her.
    pub until: Day,
    /// Whether she is vetted now.
    pub vetted: bool,
}

/// Gives a vouch to whoever showed her this code.
///
/// # Errors
/// [`VouchError`]; nothing was changed then but the count of tries.
pub async fn vouch(app: &App, who: SignedIn, code: &str) -> Result<(), VouchError> {
    let (now, today) = (app.now(), app.today());
    let tries = app.seals.limit_key(TRIES_NAME, who.member.as_bytes());
    app.store.write(move |db| Ok::<_, VouchError>(spend(db, &[(TRIES, tries)], now)??)).await?;
    let code = VouchCode::parse(code).map_err(|_| VouchError::Code)?;
    let hashes = app.seals.vouch_hashes(&code);
    app.change(move |db, change| {
        let newcomer = members::find_by_vouch_code(db, &hashes, today)?.ok_or(VouchError::Code)?;
        if newcomer == who.member {
            return Err(VouchError::Refused(Refusal::OwnVouch));
        }
        let promised = promised_by(db, who.member, today)?;
        let budget = budget(change.registry(), who.member, promised);
        if budget.now == 0 {
            return Err(VouchError::NoVouchLeft { next: budget.next });
        }
        change.apply(db, &Event::Vouch { by: who.member, to: newcomer })?.map_err(VouchError::Refused)?;
        let is_vetted = change.registry().standing(&newcomer).is_some_and(|now| now.status == Status::Vetted);
        if is_vetted {
            members::drop_vouch_codes(db, newcomer)?;
        }
        Ok(())
    })
    .await
}

/// Takes a vouch back; `false` when there is none to take back.
///
/// # Errors
/// Ours.
pub async fn withdraw(app: &App, who: SignedIn, member: MemberId) -> Result<bool, Trouble> {
    app.change(move |db, change| {
        let done = change.apply(db, &Event::Withdraw { by: who.member, to: member })?;
        Ok(done.is_ok())
    })
    .await
    .map_err(|fault: StoreFault| fault.into())
}

/// Whom she answers for, and how many more vouches she may give.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<(Vec<Given>, Budget), Trouble> {
    let (ledger, today) = (app.ledger.clone(), app.today());
    app.store
        .read(move |db| {
            let mut given = Vec::new();
            for (member, since) in trust_log::standing_vouches(db, who.member)? {
                let (vetted, liability) = ledger.ask(db, today, |registry| {
                    let standing = registry.standing(&member);
                    let vetted = standing.is_some_and(|standing| standing.status == Status::Vetted);
                    (vetted, registry.params().liability)
                })?;
                given.push(Given { member, since, until: since.plus(i64::from(liability)), vetted });
            }
            let promised = promised_by(db, who.member, today)?;
            let budget = ledger.ask(db, today, |registry| budget(registry, who.member, promised))?;
            Ok((given, budget))
        })
        .await
}
