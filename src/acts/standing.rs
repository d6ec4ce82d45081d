//! Where a member stands, and the short code by which she asks for a vouch.

use secrecy::SecretString;

use super::sessions::SignedIn;
use super::stewards::{self, Candidacy};
use super::{App, Trouble};
use crate::kernel::{Day, MemberId};
use crate::sealing::Seals;
use crate::store::{Db, StoreFault, members, registry};
use crate::trust::{Registry, Standing, Status};

/// For how many days a short code is good.
const CODE_DAYS: i64 = 7;

/// Everything the page about her standing needs.
pub struct OwnStanding {
    /// The rules' own account of it; none while the registry is being founded.
    pub standing: Option<Standing>,
    /// How many founders are still waited for.
    pub founders_missing: u32,
    /// The code to read out to a voucher, while she needs one; or to who names her or signs for her, if she could be a steward.
    pub code: Option<SecretString>,
    /// Whether she could be a steward today.
    pub could_be_steward: bool,
    /// How far that has come, if she was named.
    pub candidacy: Option<Candidacy>,
}

/// Where she stands; a code that has run out is renewed on the way.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<OwnStanding, Trouble> {
    let (standing, today) = (who.stands, app.today());
    let founders_missing = match standing {
        None => app.store.read(founders_missing).await?,
        Some(_) => 0,
    };
    let could_be_steward = standing.is_some_and(|standing| standing.could_be_steward);
    let candidacy = if could_be_steward { candidacy(app, who).await? } else { None };
    let code = if could_be_steward || needs_vouch(standing.as_ref()) { code(app, who, today).await? } else { None };
    Ok(OwnStanding { standing, founders_missing, code, could_be_steward, candidacy })
}

async fn candidacy(app: &App, who: SignedIn) -> Result<Option<Candidacy>, Trouble> {
    let (seals, ledger, today) = (app.seals.clone(), app.ledger.clone(), app.today());
    app.store.read(move |db| stewards::candidacy(db, &seals, &ledger, who.member, today)).await
}

/// Her present code, or a fresh one in the place of one that has run out.
async fn code(app: &App, who: SignedIn, today: Day) -> Result<Option<SecretString>, Trouble> {
    let seals = app.seals.clone();
    let code = app.store.read(move |db| present_code(db, &seals, who.member, today)).await?;
    if code.is_some() {
        return Ok(code);
    }
    let seals = app.seals.clone();
    app.store
        .write(move |db| {
            if let Some(code) = present_code(db, &seals, who.member, today)? {
                return Ok(Some(code));
            }
            let Some(member) = members::find(db, who.member)? else { return Ok(None) };
            renew_code(db, &seals, who.member, member.code_turn + 1, today).map(Some)
        })
        .await
        .map_err(|fault: StoreFault| Trouble::from(fault))
}

/// Whoever is not vetted may ask for a vouch, and so may a vetted member whose membership has lost one.
fn needs_vouch(standing: Option<&Standing>) -> bool {
    standing.is_some_and(|standing| match standing.status {
        Status::Invited | Status::Probation | Status::Review => true,
        Status::Vetted => standing.grace_until.is_some(),
        Status::Left | Status::Expelled => false,
    })
}

fn founders_missing(db: &mut Db) -> Result<u32, StoreFault> {
    let seats = registry::find(db)?.map_or(0, |row| row.founder_seats);
    let seated = u32::try_from(members::founders(db)?.len()).unwrap_or(u32::MAX);
    Ok(seats.saturating_sub(seated))
}

fn present_code(db: &mut Db, seals: &Seals, who: MemberId, today: Day) -> Result<Option<SecretString>, StoreFault> {
    let Some((stored, last)) = members::vouch_code(db, who)? else { return Ok(None) };
    if today > last {
        return Ok(None);
    }
    let turn = members::find(db, who)?.map_or(0, |member| member.code_turn);
    Ok(seals.vouch_code_again(who, turn, &stored).map(|code| code.text()))
}

/// Gives her a fresh code in the place of any she had.
pub(super) fn renew_code(
    db: &mut Db,
    seals: &Seals,
    who: MemberId,
    turn: u32,
    today: Day,
) -> Result<SecretString, StoreFault> {
    let code = seals.vouch_code(who, turn);
    members::renew_vouch_code(db, who, turn, &seals.vouch_hash(&code), today.plus(CODE_DAYS))?;
    Ok(code.text())
}

/// Whether she may vouch today and has a vouch saved up.
pub(super) fn can_vouch_now(registry: &Registry, who: MemberId) -> bool {
    registry.standing(&who).is_some_and(|standing| standing.access.vouch && standing.vouching.saved > 0)
}
