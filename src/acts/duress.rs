//! What is done in an account behind a second passphrase reaches nobody.
//!
//! Such an account goes every way that a newcomer's goes, to the end: it is counted, stretched, sealed and written like hers. Only
//! what it asks for, or files under, is put in the place of something that nobody else can ever ask for. So its lookups find
//! nothing, whatever is known, and its reports are found by nothing but its own list.

use std::collections::HashSet;

use super::ledger::Ledger;
use super::sessions::SignedIn;
use super::spend::{left, spend};
use crate::accounts::Limit;
use crate::kernel::{Day, MemberId, Moment, random};
use crate::sealing::{LimitKey, Seals, Token};
use crate::store::{Db, StoreFault, limits, members};

/// The tokens that somebody's lookups and reports go on with: hers, or as many that are nobody's.
pub(super) fn tokens_for(who: SignedIn, tokens: Vec<Token>) -> Vec<Token> {
    if who.duress { tokens.iter().map(|_| Token::from_bytes(random::bytes())).collect() } else { tokens }
}

/// Which of these members' accounts are behind second passphrases. Somebody whom nobody knows any more has no account at all.
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

/// For how long lookups stay stopped after too many misses: a member's are until stewards have looked at them, and no steward
/// looks at these.
const PAUSED: Limit = Limit { burst: 1, seconds: 2 * 86_400 };

fn pause_key(seals: &Seals, member: MemberId) -> LimitKey {
    seals.limit_key("paused behind a second passphrase", member.as_bytes())
}

/// Stops its lookups, as a member's are.
pub(super) fn pause(db: &mut Db, seals: &Seals, member: MemberId, now: Moment) -> Result<(), StoreFault> {
    spend(db, &[(PAUSED, pause_key(seals, member))], now).map(drop)
}

/// Whether its lookups are stopped.
pub(super) fn is_paused(db: &mut Db, seals: &Seals, member: MemberId, now: Moment) -> Result<bool, StoreFault> {
    Ok(left(db, PAUSED, &pause_key(seals, member), now)? == 0)
}

/// Forgets that they were.
pub(super) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), StoreFault> {
    limits::forget(db, &pause_key(seals, member))
}
