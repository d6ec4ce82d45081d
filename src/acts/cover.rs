//! Her second passphrase. Under pressure it opens another account, in which there is nothing.
//!
//! That account is a member's row that the log of standing does not know; to everything else it is a member. Its own
//! credentials hold the passphrase: hers only say which account it is, and what using it does besides. So whatever is changed
//! in that account holds at the next sign-in, and once it is deleted she has no second passphrase any more.

use super::credentials::Decoy;
use super::cut_links::{cut_links, may_cut};
use super::delete_account::{Reports, erase};
use super::ledger::Ledger;
use super::sessions::{self, SignedIn};
use super::spend::spend;
use super::{App, TooMany, Trouble, account, credentials, letters, profile, standing};
use crate::accounts::limits::TRIES_AT_THE_OTHER_PASSPHRASE;
use crate::accounts::{AuthenticatorApp, Cover, Credentials, Mailbox, News};
use crate::kernel::{Day, MemberId, random};
use crate::sealing::{Field, Lane, NameTag, Passphrase, PassphraseHash, Seals, Verdict};
use crate::store::members::MemberRow;
use crate::store::{Db, StoreFault, members};

/// What using the second passphrase does besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choices {
    /// It ends all sessions of her own account.
    pub ends_sessions: bool,
    /// It cuts the link between her and her reports.
    pub cuts_links: bool,
}

/// Why a second passphrase was not set.
#[derive(Debug, thiserror::Error)]
pub enum CoverError {
    /// It will not do.
    #[error("the second passphrase will not do")]
    Weak(Verdict),
    /// It is her own.
    #[error("the second passphrase is her own")]
    Same,
    /// Too many tries.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(CoverError);

/// Counts a try at setting one of her two passphrases.
pub(super) async fn count<E>(app: &App, who: SignedIn) -> Result<(), E>
where
    E: From<TooMany> + From<StoreFault> + Send + 'static,
{
    let (tries, now) = (app.counted(&TRIES_AT_THE_OTHER_PASSPHRASE, who.member.as_bytes()), app.now());
    app.store
        .write_lightly(move |db| {
            spend(db, &[tries], now)??;
            Ok(())
        })
        .await
}

/// What using hers does besides; nothing if she has none.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<Option<Choices>, Trouble> {
    let seals = app.seals.clone();
    let cover = app.store.read(move |db| {
        let hers = credentials::load(db, &seals, who.member)?;
        Ok::<_, Trouble>(opened(db, &hers)?.and(hers.cover))
    });
    let choices = |cover: Cover| Choices { ends_sessions: cover.ends_sessions, cuts_links: cover.cuts_links };
    Ok(cover.await?.map(choices))
}

/// Sets a second passphrase, or puts another in its place.
///
/// # Errors
/// [`CoverError`].
pub async fn set(app: &App, who: SignedIn, new: Passphrase, choices: Choices) -> Result<(), CoverError> {
    count::<CoverError>(app, who).await?;
    let hash = judge(app, who, new).await?;
    let (seals, today) = (app.seals.clone(), app.today());
    app.store
        .write(move |db| {
            let mut hers = credentials::load(db, &seals, who.member)?;
            let member = match opened(db, &hers)? {
                Some(row) => {
                    let mut there = credentials::open(&seals, &row)?;
                    there.passphrase = hash.clone();
                    there.app = hers.app.clone();
                    credentials::save(db, &seals, row.id, &there)?;
                    sessions::end_all(db, &seals, row.id)?;
                    row.id
                }
                None => make(db, &seals, who.member, &hers, hash.clone(), today)?,
            };
            hers.cover = Some(Cover { member, ends_sessions: choices.ends_sessions, cuts_links: choices.cuts_links });
            Ok(credentials::save(db, &seals, who.member, &hers)?)
        })
        .await
}

/// Changes what using it does besides. Nothing, if she has none.
///
/// # Errors
/// Ours.
pub async fn choose(app: &App, who: SignedIn, choices: Choices) -> Result<(), Trouble> {
    let seals = app.seals.clone();
    app.store
        .write(move |db| {
            let mut hers = credentials::load(db, &seals, who.member)?;
            let Some(cover) = &mut hers.cover else { return Ok(()) };
            (cover.ends_sessions, cover.cuts_links) = (choices.ends_sessions, choices.cuts_links);
            credentials::save(db, &seals, who.member, &hers)
        })
        .await
}

/// Gives the second passphrase up; the account it opened is deleted.
///
/// # Errors
/// Ours.
pub async fn remove(app: &App, who: SignedIn) -> Result<(), Trouble> {
    let (seals, now) = (app.seals.clone(), app.now());
    app.store
        .write(move |db| {
            let mut hers = credentials::load(db, &seals, who.member)?;
            if let Some(cover) = hers.cover.take() {
                erase(db, &seals, cover.member, Reports::Withdraw, now)?;
                credentials::save(db, &seals, who.member, &hers)?;
            }
            Ok::<_, Trouble>(())
        })
        .await?;
    app.mix_and_wipe_log().await;
    Ok(())
}

/// Does what using it does besides, in the transaction of the sign-in. `true` when something was cut: the caller has the log
/// of changes wiped then.
pub(super) fn used(
    db: &mut Db,
    seals: &Seals,
    ledger: &Ledger,
    today: Day,
    member: MemberId,
    cover: &Cover,
) -> Result<bool, Trouble> {
    if cover.ends_sessions {
        sessions::end_all(db, seals, member)?;
    }
    let cuts = cover.cuts_links && may_cut(db, ledger, today, member)?;
    if cuts { cut_links(db, seals, member) } else { Ok(false) }
}

/// The account behind somebody's second passphrase, if it is still there.
pub(super) fn opened(db: &mut Db, hers: &Credentials) -> Result<Option<MemberRow>, Trouble> {
    match &hers.cover {
        Some(cover) => Ok(members::find(db, cover.member)?),
        None => Ok(None),
    }
}

/// How many accounts are looked for at least, whether or not there are so many.
const ALIKE: usize = 2;
/// How far second passphrases of second passphrases are followed.
const MOST: usize = 16;

/// A member's account, and then each that the second passphrase of the one before opens.
pub(super) fn accounts_of(
    db: &mut Db,
    seals: &Seals,
    first: MemberId,
) -> Result<Vec<(MemberId, Credentials)>, Trouble> {
    let mut all: Vec<(MemberId, Credentials)> = Vec::new();
    let mut next = members::find(db, first)?;
    while let Some(row) = next.filter(|_| all.len() < MOST) {
        let hers = match credentials::open(seals, &row) {
            // Her own account opens all the same.
            Err(_) if !all.is_empty() => break,
            opened => opened?,
        };
        next = opened(db, &hers)?;
        all.push((row.id, hers));
    }
    Ok(all)
}

/// The same for a name that may be nobody's. Most people have one account, nobody has none, and somebody has two: all take as
/// long.
pub(super) fn accounts_of_any(
    db: &mut Db,
    seals: &Seals,
    decoy: &Decoy,
    first: Option<MemberId>,
) -> Result<Vec<(MemberId, Credentials)>, Trouble> {
    let found = first.map(|first| accounts_of(db, seals, first)).transpose()?.unwrap_or_default();
    for _ in found.len()..ALIKE {
        let _nobody = members::find(db, MemberId::random())?;
        decoy.open(seals)?;
    }
    Ok(found)
}

async fn judge(app: &App, who: SignedIn, new: Passphrase) -> Result<PassphraseHash, CoverError> {
    let (name, own) = account::name_and_passphrase(app, who).await?;
    let (policy, product) = (app.policy.clone(), app.settings.registry.name.clone());
    app.passphrases
        .run(Lane::Known, move |memory| match new.judge(&[secrecy::ExposeSecret::expose_secret(&name), &product]) {
            Verdict::Strong if policy.fits_one(&new, &[&own], memory).is_some() => Err(CoverError::Same),
            Verdict::Strong => Ok(policy.hash_beside(&new, &own, memory)),
            verdict => Err(CoverError::Weak(verdict)),
        })
        .await?
}

/// Copies a change of her app to the account behind her second passphrase: an observer who knows that she uses an
/// app sees both sign-ins ask for a code, and her phone answers both. `before` is the app she had until now: where
/// that account has another one, somebody changed it there, and it stays.
pub(super) fn follow(
    db: &mut Db,
    seals: &Seals,
    hers: &Credentials,
    before: Option<&AuthenticatorApp>,
    today: Day,
) -> Result<(), Trouble> {
    let secret = |app: Option<&AuthenticatorApp>| app.map(|app| *app.secret.expose());
    let mut next = opened(db, hers)?;
    for _ in 0..MOST {
        let Some(row) = next else { break };
        let mut there = credentials::open(seals, &row)?;
        if secret(there.app.as_ref()) != secret(before) {
            break;
        }
        there.app = hers.app.clone();
        credentials::save(db, seals, row.id, &there)?;
        // Its sessions go on: nobody who watches one may see by it what she does in hers.
        profile::tell(db, seals, row.id, News::CHANGED, today)?;
        next = opened(db, &there)?;
    }
    Ok(())
}

/// Makes the account: her name (under a random tag), her app, and otherwise what a new member has.
fn make(
    db: &mut Db,
    seals: &Seals,
    owner: MemberId,
    own: &Credentials,
    hash: PassphraseHash,
    today: Day,
) -> Result<MemberId, Trouble> {
    let hers = members::find(db, owner)?.ok_or(Trouble::Damaged("a member's row"))?;
    let id = MemberId::random();
    let name = seals.open_field(Field::Name, owner.as_bytes(), hers.name.as_bytes())?;
    let own_profile = profile::for_another(seals, owner, &hers.profile)?;
    let row = MemberRow {
        id,
        name_tag: NameTag::from_bytes(random::bytes()),
        name: seals.seal_field(Field::Name, id.as_bytes(), name.expose())?,
        profile: profile::seal(seals, id, &own_profile)?,
        credentials: credentials::seal(seals, id, &Credentials { app: own.app.clone(), ..Credentials::new(hash) })?,
        code_turn: 0,
    };
    members::insert(db, &row)?;
    letters::keep(db, seals, id, &Mailbox::default())?;
    standing::renew_code(db, seals, id, 0, today)?;
    Ok(id)
}
