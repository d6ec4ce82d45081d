//! What the log of standing came to at some of its events, in sealed parts: a start need not fold the whole log.
//!
//! Part 0 is written last: a snapshot without it was not finished.

use diesel::prelude::*;

use super::schema::trust_snapshots;
use super::{Db, StoreFault};

/// The events up to which finished snapshots go, the newest first.
///
/// # Errors
/// The database's own.
pub fn finished(db: &mut Db) -> Result<Vec<i64>, StoreFault> {
    let first = trust_snapshots::table.filter(trust_snapshots::part.eq(0));
    Ok(first.order(trust_snapshots::seq.desc()).select(trust_snapshots::seq).load(db)?)
}

/// A part, if it is there.
///
/// # Errors
/// The database's own.
pub fn part(db: &mut Db, seq: i64, part: i64) -> Result<Option<Vec<u8>>, StoreFault> {
    let found = trust_snapshots::table.find((seq, part)).select(trust_snapshots::sealed);
    Ok(found.get_result(db).optional()?)
}

/// Writes a part, in the place of any there was.
///
/// # Errors
/// The database's own.
pub fn set(db: &mut Db, seq: i64, part: i64, sealed: &[u8]) -> Result<(), StoreFault> {
    diesel::delete(trust_snapshots::table.find((seq, part))).execute(db)?;
    let values = (trust_snapshots::seq.eq(seq), trust_snapshots::part.eq(part), trust_snapshots::sealed.eq(sealed));
    diesel::insert_into(trust_snapshots::table).values(values).execute(db)?;
    Ok(())
}

/// Deletes all parts up to this event but those of these snapshots.
///
/// # Errors
/// The database's own.
pub fn forget(db: &mut Db, up_to: i64, but: &[i64]) -> Result<(), StoreFault> {
    let others =
        trust_snapshots::table.filter(trust_snapshots::seq.le(up_to)).filter(trust_snapshots::seq.ne_all(but.to_vec()));
    diesel::delete(others).execute(db)?;
    Ok(())
}
