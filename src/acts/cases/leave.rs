//! Members who leave, or whose reports are no longer known to be theirs.
//!
//! A case about a member herself goes on by her random id, which the log of standing keeps too: nobody gets around an
//! expulsion by leaving first.

use super::super::Trouble;
use super::authors::kept;
use super::whole::votes;
use super::{Kind, Measure, Subject};
use crate::kernel::MemberId;
use crate::sealing::Seals;
use crate::store::cases::CaseRow;
use crate::store::{Db, cases};

/// Forgets that decided cases were about reports of this member's, unless she herself is what could still be taken back.
pub(in crate::acts) fn forget_author(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), Trouble> {
    for row in cases::all(db)? {
        let mut subject = Subject::open(seals, row.id, &row.subject)?;
        if subject.about == Some(member) && is_about_reports(&row) {
            subject.about = None;
            cases::set_subject(db, row.id, &subject.seal(seals, row.id)?)?;
        }
    }
    Ok(())
}

fn is_about_reports(row: &CaseRow) -> bool {
    let about_her = matches!(Kind::parse(&row.kind), Some(Kind::Concern | Kind::Alarm));
    let done = Measure::parse(&row.outcome);
    !about_her && !done.is_some_and(Measure::is_about_the_member)
}

/// Forgets what a member who leaves brought before the stewards, how she voted, and what she had taken back.
pub(in crate::acts) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), Trouble> {
    forget_author(db, seals, member)?;
    for row in cases::all(db)? {
        let mut subject = Subject::open(seals, row.id, &row.subject)?;
        if subject.by == Some(member) {
            subject.by = None;
            cases::set_subject(db, row.id, &subject.seal(seals, row.id)?)?;
        }
        for (id, _) in kept(db, seals, row.id)?.into_iter().filter(|(_, author)| *author == member) {
            cases::forget_author(db, id)?;
        }
        for vote in votes(db, seals, row.id)?.iter().filter(|vote| vote.steward == member) {
            cases::delete_vote(db, &vote.tag)?;
        }
    }
    Ok(())
}
