//! The founding: seats for three or more founders, each with a link; when all are taken, the registry begins.

use std::sync::Arc;

use super::ledger::Change;
use super::{App, Trouble};
use crate::kernel::{Day, InvitationId, MemberId};
use crate::sealing::{Field, Keyring, Seals};
use crate::store::invitations::{InvitationRow, InvitationState};
use crate::store::registry::RegistryRow;
use crate::store::{Db, Store, invitations, members, registry};
use crate::trust::Event;

/// A founder's link cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum NoLink {
    /// The registry has begun: newcomers come by invitation.
    #[error("the founding is closed: everybody else comes by invitation of a member")]
    Closed,
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(NoLink);

/// Writes the registry's row and its founders' seats, unless another process was first.
pub(super) async fn first_start(
    store: &Store,
    ring: &Arc<Keyring>,
    row: RegistryRow,
    today: Day,
) -> Result<(), Trouble> {
    let seals = Seals::new(ring.clone(), row.id);
    store
        .write(move |db| {
            if registry::find(db)?.is_some() {
                return Ok(());
            }
            registry::insert(db, &row)?;
            for _ in 0..row.founder_seats {
                invitations::insert(db, &seat(&seals, today)?)?;
            }
            Ok::<_, Trouble>(())
        })
        .await
}

/// The links of all founders' seats that are still free.
///
/// # Errors
/// [`NoLink::Closed`] once the registry has begun.
pub async fn open_links(app: &App) -> Result<Vec<String>, NoLink> {
    let (seals, base) = (app.seals.clone(), app.settings.web.base_url.clone());
    let ledger = app.ledger.clone();
    let today = app.today();
    app.store
        .read(move |db| {
            if ledger.ask(db, today, |registry| registry.today().is_some())? {
                return Err(NoLink::Closed);
            }
            let seats = invitations::of(db, None)?;
            let open = seats.iter().filter(|seat| seat.state == InvitationState::Open);
            Ok(open.filter_map(|seat| link(&seals, &base, seat)).collect())
        })
        .await
}

/// One more founder's seat.
///
/// # Errors
/// [`NoLink::Closed`] once the registry has begun.
pub async fn add_seat(app: &App) -> Result<(), NoLink> {
    let (seals, today) = (app.seals.clone(), app.today());
    app.change(move |db, change| {
        if change.registry().today().is_some() {
            return Err(NoLink::Closed);
        }
        registry::add_founder_seat(db)?;
        invitations::insert(db, &seat(&seals, today)?)?;
        Ok(())
    })
    .await
}

/// The link by which an open invitation is accepted; none when the keyring it was made under is gone.
pub(super) fn link(seals: &Seals, base: &str, invitation: &InvitationRow) -> Option<String> {
    use secrecy::ExposeSecret;
    let code = seals.invitation_code_again(invitation.id, &invitation.code)?;
    Some(format!("{base}/join/{}", code.text().expose_secret()))
}

fn seat(seals: &Seals, today: Day) -> Result<InvitationRow, Trouble> {
    let id = InvitationId::random();
    Ok(InvitationRow {
        id,
        code: seals.invitation_code(id).hash(),
        inviter: None,
        note: seals.seal_field(Field::InvitationNote, id.as_bytes(), b"")?,
        created: today,
        expires: None,
        state: InvitationState::Open,
    })
}

/// A founder has joined: takes her seat, and begins the registry when it was the last free one.
pub(super) fn take_seat(db: &mut Db, change: &mut Change<'_>, founder: MemberId) -> Result<(), Trouble> {
    let row = registry::find(db)?.ok_or(Trouble::Damaged("the registry's row"))?;
    let taken = members::founder_seats_taken(db)?;
    let seat = (0..row.founder_seats).find(|seat| !taken.contains(seat));
    members::take_founder_seat(db, founder, seat.ok_or(Trouble::Damaged("the founders' table"))?)?;
    let founders = members::founders(db)?;
    if founders.len() < row.founder_seats as usize {
        return Ok(());
    }
    change.apply(db, &Event::Genesis { founders })?.map_err(|_| Trouble::Damaged("the founders' table"))
}

/// A founder goes before the registry has begun: her seat has a new link.
pub(super) fn give_up_seat(db: &mut Db, seals: &Seals, founder: MemberId, today: Day) -> Result<(), Trouble> {
    if members::founders(db)?.contains(&founder) {
        invitations::insert(db, &seat(seals, today)?)?;
    }
    Ok(())
}
