//! When sessions were last used. A request notes it in memory; on disk it stands in steps of ten minutes, written for all
//! sessions together and apart from any request: a write beside a report would tell who filed it.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::rows;
use crate::accounts::{SESSION_ABSOLUTE_SECONDS, SESSION_IDLE_SECONDS, to_the_step};
use crate::acts::Trouble;
use crate::kernel::{Moment, SessionId};
use crate::sealing::Seals;
use crate::store::{Db, sessions};

/// The row of a session that ended by itself is kept for so long after the session could have lasted: a member who comes
/// back to a form she left open is known by it, so that what she typed is kept for nobody but her.
const ENDED_SECONDS: i64 = 12 * 60 * 60;

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

/// Writes down last uses, and ends what is over. Rows come in the order of their random tokens.
pub(in crate::acts) fn write_down(db: &mut Db, seals: &Seals, uses: &LastUses, now: Moment) -> Result<(), Trouble> {
    let mut alive = std::collections::HashSet::new();
    for row in sessions::all(db)? {
        // Nobody is in a session whose row does not open.
        let Some(session) = rows::open(seals, &row) else { continue };
        let used = uses.of(row.id);
        let age = now.unix() - session.started.unix();
        // One that began by a clock that was ahead would stay for as long as that was.
        if age > SESSION_ABSOLUTE_SECONDS + ENDED_SECONDS || session.began_ahead_of(now) {
            sessions::delete(db, row.id)?;
            continue;
        }
        let idle = now.unix() - session.last_use(used).unix() >= SESSION_IDLE_SECONDS;
        // A last use in the future would wake it when that moment comes.
        let idle = idle || session.is_dated_ahead(used, now);
        if !idle {
            alive.insert(row.id);
        }
        rows::rewrite(db, seals, &row, |session| {
            session.over |= idle;
            if let Some(used) = used.map(to_the_step).filter(|used| *used > session.seen) {
                session.seen = used;
            }
            if session.over {
                // When it was last used is nobody's business any more.
                session.seen = session.started;
            }
        })?;
    }
    uses.keep(|session| alive.contains(session));
    Ok(())
}
