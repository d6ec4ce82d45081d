//! The cases as one steward sees them: what they are about, and never who, but for the name that a concern was told of.

use secrecy::SecretString;

use super::super::sessions::SignedIn;
use super::super::{App, Trouble};
use super::effect::{Effect, refused};
use super::whole::{Outcome, Whole};
use super::{Kind, Measure};
use crate::kernel::{CaseId, Day, MemberId};
use crate::reports::{Facts, NO_AUTHOR, VoiceKind, Words};
use crate::sealing::{Field, Seals};
use crate::store::reports::ReportRow;
use crate::store::{Db, cases, members, reports};
use crate::trust::Registry;

/// What a steward sees.
pub struct SeenCases {
    /// The oldest first.
    pub cases: Vec<SeenCase>,
    /// How many more are open that concern somebody close to her.
    pub elsewhere: usize,
}

/// One case.
pub struct SeenCase {
    /// Its id.
    pub id: CaseId,
    /// What brought it about.
    pub kind: Kind,
    /// Why, by a name from a published list; may be empty.
    pub reason: String,
    /// Whom a concern is about, by the name that was told: nobody can judge somebody they cannot tell. In no other case.
    pub name: Option<SecretString>,
    /// Since when.
    pub opened: Day,
    /// How far it has come.
    pub outcome: Outcome,
    /// The day of that.
    pub decided: Day,
    /// What it is about.
    pub reports: Vec<SeenReport>,
    /// Whether a report was taken back by its author since.
    pub withdrawn: bool,
    /// What she can vote for now, and what each would do.
    pub measures: Vec<Effect>,
    /// What she voted for.
    pub mine: Option<Measure>,
}

/// One of its reports.
pub struct SeenReport {
    /// What it says; none when it cannot be opened any more.
    pub opened: Option<(Facts, Words)>,
    /// How many members say so.
    pub behind: usize,
    /// How many say that it is wrong.
    pub against: usize,
}

/// The cases she may decide, and those that were decided within the last thirty days.
///
/// # Errors
/// Ours.
pub async fn see(app: &App, who: SignedIn) -> Result<SeenCases, Trouble> {
    let (seals, ledger, today) = (app.seals.clone(), app.ledger.clone(), app.today());
    app.store
        .read(move |db| {
            let mut all = Vec::new();
            for row in cases::all(db)? {
                let whole = Whole::load(db, &seals, &row)?;
                let bare = Bare { reports: seen_reports(db, &seals, &whole)?, name: name(db, &seals, &whole)? };
                all.push((whole, bare));
            }
            Ok(ledger.ask(db, today, |registry| seen(registry, all, who.member, today))?)
        })
        .await
}

/// What a case shows, opened.
struct Bare {
    reports: Vec<SeenReport>,
    name: Option<SecretString>,
}

fn name(db: &mut Db, seals: &Seals, whole: &Whole) -> Result<Option<SecretString>, Trouble> {
    let Some(about) = whole.subject.about.filter(|_| whole.kind == Kind::Concern) else { return Ok(None) };
    let Some(row) = members::find(db, about)? else { return Ok(None) };
    let name = seals.open_field(Field::Name, about.as_bytes(), row.name.as_bytes())?;
    name.into_string().map(Some).map_err(|_| Trouble::Damaged("a name"))
}

fn seen(registry: &Registry, all: Vec<(Whole, Bare)>, steward: MemberId, today: Day) -> SeenCases {
    let mut seen = SeenCases { cases: Vec::new(), elsewhere: 0 };
    for (whole, bare) in all {
        if !whole.is_party(registry, steward) {
            seen.cases.push(seen_case(registry, &whole, bare, steward, today));
        } else if whole.outcome == Outcome::Open && whole.subject.by != Some(steward) {
            // What she brought herself is not counted: the count would tell whether the name she gave is known here.
            seen.elsewhere += 1;
        }
    }
    seen
}

fn seen_case(registry: &Registry, whole: &Whole, bare: Bare, steward: MemberId, today: Day) -> SeenCase {
    let offered = whole.measures(today);
    let can_be_done = offered.iter().copied().filter(|measure| refused(whole, registry, *measure).is_none());
    let mine = whole.votes.iter().find(|vote| vote.steward == steward);
    SeenCase {
        id: whole.id,
        kind: whole.kind,
        reason: whole.subject.reason.clone(),
        name: bare.name,
        opened: whole.opened,
        outcome: whole.outcome,
        decided: whole.decided,
        reports: bare.reports,
        withdrawn: !whole.withdrew.is_empty(),
        measures: can_be_done.map(|measure| Effect::of(whole, registry, today, measure)).collect(),
        mine: mine.and_then(|vote| Measure::parse(&vote.measure)).filter(|vote| offered.contains(vote)),
    }
}

fn seen_reports(db: &mut Db, seals: &Seals, whole: &Whole) -> Result<Vec<SeenReport>, Trouble> {
    let mut seen = Vec::new();
    for (row, author) in whole.reports.iter().zip(&whole.authors) {
        let said = whole.said.iter().filter(|said| said.report == row.id);
        let against = said.clone().filter(|said| said.kind == VoiceKind::Dispute).count();
        let others = said.filter(|said| said.kind != VoiceKind::Dispute && said.speaker != *author).count();
        let behind = others + usize::from(*author != NO_AUTHOR);
        seen.push(SeenReport { opened: open(db, seals, row)?, behind, against });
    }
    Ok(seen)
}

/// By the review copy, while there is one.
fn open(db: &mut Db, seals: &Seals, row: &ReportRow) -> Result<Option<(Facts, Words)>, Trouble> {
    let Some(copy) = reports::review_copy(db, row.id)? else { return Ok(None) };
    let seal = seals.report(row.id);
    let keys = seal.open_review_copy(copy.as_bytes())?;
    let facts = Facts::decode(seal.open_facts(&keys.facts, row.facts.as_bytes())?.expose());
    let words = Words::decode(seal.open_words(&keys.words, row.words.as_bytes())?.expose());
    let facts = facts.map_err(|_| Trouble::Damaged("a report's facts"))?;
    Ok(Some((facts, words.map_err(|_| Trouble::Damaged("a report's words"))?)))
}
