//! The main job: one box, and the answer first.

use askama::Template;

use crate::acts::look_up::{self, LookUpError, Question, before, daily_limit};
use crate::identifiers::{self, Note, region_named};
use crate::kernel::{Day, Month, Region};
use crate::messages::{Said, Words};
use crate::reports::ReportState;
use crate::web::call::Call;
use crate::web::form::Field;
use crate::web::frame::{Area, Page};
use crate::web::lookup::which::{self, Offer};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::show::domain;
use crate::web::show::{Basis, CardWords, Code, Kind, KindInWords, Level, ReportCard, Severity, code};

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
    /// Nothing could be read, and something that was read is damaged: there may be reports.
    Incomplete(Read),
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
    /// What is known of it.
    pub known: Known,
    /// What is known of other identifiers of the same person.
    pub linked: Vec<Linked>,
    /// Whether nothing that was read is damaged. If not, there may be more reports.
    pub whole: bool,
}

/// What is known of one identifier.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// The worst credible thing.
    pub lead: Lead,
    /// The reports, by severity.
    pub groups: Vec<Group>,
    /// How many more there are, less grave or older.
    pub left_out: u32,
}

/// The reports of one severity. How sure the community is stands here, once, and not on each as if each had all who say so.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// How grave it is.
    pub severity: Severity,
    /// How sure the community is.
    pub level: Level,
    /// What that rests on.
    pub basis: Basis,
    /// One card an author, the newest first.
    pub cards: Vec<ReportCard>,
}

/// What is known of an identifier that a reviewed report names beside this one. It is never shown itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Linked {
    /// Its kind.
    pub kind: Kind,
    /// Two members who are independent of each other say so: one line of the banner tells of it.
    pub confirmed: bool,
    /// What is known of it.
    pub known: Known,
}

/// The worst credible thing, said first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The gravest things reported, worst first.
    pub codes: Vec<String>,
    /// How many members say each of them.
    pub shared: Vec<u32>,
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
    /// The same, each with how many of the members say it where not all do: a single member's word among several.
    #[must_use]
    pub fn shared_codes(&self) -> Vec<(&'static Code, Option<Said>)> {
        let of = |count: u32| Said::new("lead-code-of").with("count", count).with("members", self.members);
        let counts = self.shared.iter().copied().chain(std::iter::repeat(self.members));
        let codes = self.codes.iter().zip(counts).filter_map(|(value, count)| Some((code(value)?, count)));
        codes.map(|(code, count)| (code, (count < self.members).then(|| of(count)))).collect()
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
    /// The lines of the banner about links that are confirmed.
    #[must_use]
    pub fn confirmed(&self) -> Vec<&Linked> {
        self.linked.iter().filter(|linked| linked.confirmed).collect()
    }
}

impl Known {
    /// That there are more than are shown, if there are.
    #[must_use]
    pub fn more(&self) -> Option<Said> {
        (self.left_out > 0).then(|| Said::new("cards-left-out").with("count", self.left_out))
    }
}

impl Group {
    /// How many cards there are.
    #[must_use]
    pub fn count(&self) -> Said {
        Said::new("group-count").with("count", self.cards.len())
    }
}

impl Linked {
    /// "A reviewed report says that the same person also uses another handle."
    #[must_use]
    pub fn title(&self) -> Said {
        let id = if self.confirmed { "linked-title-confirmed" } else { "linked-title" };
        Said::new(id).with("kind", self.kind_word())
    }
    /// "Also, of another handle: Violence. 4 members."
    #[must_use]
    pub fn line(&self, words: &Words) -> Said {
        let codes: Vec<&str> = self.known.lead.named_codes().map(|code| words.say(code.name)).collect();
        Said::new("linked-line")
            .with("kind", self.kind_word())
            .with("codes", codes.join(" · "))
            .with("members", self.known.lead.members)
    }
    /// For the sentences: all handles are one word there.
    const fn kind_word(&self) -> &'static str {
        match self.kind {
            Kind::Phone => "phone",
            Kind::Email => "email",
            Kind::Plate => "plate",
            _ => "handle",
        }
    }
}

impl LookUp {
    fn is_answered(&self) -> bool {
        matches!(self.answer, Some(Answer::Hit(_) | Answer::Miss(_) | Answer::Incomplete(_)))
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

fn answer(found: &look_up::Answer, today: Day) -> Answer {
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
    let Some(known) = &found.known else {
        return if found.whole { Answer::Miss(read) } else { Answer::Incomplete(read) };
    };
    let linked = found.linked.iter().map(|linked| Linked {
        kind: linked.kind,
        confirmed: linked.confirmed,
        known: self::known(&linked.known, linked.kind, today),
    });
    let linked = linked.collect();
    Answer::Hit(Hit { known: self::known(known, read.kind, today), read, linked, whole: found.whole })
}

fn known(known: &look_up::Known, kind: Kind, today: Day) -> Known {
    let behind = domain::basis(known.behind);
    let lead = Lead {
        codes: known.lead.codes.iter().take(LEAD_MOST).map(|code| code.as_str().to_owned()).collect(),
        shared: known.shared.iter().map(|count| u32::try_from(*count).unwrap_or(u32::MAX)).collect(),
        severity: known.lead.severity.into(),
        members: behind.members,
        circles: behind.circles,
        last: Some(known.lead.last),
        disputed: behind.against_members > 0,
    };
    let groups = known.groups.iter().map(|found| group(found, kind, today)).collect();
    Known { lead, groups, left_out: u32::try_from(known.left_out).unwrap_or(u32::MAX) }
}

fn group(found: &look_up::Group, kind: Kind, today: Day) -> Group {
    let reviewed = found.cards.iter().any(|card| card.state == ReportState::Reviewed);
    let state = if reviewed { ReportState::Reviewed } else { ReportState::Unreviewed };
    Group {
        severity: found.severity.into(),
        level: domain::level(state, Some(found.certainty.assessment)),
        basis: domain::basis(found.certainty),
        cards: found.cards.iter().map(|card| domain::card(card, found.certainty, kind, today)).collect(),
    }
}
