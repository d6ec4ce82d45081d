//! What a reader looked up, once more: for what she says of a report that she found by it.

use super::super::sessions::SignedIn;
use super::super::{App, Trouble};
use super::{FoundReport, LookUpError, Place, Question, Reader, read, tokens_of};
use crate::kernel::{Day, MemberId, ReportId};
use crate::reports::Opened;
use crate::sealing::{Locator, ReportKeys, Seals, Token};
use crate::store::{Db, entries, reports};
use crate::trust::Read;

/// An identifier that was looked up.
pub(in crate::acts) struct Again {
    /// Everything a lookup of it asks for.
    asked: Vec<Token>,
    /// What a report about it is filed under besides.
    besides: Vec<Token>,
    reader: Reader,
}

impl Again {
    /// Reads and stretches what was typed, as the lookup did.
    ///
    /// # Errors
    /// [`LookUpError::Unreadable`], [`LookUpError::Which`], or ours.
    pub(in crate::acts) async fn of(app: &App, who: SignedIn, question: &Question) -> Result<Self, LookUpError> {
        let (read, _) = read(app, who, question).await?;
        let readings: Vec<_> = read.readings().cloned().collect();
        let asked = tokens_of(app, who, readings).await?;
        let besides = tokens_of(app, who, read.into_filed().1).await?;
        let reads_words = who.access().read == Read::Full;
        Ok(Self { asked, besides, reader: Reader { seals: app.seals.clone(), now: app.now(), reads_words } })
    }

    /// Every report that a lookup of it finds today, linked ones left out.
    pub(in crate::acts) fn find(&self, db: &mut Db) -> Result<Place, Trouble> {
        self.reader.find(db, &self.asked)
    }

    /// Where it is looked for.
    fn asked(&self) -> Vec<Locator> {
        self.asked.iter().map(Token::locator).collect()
    }

    /// Where of all that a report is filed. One about a single identifier is about what was typed in every spelling: a
    /// word on it by a bare name is a word on the name as its author wrote it.
    pub(in crate::acts) fn filed(&self, db: &mut Db, report: ReportId, opened: &Opened) -> Result<Vec<Token>, Trouble> {
        let own = match &opened.facts.identifiers[..] {
            [only] => Some(&only.token),
            _ => None,
        };
        let filed = entries::locators_of(db, report)?;
        let mut tokens: Vec<Token> = Vec::new();
        for token in self.asked.iter().chain(&self.besides).chain(own) {
            let locator = token.locator();
            if filed.contains(&locator) && tokens.iter().all(|there| there.locator() != locator) {
                tokens.push(token.clone());
            }
        }
        Ok(tokens)
    }

    /// Keeps the data keys of these reports for stewards, where they are not kept already.
    pub(in crate::acts) fn keep_copies(
        &self,
        db: &mut Db,
        seals: &Seals,
        today: Day,
        wanted: &[ReportId],
    ) -> Result<(), Trouble> {
        for entry in entries::find(db, &self.asked())? {
            let id = entry.report.id;
            let token = self.asked.iter().find(|token| token.locator() == entry.locator);
            let Some(token) = token.filter(|_| wanted.contains(&id)) else { continue };
            if reports::review_copy(db, id)?.is_none() {
                let seal = seals.report(id);
                let facts = seal.unwrap_facts(token, entry.keys.facts.as_bytes())?;
                let words = seal.unwrap_words(token, entry.keys.words.as_bytes())?;
                reports::insert_review_copy(db, id, &seal.seal_review_copy(&ReportKeys { facts, words }), today)?;
            }
        }
        Ok(())
    }
}

/// The one of these reports that is meant, if somebody else filed it.
pub(in crate::acts) fn of_another(
    found: &[FoundReport],
    id: ReportId,
    reader: MemberId,
) -> Option<Result<&FoundReport, Own>> {
    let report = found.iter().find(|report| report.id == id)?;
    Some(if report.opened.author == Some(reader) { Err(Own) } else { Ok(report) })
}

/// She filed it herself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::acts) struct Own;
