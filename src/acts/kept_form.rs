//! What somebody typed while her session ended is kept for her, sealed, until she has signed in again.

use super::sessions::SignedIn;
use super::{App, Trouble};
use crate::accounts::{KEPT_FORM_SECONDS, KeptForm};
use crate::kernel::MemberId;
use crate::sealing::{Duty, KeptToken, Seals, Slip};
use crate::store::{Db, StoreFault, kept_forms};

/// Keeps a form for the member in whose session it was typed, and gives what her browser finds it by; nothing, if it is too
/// long to be kept.
///
/// # Errors
/// Ours.
pub async fn keep(app: &App, member: MemberId, form: &KeptForm) -> Result<Option<KeptToken>, Trouble> {
    let encoded = form.encode();
    if encoded.len() > Slip::KeptForm.most() {
        return Ok(None);
    }
    let token = KeptToken::random();
    let hash = token.hash();
    let sealed = app.seals.seal_slip(Slip::KeptForm, &[member.as_bytes(), hash.as_bytes()], &encoded)?;
    let expires = app.now().plus(KEPT_FORM_SECONDS);
    let tag = app.seals.duty_tag(Duty::KeptForm, &[], member);
    app.store.write(move |db| kept_forms::keep(db, &tag, &hash, &sealed, expires)).await?;
    Ok(Some(token))
}

/// The form that was kept for her on this browser, while its time is not over. Nobody else's is found.
///
/// # Errors
/// Ours.
pub async fn find(app: &App, who: SignedIn, token: &KeptToken) -> Result<Option<KeptForm>, Trouble> {
    let (hash, now, seals) = (token.hash(), app.now(), app.seals.clone());
    app.store
        .read(move |db| {
            let Some(sealed) = kept_forms::find(db, &seals.duty_tags(Duty::KeptForm, &[], who.member), &hash, now)?
            else {
                return Ok(None);
            };
            let ids: [&[u8]; 2] = [who.member.as_bytes(), hash.as_bytes()];
            let form = seals.open_slip(Slip::KeptForm, &ids, sealed.as_bytes())?;
            KeptForm::decode(form.expose()).map(Some).map_err(|_| Trouble::Damaged("a kept form"))
        })
        .await
}

/// Forgets hers.
pub(super) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), StoreFault> {
    kept_forms::leave(db, &seals.duty_tags(Duty::KeptForm, &[], member))
}
