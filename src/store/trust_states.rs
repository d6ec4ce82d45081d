//! What the log of standing comes to, kept beside it: `parasol trust recompute` holds the two against each other.

use diesel::prelude::*;

use super::schema::{trust_head, trust_states};
use super::{Db, StoreFault, fixed};
use crate::kernel::{Day, MemberId};

/// How far the states go: the last event in them, and the day they were last brought up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The event's number.
    pub seq: i64,
    /// The day.
    pub day: Day,
}

/// How far the states go; nothing before the first.
///
/// # Errors
/// The database's own.
pub fn head(db: &mut Db) -> Result<Option<Head>, StoreFault> {
    let found: Option<(i64, i64)> =
        trust_head::table.find(1).select((trust_head::seq, trust_head::day)).get_result(db).optional()?;
    Ok(found.map(|(seq, day)| Head { seq, day: Day::from_number(day) }))
}

/// Says how far the states go.
///
/// # Errors
/// The database's own.
pub fn set_head(db: &mut Db, head: Head) -> Result<(), StoreFault> {
    let values = (trust_head::seq.eq(head.seq), trust_head::day.eq(head.day.number()));
    if diesel::update(trust_head::table.find(1)).set(values).execute(db)? == 0 {
        diesel::insert_into(trust_head::table).values((trust_head::id.eq(1), values.0, values.1)).execute(db)?;
    }
    Ok(())
}

/// Writes a member's state in the place of any there was.
///
/// # Errors
/// The database's own.
pub fn set(db: &mut Db, member: MemberId, state: &str) -> Result<(), StoreFault> {
    let id = member.as_bytes().to_vec();
    if diesel::update(trust_states::table.find(&id)).set(trust_states::state.eq(state)).execute(db)? == 0 {
        diesel::insert_into(trust_states::table)
            .values((trust_states::member_id.eq(&id), trust_states::state.eq(state)))
            .execute(db)?;
    }
    Ok(())
}

/// Every state.
///
/// # Errors
/// The database's own.
pub fn all(db: &mut Db) -> Result<Vec<(MemberId, String)>, StoreFault> {
    let rows: Vec<(Vec<u8>, String)> = trust_states::table.load(db)?;
    rows.into_iter().map(|(id, state)| Ok((fixed(&id, "trust_states")?, state))).collect()
}

/// Takes all states out.
///
/// # Errors
/// The database's own.
pub fn clear(db: &mut Db) -> Result<(), StoreFault> {
    diesel::delete(trust_states::table).execute(db)?;
    diesel::delete(trust_head::table).execute(db)?;
    Ok(())
}
