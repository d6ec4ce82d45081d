//! Samples of the figures, and what their charts and tables have to do with each other.

use askama::Template;
use parasol::acts::figures::Published;
use parasol::figures::{Coarse, Figure};
use parasol::reports::WaitingTimes;
use parasol::trust::Census;
use parasol::web::figures::exact::ExactFigures;
use parasol::web::figures::transparency::Transparency;
use parasol::web::frame::{Area, Page};
use scraper::{Html, Selector};

use super::samples::{NOVEMBER, out};
use super::stewardly::steward;

/// Seven months; of the oldest, nothing that stewards decided is known: their log did not hold.
fn published() -> Published {
    let figures = (0..7).flat_map(|back| {
        let month = NOVEMBER.plus(-back);
        let known = Figure::ALL.iter().zip(0..).filter(move |(figure, _)| back == 0 || **figure > Figure::LookedAt);
        let known = known.filter(move |(figure, _)| back < 6 || **figure < Figure::Kept);
        known.map(move |(figure, at)| (month, *figure, Coarse::of((at * 7 + back.unsigned_abs() * 13) % 40)))
    });
    Published::of(figures)
}

pub fn transparency(page: Page, any: bool) -> Transparency {
    Transparency { page, published: if any { published() } else { Published::default() } }
}

pub fn exact(holds: bool) -> ExactFigures {
    let decided = [((NOVEMBER, Figure::Kept), 3), ((NOVEMBER.plus(-1), Figure::TakenOut), 1)];
    ExactFigures {
        page: steward(Area::Stewards),
        month: NOVEMBER,
        census: Census { newcomers: 4, vetted: 31, stewards: 5, looked_at: 0 },
        waiting: WaitingTimes::of([0, 1, 3, 9]),
        open_cases: 2,
        decided: holds.then(|| decided.into()),
        published: if holds { published() } else { Published::default() },
    }
}

fn all(html: &Html, css: &str) -> Vec<String> {
    let selector = Selector::parse(css).unwrap();
    html.select(&selector).map(|found| found.text().collect::<String>().trim().to_owned()).collect()
}

/// Whoever does not see a chart has the same numbers in the table: one chart for each column, one bar for each number.
#[test]
fn every_bar_has_its_number_in_a_table() {
    for html in [transparency(out(), true).render().unwrap(), exact(true).render().unwrap()] {
        let html = Html::parse_document(&html);
        let sections: Vec<_> = html.select(&Selector::parse("section").unwrap()).map(|one| one.inner_html()).collect();
        assert!(sections.len() >= 4);
        for section in sections {
            let section = Html::parse_fragment(&section);
            let bars = all(&section, "rect.sure").len();
            assert_eq!(bars, all(&section, "td").len(), "a bar for each number");
            let charts = all(&section, "svg[role=img] > title").len();
            let columns = all(&section, "thead th").len() - 1;
            let numbers = all(&section, "td").len();
            assert!(charts == columns || (columns, charts) == (1, numbers), "a chart for each column, or each number");
            assert_eq!(all(&section, "caption").len(), 1);
            assert!(all(&section, "tbody th").iter().all(|row| !row.is_empty()));
        }
    }
}
