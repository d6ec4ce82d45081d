//! Members and the short codes by which they ask for a vouch. Names are sealed and found by a keyed tag.

use diesel::prelude::*;

use super::schema::{founders, invitations, members, pauses, vouch_codes};
use super::{Db, StoreFault, fixed};
use crate::kernel::{Day, MemberId};
use crate::sealing::{NameTag, Sealed, VouchHash};

/// A member as she is stored.
pub struct MemberRow {
    /// Her id in the vouch graph.
    pub id: MemberId,
    /// By which her name is found.
    pub name_tag: NameTag,
    /// Her name.
    pub name: Sealed,
    /// Region and language.
    pub profile: Sealed,
    /// Everything she gets in by.
    pub credentials: Sealed,
    /// Which of her vouch codes is the present one.
    pub code_turn: u32,
}

type Columns = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, i64);

/// Where she gets letters has a room of its own (`addresses`).
const COLUMNS: (
    members::id,
    members::name_tag,
    members::name_sealed,
    members::profile_sealed,
    members::credentials_sealed,
    members::code_turn,
) = (
    members::id,
    members::name_tag,
    members::name_sealed,
    members::profile_sealed,
    members::credentials_sealed,
    members::code_turn,
);

fn row((id, tag, name, profile, credentials, turn): Columns) -> Result<MemberRow, StoreFault> {
    Ok(MemberRow {
        id: fixed(&id, "members")?,
        name_tag: fixed(&tag, "members")?,
        name: Sealed::from(name),
        profile: Sealed::from(profile),
        credentials: Sealed::from(credentials),
        code_turn: u32::try_from(turn).map_err(|_| StoreFault::Damaged("members"))?,
    })
}

/// Whether there is anybody.
///
/// # Errors
/// The database's own.
pub fn is_any(db: &mut Db) -> Result<bool, StoreFault> {
    let count: i64 = members::table.count().get_result(db)?;
    Ok(count > 0)
}

/// Writes a new member.
///
/// # Errors
/// [`StoreFault::Taken`] when the name is.
pub fn insert(db: &mut Db, member: &MemberRow) -> Result<(), StoreFault> {
    diesel::insert_into(members::table)
        .values((
            members::id.eq(&member.id.as_bytes()[..]),
            members::name_tag.eq(&member.name_tag.as_bytes()[..]),
            members::name_sealed.eq(member.name.as_bytes()),
            members::profile_sealed.eq(member.profile.as_bytes()),
            members::passphrase.eq(""),
            members::credentials_sealed.eq(member.credentials.as_bytes()),
            members::code_turn.eq(i64::from(member.code_turn)),
        ))
        .execute(db)?;
    Ok(())
}

/// The member who has one of these name tags (one per live key version).
///
/// # Errors
/// The database's own.
pub fn find_by_name(db: &mut Db, tags: &[NameTag]) -> Result<Option<MemberRow>, StoreFault> {
    let tags: Vec<Vec<u8>> = tags.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    let found: Option<Columns> =
        members::table.filter(members::name_tag.eq_any(tags)).select(COLUMNS).get_result(db).optional()?;
    found.map(row).transpose()
}

/// A member by her id.
///
/// # Errors
/// The database's own.
pub fn find(db: &mut Db, id: MemberId) -> Result<Option<MemberRow>, StoreFault> {
    let found: Option<Columns> =
        members::table.find(id.as_bytes().to_vec()).select(COLUMNS).get_result(db).optional()?;
    found.map(row).transpose()
}

/// What she gets in by from now on.
///
/// # Errors
/// The database's own.
pub fn set_credentials(db: &mut Db, id: MemberId, credentials: &Sealed) -> Result<(), StoreFault> {
    diesel::update(members::table.find(id.as_bytes().to_vec()))
        .set((members::credentials_sealed.eq(credentials.as_bytes()), members::passphrase.eq("")))
        .execute(db)?;
    Ok(())
}

/// Passphrases that an older build left outside of the sealed value, in PHC form.
///
/// # Errors
/// The database's own.
pub fn open_passphrases(db: &mut Db) -> Result<Vec<(MemberId, String)>, StoreFault> {
    let open = members::table.filter(members::passphrase.ne("")).select((members::id, members::passphrase));
    let rows: Vec<(Vec<u8>, String)> = open.load(db)?;
    rows.into_iter().map(|(id, phc)| Ok((fixed(&id, "members")?, phc))).collect()
}

/// A member's profile.
///
/// # Errors
/// The database's own.
pub fn profile(db: &mut Db, id: MemberId) -> Result<Option<Sealed>, StoreFault> {
    let found: Option<Vec<u8>> =
        members::table.find(id.as_bytes().to_vec()).select(members::profile_sealed).get_result(db).optional()?;
    Ok(found.map(Sealed::from))
}

/// A new profile.
///
/// # Errors
/// The database's own.
pub fn set_profile(db: &mut Db, id: MemberId, profile: &Sealed) -> Result<(), StoreFault> {
    diesel::update(members::table.find(id.as_bytes().to_vec()))
        .set(members::profile_sealed.eq(profile.as_bytes()))
        .execute(db)?;
    Ok(())
}

/// Notes who sits in a founder's seat.
///
/// # Errors
/// [`StoreFault::Taken`] when somebody does.
pub fn take_founder_seat(db: &mut Db, id: MemberId, seat: u32) -> Result<(), StoreFault> {
    diesel::insert_into(founders::table)
        .values((founders::member_id.eq(&id.as_bytes()[..]), founders::seat.eq(i64::from(seat))))
        .execute(db)?;
    Ok(())
}

/// The founders so far, in the order they came.
///
/// # Errors
/// The database's own.
pub fn founders(db: &mut Db) -> Result<Vec<MemberId>, StoreFault> {
    let ids: Vec<Vec<u8>> = founders::table.order(founders::seat).select(founders::member_id).load(db)?;
    ids.iter().map(|id| fixed(id, "founders")).collect()
}

/// Which founders' seats are taken.
///
/// # Errors
/// The database's own.
pub fn founder_seats_taken(db: &mut Db) -> Result<Vec<u32>, StoreFault> {
    let seats: Vec<i64> = founders::table.select(founders::seat).load(db)?;
    seats.into_iter().map(|seat| u32::try_from(seat).map_err(|_| StoreFault::Damaged("founders"))).collect()
}

/// Takes a member's row out, and everything that names her there: codes, invitations, her founder's seat, a pause.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, id: MemberId) -> Result<(), StoreFault> {
    drop_vouch_codes(db, id)?;
    let id = id.as_bytes().to_vec();
    diesel::delete(invitations::table.filter(invitations::inviter.eq(&id))).execute(db)?;
    diesel::delete(founders::table.find(&id)).execute(db)?;
    diesel::delete(pauses::table.find(&id)).execute(db)?;
    diesel::delete(members::table.find(id)).execute(db)?;
    Ok(())
}

/// Her present vouch code and the day it ends.
///
/// # Errors
/// The database's own.
pub fn vouch_code(db: &mut Db, id: MemberId) -> Result<Option<(VouchHash, Day)>, StoreFault> {
    let found: Option<(Vec<u8>, i64)> = vouch_codes::table
        .filter(vouch_codes::member_id.eq(id.as_bytes().to_vec()))
        .order(vouch_codes::expires_day.desc())
        .select((vouch_codes::code_tag, vouch_codes::expires_day))
        .get_result(db)
        .optional()?;
    found.map(|(tag, day)| Ok((fixed(&tag, "vouch_codes")?, Day::from_number(day)))).transpose()
}

/// Puts a fresh code in the place of whatever she had.
///
/// # Errors
/// The database's own.
pub fn renew_vouch_code(
    db: &mut Db,
    id: MemberId,
    turn: u32,
    code: &VouchHash,
    expires: Day,
) -> Result<(), StoreFault> {
    drop_vouch_codes(db, id)?;
    diesel::update(members::table.find(id.as_bytes().to_vec()))
        .set(members::code_turn.eq(i64::from(turn)))
        .execute(db)?;
    diesel::insert_into(vouch_codes::table)
        .values((
            vouch_codes::code_tag.eq(&code.as_bytes()[..]),
            vouch_codes::member_id.eq(&id.as_bytes()[..]),
            vouch_codes::expires_day.eq(expires.number()),
        ))
        .execute(db)?;
    Ok(())
}

/// Her codes work no longer.
///
/// # Errors
/// The database's own.
pub fn drop_vouch_codes(db: &mut Db, id: MemberId) -> Result<(), StoreFault> {
    diesel::delete(vouch_codes::table.filter(vouch_codes::member_id.eq(id.as_bytes().to_vec()))).execute(db)?;
    Ok(())
}

/// Whose code this is, while it lasts.
///
/// # Errors
/// The database's own.
pub fn find_by_vouch_code(db: &mut Db, codes: &[VouchHash], today: Day) -> Result<Option<MemberId>, StoreFault> {
    let codes: Vec<Vec<u8>> = codes.iter().map(|code| code.as_bytes().to_vec()).collect();
    let found: Option<Vec<u8>> = vouch_codes::table
        .filter(vouch_codes::code_tag.eq_any(codes))
        .filter(vouch_codes::expires_day.ge(today.number()))
        .select(vouch_codes::member_id)
        .get_result(db)
        .optional()?;
    found.map(|id| fixed(&id, "vouch_codes")).transpose()
}
