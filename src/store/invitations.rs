//! Invitations, found by the hash of their code.

use diesel::prelude::*;

use super::schema::invitations;
use super::{Db, StoreFault, fixed};
use crate::kernel::{Day, InvitationId, MemberId};
use crate::sealing::{InvitationHash, Sealed};

/// What has become of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationState {
    /// It can be accepted until its day.
    Open,
    /// Somebody joined by it.
    Used,
    /// Its inviter took it back.
    Revoked,
}

impl InvitationState {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Used => "used",
            Self::Revoked => "revoked",
        }
    }

    fn parse(text: &str) -> Result<Self, StoreFault> {
        [Self::Open, Self::Used, Self::Revoked]
            .into_iter()
            .find(|state| state.as_str() == text)
            .ok_or(StoreFault::Damaged("invitations"))
    }
}

/// An invitation as it is stored.
pub struct InvitationRow {
    /// Its id.
    pub id: InvitationId,
    /// The hash of its code.
    pub code: InvitationHash,
    /// Who invites; nobody for a founder's seat.
    pub inviter: Option<MemberId>,
    /// The inviter's note to herself.
    pub note: Sealed,
    /// When it was made.
    pub created: Day,
    /// The last day it works; a founder's seat waits as long as it takes.
    pub expires: Option<Day>,
    /// What became of it.
    pub state: InvitationState,
}

impl InvitationRow {
    /// Whether it can be accepted today.
    #[must_use]
    pub fn is_open(&self, today: Day) -> bool {
        self.state == InvitationState::Open && self.expires.is_none_or(|last| today <= last)
    }
}

type Columns = (Vec<u8>, Vec<u8>, Option<Vec<u8>>, Vec<u8>, i64, Option<i64>, String);

fn row((id, code, inviter, note, created, expires, state): Columns) -> Result<InvitationRow, StoreFault> {
    Ok(InvitationRow {
        id: fixed(&id, "invitations")?,
        code: fixed(&code, "invitations")?,
        inviter: inviter.map(|id| fixed(&id, "invitations")).transpose()?,
        note: Sealed::from(note),
        created: Day::from_number(created),
        expires: expires.map(Day::from_number),
        state: InvitationState::parse(&state)?,
    })
}

/// Writes a new invitation.
///
/// # Errors
/// The database's own.
pub fn insert(db: &mut Db, invitation: &InvitationRow) -> Result<(), StoreFault> {
    diesel::insert_into(invitations::table)
        .values((
            invitations::id.eq(&invitation.id.as_bytes()[..]),
            invitations::code_hash.eq(&invitation.code.as_bytes()[..]),
            invitations::inviter.eq(invitation.inviter.map(|id| id.as_bytes().to_vec())),
            invitations::note_sealed.eq(invitation.note.as_bytes()),
            invitations::created_day.eq(invitation.created.number()),
            invitations::expires_day.eq(invitation.expires.map(Day::number)),
            invitations::state.eq(invitation.state.as_str()),
        ))
        .execute(db)?;
    Ok(())
}

/// The invitation with this code, if it can be accepted today. Any other is not even read: by the time that takes, it could be
/// told from one that never was.
///
/// # Errors
/// The database's own.
pub fn find_open(db: &mut Db, code: &InvitationHash, today: Day) -> Result<Option<InvitationRow>, StoreFault> {
    let lasts = invitations::expires_day.is_null().or(invitations::expires_day.ge(today.number()));
    let found: Option<Columns> = invitations::table
        .filter(invitations::code_hash.eq(code.as_bytes().to_vec()))
        .filter(invitations::state.eq(InvitationState::Open.as_str()))
        .filter(lasts)
        .get_result(db)
        .optional()?;
    found.map(row).transpose()
}

/// A member's invitations, newest day first; or the founders' seats, for nobody.
///
/// # Errors
/// The database's own.
pub fn of(db: &mut Db, inviter: Option<MemberId>) -> Result<Vec<InvitationRow>, StoreFault> {
    let order = (invitations::created_day.desc(), invitations::id);
    let rows: Vec<Columns> = match inviter {
        Some(id) => invitations::table.filter(invitations::inviter.eq(id.as_bytes().to_vec())).order(order).load(db)?,
        None => invitations::table.filter(invitations::inviter.is_null()).order(order).load(db)?,
    };
    rows.into_iter().map(row).collect()
}

/// Moves an open invitation on; `false` when it was not open.
///
/// # Errors
/// The database's own.
pub fn close(db: &mut Db, id: InvitationId, state: InvitationState) -> Result<bool, StoreFault> {
    let open = invitations::table
        .filter(invitations::id.eq(id.as_bytes().to_vec()))
        .filter(invitations::state.eq(InvitationState::Open.as_str()));
    Ok(diesel::update(open).set(invitations::state.eq(state.as_str())).execute(db)? == 1)
}
