//! Who is asking: from a session's token to a member and her standing; and the end of a session.

use std::time::Duration;

use super::{App, Trouble};
use crate::accounts::{Lifetime, lifetime};
use crate::kernel::{MemberId, Moment, SessionId};
use crate::sealing::{SessionHash, SessionToken};
use crate::store::sessions::SessionRow;
use crate::store::{Db, StoreFault, sessions};
use crate::trust::{Access, Standing};

/// Somebody who is signed in, and where she stands today.
#[derive(Debug, Clone, Copy)]
pub struct SignedIn {
    /// Who.
    pub member: MemberId,
    /// In which session.
    pub session: SessionId,
    /// Where she stands; none while the registry is being founded.
    pub stands: Option<Standing>,
}

impl SignedIn {
    /// What she may do today.
    #[must_use]
    pub fn access(&self) -> Access {
        self.stands.map_or(Access::NONE, |stands| stands.access)
    }
}

/// The member behind a token, if its session lives.
///
/// # Errors
/// Ours.
pub async fn who(app: &App, token: &SessionToken) -> Result<Option<SignedIn>, Trouble> {
    let (hash, now, ledger) = (token.hash(), app.now(), app.ledger.clone());
    let found = app
        .store
        .read(move |db| {
            let Some(row) = sessions::find(db, &hash)? else { return Ok(None) };
            let stands = ledger.ask(db, now.day(), |registry| registry.standing(&row.member))?;
            Ok::<_, StoreFault>(Some((row, stands)))
        })
        .await?;
    let Some((row, stands)) = found else { return Ok(None) };
    match lifetime(row.started, row.seen, now) {
        Lifetime::Live => {}
        Lifetime::Touch => note_use(app, row.id, now).await,
        Lifetime::Ended => {
            app.store.write(move |db| sessions::delete(db, row.id)).await?;
            return Ok(None);
        }
    }
    Ok(Some(SignedIn { member: row.member, session: row.id, stands }))
}

/// The same member as she stands today.
///
/// # Errors
/// Ours.
pub async fn as_she_stands(app: &App, who: SignedIn) -> Result<SignedIn, Trouble> {
    let (ledger, today) = (app.ledger.clone(), app.today());
    let stands = app.store.read(move |db| ledger.ask(db, today, |registry| registry.standing(&who.member))).await?;
    Ok(SignedIn { stands, ..who })
}

/// For how long a page waits until a session's last use is noted. It is noted all the same, a little later.
const PATIENCE: Duration = Duration::from_millis(250);

/// A database that cannot be written now must not keep anybody from reading.
async fn note_use(app: &App, session: SessionId, now: Moment) {
    let store = app.store.clone();
    let noting = tokio::spawn(async move {
        if let Err(fault) = store.write(move |db| sessions::touch(db, session, to_the_minute(now))).await {
            tracing::warn!(%fault, "a session's last use could not be noted");
        }
    });
    let _ = tokio::time::timeout(PATIENCE, noting).await;
}

/// Begins a session; every sign-in has a token of its own.
pub(super) fn begin(db: &mut Db, member: MemberId, token: SessionHash, now: Moment) -> Result<(), StoreFault> {
    let seen = to_the_minute(now);
    sessions::insert(db, &token, &SessionRow { id: SessionId::random(), member, started: seen, seen })
}

/// Finer times in the database would only tell more.
fn to_the_minute(now: Moment) -> Moment {
    Moment::from_unix(now.unix() - now.unix().rem_euclid(60))
}

/// Ends a session.
///
/// # Errors
/// Ours.
pub async fn end(app: &App, session: SessionId) -> Result<(), Trouble> {
    Ok(app.store.write(move |db| sessions::delete(db, session)).await?)
}

/// Ends the session with this token, if there is one.
///
/// # Errors
/// Ours.
pub async fn end_by_token(app: &App, token: SessionHash) -> Result<(), Trouble> {
    Ok(app.store.write(move |db| sessions::delete_by_token(db, &token)).await?)
}

/// Ends all of her sessions but this one.
///
/// # Errors
/// Ours.
pub async fn end_others(app: &App, who: SignedIn) -> Result<(), Trouble> {
    Ok(app.store.write(move |db| sessions::delete_others(db, who.member, who.session)).await?)
}
