//! Every part of a page in every state, with invented data. Only `parasol demo` shows it: docs/design.md.

use askama::Template;

use crate::kernel::{Month, ReportId};
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::lookup::look_up::{Known, Lead, Linked, Read};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::unreadable;
use crate::web::show::{
    Basis, CardActions, CardState, CardWords, DELAYS, Kind, KindInWords, Level, ReportCard, Severity,
};

/// The parts.
#[derive(Template)]
#[template(path = "design/design.html")]
pub struct Design {
    /// The frame.
    pub page: Page,
    read: Read,
    leads: Vec<Lead>,
    links: Vec<Linked>,
    basis: Basis,
    cards: Vec<ReportCard>,
    wrong: Field,
    wrong_why: Said,
    delay: Field,
}

/// Shows them.
///
/// # Errors
/// [`Fault::NotFound`] wherever members are.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    if !call.app().settings.web.shows_design {
        return Err(Fault::NotFound);
    }
    Reply::page(&Design::invented(call.page(Area::None)))
}

impl Design {
    /// All of it invented.
    #[must_use]
    pub fn invented(page: Page) -> Self {
        Self {
            page,
            read: Read {
                kind: Kind::Phone,
                shown: "+44 7700 900123".to_owned(),
                assumed_region: "GB".parse().ok(),
                unusual: false,
                other_script: false,
                international: false,
                plate_region: false,
                others: Vec::new(),
                notes: Vec::new(),
            },
            leads: vec![
                lead(Severity::Danger, &["violence", "robbed"]),
                Lead { disputed: true, ..lead(Severity::Harm, &["unpaid"]) },
                lead(Severity::Nuisance, &["no_show"]),
            ],
            links: vec![Linked {
                kind: Kind::Telegram,
                confirmed: true,
                known: Known { lead: lead(Severity::Harm, &["theft"]), groups: Vec::new(), left_out: 3 },
            }],
            basis: Basis { members: 3, circles: 2, against_members: 2, against_circles: 2, alone: None },
            cards: vec![
                ReportCard {
                    words: CardWords::Shown {
                        description: Some("Deep voice, silver van".to_owned()),
                        account: Some("Friendly in messages.\n\nLeft when I shouted.".to_owned()),
                    },
                    may: CardActions { support: true, dispute: true, flag: true },
                    ..card(Level::Corroborated, Severity::Danger, &["violence", "robbed"])
                },
                ReportCard {
                    words: CardWords::Waiting,
                    former: true,
                    first_hand: false,
                    ..card(Level::Unreviewed, Severity::Harm, &["unpaid"])
                },
                ReportCard {
                    words: CardWords::VettedOnly,
                    reassigned: true,
                    ..card(Level::Disputed, Severity::Nuisance, &["no_show"])
                },
            ],
            wrong: Field::wrong("hello there", unreadable::NOTHING),
            wrong_why: unreadable::NOTHING,
            delay: Field::of("none"),
        }
    }

    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("wrong", &self.wrong.mistake)])
    }
    /// A field with nothing wrong.
    const fn none(&self) -> &Option<Said> {
        &self.delay.mistake
    }
    fn warnings(&self) -> Vec<Said> {
        vec![Said::new("warning-phone").with("text", self.read.shown.clone())]
    }
    /// The names of the sprite's pictures.
    fn icons() -> impl Iterator<Item = &'static str> {
        let sprite = include_str!("../../../static/icons.svg");
        sprite.split("<symbol id=\"").skip(1).filter_map(|rest| rest.split('"').next())
    }
}

fn lead(severity: Severity, codes: &[&str]) -> Lead {
    Lead {
        codes: owned(codes),
        shared: vec![3, 1],
        severity,
        members: 3,
        circles: 2,
        last: Some(LAST),
        disputed: false,
    }
}

/// September 2026.
const LAST: Month = Month::from_number(2026 * 12 + 8);

fn card(level: Level, severity: Severity, codes: &[&str]) -> ReportCard {
    // Of each its own: parts of a card are named by its id.
    let mark = codes.concat().bytes().fold(0, u8::wrapping_add);
    ReportCard {
        id: ReportId::from_bytes([mark; 16]),
        level,
        severity,
        codes: owned(codes),
        also: vec!["others".to_owned()],
        month: Some(LAST),
        part_of_day: Some("night".to_owned()),
        area: Some("North Leeds".to_owned()),
        setting: Some("hotel".to_owned()),
        contact: Some("app".to_owned()),
        first_hand: true,
        filed: LAST,
        age_months: 2,
        state: CardState::Reviewed,
        former: false,
        words: CardWords::None,
        reassigned: false,
        may: CardActions::default(),
    }
}

fn owned(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}
