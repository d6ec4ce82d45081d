//! Signed-in sessions, found by the hash of their token: a stolen row opens nothing, and tells nothing of whose it is.

use diesel::prelude::*;

use super::schema::sessions;
use super::{Db, StoreFault, fixed};
use crate::kernel::SessionId;
use crate::sealing::{DutyTag, Sealed, SessionHash};

/// A session as it is stored.
pub struct SessionRow {
    /// The hash of its token.
    pub token: SessionHash,
    /// Its id, for lists.
    pub id: SessionId,
    /// What a member's sessions are found by.
    pub member_tag: DutyTag,
    /// Everything else.
    pub sealed: Sealed,
}

type Columns = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>);

fn row((token, id, member_tag, sealed): Columns) -> Result<SessionRow, StoreFault> {
    Ok(SessionRow {
        token: fixed(&token, "sessions")?,
        id: fixed(&id, "sessions")?,
        member_tag: fixed(&member_tag, "sessions")?,
        sealed: Sealed::from(sealed),
    })
}

fn bytes(tags: &[DutyTag]) -> Vec<Vec<u8>> {
    tags.iter().map(|tag| tag.as_bytes().to_vec()).collect()
}

/// Writes a new session.
///
/// # Errors
/// The database's own.
pub fn insert(db: &mut Db, session: &SessionRow) -> Result<(), StoreFault> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::token_hash.eq(&session.token.as_bytes()[..]),
            sessions::id.eq(&session.id.as_bytes()[..]),
            sessions::member_tag.eq(&session.member_tag.as_bytes()[..]),
            sessions::session_sealed.eq(session.sealed.as_bytes()),
        ))
        .execute(db)?;
    Ok(())
}

/// The session with this token.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, token: &SessionHash) -> Result<Option<SessionRow>, StoreFault> {
    let found: Option<Columns> = sessions::table.find(token.as_bytes().to_vec()).get_result(db).optional()?;
    found.map(row).transpose()
}

/// The session with this id.
///
/// # Errors
/// The database's own.
pub fn with_id(db: &mut Db, id: SessionId) -> Result<Option<SessionRow>, StoreFault> {
    let found: Option<Columns> =
        sessions::table.filter(sessions::id.eq(id.as_bytes().to_vec())).get_result(db).optional()?;
    found.map(row).transpose()
}

/// All sessions under these tags of a member, in no order.
///
/// # Errors
/// The database's own.
pub fn of_member(db: &mut Db, tags: &[DutyTag]) -> Result<Vec<SessionRow>, StoreFault> {
    let rows: Vec<Columns> = sessions::table.filter(sessions::member_tag.eq_any(bytes(tags))).load(db)?;
    rows.into_iter().map(row).collect()
}

/// All sessions of everybody.
///
/// # Errors
/// The database's own.
pub fn all(db: &mut Db) -> Result<Vec<SessionRow>, StoreFault> {
    let rows: Vec<Columns> = sessions::table.load(db)?;
    rows.into_iter().map(row).collect()
}

/// Writes back what is sealed of a session. Nothing, if it has ended in the meantime.
///
/// # Errors
/// The database's own.
pub fn set(db: &mut Db, id: SessionId, sealed: &Sealed) -> Result<(), StoreFault> {
    diesel::update(sessions::table.filter(sessions::id.eq(id.as_bytes().to_vec())))
        .set(sessions::session_sealed.eq(sealed.as_bytes()))
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

/// Ends all sessions of everybody; how many they were.
///
/// # Errors
/// The database's own.
pub fn delete_everybodys(db: &mut Db) -> Result<usize, StoreFault> {
    Ok(diesel::delete(sessions::table).execute(db)?)
}

/// Ends one of a member's sessions; `false` when she has no such session.
///
/// # Errors
/// The database's own.
pub fn delete_of(db: &mut Db, tags: &[DutyTag], session: SessionId) -> Result<bool, StoreFault> {
    let hers = sessions::table
        .filter(sessions::member_tag.eq_any(bytes(tags)))
        .filter(sessions::id.eq(session.as_bytes().to_vec()));
    Ok(diesel::delete(hers).execute(db)? > 0)
}

/// Ends all of a member's sessions; all but one, if one is to stay.
///
/// # Errors
/// The database's own.
pub fn delete_all(db: &mut Db, tags: &[DutyTag], but: Option<SessionId>) -> Result<(), StoreFault> {
    let hers = sessions::table.filter(sessions::member_tag.eq_any(bytes(tags)));
    match but {
        Some(stays) => diesel::delete(hers.filter(sessions::id.ne(stays.as_bytes().to_vec()))).execute(db)?,
        None => diesel::delete(hers).execute(db)?,
    };
    Ok(())
}
