//! Coming in again without e-mail, and without anybody who could let herself in: by a recovery code, or by two people who
//! vouched for her. What two people can do, and when: `src/accounts/recovery.rs`.

mod begin;
mod by_code;
mod confirm;
mod effect;
mod own;

use super::ledger::Ledger;
use super::spend::{left, spend};
use super::{App, Trouble, concern, cover};
use crate::accounts::Limit;
use crate::accounts::recovery::{Confirmation, Lost, Progress, Recovery, Request};
use crate::kernel::{MemberId, Moment};
use crate::sealing::{Duty, DutyTag, Lane, LimitKey, Passphrase, PassphraseHash, Seals, Slip, Verdict};
use crate::store::recoveries::{self, RecoveryRow};
use crate::store::{Db, StoreFault, members};

pub use begin::{BeginError, give_up_second_factor, replace_passphrase};
pub use by_code::{Attempt, RecoverError, recover};
pub use confirm::{About, ConfirmError, Known, confirm, look, look_again};
pub use own::{OwnRecovery, own, stop};

pub(super) use effect::{carry_out_due, forget};
pub(super) use own::{end_all, is_told, leave};

/// After two people stood in for one thing, nobody stands in for the other for so long: else they could take both away,
/// one after the other.
const ONE_THING: Limit = Limit { burst: 1, seconds: 30 * 86_400 };

/// A request, opened.
struct Whole {
    row: RecoveryRow,
    request: Request,
    state: Recovery,
}

/// What a member's requests are found by.
fn tags(seals: &Seals, member: MemberId) -> Vec<DutyTag> {
    seals.duty_tags(Duty::Recover, &[], member)
}

fn open(db: &mut Db, seals: &Seals, row: RecoveryRow) -> Result<Whole, Trouble> {
    let id = row.id.as_bytes();
    let request = seals.open_slip(Slip::Recovery, &[id], row.request.as_bytes())?;
    let request = Request::decode(request.expose()).map_err(|_| Trouble::Damaged("a recovery"))?;
    let mut confirmations = Vec::new();
    for stored in recoveries::confirmations(db, row.id)? {
        let opened = seals.open_slip(Slip::Confirmer, &[stored.tag.as_bytes(), id], stored.confirmer.as_bytes())?;
        confirmations.push(Confirmation::decode(opened.expose()).map_err(|_| Trouble::Damaged("a confirmation"))?);
    }
    let state = Recovery::of(row.opened, confirmations);
    Ok(Whole { row, request, state })
}

/// What it has come to, as everybody stands today.
fn progress(db: &mut Db, ledger: &Ledger, whole: &Whole, now: Moment) -> Result<Progress, StoreFault> {
    let member = whole.request.member;
    ledger
        .ask(db, now.day(), |registry| whole.state.progress(|a, b| registry.may_stand_in_together(a, b, &member), now))
}

fn one_thing_key(seals: &Seals, lost: Lost, member: MemberId) -> LimitKey {
    let name = match lost {
        Lost::Passphrase => "two people for a passphrase",
        Lost::SecondFactor => "two people for a second factor",
    };
    seals.limit_key(name, member.as_bytes())
}

/// Whether two people stood in for the other thing a short while ago.
fn is_barred(db: &mut Db, seals: &Seals, request: &Request, now: Moment) -> Result<bool, StoreFault> {
    Ok(left(db, ONE_THING, &one_thing_key(seals, request.lost(), request.member), now)? == 0)
}

/// Two people stood in for this thing now.
fn bar_the_other(db: &mut Db, seals: &Seals, request: &Request, now: Moment) -> Result<(), StoreFault> {
    let key = one_thing_key(seals, request.lost().other(), request.member);
    // Barred already is as good.
    spend(db, &[(ONE_THING, key)], now).map(drop)
}

/// A new passphrase that will do.
struct Judged {
    /// Its hash, beside those that belong to the name already.
    hash: PassphraseHash,
    /// Whose account it opens today, if it opens one of that name.
    opens: Option<MemberId>,
}

/// A new passphrase, judged as at joining, and hashed: the same work and the same verdict whether or not the name exists.
/// Recoveries have a line of their own, and a place in it before the database is asked.
async fn judged(app: &App, name: &str, new: Passphrase) -> Result<Result<Judged, Verdict>, Trouble> {
    let place = app.passphrases.place(Lane::Recovery)?;
    let (seals, decoy, tags) = (app.seals.clone(), app.decoy.clone(), concern::name_tags(&app.seals, name));
    let accounts = app.store.read(move |db| {
        let row = members::find_by_name(db, &tags)?;
        cover::accounts_of_any(db, &seals, &decoy, row.map(|row| row.id))
    });
    let (members, hashes): (Vec<_>, Vec<_>) =
        accounts.await?.into_iter().map(|(member, hers)| (member, hers.passphrase)).unzip();
    let (policy, about_her) = (app.policy.clone(), [name.to_owned(), app.settings.registry.name.clone()]);
    let judged = place.run(move |memory| match new.judge(&[&about_her[0], &about_her[1]]) {
        Verdict::Strong => {
            let fits = policy.fits_one(&new, &hashes.iter().collect::<Vec<_>>(), memory);
            let hash = match hashes.first() {
                Some(own) => policy.hash_beside(&new, own, memory),
                None => policy.hash(&new, memory),
            };
            Ok(Judged { hash, opens: fits.and_then(|(at, _)| members.get(at).copied()) })
        }
        verdict => Err(verdict),
    });
    Ok(judged.await?)
}
