//! The registry's own row: which keys it was made with, and what its tokens cost.

use diesel::prelude::*;

use super::schema::registry;
use super::{Db, StoreFault, fixed};
use crate::kernel::{Day, RegistryId};
use crate::sealing::{Fingerprint, LogMark, StretchCost};

/// What a registry is, once and for all.
pub struct RegistryRow {
    /// Bound into everything that is sealed.
    pub id: RegistryId,
    /// Of the keyring it was last opened with.
    pub fingerprint: Fingerprint,
    /// How many founders it waits for.
    pub founder_seats: u32,
    /// What a guess costs.
    pub cost: StretchCost,
}

type Columns = (Vec<u8>, Vec<u8>, i64, i64, i64, i64);

/// The row, or nothing before the first start.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db) -> Result<Option<RegistryRow>, StoreFault> {
    // Only columns that every version has: a registry is looked at before its tables are brought up to date.
    let columns = (
        registry::id,
        registry::ring_fingerprint,
        registry::founder_seats,
        registry::stretch_version,
        registry::stretch_memory_kib,
        registry::stretch_passes,
    );
    let row: Option<Columns> = registry::table.select(columns).get_result(db).optional()?;
    row.map(|(id, fingerprint, seats, version, memory, passes)| {
        let damaged = |_| StoreFault::Damaged("registry");
        Ok(RegistryRow {
            id: fixed(&id, "registry")?,
            fingerprint: fixed(&fingerprint, "registry")?,
            founder_seats: u32::try_from(seats).map_err(damaged)?,
            cost: StretchCost {
                version: u16::try_from(version).map_err(damaged)?,
                memory_kib: u32::try_from(memory).map_err(damaged)?,
                passes: u32::try_from(passes).map_err(damaged)?,
            },
        })
    })
    .transpose()
}

/// Writes the row at the first start.
///
/// # Errors
/// [`StoreFault::Taken`] if there is one.
pub fn insert(db: &mut Db, row: &RegistryRow) -> Result<(), StoreFault> {
    diesel::insert_into(registry::table)
        .values((
            registry::id.eq(&row.id.as_bytes()[..]),
            registry::ring_fingerprint.eq(&row.fingerprint.as_bytes()[..]),
            registry::founder_seats.eq(i64::from(row.founder_seats)),
            registry::stretch_version.eq(i64::from(row.cost.version)),
            registry::stretch_memory_kib.eq(i64::from(row.cost.memory_kib)),
            registry::stretch_passes.eq(i64::from(row.cost.passes)),
        ))
        .execute(db)?;
    Ok(())
}

/// The keyring has grown by a version.
///
/// # Errors
/// The database's own.
pub fn set_fingerprint(db: &mut Db, fingerprint: &Fingerprint) -> Result<(), StoreFault> {
    diesel::update(registry::table).set(registry::ring_fingerprint.eq(&fingerprint.as_bytes()[..])).execute(db)?;
    Ok(())
}

/// The mark over what a guess costs; none, until the first start that knows of it.
///
/// # Errors
/// The database's own.
pub fn cost_mark(db: &mut Db) -> Result<Option<LogMark>, StoreFault> {
    let stored: Vec<u8> = registry::table.select(registry::cost_mark).get_result(db)?;
    if stored.is_empty() { Ok(None) } else { fixed(&stored, "registry").map(Some) }
}

/// Writes that mark.
///
/// # Errors
/// The database's own.
pub fn set_cost_mark(db: &mut Db, mark: &LogMark) -> Result<(), StoreFault> {
    diesel::update(registry::table).set(registry::cost_mark.eq(&mark.as_bytes()[..])).execute(db)?;
    Ok(())
}

/// One more founder is waited for.
///
/// # Errors
/// The database's own.
pub fn add_founder_seat(db: &mut Db) -> Result<(), StoreFault> {
    diesel::update(registry::table).set(registry::founder_seats.eq(registry::founder_seats + 1)).execute(db)?;
    Ok(())
}

/// The day of the last night in which rows were written again; long ago, if there was none.
///
/// # Errors
/// The database's own.
pub fn mixed_day(db: &mut Db) -> Result<Day, StoreFault> {
    Ok(Day::from_number(registry::table.select(registry::mixed_day).get_result(db)?))
}

/// Notes such a night.
///
/// # Errors
/// The database's own.
pub fn set_mixed_day(db: &mut Db, day: Day) -> Result<(), StoreFault> {
    diesel::update(registry::table).set(registry::mixed_day.eq(day.number())).execute(db)?;
    Ok(())
}
