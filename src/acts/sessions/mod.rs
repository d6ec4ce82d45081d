//! Who is asking: from a session's token to a member and her standing; and the end of a session.

use std::time::Duration;

use super::{App, Trouble, passkeys, profile, recovery};
use crate::accounts::{Device, News, Preferences, SESSIONS_MOST, Session, Stage};
use crate::kernel::{MemberId, Moment, SessionId};
use crate::sealing::{Seals, SessionHash, SessionToken};
use crate::store::{Db, StoreFault, sessions};

mod half;
mod last_use;
mod rows;

use crate::trust::{Access, Standing};
pub use half::end_former;
pub(super) use half::{failed_once, gave_up, succeeded};
pub use last_use::{LastUses, write_down_uses};
pub(super) use rows::{end_all, end_all_but, has_told, prove, tell_all};

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
/// The database's own.
pub async fn who(app: &App, token: &SessionToken) -> Result<Option<Asking>, Trouble> {
    let (hash, now, ledger, seals) = (token.hash(), app.now(), app.ledger.clone(), app.seals.clone());
    let found = app
        .store
        .read(move |db| {
            let Some(row) = sessions::find(db, &hash)? else { return Ok(None) };
            let Some(session) = rows::open(&seals, &row) else { return Ok(None) };
            let member = session.member;
            let stands = ledger.ask(db, now.day(), |registry| {
                (registry.standing_or_newcomer(&member), registry.is_outside(&member))
            })?;
            let recovery_runs = recovery::is_told(db, &seals, member)?;
            let preferences = profile::preferences(db, &seals, member)?;
            Ok::<_, StoreFault>(Some((row.id, session, stands, recovery_runs, preferences)))
        })
        .await?;
    let Some((id, session, (stands, duress), recovery_runs, preferences)) = found else { return Ok(None) };
    if session.has_ended(app.last_uses.of(id), now) {
        if !session.over {
            note_end(app, id, session.stage).await;
        }
        return Ok((session.stage != Stage::Half).then_some(Asking::Over(session.member)));
    }
    app.last_uses.note(id, now);
    if session.stage == Stage::Half {
        return Ok(Some(Asking::Half(HalfIn { member: session.member, session: id })));
    }
    Ok(Some(Asking::Whole(SignedIn {
        member: session.member,
        session: id,
        stands,
        duress,
        strong: session.stage == Stage::Strong,
        proved: session.proved,
        news: session.news,
        recovery_runs,
        preferences,
    })))
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

/// For how long a page waits until the end of a session is noted. It is noted all the same, a little later.
const PATIENCE: Duration = Duration::from_millis(250);

/// Notes that a session ended by itself. A database that cannot be written now must not keep anybody from reading.
async fn note_end(app: &App, session: SessionId, stage: Stage) {
    let (store, seals, post, now) = (app.store.clone(), app.seals.clone(), app.post.clone(), app.now());
    let noting = tokio::spawn(async move {
        let noted = store.write_lightly(move |db| match stage {
            Stage::Half => half::lapse(db, &seals, &post, session, now),
            Stage::Plain | Stage::Strong => rows::change(db, &seals, session, |session| session.over = true),
        });
        if let Err(trouble) = noted.await {
            tracing::warn!(%trouble, "the end of a session could not be noted");
        }
    });
    let _ = tokio::time::timeout(PATIENCE, noting).await;
}

/// A session that is to begin.
#[derive(Clone)]
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

/// Begins a session; every sign-in has a token of its own. Her other sessions are told of it. What she has to be told of the
/// last days, this one tells, unless it goes on from another.
pub(super) fn begin(db: &mut Db, seals: &Seals, new: NewSession, now: Moment) -> Result<SessionToken, Trouble> {
    let mut news = News::NONE;
    if new.stage != Stage::Half {
        end_the_oldest(db, seals, new.member)?;
        tell_all(db, seals, new.member, News::SIGN_IN)?;
        if new.proved.is_none() {
            news = profile::news(db, seals, new.member, now.day())?;
        }
        if passkeys::is_any_copied(db, seals, new.member)? {
            news = news.and(News::COPIED);
        }
    }
    rows::insert(db, seals, &new, news, now)
}

/// Makes room for one more session: the oldest end. Those half-way in are no sessions yet; they end by themselves.
fn end_the_oldest(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), Trouble> {
    let lives = |session: &Session| session.stage != Stage::Half && !session.over;
    let mut hers: Vec<_> = rows::of_member(db, seals, member)?
        .iter()
        .filter_map(|row| Some((rows::open(seals, row).filter(lives)?.started, row.id)))
        .collect();
    hers.sort_unstable();
    let too_many = (hers.len() + 1).saturating_sub(SESSIONS_MOST);
    for (_, id) in hers.into_iter().take(too_many) {
        sessions::delete(db, id)?;
    }
    Ok(())
}

/// Ends the session with this token, if there is one. Who gives up half-way has failed to come in.
///
/// # Errors
/// Ours.
pub async fn end_by_token(app: &App, token: SessionHash) -> Result<(), Trouble> {
    // A token that anybody made up does not take the writers' turn.
    if app.store.read(move |db| sessions::find(db, &token)).await?.is_none() {
        return Ok(());
    }
    let (seals, post, now) = (app.seals.clone(), app.post.clone(), app.now());
    app.store.write(move |db| half::end(db, &seals, &post, &token, now)).await
}

/// Ends every session of everybody; how many they were.
///
/// # Errors
/// The database's own.
pub async fn end_everybodys(app: &App) -> Result<usize, Trouble> {
    Ok(app.store.write(sessions::delete_everybodys).await?)
}

/// One of a member's sessions, as she sees it.
pub struct OwnSession {
    /// Its id.
    pub id: SessionId,
    /// With what it was begun.
    pub device: Device,
    /// When it began, to the minute.
    pub started: Moment,
    /// When it was last used: as this process remembers it, else to ten minutes.
    pub seen: Moment,
    /// Whether it is the one she is in.
    pub this: bool,
}

/// Her sessions that are alive, the one used last first.
///
/// # Errors
/// The database's own.
pub async fn own(app: &App, who: SignedIn) -> Result<Vec<OwnSession>, Trouble> {
    let (seals, now) = (app.seals.clone(), app.now());
    let rows = app.store.read(move |db| {
        let opened = rows::of_member(db, &seals, who.member)?.into_iter();
        Ok::<_, StoreFault>(opened.filter_map(|row| Some((row.id, rows::open(&seals, &row)?))).collect::<Vec<_>>())
    });
    let mut own = Vec::new();
    for (id, session) in rows.await? {
        let used = app.last_uses.of(id);
        if session.stage == Stage::Half || session.has_ended(used, now) {
            continue;
        }
        let (device, started, seen) = (session.device, session.started, session.last_use(used));
        own.push(OwnSession { id, device, started, seen, this: id == who.session });
    }
    own.sort_by_key(|session| (std::cmp::Reverse((session.seen, session.started)), session.id));
    Ok(own)
}

/// Ends one of her sessions; `false` when it is not hers, or over.
///
/// # Errors
/// The database's own.
pub async fn end_one(app: &App, who: SignedIn, session: SessionId) -> Result<bool, Trouble> {
    let seals = app.seals.clone();
    Ok(app.store.write(move |db| rows::end_of(db, &seals, who.member, session)).await?)
}

/// Ends all of her sessions but this one.
///
/// # Errors
/// The database's own.
pub async fn end_others(app: &App, who: SignedIn) -> Result<(), Trouble> {
    let seals = app.seals.clone();
    app.store
        .write(move |db| {
            end_all_but(db, &seals, who.member, who.session)?;
            has_told(db, &seals, who.session, News::SIGN_IN)
        })
        .await
}

/// She has seen what happened to her account, and knows who it was.
///
/// # Errors
/// The database's own.
pub async fn know_of_news(app: &App, who: SignedIn) -> Result<(), Trouble> {
    let (seals, known) = (app.seals.clone(), News::SIGN_IN.and(News::HALF).and(News::CHANGED));
    app.store.write(move |db| has_told(db, &seals, who.session, known)).await
}
