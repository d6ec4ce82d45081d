//! Whether something is dated ahead of now: then the clock was ahead when that was written, or is behind now.

use crate::accounts::limits::ALL;
use crate::config::Limits;
use crate::kernel::{Day, Moment};
use crate::store::{Db, StoreFault, limits, registry, trust_states};

/// By so many seconds the clock of another instance may be ahead.
const OTHERS_AHEAD: i64 = 3_600;

/// The latest day that the clock must have shown, if that is still to come.
///
/// # Errors
/// The database's own.
pub fn ahead(db: &mut Db, settings: &Limits, now: Moment) -> Result<Option<Day>, StoreFault> {
    let standing = trust_states::head(db)?.map(|head| head.day);
    let night = registry::mixed_day(db)?;
    let longest = ALL.iter().map(|quota| i64::from(quota.limit(settings).seconds)).max().unwrap_or(0);
    // A count is free again after the longest of all limits at the latest.
    let counted = limits::latest(db)?.map(|free| Moment::from_unix(free / 1_000).plus(-longest));
    let counted = counted.filter(|counted| *counted > now.plus(OTHERS_AHEAD)).map(Moment::day);
    let days = [standing, Some(night)].into_iter().flatten().filter(|day| *day > now.plus(OTHERS_AHEAD).day());
    Ok(days.chain(counted).max())
}
