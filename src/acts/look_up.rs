//! The main job: is anything known about this identifier?
//!
//! A lookup leaves nothing behind but a count against the member's budget.

mod again;
mod credible;
mod reader;

use std::collections::HashSet;

use super::sessions::SignedIn;
use super::spend::spend;
use super::watch::{self, Watched};
use super::{App, TooMany, Trouble, profile};
use crate::accounts::Limit;
use crate::accounts::limits::{self, Quota};
use crate::identifiers::{Identifier, Kind, Reading, Recognised, Unrecognised, Which, recognise};
use crate::kernel::{MemberId, Region};
use crate::reports::Lead;
use crate::sealing::{Locator, Seals, Token};
use crate::store::Db;
use crate::store::watch::any_canary;
use crate::trust::{Assessment, Read, Registry};
pub(super) use again::{Again, Own, of_another};
pub(super) use credible::Evidence;
pub(super) use reader::Reader;
pub use reader::{FoundReport, May, NoWords};

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
    /// It may be several things: none was looked up.
    #[error("this may be several things")]
    Which(Which),
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
    /// How sure the community is of the lead.
    pub behind: Option<Assessment>,
    /// Whether the lead was reported of a linked identifier only, not of the one that was asked for.
    pub lead_is_linked: bool,
    /// Every report, worst and newest first.
    pub reports: Vec<FoundReport>,
    /// How many lookups she has left today.
    pub left: u32,
}

/// The limit on lookups a day that goes with a member's standing.
#[must_use]
pub fn daily_limit(app: &App, read: Read) -> Limit {
    daily_quota(read).limit(&app.settings.limits)
}

const fn daily_quota(read: Read) -> Quota {
    match read {
        Read::Full => limits::LOOKUPS_A_DAY,
        Read::Lookup | Read::None => limits::LOOKUPS_OF_A_NEWCOMER,
    }
}

/// How many lookups she has left today, and the region her numbers are read in.
///
/// # Errors
/// Ours.
pub async fn before(app: &App, who: SignedIn) -> Result<(u32, Option<Region>), Trouble> {
    let (limit, key) = app.counted(&daily_quota(who.access().read), who.member.as_bytes());
    let (now, seals) = (app.now(), app.seals.clone());
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
    Ok(profile::load(db, seals, member)?.region)
}

/// Looks an identifier up. What cannot be read, or may be several things, costs nothing.
///
/// # Errors
/// [`LookUpError`].
pub async fn look_up(app: &App, who: SignedIn, question: &Question) -> Result<Answer, LookUpError> {
    let (read, region) = read(app, who, question).await?;
    let left = spend_one(app, who).await?;
    let tokens = tokens_of(app, read.readings().cloned().collect()).await?;
    let (seals, ledger, today) = (app.seals.clone(), app.ledger.clone(), app.today());
    let (reports, lead, canary) = app
        .store
        .read(move |db| {
            let reader = Reader { seals, today, reads_words: who.access().read == Read::Full };
            let asked: Vec<Locator> = tokens.iter().map(Token::locator).collect();
            let canary = any_canary(db, &asked)?;
            let direct = reader.find(db, &tokens, None)?;
            let onward = ledger.ask(db, today, |registry| onward(registry, &direct, &tokens))?;
            let linked = reader.find(db, &onward, Some(&direct))?;
            let mut reports: Vec<FoundReport> = direct.into_iter().chain(linked).collect();
            if reports.is_empty() {
                return Ok((reports, None, canary));
            }
            let evidence = Evidence::on(db, &reader.seals, asked, &reports)?;
            let lead = ledger.ask(db, today, |registry| {
                evidence.weigh(registry, who.member, &mut reports);
                evidence.lead(registry, &reports)
            })?;
            reports.sort_by_key(|report| (report.opened.codes.worst(), std::cmp::Reverse(report.opened.month())));
            Ok::<_, Trouble>((reports, lead, canary))
        })
        .await?;
    note(app, who, canary, lead.is_some()).await?;
    let (lead, behind, lead_is_linked) = match lead {
        Some((lead, behind, linked)) => (Some(lead), behind, linked),
        None => (None, None, false),
    };
    Ok(Answer { read, region, lead, behind, lead_is_linked, reports, left })
}

/// How what was typed is read, and in which region.
async fn read(app: &App, who: SignedIn, question: &Question) -> Result<(Recognised, Option<Region>), LookUpError> {
    let region = match question.region {
        Some(region) => Some(region),
        None => before(app, who).await?.1,
    };
    match recognise(&question.identifier, question.kind, region).map_err(LookUpError::Unreadable)? {
        Reading::One(read) => Ok((read, region)),
        Reading::Which(which) => Err(LookUpError::Which(which)),
    }
}

/// Takes one lookup off her day, her minute and her circle's day, unless her lookups are paused.
async fn spend_one(app: &App, who: SignedIn) -> Result<u32, LookUpError> {
    let subject = who.member.as_bytes();
    let own = [app.counted(&daily_quota(who.access().read), subject), app.counted(&limits::LOOKUPS_A_MINUTE, subject)];
    let of_circle = limits::LOOKUPS_OF_A_CIRCLE.limit(&app.settings.limits);
    let (ledger, watched, now) = (app.ledger.clone(), watched(app, who), app.now());
    let spent = app.store.write(move |db| {
        let head = ledger.ask(db, now.day(), |registry| registry.home_circle(&who.member))?;
        let circle = head.map(|head| (of_circle, watch::circle_key(&watched.seals, head)));
        let limits: Vec<_> = own.into_iter().chain(circle).collect();
        if !watched.begin(db)? {
            return Ok::<_, Trouble>(Err(LookUpError::Paused(watch::PAUSED)));
        }
        Ok(spend(db, &limits, now)?.map_err(LookUpError::TooMany))
    });
    spent.await?
}

fn watched(app: &App, who: SignedIn) -> Watched {
    Watched {
        member: who.member,
        seals: app.seals.clone(),
        now: app.now(),
        most_misses: limits::MISSES_IN_A_ROW.limit(&app.settings.limits),
    }
}

/// What the watch over lookups wants to know afterwards. A miss that is no canary is noted already.
async fn note(app: &App, who: SignedIn, canary: bool, hit: bool) -> Result<(), Trouble> {
    let watched = watched(app, who);
    if canary {
        return app.store.write(move |db| watched.canary(db)).await;
    }
    if hit {
        app.store.write(move |db| watched.hit(db)).await?;
    }
    Ok(())
}

/// One stretch for each way the input may be read, so that no spelling hides a report.
async fn tokens_of(app: &App, readings: Vec<Identifier>) -> Result<Vec<Token>, Trouble> {
    if readings.is_empty() {
        return Ok(Vec::new());
    }
    let tokens = app
        .stretch(move |tokens, memory| {
            readings.iter().map(|reading| tokens.live(reading.canonical(), memory)).collect::<Result<Vec<_>, _>>()
        })
        .await?;
    Ok(tokens.map_err(|_| Trouble::Damaged("the stretch"))?.into_iter().flatten().collect())
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
