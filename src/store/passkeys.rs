//! Members' passkeys, found by a tag of the id their authenticator gives them.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::schema::passkeys;
use super::{Db, StoreFault, fixed};
use crate::kernel::{MemberId, PasskeyId};
use crate::sealing::{PasskeyTag, Sealed};

/// A passkey as it is stored.
pub struct PasskeyRow {
    /// Its id, for lists.
    pub id: PasskeyId,
    /// What it is found by.
    pub tag: PasskeyTag,
    /// Whose it is.
    pub member: MemberId,
    /// Everything else.
    pub sealed: Sealed,
}

type Columns = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>);

fn row((id, tag, member, sealed): Columns) -> Result<PasskeyRow, StoreFault> {
    Ok(PasskeyRow {
        id: fixed(&id, "passkeys")?,
        tag: fixed(&tag, "passkeys")?,
        member: fixed(&member, "passkeys")?,
        sealed: Sealed::from(sealed),
    })
}

/// Writes a new passkey.
///
/// # Errors
/// [`StoreFault::Taken`] when somebody has it; the database's own.
pub fn insert(db: &mut Db, passkey: &PasskeyRow) -> Result<(), StoreFault> {
    diesel::insert_into(passkeys::table)
        .values((
            passkeys::id.eq(&passkey.id.as_bytes()[..]),
            passkeys::tag.eq(&passkey.tag.as_bytes()[..]),
            passkeys::member_id.eq(&passkey.member.as_bytes()[..]),
            passkeys::passkey_sealed.eq(passkey.sealed.as_bytes()),
        ))
        .execute(db)?;
    Ok(())
}

/// The passkey under any of these tags.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, tags: &[PasskeyTag]) -> Result<Option<PasskeyRow>, StoreFault> {
    let wanted: Vec<Vec<u8>> = tags.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    let found: Option<Columns> = passkeys::table.filter(passkeys::tag.eq_any(wanted)).get_result(db).optional()?;
    found.map(row).transpose()
}

/// All of a member's passkeys.
///
/// # Errors
/// The database's own.
pub fn of_member(db: &mut Db, member: MemberId) -> Result<Vec<PasskeyRow>, StoreFault> {
    let rows: Vec<Columns> = passkeys::table.filter(passkeys::member_id.eq(member.as_bytes().to_vec())).load(db)?;
    rows.into_iter().map(row).collect()
}

/// Whether a member has any.
///
/// # Errors
/// The database's own.
pub fn has_any(db: &mut Db, member: MemberId) -> Result<bool, StoreFault> {
    let hers = passkeys::table.filter(passkeys::member_id.eq(member.as_bytes().to_vec()));
    Ok(diesel::select(exists(hers)).get_result(db)?)
}

/// Writes back what is stored of one.
///
/// # Errors
/// The database's own.
pub fn set(db: &mut Db, id: PasskeyId, sealed: &Sealed) -> Result<(), StoreFault> {
    diesel::update(passkeys::table.find(id.as_bytes().to_vec()))
        .set(passkeys::passkey_sealed.eq(sealed.as_bytes()))
        .execute(db)?;
    Ok(())
}

/// Deletes all of a member's passkeys.
///
/// # Errors
/// The database's own.
pub fn delete_all(db: &mut Db, member: MemberId) -> Result<(), StoreFault> {
    diesel::delete(passkeys::table.filter(passkeys::member_id.eq(member.as_bytes().to_vec()))).execute(db)?;
    Ok(())
}

/// Deletes one of a member's passkeys; `false` when she has no such passkey.
///
/// # Errors
/// The database's own.
pub fn delete_of(db: &mut Db, member: MemberId, id: PasskeyId) -> Result<bool, StoreFault> {
    let hers = passkeys::table
        .filter(passkeys::member_id.eq(member.as_bytes().to_vec()))
        .filter(passkeys::id.eq(id.as_bytes().to_vec()));
    Ok(diesel::delete(hers).execute(db)? > 0)
}
