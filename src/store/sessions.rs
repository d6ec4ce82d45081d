//! Signed-in sessions, found by the hash of their token: a stolen row opens nothing.

use diesel::prelude::*;

use super::schema::sessions;
use super::{Db, StoreFault, fixed};
use crate::kernel::{MemberId, Moment, SessionId};
use crate::sealing::SessionHash;

/// A session as it is stored.
#[derive(Clone, Copy)]
pub struct SessionRow {
    /// Its id, for lists and logs.
    pub id: SessionId,
    /// Whose it is.
    pub member: MemberId,
    /// When it began.
    pub started: Moment,
    /// When it was last used, to the minute.
    pub seen: Moment,
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
        ))
        .execute(db)?;
    Ok(())
}

/// The session with this token.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, token: &SessionHash) -> Result<Option<SessionRow>, StoreFault> {
    let found: Option<(Vec<u8>, Vec<u8>, i64, i64)> = sessions::table
        .find(token.as_bytes().to_vec())
        .select((sessions::id, sessions::member_id, sessions::started_at, sessions::seen_at))
        .first(db)
        .optional()?;
    found
        .map(|(id, member, started, seen)| {
            Ok(SessionRow {
                id: fixed(&id, "sessions")?,
                member: fixed(&member, "sessions")?,
                started: Moment::from_unix(started),
                seen: Moment::from_unix(seen),
            })
        })
        .transpose()
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

/// How many sessions she has, this one left out.
///
/// # Errors
/// The database's own.
pub fn count_others(db: &mut Db, member: MemberId, this: SessionId) -> Result<u32, StoreFault> {
    let count: i64 = sessions::table
        .filter(sessions::member_id.eq(member.as_bytes().to_vec()))
        .filter(sessions::id.ne(this.as_bytes().to_vec()))
        .count()
        .get_result(db)?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Deletes what ended by itself.
///
/// # Errors
/// The database's own.
pub fn delete_ended(db: &mut Db, seen_before: Moment, started_before: Moment) -> Result<(), StoreFault> {
    let ended = sessions::table
        .filter(sessions::seen_at.lt(seen_before.unix()).or(sessions::started_at.lt(started_before.unix())));
    diesel::delete(ended).execute(db)?;
    Ok(())
}
