//! The main job: is anything known about this identifier?
//!
//! A lookup leaves nothing behind but a count against the member's budget.

use std::collections::HashSet;

use super::sessions::SignedIn;
use super::spend::spend;
use super::{App, TooMany, Trouble};
use crate::accounts::{Limit, Profile};
use crate::identifiers::{Kind, Recognised, Unrecognised, recognise};
use crate::kernel::{Day, MemberId, Month, Region, ReportId};
use crate::reports::{Consent, Facts, Lead, Opened, ReportState, Words, lead};
use crate::sealing::{Field, Locator, Seals, Token};
use crate::store::entries::FoundEntry;
use crate::store::{Db, entries, members};
use crate::trust::{Assessment, Read, Registry, Severity as TrustSeverity, assess_reports};

/// From how many of a client's other identifiers a lookup goes on. More would make one lookup dear, and have not been
/// seen on any list.
const LINKED_MOST: usize = 24;

/// What she typed.
pub struct Question {
    /// The identifier, as it was pasted.
    pub identifier: String,
    /// What she says it is.
    pub kind: Option<Kind>,
    /// How to read a number without a country code; else as her profile says.
    pub region: Option<Region>,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum LookUpError {
    /// It is no identifier.
    #[error("{0}")]
    Unreadable(Unrecognised),
    /// Her budget is used up.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(LookUpError);

/// The answer.
pub struct Answer {
    /// How it was read.
    pub read: Recognised,
    /// In which region, where that mattered.
    pub region: Option<Region>,
    /// The worst credible thing; none when nothing is known.
    pub lead: Option<Lead>,
    /// How many independent members stand behind the lead.
    pub circles: u32,
    /// Every report, worst and newest first.
    pub reports: Vec<FoundReport>,
    /// How many lookups she has left today.
    pub left: u32,
}

/// A report that was found.
pub struct FoundReport {
    /// Its id.
    pub id: ReportId,
    /// What it says.
    pub opened: Opened,
    /// Its words, if this reader may see them; an error says why not.
    pub words: Result<Words, NoWords>,
    /// Whether peers have reviewed it.
    pub state: ReportState,
    /// How sure the community is, from everybody who reported the same identifier.
    pub level: Option<Assessment>,
    /// Whether its author was not vetted yet.
    pub by_newcomer: bool,
    /// Whether it was found through another identifier of the same client.
    pub linked: bool,
}

/// Why a reader does not see words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWords {
    /// There are none, or their author keeps them to the reviewers.
    NoneForReaders,
    /// They wait for review.
    Waiting,
    /// Only vetted members read them.
    VettedOnly,
}

/// The limit on lookups a day that goes with a member's standing.
#[must_use]
pub fn daily_limit(app: &App, read: Read) -> Limit {
    let limits = &app.settings.limits;
    match read {
        Read::Full => Limit::a_day(limits.lookups_a_day.get()),
        Read::Lookup | Read::None => Limit::a_day(limits.newcomer_lookups_a_day.get()),
    }
}

/// How many lookups she has left today, and the region her numbers are read in.
///
/// # Errors
/// Ours.
pub async fn before(app: &App, who: SignedIn) -> Result<(u32, Option<Region>), Trouble> {
    let key = app.seals.limit_key("lookups a day", who.member.as_bytes());
    let (limit, now, seals) = (daily_limit(app, who.access().read), app.now(), app.seals.clone());
    let (left, region) = app
        .store
        .read(move |db| {
            let left = super::spend::left(db, limit, &key, now)?;
            Ok::<_, Trouble>((left, home_region(db, &seals, who.member)?))
        })
        .await?;
    Ok((left, region.or(app.settings.registry.region)))
}

/// The region a member has set for herself.
pub(super) fn home_region(db: &mut Db, seals: &Seals, member: MemberId) -> Result<Option<Region>, Trouble> {
    let Some(row) = members::find(db, member)? else { return Ok(None) };
    let profile = seals.open_field(Field::Profile, member.as_bytes(), row.profile.as_bytes())?;
    let profile = Profile::decode(profile.expose()).map_err(|_| Trouble::Damaged("a profile"))?;
    Ok(profile.region)
}

/// Looks an identifier up. What cannot be read costs nothing.
///
/// # Errors
/// [`LookUpError`].
pub async fn look_up(app: &App, who: SignedIn, question: &Question) -> Result<Answer, LookUpError> {
    let region = match question.region {
        Some(region) => Some(region),
        None => before(app, who).await?.1,
    };
    let read = recognise(&question.identifier, question.kind, region).map_err(LookUpError::Unreadable)?;
    let left = spend_one(app, who).await?;
    let tokens = stretch(app, &read).await?;
    let (seals, ledger, today) = (app.seals.clone(), app.ledger.clone(), app.today());
    let found = app
        .store
        .read(move |db| {
            let reader = Reader { seals, today, reads_words: who.access().read == Read::Full };
            let mut reports = reader.follow(db, tokens)?;
            let lead = lead_of(&reports);
            let circles = ledger.ask(db, today, |registry| weigh(registry, &mut reports))?;
            Ok::<_, Trouble>((reports, lead, circles))
        })
        .await?;
    let (mut reports, lead, circles) = found;
    reports.sort_by_key(|report| (report.opened.codes.worst(), std::cmp::Reverse(report.opened.month())));
    Ok(Answer { read, region, lead, circles, reports, left })
}

async fn spend_one(app: &App, who: SignedIn) -> Result<u32, LookUpError> {
    let subject = who.member.as_bytes();
    let limits = [
        (daily_limit(app, who.access().read), app.seals.limit_key("lookups a day", subject)),
        (app.lookups_a_minute(), app.seals.limit_key("lookups a minute", subject)),
    ];
    let now = app.now();
    let spent = app.store.write(move |db| spend(db, &limits, now)).await;
    Ok(spent.map_err(Trouble::from)??)
}

/// One stretch for each way the input may be read, so that no spelling hides a report.
async fn stretch(app: &App, read: &Recognised) -> Result<Vec<Token>, Trouble> {
    let readings: Vec<_> = read.readings().cloned().collect();
    let tokens = app
        .stretch(move |tokens, memory| {
            readings.iter().map(|reading| tokens.live(reading.canonical(), memory)).collect::<Result<Vec<_>, _>>()
        })
        .await?;
    Ok(tokens.map_err(|_| Trouble::Damaged("the stretch"))?.into_iter().flatten().collect())
}

/// Opens what a reader may open.
struct Reader {
    seals: Seals,
    today: Day,
    reads_words: bool,
}

impl Reader {
    /// Everything filed under these tokens, and under the other identifiers that the reports found carry.
    fn follow(&self, db: &mut Db, tokens: Vec<Token>) -> Result<Vec<FoundReport>, Trouble> {
        let mut seen: HashSet<Locator> = tokens.iter().map(Token::locator).collect();
        let mut known: HashSet<ReportId> = HashSet::new();
        let mut reports = Vec::new();
        let (mut next, mut linked) = (tokens, false);
        while !next.is_empty() {
            let mut onward = Vec::new();
            let locators: Vec<Locator> = next.iter().map(Token::locator).collect();
            for entry in entries::find(db, &locators)? {
                let Some(token) = next.iter().find(|token| token.locator() == entry.locator) else { continue };
                if known.contains(&entry.report.id) {
                    continue;
                }
                let Some(report) = self.open(token, &entry, linked)? else { continue };
                known.insert(entry.report.id);
                let others = report.opened.facts.identifiers.iter().map(|other| other.token.clone());
                onward.extend(others.filter(|other| seen.len() < LINKED_MOST && seen.insert(other.locator())));
                reports.push(report);
            }
            (next, linked) = (onward, true);
        }
        Ok(reports)
    }

    /// Opens one entry; nothing if the report is not to be found by a lookup today.
    fn open(&self, token: &Token, entry: &FoundEntry, linked: bool) -> Result<Option<FoundReport>, Trouble> {
        let this_month = self.today.month();
        let waits = entry.report.visible_from.is_some_and(|day| day > self.today);
        if waits || entry.report.expires < this_month {
            return Ok(None);
        }
        let seal = self.seals.report(entry.report.id);
        let key = seal.unwrap_facts(token, entry.keys.facts.as_bytes())?;
        let facts = Facts::decode(seal.open_facts(&key, entry.report.facts.as_bytes())?.expose())
            .map_err(|_| Trouble::Damaged("a report's facts"))?;
        if !facts.consents.has(Consent::Lookup) {
            return Ok(None);
        }
        let Some(codes) = facts.codes.still_kept(months_between(facts.filed, this_month)) else { return Ok(None) };
        let state = ReportState::parse(&entry.report.state).ok_or(Trouble::Damaged("a report's state"))?;
        Ok(Some(FoundReport {
            id: entry.report.id,
            words: self.words(token, entry, &facts, state)?,
            opened: Opened { codes, author: seal.open_author(entry.report.author.as_bytes())?, facts },
            state,
            level: None,
            by_newcomer: false,
            linked,
        }))
    }

    /// The words' key is only taken out once review has released them, for a reader who may read words.
    fn words(
        &self,
        token: &Token,
        entry: &FoundEntry,
        facts: &Facts,
        state: ReportState,
    ) -> Result<Result<Words, NoWords>, Trouble> {
        if !facts.consents.has(Consent::Words) {
            return Ok(Err(NoWords::NoneForReaders));
        }
        if state != ReportState::Reviewed {
            return Ok(Err(NoWords::Waiting));
        }
        if !self.reads_words {
            return Ok(Err(NoWords::VettedOnly));
        }
        let seal = self.seals.report(entry.report.id);
        let key = seal.unwrap_words(token, entry.keys.words.as_bytes())?;
        let words = Words::decode(seal.open_words(&key, entry.report.words.as_bytes())?.expose())
            .map_err(|_| Trouble::Damaged("a report's words"))?;
        Ok(if words.is_empty() { Err(NoWords::NoneForReaders) } else { Ok(words) })
    }
}

fn lead_of(reports: &[FoundReport]) -> Option<Lead> {
    lead(reports.iter().map(|report| &report.opened))
}

/// Weighs everybody who reported the same client; gives how many independent ones stand behind the worst of it.
fn weigh(registry: &Registry, reports: &mut [FoundReport]) -> u32 {
    let Some(worst) = reports.iter().map(|report| report.opened.codes.severity()).max() else { return 0 };
    let severity = if worst == crate::reports::Severity::Danger { TrustSeverity::Danger } else { TrustSeverity::Other };
    let authors = |wanted: &dyn Fn(&FoundReport) -> bool| -> Vec<MemberId> {
        reports.iter().filter(|report| wanted(report)).map(|report| report.opened.author).collect()
    };
    let level = assess_reports(registry, &authors(&|_| true), severity);
    let behind = assess_reports(registry, &authors(&|report| report.opened.codes.severity() == worst), severity);
    for report in reports {
        report.level = level;
        report.by_newcomer = registry.access(&report.opened.author).read != Read::Full;
    }
    behind.map_or(0, |behind| behind.supporting.voices)
}

fn months_between(from: Month, to: Month) -> i32 {
    to.number().saturating_sub(from.number())
}
