//! Asking for the passphrase again, before anything changes that a member gets in by.

use super::sessions::{self, SignedIn};
use super::tries::TryOfMember;
use super::{App, TooMany, Trouble, credentials};
use crate::accounts::limits::TRIES_AT_A_PASSPHRASE;
use crate::sealing::{Checked, Memory, Passphrase, SessionToken};

/// Why it was not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// It is not her passphrase.
    #[error("the passphrase is not right")]
    Wrong,
    /// Too many tries.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(ConfirmError);

/// Notes on her session that she gave her passphrase just now, and gives its new token; none, if it has ended.
///
/// # Errors
/// [`ConfirmError`].
pub async fn confirm(app: &App, who: SignedIn, typed: Passphrase) -> Result<Option<SessionToken>, ConfirmError> {
    let (seals, now) = (app.seals.clone(), app.now());
    let a_try = TryOfMember::new(app, &TRIES_AT_A_PASSPHRASE, who.member);
    let (tried, hers) = app
        .store
        .write_lightly(move |db| {
            let tried = a_try.count(db)??;
            Ok::<_, ConfirmError>((tried, credentials::load(db, &seals, who.member)?))
        })
        .await?;
    let policy = app.policy.clone();
    let checked = tried.look(app, async {
        let check = move |memory: &mut Memory| policy.verify(&typed, Some(&hers.passphrase), memory);
        Ok(app.passphrases.run(tried.lane(), check).await?)
    });
    let checked = checked.await?;
    if checked == Checked::Wrong {
        return Err(ConfirmError::Wrong);
    }
    let seals = app.seals.clone();
    app.store
        .write(move |db| {
            tried.refund(db)?;
            Ok(sessions::prove(db, &seals, who.session, now)?)
        })
        .await
}
