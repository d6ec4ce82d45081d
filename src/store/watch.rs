//! Against lists that are run through the lookup: identifiers nobody has cause to look up, and members who are paused.

use diesel::prelude::*;

use super::schema::{canaries, pauses};
use super::{Db, StoreFault, fixed};
use crate::kernel::{CaseId, Day, MemberId};
use crate::sealing::Locator;

/// Plants a canary; `false` when it stands there already.
///
/// # Errors
/// The database's own.
pub fn plant(db: &mut Db, locator: &Locator, day: Day) -> Result<bool, StoreFault> {
    if any_canary(db, &[*locator])? {
        return Ok(false);
    }
    diesel::insert_into(canaries::table)
        .values((canaries::locator.eq(&locator.as_bytes()[..]), canaries::day.eq(day.number())))
        .execute(db)?;
    Ok(true)
}

/// Takes a canary out; `false` when there was none.
///
/// # Errors
/// The database's own.
pub fn unplant(db: &mut Db, locator: &Locator) -> Result<bool, StoreFault> {
    Ok(diesel::delete(canaries::table.find(locator.as_bytes().to_vec())).execute(db)? == 1)
}

/// How many there are.
///
/// # Errors
/// The database's own.
pub fn canaries(db: &mut Db) -> Result<i64, StoreFault> {
    Ok(canaries::table.count().get_result(db)?)
}

/// Whether one of these is a canary.
///
/// # Errors
/// The database's own.
pub fn any_canary(db: &mut Db, locators: &[Locator]) -> Result<bool, StoreFault> {
    let wanted: Vec<Vec<u8>> = locators.iter().map(|locator| locator.as_bytes().to_vec()).collect();
    let found: i64 = canaries::table.filter(canaries::locator.eq_any(wanted)).count().get_result(db)?;
    Ok(found > 0)
}

/// Pauses a member's lookups, unless they are.
///
/// # Errors
/// The database's own.
pub fn pause(db: &mut Db, member: MemberId, case: CaseId, day: Day) -> Result<(), StoreFault> {
    if paused(db, member)?.is_some() {
        return Ok(());
    }
    diesel::insert_into(pauses::table)
        .values((
            pauses::member_id.eq(&member.as_bytes()[..]),
            pauses::case_id.eq(&case.as_bytes()[..]),
            pauses::day.eq(day.number()),
        ))
        .execute(db)?;
    Ok(())
}

/// The case for which a member's lookups are paused, if they are.
///
/// # Errors
/// The database's own.
pub fn paused(db: &mut Db, member: MemberId) -> Result<Option<CaseId>, StoreFault> {
    let found: Option<Vec<u8>> =
        pauses::table.find(member.as_bytes().to_vec()).select(pauses::case_id).get_result(db).optional()?;
    found.map(|case| fixed(&case, "pauses")).transpose()
}

/// Lets a member look up again.
///
/// # Errors
/// The database's own.
pub fn lift(db: &mut Db, member: MemberId) -> Result<(), StoreFault> {
    diesel::delete(pauses::table.find(member.as_bytes().to_vec())).execute(db)?;
    Ok(())
}
