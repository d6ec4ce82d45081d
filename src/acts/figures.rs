//! The figures: counted as things happen, rounded and published once a month, and shown.

use std::collections::BTreeMap;

use super::ledger::Ledger;
use super::{App, Trouble, audit, review};
use crate::figures::{Coarse, Figure, MONTHS, closed};
use crate::kernel::{Day, Month};
use crate::reports::{ReportState, Severity, WaitingTimes};
use crate::sealing::Seals;
use crate::store::{Db, StoreFault, cases, figures, reports};
use crate::trust::Census;

const SEVERITIES: [Severity; 3] = [Severity::Danger, Severity::Harm, Severity::Nuisance];

/// Counts one, in the write transaction of what it counts.
///
/// # Errors
/// The database's own.
pub(super) fn count(db: &mut Db, today: Day, figure: Figure) -> Result<(), StoreFault> {
    figures::count(db, today.month(), figure.as_str())
}

/// Makes the figures of every month that is closed and has none yet. They are never made again.
///
/// # Errors
/// The database's own.
pub(super) fn make(db: &mut Db, seals: &Seals, ledger: &Ledger, today: Day) -> Result<(), Trouble> {
    let closed = closed(today);
    let oldest = closed.plus(1 - MONTHS);
    let next = match figures::last_published(db, closed)? {
        Some(last) => last.plus(1),
        None => match figures::began(db)? {
            Some(day) => day.month(),
            None => return Ok(()),
        },
    };
    if next > closed {
        return Ok(());
    }
    let done = decisions(db, seals)?;
    for month in (next.max(oldest).number()..=closed.number()).map(Month::from_number) {
        let mut made = happened_in(db, month, &done)?;
        if month == closed {
            made.extend(members(ledger.ask(db, today, |registry| registry.census())?));
        }
        let rounded: Vec<_> = made.into_iter().map(|(figure, n)| (figure.as_str(), Coarse::of(n).least())).collect();
        figures::publish(db, month, &rounded)?;
    }
    for severity in SEVERITIES {
        reports::forget_tallies(db, severity.as_str(), closed.plus(severity.kept_months()))?;
    }
    Ok(figures::forget_before(db, oldest)?)
}

/// What stewards decided, by month and figure; nothing when their log does not hold.
type Decisions = Option<BTreeMap<(Month, Figure), u32>>;

fn decisions(db: &mut Db, seals: &Seals) -> Result<Decisions, Trouble> {
    let lines = match audit::verified(db, seals) {
        Ok(lines) => lines,
        Err(Trouble::Damaged(_)) => return Ok(None),
        Err(trouble) => return Err(trouble),
    };
    let mut done = BTreeMap::new();
    for line in lines {
        if let Some(figure) = Figure::decided(&line.act) {
            *done.entry((line.day.month(), figure)).or_default() += 1;
        }
    }
    Ok(Some(done))
}

/// The exact figures of what happened in a month.
fn happened_in(db: &mut Db, month: Month, done: &Decisions) -> Result<Vec<(Figure, u32)>, StoreFault> {
    let mut made = Vec::new();
    for severity in SEVERITIES {
        let until = month.plus(severity.kept_months());
        let filed = reports::tallied(db, severity.as_str(), until, ReportState::Rejected.as_str())?;
        made.push((Figure::filed(severity), number(filed)));
    }
    let counted = figures::counted(db, month)?;
    let counted = |figure: Figure| counted.iter().find(|(name, _)| name == figure.as_str()).map_or(0, |(_, n)| *n);
    let as_they_happened =
        [Figure::WithinADay, Figure::WithinThreeDays, Figure::WithinAWeek, Figure::Later, Figure::Objections];
    made.extend(as_they_happened.map(|figure| (figure, number(counted(figure)))));
    if let Some(done) = done {
        let of_the_month = |figure| done.get(&(month, figure)).copied().unwrap_or_default();
        let decided = [Figure::Kept, Figure::TakenOut, Figure::Members, Figure::Undone];
        made.extend(decided.map(|figure| (figure, of_the_month(figure))));
    }
    Ok(made)
}

const fn members(census: Census) -> [(Figure, u32); 4] {
    [
        (Figure::Newcomers, census.newcomers),
        (Figure::Vetted, census.vetted),
        (Figure::Stewards, census.stewards),
        (Figure::LookedAt, census.looked_at),
    ]
}

fn number(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}

/// Figures that are published.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Published(BTreeMap<(Month, Figure), Coarse>);

impl Published {
    /// Of these figures.
    pub fn of(figures: impl IntoIterator<Item = (Month, Figure, Coarse)>) -> Self {
        Self(figures.into_iter().map(|(month, figure, coarse)| ((month, figure), coarse)).collect())
    }

    /// The last month that has any.
    #[must_use]
    pub fn last(&self) -> Option<Month> {
        self.0.keys().map(|(month, _)| *month).max()
    }

    /// One figure of a month; none where it is not known.
    #[must_use]
    pub fn get(&self, month: Month, figure: Figure) -> Option<Coarse> {
        self.0.get(&(month, figure)).copied()
    }
}

/// What is published today.
///
/// # Errors
/// Ours.
pub async fn published(app: &App) -> Result<Published, Trouble> {
    let closed = closed(app.today());
    let rows = app.store.read(move |db| figures::published(db, closed.plus(1 - MONTHS), closed)).await?;
    let known =
        rows.into_iter().filter_map(|(month, name, value)| Some((month, Figure::parse(&name)?, Coarse::of(value))));
    Ok(Published::of(known))
}

/// What stewards may know exactly: it stands on other pages of theirs already, or can be counted there.
pub struct Exact {
    /// Who stands where today.
    pub census: Census,
    /// How long reports have waited for their reviewers.
    pub waiting: WaitingTimes,
    /// How many cases are open.
    pub open_cases: usize,
    /// What was decided, by month; none when the stewards' log does not hold.
    pub decided: Option<BTreeMap<(Month, Figure), u32>>,
}

/// The exact figures of today.
///
/// # Errors
/// Ours.
pub async fn exact(app: &App) -> Result<Exact, Trouble> {
    let (seals, ledger, today) = (app.seals.clone(), app.ledger.clone(), app.today());
    app.store
        .read(move |db| {
            Ok(Exact {
                census: ledger.ask(db, today, |registry| registry.census())?,
                waiting: review::waiting_times(db, &seals, &ledger, today)?,
                open_cases: cases::all(db)?.iter().filter(|case| case.outcome.is_empty()).count(),
                decided: decisions(db, &seals)?,
            })
        })
        .await
}
