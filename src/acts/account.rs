//! A member's own account: her name, how her numbers are read, her passphrase.

use secrecy::SecretString;

use super::alerts::Alert;
use super::sessions::SignedIn;
use super::{App, TooMany, Trouble, cover, credentials, profile};
use crate::kernel::{MemberId, Region};
use crate::sealing::{Checked, Field, Lane, Passphrase, PassphraseHash, Seals, Verdict};
use crate::store::members::MemberRow;
use crate::store::{Db, members};

/// What the account page shows.
pub struct OwnAccount {
    /// Her name.
    pub name: SecretString,
    /// How her numbers are read.
    pub region: Option<Region>,
}

/// Why a passphrase was not changed.
#[derive(Debug, thiserror::Error)]
pub enum PassphraseError {
    /// The new one will not do.
    #[error("the new passphrase will not do")]
    Weak(Verdict),
    /// It is her second one.
    #[error("the new passphrase is the second one")]
    Second,
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
            let profile = profile::open(&seals, who.member, &row.profile)?;
            Ok(OwnAccount { name: name.into_string().map_err(|_| Trouble::Damaged("a name"))?, region: profile.region })
        })
        .await
}

/// Changes her passphrase and ends all her other sessions.
///
/// # Errors
/// [`PassphraseError`].
pub async fn change_passphrase(app: &App, who: SignedIn, new: Passphrase) -> Result<(), PassphraseError> {
    cover::count::<PassphraseError>(app, who).await?;
    let (name, own) = name_and_passphrase(app, who).await?;
    let seals = app.seals.clone();
    let second = app.store.read(move |db| second_passphrase(db, &seals, who.member)).await?;
    let (policy, product) = (app.policy.clone(), app.settings.registry.name.clone());
    let hash = app
        .passphrases
        .run(Lane::Known, move |memory| match new.judge(&[secrecy::ExposeSecret::expose_secret(&name), &product]) {
            Verdict::Strong if policy.verify(&new, second.as_ref(), memory) != Checked::Wrong => {
                Err(PassphraseError::Second)
            }
            Verdict::Strong => Ok(policy.hash_beside(&new, &own, memory)),
            verdict => Err(PassphraseError::Weak(verdict)),
        })
        .await??;
    let (seals, post, now) = (app.seals.clone(), app.post.clone(), app.now());
    app.store
        .write(move |db| {
            let mut hers = credentials::load(db, &seals, who.member)?;
            hers.passphrase = hash.clone();
            credentials::save(db, &seals, who.member, &hers)?;
            Ok(Alert { seals: &seals, post: &post, member: who.member, now }.changed(db, Some(who.session))?)
        })
        .await
}

/// Her name, and her passphrase as it is stored.
pub(super) async fn name_and_passphrase(app: &App, who: SignedIn) -> Result<(SecretString, PassphraseHash), Trouble> {
    let (name, seals) = (own(app, who).await?.name, app.seals.clone());
    let hers = app.store.read(move |db| credentials::load(db, &seals, who.member)).await?;
    Ok((name, hers.passphrase))
}

fn second_passphrase(db: &mut Db, seals: &Seals, member: MemberId) -> Result<Option<PassphraseHash>, Trouble> {
    let hers = credentials::load(db, seals, member)?;
    let Some(row) = cover::opened(db, &hers)? else { return Ok(None) };
    Ok(Some(credentials::open(seals, &row)?.passphrase))
}

fn row(db: &mut Db, member: MemberId) -> Result<MemberRow, Trouble> {
    members::find(db, member)?.ok_or(Trouble::Damaged("a member's row"))
}
