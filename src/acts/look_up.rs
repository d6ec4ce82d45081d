//! The main job: is anything known about this identifier?
//!
//! A lookup leaves nothing behind but a count against the member's budget.

mod again;
mod evidence;
mod known;
mod links;
mod reader;
mod unwritten;

use std::collections::HashSet;

use super::sessions::SignedIn;
use super::spend::spend;
use super::watch::{self, Watched};
use super::{App, TooMany, Trouble, duress, profile};
use crate::accounts::Limit;
use crate::accounts::limits::{self, Quota};
use crate::identifiers::{Identifier, Kind, Reading, Recognised, Unrecognised, Which, recognise};
use crate::kernel::{MemberId, Region, ReportId};
use crate::sealing::{LimitKey, Locator, Seals, Token};
use crate::store::Db;
use crate::store::watch::any_canary;
use crate::trust::Read;
pub(super) use again::{Again, Own, of_another};
pub use evidence::Certainty;
pub(super) use evidence::{Evidence, Place};
use known::Asking;
pub use known::{Group, Known};
pub use links::LinkedKnown;
use links::{Link, followed};
pub(super) use reader::Reader;
use reader::Seen;
pub use reader::{FoundReport, May, NoWords};
pub use unwritten::Unwritten;
use unwritten::patiently;

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
    /// What is known of it; none when nothing is.
    pub known: Option<Known>,
    /// What is known of other identifiers of the same person.
    pub linked: Vec<LinkedKnown>,
    /// How many lookups she has left today.
    pub left: u32,
    /// Whether nothing that was read is damaged. If not, there may be more than is known here.
    pub whole: bool,
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
    let paid = spend_one(app, who).await?;
    let tokens = tokens_of(app, who, read.readings().cloned().collect()).await?;
    let mut found = find(app, who, tokens).await?;
    let left = settle(app, who, &mut found, &paid).await?;
    if !found.whole {
        tracing::error!("a lookup read something that is damaged: `parasol doctor --deep` says how much is");
    }
    Ok(Answer { read, region, known: found.known, linked: found.linked, left, whole: found.whole })
}

/// What a lookup found, before it is paid for.
struct Found {
    known: Option<Known>,
    linked: Vec<LinkedKnown>,
    /// Whether somebody else reported it: her own reports are no hits.
    hit: bool,
    /// Whether what was asked for is a canary.
    canary: bool,
    /// Whether a link leads to one.
    canary_behind: bool,
    /// Whether nothing that was read is damaged.
    whole: bool,
}

impl Found {
    const fn nothing(canary: bool, whole: bool) -> Self {
        Self { known: None, linked: Vec::new(), hit: false, canary, canary_behind: false, whole }
    }
}

async fn find(app: &App, who: SignedIn, tokens: Vec<Token>) -> Result<Found, Trouble> {
    let (ledger, now) = (app.ledger.clone(), app.now());
    let reader = Reader { seals: app.seals.clone(), now, reads_words: who.access().read == Read::Full };
    let found = app.store.read(move |db| -> Result<Found, Trouble> {
        let at: Vec<Locator> = tokens.iter().map(Token::locator).collect();
        let canary = any_canary(db, &at)?;
        let asked = reader.find(db, &tokens)?;
        if asked.reports.is_empty() {
            return Ok(Found::nothing(canary, asked.whole));
        }
        let evidence = Evidence::on(db, &reader.seals, [&asked])?;
        let links = ledger.ask(db, now.day(), |registry| followed(&evidence, registry, who.member, &asked))?;
        let behind = Behind::of(db, &reader, links)?;
        let whole = evidence.is_whole(&asked) && behind.whole;
        let hit = asked.reports.iter().any(|report| report.opened.author != Some(who.member));
        Ok(ledger.ask(db, now.day(), |registry| {
            let shown: HashSet<ReportId> = asked.reports.iter().map(|report| report.id).collect();
            let known = |evidence, typed, shown, place| {
                Known::at(evidence, registry, &Asking { reader: who.member, typed, shown }, place)
            };
            let linked = behind.places.into_iter().filter_map(|(link, place)| {
                let known = known(&behind.evidence, false, &shown, place)?;
                Some(LinkedKnown { kind: link.kind, confirmed: link.confirmed, known })
            });
            let linked = linked.collect();
            Found {
                known: known(&evidence, true, &HashSet::new(), asked),
                linked,
                hit,
                canary,
                canary_behind: behind.canary,
                whole,
            }
        })?)
    });
    found.await
}

/// What is found behind the links that are followed.
struct Behind {
    places: Vec<(Link, Place)>,
    evidence: Evidence,
    /// Whether one of them leads to a canary.
    canary: bool,
    whole: bool,
}

impl Behind {
    /// Most lookups have no link to follow, and cost nothing here.
    fn of(db: &mut Db, reader: &Reader, links: Vec<Link>) -> Result<Self, Trouble> {
        if links.is_empty() {
            return Ok(Self { places: Vec::new(), evidence: Evidence::default(), canary: false, whole: true });
        }
        let tokens: Vec<Token> = links.iter().map(|link| link.token.clone()).collect();
        let canary = any_canary(db, &tokens.iter().map(Token::locator).collect::<Vec<_>>())?;
        let Seen { mut reports, voices, whole } = reader.find_each(db, &tokens)?;
        let places = links.into_iter().map(|link| {
            let at = link.token.locator();
            let (here, elsewhere) = std::mem::take(&mut reports).into_iter().partition(|report| report.via == at);
            reports = elsewhere;
            let voices = voices.get(&at).copied().unwrap_or_default();
            (link, Place { at: HashSet::from([at]), reports: here, voices, whole })
        });
        let places: Vec<(Link, Place)> = places.collect();
        let evidence = Evidence::on(db, &reader.seals, places.iter().map(|(_, place)| place))?;
        let whole = whole && places.iter().all(|(_, place)| evidence.is_whole(place));
        Ok(Self { places, evidence, canary, whole })
    }
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

/// What a lookup was paid with.
struct Paid {
    /// How many lookups she has left today.
    left: u32,
    /// Whether it stands on disk, and not in memory alone.
    on_disk: bool,
}

/// Takes one lookup off her day, her minute and her circle's day, unless her lookups are paused.
async fn spend_one(app: &App, who: SignedIn) -> Result<Paid, LookUpError> {
    let of_her_minute = app.counted(&limits::LOOKUPS_A_MINUTE, who.member.as_bytes());
    app.minutes.spend(&[of_her_minute], app.now()).map_err(LookUpError::TooMany)?;
    let spent = match patiently(spend_on_disk(app, who)).await? {
        Some(spent) => spent.map(|left| Paid { left, on_disk: true }),
        None => spend_in_memory(app, who).await?.map(|left| Paid { left, on_disk: false }),
    };
    if spent.is_err() {
        app.minutes.give_back(of_her_minute.0, &of_her_minute.1, app.now());
    }
    spent
}

/// Her day and her circle's, as far as they are used up. Under duress she has no circle: a row of her own takes as
/// long, and uses up nobody's budget.
fn budgets(
    of_her_day: (Limit, LimitKey),
    of_circle: Limit,
    seals: &Seals,
    head: Option<MemberId>,
) -> Vec<(Limit, LimitKey)> {
    let circle = head.map(|head| (of_circle, watch::circle_key(seals, head)));
    [of_her_day].into_iter().chain(circle).collect()
}

type Left = Result<u32, LookUpError>;

async fn spend_on_disk(app: &App, who: SignedIn) -> Result<Left, Trouble> {
    let of_her_day = app.counted(&daily_quota(who.access().read), who.member.as_bytes());
    let of_circle = limits::LOOKUPS_OF_A_CIRCLE.limit(&app.settings.limits);
    let (ledger, watched, now) = (app.ledger.clone(), Watched::of(app, who), app.now());
    let unwritten = app.unwritten.clone();
    let spent = app.store.write_lightly(move |db| {
        let head = ledger.ask(db, now.day(), |registry| registry.home_circle(&who.member))?;
        let limits = budgets(of_her_day, of_circle, &watched.seals, head.or(who.duress.then_some(who.member)));
        let keys: Vec<_> = limits.iter().map(|(_, key)| *key).chain([watched.misses()]).collect();
        let carried = unwritten.carry(db, &keys)?;
        if !watched.begin(db)? {
            return Ok::<_, Trouble>((Err(LookUpError::Paused(watch::PAUSED)), carried));
        }
        Ok((spend(db, &limits, now)?.map_err(LookUpError::TooMany), carried))
    });
    let (spent, carried) = spent.await?;
    app.unwritten.forget(&carried);
    Ok(spent)
}

/// The same while nothing can be written. It tells the stewards of no list that is run; she is paused as soon as one is.
async fn spend_in_memory(app: &App, who: SignedIn) -> Result<Left, Trouble> {
    let of_her_day = app.counted(&daily_quota(who.access().read), who.member.as_bytes());
    let of_circle = limits::LOOKUPS_OF_A_CIRCLE.limit(&app.settings.limits);
    let (ledger, watched, now) = (app.ledger.clone(), Watched::of(app, who), app.now());
    let counted = app.store.read(move |db| {
        if watched.is_paused(db)? {
            return Ok::<_, Trouble>(None);
        }
        let head = ledger.ask(db, now.day(), |registry| registry.home_circle(&who.member))?;
        let mut limits = budgets(of_her_day, of_circle, &watched.seals, head.or(who.duress.then_some(who.member)));
        limits.push((watched.most_misses, watched.misses()));
        let counted = limits.into_iter().map(|(limit, key)| Ok((limit, key, crate::store::limits::find(db, &key)?)));
        counted.collect::<Result<Vec<_>, Trouble>>().map(Some)
    });
    let Some(counted) = counted.await? else { return Ok(Err(LookUpError::Paused(watch::PAUSED))) };
    Ok(app.unwritten.spend(&counted, now).map_err(|used| {
        if used.place + 1 == counted.len() {
            LookUpError::Paused(watch::PAUSED)
        } else {
            LookUpError::TooMany(used.too_many)
        }
    }))
}

/// Counts a guess at the identifier of a report as a lookup that missed: else what is said of reports would be a way to try
/// identifiers for nothing.
///
/// # Errors
/// As for any lookup: the budget is used up, or lookups are paused.
pub(super) async fn charge_guess(app: &App, who: SignedIn) -> Result<(), LookUpError> {
    spend_one(app, who).await.map(drop)
}

/// Pays for what was found: each linked identifier that is shown is one more lookup of her day, as far as it reaches; and tells
/// the watch over lookups what came of it. Gives how many lookups are left. A miss that is no canary is noted already.
async fn settle(app: &App, who: SignedIn, found: &mut Found, paid: &Paid) -> Result<u32, Trouble> {
    if !(found.hit || found.canary || found.canary_behind) {
        return Ok(paid.left);
    }
    let settled = if paid.on_disk { patiently(settle_on_disk(app, who, found, paid.left)).await? } else { None };
    let (shown, left) = settled.unwrap_or_else(|| settle_in_memory(app, who, found, paid.left));
    found.linked.truncate(shown);
    Ok(left)
}

/// How many linked identifiers are shown, and how many lookups are left then.
async fn settle_on_disk(app: &App, who: SignedIn, found: &Found, left: u32) -> Result<(usize, u32), Trouble> {
    let (watched, now) = (Watched::of(app, who), app.now());
    let (day, wanted) = (app.counted(&daily_quota(who.access().read), who.member.as_bytes()), found.linked.len());
    let (hit, canary, canary_behind) = (found.hit, found.canary, found.canary_behind);
    let settle = move |db: &mut Db| {
        if canary {
            watched.canary(db)?;
        } else if hit {
            watched.hit(db)?;
        }
        if canary_behind {
            watched.canary_behind(db)?;
        }
        let mut paid = (0, left);
        while paid.0 < wanted {
            let Ok(left) = spend(db, std::slice::from_ref(&day), now)? else { break };
            paid = (paid.0 + 1, left);
        }
        Ok::<_, Trouble>(paid)
    };
    // Stewards are told of an alarm: that is no mere count.
    if canary || canary_behind { app.store.write(settle).await } else { app.store.write_lightly(settle).await }
}

fn settle_in_memory(app: &App, who: SignedIn, found: &Found, left: u32) -> (usize, u32) {
    let (watched, now) = (Watched::of(app, who), app.now());
    let (limit, key) = app.counted(&daily_quota(who.access().read), who.member.as_bytes());
    if found.canary || found.canary_behind {
        tracing::error!("a canary was looked up, and the stewards cannot be told: the database cannot be written");
    } else {
        app.unwritten.give_back(watched.most_misses, &watched.misses(), now);
    }
    let mut paid = (0, left);
    while paid.0 < found.linked.len() {
        let Ok(left) = app.unwritten.spend(&[(limit, key, None)], now) else { break };
        paid = (paid.0 + 1, left);
    }
    paid
}

/// One stretch for each way the input may be read, so that no spelling hides a report.
async fn tokens_of(app: &App, who: SignedIn, readings: Vec<Identifier>) -> Result<Vec<Token>, Trouble> {
    if readings.is_empty() {
        return Ok(Vec::new());
    }
    let tokens = app
        .stretch(move |tokens, memory| {
            readings.iter().map(|reading| tokens.live(reading.canonical(), memory)).collect::<Result<Vec<_>, _>>()
        })
        .await?;
    let tokens = tokens.map_err(|_| Trouble::Damaged("the stretch"))?.into_iter().flatten().collect();
    Ok(duress::tokens_for(who, tokens))
}
