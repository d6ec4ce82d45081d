//! Deleting an account, at once and for good. The log of standing keeps a random id that leads to nobody.

use super::cut_links::cut_links;
use super::ledger::Ledger;
use super::own_reports;
use super::sessions::{self, SignedIn};
use super::tries::counted_for_name;
use super::{
    App, Trouble, app_codes, cases, credentials, duress, found, kept_form, letters, passkeys, recovery, review,
    stewards, voices, vouch,
};
use crate::accounts::Name;
use crate::accounts::limits::{self, Per};
use crate::kernel::{Day, MemberId, Moment};
use crate::sealing::{Field, Seals};
use crate::store::members::MemberRow;
use crate::store::{Db, cases as case_rows, limits as counts, members, submissions, trust_log};
use crate::trust::{AuthorLabel, Event, Registry, Status};

/// What becomes of her reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reports {
    /// They stay, without any link to her.
    Keep,
    /// They are withdrawn.
    Withdraw,
    /// They stay as they are: of somebody whom stewards expelled or paused, whose reports keep their label.
    Leave,
}

/// What her going would come to, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Departure {
    /// Reports of hers.
    pub reports: usize,
    /// Members she answers for.
    pub vouched_for: usize,
    /// How many of them would need another vouch.
    pub grace: usize,
    /// How many could act as stewards without her, if she can.
    pub stewards_left: Option<usize>,
}

/// What her going would come to today.
///
/// # Errors
/// Ours.
pub async fn before(app: &App, who: SignedIn) -> Result<Departure, Trouble> {
    let (seals, ledger, today) = (app.seals.clone(), app.ledger.clone(), app.today());
    app.store.read(move |db| departure(db, &seals, &ledger, who.member, today)).await
}

fn departure(db: &mut Db, seals: &Seals, ledger: &Ledger, who: MemberId, today: Day) -> Result<Departure, Trouble> {
    let reports = own_reports::rows(db, seals, who)?.len();
    let given = trust_log::standing_vouches(db, who)?;
    Ok(ledger.ask(db, today, |registry| {
        let there = |member: &MemberId| {
            registry.standing(member).is_some_and(|now| !matches!(now.status, Status::Left | Status::Expelled))
        };
        let stewards = |registry: &Registry| registry.members().filter(|one| registry.is_steward(one)).count();
        Departure {
            reports,
            vouched_for: given.iter().filter(|(member, _)| there(member)).count(),
            grace: in_grace_after(registry, today, who),
            stewards_left: registry.is_steward(&who).then(|| stewards(registry).saturating_sub(1)),
        }
    })?)
}

/// Tried on a copy, so that the rules alone say what would happen.
fn in_grace_after(registry: &Registry, today: Day, who: MemberId) -> usize {
    let mut then = registry.clone();
    let _noted_before = then.take_changed();
    if then.apply(then.today().map_or(today, |last| last.max(today)), &Event::Leave { who }).is_err() {
        return 0;
    }
    let waits = |registry: &Registry, member: &MemberId| {
        registry.standing(member).is_some_and(|standing| standing.grace_until.is_some())
    };
    let changed = then.take_changed();
    changed.iter().filter(|member| **member != who && waits(&then, member) && !waits(registry, member)).count()
}

/// Deletes her account. It is gone when this returns, from disk too.
///
/// # Errors
/// Ours; nothing was changed then.
pub async fn delete_account(app: &App, who: SignedIn, reports: Reports) -> Result<(), Trouble> {
    let (seals, now, today) = (app.seals.clone(), app.now(), app.today());
    app.change(move |db, change| {
        // Leaving ends a pause, so this is asked first.
        let is_former = change.registry().author_label(&who.member) == Some(AuthorLabel::Former);
        // Refused where she has gone before, or the registry has not begun: there is nothing to write down then.
        let _refused = change.apply(db, &Event::Leave { who: who.member })?;
        if change.registry().today().is_none() {
            found::give_up_seat(db, &seals, who.member, today)?;
        }
        let reports = if is_former && reports == Reports::Keep { Reports::Leave } else { reports };
        erase(db, &seals, who.member, reports, now)
    })
    .await?;
    app.mix_and_wipe_log().await;
    Ok(())
}

/// Takes a member out of every table but the log of standing and what it comes to.
pub(super) fn erase(
    db: &mut Db,
    seals: &Seals,
    member: MemberId,
    reports: Reports,
    now: Moment,
) -> Result<(), Trouble> {
    let Some(row) = members::find(db, member)? else { return Ok(()) };
    // What is damaged must not keep anybody's account alive.
    if let Some(cover) = credentials::open(seals, &row).ok().and_then(|hers| hers.cover) {
        erase(db, seals, cover.member, Reports::Withdraw, now)?;
    }
    match reports {
        Reports::Keep => drop(cut_links(db, seals, member)?),
        Reports::Leave => {}
        Reports::Withdraw => {
            for report in own_reports::rows(db, seals, member)? {
                voices::withdraw(db, seals, report.id, now)?;
            }
        }
    }
    voices::leave(db, seals, member)?;
    review::leave(db, seals, member)?;
    cases::leave(db, seals, member)?;
    stewards::leave(db, seals, member)?;
    vouch::notes::leave(db, seals, member)?;
    letters::leave(db, seals, member)?;
    recovery::leave(db, seals, member)?;
    duress::leave(db, seals, member)?;
    sessions::end_all(db, seals, member)?;
    passkeys::delete_all(db, seals, member)?;
    app_codes::leave(db, seals, member)?;
    kept_form::leave(db, seals, member)?;
    forget_counts(db, seals, &row)?;
    Ok(members::delete(db, member)?)
}

/// Forgets what was counted of her, as far as it can be found without knowing whence she came, and that she flagged reports.
fn forget_counts(db: &mut Db, seals: &Seals, row: &MemberRow) -> Result<(), Trouble> {
    let hers = limits::ALL.iter().filter(|quota| matches!(quota.per, Per::Member | Per::Circle | Per::Recipient));
    for quota in hers {
        counts::forget(db, &seals.limit_key(quota.name, row.id.as_bytes()))?;
    }
    let name = seals.open_field(Field::Name, row.id.as_bytes(), row.name.as_bytes()).ok();
    let name = name.and_then(|name| name.into_string().ok());
    if let Some(name) = name.and_then(|name| Name::typed(secrecy::ExposeSecret::expose_secret(&name)).ok()) {
        for key in counted_for_name(seals, name.canonical()) {
            counts::forget(db, &key)?;
        }
    }
    for report in case_rows::all_reports(db)? {
        submissions::forget(db, &seals.idempotency_key(row.id, "flag", &report.to_string()))?;
    }
    Ok(())
}
