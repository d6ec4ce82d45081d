//! Who is asking: from a session's token to a member and her standing; and the end of a session.

use std::time::Duration;

use super::{App, Trouble, passkeys, profile, recovery};
use crate::accounts::{Device, Lifetime, News, Preferences, Stage, lifetime};
use crate::kernel::{MemberId, Moment, SessionId};
use crate::sealing::{Field, Seals, SessionBound, SessionHash, SessionToken};
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
    /// Whether this account is behind a second passphrase: what is done in it reaches nobody ([`super::duress`]).
    pub duress: bool,
    /// Whether she signed in by two factors.
    pub strong: bool,
    /// When she last gave her passphrase again.
    pub proved: Option<Moment>,
    /// What this session has to tell her.
    pub news: News,
    /// Whether two people may be letting somebody into her account: every page tells her.
    pub recovery_runs: bool,
    /// How pages are shown to her.
    pub preferences: Preferences,
}

/// Somebody who gave her passphrase, and not the second factor yet. She is nobody until then.
#[derive(Debug, Clone, Copy)]
pub struct HalfIn {
    /// Who it may be.
    pub member: MemberId,
    /// In which session.
    pub session: SessionId,
}

/// Who is behind a token.
#[derive(Debug, Clone, Copy)]
pub enum Asking {
    /// Somebody who is signed in.
    Whole(SignedIn),
    /// Somebody who is half-way.
    Half(HalfIn),
    /// Somebody whose session ended by itself. She is nobody any more.
    Over(MemberId),
}

impl Asking {
    /// Who is signed in, if anybody is.
    #[must_use]
    pub const fn whole(self) -> Option<SignedIn> {
        match self {
            Self::Whole(who) => Some(who),
            Self::Half(_) | Self::Over(_) => None,
        }
    }
}

impl SignedIn {
    /// What she may do today.
    #[must_use]
    pub fn access(&self) -> Access {
        self.stands.map_or(Access::NONE, |stands| stands.access)
    }
}

/// Who is behind a token, if its session lives and its row is as it was written.
///
/// # Errors
/// Ours.
pub async fn who(app: &App, token: &SessionToken) -> Result<Option<Asking>, Trouble> {
    let (hash, now, ledger, seals) = (token.hash(), app.now(), app.ledger.clone(), app.seals.clone());
    let found = app
        .store
        .read(move |db| {
            let Some(row) = sessions::find(db, &hash)? else { return Ok(None) };
            let stands = ledger.ask(db, now.day(), |registry| {
                (registry.standing_or_newcomer(&row.member), registry.is_outside(&row.member))
            })?;
            let recovery_runs = recovery::is_told(db, &seals, row.member)?;
            let preferences = profile::preferences(db, &seals, row.member)?;
            Ok::<_, StoreFault>(Some((row, stands, recovery_runs, preferences)))
        })
        .await?;
    let Some((row, (stands, duress), recovery_runs, preferences)) = found else { return Ok(None) };
    let Some(stage) = bound_stage(&app.seals, token, &row) else { return Ok(None) };
    match lifetime(stage, row.started, row.seen, now) {
        Lifetime::Live => {}
        Lifetime::Touch => note(app, move |db| sessions::touch(db, row.id, to_the_minute(now))).await,
        Lifetime::Ended => {
            if row.seen.unix() != 0 {
                note(app, move |db| sessions::end(db, row.id)).await;
            }
            return Ok((stage != Stage::Half).then_some(Asking::Over(row.member)));
        }
    }
    if stage == Stage::Half {
        return Ok(Some(Asking::Half(HalfIn { member: row.member, session: row.id })));
    }
    Ok(Some(Asking::Whole(SignedIn {
        member: row.member,
        session: row.id,
        stands,
        duress,
        strong: stage == Stage::Strong,
        proved: Some(row.proved_at).filter(|at| *at > 0).map(Moment::from_unix),
        news: News::from_bits(row.news),
        recovery_runs,
        preferences,
    })))
}

/// How far a session goes; none if the row is not bound to the token: somebody changed it.
fn bound_stage(seals: &Seals, token: &SessionToken, row: &SessionRow) -> Option<Stage> {
    let bound = bound(row.id, row.member, row.started, &row.stage);
    if seals.session_mark_holds(token, &bound, &row.mark) { Stage::parse(&row.stage) } else { None }
}

fn bound(id: SessionId, member: MemberId, started: Moment, stage: &str) -> SessionBound<'_> {
    SessionBound { id, member, started: started.unix().to_be_bytes(), stage }
}

/// The same member as she stands today.
///
/// # Errors
/// Ours.
pub async fn as_she_stands(app: &App, who: SignedIn) -> Result<SignedIn, Trouble> {
    let (ledger, today) = (app.ledger.clone(), app.today());
    let stands =
        app.store.read(move |db| ledger.ask(db, today, |registry| registry.standing_or_newcomer(&who.member))).await?;
    Ok(SignedIn { stands, ..who })
}

/// For how long a page waits until a session's last use, or its end, is noted. It is noted all the same, a little later.
const PATIENCE: Duration = Duration::from_millis(250);

/// A database that cannot be written now must not keep anybody from reading.
async fn note<F>(app: &App, what: F)
where
    F: FnOnce(&mut Db) -> Result<(), StoreFault> + Send + 'static,
{
    let store = app.store.clone();
    let noting = tokio::spawn(async move {
        if let Err(fault) = store.write(what).await {
            tracing::warn!(%fault, "a session's last use or end could not be noted");
        }
    });
    let _ = tokio::time::timeout(PATIENCE, noting).await;
}

/// A session that is to begin.
pub(super) struct NewSession {
    /// Whose.
    pub(super) member: MemberId,
    /// How far she is signed in.
    pub(super) stage: Stage,
    /// With what.
    pub(super) device: Device,
    /// When she last gave her passphrase again, if this goes on from another session.
    pub(super) proved: Option<Moment>,
}

/// Begins a session; every sign-in has a token of its own. Her other sessions are told of it.
pub(super) fn begin(db: &mut Db, seals: &Seals, new: NewSession, now: Moment) -> Result<SessionToken, Trouble> {
    let mut news = News::NONE;
    if new.stage != Stage::Half {
        tell_all(db, new.member, News::SIGN_IN)?;
        if passkeys::is_any_copied(db, seals, new.member)? {
            news = News::COPIED;
        }
    }
    let (token, id, started) = (SessionToken::random(), SessionId::random(), to_the_minute(now));
    let stage = new.stage.code();
    let row = SessionRow {
        id,
        member: new.member,
        started,
        seen: started,
        stage: stage.to_owned(),
        proved_at: new.proved.map_or(0, Moment::unix),
        news: news.bits(),
        device: seals.seal_field(Field::Device, id.as_bytes(), &new.device.encode())?,
        mark: seals.session_mark(&token, &bound(id, new.member, started, stage)),
    };
    sessions::insert(db, &token.hash(), &row)?;
    Ok(token)
}

/// Gives all of a member's sessions something to tell her.
pub(super) fn tell_all(db: &mut Db, member: MemberId, news: News) -> Result<(), StoreFault> {
    for session in sessions::of_member(db, member)? {
        sessions::set_news(db, session.id, News::from_bits(session.news).and(news).bits())?;
    }
    Ok(())
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
    // A token that anybody made up does not take the writers' turn.
    if app.store.read(move |db| sessions::find(db, &token)).await?.is_none() {
        return Ok(());
    }
    Ok(app.store.write(move |db| sessions::delete_by_token(db, &token)).await?)
}

/// One of a member's sessions, as she sees it.
pub struct OwnSession {
    /// Its id.
    pub id: SessionId,
    /// With what it was begun.
    pub device: Device,
    /// When it began, to the minute.
    pub started: Moment,
    /// When it was last used, to the minute.
    pub seen: Moment,
    /// Whether it is the one she is in.
    pub this: bool,
}

/// Her sessions that are alive, the one used last first.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<Vec<OwnSession>, Trouble> {
    let (seals, now) = (app.seals.clone(), app.now());
    app.store
        .read(move |db| {
            let mut own = Vec::new();
            for row in sessions::of_member(db, who.member)? {
                let stage = Stage::parse(&row.stage).unwrap_or(Stage::Half);
                if stage == Stage::Half || lifetime(stage, row.started, row.seen, now) == Lifetime::Ended {
                    continue;
                }
                let device = seals.open_field(Field::Device, row.id.as_bytes(), row.device.as_bytes())?;
                own.push(OwnSession {
                    id: row.id,
                    device: Device::decode(device.expose()),
                    started: row.started,
                    seen: row.seen,
                    this: row.id == who.session,
                });
            }
            Ok(own)
        })
        .await
}

/// Ends one of her sessions; `false` when it is not hers, or over.
///
/// # Errors
/// Ours.
pub async fn end_one(app: &App, who: SignedIn, session: SessionId) -> Result<bool, Trouble> {
    Ok(app.store.write(move |db| sessions::delete_of(db, who.member, session)).await?)
}

/// Ends all of her sessions but this one.
///
/// # Errors
/// Ours.
pub async fn end_others(app: &App, who: SignedIn) -> Result<(), Trouble> {
    app.store
        .write(move |db| {
            sessions::delete_others(db, who.member, who.session)?;
            sessions::set_news(db, who.session, who.news.without(News::SIGN_IN).bits())
        })
        .await?;
    Ok(())
}

/// She has seen that somebody signed in, and knows who it was.
///
/// # Errors
/// Ours.
pub async fn know_of_sign_in(app: &App, who: SignedIn) -> Result<(), Trouble> {
    let news = who.news.without(News::SIGN_IN).bits();
    Ok(app.store.write(move |db| sessions::set_news(db, who.session, news)).await?)
}
