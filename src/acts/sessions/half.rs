//! A sign-in that stopped half-way: who has her passphrase may have her second factor or not. If not, she is told.
//!
//! A wrong code is told at once on the pages of her sessions, and taken back if the right one follows: it was she then, and
//! her sessions hear of a whole sign-in. A letter cannot be taken back. It goes out once nothing can follow any more: when the
//! ten minutes are over, when the session is given up, or when the tries are used up.

use super::rows;
use crate::accounts::{News, Session, Stage};
use crate::acts::alerts::Alert;
use crate::acts::letters::Postbox;
use crate::acts::{App, Trouble, profile};
use crate::kernel::{MemberId, Moment, SessionId};
use crate::sealing::{Seals, SessionHash, SessionToken};
use crate::store::{Db, sessions};

/// A wrong code, or a passkey that was not shown.
pub(in crate::acts) fn failed_once(
    db: &mut Db,
    seals: &Seals,
    member: MemberId,
    half: SessionId,
) -> Result<(), Trouble> {
    rows::tell_all(db, seals, member, News::HALF)?;
    rows::change(db, seals, half, |session| session.news = session.news.and(News::HALF))
}

/// Ends a half-way session because the rest was given. `false` when it had ended before.
pub(in crate::acts) fn succeeded(
    db: &mut Db,
    seals: &Seals,
    member: MemberId,
    half: SessionId,
    now: Moment,
) -> Result<bool, Trouble> {
    let failed_before = has_failed(db, seals, half)?;
    let ended = rows::end_of(db, seals, member, half)?;
    if ended && failed_before {
        take_back(db, seals, member, now)?;
    }
    Ok(ended)
}

fn has_failed(db: &mut Db, seals: &Seals, half: SessionId) -> Result<bool, Trouble> {
    let row = sessions::with_id(db, half)?;
    Ok(row.and_then(|row| rows::open(seals, &row)).is_some_and(|session| session.news.has(News::HALF)))
}

/// Takes back what a wrong code told, unless another sign-in stopped half-way in these days, or is about to.
fn take_back(db: &mut Db, seals: &Seals, member: MemberId, now: Moment) -> Result<(), Trouble> {
    if profile::news(db, seals, member, now.day())?.has(News::HALF) {
        return Ok(());
    }
    let all = rows::of_member(db, seals, member)?;
    let stopped = |session: Session| session.stage == Stage::Half && session.news.has(News::HALF);
    if all.iter().filter_map(|row| rows::open(seals, row)).any(stopped) {
        return Ok(());
    }
    for row in all {
        rows::rewrite(db, seals, &row, |session| session.news = session.news.without(News::HALF))?;
    }
    Ok(())
}

/// Ends the session with this token. A half-way one is over then without the rest.
pub(super) fn end(db: &mut Db, seals: &Seals, post: &Postbox, token: &SessionHash, now: Moment) -> Result<(), Trouble> {
    let Some(row) = sessions::find(db, token)? else { return Ok(()) };
    sessions::delete(db, row.id)?;
    match rows::open(seals, &row) {
        Some(Session { stage: Stage::Half, member, .. }) => Alert { seals, post, member, now }.half_failed(db),
        _ => Ok(()),
    }
}

/// The same of the session with this id, whose ten minutes are over.
pub(super) fn lapse(db: &mut Db, seals: &Seals, post: &Postbox, id: SessionId, now: Moment) -> Result<(), Trouble> {
    match sessions::with_id(db, id)? {
        Some(row) => end(db, seals, post, &row.token, now),
        None => Ok(()),
    }
}

/// Ends the session that a browser had before it signed in anew. If she was half-way in and began once more, nothing has
/// failed yet: what is to be told of it goes on to the new session.
///
/// # Errors
/// The database's own.
pub async fn end_former(app: &App, former: SessionHash, new: &SessionToken) -> Result<(), Trouble> {
    let (seals, post, now, new) = (app.seals.clone(), app.post.clone(), app.now(), new.hash());
    app.store
        .write(move |db| {
            let opened = |db: &mut Db, token| {
                let row = sessions::find(db, token)?;
                Ok::<_, Trouble>(row.and_then(|row| Some((row.id, rows::open(&seals, &row)?))))
            };
            let (before, after) = (opened(db, &former)?, opened(db, &new)?);
            match (before, after) {
                (Some((id, before)), Some((new_id, after)))
                    if before.stage == Stage::Half && before.member == after.member =>
                {
                    if after.stage != Stage::Half {
                        return succeeded(db, &seals, before.member, id, now).map(drop);
                    }
                    rows::change(db, &seals, new_id, |session| session.news = session.news.and(before.news))?;
                    Ok(sessions::delete(db, id)?)
                }
                _ => end(db, &seals, &post, &former, now),
            }
        })
        .await
}

/// The tries are used up: nothing right can follow soon.
pub(in crate::acts) async fn gave_up(app: &App, member: MemberId) -> Result<(), Trouble> {
    let (seals, post, now) = (app.seals.clone(), app.post.clone(), app.now());
    app.store.write(move |db| Alert { seals: &seals, post: &post, member, now }.half_failed(db)).await
}
