//! A voucher's notes to herself, about those she vouched for. Whose they are, only the keyring can tell.

use diesel::prelude::*;

use super::schema::vouch_notes;
use super::{Db, StoreFault};
use crate::sealing::{DutyTag, Sealed};

/// The note under one of these tags.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, tags: &[DutyTag]) -> Result<Option<(DutyTag, Sealed)>, StoreFault> {
    for tag in tags {
        let found: Option<Vec<u8>> = vouch_notes::table
            .find(tag.as_bytes().to_vec())
            .select(vouch_notes::note_sealed)
            .get_result(db)
            .optional()?;
        if let Some(note) = found {
            return Ok(Some((*tag, Sealed::from(note))));
        }
    }
    Ok(None)
}

/// Writes a note in the place of any under the same tag.
///
/// # Errors
/// The database's own.
pub fn set(db: &mut Db, tag: &DutyTag, note: &Sealed) -> Result<(), StoreFault> {
    delete(db, &[*tag])?;
    diesel::insert_into(vouch_notes::table)
        .values((vouch_notes::tag.eq(tag.as_bytes().to_vec()), vouch_notes::note_sealed.eq(note.as_bytes())))
        .execute(db)?;
    Ok(())
}

/// Takes notes out.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, tags: &[DutyTag]) -> Result<(), StoreFault> {
    let tags: Vec<Vec<u8>> = tags.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    diesel::delete(vouch_notes::table.filter(vouch_notes::tag.eq_any(tags))).execute(db)?;
    Ok(())
}
