//! Signing in: the same work and the same answer for an unknown name and a wrong passphrase, for her own passphrase and
//! her second one.

use super::credentials;
use super::recovery;
use super::sessions::{self, NewSession};
use super::spend::spend;
use super::{App, TooMany, Trouble};
use crate::accounts::{Credentials, Device, Limit, Name, Stage};
use crate::kernel::MemberId;
use crate::sealing::{Checked, LimitKey, Passphrase, PassphraseHash, SessionToken};
use crate::store::{limits, members};

/// Tries at one name before it slows down: thirty, and then one a minute.
const TRIES: Limit = Limit { burst: 30, seconds: 1_800 };

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Unknown name or wrong passphrase; nobody is told which.
    #[error("the name and the passphrase do not fit")]
    Wrong,
    /// Too many tries at this name.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(SignInError);

/// A session that began, and how far it goes.
pub struct Begun {
    /// Its token.
    pub token: SessionToken,
    /// Whether a second factor is still to come.
    pub stage: Stage,
}

/// Signs in. Only failures count towards the limit.
///
/// # Errors
/// [`SignInError`].
pub async fn sign_in(app: &App, name: &str, typed: Passphrase, device: Device) -> Result<Begun, SignInError> {
    let (found, key) = look_for(app, name).await?;
    let (member, opened) = match found {
        Some((member, credentials)) => (Some(member), Some(credentials)),
        None => (None, None),
    };
    let verdict = check(app, typed, opened).await?;
    let (Some(member), Some(fits)) = (member, verdict) else { return Err(SignInError::Wrong) };
    let (seals, now) = (app.seals.clone(), app.now());
    app.store
        .write(move |db| {
            let mut hers = credentials::load(db, &seals, member)?;
            let (who, stage) = match fits {
                Fits::Own { checked, stronger } => {
                    // It was changed in the meantime.
                    if hers.passphrase.as_str() != checked.as_str() {
                        return Err(SignInError::Wrong);
                    }
                    if let Some(stronger) = stronger {
                        hers.passphrase = stronger;
                        credentials::save(db, &seals, member, &hers)?;
                    }
                    (member, after_passphrase(&hers))
                }
                Fits::Cover => {
                    let cover = hers.cover.as_ref().ok_or(SignInError::Wrong)?.member;
                    (cover, after_passphrase(&credentials::load(db, &seals, cover)?))
                }
            };
            limits::set(db, &key, 0)?;
            let token = sessions::begin(db, &seals, NewSession { member: who, stage, device, proved: None }, now)?;
            Ok(Begun { token, stage })
        })
        .await
}

/// How far a right passphrase leads.
fn after_passphrase(credentials: &Credentials) -> Stage {
    if credentials.app.is_some() { Stage::Half } else { Stage::Plain }
}

/// Finds whose name it is, and counts the try.
async fn look_for(app: &App, name: &str) -> Result<(Option<(MemberId, Credentials)>, LimitKey), SignInError> {
    // A text that cannot be a name goes the same way as an unknown one.
    let canonical = Name::typed(name).map_or_else(|_| String::new(), |name| name.canonical().to_owned());
    let (seals, decoy, now) = (app.seals.clone(), app.decoy.clone(), app.now());
    let ledger = app.ledger.clone();
    let tags = seals.name_tags(&canonical);
    let key = seals.limit_key("sign-in", canonical.as_bytes());
    let found = app
        .store
        .write(move |db| {
            spend(db, &[(TRIES, key)], now)?.map_err(SignInError::TooMany)?;
            recovery::carry_out_due(db, &seals, &ledger, now)?;
            let Some(row) = members::find_by_name(db, &tags)? else {
                decoy.open(&seals)?;
                return Ok(None);
            };
            Ok::<_, SignInError>(Some((row.id, credentials::open(&seals, &row)?)))
        })
        .await?;
    Ok((found, key))
}

/// Which passphrase it is.
enum Fits {
    /// Her own.
    Own {
        /// The hash it was checked against.
        checked: PassphraseHash,
        /// A dearer one to take its place, now that the passphrase is at hand.
        stronger: Option<PassphraseHash>,
    },
    /// Her second one.
    Cover,
}

/// Checks what was typed against both passphrases, whether or not there are any: always two stretches.
async fn check(app: &App, typed: Passphrase, hers: Option<Credentials>) -> Result<Option<Fits>, Trouble> {
    let policy = app.policy.clone();
    let own = hers.as_ref().map(|hers| hers.passphrase.clone());
    let second = hers.and_then(|hers| hers.cover).map(|cover| cover.passphrase);
    let fits = app
        .passphrases
        .run(move |memory| {
            let first = policy.verify(&typed, own.as_ref(), memory);
            let other = policy.verify(&typed, second.as_ref(), memory);
            match (first, own, other) {
                (Checked::Correct { needs_rehash }, Some(checked), _) => {
                    let stronger = needs_rehash.then(|| policy.hash(&typed, memory));
                    Some(Fits::Own { checked, stronger })
                }
                (_, _, Checked::Correct { .. }) => Some(Fits::Cover),
                _ => None,
            }
        })
        .await?;
    Ok(fits)
}
