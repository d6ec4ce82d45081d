//! Telling members who asked for it that somebody filed a report like one of theirs: one that shares an identifier.

use super::super::Trouble;
use super::super::ledger::Ledger;
use super::super::spend::spend;
use super::super::voices::UNFINDABLE;
use super::{Postbox, mailbox};
use crate::accounts::limits::LETTERS_OF_REPORTS;
use crate::kernel::{MemberId, Moment, ReportId};
use crate::mail::Occasion;
use crate::store::{Db, StoreFault, entries};
use crate::trust::Read;

/// Writes to the authors of reports that share an identifier with this one, if lookups find it: called when it is filed, or
/// when its delay is over. Who may not look up hears of nothing. What is damaged is left out: it must keep nobody from reporting.
///
/// # Errors
/// The database's own.
pub fn tell(db: &mut Db, post: &Postbox, ledger: &Ledger, report: ReportId, now: Moment) -> Result<(), StoreFault> {
    let at = entries::locators_of(db, report)?;
    let mut authors = Vec::new();
    let mut its_author = None;
    for (id, author) in entries::authors_at(db, &at, &UNFINDABLE, now)? {
        let Ok(author) = post.seals.report(id).open_author(author.as_bytes()) else { continue };
        if id == report {
            its_author = Some(author);
        } else if !authors.contains(&author) {
            authors.push(author);
        }
    }
    // Lookups do not find it.
    let Some(its_author) = its_author else { return Ok(()) };
    for author in authors.into_iter().filter(|author| *author != its_author) {
        if may_hear(db, post, ledger, author, now)? {
            post.queue(db, author, Occasion::SimilarReport, now.day())?;
        }
    }
    Ok(())
}

/// Writes to members who support a report, when something about it has changed: that there is something to see, and not what.
///
/// # Errors
/// The database's own.
pub fn tell_supporters(
    db: &mut Db,
    post: &Postbox,
    ledger: &Ledger,
    supporters: &[MemberId],
    now: Moment,
) -> Result<(), StoreFault> {
    for supporter in supporters {
        if may_hear(db, post, ledger, *supporter, now)? {
            post.queue(db, *supporter, Occasion::SimilarReport, now.day())?;
        }
    }
    Ok(())
}

fn may_hear(db: &mut Db, post: &Postbox, ledger: &Ledger, member: MemberId, now: Moment) -> Result<bool, StoreFault> {
    let own = match mailbox(db, &post.seals, member) {
        Ok(own) => own,
        Err(Trouble::Store(fault)) => return Err(fault),
        Err(_) => return Ok(false),
    };
    if !own.similar || own.address.is_none() {
        return Ok(false);
    }
    let stands = ledger.ask(db, now.day(), |registry| registry.standing(&member))?;
    if stands.is_none_or(|stands| stands.access.read == Read::None) {
        return Ok(false);
    }
    let limit = LETTERS_OF_REPORTS.limit(&post.settings.limits);
    let key = post.seals.limit_key(LETTERS_OF_REPORTS.name, member.as_bytes());
    Ok(spend(db, &[(limit, key)], now)?.is_ok())
}
