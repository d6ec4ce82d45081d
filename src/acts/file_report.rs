//! Filing a report: seal it, file it under each identifier, keep a copy for the reviewers, all at once or not at all.

use super::letters::similar;
use super::look_up::home_region;
use super::sessions::SignedIn;
use super::spend::spend;
use super::voices::{Said, speak};
use super::watch::Watched;
use super::{App, TooMany, Trouble, duress};
use crate::accounts::limits::REPORTS_A_DAY;
use crate::kernel::{MemberId, Month, Region, ReportId, random};
use crate::reports::{Consent, Delay, Draft, LinkedIdentifier, ReportState, Severity, VoiceKind};
use crate::sealing::{AuthorTag, IdempotencyKey, Locator, ReportKeys, Sealed, Seals, Token, WrappedKeys};
use crate::store::reports::{ReportRow, WordsFor};
use crate::store::watch::any_canary;
use crate::store::{Db, entries, reports, submissions};
use zeroize::Zeroizing;

/// How many characters of a masked identifier a report keeps.
const MASK_MOST: usize = 24;
/// How many reports a member may have at a time; all of them are looked for at once.
pub(super) const OWN_MOST: u32 = 512;

/// Why a report was not filed.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Too many reports today.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// She has as many reports as one member may have.
    #[error("a member has at most {OWN_MOST} reports at a time")]
    Full,
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(FileError);

/// The region a member's numbers are read in, unless the form says otherwise.
///
/// # Errors
/// Ours.
pub async fn home(app: &App, who: SignedIn) -> Result<Option<Region>, Trouble> {
    let seals = app.seals.clone();
    let region = app.store.read(move |db| home_region(db, &seals, who.member)).await?;
    Ok(region.or(app.settings.registry.region))
}

/// Files a report. The same `idempotency` text from the same member files once; `false` says that it was filed before.
///
/// # Errors
/// [`FileError`]; nothing was filed then.
pub async fn file(app: &App, who: SignedIn, draft: Draft, idempotency: &str) -> Result<bool, FileError> {
    let tokens = duress::tokens_for(who, stretch(app, &draft).await?);
    let today = app.today();
    let sealed = SealedReport::new(&app.seals, who.member, &draft, &tokens, today.month())?;
    let visible_from = draft.delay.visible_from(app.now(), random::below(Delay::HOURS));
    let words_for = if draft.words.is_empty() { WordsFor::Unknown } else { WordsFor::Readers };
    let content = draft.content(today.month()).map_err(|_| Trouble::Damaged("a report's facts"))?;
    let once = once_key(app, who.member, idempotency, &content);
    let of_her_day = app.counted(&REPORTS_A_DAY, who.member.as_bytes());
    let (seals, ledger, post, now) = (app.seals.clone(), app.ledger.clone(), app.post.clone(), app.now());
    let watched = Watched::of(app, who);
    app.store
        .write(move |db| {
            if !submissions::first_time(db, &once, today)? {
                return Ok(false);
            }
            spend(db, &[of_her_day], now)??;
            let author_tag = free_tag(db, &seals, who.member)?;
            let row = ReportRow {
                id: sealed.id,
                author_tag,
                author: sealed.author.clone(),
                facts: sealed.facts.clone(),
                words: sealed.words.clone(),
                state: ReportState::Unreviewed.as_str().to_owned(),
                visible_from,
                expires: sealed.expires,
                hidden: false,
                ruling: String::new(),
                tally: if who.duress { String::new() } else { sealed.tally.to_owned() },
                words_for,
            };
            reports::insert(db, &row)?;
            for (token, keys) in &sealed.entries {
                entries::insert(db, &token.locator(), sealed.id, keys)?;
            }
            if let Some(copy) = &sealed.review_copy {
                reports::insert_review_copy(db, sealed.id, copy, today)?;
            }
            let said = Said {
                speaker: who.member,
                kind: VoiceKind::Report,
                how: None,
                severity: sealed.severity,
                report: sealed.id,
            };
            let at: Vec<Locator> = sealed.entries.iter().map(|(token, _)| token.locator()).collect();
            if any_canary(db, &at)? {
                watched.canary(db)?;
            }
            speak(db, &seals, &ledger, today, &said, &at)?;
            // A delay hides when it was filed, and so does not telling anybody before its end.
            if visible_from.is_none() {
                similar::tell(db, &post, &ledger, sealed.id, now)?;
            }
            Ok(true)
        })
        .await
}

/// Names one submission by the form it came from and by what it says: a form that was sent, changed and sent again is a
/// second report. A form without a name of its own is never taken for another.
fn once_key(app: &App, author: MemberId, form: &str, content: &[u8]) -> IdempotencyKey {
    if form.is_empty() {
        return app.seals.idempotency_key(author, "report", &ReportId::random().to_string());
    }
    let named = Zeroizing::new(format!("{form} {}", data_encoding::HEXLOWER.encode(content)));
    app.seals.idempotency_key(author, "report", &named)
}

async fn stretch(app: &App, draft: &Draft) -> Result<Vec<Token>, Trouble> {
    let identifiers: Vec<_> = draft.identifiers.iter().chain(&draft.filed_as).cloned().collect();
    let tokens = app
        .stretch(move |tokens, memory| {
            identifiers.iter().map(|one| tokens.newest(one.canonical(), memory)).collect::<Result<Vec<_>, _>>()
        })
        .await?;
    tokens.map_err(|_| Trouble::Damaged("the stretch"))
}

/// Everything of a report that is stored, sealed.
struct SealedReport {
    id: ReportId,
    author: Sealed,
    facts: Sealed,
    words: Sealed,
    entries: Vec<(Token, WrappedKeys)>,
    /// None where no lookup may find it: nobody will ever read it, so nobody reviews it.
    review_copy: Option<Sealed>,
    expires: Month,
    severity: Severity,
    /// Its severity, if she agreed that it counts in the figures; else empty.
    tally: &'static str,
}

impl SealedReport {
    fn new(seals: &Seals, author: MemberId, draft: &Draft, tokens: &[Token], filed: Month) -> Result<Self, Trouble> {
        let id = ReportId::random();
        let identifiers = identifiers(draft, tokens);
        let facts = draft.facts(&identifiers, filed);
        let encoded = facts.encode().map_err(|_| Trouble::Damaged("a report's facts"))?;
        let (seal, keys) = (seals.report(id), ReportKeys::fresh());
        Ok(Self {
            id,
            author: seal.seal_author(author),
            facts: seal.seal_facts(&keys.facts, &encoded)?,
            words: seal.seal_words(&keys.words, &draft.words.encode())?,
            entries: tokens.iter().map(|token| (token.clone(), seal.wrap(token, &keys))).collect(),
            review_copy: draft.consents.has(Consent::Lookup).then(|| seal.seal_review_copy(&keys)),
            tally: if draft.consents.has(Consent::Statistics) { facts.codes.severity().as_str() } else { "" },
            expires: facts.expires(),
            severity: facts.codes.severity(),
        })
    }
}

/// The report's identifiers as it remembers them itself.
fn identifiers(draft: &Draft, tokens: &[Token]) -> Vec<LinkedIdentifier> {
    let linked = draft.identifiers.iter().zip(tokens).map(|(identifier, token)| LinkedIdentifier {
        kind: identifier.kind(),
        token: token.clone(),
        mask: identifier.mask().chars().take(MASK_MOST).collect::<String>().into(),
    });
    linked.collect()
}

/// The first of the member's author tags that no report carries.
fn free_tag(db: &mut Db, seals: &Seals, author: MemberId) -> Result<AuthorTag, FileError> {
    let tags: Vec<AuthorTag> = (0..OWN_MOST).map(|n| seals.author_tag(author, n)).collect();
    let taken = reports::taken_tags(db, &tags)?;
    tags.into_iter().find(|tag| !taken.contains(tag)).ok_or(FileError::Full)
}
