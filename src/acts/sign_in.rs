//! Signing in: the same work and the same answer for an unknown name and a wrong passphrase.

use super::letters::Occasion;
use super::spend::spend;
use super::{App, TooMany, Trouble, sessions};
use crate::accounts::{Limit, Name};
use crate::sealing::{Checked, Passphrase, PassphraseHash, SessionToken};
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

/// Signs in and gives the new session's token. Only failures count towards the limit.
///
/// # Errors
/// [`SignInError`].
pub async fn sign_in(app: &App, name: &str, passphrase: Passphrase) -> Result<SessionToken, SignInError> {
    // A text that cannot be a name goes the same way as an unknown one.
    let canonical = Name::typed(name).map_or_else(|_| String::new(), |name| name.canonical().to_owned());
    let tags = app.seals.name_tags(&canonical);
    let key = app.seals.limit_key("sign-in", canonical.as_bytes());
    let now = app.now();
    let found = app
        .store
        .write(move |db| {
            spend(db, &[(TRIES, key)], now)?.map_err(SignInError::TooMany)?;
            Ok::<_, SignInError>(members::find_by_name(db, &tags)?)
        })
        .await?;
    let stored = found.as_ref().and_then(|member| PassphraseHash::parse(&member.passphrase).ok());
    let policy = app.policy.clone();
    let typed = passphrase.clone();
    let (checked, stronger) = app
        .passphrases
        .run(move |memory| {
            let checked = policy.verify(&typed, stored.as_ref(), memory);
            let rises = matches!(checked, Checked::Correct { needs_rehash: true });
            (checked, rises.then(|| policy.hash(&typed, memory)))
        })
        .await?;
    let (Checked::Correct { .. }, Some(member)) = (checked, found) else { return Err(SignInError::Wrong) };
    let token = SessionToken::random();
    let (hash, post) = (token.hash(), app.post.clone());
    app.store
        .write(move |db| {
            if let Some(stronger) = stronger {
                members::set_passphrase(db, member.id, stronger.as_str())?;
            }
            limits::set(db, &key, 0)?;
            sessions::begin(db, member.id, hash, now)?;
            post.queue(db, member.id, Occasion::NewSignIn, now.day())
        })
        .await?;
    Ok(token)
}
