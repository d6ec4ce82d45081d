//! Mending the words of a report that a reviewer sent back: the review starts again with what its author says now.

use super::own_reports::sent_back;
use super::review::HOLD_DAYS;
use super::sessions::SignedIn;
use super::{App, Trouble};
use crate::kernel::{Day, MemberId, ReportId};
use crate::reports::{Consent, Facts, Reason, ReportState, Words};
use crate::sealing::{ReportKeys, Seals};
use crate::store::reports::{ReportRow, WordsFor};
use crate::store::{Db, reports, reviews};

/// A report that can be mended.
pub struct Mendable {
    /// Why it was sent back.
    pub why: Vec<Reason>,
    /// What it says now.
    pub words: Words,
}

/// Why words were not mended.
#[derive(Debug, thiserror::Error)]
pub enum MendError {
    /// She has no such report.
    #[error("not hers, or gone")]
    NotHers,
    /// Nobody has sent it back, or its review is over.
    #[error("it is not open to be mended")]
    Closed,
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(MendError);

/// What there is to mend, for the form.
///
/// # Errors
/// [`MendError`].
pub async fn mendable(app: &App, who: SignedIn, id: ReportId) -> Result<Mendable, MendError> {
    let seals = app.seals.clone();
    let found = app.store.read(move |db| {
        let open = Open::find(db, &seals, who.member, id)?;
        let words = seals.report(id).open_words(&open.keys.words, open.row.words.as_bytes())?;
        let words = Words::decode(words.expose()).map_err(|_| Trouble::Damaged("a report's words"))?;
        Ok(Mendable { why: open.why, words })
    });
    found.await
}

/// Puts these words, which are for readers, in the place of those that were sent back. Everything decided on the old ones is
/// forgotten, and nobody holds the report any more. A reviewer whose hold had lapsed is not given it again.
///
/// # Errors
/// [`MendError`]; nothing was changed then.
pub async fn mend(app: &App, who: SignedIn, id: ReportId, words: Words) -> Result<(), MendError> {
    let (seals, today) = (app.seals.clone(), app.today());
    let done = app.store.write(move |db| {
        let open = Open::find(db, &seals, who.member, id)?;
        let sealed = seals.report(id).seal_words(&open.keys.words, &words.encode())?;
        reports::set_words(db, id, &sealed)?;
        note_for_readers(db, &seals, &open, !words.is_empty())?;
        start_again(db, id, today)
    });
    done.await?;
    app.wipe_log().await;
    Ok(())
}

/// Whether there are words for readers stands in the facts too.
fn note_for_readers(db: &mut Db, seals: &Seals, open: &Open, any: bool) -> Result<(), Trouble> {
    let (id, seal) = (open.row.id, seals.report(open.row.id));
    let facts = Facts::decode(seal.open_facts(&open.keys.facts, open.row.facts.as_bytes())?.expose());
    let mut facts = facts.map_err(|_| Trouble::Damaged("a report's facts"))?;
    facts.consents = facts.consents.with(Consent::Words, any);
    let text = facts.encode().map_err(|_| Trouble::Damaged("a report's facts"))?;
    reports::set_facts(db, id, &seal.seal_facts(&open.keys.facts, &text)?, open.row.expires)?;
    Ok(reports::set_words_for(db, id, if any { WordsFor::Readers } else { WordsFor::Unknown })?)
}

fn start_again(db: &mut Db, id: ReportId, today: Day) -> Result<(), MendError> {
    reviews::delete_open(db, id, today.plus(-HOLD_DAYS))?;
    Ok(reports::set_opened(db, id, today)?)
}

/// A report of hers that was sent back and is still under review.
struct Open {
    row: ReportRow,
    keys: ReportKeys,
    why: Vec<Reason>,
}

impl Open {
    fn find(db: &mut Db, seals: &Seals, author: MemberId, id: ReportId) -> Result<Self, MendError> {
        let row = reports::find(db, id)?.ok_or(MendError::NotHers)?;
        let seal = seals.report(id);
        if seal.open_author(row.author.as_bytes())? != author {
            return Err(MendError::NotHers);
        }
        let why = sent_back(&reviews::of_reports(db, &[id])?);
        let copy = reports::review_copy(db, id)?;
        match copy.filter(|_| row.state == ReportState::Unreviewed.as_str() && !why.is_empty()) {
            Some(copy) => Ok(Self { keys: seal.open_review_copy(copy.as_bytes())?, row, why }),
            None => Err(MendError::Closed),
        }
    }
}
