//! The same for stewards: exact where that tells them nothing that other pages of theirs do not.

use std::collections::BTreeMap;

use askama::Template;

use super::charted::{Monthly, Rows};
use super::transparency::{DECIDED, REVIEWED};
use crate::acts::figures::{self, Exact, Published};
use crate::figures::Figure;
use crate::kernel::Month;
use crate::messages::Said;
use crate::reports::WaitingTimes;
use crate::trust::Census;
use crate::web::call::Call;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::show::Severity;
use crate::web::show::chart::Amount;

/// The page.
#[derive(Template)]
#[template(path = "figures/exact.html")]
pub struct ExactFigures {
    /// The frame.
    pub page: Page,
    /// This month.
    pub month: Month,
    /// Who stands where today.
    pub census: Census,
    /// How long reports have waited.
    pub waiting: WaitingTimes,
    /// How many cases are open.
    pub open_cases: usize,
    /// What was decided, month by month; none when the stewards' log does not hold.
    pub decided: Option<BTreeMap<(Month, Figure), u32>>,
    /// What is published: of reports, stewards know no more.
    pub published: Published,
}

impl ExactFigures {
    fn now(&self) -> [Rows; 2] {
        let Census { newcomers, vetted, stewards, looked_at } = self.census;
        let exactly = |n: usize| Amount::Exactly(u32::try_from(n).unwrap_or(u32::MAX));
        let members = vec![
            ("figures-newcomers", Amount::Exactly(newcomers)),
            ("figures-vetted", Amount::Exactly(vetted)),
            ("figures-stewards", Amount::Exactly(stewards)),
            ("figures-looked-at", Amount::Exactly(looked_at)),
        ];
        let waiting = vec![
            ("figures-within-a-day", exactly(self.waiting.day)),
            ("figures-within-three-days", exactly(self.waiting.three_days)),
            ("figures-within-a-week", exactly(self.waiting.week)),
            ("figures-later", exactly(self.waiting.longer)),
            ("figures-open-cases", exactly(self.open_cases)),
        ];
        [
            Rows { id: "members", title: "figures-members", what: None, rows: members },
            Rows { id: "waiting", title: "figures-waiting", what: Some("figures-waiting-what"), rows: waiting },
        ]
    }

    fn monthly(&self) -> Vec<Monthly> {
        let mut all = Vec::new();
        if let Some(decided) = &self.decided {
            let ask = |month: Month, figure| Some(Amount::Exactly(decided.get(&(month, figure)).copied().unwrap_or(0)));
            all.push(Monthly::of(
                ("decided", "figures-decided", Some("figures-decided-what")),
                self.month,
                DECIDED,
                ask,
            ));
        }
        if let Some(last) = self.published.last() {
            let filed = [Severity::Danger, Severity::Harm, Severity::Nuisance].map(|one| (figure(one), one.name()));
            let ask = |month, figure| self.published.get(month, figure).map(Amount::Within);
            all.push(Monthly::of(("filed", "figures-filed-reports", Some("figures-filed-what")), last, &filed, ask));
            all.push(Monthly::of(("reviews", "figures-reviews", Some("figures-reviews-what")), last, REVIEWED, ask));
        }
        all
    }
}

const fn figure(severity: Severity) -> Figure {
    match severity {
        Severity::Danger => Figure::Danger,
        Severity::Harm => Figure::Harm,
        Severity::Nuisance => Figure::Nuisance,
    }
}

/// Shows today's figures.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let Exact { census, waiting, open_cases, decided } = figures::exact(call.app()).await?;
    let published = figures::published(call.app()).await?;
    let (page, month) = (call.page(Area::Stewards), call.app().today().month());
    Reply::page(&ExactFigures { page, month, census, waiting, open_cases, decided, published })
}
