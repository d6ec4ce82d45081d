//! The second factor: codes of an authenticator app, and recovery codes in their place.

use secrecy::SecretString;

use super::alerts::Alert;
use super::letters::Occasion;
use super::sessions::{self, HalfIn, NewSession, SignedIn};
use super::tries::TryOfMember;
use super::{App, TooMany, Trouble, app_codes, cover, credentials};
use crate::accounts::limits::{TRIES_AT_A_RECOVERY_CODE, TRIES_AT_A_SECOND_FACTOR};
use crate::accounts::{Device, RECOVERY_CODES, Stage};
use crate::sealing::{AppSecret, RecoveryCode, SessionToken};
use crate::store::Db;

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

/// Whether somebody who gave her passphrase has an app. Recovery codes count for whoever has a second factor at all.
///
/// # Errors
/// Ours.
pub async fn has_app(app: &App, half: HalfIn) -> Result<bool, Trouble> {
    let seals = app.seals.clone();
    app.store.read(move |db| Ok(credentials::load(db, &seals, half.member)?.app.is_some())).await
}

/// The second half of a sign-in: a code of her app, or a recovery code. The session begins anew, with another token.
///
/// # Errors
/// [`CodeError`].
pub async fn pass(app: &App, half: HalfIn, typed: &str, device: Device) -> Result<SessionToken, CodeError> {
    let (seals, now, member) = (app.seals.clone(), app.now(), half.member);
    let post = app.post.clone();
    let recovery = RecoveryCode::parse(typed).ok().map(|code| seals.recovery_hashes(member, &code));
    let quota = if recovery.is_some() { TRIES_AT_A_RECOVERY_CODE } else { TRIES_AT_A_SECOND_FACTOR };
    let (a_try, typed) = (TryOfMember::new(app, &quota, member), SecretString::from(typed));
    let look = move |db: &mut Db| {
        let mut hers = credentials::load(db, &seals, member)?;
        let right = match &recovery {
            Some(hashes) => hers.use_recovery(hashes),
            None => app_codes::accept(db, &seals, member, &hers, secrecy::ExposeSecret::expose_secret(&typed), now)?,
        };
        if !right {
            sessions::failed_once(db, &seals, member, half.session)?;
            return Ok(None);
        }
        if !sessions::succeeded(db, &seals, member, half.session, now)? {
            return Ok(None);
        }
        if recovery.is_some() {
            credentials::save(db, &seals, member, &hers)?;
        }
        post.queue(db, member, Occasion::NewSignIn, now.day())?;
        let new = NewSession { member, stage: Stage::Strong, device, proved: None };
        Ok::<_, CodeError>(Some(sessions::begin(db, &seals, new, now)?))
    };
    let decided = app.store.write(move |db| a_try.look(db, &look)).await;
    if let Err(CodeError::TooMany(_)) = &decided {
        sessions::gave_up(app, member).await?;
    }
    decided?.ok_or(CodeError::Wrong)
}

/// Begins to use an app that shows it has the secret. Her other sessions end, and this one begins anew.
///
/// # Errors
/// [`CodeError`].
pub async fn turn_on(app: &App, who: SignedIn, typed: &str, device: Device) -> Result<SessionToken, CodeError> {
    let (seals, now, member) = (app.seals.clone(), app.now(), who.member);
    let a_try = TryOfMember::new(app, &TRIES_AT_A_SECOND_FACTOR, member);
    let (typed, post) = (SecretString::from(typed), app.post.clone());
    let look = move |db: &mut Db| {
        let mut hers = credentials::load(db, &seals, member)?;
        let secret = seals.app_secret(member, hers.app_turn);
        if hers.app.is_some() || !hers.begin_app(secret, secrecy::ExposeSecret::expose_secret(&typed), now) {
            return Ok(None);
        }
        credentials::save(db, &seals, member, &hers)?;
        cover::follow(db, &seals, &hers, None, now.day())?;
        Alert { seals: &seals, post: &post, member, now }.changed(db, None)?;
        let new = NewSession { member, stage: Stage::Strong, device, proved: who.proved };
        Ok::<_, CodeError>(Some(sessions::begin(db, &seals, new, now)?))
    };
    app.store.write(move |db| a_try.look(db, &look)).await?.ok_or(CodeError::Wrong)
}

/// Gives the app up. Her other sessions end.
///
/// # Errors
/// Ours.
pub async fn turn_off(app: &App, who: SignedIn) -> Result<(), Trouble> {
    let (seals, post, now) = (app.seals.clone(), app.post.clone(), app.now());
    app.store
        .write(move |db| {
            let mut hers = credentials::load(db, &seals, who.member)?;
            let before = hers.app.clone();
            hers.end_app();
            credentials::save(db, &seals, who.member, &hers)?;
            cover::follow(db, &seals, &hers, before.as_ref(), now.day())?;
            Alert { seals: &seals, post: &post, member: who.member, now }.changed(db, Some(who.session))
        })
        .await
}

/// Makes ten recovery codes in the place of any she had. They are shown now and never again. Her other sessions end.
///
/// # Errors
/// Ours.
pub async fn new_recovery_codes(app: &App, who: SignedIn) -> Result<Vec<SecretString>, Trouble> {
    let seals = app.seals.clone();
    let codes: Vec<RecoveryCode> = (0..RECOVERY_CODES).map(|_| RecoveryCode::random()).collect();
    let hashes: Vec<_> = codes.iter().map(|code| seals.recovery_hash(who.member, code)).collect();
    let (post, now) = (app.post.clone(), app.now());
    app.store
        .write(move |db| {
            let mut hers = credentials::load(db, &seals, who.member)?;
            hers.recovery.clone_from(&hashes);
            credentials::save(db, &seals, who.member, &hers)?;
            Alert { seals: &seals, post: &post, member: who.member, now }.changed(db, Some(who.session))
        })
        .await?;
    Ok(codes.iter().map(RecoveryCode::text).collect())
}
