//! Which step of authenticator apps was used last, for as long as a code of it could be tried again.

use diesel::prelude::*;

use super::schema::app_codes;
use super::{Db, StoreFault};
use crate::sealing::DutyTag;

/// The newest step used under any of these tags of a member.
///
/// # Errors
/// The database's own.
pub fn last_step(db: &mut Db, tags: &[DutyTag]) -> Result<Option<i64>, StoreFault> {
    let wanted: Vec<Vec<u8>> = tags.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    let hers = app_codes::table.filter(app_codes::member_tag.eq_any(wanted));
    Ok(hers.select(diesel::dsl::max(app_codes::step)).get_result(db)?)
}

/// Notes a step that was used.
///
/// # Errors
/// The database's own.
pub fn set_last_step(db: &mut Db, tag: &DutyTag, step: i64) -> Result<(), StoreFault> {
    let tag = tag.as_bytes().to_vec();
    diesel::delete(app_codes::table.find(&tag)).execute(db)?;
    diesel::insert_into(app_codes::table)
        .values((app_codes::member_tag.eq(&tag), app_codes::step.eq(step)))
        .execute(db)?;
    Ok(())
}

/// Forgets a member's.
///
/// # Errors
/// The database's own.
pub fn forget(db: &mut Db, tags: &[DutyTag]) -> Result<(), StoreFault> {
    let gone: Vec<Vec<u8>> = tags.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    diesel::delete(app_codes::table.filter(app_codes::member_tag.eq_any(gone))).execute(db)?;
    Ok(())
}

/// Keeps the steps between these two; no code of any other can be tried.
///
/// # Errors
/// The database's own.
pub fn keep_between(db: &mut Db, first: i64, last: i64) -> Result<(), StoreFault> {
    let others = app_codes::step.lt(first).or(app_codes::step.gt(last));
    diesel::delete(app_codes::table.filter(others)).execute(db)?;
    Ok(())
}
