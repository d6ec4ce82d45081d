//! Asking two people: the request, and the short code that leads them to it.

use secrecy::SecretString;

use super::super::sessions::HalfIn;
use super::super::spend::spend;
use super::super::tries::{Secret, TryAtName, Whence};
use super::super::{App, TooMany, Trouble, concern};
use super::judged;
use crate::accounts::Name;
use crate::accounts::limits::{REQUESTS_OF_A_MEMBER, REQUESTS_OF_A_SESSION};
use crate::accounts::recovery::{Remedy, Request};
use crate::kernel::{Day, MemberId, RecoveryId};
use crate::sealing::{Duty, Passphrase, RequestCode, Seals, Slip, Verdict};
use crate::store::Db;
use crate::store::recoveries::{self, RecoveryRow};

/// How many requests may wait that nobody confirmed, before no more are taken: nobody's request makes room
/// for another's.
const WAITING_MOST: i64 = 10_000;
/// How many more for people who are known: by the passphrase, or by a browser that signed in with the name.
const KEPT_FOR_THE_KNOWN: i64 = 1_000;

/// Why nothing was begun.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    /// The new passphrase will not do.
    #[error("the new passphrase will not do")]
    Weak(Verdict),
    /// Too many.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// So many wait, of whatever names, that no more are taken.
    #[error("too many requests wait")]
    Full,
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::super::trouble::takes_trouble!(BeginError);

/// Asks for a new passphrase, and gives the code to show to two people. For a name that nobody has, all the same is done:
/// that request is nobody's, and nobody can confirm it. Nothing is told until somebody confirms one.
///
/// # Errors
/// [`BeginError`].
pub async fn replace_passphrase(
    app: &App,
    name: &str,
    new: Passphrase,
    whence: Whence,
) -> Result<SecretString, BeginError> {
    let hash = judged(app, name, new).await?.map_err(BeginError::Weak)?.hash;
    let (seals, today) = (app.seals.clone(), app.today());
    let canonical = Name::typed(name).map_or_else(|_| String::new(), |name| name.canonical().to_owned());
    let (tags, request) = (seals.name_tags(&canonical), TryAtName::new(app, Secret::Recovery, &canonical, whence));
    app.store
        .write(move |db| {
            let member = concern::find(db, &tags)?;
            let most =
                if request.count_request(db, member)?? { WAITING_MOST + KEPT_FOR_THE_KNOWN } else { WAITING_MOST };
            let member = member.unwrap_or_else(MemberId::random);
            keep(db, &seals, &Request { member, remedy: Remedy::Passphrase(Box::new(hash.clone())) }, today, most)
        })
        .await
}

/// Asks to give up the second factor of somebody who gave her passphrase, and gives the code to show to two people.
///
/// # Errors
/// [`BeginError`].
pub async fn give_up_second_factor(app: &App, half: HalfIn) -> Result<SecretString, BeginError> {
    let (seals, now) = (app.seals.clone(), app.now());
    let counted = [
        app.counted(&REQUESTS_OF_A_SESSION, half.session.as_bytes()),
        app.counted(&REQUESTS_OF_A_MEMBER, half.member.as_bytes()),
    ];
    app.store
        .write(move |db| {
            spend(db, &counted, now)??;
            let request = Request { member: half.member, remedy: Remedy::NoSecondFactor };
            keep(db, &seals, &request, now.day(), WAITING_MOST + KEPT_FOR_THE_KNOWN)
        })
        .await
}

fn keep(db: &mut Db, seals: &Seals, request: &Request, today: Day, most: i64) -> Result<SecretString, BeginError> {
    if recoveries::waiting(db)? >= most {
        return Err(BeginError::Full);
    }
    let (id, code) = (RecoveryId::random(), RequestCode::random());
    let row = RecoveryRow {
        id,
        code: seals.request_hash(&code),
        member: seals.duty_tag(Duty::Recover, &[], request.member),
        request: seals.seal_slip(Slip::Recovery, &[id.as_bytes()], &request.encode())?,
        opened: today,
        ready: None,
    };
    recoveries::insert(db, &row)?;
    Ok(code.text())
}
