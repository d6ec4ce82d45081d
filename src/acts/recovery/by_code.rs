//! A new passphrase for one recovery code. The second factor is asked for as at a sign-in: nothing goes around it.

use secrecy::{ExposeSecret, SecretString};

use super::super::spend::{TooMany, spend};
use super::super::{App, Trouble, credentials, second_factor};
use super::{end_all, judged};
use crate::accounts::{Credentials, Limit, Name};
use crate::kernel::{MemberId, Moment};
use crate::sealing::{Passphrase, RecoveryCode, Seals, Verdict};
use crate::store::{Db, StoreFault, limits, members, sessions};

/// Tries at one name, apart from those at a sign-in: thirty, and then one a minute. Nobody guesses eighty bits; who tries
/// them all the same must not keep her out for long.
const TRIES: Limit = Limit { burst: 30, seconds: 1_800 };

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
/// limit.
///
/// # Errors
/// [`RecoverError`].
pub async fn recover(app: &App, attempt: Attempt) -> Result<(), RecoverError> {
    let hash = judged(app, &attempt.name, attempt.passphrase).await?.map_err(RecoverError::Weak)?;
    // A text that cannot be a name, or a code, goes the same way as an unknown one.
    let canonical = Name::typed(&attempt.name).map_or_else(|_| String::new(), |name| name.canonical().to_owned());
    let code = RecoveryCode::parse(attempt.recovery.expose_secret()).unwrap_or_else(|_| RecoveryCode::random());
    let (seals, decoy, now) = (app.seals.clone(), app.decoy.clone(), app.now());
    let (tags, key) = (seals.name_tags(&canonical), seals.limit_key("recovery", canonical.as_bytes()));
    let digits = attempt.digits;
    // A try that was not right is counted all the same: what was decided leaves the transaction as a value.
    let done = app.store.write(move |db| {
        spend(db, &[(TRIES, key)], now)??;
        let (member, hers) = match members::find_by_name(db, &tags)? {
            Some(row) => (row.id, Some(credentials::open(&seals, &row)?)),
            None => (MemberId::random(), decoy.open(&seals).map(|()| None)?),
        };
        let hashes = seals.recovery_hashes(member, &code);
        let Some(mut hers) = hers else { return Ok(false) };
        if !hers.use_recovery(&hashes) || !passes(db, &seals, member, &mut hers, &digits, now)? {
            return Ok(false);
        }
        hers.passphrase = hash;
        credentials::save(db, &seals, member, &hers)?;
        sessions::delete_all(db, member)?;
        end_all(db, &seals, member)?;
        limits::set(db, &key, 0)?;
        Ok::<_, RecoverError>(true)
    });
    if done.await? { Ok(()) } else { Err(RecoverError::Wrong) }
}

/// Whether she gave her second factor, if she has one. Another recovery code is none here: whoever found the paper has them
/// all. Tries are counted with those at a sign-in, and only once a recovery code was right: nobody else can use them up.
fn passes(
    db: &mut Db,
    seals: &Seals,
    member: MemberId,
    hers: &mut Credentials,
    digits: &SecretString,
    now: Moment,
) -> Result<bool, StoreFault> {
    if hers.app.is_none() {
        return Ok(true);
    }
    let counted = spend(db, &[second_factor::tries(seals, member)], now)?;
    Ok(counted.is_ok() && hers.accept_app_code(digits.expose_secret(), now))
}
