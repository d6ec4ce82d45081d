//! Coming in by a passkey: alone, after the passphrase, or in the place of a passphrase that is asked for again.

use super::{Asked, Given, PasskeyError, Taking, asked, load};
use crate::accounts::limits::TRIES_WITH_A_PASSKEY;
use crate::accounts::{Device, Stage};
use crate::acts::letters::Occasion;
use crate::acts::sessions::{self, HalfIn, NewSession, SignedIn};
use crate::acts::tries::{Entered, TryOfMember};
use crate::acts::{App, Trouble};
use crate::kernel::MemberId;
use crate::sealing::{CeremonyBound, KnownBrowser, KnownBy, Purpose, SessionToken};
use crate::store::Db;

/// Asks whoever is there for any passkey. No name is typed, so there is none to try.
///
/// # Errors
/// Ours.
pub fn ask_anybody(app: &App, form_token: &str) -> Result<Option<Asked>, Trouble> {
    let Some(party) = &app.relying_party else { return Ok(None) };
    let bound = CeremonyBound { purpose: Purpose::SignIn, form_token, member: None };
    asked(app, party.ask_to_use(&[]), bound).map(Some)
}

/// Asks somebody who gave her passphrase for one of her passkeys; nothing if she has none.
///
/// # Errors
/// Ours.
pub async fn ask_half(app: &App, half: HalfIn, form_token: &str) -> Result<Option<Asked>, Trouble> {
    ask_for_hers(app, Purpose::SecondFactor, half.member, form_token).await
}

/// Asks somebody who is signed in for one of her passkeys; nothing if she has none.
///
/// # Errors
/// Ours.
pub async fn ask_again(app: &App, who: SignedIn, form_token: &str) -> Result<Option<Asked>, Trouble> {
    ask_for_hers(app, Purpose::Confirm, who.member, form_token).await
}

async fn ask_for_hers(
    app: &App,
    purpose: Purpose,
    member: MemberId,
    form_token: &str,
) -> Result<Option<Asked>, Trouble> {
    let Some(party) = &app.relying_party else { return Ok(None) };
    let seals = app.seals.clone();
    let hers = app.store.read(move |db| load(db, &seals, member)).await?;
    if hers.is_empty() {
        return Ok(None);
    }
    asked(app, party.ask_to_use(&hers), CeremonyBound { purpose, form_token, member: Some(member) }).map(Some)
}

/// Signs in with a passkey alone: with the device and what only she knows or is, it is two factors.
///
/// # Errors
/// [`PasskeyError`]; the same whatever is wrong.
pub async fn sign_in(
    app: &App,
    given: Given<'_>,
    device: Device,
    carried: Option<KnownBrowser>,
) -> Result<Entered, PasskeyError> {
    let taking = Taking::read(app, Purpose::SignIn, None, given).ok_or(PasskeyError::Wrong)?;
    let decided = app
        .store
        .write(move |db| {
            let Some(member) = taking.shows(db, None)? else { return Ok(None) };
            let token = begin(db, &taking, member, device)?;
            let browser = taking.seals.known_browser(member, KnownBy::First, taking.now.day(), carried.as_ref());
            Ok::<_, PasskeyError>(Some(Entered { token, browser }))
        })
        .await?;
    decided.ok_or(PasskeyError::Wrong)
}

/// The second half of a sign-in. The session begins anew, with another token.
///
/// # Errors
/// [`PasskeyError`].
pub async fn pass(app: &App, half: HalfIn, given: Given<'_>, device: Device) -> Result<SessionToken, PasskeyError> {
    let member = half.member;
    let taking = Taking::read(app, Purpose::SecondFactor, Some(member), given);
    let a_try = TryOfMember::new(app, &TRIES_WITH_A_PASSKEY, member);
    let look = move |db: &mut Db| {
        let Some(taking) = &taking else { return Ok(None) };
        if taking.shows(db, Some(member))?.is_none() {
            sessions::failed_once(db, &taking.seals, member, half.session)?;
            return Ok(None);
        }
        if !sessions::succeeded(db, &taking.seals, member, half.session, taking.now)? {
            return Ok(None);
        }
        Ok::<_, PasskeyError>(Some(begin(db, taking, member, device)?))
    };
    let decided = app.store.write(move |db| a_try.look(db, &look)).await;
    if let Err(PasskeyError::TooMany(_)) = &decided {
        sessions::gave_up(app, member).await?;
    }
    decided?.ok_or(PasskeyError::Wrong)
}

/// She is in by two factors.
fn begin(db: &mut Db, taking: &Taking, member: MemberId, device: Device) -> Result<SessionToken, Trouble> {
    taking.post.queue(db, member, Occasion::NewSignIn, taking.now.day())?;
    let new = NewSession { member, stage: Stage::Strong, device, proved: None };
    sessions::begin(db, &taking.seals, new, taking.now)
}

/// Notes on her session that she showed a passkey of hers just now, and gives its new token; none, if it has ended.
///
/// # Errors
/// [`PasskeyError`].
pub async fn confirm(app: &App, who: SignedIn, given: Given<'_>) -> Result<Option<SessionToken>, PasskeyError> {
    let taking = Taking::read(app, Purpose::Confirm, Some(who.member), given);
    let a_try = TryOfMember::new(app, &TRIES_WITH_A_PASSKEY, who.member);
    let look = move |db: &mut Db| {
        let Some(taking) = &taking else { return Ok(None) };
        if taking.shows(db, Some(who.member))?.is_none() {
            return Ok(None);
        }
        Ok::<_, PasskeyError>(Some(sessions::prove(db, &taking.seals, who.session, taking.now)?))
    };
    app.store.write(move |db| a_try.look(db, &look)).await?.ok_or(PasskeyError::Wrong)
}
