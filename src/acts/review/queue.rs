//! What a reviewer has before her: the reports she holds, topped up from those that wait longest.

use super::super::sessions::SignedIn;
use super::super::{App, Trouble};
use super::Desk;
use super::waiting::Waiting;
use crate::acts::ledger::Ledger;
use crate::kernel::{MemberId, ReportId};
use crate::reports::{Facts, WaitingTimes, Words, deal, most_by_one_author, turns};
use crate::sealing::content_mark;
use crate::store::{Db, reports};
use crate::trust::{Read, Registry};

/// What waits, and what of it is hers.
pub struct Queue {
    /// The reports given to her, undecided: at most [`crate::reports::DESK_MOST`], those that wait longest first.
    pub held: Vec<ToReview>,
    /// How long all reports have waited: every reviewer sees it, so that nothing rots unseen.
    pub waiting: WaitingTimes,
}

/// A report that was given to her.
pub struct ToReview {
    /// Its id.
    pub id: ReportId,
    /// What it says; of the identifiers only the masks are to be shown.
    pub facts: Facts,
    /// What its author wrote.
    pub words: Words,
    /// For how many days it has waited.
    pub waited: i64,
    /// Tells these words from those its author may put in their place.
    pub seen: String,
}

/// What a look at everything that waits comes to.
struct Look {
    held: Vec<Waiting>,
    offered: Vec<Waiting>,
    waiting: WaitingTimes,
}

/// Gives her what she is to review. While she holds all she may, or nothing waits for her, nothing is written.
///
/// # Errors
/// Ours.
pub async fn queue(app: &App, who: SignedIn) -> Result<Queue, Trouble> {
    let (desk, ledger) = (Desk::of(app, who.member), app.ledger.clone());
    let (looking, asked) = (desk.clone(), ledger.clone());
    let seen = app
        .store
        .read(move |db| {
            let look = looking.look(db, &asked)?;
            if look.offered.is_empty() { looking.open(db, look).map(Some) } else { Ok::<_, Trouble>(None) }
        })
        .await?;
    if let Some(queue) = seen {
        return Ok(queue);
    }
    app.store
        .write(move |db| {
            let look = desk.look(db, &ledger)?;
            for offered in &look.offered {
                desk.note(db, offered, "", "")?;
            }
            desk.open(db, look)
        })
        .await
}

/// The author who takes the turn. All unknown authors count as one: else cutting the link would make an author of
/// each report.
fn author(registry: &Registry, report: &Waiting) -> Option<MemberId> {
    registry.standing(&report.author).map(|_| report.author)
}

/// What is given to her. She is never told why a report is not: it would tell who may have filed it.
fn dealt(registry: &Registry, rest: Vec<(Waiting, usize)>, held: &[Waiting]) -> Vec<Waiting> {
    let waiting: Vec<_> = rest.iter().map(|(one, turn)| (author(registry, one), *turn)).collect();
    let there: Vec<_> = held.iter().map(|one| author(registry, one)).collect();
    let is_vetted = |author: Option<MemberId>| author.is_some_and(|author| registry.access(&author).read == Read::Full);
    let places = deal(&waiting, &there, |author| most_by_one_author(is_vetted(author)));
    let given = rest.into_iter().enumerate().filter(|(place, _)| places.contains(place));
    given.map(|(_, (one, _))| one).collect()
}

impl Desk {
    fn look(&self, db: &mut Db, ledger: &Ledger) -> Result<Look, Trouble> {
        let all = Waiting::all(db, &self.seals, ledger, self.today)?;
        let waiting = WaitingTimes::of(all.iter().map(|one| self.today.since(one.opened)));
        let (held, offered) = ledger.ask(db, self.today, |registry| {
            let turns = turns(all.iter().map(|one| author(registry, one)));
            let (held, rest): (Vec<_>, Vec<_>) =
                all.into_iter().zip(turns).partition(|(one, _)| one.is_held_by(self, registry));
            let held: Vec<Waiting> = held.into_iter().map(|(one, _)| one).collect();
            let offered = rest.into_iter().filter(|(one, _)| one.may_be_given_to(self, registry)).collect();
            let offered = dealt(registry, offered, &held);
            (held, offered)
        })?;
        Ok(Look { held, offered, waiting })
    }

    fn open(&self, db: &mut Db, look: Look) -> Result<Queue, Trouble> {
        let mut all: Vec<Waiting> = look.held.into_iter().chain(look.offered).collect();
        all.sort_by_key(|one| (one.opened, one.id));
        let held = all.iter().map(|one| self.open_one(db, one)).collect::<Result<_, _>>()?;
        Ok(Queue { held, waiting: look.waiting })
    }

    fn open_one(&self, db: &mut Db, one: &Waiting) -> Result<ToReview, Trouble> {
        const GONE: Trouble = Trouble::Damaged("a report that waits");
        let row = reports::find(db, one.id)?.ok_or(GONE)?;
        let copy = reports::review_copy(db, one.id)?.ok_or(GONE)?;
        let seal = self.seals.report(one.id);
        let keys = seal.open_review_copy(copy.as_bytes())?;
        let facts = seal.open_facts(&keys.facts, row.facts.as_bytes())?;
        let words = seal.open_words(&keys.words, row.words.as_bytes())?;
        Ok(ToReview {
            id: one.id,
            facts: Facts::decode(facts.expose()).map_err(|_| Trouble::Damaged("a report's facts"))?,
            words: Words::decode(words.expose()).map_err(|_| Trouble::Damaged("a report's words"))?,
            waited: self.today.since(one.opened),
            seen: content_mark(row.words.as_bytes()),
        })
    }
}
