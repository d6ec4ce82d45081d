//! Invitations: a member asks somebody in, and answers for her.

use secrecy::SecretString;

use super::sessions::SignedIn;
use super::{App, Trouble, found};
use crate::kernel::{Day, InvitationId, MemberId};
use crate::sealing::Field;
use crate::store::invitations::{InvitationRow, InvitationState};
use crate::store::{Db, StoreFault, invitations};
use crate::trust::{Registry, Standing};

/// For how many days an invitation can be accepted.
const INVITATION_DAYS: i64 = 14;
/// The longest note, in characters.
pub const NOTE_MOST: u32 = 60;

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// The note is too long.
    #[error("a note has at most {NOTE_MOST} characters")]
    NoteTooLong,
    /// Every vouch she has saved up is spent or promised in an open invitation.
    #[error("no vouch is left to give")]
    NoVouchLeft {
        /// When the next one comes, as things stand.
        next: Option<Day>,
    },
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(InviteError);

/// What a member may still give.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// Vouches she can give now; those promised in open invitations are taken off.
    pub now: u32,
    /// When the next is earned.
    pub next: Option<Day>,
}

/// An invitation, as its inviter sees it.
pub struct OwnInvitation {
    /// Its id.
    pub id: InvitationId,
    /// Her note to herself.
    pub note: Option<SecretString>,
    /// When she made it.
    pub created: Day,
    /// What became of it.
    pub fate: Fate,
}

/// What became of an invitation.
pub enum Fate {
    /// It can be accepted.
    Open {
        /// The link to pass on; none when the key it was made under is gone.
        link: Option<String>,
        /// The last day it works.
        until: Day,
    },
    /// Somebody joined by it.
    Used,
    /// Nobody did in time.
    Expired,
    /// She took it back.
    Revoked,
}

/// Her invitations, and how many more she may make.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<(Vec<OwnInvitation>, Budget), Trouble> {
    let (seals, ledger, today) = (app.seals.clone(), app.ledger.clone(), app.today());
    let base = app.settings.web.base_url.clone();
    app.store
        .read(move |db| {
            let rows = invitations::of(db, Some(who.member))?;
            let budget = ledger.ask(db, today, |registry| budget(registry, who.member, promised(&rows, today)))?;
            let shown = |row: InvitationRow| {
                let note = seals.open_field(Field::InvitationNote, row.id.as_bytes(), row.note.as_bytes())?;
                let note = note.into_string().map_err(|_| Trouble::Damaged("a note"))?;
                Ok(OwnInvitation {
                    id: row.id,
                    note: Some(note).filter(|note| !secrecy::ExposeSecret::expose_secret(note).is_empty()),
                    created: row.created,
                    fate: match (row.state, row.expires) {
                        (InvitationState::Used, _) => Fate::Used,
                        (InvitationState::Revoked, _) => Fate::Revoked,
                        (InvitationState::Open, Some(until)) if today <= until => {
                            Fate::Open { link: found::link(&seals, &base, &row), until }
                        }
                        (InvitationState::Open, _) => Fate::Expired,
                    },
                })
            };
            Ok((rows.into_iter().map(shown).collect::<Result<_, Trouble>>()?, budget))
        })
        .await
}

/// Makes an invitation.
///
/// # Errors
/// [`InviteError`].
pub async fn invite(app: &App, who: SignedIn, note: &str) -> Result<(), InviteError> {
    let note = note.trim();
    if note.chars().count() > NOTE_MOST as usize {
        return Err(InviteError::NoteTooLong);
    }
    let (id, today) = (InvitationId::random(), app.today());
    let row = InvitationRow {
        id,
        code: app.seals.invitation_code(id).hash(),
        inviter: Some(who.member),
        note: app.seals.seal_field(Field::InvitationNote, id.as_bytes(), note.as_bytes())?,
        created: today,
        expires: Some(today.plus(INVITATION_DAYS)),
        state: InvitationState::Open,
    };
    let ledger = app.ledger.clone();
    app.store
        .write(move |db| {
            let promised = promised(&invitations::of(db, Some(who.member))?, today);
            let budget = ledger.ask(db, today, |registry| budget(registry, who.member, promised))?;
            if budget.now == 0 {
                return Err(InviteError::NoVouchLeft { next: budget.next });
            }
            Ok(invitations::insert(db, &row)?)
        })
        .await
}

/// Takes an open invitation of hers back; `false` when she has no such open one.
///
/// # Errors
/// Ours.
pub async fn revoke(app: &App, who: SignedIn, id: InvitationId) -> Result<bool, Trouble> {
    app.store
        .write(move |db| {
            let hers = invitations::of(db, Some(who.member))?.iter().any(|row| row.id == id);
            Ok(hers && invitations::close(db, id, InvitationState::Revoked)?)
        })
        .await
        .map_err(|fault: StoreFault| fault.into())
}

/// Vouches she has promised in open invitations.
pub(super) fn promised_by(db: &mut Db, who: MemberId, today: Day) -> Result<u32, StoreFault> {
    Ok(promised(&invitations::of(db, Some(who))?, today))
}

fn promised(rows: &[InvitationRow], today: Day) -> u32 {
    u32::try_from(rows.iter().filter(|row| row.is_open(today)).count()).unwrap_or(u32::MAX)
}

/// What she may still give, after what she has promised.
pub(super) fn budget(registry: &Registry, who: MemberId, promised: u32) -> Budget {
    let saved = |standing: &Standing| if standing.access.vouch { standing.vouching.saved } else { 0 };
    let standing = registry.standing(&who);
    let now = standing.as_ref().map_or(0, saved).saturating_sub(promised);
    let next = standing.as_ref().and_then(|standing| {
        if standing.access.vouch { standing.vouching.next_on } else { standing.vouching.possible_on }
    });
    Budget { now, next }
}
