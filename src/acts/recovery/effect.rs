//! What two people confirmed takes effect, and what nobody confirmed is forgotten.

use super::super::alerts::Alert;
use super::super::delete_account::{Reports, erase};
use super::super::ledger::Ledger;
use super::super::letters::Postbox;
use super::super::{Trouble, cover, credentials, passkeys};
use super::{Whole, bar_the_other, end_all, is_barred, open, progress};
use crate::accounts::Credentials;
use crate::accounts::recovery::{CONFIRMED_DAYS, Progress, Remedy, UNCONFIRMED_DAYS};
use crate::kernel::{Day, Moment};
use crate::sealing::{PassphraseHash, Seals};
use crate::store::recoveries::{self, RecoveryRow};
use crate::store::{Db, StoreFault};

/// Carries out what has waited long enough. Runs before each sign-in and whenever the registry is tidied up.
///
/// # Errors
/// The database's own. A request that cannot be carried out is dropped: it must keep nobody from signing in.
pub(in crate::acts) fn carry_out_due(
    db: &mut Db,
    seals: &Seals,
    post: &Postbox,
    ledger: &Ledger,
    now: Moment,
) -> Result<(), StoreFault> {
    for row in recoveries::due(db, now)? {
        let id = row.id;
        match settle(db, (seals, post), ledger, row, now) {
            Ok(()) => {}
            Err(Trouble::Store(fault)) => return Err(fault),
            Err(trouble) => {
                tracing::error!(%trouble, "a recovery was dropped");
                recoveries::delete(db, id)?;
            }
        }
    }
    Ok(())
}

fn settle(
    db: &mut Db,
    (seals, post): (&Seals, &Postbox),
    ledger: &Ledger,
    row: RecoveryRow,
    now: Moment,
) -> Result<(), Trouble> {
    let whole = open(db, seals, row)?;
    let id = whole.row.id;
    match progress(db, ledger, &whole, now)? {
        Progress::Ready => carry_out(db, seals, post, &whole, now)?,
        Progress::Waiting { until } => recoveries::set_ready(db, id, Some(until))?,
        // Somebody's word counts no longer. Another's may take its place.
        Progress::Lacking => recoveries::set_ready(db, id, None)?,
        Progress::Over => recoveries::delete(db, id)?,
    }
    Ok(())
}

/// What was lost is replaced, all her sessions end, and so do her other requests.
fn carry_out(db: &mut Db, seals: &Seals, post: &Postbox, whole: &Whole, now: Moment) -> Result<(), Trouble> {
    let member = whole.request.member;
    if is_barred(db, seals, &whole.request, now)? {
        return Ok(recoveries::delete(db, whole.row.id)?);
    }
    let mut hers = credentials::load(db, seals, member)?;
    match &whole.request.remedy {
        Remedy::Passphrase(hash) => {
            give_up_equal(db, seals, &mut hers, hash, now)?;
            hers.passphrase = PassphraseHash::clone(hash);
        }
        Remedy::NoSecondFactor => {
            let before = hers.app.clone();
            hers.end_second_factor();
            cover::follow(db, seals, &hers, before.as_ref(), now.day())?;
            passkeys::delete_all(db, seals, member)?;
        }
    }
    credentials::save(db, seals, member, &hers)?;
    Alert { seals, post, member, now }.changed(db, None)?;
    end_all(db, seals, member)?;
    Ok(bar_the_other(db, seals, &whole.request, now)?)
}

/// A new passphrase that is her second one takes its place: one passphrase cannot open two accounts, and which one it is could
/// not be told to whoever asked for it, without a sign-in.
fn give_up_equal(
    db: &mut Db,
    seals: &Seals,
    hers: &mut Credentials,
    new: &PassphraseHash,
    now: Moment,
) -> Result<(), Trouble> {
    let Some(row) = cover::opened(db, hers)? else { return Ok(()) };
    if credentials::open(seals, &row)?.passphrase.is_same(new) {
        hers.cover = None;
        erase(db, seals, row.id, Reports::Withdraw, now)?;
    }
    Ok(())
}

/// Forgets requests that lacked people for too long.
///
/// # Errors
/// The database's own.
pub(in crate::acts) fn forget(db: &mut Db, today: Day) -> Result<(), StoreFault> {
    recoveries::forget_before(db, today.plus(-UNCONFIRMED_DAYS), today.plus(-CONFIRMED_DAYS))
}
