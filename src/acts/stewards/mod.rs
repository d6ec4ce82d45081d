//! Stewards: naming somebody, signing for her, and recalling one of them. Three who are unrelated decide.

mod error;
mod paper;

use super::audit::{self, Deed};
use super::concern::{find, name_tags, spend_name};
use super::ledger::{Change, Ledger};
use super::sessions::SignedIn;
use super::spend::spend;
use super::steady::steady;
use super::{App, Trouble};
use crate::accounts::limits::TRIES_AT_A_CODE;
use crate::kernel::{Day, MemberId};
use crate::sealing::{Seals, VouchCode, VouchHash};
use crate::store::{Db, members};
use crate::trust::{Event, Refusal, Registry, Role, Status};
pub use error::StewardError;
pub(super) use paper::leave;
use paper::{Paper, What};

/// After how many days a signature lapses, and a naming.
pub const SIGNING_DAYS: i64 = 90;

/// How far somebody's candidacy has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidacy {
    /// Signatures that count today.
    pub signed: u32,
    /// How many it takes.
    pub needed: u32,
}

/// What a signature came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed {
    /// It is noted; others are needed.
    Noted,
    /// It was the last that was needed.
    Done,
}

/// Names whoever showed her this code: stewards may sign for that member from now on.
///
/// # Errors
/// [`StewardError`]; nothing was changed then but the count of tries.
pub async fn name(app: &App, who: SignedIn, code: &str) -> Result<(), StewardError> {
    let (seals, today, hashes) = (app.seals.clone(), app.today(), tried(app, who, code).await?);
    app.change(move |db, change| {
        let candidate = candidate(db, change.registry(), &hashes, who.member, today)?;
        Paper::open(db, &seals, What::Appoint, candidate, today)?.name(db, &seals, who.member)
    })
    .await
}

/// Signs for whoever showed her this code and was named. The last signature appoints.
///
/// # Errors
/// [`StewardError`]; nothing was changed then but the count of tries.
pub async fn sign(app: &App, who: SignedIn, code: &str) -> Result<Signed, StewardError> {
    let (seals, today, hashes) = (app.seals.clone(), app.today(), tried(app, who, code).await?);
    app.change(move |db, change| {
        let candidate = candidate(db, change.registry(), &hashes, who.member, today)?;
        let paper = Paper::open(db, &seals, What::Appoint, candidate, today)?;
        if !paper.is_named() {
            return Err(StewardError::NotNamed);
        }
        put_signature(db, change, &seals, paper, who.member)
    })
    .await
}

/// Asks that a steward be recalled. Whether anybody of this name is one, nobody is told, neither by the answer nor by its time.
///
/// # Errors
/// [`StewardError::TooMany`], or ours.
pub async fn ask_recall(app: &App, who: SignedIn, name: &str) -> Result<(), StewardError> {
    let (seals, today, tags) = (app.seals.clone(), app.today(), name_tags(&app.seals, name));
    steady(async {
        spend_name(app, who).await?;
        app.change(move |db, change| {
            let steward = find(db, &tags)?.filter(|member| has_duties(change.registry(), member));
            let Some(steward) = steward.filter(|steward| *steward != who.member) else { return Ok(()) };
            Paper::open(db, &seals, What::Recall, steward, today)?.name(db, &seals, who.member)
        })
        .await
    })
    .await
}

/// Signs that the steward of this name be recalled. The last signature recalls.
///
/// # Errors
/// [`StewardError`]; nothing was changed then but the count of names.
pub async fn sign_recall(app: &App, who: SignedIn, name: &str) -> Result<Signed, StewardError> {
    let (seals, today, tags) = (app.seals.clone(), app.today(), name_tags(&app.seals, name));
    steady(async {
        spend_name(app, who).await?;
        app.change(move |db, change| {
            let steward = find(db, &tags)?.filter(|member| has_duties(change.registry(), member));
            let paper = Paper::open(db, &seals, What::Recall, steward.ok_or(StewardError::NotAsked)?, today)?;
            if !paper.is_named() || paper.about == who.member {
                return Err(StewardError::NotAsked);
            }
            put_signature(db, change, &seals, paper, who.member)
        })
        .await
    })
    .await
}

/// How far somebody's candidacy has come, if she was named.
pub(super) fn candidacy(
    db: &mut Db,
    seals: &Seals,
    ledger: &Ledger,
    who: MemberId,
    today: Day,
) -> Result<Option<Candidacy>, Trouble> {
    let paper = Paper::open(db, seals, What::Appoint, who, today)?;
    let (signed, needed) =
        ledger.ask(db, today, |registry| (paper.signers(registry).len(), registry.params().steward_sigs))?;
    let signed = u32::try_from(signed).unwrap_or(u32::MAX);
    Ok(paper.is_named().then_some(Candidacy { signed, needed }))
}

/// Counts a try, so that nobody guesses a code.
async fn tried(app: &App, who: SignedIn, code: &str) -> Result<Vec<VouchHash>, StewardError> {
    let (now, tries) = (app.now(), app.counted(&TRIES_AT_A_CODE, who.member.as_bytes()));
    app.store.write_lightly(move |db| Ok::<_, StewardError>(spend(db, &[tries], now)??)).await?;
    let code = VouchCode::parse(code).map_err(|_| StewardError::Code)?;
    Ok(app.seals.vouch_hashes(&code))
}

/// Whose code it is, if that member could be a steward today.
fn candidate(
    db: &mut Db,
    registry: &Registry,
    hashes: &[VouchHash],
    who: MemberId,
    today: Day,
) -> Result<MemberId, StewardError> {
    let candidate = members::find_by_vouch_code(db, hashes, today)?.ok_or(StewardError::Code)?;
    if candidate == who {
        return Err(StewardError::Own);
    }
    if registry.standing(&candidate).is_none() {
        return Err(StewardError::Code);
    }
    if !registry.could_be_steward(&candidate) {
        return Err(StewardError::NotNow);
    }
    Ok(candidate)
}

fn has_duties(registry: &Registry, member: &MemberId) -> bool {
    registry.state(member).is_some_and(|state| {
        let gone = matches!(state.status, Status::Left | Status::Expelled);
        state.role != Role::Member && !state.recalled && !gone
    })
}

/// Adds a signature; with the last that is needed, the rules are asked, and it is done.
fn put_signature(
    db: &mut Db,
    change: &mut Change<'_>,
    seals: &Seals,
    mut paper: Paper,
    signer: MemberId,
) -> Result<Signed, StewardError> {
    paper.sign(db, seals, change.registry(), signer)?;
    let signers = paper.signers(change.registry());
    let needed = change.registry().params().steward_sigs as usize;
    if signers.len() < needed {
        return Ok(Signed::Noted);
    }
    let (who, by) = (paper.about, signers);
    let number = by.len();
    let event = match paper.what {
        What::Appoint => Event::Appoint { who, by },
        What::Recall => Event::Recall { who, by },
    };
    change.apply(db, &event)?.map_err(StewardError::Refused)?;
    paper.tear_up(db, seals)?;
    if paper.what == What::Appoint {
        members::drop_vouch_codes(db, who)?;
    }
    audit::note(db, seals, paper.today, &Deed { act: paper.what.act(), case: None, number })?;
    Ok(Signed::Done)
}

/// Why a signature can never count beside those that are there.
fn in_the_way(
    registry: &Registry,
    about: MemberId,
    signers: &[MemberId],
    signer: MemberId,
) -> Result<(), StewardError> {
    let vouched = |who: &MemberId| {
        let state = registry.state(&about);
        state.and_then(|state| state.parents).is_some_and(|parents| parents.contains(who))
    };
    if !registry.may_sign(&signer) {
        return Err(StewardError::Refused(Refusal::Signers));
    }
    if signers.iter().any(|other| registry.related(other, &signer) != Some(false)) {
        return Err(StewardError::Related);
    }
    if vouched(&signer) && signers.iter().any(vouched) {
        return Err(StewardError::SecondVoucher);
    }
    Ok(())
}
