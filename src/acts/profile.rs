//! A member's own settings, out of the database and back into it.

use super::sessions::SignedIn;
use super::{App, Trouble};
use crate::accounts::{News, Preferences, Profile};
use crate::kernel::{Day, MemberId, Region};
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

/// What a session of hers that begins today has to tell her. What cannot be read keeps her from nothing.
pub(super) fn news(db: &mut Db, seals: &Seals, member: MemberId, today: Day) -> Result<News, StoreFault> {
    match load(db, seals, member) {
        Ok(profile) => Ok(profile.told.on(today)),
        Err(Trouble::Store(fault)) => Err(fault),
        Err(_) => Ok(News::NONE),
    }
}

/// Gives the sessions that begin from today on something to tell her.
pub(super) fn tell(db: &mut Db, seals: &Seals, member: MemberId, news: News, today: Day) -> Result<(), Trouble> {
    let Some(sealed) = members::profile(db, member)? else { return Ok(()) };
    let mut profile = open(seals, member, &sealed)?;
    profile.told = profile.told.and(news, today);
    Ok(members::set_profile(db, member, &seal(seals, member, &profile)?)?)
}

/// A member's profile for the account behind her second passphrase. It has her app, and so the news that one was set up.
pub(super) fn for_another(seals: &Seals, member: MemberId, sealed: &Sealed) -> Result<Profile, Trouble> {
    let own = open(seals, member, sealed)?;
    Ok(Profile { told: own.told.only(News::CHANGED), ..own })
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
