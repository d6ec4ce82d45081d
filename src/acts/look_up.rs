//! The main job: is anything known about this identifier?
//!
//! A lookup leaves nothing behind but a count against the member's budget.

use std::collections::{HashMap, HashSet};

use super::sessions::SignedIn;
use super::spend::spend;
use super::watch::{self, Watched};
use super::{App, TooMany, Trouble};
use crate::accounts::{Limit, Profile};
use crate::identifiers::{Kind, Recognised, Unrecognised, recognise};
use crate::kernel::{Day, MemberId, Month, Region, ReportId};
use crate::reports::{Consent, Facts, Lead, Opened, ReportState, Severity, Words, lead};
use crate::sealing::{Field, Locator, Seals, Token};
use crate::store::entries::FoundEntry;
use crate::store::{Db, entries, members};
use crate::trust::{Assessment, Read, Registry, Severity as TrustSeverity, assess_reports};

/// To how many of a client's other identifiers a lookup goes on. Reports by vetted members are followed first, so that
/// nobody who is not can crowd them out.
const LINKED_MOST: usize = 256;

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
    /// Her lookups look like a list being run, and are paused until a steward has looked at it.
    #[error("lookups are paused")]
    Paused(TooMany),
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
    /// Whether the lead was reported of a linked identifier only, not of the one that was asked for.
    pub lead_is_linked: bool,
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
    /// Where it was found: reports found in one place are about one identifier.
    via: Locator,
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
    let asked: Vec<Locator> = tokens.iter().map(Token::locator).collect();
    let (seals, ledger, today) = (app.seals.clone(), app.ledger.clone(), app.today());
    let (reports, lead) = app
        .store
        .read(move |db| {
            let reader = Reader { seals, today, reads_words: who.access().read == Read::Full };
            let direct = reader.find(db, &tokens, None)?;
            let onward = ledger.ask(db, today, |registry| onward(registry, &direct, &tokens))?;
            let linked = reader.find(db, &onward, Some(&direct))?;
            let mut reports: Vec<FoundReport> = direct.into_iter().chain(linked).collect();
            let lead = ledger.ask(db, today, |registry| {
                weigh(registry, &mut reports);
                lead_of(registry, &reports)
            })?;
            reports.sort_by_key(|report| (report.opened.codes.worst(), std::cmp::Reverse(report.opened.month())));
            Ok::<_, Trouble>((reports, lead))
        })
        .await?;
    note(app, who, asked, lead.is_some()).await?;
    let (lead, circles, lead_is_linked) = match lead {
        Some((lead, circles, linked)) => (Some(lead), circles, linked),
        None => (None, 0, false),
    };
    Ok(Answer { read, region, lead, circles, lead_is_linked, reports, left })
}

/// Takes one lookup off her day, her minute and her circle's day, unless her lookups are paused.
async fn spend_one(app: &App, who: SignedIn) -> Result<u32, LookUpError> {
    let subject = who.member.as_bytes();
    let own = [
        (daily_limit(app, who.access().read), app.seals.limit_key("lookups a day", subject)),
        (app.lookups_a_minute(), app.seals.limit_key("lookups a minute", subject)),
    ];
    let of_circle = app.settings.limits.circle_lookups_a_day.get();
    let (ledger, watched, now) = (app.ledger.clone(), watched(app, who), app.now());
    let spent = app.store.write(move |db| {
        let head = ledger.ask(db, now.day(), |registry| registry.home_circle(&who.member))?;
        let circle = head.map(|head| watch::circle_limit(&watched.seals, of_circle, head));
        let limits: Vec<_> = own.into_iter().chain(circle).collect();
        if !watched.begin(db)? {
            return Ok::<_, Trouble>(Err(LookUpError::Paused(watch::PAUSED)));
        }
        Ok(spend(db, &limits, now)?.map_err(LookUpError::TooMany))
    });
    spent.await?
}

fn watched(app: &App, who: SignedIn) -> Watched {
    Watched { member: who.member, seals: app.seals.clone(), now: app.now() }
}

/// What the watch over lookups wants to know afterwards. A miss that is no canary is noted already.
async fn note(app: &App, who: SignedIn, asked: Vec<Locator>, hit: bool) -> Result<(), Trouble> {
    let watched = watched(app, who);
    let canary = app.store.read(move |db| crate::store::watch::any_canary(db, &asked)).await?;
    if canary {
        return app.store.write(move |db| watched.canary(db)).await;
    }
    if hit {
        app.store.write(move |db| watched.hit(db)).await?;
    }
    Ok(())
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
    /// Everything filed under these tokens that is not among the `known` reports already.
    fn find(&self, db: &mut Db, tokens: &[Token], known: Option<&[FoundReport]>) -> Result<Vec<FoundReport>, Trouble> {
        let mut seen: HashSet<ReportId> = known.into_iter().flatten().map(|report| report.id).collect();
        let by_locator: HashMap<Locator, &Token> = tokens.iter().map(|token| (token.locator(), token)).collect();
        let locators: Vec<Locator> = tokens.iter().map(Token::locator).collect();
        let mut reports = Vec::new();
        for entry in entries::find(db, &locators)? {
            let Some(token) = by_locator.get(&entry.locator) else { continue };
            if !seen.contains(&entry.report.id)
                && let Some(report) = self.open(token, &entry, known.is_some())?
            {
                seen.insert(report.id);
                reports.push(report);
            }
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
        if !state.is_shown(codes) {
            return Ok(None);
        }
        Ok(Some(FoundReport {
            id: entry.report.id,
            words: self.words(token, entry, &facts, state)?,
            opened: Opened { codes, author: seal.open_author(entry.report.author.as_bytes())?, facts },
            state,
            level: None,
            by_newcomer: false,
            via: token.locator(),
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

/// The other identifiers that the reports found carry. One step only: what is linked to a linked identifier is too far.
fn onward(registry: &Registry, direct: &[FoundReport], asked: &[Token]) -> Vec<Token> {
    let mut seen: HashSet<Locator> = asked.iter().map(Token::locator).collect();
    let mut by_standing: Vec<&FoundReport> = direct.iter().collect();
    by_standing.sort_by_key(|report| !is_vetted(registry, report.opened.author));
    let others = by_standing.into_iter().flat_map(|report| &report.opened.facts.identifiers);
    let fresh = others.filter(|other| seen.insert(other.token.locator()));
    fresh.take(LINKED_MOST).map(|other| other.token.clone()).collect()
}

fn is_vetted(registry: &Registry, member: MemberId) -> bool {
    registry.access(&member).read == Read::Full
}

/// How sure the community is of each report: by those who reported the same identifier for something as grave. Neither a
/// linked identifier's reporters nor those of lesser things say that this happened.
fn weigh(registry: &Registry, reports: &mut [FoundReport]) {
    let levels: Vec<Option<Assessment>> = reports.iter().map(|report| assess_like(registry, reports, report)).collect();
    for (report, level) in reports.iter_mut().zip(levels) {
        report.level = level;
        report.by_newcomer = !is_vetted(registry, report.opened.author);
    }
}

fn assess_like(registry: &Registry, all: &[FoundReport], report: &FoundReport) -> Option<Assessment> {
    let severity = report.opened.codes.severity();
    let same_place = |other: &&FoundReport| (!other.linked && !report.linked) || other.via == report.via;
    let authors: Vec<MemberId> = all
        .iter()
        .filter(same_place)
        .filter(|other| other.opened.codes.severity() == severity)
        .map(|other| other.opened.author)
        .collect();
    let severity = if severity == Severity::Danger { TrustSeverity::Danger } else { TrustSeverity::Other };
    assess_reports(registry, &authors, severity)
}

/// The worst thing, with how many independent members stand behind it, and whether it was said of a linked identifier only.
/// Nothing that is said of a linked identifier adds to what is said of this one.
fn lead_of(registry: &Registry, reports: &[FoundReport]) -> Option<(Lead, u32, bool)> {
    let of = |linked: bool| reports.iter().filter(move |report| report.linked == linked);
    let worst = |linked| of(linked).map(|report| report.opened.codes.severity()).max();
    let linked = worst(true) > worst(false);
    let lead = lead(of(linked).map(|report| &report.opened))?;
    let grave: Vec<MemberId> = of(linked)
        .filter(|report| report.opened.codes.severity() == lead.severity)
        .map(|report| report.opened.author)
        .collect();
    let severity = if lead.severity == Severity::Danger { TrustSeverity::Danger } else { TrustSeverity::Other };
    let circles = assess_reports(registry, &grave, severity).map_or(0, |behind| behind.supporting.voices);
    Some((lead, circles, linked))
}

fn months_between(from: Month, to: Month) -> i32 {
    to.number().saturating_sub(from.number())
}
