//! What a lookup finds and may open.

use std::collections::{HashMap, HashSet};

use super::super::Trouble;
use crate::kernel::{Day, Month, ReportId};
use crate::reports::{Consent, Facts, Opened, ReportState, Words};
use crate::sealing::{Locator, Seals, Token};
use crate::store::entries::FoundEntry;
use crate::store::{Db, entries};
use crate::trust::{Assessment, Newness};

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
    /// How sure the community is, from everybody who spoke on the same record.
    pub level: Option<Assessment>,
    /// Whether its author is new here.
    pub newness: Option<Newness>,
    /// What this reader may say of it.
    pub may: May,
    /// Where it was found: reports found in one place are about one identifier.
    pub(super) via: Locator,
    /// Whether it was found through another identifier of the same client.
    pub linked: bool,
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
    pub(super) today: Day,
    pub(super) reads_words: bool,
}

impl Reader {
    /// Everything filed under these tokens that is not among the `known` reports already.
    pub(in crate::acts) fn find(
        &self,
        db: &mut Db,
        tokens: &[Token],
        known: Option<&[FoundReport]>,
    ) -> Result<Vec<FoundReport>, Trouble> {
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
        Ok(Some(FoundReport {
            id: entry.report.id,
            words: self.words(token, entry, &facts, state)?,
            opened: Opened { codes, author: seal.open_author(entry.report.author.as_bytes())?, facts },
            state,
            ruled_true: entry.report.ruling == FOUND_TRUE,
            level: None,
            newness: None,
            may: May::default(),
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

fn months_between(from: Month, to: Month) -> i32 {
    to.number().saturating_sub(from.number())
}
