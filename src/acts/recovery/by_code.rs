//! A new passphrase for one recovery code. The second factor is asked for as at a sign-in: nothing goes around it.

use secrecy::{ExposeSecret, SecretString};

use super::super::alerts::Alert;
use super::super::tries::{Secret, TryAtName, TryOfMember, Whence};
use super::super::{App, TooMany, Trouble, app_codes, cover, credentials, passkeys};
use super::{end_all, judged};
use crate::accounts::limits::TRIES_AT_A_SECOND_FACTOR;
use crate::accounts::{Credentials, Limit, Name};
use crate::kernel::{MemberId, Moment};
use crate::sealing::{LimitKey, Passphrase, RecoveryCode, Seals, Verdict};
use crate::store::{Db, StoreFault, members};

/// What somebody gave who lost her passphrase.
pub struct Attempt {
    /// Her name.
    pub name: String,
    /// One of her recovery codes.
    pub recovery: SecretString,
    /// Six digits, if she uses an app.
    pub digits: SecretString,
    /// Her new passphrase.
    pub passphrase: Passphrase,
}

/// Why the passphrase stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum RecoverError {
    /// The new passphrase will not do.
    #[error("the new passphrase will not do")]
    Weak(Verdict),
    /// It is her second one.
    #[error("the new passphrase is the second one")]
    Second,
    /// Unknown name, wrong or used code, wrong or missing digits; nobody is told which.
    #[error("the name and the codes do not fit")]
    Wrong,
    /// Too many tries at this name.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::super::trouble::takes_trouble!(RecoverError);

/// Sets a new passphrase, uses the code up, and ends all her sessions; or does nothing. Only failures count towards the
/// limits, which are those of a sign-in, counted apart.
///
/// # Errors
/// [`RecoverError`].
pub async fn recover(app: &App, attempt: Attempt, whence: Whence) -> Result<(), RecoverError> {
    let new = judged(app, &attempt.name, attempt.passphrase).await?.map_err(RecoverError::Weak)?;
    // A text that cannot be a name, or a code, goes the same way as an unknown one.
    let canonical = Name::typed(&attempt.name).map_or_else(|_| String::new(), |name| name.canonical().to_owned());
    let code = RecoveryCode::parse(attempt.recovery.expose_secret()).unwrap_or_else(|_| RecoveryCode::random());
    let (seals, decoy, now) = (app.seals.clone(), app.decoy.clone(), app.now());
    let (tags, a_try) = (seals.name_tags(&canonical), TryAtName::new(app, Secret::Recovery, &canonical, whence));
    let post = app.post.clone();
    let (digits, limit) = (attempt.digits, TRIES_AT_A_SECOND_FACTOR.limit(&app.settings.limits));
    // A try that was not right is counted all the same: what was decided leaves the transaction as a value.
    let done = app.store.write(move |db| {
        let row = members::find_by_name(db, &tags)?;
        let tried = a_try.count(db, row.as_ref().map(|row| row.id))??;
        let accounts = cover::accounts_of_any(db, &seals, &decoy, row.map(|row| row.id))?;
        let Some((member, mut hers)) = of_code(&seals, accounts, &code) else { return Ok(Err(RecoverError::Wrong)) };
        let factor = (limit, seals.limit_key(TRIES_AT_A_SECOND_FACTOR.name, member.as_bytes()));
        if !passes(db, &seals, (member, &hers), &digits, factor, now)? {
            return Ok(Err(RecoverError::Wrong));
        }
        // Only now, when everything else was right: to anybody else it would tell that there is a second one.
        if hers.cover.as_ref().is_some_and(|cover| new.opens == Some(cover.member)) {
            return Ok(Err(RecoverError::Second));
        }
        hers.passphrase = new.hash.clone();
        credentials::save(db, &seals, member, &hers)?;
        Alert { seals: &seals, post: &post, member, now }.changed(db, None)?;
        end_all(db, &seals, member)?;
        tried.refund(db)?;
        Ok::<_, RecoverError>(Ok(()))
    });
    done.await?
}

/// The account that a code is for, with the code used up: her own, or one that a second passphrase opens. A code made there
/// is for there.
fn of_code(
    seals: &Seals,
    accounts: Vec<(MemberId, Credentials)>,
    code: &RecoveryCode,
) -> Option<(MemberId, Credentials)> {
    let mut found = None;
    for (member, mut hers) in accounts {
        if hers.use_recovery(&seals.recovery_hashes(member, code)) {
            found = found.or(Some((member, hers)));
        }
    }
    found
}

/// Whether she gave her second factor, if she has one. Another recovery code is none here: whoever found the paper has them
/// all. Tries are counted with those at a sign-in, and only once a recovery code was right: nobody else can use them up.
fn passes(
    db: &mut Db,
    seals: &Seals,
    (member, hers): (MemberId, &Credentials),
    digits: &SecretString,
    limit: (Limit, LimitKey),
    now: Moment,
) -> Result<bool, StoreFault> {
    if hers.app.is_none() {
        // Whoever has a passkey signs in by it, and sets another passphrase then.
        return Ok(!passkeys::has_any(db, seals, member)?);
    }
    let Ok(tried) = TryOfMember::of(limit, now).count(db)? else { return Ok(false) };
    let passes = app_codes::accept(db, seals, member, hers, digits.expose_secret(), now)?;
    if passes {
        tried.refund(db)?;
    }
    Ok(passes)
}
