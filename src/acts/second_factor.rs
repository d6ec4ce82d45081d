//! The second factor: codes of an authenticator app, and recovery codes in their place.

use secrecy::SecretString;

use super::sessions::{self, HalfIn, NewSession, SignedIn};
use super::spend::spend;
use super::{App, TooMany, Trouble, credentials};
use crate::accounts::{Device, Limit, RECOVERY_CODES, Stage};
use crate::kernel::MemberId;
use crate::sealing::{AppSecret, LimitKey, RecoveryCode, Seals, SessionToken};
use crate::store::sessions as rows;

/// Tries at the six digits: ten, and then one every six minutes. Three of a million are right at any time.
const TRIES: Limit = Limit { burst: 10, seconds: 3_600 };
/// Tries at a recovery code, counted apart: nobody guesses eighty bits, and whoever has used the digits up must still get in.
const RECOVERY_TRIES: Limit = Limit { burst: 30, seconds: 3_600 };

/// How often her six digits may be tried, wherever they are asked for.
pub(super) fn tries(seals: &Seals, member: MemberId) -> (Limit, LimitKey) {
    (TRIES, seals.limit_key("second factor", member.as_bytes()))
}

/// Why a code was not taken.
#[derive(Debug, thiserror::Error)]
pub enum CodeError {
    /// Not right, used before, or too old.
    #[error("the code is not right")]
    Wrong,
    /// Too many tries.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(CodeError);

/// What a member sees of her second factor.
pub struct Factor {
    /// Whether an app is in use.
    pub app: bool,
    /// The secret to give to an app, while none is in use.
    pub offered: Option<AppSecret>,
    /// How many recovery codes are still good.
    pub recovery_left: usize,
}

/// Her second factor.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<Factor, Trouble> {
    let seals = app.seals.clone();
    app.store
        .read(move |db| {
            let hers = credentials::load(db, &seals, who.member)?;
            let offered = hers.app.is_none().then(|| seals.app_secret(who.member, hers.app_turn));
            Ok(Factor { app: hers.app.is_some(), offered, recovery_left: hers.recovery.len() })
        })
        .await
}

/// The second half of a sign-in: a code of her app, or a recovery code. The session begins anew, with another token.
///
/// # Errors
/// [`CodeError`].
pub async fn pass(app: &App, half: HalfIn, typed: &str, device: Device) -> Result<SessionToken, CodeError> {
    let (seals, now, member) = (app.seals.clone(), app.now(), half.member);
    let recovery = RecoveryCode::parse(typed).ok().map(|code| seals.recovery_hashes(member, &code));
    let (limit, subject) = match recovery {
        Some(_) => (RECOVERY_TRIES, "recovery code"),
        None => (TRIES, "second factor"),
    };
    let (key, typed) = (seals.limit_key(subject, member.as_bytes()), SecretString::from(typed));
    // A try that was not right is counted all the same: what was decided leaves the transaction as a value.
    let decided = app
        .store
        .write(move |db| {
            spend(db, &[(limit, key)], now)??;
            let mut hers = credentials::load(db, &seals, member)?;
            let right = match &recovery {
                Some(hashes) => hers.use_recovery(hashes),
                None => hers.accept_app_code(secrecy::ExposeSecret::expose_secret(&typed), now),
            };
            if !right || !rows::delete_of(db, member, half.session)? {
                return Ok(None);
            }
            credentials::save(db, &seals, member, &hers)?;
            let new = NewSession { member, stage: Stage::Strong, device, proved: None };
            Ok::<_, CodeError>(Some(sessions::begin(db, &seals, new, now)?))
        })
        .await?;
    decided.ok_or(CodeError::Wrong)
}

/// Begins to use an app that shows it has the secret. Her other sessions end, and this one begins anew.
///
/// # Errors
/// [`CodeError`].
pub async fn turn_on(app: &App, who: SignedIn, typed: &str, device: Device) -> Result<SessionToken, CodeError> {
    let (seals, now, member) = (app.seals.clone(), app.now(), who.member);
    let (key, typed) = (seals.limit_key("second factor", member.as_bytes()), SecretString::from(typed));
    let decided = app
        .store
        .write(move |db| {
            spend(db, &[(TRIES, key)], now)??;
            let mut hers = credentials::load(db, &seals, member)?;
            let secret = seals.app_secret(member, hers.app_turn);
            if hers.app.is_some() || !hers.begin_app(secret, secrecy::ExposeSecret::expose_secret(&typed), now) {
                return Ok(None);
            }
            credentials::save(db, &seals, member, &hers)?;
            rows::delete_all(db, member)?;
            let new = NewSession { member, stage: Stage::Strong, device, proved: who.proved };
            Ok::<_, CodeError>(Some(sessions::begin(db, &seals, new, now)?))
        })
        .await?;
    decided.ok_or(CodeError::Wrong)
}

/// Gives the app up.
///
/// # Errors
/// Ours.
pub async fn turn_off(app: &App, who: SignedIn) -> Result<(), Trouble> {
    let seals = app.seals.clone();
    app.store
        .write(move |db| {
            let mut hers = credentials::load(db, &seals, who.member)?;
            hers.end_app();
            credentials::save(db, &seals, who.member, &hers)
        })
        .await
}

/// Makes ten recovery codes in the place of any she had. They are shown now and never again.
///
/// # Errors
/// Ours.
pub async fn new_recovery_codes(app: &App, who: SignedIn) -> Result<Vec<SecretString>, Trouble> {
    let seals = app.seals.clone();
    let codes: Vec<RecoveryCode> = (0..RECOVERY_CODES).map(|_| RecoveryCode::random()).collect();
    let hashes = codes.iter().map(|code| seals.recovery_hash(who.member, code)).collect();
    app.store
        .write(move |db| {
            let mut hers = credentials::load(db, &seals, who.member)?;
            hers.recovery = hashes;
            credentials::save(db, &seals, who.member, &hers)
        })
        .await?;
    Ok(codes.iter().map(RecoveryCode::text).collect())
}
