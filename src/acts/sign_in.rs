//! Signing in: the same work and the same answer for an unknown name and a wrong passphrase, for her own passphrase and
//! her second one.

use super::letters::Occasion;
use super::recovery;
use super::sessions::{self, NewSession};
use super::tries::{Secret, Tried, TryAtName, Whence};
use super::{App, TooMany, Trouble, cover, credentials, passkeys};
use crate::accounts::{Credentials, Device, Name, Stage};
use crate::kernel::MemberId;
use crate::sealing::{KnownBrowser, KnownBy, Lane, Passphrase, PassphraseHash, Place, Seals, SessionToken, Unserved};
use crate::store::{Db, StoreFault, members};

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

/// A session that began, and how far it goes.
pub struct Begun {
    /// Its token.
    pub token: SessionToken,
    /// Whether a second factor is still to come.
    pub stage: Stage,
    /// What the browser is known by from now on, at this name.
    pub browser: KnownBrowser,
}

/// Signs in. Only failures count towards the limits.
///
/// # Errors
/// [`SignInError`].
pub async fn sign_in(
    app: &App,
    name: &str,
    typed: Passphrase,
    device: Device,
    whence: Whence,
) -> Result<Begun, SignInError> {
    let place = place_of_a_stranger(app, &whence)?;
    let carried = whence.browser.clone();
    let (found, tried) = look_for(app, name, whence).await?;
    let first = found.first().map(|(member, _)| *member);
    let looked = tried.look(app, async {
        let place = place.map_or_else(|| app.passphrases.place(tried.lane()), Ok)?;
        check(app, place, typed, found, tried.reaches_her_own()).await
    });
    let verdict = looked.await?;
    let (Some(first), Some(fits)) = (first, verdict) else { return Err(SignInError::Wrong) };
    let (seals, post, now) = (app.seals.clone(), app.post.clone(), app.now());
    let ledger = app.ledger.clone();
    let (begun, cut) = app
        .store
        .write(move |db| {
            let mut accounts = cover::accounts_of(db, &seals, first)?;
            let (member, hers) = accounts.get_mut(fits.at).ok_or(SignInError::Wrong)?;
            // It was changed in the meantime.
            if hers.passphrase.as_str() != fits.checked.as_str() {
                return Err(SignInError::Wrong);
            }
            if let Some(stronger) = &fits.stronger {
                hers.passphrase = stronger.clone();
                credentials::save(db, &seals, *member, hers)?;
            }
            let (member, stage) = (*member, after_passphrase(db, &seals, *member, hers)?);
            let owner = fits.at.checked_sub(1).and_then(|before| accounts.get(before));
            let cut = match owner.and_then(|(owner, hers)| Some((*owner, hers.cover.as_ref()?))) {
                Some((owner, used)) => cover::used(db, &seals, &ledger, now.day(), owner, used)?,
                None => false,
            };
            tried.refund(db)?;
            if stage != Stage::Half {
                post.queue(db, member, Occasion::NewSignIn, now.day())?;
            }
            let token = sessions::begin(db, &seals, NewSession { member, stage, device, proved: None }, now)?;
            // By the name, whichever account of it this is.
            let by = if fits.at == 0 { KnownBy::First } else { KnownBy::Second };
            Ok((Begun { token, stage, browser: seals.known_browser(first, by, now.day(), carried.as_ref()) }, cut))
        })
        .await?;
    if cut {
        app.mix_and_wipe_log_later();
    }
    Ok(begun)
}

/// A browser that carries nothing of ours is a stranger's, whatever name was typed: it has a place in their
/// line before the database is asked, or is sent away.
fn place_of_a_stranger(app: &App, whence: &Whence) -> Result<Option<Place>, Unserved> {
    whence.browser.is_none().then(|| app.passphrases.place(Lane::Stranger)).transpose()
}

/// How far a right passphrase leads.
fn after_passphrase(
    db: &mut Db,
    seals: &Seals,
    member: MemberId,
    credentials: &Credentials,
) -> Result<Stage, StoreFault> {
    let has_second = credentials.app.is_some() || passkeys::has_any(db, seals, member)?;
    Ok(if has_second { Stage::Half } else { Stage::Plain })
}

/// Finds whose name it is, with every account that a passphrase of hers opens, and counts the try.
async fn look_for(app: &App, name: &str, whence: Whence) -> Result<(Vec<(MemberId, Credentials)>, Tried), SignInError> {
    // A text that cannot be a name goes the same way as an unknown one.
    let canonical = Name::typed(name).map_or_else(|_| String::new(), |name| name.canonical().to_owned());
    let (seals, decoy, ledger, now) = (app.seals.clone(), app.decoy.clone(), app.ledger.clone(), app.now());
    let post = app.post.clone();
    let tags = seals.name_tags(&canonical);
    let a_try = TryAtName::new(app, Secret::Passphrase, &canonical, whence);
    app.store
        .write_lightly(move |db| {
            recovery::carry_out_due(db, &seals, &post, &ledger, now)?;
            let row = members::find_by_name(db, &tags)?;
            let tried = a_try.count(db, row.as_ref().map(|row| row.id))??;
            let found = cover::accounts_of_any(db, &seals, &decoy, row.map(|row| row.id))?;
            Ok::<_, SignInError>((found, tried))
        })
        .await
}

/// Which passphrase it is.
struct Fits {
    /// The place of its account: the first is her own.
    at: usize,
    /// The hash it was checked against.
    checked: PassphraseHash,
    /// A dearer one to take its place, now that the passphrase is at hand.
    stronger: Option<PassphraseHash>,
}

/// Checks what was typed against all passphrases, however many there are: always as many stretches. Her own
/// may be left out, which takes as long.
async fn check(
    app: &App,
    place: Place,
    typed: Passphrase,
    found: Vec<(MemberId, Credentials)>,
    reaches_her_own: bool,
) -> Result<Option<Fits>, Trouble> {
    let policy = app.policy.clone();
    let mut hashes: Vec<PassphraseHash> = found.into_iter().map(|(_, hers)| hers.passphrase).collect();
    let fits = place
        .run(move |memory| {
            let fits = policy.fits_one(&typed, &hashes.iter().collect::<Vec<_>>(), memory);
            let (at, needs_rehash) = fits.filter(|(at, _)| reaches_her_own || *at > 0)?;
            let checked = hashes.swap_remove(at);
            let stronger = needs_rehash.then(|| policy.hash_beside(&typed, &checked, memory));
            Some(Fits { at, checked, stronger })
        })
        .await?;
    Ok(fits)
}
