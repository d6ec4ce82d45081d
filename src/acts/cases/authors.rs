//! Who filed a report that is taken back, or cut loose, while a case about it stands: nobody gets around a ruling that way.

use super::super::Trouble;
use crate::kernel::{CaseId, MemberId, ReportId, VoiceId};
use crate::sealing::{Seals, Slip};
use crate::store::{Db, cases};

/// Keeps the author of a report for each case about it, sealed, until the case is forgotten: one that is open, or was decided so
/// lately that it can be undone. Called before she takes the report back, or cuts her link to it.
pub(in crate::acts) fn keep_author(
    db: &mut Db,
    seals: &Seals,
    report: ReportId,
    author: MemberId,
) -> Result<(), Trouble> {
    for case in cases::about(db, report)? {
        if !kept(db, seals, case.id)?.iter().any(|(_, kept)| *kept == author) {
            let id = VoiceId::random();
            let ids: [&[u8]; 2] = [id.as_bytes(), case.id.as_bytes()];
            let sealed = seals.seal_slip(Slip::CaseAuthor, &ids, author.as_bytes())?;
            cases::keep_author(db, id, case.id, &sealed)?;
        }
    }
    Ok(())
}

/// The authors that were kept for a case.
pub(super) fn kept(db: &mut Db, seals: &Seals, case: CaseId) -> Result<Vec<(VoiceId, MemberId)>, Trouble> {
    let open = |(id, sealed): (VoiceId, crate::sealing::Sealed)| {
        let ids: [&[u8]; 2] = [id.as_bytes(), case.as_bytes()];
        Ok((id, seals.open_member_slip(Slip::CaseAuthor, &ids, sealed.as_bytes())?))
    };
    cases::kept_authors(db, case)?.into_iter().map(open).collect()
}
