//! Asking for the passphrase again, before anything changes that a member gets in by.

use super::sessions::SignedIn;
use super::spend::spend;
use super::{App, TooMany, Trouble, credentials};
use crate::accounts::Limit;
use crate::sealing::{Checked, Passphrase};
use crate::store::sessions;

/// Tries at the passphrase: ten, and then one every six minutes, so that a phone left open is not a way to find it.
const TRIES: Limit = Limit { burst: 10, seconds: 3_600 };

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

/// Notes on her session that she gave her passphrase just now.
///
/// # Errors
/// [`ConfirmError`].
pub async fn confirm(app: &App, who: SignedIn, typed: Passphrase) -> Result<(), ConfirmError> {
    let (seals, now) = (app.seals.clone(), app.now());
    let key = seals.limit_key("passphrase", who.member.as_bytes());
    let hers = app
        .store
        .write(move |db| {
            spend(db, &[(TRIES, key)], now)??;
            Ok::<_, ConfirmError>(credentials::load(db, &seals, who.member)?)
        })
        .await?;
    let policy = app.policy.clone();
    let checked = app.passphrases.run(move |memory| policy.verify(&typed, Some(&hers.passphrase), memory)).await?;
    if checked == Checked::Wrong {
        return Err(ConfirmError::Wrong);
    }
    app.store.write(move |db| sessions::set_proved(db, who.session, now)).await?;
    Ok(())
}
