//! What somebody had typed when her session ended, sealed; of each member the last only.

use diesel::prelude::*;

use super::schema::kept_forms;
use super::{Db, StoreFault};
use crate::kernel::Moment;
use crate::sealing::{DutyTag, KeptHash, Sealed};

/// Keeps a form until a moment, in the place of the one before.
///
/// # Errors
/// The database's own.
pub fn keep(db: &mut Db, member: &DutyTag, token: &KeptHash, form: &Sealed, expires: Moment) -> Result<(), StoreFault> {
    diesel::delete(kept_forms::table.find(member.as_bytes().to_vec())).execute(db)?;
    diesel::insert_into(kept_forms::table)
        .values((
            kept_forms::member_tag.eq(&member.as_bytes()[..]),
            kept_forms::token_hash.eq(&token.as_bytes()[..]),
            kept_forms::form_sealed.eq(form.as_bytes()),
            kept_forms::expires_at.eq(expires.unix()),
        ))
        .execute(db)?;
    Ok(())
}

/// The form behind this token, under any of these tags of a member, while its time is not over.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, member: &[DutyTag], token: &KeptHash, now: Moment) -> Result<Option<Sealed>, StoreFault> {
    let hers: Vec<Vec<u8>> = member.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    let found: Option<Vec<u8>> = kept_forms::table
        .filter(kept_forms::member_tag.eq_any(hers))
        .filter(kept_forms::token_hash.eq(token.as_bytes().to_vec()))
        .filter(kept_forms::expires_at.gt(now.unix()))
        .select(kept_forms::form_sealed)
        .get_result(db)
        .optional()?;
    Ok(found.map(Sealed::from))
}

/// Forgets those whose time is over; and those kept until later than `latest`, by a clock that was set back since.
///
/// # Errors
/// The database's own.
pub fn forget(db: &mut Db, now: Moment, latest: Moment) -> Result<(), StoreFault> {
    let over = kept_forms::expires_at.le(now.unix()).or(kept_forms::expires_at.gt(latest.unix()));
    diesel::delete(kept_forms::table.filter(over)).execute(db)?;
    Ok(())
}

/// Forgets a member's form.
///
/// # Errors
/// The database's own.
pub fn leave(db: &mut Db, member: &[DutyTag]) -> Result<(), StoreFault> {
    let hers: Vec<Vec<u8>> = member.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    diesel::delete(kept_forms::table.filter(kept_forms::member_tag.eq_any(hers))).execute(db)?;
    Ok(())
}
