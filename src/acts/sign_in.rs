//! Signing in: the same work and the same answer for an unknown name and a wrong passphrase, for her own passphrase and
//! her second one.

use super::credentials;
use super::letters::Occasion;
use super::recovery;
use super::sessions::{self, NewSession};
use super::tries::{Secret, Tried, TryAtName, Whence};
use super::{App, TooMany, Trouble};
use crate::accounts::{Credentials, Device, Name, Stage};
use crate::kernel::MemberId;
use crate::sealing::{Checked, KnownBrowser, Passphrase, PassphraseHash, SessionToken};
use crate::store::members;

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
    /// What the browser is known by from now on, at this name.
    pub browser: KnownBrowser,
}

/// Signs in. Only failures count towards the limits.
///
/// # Errors
/// [`SignInError`].
pub async fn sign_in(
    app: &App,
    name: &str,
    typed: Passphrase,
    device: Device,
    whence: Whence,
) -> Result<Begun, SignInError> {
    let (found, tried) = look_for(app, name, whence).await?;
    let (member, opened) = match found {
        Some((member, credentials)) => (Some(member), Some(credentials)),
        None => (None, None),
    };
    let verdict = match check(app, typed, opened).await {
        Ok(verdict) => verdict,
        Err(trouble) => {
            // Nobody looked at it: it was no try.
            app.store.write(move |db| tried.give_back(db)).await?;
            return Err(trouble.into());
        }
    };
    let (Some(member), Some(fits)) = (member, verdict) else { return Err(SignInError::Wrong) };
    let (seals, post, now) = (app.seals.clone(), app.post.clone(), app.now());
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
            tried.give_back(db)?;
            if stage != Stage::Half {
                post.queue(db, who, Occasion::NewSignIn, now.day())?;
            }
            let token = sessions::begin(db, &seals, NewSession { member: who, stage, device, proved: None }, now)?;
            Ok(Begun { token, stage, browser: seals.known_browser(member, now.day()) })
        })
        .await
}

/// How far a right passphrase leads.
fn after_passphrase(credentials: &Credentials) -> Stage {
    if credentials.app.is_some() { Stage::Half } else { Stage::Plain }
}

/// Finds whose name it is, and counts the try.
async fn look_for(
    app: &App,
    name: &str,
    whence: Whence,
) -> Result<(Option<(MemberId, Credentials)>, Tried), SignInError> {
    // A text that cannot be a name goes the same way as an unknown one.
    let canonical = Name::typed(name).map_or_else(|_| String::new(), |name| name.canonical().to_owned());
    let (seals, decoy, ledger, now) = (app.seals.clone(), app.decoy.clone(), app.ledger.clone(), app.now());
    let tags = seals.name_tags(&canonical);
    let a_try = TryAtName::new(app, Secret::Passphrase, &canonical, whence);
    app.store
        .write(move |db| {
            recovery::carry_out_due(db, &seals, &ledger, now)?;
            let row = members::find_by_name(db, &tags)?;
            let tried = a_try.count(db, row.as_ref().map(|row| row.id))??;
            let Some(row) = row else {
                decoy.open(&seals)?;
                return Ok((None, tried));
            };
            Ok::<_, SignInError>((Some((row.id, credentials::open(&seals, &row)?)), tried))
        })
        .await
}

/// Which passphrase it is.
#[allow(clippy::large_enum_variant, reason = "there is one, for a moment")]
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
