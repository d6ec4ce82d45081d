//! Signed-in sessions, found by the hash of their token: a stolen row opens nothing.

use diesel::prelude::*;

use super::schema::sessions;
use super::{Db, StoreFault, fixed};
use crate::kernel::{MemberId, Moment, SessionId};
use crate::sealing::{Sealed, SessionHash, SessionMark};

/// A session as it is stored.
pub struct SessionRow {
    /// Its id, for lists.
    pub id: SessionId,
    /// Whose it is.
    pub member: MemberId,
    /// When it began.
    pub started: Moment,
    /// When it was last used, to the minute.
    pub seen: Moment,
    /// How far she is signed in, by its code.
    pub stage: String,
    /// When she last gave her passphrase again; 0 if she has not.
    pub proved_at: i64,
    /// What it has to tell her, as bits.
    pub news: i64,
    /// With what it was begun.
    pub device: Sealed,
    /// Binds the row to its token.
    pub mark: SessionMark,
}

/// When a session was last used that is over.
const NEVER: i64 = 0;

type Columns = (Vec<u8>, Vec<u8>, i64, i64, String, i64, i64, Vec<u8>, Vec<u8>);

const COLUMNS: (
    sessions::id,
    sessions::member_id,
    sessions::started_at,
    sessions::seen_at,
    sessions::stage,
    sessions::proved_at,
    sessions::news,
    sessions::device_sealed,
    sessions::mark,
) = (
    sessions::id,
    sessions::member_id,
    sessions::started_at,
    sessions::seen_at,
    sessions::stage,
    sessions::proved_at,
    sessions::news,
    sessions::device_sealed,
    sessions::mark,
);

fn row((id, member, started, seen, stage, proved_at, news, device, mark): Columns) -> Result<SessionRow, StoreFault> {
    Ok(SessionRow {
        id: fixed(&id, "sessions")?,
        member: fixed(&member, "sessions")?,
        started: Moment::from_unix(started),
        seen: Moment::from_unix(seen),
        stage,
        proved_at,
        news,
        device: Sealed::from(device),
        mark: fixed(&mark, "sessions")?,
    })
}

/// Writes a new session.
///
/// # Errors
/// The database's own.
pub fn insert(db: &mut Db, token: &SessionHash, session: &SessionRow) -> Result<(), StoreFault> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::token_hash.eq(&token.as_bytes()[..]),
            sessions::id.eq(&session.id.as_bytes()[..]),
            sessions::member_id.eq(&session.member.as_bytes()[..]),
            sessions::started_at.eq(session.started.unix()),
            sessions::seen_at.eq(session.seen.unix()),
            sessions::stage.eq(&session.stage),
            sessions::proved_at.eq(session.proved_at),
            sessions::news.eq(session.news),
            sessions::device_sealed.eq(session.device.as_bytes()),
            sessions::mark.eq(&session.mark.as_bytes()[..]),
        ))
        .execute(db)?;
    Ok(())
}

/// The session with this token.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, token: &SessionHash) -> Result<Option<SessionRow>, StoreFault> {
    let found: Option<Columns> =
        sessions::table.find(token.as_bytes().to_vec()).select(COLUMNS).get_result(db).optional()?;
    found.map(row).transpose()
}

/// All of a member's sessions, the one used last first.
///
/// # Errors
/// The database's own.
pub fn of_member(db: &mut Db, member: MemberId) -> Result<Vec<SessionRow>, StoreFault> {
    let hers = sessions::table.filter(sessions::member_id.eq(member.as_bytes().to_vec()));
    let rows: Vec<Columns> =
        hers.order((sessions::seen_at.desc(), sessions::started_at.desc())).select(COLUMNS).load(db)?;
    rows.into_iter().map(row).collect()
}

/// She gave her passphrase again.
///
/// # Errors
/// The database's own.
pub fn set_proved(db: &mut Db, session: SessionId, now: Moment) -> Result<(), StoreFault> {
    diesel::update(sessions::table.filter(sessions::id.eq(session.as_bytes().to_vec())))
        .set(sessions::proved_at.eq(now.unix()))
        .execute(db)?;
    Ok(())
}

/// What a session has to tell her from now on.
///
/// # Errors
/// The database's own.
pub fn set_news(db: &mut Db, session: SessionId, news: i64) -> Result<(), StoreFault> {
    diesel::update(sessions::table.filter(sessions::id.eq(session.as_bytes().to_vec())))
        .set(sessions::news.eq(news))
        .execute(db)?;
    Ok(())
}

/// It was used just now.
///
/// # Errors
/// The database's own.
pub fn touch(db: &mut Db, session: SessionId, now: Moment) -> Result<(), StoreFault> {
    diesel::update(sessions::table.filter(sessions::id.eq(session.as_bytes().to_vec())))
        .set(sessions::seen_at.eq(now.unix()))
        .execute(db)?;
    Ok(())
}

/// Ends one session.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, session: SessionId) -> Result<(), StoreFault> {
    diesel::delete(sessions::table.filter(sessions::id.eq(session.as_bytes().to_vec()))).execute(db)?;
    Ok(())
}

/// Ends the session with this token.
///
/// # Errors
/// The database's own.
pub fn delete_by_token(db: &mut Db, token: &SessionHash) -> Result<(), StoreFault> {
    diesel::delete(sessions::table.find(token.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// Ends all of a member's sessions but the one she is in.
///
/// # Errors
/// The database's own.
pub fn delete_others(db: &mut Db, member: MemberId, keep: SessionId) -> Result<(), StoreFault> {
    let hers = sessions::table
        .filter(sessions::member_id.eq(member.as_bytes().to_vec()))
        .filter(sessions::id.ne(keep.as_bytes().to_vec()));
    diesel::delete(hers).execute(db)?;
    Ok(())
}

/// Ends one of a member's sessions; `false` when she has no such session.
///
/// # Errors
/// The database's own.
pub fn delete_of(db: &mut Db, member: MemberId, session: SessionId) -> Result<bool, StoreFault> {
    let hers = sessions::table
        .filter(sessions::member_id.eq(member.as_bytes().to_vec()))
        .filter(sessions::id.eq(session.as_bytes().to_vec()));
    Ok(diesel::delete(hers).execute(db)? > 0)
}

/// Ends all of a member's sessions.
///
/// # Errors
/// The database's own.
pub fn delete_all(db: &mut Db, member: MemberId) -> Result<(), StoreFault> {
    diesel::delete(sessions::table.filter(sessions::member_id.eq(member.as_bytes().to_vec()))).execute(db)?;
    Ok(())
}

/// Notes of sessions that were last used before a moment that they are over: a clock that is set back wakes none of them.
///
/// # Errors
/// The database's own.
pub fn end_idle(db: &mut Db, seen_before: Moment) -> Result<(), StoreFault> {
    let idle = sessions::table.filter(sessions::seen_at.lt(seen_before.unix()).and(sessions::seen_at.ne(NEVER)));
    diesel::update(idle).set(sessions::seen_at.eq(NEVER)).execute(db)?;
    Ok(())
}

/// The same of one session.
///
/// # Errors
/// The database's own.
pub fn end(db: &mut Db, session: SessionId) -> Result<(), StoreFault> {
    diesel::update(sessions::table.filter(sessions::id.eq(session.as_bytes().to_vec())))
        .set(sessions::seen_at.eq(NEVER))
        .execute(db)?;
    Ok(())
}

/// Deletes the rows of sessions that began before a moment.
///
/// # Errors
/// The database's own.
pub fn delete_begun_before(db: &mut Db, moment: Moment) -> Result<(), StoreFault> {
    diesel::delete(sessions::table.filter(sessions::started_at.lt(moment.unix()))).execute(db)?;
    Ok(())
}
