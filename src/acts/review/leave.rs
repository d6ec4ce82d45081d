//! A reviewer who leaves: what is open goes back to the queue without her, what is decided stays decided by nobody.

use super::super::Trouble;
use crate::kernel::{MemberId, random};
use crate::reports::ReportState;
use crate::sealing::{DutyTag, Seals, Slip};
use crate::store::reviews::ReviewRow;
use crate::store::{Db, reports, reviews};

/// Takes a member out of all reviews. In an open one her decision goes too: nobody could see any more that the next
/// reviewer is not close to her.
pub(in crate::acts) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), Trouble> {
    for row in reviews::all(db)? {
        let ids: [&[u8]; 2] = [row.tag.as_bytes(), row.report.as_bytes()];
        if seals.open_member_slip(Slip::Reviewer, &ids, row.reviewer.as_bytes()) != Ok(member) {
            continue;
        }
        reviews::delete(db, &row.tag)?;
        let report = reports::find(db, row.report)?;
        if report.is_some_and(|report| report.state != ReportState::Unreviewed.as_str()) {
            reviews::set(db, &by_nobody(seals, row)?)?;
        }
    }
    Ok(())
}

fn by_nobody(seals: &Seals, row: ReviewRow) -> Result<ReviewRow, Trouble> {
    let tag = DutyTag::from_bytes(random::bytes());
    let ids: [&[u8]; 2] = [tag.as_bytes(), row.report.as_bytes()];
    let reviewer = seals.seal_slip(Slip::Reviewer, &ids, MemberId::random().as_bytes())?;
    Ok(ReviewRow { tag, reviewer, ..row })
}
