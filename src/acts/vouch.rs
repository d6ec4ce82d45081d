//! Vouching by a newcomer's short code, and taking a vouch back.

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::invite::{Budget, NOTE_MOST, budget, promised_by};
use super::letters::Occasion;
use super::sessions::SignedIn;
use super::spend::spend;
use super::{App, TooMany, Trouble};
use crate::accounts::limits::TRIES_AT_A_CODE;
use crate::kernel::{Day, MemberId};
use crate::sealing::{Slip, VouchCode};
use crate::store::{StoreFault, members, trust_log};
use crate::trust::{Consequence, Event, Refusal, Registry, Status};

/// Why a vouch was not given.
#[derive(Debug, thiserror::Error)]
pub enum VouchError {
    /// Not a code, unknown, or run out; nobody is told which.
    #[error("the code does not work")]
    Code,
    /// Her note is too long.
    #[error("a note has at most {NOTE_MOST} characters")]
    NoteTooLong,
    /// Every vouch she has saved up is spent or promised.
    #[error("no vouch is left to give")]
    NoVouchLeft {
        /// When the next one comes.
        next: Option<Day>,
    },
    /// Whoever showed the code is vetted, and has lost no vouch.
    #[error("this person needs no more vouches")]
    Needless,
    /// Her own place rests on whoever showed the code: the two would hold each other up.
    #[error("a member's own place rests on this person")]
    Circle,
    /// Whoever showed the code has left or was expelled.
    #[error("this person's membership has ended")]
    Gone,
    /// The rules refuse it.
    #[error("{0}")]
    Refused(Refusal),
    /// Too many codes tried.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(VouchError);

/// Somebody a member answers for, as she sees her.
pub struct Given {
    /// Whom.
    pub member: MemberId,
    /// Her own note about her.
    pub note: Option<SecretString>,
    /// Since when.
    pub since: Day,
    /// Until when she answers for her.
    pub until: Day,
    /// Where that person stands now.
    pub status: Status,
    /// What taking the vouch back would do.
    pub if_withdrawn: Consequence,
}

/// Everything the page about her vouches needs.
pub struct OwnVouches {
    /// For whom she answers, newest first.
    pub given: Vec<Given>,
    /// How many more vouches she may give.
    pub budget: Budget,
    /// How many more members her branch can carry.
    pub room: u32,
}

/// Gives a vouch to whoever showed her this code.
///
/// # Errors
/// [`VouchError`]; nothing was changed then but the count of tries.
pub async fn vouch(app: &App, who: SignedIn, code: &str, note: &str) -> Result<(), VouchError> {
    let note = checked_note(note)?;
    let (now, today) = (app.now(), app.today());
    let tries = app.counted(&TRIES_AT_A_CODE, who.member.as_bytes());
    app.store.write_lightly(move |db| Ok::<_, VouchError>(spend(db, &[tries], now)??)).await?;
    let code = VouchCode::parse(code).map_err(|_| VouchError::Code)?;
    let (hashes, seals, post) = (app.seals.vouch_hashes(&code), app.seals.clone(), app.post.clone());
    app.change(move |db, change| {
        let newcomer = members::find_by_vouch_code(db, &hashes, today)?.ok_or(VouchError::Code)?;
        if newcomer == who.member {
            return Err(VouchError::Refused(Refusal::OwnVouch));
        }
        // A code of somebody whom the log does not know reads like any unknown one.
        let _known = change.registry().standing(&newcomer).ok_or(VouchError::Code)?;
        in_the_way(change.registry(), who.member, newcomer)?;
        let promised = promised_by(db, who.member, today)?;
        let budget = budget(change.registry(), who.member, promised);
        if budget.now == 0 {
            return Err(VouchError::NoVouchLeft { next: budget.next });
        }
        let is_vetted =
            |registry: &Registry| registry.standing(&newcomer).is_some_and(|stands| stands.status == Status::Vetted);
        let was_vetted = is_vetted(change.registry());
        change.apply(db, &Event::Vouch { by: who.member, to: newcomer })?.map_err(VouchError::Refused)?;
        notes::keep(db, &seals, who.member, newcomer, &note)?;
        if is_vetted(change.registry()) {
            members::drop_vouch_codes(db, newcomer)?;
            if !was_vetted {
                post.queue(db, newcomer, Occasion::Vetted, today)?;
            }
        }
        Ok(())
    })
    .await
}

/// Takes a vouch back; `false` when there is none to take back.
///
/// # Errors
/// Ours.
pub async fn withdraw(app: &App, who: SignedIn, member: MemberId) -> Result<bool, Trouble> {
    let seals = app.seals.clone();
    app.change(move |db, change| {
        if change.apply(db, &Event::Withdraw { by: who.member, to: member })?.is_err() {
            return Ok(false);
        }
        notes::forget(db, &seals, who.member, member)?;
        Ok(true)
    })
    .await
    .map_err(|fault: StoreFault| fault.into())
}

/// Whom she answers for, and how many more vouches she may give.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<OwnVouches, Trouble> {
    let (ledger, seals, today) = (app.ledger.clone(), app.seals.clone(), app.today());
    app.store
        .read(move |db| {
            let mut given = Vec::new();
            for (member, since) in trust_log::standing_vouches(db, who.member)? {
                let note = notes::find(db, &seals, who.member, member)?;
                given.push((member, since, note));
            }
            let promised = promised_by(db, who.member, today)?;
            let own = ledger.ask(db, today, |registry| OwnVouches {
                given: given
                    .into_iter()
                    .map(|(to, since, note)| shown(registry, who.member, to, since, note))
                    .collect(),
                budget: budget(registry, who.member, promised),
                room: registry.room(&who.member),
            })?;
            Ok(own)
        })
        .await
}

fn shown(registry: &Registry, by: MemberId, to: MemberId, since: Day, note: Option<SecretString>) -> Given {
    Given {
        member: to,
        note,
        since,
        until: since.plus(i64::from(registry.params().liability)),
        status: registry.standing(&to).map_or(Status::Left, |standing| standing.status),
        if_withdrawn: registry.after_withdrawal(&by, &to).unwrap_or(Consequence::Nothing),
    }
}

/// Vouches that the rules would take and that help nobody, or that hold two people up by each other.
fn in_the_way(registry: &Registry, by: MemberId, to: MemberId) -> Result<(), VouchError> {
    let Some(standing) = registry.standing(&to) else { return Ok(()) };
    match standing.status {
        Status::Left | Status::Expelled => Err(VouchError::Gone),
        _ if registry.rests_on(&by, &to) => Err(VouchError::Circle),
        Status::Vetted if standing.grace_until.is_none() => Err(VouchError::Needless),
        _ => Ok(()),
    }
}

/// A note as it was typed, if it is not too long.
fn checked_note(note: &str) -> Result<Zeroizing<String>, VouchError> {
    let note = note.trim();
    let fits = note.chars().count() <= NOTE_MOST as usize && note.len() <= Slip::VouchNote.most();
    if fits { Ok(Zeroizing::new(note.to_owned())) } else { Err(VouchError::NoteTooLong) }
}

/// A voucher's notes, sealed under tags that only the keyring can make.
pub(super) mod notes {
    use secrecy::SecretString;

    use crate::acts::Trouble;
    use crate::kernel::MemberId;
    use crate::sealing::{Duty, Seals, Slip};
    use crate::store::{Db, StoreFault, trust_log, vouch_notes};

    /// Keeps a note; an empty one is none.
    pub(in crate::acts) fn keep(
        db: &mut Db,
        seals: &Seals,
        by: MemberId,
        to: MemberId,
        note: &str,
    ) -> Result<(), Trouble> {
        if note.is_empty() {
            return Ok(());
        }
        let tag = seals.duty_tag(Duty::Vouch, to.as_bytes(), by);
        let sealed = seals.seal_slip(Slip::VouchNote, &[tag.as_bytes()], note.as_bytes())?;
        Ok(vouch_notes::set(db, &tag, &sealed)?)
    }

    pub(in crate::acts) fn find(
        db: &mut Db,
        seals: &Seals,
        by: MemberId,
        to: MemberId,
    ) -> Result<Option<SecretString>, Trouble> {
        let tags = seals.duty_tags(Duty::Vouch, to.as_bytes(), by);
        let Some((tag, sealed)) = vouch_notes::find(db, &tags)? else { return Ok(None) };
        let note = seals.open_slip(Slip::VouchNote, &[tag.as_bytes()], sealed.as_bytes())?;
        note.into_string().map(Some).map_err(|_| Trouble::Damaged("a note"))
    }

    /// Forgets every note by a member who leaves, and every note about her.
    pub(in crate::acts) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), StoreFault> {
        for other in trust_log::bound_by_vouches(db, member)? {
            forget(db, seals, member, other)?;
            forget(db, seals, other, member)?;
        }
        Ok(())
    }

    pub(super) fn forget(db: &mut Db, seals: &Seals, by: MemberId, to: MemberId) -> Result<(), StoreFault> {
        vouch_notes::delete(db, &seals.duty_tags(Duty::Vouch, to.as_bytes(), by))
    }
}
