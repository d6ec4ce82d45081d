//! A member's own reports: how far they have come, and taking one back.

use std::collections::HashMap;

use secrecy::ExposeSecret;

use super::file_report::OWN_MOST;
use super::letters::similar;
use super::sessions::SignedIn;
use super::voices::Withdrawn;
use super::{App, Trouble, cases, voices};
use crate::kernel::{MemberId, Moment, Month, ReportId};
use crate::reports::{Consent, Decision, Facts, Reason, ReportState};
use crate::sealing::{AuthorTag, Seals};
use crate::store::reports::ReportRow;
use crate::store::reviews::ReviewRow;
use crate::store::{Db, StoreFault, reports, reviews, whole};

/// A report, as its author sees it.
pub struct OwnReport {
    /// Its id.
    pub id: ReportId,
    /// How far it has come.
    pub state: ReportState,
    /// Whether lookups may find it at all, as far as that can be told.
    pub findable: bool,
    /// From when a lookup finds it, while that is ahead.
    pub visible_from: Option<Moment>,
    /// The last month it is kept.
    pub kept_until: Month,
    /// What it says, while the review copy is there to read it by.
    pub facts: Option<Facts>,
    /// Why reviewers sent it back or rejected it, each reason once. While the review is open, only what sent it back.
    pub why: Vec<Reason>,
}

/// A member's reports.
pub struct Own {
    /// Newest first, as far as it can be told.
    pub reports: Vec<OwnReport>,
    /// Whether nothing that was read is damaged. If not, some of them may be missing.
    pub whole: bool,
}

/// Her reports.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<Own, Trouble> {
    let (seals, now) = (app.seals.clone(), app.now());
    app.store
        .read(move |db| {
            let rows = rows(db, &seals, who.member)?;
            let whole = is_whole(db, &seals, who.member, &rows)?;
            if !whole {
                tracing::error!("a member's list is damaged: `parasol doctor --deep` says how much is");
            }
            let mut reviewed = reviews_of(db, &rows)?;
            let mut own = Vec::new();
            for row in rows {
                let facts = facts(db, &seals, &row)?;
                let state = ReportState::parse(&row.state).ok_or(Trouble::Damaged("a report's state"))?;
                let reviews = reviewed.remove(&row.id).unwrap_or_default();
                own.push(OwnReport {
                    id: row.id,
                    state,
                    visible_from: row.visible_from.filter(|from| *from > now),
                    kept_until: row.expires,
                    findable: match &facts {
                        Some(facts) => facts.consents.has(Consent::Lookup),
                        // A report that lookups are to find has a copy until its review is over.
                        None => state != ReportState::Unreviewed,
                    },
                    facts,
                    why: if state == ReportState::Unreviewed { sent_back(&reviews) } else { reasons(&reviews) },
                });
            }
            own.reverse();
            Ok(Own { reports: own, whole })
        })
        .await
}

fn reviews_of(db: &mut Db, rows: &[ReportRow]) -> Result<HashMap<ReportId, Vec<ReviewRow>>, StoreFault> {
    let ids: Vec<ReportId> = rows.iter().map(|row| row.id).collect();
    let mut reviews: HashMap<ReportId, Vec<ReviewRow>> = HashMap::new();
    for review in reviews::of_reports(db, &ids)? {
        reviews.entry(review.report).or_default().push(review);
    }
    Ok(reviews)
}

/// Why a report was sent back: it reaches its author at once, although the review goes on. What a single reviewer rejects
/// does not: another may see it otherwise.
pub(super) fn sent_back(reviews: &[ReviewRow]) -> Vec<Reason> {
    reasons(reviews.iter().filter(|review| Decision::parse(&review.decision) == Some(Decision::Return)))
}

/// Every reason that was given, each once, as the rules list them.
fn reasons<'a>(reviews: impl IntoIterator<Item = &'a ReviewRow>) -> Vec<Reason> {
    let given: Vec<Reason> = reviews.into_iter().filter_map(|review| Reason::parse(&review.reason)).collect();
    Reason::ALL.into_iter().filter(|reason| given.contains(reason)).collect()
}

/// Takes a report back: what she said is gone from lookups and from disk at once. What others said of it stays, with its codes
/// (`voices::withdraw`), and so does who she is in a case that is open about it. `false` when she has no such report.
///
/// # Errors
/// Ours.
pub async fn withdraw(app: &App, who: SignedIn, id: ReportId) -> Result<bool, Trouble> {
    let (seals, ledger, post, now) = (app.seals.clone(), app.ledger.clone(), app.post.clone(), app.now());
    let gone = app
        .store
        .write(move |db| {
            if !rows(db, &seals, who.member)?.iter().any(|row| row.id == id) {
                return Ok(false);
            }
            cases::keep_author(db, &seals, id, who.member)?;
            match voices::withdraw(db, &seals, id, now)? {
                Withdrawn::NotThere => return Ok(false),
                Withdrawn::Gone => {}
                Withdrawn::ShellStays(supporters) => similar::tell_supporters(db, &post, &ledger, &supporters, now)?,
            }
            Ok::<_, Trouble>(true)
        })
        .await?;
    if gone {
        app.wipe_log().await;
    }
    Ok(gone)
}

/// Whether what stands of her reports a second time is the same.
fn is_whole(db: &mut Db, seals: &Seals, author: MemberId, rows: &[ReportRow]) -> Result<bool, StoreFault> {
    let second = whole::by_author(db, &tags(seals, author))?;
    let agrees = |row: &ReportRow| second.iter().any(|second| second.agrees_with(row));
    Ok(second.len() == rows.len() && rows.iter().all(agrees))
}

fn tags(seals: &Seals, author: MemberId) -> Vec<AuthorTag> {
    (0..OWN_MOST).flat_map(|n| seals.author_tags(author, n)).collect()
}

/// Her reports, found by her author tags, in the order of the tags.
pub(super) fn rows(db: &mut Db, seals: &Seals, author: MemberId) -> Result<Vec<ReportRow>, StoreFault> {
    let tags = tags(seals, author);
    let mut found = reports::by_author(db, &tags)?;
    found.sort_by_key(|row| tags.iter().position(|tag| *tag == row.author_tag));
    Ok(found)
}

fn facts(db: &mut Db, seals: &Seals, row: &ReportRow) -> Result<Option<Facts>, Trouble> {
    let Some(copy) = reports::review_copy(db, row.id)? else { return Ok(None) };
    let seal = seals.report(row.id);
    let keys = seal.open_review_copy(copy.as_bytes())?;
    let facts = seal.open_facts(&keys.facts, row.facts.as_bytes())?;
    Facts::decode(facts.expose()).map(Some).map_err(|_| Trouble::Damaged("a report's facts"))
}

impl OwnReport {
    /// Its identifiers, masked.
    #[must_use]
    pub fn identifiers(&self) -> Vec<String> {
        let masks = self.facts.iter().flat_map(|facts| &facts.identifiers);
        masks.map(|identifier| identifier.mask.expose_secret().to_owned()).collect()
    }
}
