//! Who named or signed for somebody, to be a steward or to be one no longer. Neither can be told without the keyring.

use diesel::prelude::*;

use super::schema::signings;
use super::{Db, StoreFault, fixed};
use crate::kernel::Day;
use crate::sealing::{DutyTag, Sealed};

/// One signature, or the naming it began with.
pub struct SigningRow {
    /// Whose for whom.
    pub tag: DutyTag,
    /// For whom, and what for.
    pub subject: DutyTag,
    /// `named` or `signed`.
    pub step: String,
    /// Who.
    pub signer: Sealed,
    /// When.
    pub day: Day,
}

type Columns = (Vec<u8>, Vec<u8>, String, Vec<u8>, i64);

fn row((tag, subject, step, signer, day): Columns) -> Result<SigningRow, StoreFault> {
    Ok(SigningRow {
        tag: fixed(&tag, "signings")?,
        subject: fixed(&subject, "signings")?,
        step,
        signer: Sealed::from(signer),
        day: Day::from_number(day),
    })
}

/// Everything that was signed for somebody.
///
/// # Errors
/// The database's own.
pub fn of(db: &mut Db, subjects: &[DutyTag]) -> Result<Vec<SigningRow>, StoreFault> {
    let wanted: Vec<Vec<u8>> = subjects.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    let rows: Vec<Columns> = signings::table.filter(signings::subject_tag.eq_any(wanted)).load(db)?;
    rows.into_iter().map(row).collect()
}

/// Everything that was signed.
///
/// # Errors
/// The database's own.
pub fn all(db: &mut Db) -> Result<Vec<SigningRow>, StoreFault> {
    let rows: Vec<Columns> = signings::table.load(db)?;
    rows.into_iter().map(row).collect()
}

/// Takes one signature out.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, tag: &DutyTag) -> Result<(), StoreFault> {
    diesel::delete(signings::table.find(tag.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// Writes a signature in the place of any under the same tag.
///
/// # Errors
/// The database's own.
pub fn set(db: &mut Db, signing: &SigningRow) -> Result<(), StoreFault> {
    diesel::delete(signings::table.find(signing.tag.as_bytes().to_vec())).execute(db)?;
    diesel::insert_into(signings::table)
        .values((
            signings::tag.eq(&signing.tag.as_bytes()[..]),
            signings::subject_tag.eq(&signing.subject.as_bytes()[..]),
            signings::step.eq(&signing.step),
            signings::signer_sealed.eq(signing.signer.as_bytes()),
            signings::day.eq(signing.day.number()),
        ))
        .execute(db)?;
    Ok(())
}

/// Takes out everything that was signed for somebody.
///
/// # Errors
/// The database's own.
pub fn delete_of(db: &mut Db, subjects: &[DutyTag]) -> Result<(), StoreFault> {
    let wanted: Vec<Vec<u8>> = subjects.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    diesel::delete(signings::table.filter(signings::subject_tag.eq_any(wanted))).execute(db)?;
    Ok(())
}

/// Forgets what nobody completed in time.
///
/// # Errors
/// The database's own.
pub fn forget_before(db: &mut Db, day: Day) -> Result<(), StoreFault> {
    diesel::delete(signings::table.filter(signings::day.lt(day.number()))).execute(db)?;
    Ok(())
}
