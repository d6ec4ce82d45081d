//! Standing in for what somebody lost: by her code, one of those who vouched for her says that it is her.

use secrecy::SecretString;

use super::super::sessions::SignedIn;
use super::super::spend::{TooMany, spend};
use super::super::{App, Trouble, vouch};
use super::{Whole, is_barred, open, progress};
use crate::accounts::recovery::{Confirmation, Lost, Progress};
use crate::acts::ledger::Ledger;
use crate::kernel::{Day, Moment, RecoveryId};
use crate::sealing::{Duty, RequestCode, Seals, Slip};
use crate::store::recoveries::{self, ConfirmationRow};
use crate::store::{Db, StoreFault, trust_log};

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

/// Whom a code is about, as the one who vouched for her knows her.
pub struct About {
    /// What she lost.
    pub lost: Lost,
    /// The voucher's own note about her.
    pub note: Option<SecretString>,
    /// Since when she answers for her; none among founders, who vouched for nobody.
    pub since: Option<Day>,
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
            let member = whole.request.member;
            let given = trust_log::standing_vouches(db, who.member)?;
            let since = given.into_iter().find(|(to, _)| *to == member).map(|(_, since)| since);
            let note = vouch::notes::find(db, &desk.seals, who.member, member)?;
            Ok(About { lost: whole.request.lost(), note, since })
        })
        .await
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
            Ok(recoveries::set_ready(db, whole.row.id, ready)?)
        })
        .await
}

/// Counted with the codes of newcomers: whoever tries codes has one number of tries.
async fn count(app: &App, who: SignedIn) -> Result<(), ConfirmError> {
    let (key, now) = (app.seals.limit_key(vouch::TRIES_NAME, who.member.as_bytes()), app.now());
    app.store.write(move |db| Ok::<_, ConfirmError>(spend(db, &[(vouch::TRIES, key)], now)??)).await?;
    Ok(())
}

/// What it takes to look at a request as one who may confirm it.
struct Desk {
    seals: Seals,
    ledger: std::sync::Arc<Ledger>,
    who: SignedIn,
    now: Moment,
}

impl Desk {
    fn of(app: &App, who: SignedIn) -> Self {
        Self { seals: app.seals.clone(), ledger: app.ledger.clone(), who, now: app.now() }
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
