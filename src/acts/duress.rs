//! Accounts behind a second passphrase: what is done in them reaches nobody.
//!
//! Such an account runs the same code as a newcomer's, to the end: its requests are counted, stretched, sealed and
//! written. Only the tokens are replaced, by random ones that no identifier leads to. So its lookups find nothing,
//! whatever is known, and no lookup finds its reports.

use std::collections::HashSet;

use super::ledger::Ledger;
use super::sessions::SignedIn;
use super::spend::{left, spend};
use crate::accounts::Limit;
use crate::kernel::{Day, MemberId, Moment, random};
use crate::sealing::{LimitKey, Seals, Token};
use crate::store::{Db, StoreFault, limits, members};

/// The tokens to look up or to file under: those given, or as many random ones for an account under duress.
pub(super) fn tokens_for(who: SignedIn, tokens: Vec<Token>) -> Vec<Token> {
    if who.duress { tokens.iter().map(|_| Token::from_bytes(random::bytes())).collect() } else { tokens }
}

/// Which of these members are accounts behind a second passphrase. The random author of a report whose link was cut
/// is not in the log either, but has no account.
///
/// # Errors
/// The database's own.
pub(super) fn among(
    db: &mut Db,
    ledger: &Ledger,
    today: Day,
    members: impl IntoIterator<Item = MemberId>,
) -> Result<HashSet<MemberId>, StoreFault> {
    let mut found: HashSet<MemberId> =
        ledger.ask(db, today, |registry| members.into_iter().filter(|member| registry.is_outside(member)).collect())?;
    let mut gone = Vec::new();
    for member in &found {
        if members::find(db, *member)?.is_none() {
            gone.push(*member);
        }
    }
    found.retain(|member| !gone.contains(member));
    Ok(found)
}

/// How long lookups stay paused after too many misses. A member's pause ends when a steward lifts it; no steward
/// sees this one.
const PAUSED: Limit = Limit { burst: 1, seconds: 2 * 86_400 };

fn pause_key(seals: &Seals, member: MemberId) -> LimitKey {
    seals.limit_key("paused behind a second passphrase", member.as_bytes())
}

/// Pauses its lookups, as a member's are paused.
pub(super) fn pause(db: &mut Db, seals: &Seals, member: MemberId, now: Moment) -> Result<(), StoreFault> {
    spend(db, &[(PAUSED, pause_key(seals, member))], now).map(drop)
}

/// Whether its lookups are paused.
pub(super) fn is_paused(db: &mut Db, seals: &Seals, member: MemberId, now: Moment) -> Result<bool, StoreFault> {
    Ok(left(db, PAUSED, &pause_key(seals, member), now)? == 0)
}

/// Forgets the pause.
pub(super) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), StoreFault> {
    limits::forget(db, &pause_key(seals, member))
}
