//! What happens here, in numbers, for anybody. Visitors may read it, so it does not say what the registry is for.

use askama::Template;

use super::charted::{Monthly, Rows};
use crate::acts::figures::{self, Published};
use crate::figures::{Figure, STEP};
use crate::kernel::Month;
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::show::chart::Amount;

/// The page.
#[derive(Template)]
#[template(path = "figures/transparency.html")]
pub struct Transparency {
    /// The frame.
    pub page: Page,
    /// What is published.
    pub published: Published,
}

/// How long reviews took.
pub(super) const REVIEWED: &[(Figure, &str)] = &[
    (Figure::WithinADay, "figures-within-a-day"),
    (Figure::WithinThreeDays, "figures-within-three-days"),
    (Figure::WithinAWeek, "figures-within-a-week"),
    (Figure::Later, "figures-later"),
];

/// What was answered to objections, and decided besides.
pub(super) const DECIDED: &[(Figure, &str)] = &[
    (Figure::Kept, "figures-kept"),
    (Figure::TakenOut, "figures-taken-out"),
    (Figure::Members, "figures-about-members"),
    (Figure::Undone, "figures-undone"),
];

const MEMBERS: [(Figure, &str); 4] = [
    (Figure::Newcomers, "figures-newcomers"),
    (Figure::Vetted, "figures-vetted"),
    (Figure::Stewards, "figures-stewards"),
    (Figure::LookedAt, "figures-looked-at"),
];

/// In words for visitors.
const FILED: &[(Figure, &str)] =
    &[(Figure::Danger, "figures-danger"), (Figure::Harm, "figures-harm"), (Figure::Nuisance, "figures-nuisance")];

impl Transparency {
    /// The last month that has figures.
    fn last(&self) -> Option<Month> {
        self.published.last()
    }

    fn rule(&self) -> Said {
        Said::new("figures-rule").with("from", STEP).with("to", 2 * STEP - 1)
    }

    fn made(last: &Month) -> Said {
        Said::new("figures-made").with("month", *last)
    }

    fn members(&self, last: &Month) -> Rows {
        let known = MEMBERS.iter().filter_map(|(figure, label)| {
            let coarse = self.published.get(*last, *figure)?;
            Some((*label, Amount::Within(coarse)))
        });
        Rows { id: "members", title: "figures-members", what: None, rows: known.collect() }
    }

    fn monthly(&self, last: &Month) -> Vec<Monthly> {
        let opened = &[(Figure::Objections, "figures-opened")];
        let ask = |month, figure| self.published.get(month, figure).map(Amount::Within);
        let all = [
            Monthly::of(("filed", "figures-filed", Some("figures-filed-what")), *last, FILED, ask),
            Monthly::of(("reviews", "figures-reviews", Some("figures-reviews-what")), *last, REVIEWED, ask),
            Monthly::of(("objections", "figures-objections", Some("figures-objections-what")), *last, opened, ask),
            Monthly::of(("decided", "figures-decided", Some("figures-decided-what")), *last, DECIDED, ask),
        ];
        all.into_iter().filter(|part| !part.table().is_empty()).collect()
    }
}

/// Shows what is published.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let published = figures::published(call.app()).await?;
    Reply::page(&Transparency { page: call.page(Area::Help), published })
}
