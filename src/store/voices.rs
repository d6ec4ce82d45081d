//! What members said of identifiers, and for each member one page of what she spoke on. Who spoke, only `sealing` knows.

use diesel::prelude::*;

use super::schema::{speakers, voices};
use super::{Db, StoreFault, fixed};
use crate::kernel::{ReportId, VoiceId};
use crate::sealing::{Locator, Sealed, SpeakerTag};

/// A voice as it is stored.
pub struct VoiceRow {
    /// Of which identifier.
    pub locator: Locator,
    /// Its id.
    pub id: VoiceId,
    /// The report it is, or was said of: it goes with it.
    pub report: ReportId,
    /// Who said what.
    pub voice: Sealed,
}

type Columns = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>);

fn row((locator, id, report, voice): Columns) -> Result<VoiceRow, StoreFault> {
    Ok(VoiceRow {
        locator: fixed(&locator, "voices")?,
        id: fixed(&id, "voices")?,
        report: fixed(&report, "voices")?,
        voice: Sealed::from(voice),
    })
}

/// Writes a voice.
///
/// # Errors
/// The database's own.
pub fn insert(db: &mut Db, voice: &VoiceRow) -> Result<(), StoreFault> {
    diesel::insert_into(voices::table)
        .values((
            voices::locator.eq(&voice.locator.as_bytes()[..]),
            voices::id.eq(&voice.id.as_bytes()[..]),
            voices::report_id.eq(&voice.report.as_bytes()[..]),
            voices::voice_sealed.eq(voice.voice.as_bytes()),
        ))
        .execute(db)?;
    Ok(())
}

/// Every voice on these identifiers.
///
/// # Errors
/// The database's own.
pub fn at(db: &mut Db, locators: &[Locator]) -> Result<Vec<VoiceRow>, StoreFault> {
    let wanted: Vec<Vec<u8>> = locators.iter().map(|locator| locator.as_bytes().to_vec()).collect();
    let rows: Vec<Columns> = voices::table.filter(voices::locator.eq_any(wanted)).load(db)?;
    rows.into_iter().map(row).collect()
}

/// The voices whose locator begins with this byte.
///
/// # Errors
/// The database's own.
pub fn beginning_with(db: &mut Db, first: u8) -> Result<Vec<VoiceRow>, StoreFault> {
    let rows = voices::table.filter(voices::locator.ge(vec![first]));
    let rows: Vec<Columns> = match first.checked_add(1) {
        Some(next) => rows.filter(voices::locator.lt(vec![next])).load(db)?,
        None => rows.load(db)?,
    };
    rows.into_iter().map(row).collect()
}

/// Every voice that is this report, or was said of it.
///
/// # Errors
/// The database's own.
pub fn of_report(db: &mut Db, report: ReportId) -> Result<Vec<VoiceRow>, StoreFault> {
    let rows: Vec<Columns> = voices::table.filter(voices::report_id.eq(report.as_bytes().to_vec())).load(db)?;
    rows.into_iter().map(row).collect()
}

/// The pages under these tags.
///
/// # Errors
/// The database's own.
pub fn pages(db: &mut Db, tags: &[SpeakerTag]) -> Result<Vec<(SpeakerTag, Sealed)>, StoreFault> {
    let wanted: Vec<Vec<u8>> = tags.iter().map(|tag| tag.as_bytes().to_vec()).collect();
    let rows: Vec<(Vec<u8>, Vec<u8>)> = speakers::table.filter(speakers::tag.eq_any(wanted)).load(db)?;
    rows.into_iter().map(|(tag, page)| Ok((fixed(&tag, "speakers")?, Sealed::from(page)))).collect()
}

/// Writes a page in the place of any there was.
///
/// # Errors
/// The database's own.
pub fn set_page(db: &mut Db, tag: &SpeakerTag, page: &Sealed) -> Result<(), StoreFault> {
    let tag = tag.as_bytes().to_vec();
    let changed =
        diesel::update(speakers::table.find(&tag)).set(speakers::page_sealed.eq(page.as_bytes())).execute(db)?;
    if changed == 0 {
        diesel::insert_into(speakers::table)
            .values((speakers::tag.eq(&tag), speakers::page_sealed.eq(page.as_bytes())))
            .execute(db)?;
    }
    Ok(())
}

/// Takes a page out.
///
/// # Errors
/// The database's own.
pub fn drop_page(db: &mut Db, tag: &SpeakerTag) -> Result<(), StoreFault> {
    diesel::delete(speakers::table.find(tag.as_bytes().to_vec())).execute(db)?;
    Ok(())
}

/// The next voices behind this one (from the first, for none), at most `most`, in the order of their places.
///
/// # Errors
/// The database's own.
pub fn after(db: &mut Db, last: Option<(Locator, VoiceId)>, most: i64) -> Result<Vec<VoiceRow>, StoreFault> {
    let (locator, id) = last.map_or_else(Default::default, |(at, id)| (at.as_bytes().to_vec(), id.as_bytes().to_vec()));
    let behind = voices::locator.gt(locator.clone()).or(voices::locator.eq(locator).and(voices::id.gt(id)));
    let rows: Vec<Columns> = voices::table.filter(behind).order((voices::locator, voices::id)).limit(most).load(db)?;
    rows.into_iter().map(row).collect()
}

/// Puts what is said in the place of what was.
///
/// # Errors
/// The database's own.
pub fn set(db: &mut Db, locator: &Locator, id: VoiceId, voice: &Sealed) -> Result<(), StoreFault> {
    let there = voices::table.find((locator.as_bytes().to_vec(), id.as_bytes().to_vec()));
    diesel::update(there).set(voices::voice_sealed.eq(voice.as_bytes())).execute(db)?;
    Ok(())
}

/// Takes a voice out.
///
/// # Errors
/// The database's own.
pub fn delete(db: &mut Db, locator: &Locator, id: VoiceId) -> Result<(), StoreFault> {
    diesel::delete(voices::table.find((locator.as_bytes().to_vec(), id.as_bytes().to_vec()))).execute(db)?;
    Ok(())
}
