//! What a lookup finds and may open.

use std::collections::{HashMap, HashSet};

use super::super::Trouble;
use super::Place;
use crate::kernel::{Moment, Month, ReportId};
use crate::reports::{Consent, Facts, NO_AUTHOR, Opened, ReportState, Words};
use crate::sealing::{Locator, Seals, Token};
use crate::store::entries::{FoundEntry, Looked};
use crate::store::{Db, StoreFault, entries};
use crate::trust::AuthorLabel;

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
    /// Whether stewards found it true.
    pub ruled_true: bool,
    /// What readers are told of its author.
    pub author_label: Option<AuthorLabel>,
    /// What this reader may say of it.
    pub may: May,
    /// Where it was found: reports found in one place are about one identifier.
    pub(super) via: Locator,
}

/// What a reader may say of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct May {
    /// That it is true, or that it is wrong.
    pub speak: bool,
    /// That it must not be shown.
    pub flag: bool,
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

/// What a report row says when stewards found it true.
const FOUND_TRUE: &str = "true";

/// Opens what a reader may open.
pub(in crate::acts) struct Reader {
    pub(super) seals: Seals,
    pub(super) now: Moment,
    pub(super) reads_words: bool,
}

/// What a reader finds.
pub(super) struct Seen {
    pub(super) reports: Vec<FoundReport>,
    /// How many voices there ought to be at each locator.
    pub(super) voices: HashMap<Locator, i64>,
    /// Whether nothing was damaged. If not, something may be missing.
    pub(super) whole: bool,
}

impl Reader {
    /// Everything filed under these tokens of one identifier, each report once.
    pub(in crate::acts) fn find(&self, db: &mut Db, tokens: &[Token]) -> Result<Place, Trouble> {
        let Seen { mut reports, voices, whole } = self.find_each(db, tokens)?;
        let mut seen: HashSet<ReportId> = HashSet::new();
        reports.retain(|report| seen.insert(report.id));
        let at = tokens.iter().map(Token::locator).collect();
        Ok(Place { at, reports, voices: voices.values().sum(), whole })
    }

    /// Everything filed under these tokens, a report once for each of them that it is filed under. What is damaged is left out
    /// and told of: it must not keep anybody from the rest.
    pub(super) fn find_each(&self, db: &mut Db, tokens: &[Token]) -> Result<Seen, Trouble> {
        let by_locator: HashMap<Locator, &Token> = tokens.iter().map(|token| (token.locator(), token)).collect();
        let locators: Vec<Locator> = tokens.iter().map(Token::locator).collect();
        let looked = match entries::look(db, &locators) {
            Err(StoreFault::Damaged(_)) => Looked { entries: Vec::new(), voices: HashMap::new(), whole: false },
            looked => looked?,
        };
        let mut seen = Seen { reports: Vec::new(), voices: looked.voices, whole: looked.whole };
        for entry in looked.entries {
            let Some(token) = by_locator.get(&entry.locator) else { continue };
            match self.open(token, &entry) {
                Ok(report) => seen.reports.extend(report),
                Err(Trouble::Open(_) | Trouble::Damaged(_)) => seen.whole = false,
                Err(other) => return Err(other),
            }
        }
        Ok(seen)
    }

    /// Opens one entry; nothing if the report is not to be found by a lookup today.
    fn open(&self, token: &Token, entry: &FoundEntry) -> Result<Option<FoundReport>, Trouble> {
        let this_month = self.now.day().month();
        let waits = entry.report.visible_from.is_some_and(|from| from > self.now);
        if entry.report.hidden || waits || entry.report.expires < this_month {
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
        let author = seal.open_author(entry.report.author.as_bytes())?;
        Ok(Some(FoundReport {
            id: entry.report.id,
            words: self.words(token, entry, &facts, state)?,
            opened: Opened { codes, author: Some(author).filter(|author| *author != NO_AUTHOR), facts },
            state,
            ruled_true: entry.report.ruling == FOUND_TRUE,
            author_label: None,
            may: May::default(),
            via: token.locator(),
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

fn months_between(from: Month, to: Month) -> i32 {
    to.number().saturating_sub(from.number())
}
