//! A member who leaves: nobody is let into her account any more, and her word for others counts no longer.

use super::{end_all, one_thing_key};
use crate::accounts::recovery::{Confirmation, Lost};
use crate::acts::Trouble;
use crate::kernel::MemberId;
use crate::sealing::{Seals, Slip};
use crate::store::{Db, limits, recoveries};

/// Ends her requests, takes back what she confirmed for others, and forgets that two people stood in for her. A request that
/// lacks her word then waits for another's.
pub(in crate::acts) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), Trouble> {
    end_all(db, seals, member)?;
    for row in recoveries::all(db)? {
        for stored in recoveries::confirmations(db, row.id)? {
            let ids: [&[u8]; 2] = [stored.tag.as_bytes(), row.id.as_bytes()];
            let opened = seals.open_slip(Slip::Confirmer, &ids, stored.confirmer.as_bytes()).ok();
            let said = opened.and_then(|opened| Confirmation::decode(opened.expose()).ok());
            if said.is_some_and(|said| said.by == member) {
                recoveries::take_back(db, &stored.tag)?;
            }
        }
    }
    for lost in [Lost::Passphrase, Lost::SecondFactor] {
        limits::forget(db, &one_thing_key(seals, lost, member))?;
    }
    Ok(())
}
