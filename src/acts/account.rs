//! A member's own account: her name, how her numbers are read, her passphrase.

use secrecy::SecretString;

use super::sessions::SignedIn;
use super::spend::spend;
use super::{App, TooMany, Trouble};
use crate::accounts::Profile;
use crate::accounts::limits::TRIES_AT_A_PASSPHRASE;
use crate::kernel::{MemberId, Region};
use crate::sealing::{Checked, Field, Passphrase, PassphraseHash, Verdict};
use crate::store::members::MemberRow;
use crate::store::{Db, StoreFault, members, sessions};

/// What the account page shows.
pub struct OwnAccount {
    /// Her name.
    pub name: SecretString,
    /// How her numbers are read.
    pub region: Option<Region>,
    /// In how many other places she is signed in.
    pub other_sessions: u32,
}

/// Why a passphrase was not changed.
#[derive(Debug, thiserror::Error)]
pub enum PassphraseError {
    /// The present one is not right.
    #[error("the present passphrase is not right")]
    Wrong,
    /// The new one will not do.
    #[error("the new passphrase will not do")]
    Weak(Verdict),
    /// Too many tries.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(PassphraseError);

/// Her account.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<OwnAccount, Trouble> {
    let seals = app.seals.clone();
    app.store
        .read(move |db| {
            let row = row(db, who.member)?;
            let name = seals.open_field(Field::Name, who.member.as_bytes(), row.name.as_bytes())?;
            let profile = seals.open_field(Field::Profile, who.member.as_bytes(), row.profile.as_bytes())?;
            let profile = Profile::decode(profile.expose()).map_err(|_| Trouble::Damaged("a profile"))?;
            Ok(OwnAccount {
                name: name.into_string().map_err(|_| Trouble::Damaged("a name"))?,
                region: profile.region,
                other_sessions: sessions::count_others(db, who.member, who.session)?,
            })
        })
        .await
}

/// Sets how her numbers are read.
///
/// # Errors
/// Ours.
pub async fn set_region(app: &App, who: SignedIn, region: Option<Region>) -> Result<(), Trouble> {
    let seals = app.seals.clone();
    app.store
        .write(move |db| {
            let row = row(db, who.member)?;
            let profile = seals.open_field(Field::Profile, who.member.as_bytes(), row.profile.as_bytes())?;
            let profile = Profile::decode(profile.expose()).map_err(|_| Trouble::Damaged("a profile"))?;
            let profile = Profile { region, ..profile };
            let sealed = seals.seal_field(Field::Profile, who.member.as_bytes(), &profile.encode())?;
            Ok(members::set_profile(db, who.member, &sealed)?)
        })
        .await
}

/// Changes her passphrase and ends all her other sessions.
///
/// # Errors
/// [`PassphraseError`].
pub async fn change_passphrase(
    app: &App,
    who: SignedIn,
    current: Passphrase,
    new: Passphrase,
) -> Result<(), PassphraseError> {
    let (tries, now) = (app.counted(&TRIES_AT_A_PASSPHRASE, who.member.as_bytes()), app.now());
    app.store.write(move |db| Ok::<_, PassphraseError>(spend(db, &[tries], now)??)).await?;
    let name = secrecy::ExposeSecret::expose_secret(&own(app, who).await?.name).to_owned();
    let row = app.store.read(move |db| row(db, who.member)).await?;
    let stored = PassphraseHash::parse(&row.passphrase).map_err(|_| Trouble::Damaged("a passphrase"))?;
    let (policy, product) = (app.policy.clone(), app.settings.registry.name.clone());
    let hash = app
        .passphrases
        .run(move |memory| {
            if policy.verify(&current, Some(&stored), memory) == Checked::Wrong {
                return Err(PassphraseError::Wrong);
            }
            match new.judge(&[&name, &product]) {
                Verdict::Strong => Ok(policy.hash(&new, memory)),
                verdict => Err(PassphraseError::Weak(verdict)),
            }
        })
        .await??;
    app.store
        .write(move |db| {
            members::set_passphrase(db, who.member, hash.as_str())?;
            sessions::delete_others(db, who.member, who.session)
        })
        .await
        .map_err(|fault: StoreFault| fault.into())
}

fn row(db: &mut Db, member: MemberId) -> Result<MemberRow, Trouble> {
    members::find(db, member)?.ok_or(Trouble::Damaged("a member's row"))
}
