//! Her own passkeys: seeing, adding and removing them.

use super::{Asked, Given, PasskeyError, asked, is_first, load, open, tags};
use crate::accounts::limits::TRIES_WITH_A_PASSKEY;
use crate::accounts::{Device, News, OwnPasskey, PASSKEYS_MOST, Stage};
use crate::acts::alerts::Alert;
use crate::acts::sessions::{self, NewSession, SignedIn};
use crate::acts::tries::TryOfMember;
use crate::acts::{App, Trouble};
use crate::kernel::{MemberId, Month, PasskeyId};
use crate::sealing::{Ceremony, CeremonyBound, Duty, Purpose, Seals, SessionToken, Slip};
use crate::store::passkeys::PasskeyRow;
use crate::store::{Db, StoreFault, passkeys};

/// One of her passkeys, as she sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hers {
    /// Its id.
    pub id: PasskeyId,
    /// What she calls it; may be empty.
    pub name: String,
    /// When she added it.
    pub added: Month,
    /// Whether there may be a copy of it.
    pub copied: bool,
}

/// Whether browsers offer passkeys at the registry's address.
#[must_use]
pub const fn is_offered(app: &App) -> bool {
    app.relying_party.is_some()
}

/// Her passkeys, the oldest first.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<Vec<Hers>, Trouble> {
    let seals = app.seals.clone();
    app.store
        .read(move |db| {
            let mut all = Vec::new();
            for row in passkeys::of_member(db, &tags(&seals, who.member))? {
                let OwnPasskey { name, added, copied, .. } = open(&seals, &row, who.member)?;
                all.push(Hers { id: row.id, name, added, copied });
            }
            all.sort_by(|one, other| (one.added, &one.name).cmp(&(other.added, &other.name)));
            Ok(all)
        })
        .await
}

/// Asks her browser to make a passkey; nothing where passkeys are not offered, or when she has as many as she may.
///
/// # Errors
/// Ours.
pub async fn ask_to_add(app: &App, who: SignedIn, form_token: &str) -> Result<Option<Asked>, Trouble> {
    let Some(party) = &app.relying_party else { return Ok(None) };
    let seals = app.seals.clone();
    let hers = app.store.read(move |db| load(db, &seals, who.member)).await?;
    if hers.len() >= PASSKEYS_MOST {
        return Ok(None);
    }
    let bound = CeremonyBound { purpose: Purpose::Add, form_token, member: Some(who.member) };
    asked(app, party.ask_to_add(app.seals.passkey_handle(who.member), &hers), bound).map(Some)
}

/// Takes the passkey that her browser made. Her other sessions end, and this one begins anew.
///
/// # Errors
/// [`PasskeyError`].
pub async fn add(
    app: &App,
    who: SignedIn,
    given: Given<'_>,
    name: &str,
    device: Device,
) -> Result<SessionToken, PasskeyError> {
    let (seals, now, member) = (app.seals.clone(), app.now(), who.member);
    let a_try = TryOfMember::new(app, &TRIES_WITH_A_PASSKEY, member);
    let (made, post) = (made(app, who, given, name), app.post.clone());
    let look = move |db: &mut Db| {
        let Some((ceremony, row)) = &made else { return Ok(None) };
        if !is_first(db, &seals, ceremony, now)?
            || passkeys::of_member(db, &tags(&seals, member))?.len() >= PASSKEYS_MOST
        {
            return Ok(None);
        }
        passkeys::insert(db, row)?;
        Alert { seals: &seals, post: &post, member, now }.changed(db, None)?;
        let new = NewSession { member, stage: Stage::Strong, device, proved: who.proved };
        Ok::<_, PasskeyError>(Some(sessions::begin(db, &seals, new, now)?))
    };
    match app.store.write(move |db| a_try.look(db, &look)).await {
        // Somebody has it already.
        Err(PasskeyError::Trouble(Trouble::Store(StoreFault::Taken))) => Err(PasskeyError::Wrong),
        decided => decided?.ok_or(PasskeyError::Wrong),
    }
}

/// The passkey of an answer, ready to be stored, if the answer is one to a ceremony that was begun for this and is open.
fn made(app: &App, who: SignedIn, given: Given<'_>, name: &str) -> Option<(Ceremony, PasskeyRow)> {
    let (seals, now, member) = (&app.seals, app.now(), who.member);
    let bound = CeremonyBound { purpose: Purpose::Add, form_token: given.form_token, member: Some(member) };
    let ceremony = seals.open_ceremony(given.ceremony, bound, now)?;
    let made = app.relying_party.as_ref()?.add(&ceremony, given.answer).ok()?;
    let (id, tag) = (PasskeyId::random(), seals.passkey_tag(&made));
    let own = OwnPasskey::new(made, name, now.day().month());
    // An id or a key longer than any that is in use does not fit.
    let sealed = seals.seal_passkey(id, member, &own.encode()).ok()?;
    let member_sealed = seals.seal_slip(Slip::PasskeyMember, &[id.as_bytes()], member.as_bytes()).ok()?;
    let member_tag = seals.duty_tag(Duty::Passkey, &[], member);
    Some((ceremony, PasskeyRow { id, tag, member_tag, member_sealed, sealed }))
}

/// Removes one of her passkeys and ends her other sessions: whoever has the device may be signed in with it.
///
/// # Errors
/// Ours.
pub async fn remove(app: &App, who: SignedIn, id: PasskeyId) -> Result<bool, Trouble> {
    let (seals, post, now) = (app.seals.clone(), app.post.clone(), app.now());
    app.store
        .write(move |db| {
            if !passkeys::delete_of(db, &tags(&seals, who.member), id)? {
                return Ok(false);
            }
            Alert { seals: &seals, post: &post, member: who.member, now }.changed(db, Some(who.session))?;
            if !is_any_copied(db, &seals, who.member)? {
                sessions::has_told(db, &seals, who.session, News::COPIED)?;
            }
            Ok(true)
        })
        .await
}

/// Whether she has any, so that her passphrase alone does not let her in.
pub(in crate::acts) fn has_any(db: &mut Db, seals: &Seals, member: MemberId) -> Result<bool, StoreFault> {
    passkeys::has_any(db, &tags(seals, member))
}

/// Removes all of hers.
pub(in crate::acts) fn delete_all(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), StoreFault> {
    passkeys::delete_all(db, &tags(seals, member))
}

/// Whether there may be a copy of any of hers.
pub(in crate::acts) fn is_any_copied(db: &mut Db, seals: &Seals, member: MemberId) -> Result<bool, Trouble> {
    for row in passkeys::of_member(db, &tags(seals, member))? {
        if open(seals, &row, member)?.copied {
            return Ok(true);
        }
    }
    Ok(false)
}
