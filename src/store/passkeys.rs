//! Members' passkeys, found by a tag of the id their authenticator gives them. Nothing in a row names a member.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::schema::passkeys;
use super::{Db, StoreFault, fixed};
use crate::kernel::{MemberId, PasskeyId};
use crate::sealing::{DutyTag, PasskeyTag, Sealed};

/// A passkey as it is stored.
pub struct PasskeyRow {
    /// Its id, for lists.
    pub id: PasskeyId,
    /// What it is found by.
    pub tag: PasskeyTag,
    /// What a member's passkeys are found by.
    pub member_tag: DutyTag,
    /// Whose it is.
    pub member_sealed: Sealed,
    /// Everything else.
    pub sealed: Sealed,
}

type Columns = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>);

const COLUMNS: (passkeys::id, passkeys::tag, passkeys::member_tag, passkeys::member_sealed, passkeys::passkey_sealed) =
    (passkeys::id, passkeys::tag, passkeys::member_tag, passkeys::member_sealed, passkeys::passkey_sealed);

fn row((id, tag, member_tag, member_sealed, sealed): Columns) -> Result<PasskeyRow, StoreFault> {
    Ok(PasskeyRow {
        id: fixed(&id, "passkeys")?,
        tag: fixed(&tag, "passkeys")?,
        member_tag: fixed(&member_tag, "passkeys")?,
        member_sealed: Sealed::from(member_sealed),
        sealed: Sealed::from(sealed),
    })
}

fn bytes(tags: &[DutyTag]) -> Vec<Vec<u8>> {
    tags.iter().map(|tag| tag.as_bytes().to_vec()).collect()
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
            passkeys::member_tag.eq(&passkey.member_tag.as_bytes()[..]),
            passkeys::member_sealed.eq(passkey.member_sealed.as_bytes()),
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
    let found: Option<Columns> =
        passkeys::table.filter(passkeys::tag.eq_any(wanted)).select(COLUMNS).get_result(db).optional()?;
    found.map(row).transpose()
}

/// All passkeys under these tags of a member.
///
/// # Errors
/// The database's own.
pub fn of_member(db: &mut Db, tags: &[DutyTag]) -> Result<Vec<PasskeyRow>, StoreFault> {
    let hers = passkeys::table.filter(passkeys::member_tag.eq_any(bytes(tags)));
    let rows: Vec<Columns> = hers.select(COLUMNS).load(db)?;
    rows.into_iter().map(row).collect()
}

/// Whether a member has any.
///
/// # Errors
/// The database's own.
pub fn has_any(db: &mut Db, tags: &[DutyTag]) -> Result<bool, StoreFault> {
    let hers = passkeys::table.filter(passkeys::member_tag.eq_any(bytes(tags)));
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
pub fn delete_all(db: &mut Db, tags: &[DutyTag]) -> Result<(), StoreFault> {
    diesel::delete(passkeys::table.filter(passkeys::member_tag.eq_any(bytes(tags)))).execute(db)?;
    Ok(())
}

/// Deletes one of a member's passkeys; `false` when she has no such passkey.
///
/// # Errors
/// The database's own.
pub fn delete_of(db: &mut Db, tags: &[DutyTag], id: PasskeyId) -> Result<bool, StoreFault> {
    let hers = passkeys::table
        .filter(passkeys::member_tag.eq_any(bytes(tags)))
        .filter(passkeys::id.eq(id.as_bytes().to_vec()));
    Ok(diesel::delete(hers).execute(db)? > 0)
}

/// Passkeys whose rows still name their member, as an older build wrote them.
///
/// # Errors
/// The database's own.
pub fn named(db: &mut Db) -> Result<Vec<(PasskeyId, MemberId)>, StoreFault> {
    let rows: Vec<(Vec<u8>, Vec<u8>)> = passkeys::table
        .filter(passkeys::member_id.ne(Vec::new()))
        .select((passkeys::id, passkeys::member_id))
        .load(db)?;
    rows.iter().map(|(id, member)| Ok((fixed(id, "passkeys")?, fixed(member, "passkeys")?))).collect()
}

/// Takes the name out of such a row.
///
/// # Errors
/// The database's own.
pub fn unname(db: &mut Db, id: PasskeyId, tag: &DutyTag, member_sealed: &Sealed) -> Result<(), StoreFault> {
    diesel::update(passkeys::table.find(id.as_bytes().to_vec()))
        .set((
            passkeys::member_id.eq(Vec::new()),
            passkeys::member_tag.eq(&tag.as_bytes()[..]),
            passkeys::member_sealed.eq(member_sealed.as_bytes()),
        ))
        .execute(db)?;
    Ok(())
}
