//! What a member is told of a recovery of her account, and how she stops it.

use super::super::sessions::SignedIn;
use super::super::{App, Trouble};
use super::{one_thing_key, open, progress, tags};
use crate::accounts::recovery::{Lost, Progress};
use crate::kernel::{MemberId, Moment};
use crate::sealing::{Duty, Seals};
use crate::store::{Db, StoreFault, limits, recoveries};

/// A request that somebody confirmed, as she sees it whose account it is about. Who confirmed it is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnRecovery {
    /// What would be replaced.
    pub lost: Lost,
    /// When, if nothing stops it; none while it lacks people.
    pub takes_effect: Option<Moment>,
}

/// What runs for her account.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<Vec<OwnRecovery>, Trouble> {
    let (seals, ledger, now) = (app.seals.clone(), app.ledger.clone(), app.now());
    app.store
        .read(move |db| {
            let mut own = Vec::new();
            for row in recoveries::of_member(db, &tags(&seals, who.member))? {
                let whole = open(db, &seals, row)?;
                if whole.state.confirmed() == 0 {
                    continue;
                }
                let takes_effect = match progress(db, &ledger, &whole, now)? {
                    Progress::Waiting { until } => Some(until),
                    Progress::Ready => Some(now),
                    Progress::Lacking | Progress::Over => None,
                };
                own.push(OwnRecovery { lost: whole.request.lost(), takes_effect });
            }
            Ok(own)
        })
        .await
}

/// Stops everything that would let somebody into her account by two people. What they confirmed is gone with it.
///
/// # Errors
/// Ours.
pub async fn stop(app: &App, who: SignedIn) -> Result<(), Trouble> {
    let seals = app.seals.clone();
    Ok(app.store.write(move |db| end_all(db, &seals, who.member)).await?)
}

/// Ends all of a member's requests.
pub(in crate::acts) fn end_all(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), StoreFault> {
    recoveries::delete_of(db, &tags(seals, member))
}

/// A member goes: her requests, what she confirmed of others', and that two people once stood in for her.
pub(in crate::acts) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), StoreFault> {
    end_all(db, seals, member)?;
    for id in recoveries::confirmed(db)? {
        recoveries::take_back(db, &seals.duty_tags(Duty::Confirm, id.as_bytes(), member))?;
    }
    for lost in [Lost::Passphrase, Lost::SecondFactor] {
        limits::forget(db, &one_thing_key(seals, lost, member))?;
    }
    Ok(())
}

/// Whether she has to be told: somebody confirmed a request about her. It is asked anew for each page, so that nothing of it
/// stands in her sessions.
pub(in crate::acts) fn is_told(db: &mut Db, seals: &Seals, member: MemberId) -> Result<bool, StoreFault> {
    recoveries::is_confirmed(db, &tags(seals, member))
}
