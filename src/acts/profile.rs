//! A member's own settings, out of the database and back into it.

use super::sessions::SignedIn;
use super::{App, Trouble};
use crate::accounts::{Preferences, Profile};
use crate::kernel::{MemberId, Region};
use crate::sealing::{Field, Sealed, Seals};
use crate::store::{Db, StoreFault, members};

/// Opens a member's profile.
pub(super) fn open(seals: &Seals, member: MemberId, sealed: &Sealed) -> Result<Profile, Trouble> {
    let opened = seals.open_field(Field::Profile, member.as_bytes(), sealed.as_bytes())?;
    Profile::decode(opened.expose()).map_err(|_| Trouble::Damaged("a profile"))
}

/// Seals one for a member.
pub(super) fn seal(seals: &Seals, member: MemberId, profile: &Profile) -> Result<Sealed, Trouble> {
    Ok(seals.seal_field(Field::Profile, member.as_bytes(), &profile.encode())?)
}

/// A member's profile as it is now; an empty one, if she has gone meanwhile.
pub(super) fn load(db: &mut Db, seals: &Seals, member: MemberId) -> Result<Profile, Trouble> {
    match members::profile(db, member)? {
        Some(sealed) => open(seals, member, &sealed),
        None => Ok(Profile::default()),
    }
}

/// How pages are shown to a member; as to everybody, if that cannot be read: it is no reason to keep her out.
pub(super) fn preferences(db: &mut Db, seals: &Seals, member: MemberId) -> Result<Preferences, StoreFault> {
    match load(db, seals, member) {
        Ok(profile) => Ok(profile.preferences),
        Err(Trouble::Store(fault)) => Err(fault),
        Err(_) => Ok(Preferences::default()),
    }
}

/// Sets how her numbers are read.
///
/// # Errors
/// Ours.
pub async fn set_region(app: &App, who: SignedIn, region: Option<Region>) -> Result<(), Trouble> {
    change(app, who, move |profile| profile.region = region).await
}

/// Sets how pages are shown to her.
///
/// # Errors
/// Ours.
pub async fn set_preferences(app: &App, who: SignedIn, preferences: Preferences) -> Result<(), Trouble> {
    change(app, who, move |profile| profile.preferences = preferences).await
}

async fn change<F>(app: &App, who: SignedIn, change: F) -> Result<(), Trouble>
where
    F: Fn(&mut Profile) + Send + 'static,
{
    let seals = app.seals.clone();
    app.store
        .write(move |db| {
            let mut profile = load(db, &seals, who.member)?;
            change(&mut profile);
            Ok(members::set_profile(db, who.member, &seal(&seals, who.member, &profile)?)?)
        })
        .await
}
