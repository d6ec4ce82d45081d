//! Figures: counted while their month runs, and rounded when they are published.

use diesel::dsl::{max, min};
use diesel::prelude::*;

use super::schema::{figures, trust_events};
use super::{Db, StoreFault};
use crate::kernel::{Day, Month};

/// One more of something that happened in a month. What was published stays as it is.
///
/// # Errors
/// The database's own.
pub fn count(db: &mut Db, month: Month, name: &str) -> Result<(), StoreFault> {
    let number = i64::from(month.number());
    let kept = figures::table.find((number, name));
    match kept.select(figures::published).get_result::<i64>(db).optional()? {
        None => insert(db, month, name, 1, false),
        Some(0) => {
            diesel::update(kept).set(figures::value.eq(figures::value + 1)).execute(db)?;
            Ok(())
        }
        Some(_) => Ok(()),
    }
}

/// What was counted in a month, until it is published.
///
/// # Errors
/// The database's own.
pub fn counted(db: &mut Db, month: Month) -> Result<Vec<(String, i64)>, StoreFault> {
    let running = figures::table.filter(figures::month.eq(i64::from(month.number()))).filter(figures::published.eq(0));
    Ok(running.select((figures::name, figures::value)).load(db)?)
}

/// Puts the figures of a month, rounded, in the place of whatever was counted.
///
/// # Errors
/// The database's own.
pub fn publish(db: &mut Db, month: Month, rounded: &[(&str, u32)]) -> Result<(), StoreFault> {
    diesel::delete(figures::table.filter(figures::month.eq(i64::from(month.number())))).execute(db)?;
    for (name, value) in rounded {
        insert(db, month, name, i64::from(*value), true)?;
    }
    Ok(())
}

/// Every published figure of these months.
///
/// # Errors
/// The database's own, or a damaged row.
pub fn published(db: &mut Db, from: Month, to: Month) -> Result<Vec<(Month, String, u32)>, StoreFault> {
    let within = figures::table.filter(figures::month.between(i64::from(from.number()), i64::from(to.number())));
    let rows: Vec<(i64, String, i64)> = within
        .filter(figures::published.eq(1))
        .select((figures::month, figures::name, figures::value))
        .order((figures::month, figures::name))
        .load(db)?;
    rows.into_iter()
        .map(|(number, name, value)| Ok((month(number)?, name, u32::try_from(value).map_err(damaged)?)))
        .collect()
}

/// The last month, up to this one, whose figures were published.
///
/// # Errors
/// The database's own, or a damaged row.
pub fn last_published(db: &mut Db, to: Month) -> Result<Option<Month>, StoreFault> {
    let published = figures::table.filter(figures::published.eq(1)).filter(figures::month.le(i64::from(to.number())));
    let last: Option<i64> = published.select(max(figures::month)).get_result(db)?;
    last.map(month).transpose()
}

/// Deletes what is older.
///
/// # Errors
/// The database's own.
pub fn forget_before(db: &mut Db, oldest: Month) -> Result<(), StoreFault> {
    diesel::delete(figures::table.filter(figures::month.lt(i64::from(oldest.number())))).execute(db)?;
    Ok(())
}

/// The day on which the registry began; none before that.
///
/// # Errors
/// The database's own.
pub fn began(db: &mut Db) -> Result<Option<Day>, StoreFault> {
    let first: Option<i64> = trust_events::table.select(min(trust_events::day)).get_result(db)?;
    Ok(first.map(Day::from_number))
}

fn insert(db: &mut Db, month: Month, name: &str, value: i64, published: bool) -> Result<(), StoreFault> {
    diesel::insert_into(figures::table)
        .values((
            figures::month.eq(i64::from(month.number())),
            figures::name.eq(name),
            figures::value.eq(value),
            figures::published.eq(i64::from(published)),
        ))
        .execute(db)?;
    Ok(())
}

fn month(number: i64) -> Result<Month, StoreFault> {
    Ok(Month::from_number(i32::try_from(number).map_err(damaged)?))
}

fn damaged(_: std::num::TryFromIntError) -> StoreFault {
    StoreFault::Damaged("figures")
}
