//! Members' addresses, and those that wait to be confirmed. All of it is sealed.

use diesel::prelude::*;

use super::schema::{confirmations, members};
use super::{Db, StoreFault};
use crate::kernel::{Day, MemberId};
use crate::sealing::{LetterHash, Sealed};

/// Where a member gets letters, sealed; none if she has said nothing since there are letters, or is not there.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, member: MemberId) -> Result<Option<Sealed>, StoreFault> {
    let found: Option<Vec<u8>> =
        members::table.find(member.as_bytes().to_vec()).select(members::address_sealed).get_result(db).optional()?;
    Ok(found.filter(|sealed| !sealed.is_empty()).map(Sealed::from))
}

/// Keeps where a member gets letters.
///
/// # Errors
/// The database's own.
pub fn set(db: &mut Db, member: MemberId, mailbox: &Sealed) -> Result<(), StoreFault> {
    diesel::update(members::table.find(member.as_bytes().to_vec()))
        .set(members::address_sealed.eq(mailbox.as_bytes()))
        .execute(db)?;
    Ok(())
}

/// Notes an address that waits to be confirmed by a code; its last day.
///
/// # Errors
/// The database's own.
pub fn await_code(db: &mut Db, code: &LetterHash, request: &Sealed, expires: Day) -> Result<(), StoreFault> {
    diesel::insert_into(confirmations::table)
        .values((
            confirmations::code_hash.eq(&code.as_bytes()[..]),
            confirmations::request_sealed.eq(request.as_bytes()),
            confirmations::expires_day.eq(expires.number()),
        ))
        .execute(db)?;
    Ok(())
}

/// What a code would confirm, while it is good.
///
/// # Errors
/// The database's own.
pub fn awaited(db: &mut Db, code: &LetterHash, today: Day) -> Result<Option<Sealed>, StoreFault> {
    let found: Option<Vec<u8>> = confirmations::table
        .find(code.as_bytes().to_vec())
        .filter(confirmations::expires_day.ge(today.number()))
        .select(confirmations::request_sealed)
        .get_result(db)
        .optional()?;
    Ok(found.map(Sealed::from))
}

/// A code confirms nothing any more.
///
/// # Errors
/// The database's own.
pub fn forget_code(db: &mut Db, code: &LetterHash) -> Result<(), StoreFault> {
    diesel::delete(confirmations::table.find(code.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// Forgets codes that nobody used in time.
///
/// # Errors
/// The database's own.
pub fn forget_codes_before(db: &mut Db, day: Day) -> Result<(), StoreFault> {
    diesel::delete(confirmations::table.filter(confirmations::expires_day.lt(day.number()))).execute(db)?;
    Ok(())
}
