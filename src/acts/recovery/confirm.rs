//! Standing in for what somebody lost: by her code, one of those who vouched for her says that it is her.

use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use super::super::letters::{Occasion, Postbox};
use super::super::sessions::SignedIn;
use super::super::spend::spend;
use super::super::tries::TryOfMember;
use super::super::{App, TooMany, Trouble, vouch};
use super::{Whole, is_barred, open, progress};
use crate::accounts::limits::TRIES_AT_A_CODE;
use crate::accounts::recovery::{Confirmation, Lost, Progress};
use crate::acts::ledger::Ledger;
use crate::kernel::{Day, MemberId, Moment, RecoveryId};
use crate::sealing::{Duty, RequestCode, Seals, Slip};
use crate::store::recoveries::{self, ConfirmationRow};
use crate::store::{Db, StoreFault, members, trust_log};

/// Why it was not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// Not a code, unknown, too old, of somebody she may not stand in for; nobody is told which.
    #[error("the code does not work")]
    Code,
    /// Too many codes tried.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::super::trouble::takes_trouble!(ConfirmError);

/// Whom a code is about, as the one who stands in for her can know it.
pub struct About {
    /// What she lost.
    pub lost: Lost,
    /// Who she is.
    pub known: Known,
}

/// What a voucher knows of somebody. It must tell one person from another: whoever holds the code might try to come in under
/// the name of somebody else she vouched for.
pub enum Known {
    /// She vouched for her.
    Vouched {
        /// Her own note about her.
        note: Option<SecretString>,
        /// On which day.
        on: Day,
        /// Whether she vouched for others whom nothing here tells from this one.
        alike: bool,
    },
    /// Both are founders, who vouched for nobody: as which one she came, counted from 1.
    Founder(usize),
}

/// Whom a code is about.
///
/// # Errors
/// [`ConfirmError`].
pub async fn look(app: &App, who: SignedIn, code: &str) -> Result<About, ConfirmError> {
    count(app, who).await?;
    let (desk, code) = (Desk::of(app, who), code.to_owned());
    app.store
        .read(move |db| {
            let whole = desk.find(db, &code)?;
            Ok(About { lost: whole.request.lost(), known: desk.known(db, whole.request.member)? })
        })
        .await
}

/// The same for a voucher who looked before and did not promise: a code that works costs no second try.
///
/// # Errors
/// [`ConfirmError`].
pub async fn look_again(app: &App, who: SignedIn, code: &str) -> Result<About, ConfirmError> {
    let a_try = TryOfMember::new(app, &TRIES_AT_A_CODE, who.member);
    let (desk, code) = (Desk::of(app, who), code.to_owned());
    let look = move |db: &mut Db| {
        let whole = match desk.find(db, &code) {
            Err(ConfirmError::Code) => return Ok(None),
            found => found?,
        };
        let known = desk.known(db, whole.request.member)?;
        Ok::<_, ConfirmError>(Some(About { lost: whole.request.lost(), known }))
    };
    app.store.write(move |db| a_try.look(db, &look)).await?.ok_or(ConfirmError::Code)
}

/// She says that it is her. With the second one who says so, the waiting begins. To say it twice changes nothing.
///
/// # Errors
/// [`ConfirmError`].
pub async fn confirm(app: &App, who: SignedIn, code: &str) -> Result<(), ConfirmError> {
    count(app, who).await?;
    let (desk, code) = (Desk::of(app, who), code.to_owned());
    app.store
        .write(move |db| {
            let mut whole = desk.find(db, &code)?;
            if !whole.state.confirm(who.member, desk.now) {
                return Ok(());
            }
            recoveries::confirm(db, whole.row.id, &desk.confirmation(whole.row.id)?)?;
            let ready = match progress(db, &desk.ledger, &whole, desk.now)? {
                Progress::Waiting { until } => Some(until),
                _ => None,
            };
            recoveries::set_ready(db, whole.row.id, ready)?;
            // With the first word she is told, and again when the days begin.
            if whole.state.confirmed() == 1 || ready.is_some() {
                desk.post.queue(db, whole.request.member, Occasion::RecoveryStarted, desk.now.day())?;
            }
            Ok(())
        })
        .await
}

/// Counted with the codes of newcomers: whoever tries codes has one number of tries.
async fn count(app: &App, who: SignedIn) -> Result<(), ConfirmError> {
    let (counted, now) = (app.counted(&TRIES_AT_A_CODE, who.member.as_bytes()), app.now());
    app.store.write_lightly(move |db| Ok::<_, ConfirmError>(spend(db, &[counted], now)??)).await?;
    Ok(())
}

/// What it takes to look at a request as one who may confirm it.
struct Desk {
    seals: Seals,
    ledger: Arc<Ledger>,
    post: Postbox,
    who: SignedIn,
    now: Moment,
}

impl Desk {
    fn of(app: &App, who: SignedIn) -> Self {
        Self { seals: app.seals.clone(), ledger: app.ledger.clone(), post: app.post.clone(), who, now: app.now() }
    }

    /// The request with this code, if she may confirm it.
    fn find(&self, db: &mut Db, code: &str) -> Result<Whole, ConfirmError> {
        let code = RequestCode::parse(code).map_err(|_| ConfirmError::Code)?;
        let row = recoveries::find_by_code(db, &self.seals.request_hashes(&code))?.ok_or(ConfirmError::Code)?;
        let whole = open(db, &self.seals, row)?;
        let is_open = progress(db, &self.ledger, &whole, self.now)? != Progress::Over;
        let may = is_open && self.may(db, &whole)? && !is_barred(db, &self.seals, &whole.request, self.now)?;
        if may { Ok(whole) } else { Err(ConfirmError::Code) }
    }

    fn known(&self, db: &mut Db, member: MemberId) -> Result<Known, Trouble> {
        let given = trust_log::standing_vouches(db, self.who.member)?;
        let Some(on) = given.iter().find(|(to, _)| *to == member).map(|(_, on)| *on) else {
            let place = members::founders(db)?.iter().position(|founder| *founder == member);
            return Ok(Known::Founder(place.map_or(0, |place| place + 1)));
        };
        let note = self.note(db, member)?;
        let mut alike = false;
        for (other, day) in given.iter().filter(|(other, _)| *other != member) {
            let others = self.note(db, *other)?;
            let same = match (&note, &others) {
                (Some(note), Some(other)) => note.expose_secret() == other.expose_secret(),
                (None, None) => day.month() == on.month(),
                _ => false,
            };
            alike |= same;
        }
        Ok(Known::Vouched { note, on, alike })
    }

    fn note(&self, db: &mut Db, member: MemberId) -> Result<Option<SecretString>, Trouble> {
        vouch::notes::find(db, &self.seals, self.who.member, member)
    }

    fn may(&self, db: &mut Db, whole: &Whole) -> Result<bool, StoreFault> {
        let (by, member) = (self.who.member, whole.request.member);
        self.ledger.ask(db, self.now.day(), |registry| registry.may_stand_in(&by, &member))
    }

    fn confirmation(&self, id: RecoveryId) -> Result<ConfirmationRow, Trouble> {
        let tag = self.seals.duty_tag(Duty::Confirm, id.as_bytes(), self.who.member);
        let said = Confirmation { by: self.who.member, at: self.now };
        let ids: [&[u8]; 2] = [tag.as_bytes(), id.as_bytes()];
        Ok(ConfirmationRow { tag, confirmer: self.seals.seal_slip(Slip::Confirmer, &ids, &said.encode())? })
    }
}
