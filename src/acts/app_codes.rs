//! Codes of authenticator apps, each taken once. What was used last stands under a tag, apart from the member's own row: a
//! sign-in writes nothing that names her.

use crate::accounts::Credentials;
use crate::kernel::{MemberId, Moment};
use crate::sealing::{Duty, Seals, TOTP_STEP_SECONDS};
use crate::store::{Db, StoreFault, app_codes};

/// For how many steps before and after this one the last use is kept. A code is taken one step early or late.
const KEPT_STEPS: i64 = 10;

/// Takes a code of her app, once.
pub(super) fn accept(
    db: &mut Db,
    seals: &Seals,
    member: MemberId,
    hers: &Credentials,
    typed: &str,
    now: Moment,
) -> Result<bool, StoreFault> {
    let used = app_codes::last_step(db, &seals.duty_tags(Duty::AppCode, &[], member))?;
    let used = used.and_then(|step| u64::try_from(step).ok());
    let Some(step) = hers.app_code_step(typed, now, used).and_then(|step| i64::try_from(step).ok()) else {
        return Ok(false);
    };
    app_codes::set_last_step(db, &seals.duty_tag(Duty::AppCode, &[], member), step)?;
    Ok(true)
}

/// Forgets what she used.
pub(super) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), StoreFault> {
    app_codes::forget(db, &seals.duty_tags(Duty::AppCode, &[], member))
}

/// Forgets what nobody could use again.
pub(super) fn forget_old(db: &mut Db, now: Moment) -> Result<(), StoreFault> {
    let step = now.unix().div_euclid(TOTP_STEP_SECONDS);
    app_codes::keep_between(db, step - KEPT_STEPS, step + KEPT_STEPS)
}
