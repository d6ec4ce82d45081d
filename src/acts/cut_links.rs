//! Cutting the link between a member and her reports: they stay, and are nobody's.
//!
//! A report that is nobody's counts for nothing with others, and alone as a newcomer's word (`trust`). Who filed it cannot be
//! told any more, so nobody can be kept from reviewing it for being close to its author. Reports of somebody whom stewards expelled
//! or paused keep their link: else the label, and what was decided, would be shed with it.

use super::ledger::Ledger;
use super::own_reports::rows;
use super::{Trouble, cases, voices};
use crate::kernel::{Day, MemberId, random};
use crate::sealing::{AuthorTag, Seals};
use crate::store::{Db, StoreFault, reports, trust_log};
use crate::trust::AuthorLabel;

/// Whether a member may cut the link to her reports.
pub(super) fn may_cut(db: &mut Db, ledger: &Ledger, today: Day, member: MemberId) -> Result<bool, StoreFault> {
    ledger.ask(db, today, |registry| registry.author_label(&member) != Some(AuthorLabel::Former))
}

/// Cuts the link between a member and all of her reports, in the write transaction that `db` is in. `true` when there was
/// any: the caller has the log of changes wiped then.
pub(super) fn cut_links(db: &mut Db, seals: &Seals, member: MemberId) -> Result<bool, Trouble> {
    let hers = rows(db, seals, member)?;
    for report in &hers {
        cases::keep_author(db, seals, report.id, member)?;
    }
    let kept = trust_log::knows(db, member)?;
    for report in &hers {
        if !kept {
            // Filed behind a second passphrase. Without an author, reviewers would be given it.
            voices::delete(db, seals, report.id)?;
            continue;
        }
        let (tag, nobody) = (AuthorTag::from_bytes(random::bytes()), MemberId::random());
        reports::set_author(db, report.id, &tag, &seals.report(report.id).seal_author(nobody))?;
        voices::cut(db, seals, member, report.id, nobody)?;
    }
    cases::forget_author(db, seals, member)?;
    Ok(!hers.is_empty())
}
