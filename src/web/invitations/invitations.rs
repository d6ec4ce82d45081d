//! Inviting: each invitation is a vouch.

use askama::Template;

use crate::acts::invite::{self, Fate, InviteError};
use crate::kernel::{Day, InvitationId};
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::mistakes as wrong;
use crate::web::vouches::vouches::Budget;
use crate::web::vouches::vouches::no_vouch;
use secrecy::ExposeSecret;

/// The page of a member's invitations.
#[derive(Template)]
#[template(path = "invitations/invitations.html")]
pub struct Invitations {
    /// The frame.
    pub page: Page,
    /// A note for herself.
    pub note: Field,
    /// Whether she may invite now; if not, why.
    pub may_invite: Result<(), Said>,
    /// How many vouches she has: an invitation takes one.
    pub budget: Budget,
    /// Newest first.
    pub invites: Vec<Invite>,
}

/// An invitation she made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// Which invitation.
    pub id: InvitationId,
    /// Her note.
    pub note: Option<String>,
    /// When she made it.
    pub made: Day,
    /// What has become of it.
    pub state: InviteState,
}

/// What has become of an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InviteState {
    /// It can be used.
    Open {
        /// Its whole link; `None` once it is no longer shown.
        link: Option<String>,
        /// Its last day.
        until: Day,
    },
    /// Somebody joined by it.
    Used,
    /// Nobody did in time.
    Expired,
    /// She took it back.
    Revoked,
}

impl Invite {
    fn name(&self) -> Said {
        match &self.note {
            Some(note) => Said::new("invite-note").with("note", note.as_str()),
            None => Said::new("invite-made").with("day", self.made),
        }
    }
    fn link(&self) -> Option<&str> {
        match &self.state {
            InviteState::Open { link, .. } => link.as_deref(),
            _ => None,
        }
    }
    fn is_open(&self) -> bool {
        matches!(self.state, InviteState::Open { .. })
    }
    fn state_said(&self) -> Said {
        match &self.state {
            InviteState::Open { until, .. } => Said::new("invite-open").with("day", *until),
            InviteState::Used => Said::plain("invite-used"),
            InviteState::Expired => Said::plain("invite-expired"),
            InviteState::Revoked => Said::plain("invite-revoked"),
        }
    }
}

impl Invitations {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("note", &self.note.mistake)])
    }
    /// The newest invitation whose link can be shown.
    fn newest(&self) -> Option<&Invite> {
        self.invites.iter().find(|invite| invite.link().is_some())
    }
    /// All the others.
    fn others(&self) -> Vec<&Invite> {
        let newest = self.newest().map(|invite| invite.id);
        self.invites.iter().filter(|invite| Some(invite.id) != newest).collect()
    }
}

/// Shows her invitations, and how to make one.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    Reply::page(&page(&call, Field::default()).await?)
}

/// Makes an invitation.
///
/// # Errors
/// Ours; no vouch left is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let note = call.form.get("note");
    let said = match invite::invite(call.app(), call.member()?, note).await {
        Ok(()) => return Ok(Reply::see("/invitations").saying(Flash::Invited)),
        Err(InviteError::Trouble(trouble)) => return Err(trouble.into()),
        Err(InviteError::NoVouchLeft { next }) => {
            no_vouch(call.who.and_then(|who| who.stands).as_ref(), next, call.app().today())
        }
        Err(InviteError::NoteTooLong) => {
            let has = u32::try_from(note.trim().chars().count()).unwrap_or(u32::MAX);
            wrong::text_long(invite::NOTE_MOST, has)
        }
    };
    Reply::mistakes(&page(&call, Field::wrong(note, said)).await?)
}

/// Takes an invitation back.
///
/// # Errors
/// [`Fault::NotFound`] for one that is not hers, or not open.
pub async fn revoke(call: Call) -> Result<Reply, Fault> {
    let id: InvitationId = call.id()?;
    if invite::revoke(call.app(), call.member()?, id).await? {
        return Ok(Reply::see("/invitations").saying(Flash::Revoked));
    }
    Err(Fault::NotFound)
}

async fn page(call: &Call, note: Field) -> Result<Invitations, Fault> {
    let (own, budget) = invite::own(call.app(), call.member()?).await?;
    let may_invite = if budget.now > 0 {
        Ok(())
    } else {
        Err(no_vouch(call.member()?.stands.as_ref(), budget.next, call.app().today()))
    };
    let invites = own.into_iter().map(|own| Invite {
        id: own.id,
        note: own.note.map(|note| note.expose_secret().to_owned()),
        made: own.created,
        state: match own.fate {
            Fate::Open { link, until } => InviteState::Open { link, until },
            Fate::Used => InviteState::Used,
            Fate::Expired => InviteState::Expired,
            Fate::Revoked => InviteState::Revoked,
        },
    });
    let invites = invites.collect();
    Ok(Invitations { page: call.page(Area::Invitations), note, may_invite, budget: budget.into(), invites })
}
