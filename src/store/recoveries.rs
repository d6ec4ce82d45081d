//! Requests of members who cannot get in, and who stands in for what they lost. Whose a request is, and who confirmed it,
//! only the keyring can tell.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::schema::{recoveries, recovery_confirmations as confirmations};
use super::{Db, StoreFault, fixed};
use crate::kernel::{Day, Moment, RecoveryId};
use crate::sealing::{DutyTag, RequestHash, Sealed};

/// A request as it is stored.
pub struct RecoveryRow {
    /// Its id.
    pub id: RecoveryId,
    /// The hash of its code.
    pub code: RequestHash,
    /// Whose it is.
    pub member: DutyTag,
    /// Who cannot get in, and what she lost.
    pub request: Sealed,
    /// When it was begun.
    pub opened: Day,
    /// When it is to be looked at, since it may take effect; none while it may not.
    pub ready: Option<Moment>,
}

/// A confirmation as it is stored.
pub struct ConfirmationRow {
    /// Whose for which request.
    pub tag: DutyTag,
    /// Who, and since when.
    pub confirmer: Sealed,
}

type Columns = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, i64, Option<i64>);

fn row((id, code, member, request, opened, ready): Columns) -> Result<RecoveryRow, StoreFault> {
    Ok(RecoveryRow {
        id: fixed(&id, "recoveries")?,
        code: fixed(&code, "recoveries")?,
        member: fixed(&member, "recoveries")?,
        request: Sealed::from(request),
        opened: Day::from_number(opened),
        ready: ready.map(Moment::from_unix),
    })
}

fn bytes(tags: &[DutyTag]) -> Vec<Vec<u8>> {
    tags.iter().map(|tag| tag.as_bytes().to_vec()).collect()
}

/// Writes a new request.
///
/// # Errors
/// The database's own.
pub fn insert(db: &mut Db, recovery: &RecoveryRow) -> Result<(), StoreFault> {
    diesel::insert_into(recoveries::table)
        .values((
            recoveries::id.eq(&recovery.id.as_bytes()[..]),
            recoveries::code_hash.eq(&recovery.code.as_bytes()[..]),
            recoveries::member_tag.eq(&recovery.member.as_bytes()[..]),
            recoveries::request_sealed.eq(recovery.request.as_bytes()),
            recoveries::opened_day.eq(recovery.opened.number()),
            recoveries::ready_at.eq(recovery.ready.map(Moment::unix)),
        ))
        .execute(db)?;
    Ok(())
}

/// The request with this code.
///
/// # Errors
/// The database's own.
pub fn find_by_code(db: &mut Db, codes: &[RequestHash]) -> Result<Option<RecoveryRow>, StoreFault> {
    let codes: Vec<Vec<u8>> = codes.iter().map(|code| code.as_bytes().to_vec()).collect();
    let found: Option<Columns> =
        recoveries::table.filter(recoveries::code_hash.eq_any(codes)).get_result(db).optional()?;
    found.map(row).transpose()
}

/// A member's requests.
///
/// # Errors
/// The database's own.
pub fn of_member(db: &mut Db, tags: &[DutyTag]) -> Result<Vec<RecoveryRow>, StoreFault> {
    let rows: Vec<Columns> = recoveries::table.filter(recoveries::member_tag.eq_any(bytes(tags))).load(db)?;
    rows.into_iter().map(row).collect()
}

/// The requests that are to be looked at by now.
///
/// # Errors
/// The database's own.
pub fn due(db: &mut Db, now: Moment) -> Result<Vec<RecoveryRow>, StoreFault> {
    let rows: Vec<Columns> = recoveries::table.filter(recoveries::ready_at.le(now.unix())).load(db)?;
    rows.into_iter().map(row).collect()
}

/// When a request is to be looked at.
///
/// # Errors
/// The database's own.
pub fn set_ready(db: &mut Db, id: RecoveryId, ready: Option<Moment>) -> Result<(), StoreFault> {
    diesel::update(recoveries::table.find(id.as_bytes().to_vec()))
        .set(recoveries::ready_at.eq(ready.map(Moment::unix)))
        .execute(db)?;
    Ok(())
}

/// Takes a request out, and with it what was confirmed of it.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, id: RecoveryId) -> Result<(), StoreFault> {
    delete_all(db, vec![id.as_bytes().to_vec()])
}

/// Takes all of a member's requests out, and with them what was confirmed of them.
///
/// # Errors
/// The database's own.
pub fn delete_of(db: &mut Db, tags: &[DutyTag]) -> Result<(), StoreFault> {
    let hers = recoveries::table.filter(recoveries::member_tag.eq_any(bytes(tags))).select(recoveries::id).load(db)?;
    delete_all(db, hers)
}

fn delete_all(db: &mut Db, ids: Vec<Vec<u8>>) -> Result<(), StoreFault> {
    diesel::delete(confirmations::table.filter(confirmations::recovery_id.eq_any(&ids))).execute(db)?;
    diesel::delete(recoveries::table.filter(recoveries::id.eq_any(ids))).execute(db)?;
    Ok(())
}

/// Writes a confirmation.
///
/// # Errors
/// The database's own.
pub fn confirm(db: &mut Db, id: RecoveryId, confirmation: &ConfirmationRow) -> Result<(), StoreFault> {
    diesel::insert_into(confirmations::table)
        .values((
            confirmations::tag.eq(&confirmation.tag.as_bytes()[..]),
            confirmations::recovery_id.eq(&id.as_bytes()[..]),
            confirmations::confirmer_sealed.eq(confirmation.confirmer.as_bytes()),
        ))
        .execute(db)?;
    Ok(())
}

/// Everything that was confirmed of a request.
///
/// # Errors
/// The database's own.
pub fn confirmations(db: &mut Db, id: RecoveryId) -> Result<Vec<ConfirmationRow>, StoreFault> {
    let rows: Vec<(Vec<u8>, Vec<u8>)> = confirmations::table
        .filter(confirmations::recovery_id.eq(id.as_bytes().to_vec()))
        .select((confirmations::tag, confirmations::confirmer_sealed))
        .load(db)?;
    rows.into_iter()
        .map(|(tag, confirmer): (Vec<u8>, Vec<u8>)| {
            Ok(ConfirmationRow { tag: fixed(&tag, "recovery_confirmations")?, confirmer: Sealed::from(confirmer) })
        })
        .collect()
}

/// The requests that somebody confirmed, each once.
///
/// # Errors
/// The database's own.
pub fn confirmed(db: &mut Db) -> Result<Vec<RecoveryId>, StoreFault> {
    let ids: Vec<Vec<u8>> = confirmations::table.select(confirmations::recovery_id).distinct().load(db)?;
    ids.iter().map(|id| fixed(id, "recovery_confirmations")).collect()
}

/// Takes confirmations back.
///
/// # Errors
/// The database's own.
pub fn take_back(db: &mut Db, tags: &[DutyTag]) -> Result<(), StoreFault> {
    diesel::delete(confirmations::table.filter(confirmations::tag.eq_any(bytes(tags)))).execute(db)?;
    Ok(())
}

/// Whether somebody confirmed one of a member's requests.
///
/// # Errors
/// The database's own.
pub fn is_confirmed(db: &mut Db, tags: &[DutyTag]) -> Result<bool, StoreFault> {
    let confirmed: i64 = recoveries::table
        .inner_join(confirmations::table)
        .filter(recoveries::member_tag.eq_any(bytes(tags)))
        .count()
        .get_result(db)?;
    Ok(confirmed > 0)
}

/// Forgets requests that nobody confirmed since one day, and those that still lack somebody since another.
///
/// # Errors
/// The database's own.
pub fn forget_before(db: &mut Db, unconfirmed: Day, confirmed: Day) -> Result<(), StoreFault> {
    let of_it = confirmations::table.filter(confirmations::recovery_id.eq(recoveries::id));
    let waits = recoveries::table.filter(recoveries::ready_at.is_null());
    let old: Vec<Vec<u8>> =
        waits.filter(recoveries::opened_day.lt(confirmed.number())).select(recoveries::id).load(db)?;
    delete_all(db, old)?;
    let young = waits.filter(recoveries::opened_day.lt(unconfirmed.number())).filter(not(exists(of_it)));
    let young: Vec<Vec<u8>> = young.select(recoveries::id).load(db)?;
    delete_all(db, young)
}

/// How many requests wait that nobody confirmed.
///
/// # Errors
/// The database's own.
pub fn waiting(db: &mut Db) -> Result<i64, StoreFault> {
    let of_it = confirmations::table.filter(confirmations::recovery_id.eq(recoveries::id));
    Ok(recoveries::table.filter(not(exists(of_it))).count().get_result(db)?)
}
