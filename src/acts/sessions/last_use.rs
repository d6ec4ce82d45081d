//! When sessions were last used. A request notes it in memory; on disk it stands in steps of ten minutes, written for all
//! sessions together and apart from any request: a write beside a report would tell who filed it.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{half, rows};
use crate::accounts::{SESSION_ABSOLUTE_SECONDS, Session, Stage, to_the_step};
use crate::acts::letters::Postbox;
use crate::acts::{App, Trouble};
use crate::kernel::{Moment, SessionId};
use crate::sealing::Seals;
use crate::store::{Db, sessions};

/// The row of a session that ended by itself is kept for so long after the session could have lasted: a member who comes
/// back to a form she left open is known by it, so that what she typed is kept for nobody but her.
const ENDED_SECONDS: i64 = 12 * 60 * 60;
/// So many sessions are changed in one write transaction.
const BATCH: usize = 50;

/// Last uses that this process has seen.
#[derive(Default)]
pub struct LastUses(Mutex<HashMap<SessionId, Moment>>);

impl LastUses {
    /// Notes a use. A clock that was set back takes nothing back.
    pub fn note(&self, session: SessionId, now: Moment) {
        let mut uses = self.uses();
        let last = uses.entry(session).or_insert(now);
        *last = now.max(*last);
    }

    /// The last use of a session, if this process has seen any.
    #[must_use]
    pub fn of(&self, session: SessionId) -> Option<Moment> {
        self.uses().get(&session).copied()
    }

    fn keep(&self, keeps: impl Fn(&SessionId) -> bool) {
        self.uses().retain(|session, _| keeps(session));
    }

    fn uses(&self) -> MutexGuard<'_, HashMap<SessionId, Moment>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Writes down last uses, and ends what is over: looked for outside of the writers' turn, and changed in batches, in the order
/// of random tokens.
///
/// # Errors
/// The database's own.
pub async fn write_down_uses(app: &App) -> Result<(), Trouble> {
    let (now, seals) = (app.now(), app.seals.clone());
    let rows = app.store.read(sessions::all).await?;
    let (mut alive, mut due) = (HashSet::new(), Vec::new());
    for row in rows {
        // Nobody is in a session whose row does not open.
        let Some(session) = rows::open(&seals, &row) else { continue };
        let used = app.last_uses.of(row.id);
        if !is_idle(&session, used, now) {
            alive.insert(row.id);
        }
        if Due::of(&session, used, now).is_some() {
            due.push(row.id);
        }
    }
    for some in due.chunks(BATCH) {
        let (seals, post, uses, some) = (seals.clone(), app.post.clone(), app.last_uses.clone(), some.to_vec());
        app.store
            .write_lightly(move |db| {
                some.iter().try_for_each(|id| write_down(db, &seals, &post, (*id, uses.of(*id)), now))
            })
            .await?;
    }
    app.last_uses.keep(|session| alive.contains(session));
    Ok(())
}

/// What is due for a session.
enum Due {
    /// She did not get any further.
    Lapse,
    /// Nobody comes back to it any more.
    Delete,
    /// Its last use, or its end, is noted.
    Note(Session),
}

impl Due {
    fn of(session: &Session, used: Option<Moment>, now: Moment) -> Option<Self> {
        if session.stage == Stage::Half && session.has_ended(used, now) {
            return Some(Self::Lapse);
        }
        let age = now.unix() - session.started.unix();
        // One that began by a clock that was ahead would stay for as long as that was.
        if age > SESSION_ABSOLUTE_SECONDS + ENDED_SECONDS || session.began_ahead_of(now) {
            return Some(Self::Delete);
        }
        let mut after = *session;
        after.over |= is_idle(session, used, now);
        if let Some(used) = used.map(to_the_step).filter(|used| *used > session.seen) {
            after.seen = used;
        }
        if after.over {
            // When it was last used is nobody's business any more.
            after.seen = session.started;
        }
        (after != *session).then_some(Self::Note(after))
    }
}

/// Whether nobody is in it any more. A last use in the future would wake it when that moment comes.
fn is_idle(session: &Session, used: Option<Moment>, now: Moment) -> bool {
    session.is_idle(used, now) || session.is_dated_ahead(used, now)
}

/// What is due for a session that may have changed since it was looked for.
fn write_down(
    db: &mut Db,
    seals: &Seals,
    post: &Postbox,
    (id, used): (SessionId, Option<Moment>),
    now: Moment,
) -> Result<(), Trouble> {
    let Some(row) = sessions::with_id(db, id)? else { return Ok(()) };
    let Some(session) = rows::open(seals, &row) else { return Ok(()) };
    match Due::of(&session, used, now) {
        Some(Due::Lapse) => half::lapse(db, seals, post, id, now),
        Some(Due::Delete) => Ok(sessions::delete(db, id)?),
        Some(Due::Note(after)) => rows::rewrite(db, seals, &row, |session| *session = after),
        None => Ok(()),
    }
}
