//! Figures as a page shows them: charts, and the same numbers as a table.

use crate::figures::MONTHS;
use crate::kernel::Month;
use crate::messages::Said;
use crate::web::show::chart::{Amount, Bar, bars};

/// How long a bar of a month can be, and how far it stands from the next, in units of the drawing.
const HEIGHT: u32 = 64;
const STEP: u32 = 24;
/// How long a bar that lies can be.
const WIDTH: u32 = 290;

/// Several figures, each for the same months.
pub struct Monthly {
    /// Its name among the parts of the page; ids begin with it.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What is counted, in a sentence.
    pub what: Option<&'static str>,
    /// The last of its months.
    pub last: Month,
    /// The figures.
    pub series: Vec<Series>,
}

/// One figure, month by month.
pub struct Series {
    /// Its name: a message.
    pub label: &'static str,
    /// One for each month up to the last; none where it is not known.
    pub amounts: Vec<Option<Amount>>,
}

/// Several figures of one time, beside each other.
pub struct Rows {
    /// Its name among the parts of the page; ids begin with it.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What is counted, in a sentence.
    pub what: Option<&'static str>,
    /// The figures: a message each, and how many.
    pub rows: Vec<(&'static str, Amount)>,
}

impl Monthly {
    /// Asks for each figure of each of the months that are shown.
    pub fn of(
        (id, title, what): (&'static str, &'static str, Option<&'static str>),
        last: Month,
        labels: &[(crate::figures::Figure, &'static str)],
        ask: impl Fn(Month, crate::figures::Figure) -> Option<Amount>,
    ) -> Self {
        let months = || (1 - MONTHS..=0).map(|back| last.plus(back));
        let series = labels.iter().map(|(figure, label)| {
            let amounts = months().map(|month| ask(month, *figure)).collect();
            Series { label, amounts }
        });
        Self { id, title, what, last, series: series.collect() }
    }

    /// The months, the oldest first.
    fn months(&self) -> Vec<Month> {
        (1 - MONTHS..=0).map(|back| self.last.plus(back)).collect()
    }

    /// What the table says: the months whose figures are known, the newest first.
    #[must_use]
    pub fn table(&self) -> Vec<(Month, Said, Vec<Said>)> {
        let row = |(at, month): (usize, Month)| {
            let amounts = self.series.iter().map(|one| Some(one.amounts.get(at).copied().flatten()?.said()));
            Some((month, short(month), amounts.collect::<Option<Vec<_>>>()?))
        };
        let mut rows: Vec<_> = self.months().into_iter().enumerate().filter_map(row).collect();
        rows.reverse();
        rows
    }

    /// The most that any figure of it can be: the charts have one scale, so that they can be compared.
    #[must_use]
    pub fn top(&self) -> u32 {
        let amounts = self.series.iter().flat_map(|one| &one.amounts).flatten();
        amounts.map(|amount| amount.most()).max().unwrap_or_default()
    }

    /// The bars of one of its charts.
    #[must_use]
    pub fn bars(&self, series: &Series) -> Vec<Bar> {
        bars(series.amounts.iter().copied(), self.top(), HEIGHT, STEP)
    }

    /// The first of its months, in short.
    #[must_use]
    pub fn first_said(&self) -> Said {
        short(self.last.plus(1 - MONTHS))
    }

    /// The last of its months, in short.
    #[must_use]
    pub fn last_said(&self) -> Said {
        short(self.last)
    }
}

/// A month in short, such as "11/2026": it has to stand in a narrow column.
fn short(month: Month) -> Said {
    Said::new("figures-month-short").with("month", month.of_year().to_string()).with("year", month.year().to_string())
}

impl Rows {
    /// Its bars, each with its name and how many it stands for.
    #[must_use]
    pub fn bars(&self) -> Vec<(Bar, &'static str, Said)> {
        let top = self.rows.iter().map(|(_, amount)| amount.most()).max().unwrap_or_default();
        let drawn = bars(self.rows.iter().map(|(_, amount)| Some(*amount)), top, WIDTH, 0);
        drawn.into_iter().zip(&self.rows).map(|(bar, (label, amount))| (bar, *label, amount.said())).collect()
    }

    /// What the table says.
    #[must_use]
    pub fn table(&self) -> Vec<(&'static str, Said)> {
        self.rows.iter().map(|(label, amount)| (*label, amount.said())).collect()
    }
}
