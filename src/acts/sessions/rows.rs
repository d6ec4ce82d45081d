//! Sessions' rows: opened, changed and ended. Nothing in a row names a member; her sessions are found by a tag.

use super::NewSession;
use crate::accounts::{News, Session};
use crate::acts::Trouble;
use crate::kernel::{MemberId, Moment, SessionId};
use crate::sealing::{Duty, DutyTag, Sealed, Seals, SessionHash, SessionToken, Slip};
use crate::store::sessions::{self, SessionRow};
use crate::store::{Db, StoreFault};

/// What a member's sessions are found by, under every live key.
fn tags(seals: &Seals, member: MemberId) -> Vec<DutyTag> {
    seals.duty_tags(Duty::Session, &[], member)
}

/// What a row holds; nothing if somebody changed it.
pub(in crate::acts) fn open(seals: &Seals, row: &SessionRow) -> Option<Session> {
    let opened =
        seals.open_slip(Slip::Session, &bound(&row.token, &row.id, &row.member_tag), row.sealed.as_bytes()).ok()?;
    Session::decode(opened.expose()).ok()
}

fn seal(seals: &Seals, ids: &[&[u8]], session: &Session) -> Result<Sealed, Trouble> {
    Ok(seals.seal_slip(Slip::Session, ids, &session.encode())?)
}

/// Everything else in the row: none of it can be changed, nor the whole be put under another token.
fn bound<'a>(token: &'a SessionHash, id: &'a SessionId, member_tag: &'a DutyTag) -> [&'a [u8]; 3] {
    [token.as_bytes(), id.as_bytes(), member_tag.as_bytes()]
}

/// Writes a new session.
pub(super) fn insert(
    db: &mut Db,
    seals: &Seals,
    new: &NewSession,
    news: News,
    now: Moment,
) -> Result<SessionToken, Trouble> {
    let (token, id, started) = (SessionToken::random(), SessionId::random(), to_the_minute(now));
    let NewSession { member, stage, device, proved } = *new;
    let session = Session { member, stage, started, seen: started, proved, news, device, over: false };
    let hash = token.hash();
    let member_tag = seals.duty_tag(Duty::Session, &[], member);
    let sealed = seal(seals, &bound(&hash, &id, &member_tag), &session)?;
    sessions::insert(db, &SessionRow { token: hash, id, member_tag, sealed })?;
    Ok(token)
}

/// Finer times in the database would only tell more.
const fn to_the_minute(now: Moment) -> Moment {
    now.plus(-now.unix().rem_euclid(60))
}

/// Changes a session, unless it has ended in the meantime.
pub(in crate::acts) fn change(
    db: &mut Db,
    seals: &Seals,
    id: SessionId,
    change: impl FnOnce(&mut Session),
) -> Result<(), Trouble> {
    match sessions::with_id(db, id)? {
        Some(row) => rewrite(db, seals, &row, change),
        None => Ok(()),
    }
}

/// The same of a row at hand. One that does not open stays as it is: it opens nothing.
pub(super) fn rewrite(
    db: &mut Db,
    seals: &Seals,
    row: &SessionRow,
    change: impl FnOnce(&mut Session),
) -> Result<(), Trouble> {
    let Some(before) = open(seals, row) else { return Ok(()) };
    let mut after = before;
    change(&mut after);
    if after != before {
        sessions::set(db, row.id, &seal(seals, &bound(&row.token, &row.id, &row.member_tag), &after)?)?;
    }
    Ok(())
}

/// All of a member's sessions.
pub(super) fn of_member(db: &mut Db, seals: &Seals, member: MemberId) -> Result<Vec<SessionRow>, StoreFault> {
    sessions::of_member(db, &tags(seals, member))
}

/// Gives all of a member's sessions something to tell her.
pub(in crate::acts) fn tell_all(db: &mut Db, seals: &Seals, member: MemberId, news: News) -> Result<(), Trouble> {
    for row in of_member(db, seals, member)? {
        rewrite(db, seals, &row, |session| session.news = session.news.and(news))?;
    }
    Ok(())
}

/// Notes that she showed just now who she is, and gives the session another token: the one it had is dead. Nothing, if it has
/// ended in the meantime.
pub(in crate::acts) fn prove(
    db: &mut Db,
    seals: &Seals,
    id: SessionId,
    now: Moment,
) -> Result<Option<SessionToken>, Trouble> {
    let Some(row) = sessions::with_id(db, id)? else { return Ok(None) };
    let Some(session) = open(seals, &row) else { return Ok(None) };
    let (token, session) = (SessionToken::random(), Session { proved: Some(now), ..session });
    let hash = token.hash();
    let sealed = seal(seals, &bound(&hash, &row.id, &row.member_tag), &session)?;
    sessions::delete(db, row.id)?;
    sessions::insert(db, &SessionRow { token: hash, id: row.id, member_tag: row.member_tag, sealed })?;
    Ok(Some(token))
}

/// She knows of it: a session need not tell her any more.
pub(in crate::acts) fn has_told(db: &mut Db, seals: &Seals, id: SessionId, news: News) -> Result<(), Trouble> {
    change(db, seals, id, |session| session.news = session.news.without(news))
}

/// Ends one of a member's sessions; `false` when she has no such session.
pub(super) fn end_of(db: &mut Db, seals: &Seals, member: MemberId, id: SessionId) -> Result<bool, StoreFault> {
    sessions::delete_of(db, &tags(seals, member), id)
}

/// Ends all of a member's sessions.
pub(in crate::acts) fn end_all(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), StoreFault> {
    sessions::delete_all(db, &tags(seals, member), None)
}

/// Ends all of a member's sessions but the one she is in.
pub(in crate::acts) fn end_all_but(
    db: &mut Db,
    seals: &Seals,
    member: MemberId,
    keep: SessionId,
) -> Result<(), StoreFault> {
    sessions::delete_all(db, &tags(seals, member), Some(keep))
}
