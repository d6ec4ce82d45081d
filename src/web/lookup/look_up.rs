//! The main job: one box, and the answer first.

use askama::Template;

use crate::acts::look_up::{self, LookUpError, Question, before, daily_limit};
use crate::identifiers::{self, Note, region_named};
use crate::kernel::{Month, Region};
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::form::Field;
use crate::web::frame::{Area, Page};
use crate::web::lookup::which::{self, Offer};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::show::domain;
use crate::web::show::{CardWords, Code, Kind, KindInWords, ReportCard, Severity, code};

/// The lookup page, with the answer on top when there is one.
#[derive(Template)]
#[template(path = "lookup/look_up.html")]
pub struct LookUp {
    /// The frame.
    pub page: Page,
    /// What was typed. What is said of a report that was found carries it along.
    pub identifier: Field,
    /// The kind she chose; `None`: it is recognised.
    pub kind: Option<Kind>,
    /// The region in which a number without a country code is read.
    pub region: Option<Region>,
    /// Lookups left today.
    pub left: Option<u32>,
    /// The answer.
    pub answer: Option<Answer>,
}

/// The answer to a lookup.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Something is known.
    Hit(Hit),
    /// Nothing is known, which does not mean safe.
    Miss(Read),
    /// What was typed is no identifier: why.
    Unreadable(Said),
    /// What was typed may be several things, and none was looked up.
    Which(Vec<Offer>),
}

/// How the input was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// As what.
    pub kind: Kind,
    /// In the form people write it.
    pub shown: String,
    /// The region it was read in, because it had no country code.
    pub assumed_region: Option<Region>,
    /// The number has the right form and belongs to no known range.
    pub unusual: bool,
    /// It holds letters that look like those of another script.
    pub other_script: bool,
    /// A number without a sign for it, read as one that begins with its country code.
    pub international: bool,
    /// A plate without a country, read as one of her region's.
    pub plate_region: bool,
    /// The other ways it may be read, which were looked up as well.
    pub others: Vec<String>,
    /// What else she should know about how it was read.
    pub notes: Vec<Said>,
}

/// Something is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// How the input was read.
    pub read: Read,
    /// The worst credible thing.
    pub lead: Lead,
    /// The reports, gravest and newest first.
    pub reports: Vec<ReportCard>,
}

/// The worst credible thing, said first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The gravest things reported, worst first.
    pub codes: Vec<String>,
    /// Its severity.
    pub severity: Severity,
    /// How many members say so.
    pub members: u32,
    /// From how many separate circles.
    pub circles: u32,
    /// When it last happened, or was last filed.
    pub last: Option<Month>,
    /// Whether others dispute it.
    pub disputed: bool,
    /// Whether it was said of a linked identifier only.
    pub linked: bool,
}

impl Read {
    /// What else was looked up.
    #[must_use]
    pub fn also(&self) -> Option<Said> {
        (!self.others.is_empty()).then(|| Said::new("read-also").with("list", self.others.join(" · ")))
    }
}

impl Lead {
    /// The things themselves: "Violence · Robbed by force".
    pub fn named_codes(&self) -> impl Iterator<Item = &'static Code> {
        self.codes.iter().filter_map(|value| code(value))
    }
    /// Who says so and when: "Reported by 3 members from 2 separate circles, last in September 2026."
    #[must_use]
    pub fn who(&self) -> Said {
        match self.last {
            Some(month) => Said::new("lead-who-when")
                .with("members", self.members)
                .with("circles", self.circles)
                .with("month", month),
            None => Said::new("lead-who").with("members", self.members).with("circles", self.circles),
        }
    }
}

impl Hit {
    /// The reports of one severity.
    pub fn of(&self, severity: &Severity) -> Vec<&ReportCard> {
        self.reports.iter().filter(|report| report.severity == *severity).collect()
    }
    /// How many there are of one severity.
    #[must_use]
    pub fn count(&self, severity: &Severity) -> Said {
        Said::new("group-count").with("count", self.of(severity).len())
    }
}

impl LookUp {
    fn is_answered(&self) -> bool {
        matches!(self.answer, Some(Answer::Hit(_) | Answer::Miss(_)))
    }
    /// Whether this kind is the chosen one.
    fn is_kind(&self, kind: &Kind) -> bool {
        self.kind == Some(*kind)
    }
    fn kind_text(&self) -> &'static str {
        self.kind.map_or("", Kind::tag)
    }
    fn region_text(&self) -> String {
        self.region.map(|region| region.to_string()).unwrap_or_default()
    }
    fn left_said(&self) -> Option<Said> {
        self.left.map(|left| Said::new("lookup-left").with("left", left))
    }
}

/// How many things an answer leads with; the cards say the rest.
const LEAD_MOST: usize = 3;

/// Shows the box.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let (left, region) = before(call.app(), call.member()?).await?;
    Reply::page(&LookUp {
        page: call.page(Area::Lookup),
        identifier: Field::default(),
        kind: None,
        region,
        left: Some(left),
        answer: None,
    })
}

/// Answers on the POST itself: an identifier never stands in an address or in the browser's history.
///
/// # Errors
/// Ours; an unreadable input is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let who = call.member()?;
    let typed = call.form.get("identifier");
    let kind: Option<Kind> = call.form.get("kind").parse().ok();
    let region = region_named(call.form.get("region"));
    let question = Question { identifier: typed.to_owned(), kind, region };
    let page = |answer, left, region| LookUp {
        page: call.page(Area::Lookup),
        identifier: Field::of(typed),
        kind,
        region,
        left,
        answer: Some(answer),
    };
    match look_up::look_up(call.app(), who, &question).await {
        Ok(found) => {
            let left = found.left.min(daily_limit(call.app(), who.access().read).burst);
            let region = found.region;
            Reply::page(&page(answer(&found, call.app().today()), Some(left), region))
        }
        Err(LookUpError::Unreadable(why)) => {
            let (left, home) = before(call.app(), who).await?;
            let said = domain::unreadable(why);
            let mut page = page(Answer::Unreadable(said.clone()), Some(left), region.or(home));
            page.identifier.mistake = Some(said);
            Reply::mistakes(&page)
        }
        Err(LookUpError::Which(found)) => {
            let (left, home) = before(call.app(), who).await?;
            Reply::mistakes(&page(Answer::Which(which::offers(&found)), Some(left), region.or(home)))
        }
        Err(LookUpError::TooMany(too_many)) => Err(too_many.into()),
        Err(LookUpError::Paused(until)) => Err(Fault::Paused(until)),
        Err(LookUpError::Trouble(trouble)) => Err(trouble.into()),
    }
}

fn answer(found: &look_up::Answer, today: crate::kernel::Day) -> Answer {
    let notes = found.read.notes();
    let read = Read {
        kind: found.read.identifier().kind(),
        shown: found.read.identifier().spoken(),
        assumed_region: found.region.filter(|_| notes.contains(&Note::ReadInRegion)),
        unusual: notes.contains(&Note::UnusualNumber),
        other_script: notes.contains(&Note::LookAlikes),
        international: notes.contains(&Note::ReadAsInternational),
        plate_region: notes.contains(&Note::PlateInRegion),
        others: found
            .read
            .readings()
            .skip(1)
            .filter(|other| other.is_shown())
            .map(identifiers::Identifier::spoken)
            .collect(),
        notes: which::notes(notes),
    };
    let Some(lead) = &found.lead else { return Answer::Miss(read) };
    let behind = domain::basis(found.behind, None);
    let lead = Lead {
        codes: lead.codes.iter().take(LEAD_MOST).map(|code| code.as_str().to_owned()).collect(),
        severity: lead.severity.into(),
        members: behind.members,
        circles: behind.circles,
        last: Some(lead.last),
        disputed: behind.against_members > 0,
        linked: found.lead_is_linked,
    };
    let reports = found.reports.iter().map(|report| domain::card(report, today)).collect();
    Answer::Hit(Hit { read, lead, reports })
}
