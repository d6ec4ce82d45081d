//! Joining by an invitation, which is its inviter's vouch.

use super::found;
use super::ledger::Change;
use super::sessions::{self, NewSession};
use super::spend::spend;
use super::tries::Entered;
use super::{App, TooMany, Trouble, credentials, letters, profile, standing, vouch};
use crate::accounts::limits::TRIES_WITH_AN_INVITATION;
use crate::accounts::{Credentials, Device, Mailbox, Name, NameError, Profile, Stage};
use crate::kernel::{MemberId, Region};
use crate::sealing::{Field, InvitationCode, KnownBy, Lane, Passphrase, PassphraseHash, Seals, Verdict};
use crate::store::invitations::{InvitationRow, InvitationState};
use crate::store::members::MemberRow;
use crate::store::{Db, StoreFault, invitations, members};
use crate::trust::Event;

/// An invitation that can be accepted, as far as the one who opens it may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invited {
    /// Whether it is a founder's seat.
    pub founder: bool,
}

/// Why nobody joined.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    /// Unknown, used, revoked or expired: nobody is told which.
    #[error("the invitation does not work")]
    Dead,
    /// The form has mistakes.
    #[error("the form has mistakes")]
    Mistakes(JoinMistakes),
    /// Too many tries with this invitation.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(JoinError);

/// What is wrong with the form.
#[derive(Debug, Clone, Copy, Default)]
pub struct JoinMistakes {
    /// With the name.
    pub name: Option<NameMistake>,
    /// With the passphrase.
    pub passphrase: Option<Verdict>,
}

/// What is wrong with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameMistake {
    /// It is no name.
    Unfit(NameError),
    /// Somebody has it.
    Taken,
}

/// Who wants to join, and how.
pub struct Newcomer {
    /// The name she chose.
    pub name: String,
    /// The passphrase she chose.
    pub passphrase: Passphrase,
    /// How her numbers are read; else as the registry's are.
    pub region: Option<Region>,
    /// With what she joins.
    pub device: Device,
}

/// Whether an invitation can be accepted. Looking at it uses nothing up.
///
/// # Errors
/// [`JoinError::Dead`] for every reason alike.
pub async fn look_at(app: &App, code: &str) -> Result<Invited, JoinError> {
    // A text that is no code goes the same way as an unknown one.
    let hash = InvitationCode::parse(code).map(|code| code.hash());
    let (ledger, today) = (app.ledger.clone(), app.today());
    app.store
        .read(move |db| {
            let found = hash.map(|hash| invitations::find_open(db, &hash, today)).transpose()?.flatten();
            let invitation = found.ok_or(JoinError::Dead)?;
            let Some(inviter) = invitation.inviter else { return Ok(Invited { founder: true }) };
            let stands = ledger.ask(db, today, |registry| standing::can_vouch_now(registry, inviter))?;
            if stands { Ok(Invited { founder: false }) } else { Err(JoinError::Dead) }
        })
        .await
}

/// Joins: makes the account, uses the invitation up, and signs in. Everything or nothing.
///
/// # Errors
/// [`JoinError`]; the invitation is still good then.
pub async fn join(app: &App, code: &str, newcomer: Newcomer) -> Result<Entered, JoinError> {
    look_at(app, code).await?;
    let hash = InvitationCode::parse(code).ok_or(JoinError::Dead)?.hash();
    let (tries, now) = (app.counted(&TRIES_WITH_AN_INVITATION, hash.as_bytes()), app.now());
    app.store.write_lightly(move |db| Ok::<_, JoinError>(spend(db, &[tries], now)??)).await?;
    let (name, phc) = judge(app, &newcomer).await?;
    let id = MemberId::random();
    let member = new_member(&app.seals, id, &name, phc, newcomer.region)?;
    let new = NewSession { member: id, stage: Stage::Plain, device: newcomer.device, proved: None };
    let seals = app.seals.clone();
    let token = app.change(move |db, change| {
        let invitation = invitations::find_open(db, &hash, now.day())?.ok_or(JoinError::Dead)?;
        if !invitations::close(db, invitation.id, InvitationState::Used)? {
            return Err(JoinError::Dead);
        }
        match members::insert(db, &member) {
            Err(StoreFault::Taken) => return Err(taken()),
            other => other?,
        }
        letters::keep(db, &seals, id, &Mailbox::default())?;
        admit(db, change, &invitation, id)?;
        carry_note(db, &seals, &invitation, id)?;
        standing::renew_code(db, &seals, id, 0, now.day())?;
        Ok::<_, JoinError>(sessions::begin(db, &seals, new.clone(), now)?)
    });
    let browser = app.seals.known_browser(id, KnownBy::First, now.day(), None);
    Ok(Entered { token: token.await?, browser })
}

fn taken() -> JoinError {
    JoinError::Mistakes(JoinMistakes { name: Some(NameMistake::Taken), passphrase: None })
}

/// Judges name and passphrase together, so that every mistake is told at once; hashes the passphrase if both are good.
async fn judge(app: &App, newcomer: &Newcomer) -> Result<(Name, PassphraseHash), JoinError> {
    let name = Name::typed(&newcomer.name);
    let known = match &name {
        Ok(name) => {
            let tags = app.seals.name_tags(name.canonical());
            app.store.read(move |db| members::find_by_name(db, &tags)).await?.is_some()
        }
        Err(_) => false,
    };
    let (typed, policy) = (newcomer.passphrase.clone(), app.policy.clone());
    let about_her = [newcomer.name.clone(), app.settings.registry.name.clone()];
    let good_name = name.is_ok() && !known;
    let (verdict, phc) = app
        .passphrases
        .run(Lane::Known, move |memory| {
            let verdict = typed.judge(&[&about_her[0], &about_her[1]]);
            let phc = (good_name && verdict == Verdict::Strong).then(|| policy.hash(&typed, memory));
            (verdict, phc)
        })
        .await?;
    let mistakes = JoinMistakes {
        name: match &name {
            Err(unfit) => Some(NameMistake::Unfit(*unfit)),
            Ok(_) if known => Some(NameMistake::Taken),
            Ok(_) => None,
        },
        passphrase: (verdict != Verdict::Strong).then_some(verdict),
    };
    match (name, phc) {
        (Ok(name), Some(phc)) => Ok((name, phc)),
        _ => Err(JoinError::Mistakes(mistakes)),
    }
}

fn new_member(
    seals: &Seals,
    id: MemberId,
    name: &Name,
    passphrase: PassphraseHash,
    region: Option<Region>,
) -> Result<MemberRow, Trouble> {
    let profile = Profile { region, ..Profile::default() };
    Ok(MemberRow {
        id,
        name_tag: seals.name_tag(name.canonical()),
        name: seals.seal_field(Field::Name, id.as_bytes(), name.shown().as_bytes())?,
        profile: profile::seal(seals, id, &profile)?,
        credentials: credentials::seal(seals, id, &Credentials::new(passphrase))?,
        code_turn: 0,
    })
}

/// The newcomer enters the registry: a founder takes her seat, anybody else starts with her inviter's vouch.
fn admit(
    db: &mut Db,
    change: &mut Change<'_>,
    invitation: &InvitationRow,
    newcomer: MemberId,
) -> Result<(), JoinError> {
    let Some(inviter) = invitation.inviter else {
        return Ok(found::take_seat(db, change, newcomer)?);
    };
    let events = [Event::Join { who: newcomer }, Event::Vouch { by: inviter, to: newcomer }];
    for event in events {
        // Her inviter can no longer answer for anybody: the invitation is dead, and nothing of this happened.
        change.apply(db, &event)?.map_err(|_| JoinError::Dead)?;
    }
    Ok(())
}

/// The inviter's note goes on to the vouch that her invitation became.
fn carry_note(db: &mut Db, seals: &Seals, invitation: &InvitationRow, newcomer: MemberId) -> Result<(), Trouble> {
    let Some(inviter) = invitation.inviter else { return Ok(()) };
    let note = seals.open_field(Field::InvitationNote, invitation.id.as_bytes(), invitation.note.as_bytes())?;
    let note = note.into_string().map_err(|_| Trouble::Damaged("a note"))?;
    vouch::notes::keep(db, seals, inviter, newcomer, secrecy::ExposeSecret::expose_secret(&note))
}
