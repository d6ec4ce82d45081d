//! Signing in: the same work and the same answer for an unknown name and a wrong passphrase.

use super::tries::{Entered, Secret, TryAtName, Whence};
use super::{App, TooMany, Trouble, sessions};
use crate::accounts::Name;
use crate::sealing::{Checked, Passphrase, PassphraseHash, SessionToken};
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

/// Signs in and gives the new session's token. Only failures count towards the limits.
///
/// # Errors
/// [`SignInError`].
pub async fn sign_in(app: &App, name: &str, passphrase: Passphrase, whence: Whence) -> Result<Entered, SignInError> {
    // A text that cannot be a name goes the same way as an unknown one.
    let canonical = Name::typed(name).map_or_else(|_| String::new(), |name| name.canonical().to_owned());
    let tags = app.seals.name_tags(&canonical);
    let (a_try, now) = (TryAtName::new(app, Secret::Passphrase, &canonical, whence), app.now());
    let (found, tried) = app
        .store
        .write(move |db| {
            let found = members::find_by_name(db, &tags)?;
            let tried = a_try.count(db, found.as_ref().map(|member| member.id))??;
            Ok::<_, SignInError>((found, tried))
        })
        .await?;
    let stored = found.as_ref().and_then(|member| PassphraseHash::parse(&member.passphrase).ok());
    let policy = app.policy.clone();
    let typed = passphrase.clone();
    let judged = app
        .passphrases
        .run(move |memory| {
            let checked = policy.verify(&typed, stored.as_ref(), memory);
            let rises = matches!(checked, Checked::Correct { needs_rehash: true });
            (checked, rises.then(|| policy.hash(&typed, memory)))
        })
        .await;
    let (checked, stronger) = match judged {
        Ok(judged) => judged,
        Err(unserved) => {
            // Nobody looked at it: it was no try.
            app.store.write(move |db| tried.give_back(db)).await?;
            return Err(unserved.into());
        }
    };
    let (Checked::Correct { .. }, Some(member)) = (checked, found) else { return Err(SignInError::Wrong) };
    let token = SessionToken::random();
    let hash = token.hash();
    app.store
        .write(move |db| {
            if let Some(stronger) = stronger {
                members::set_passphrase(db, member.id, stronger.as_str())?;
            }
            tried.give_back(db)?;
            sessions::begin(db, member.id, hash, now)
        })
        .await?;
    Ok(Entered::with(app, token, member.id))
}
