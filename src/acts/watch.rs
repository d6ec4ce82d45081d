//! Against lists that are run through the lookup: members who look up as a machine would, and canaries that nobody has
//! cause to look up. Both raise an alarm to the stewards. What was looked up is kept nowhere.

use super::cases::{self, Kind, Subject};
use super::sessions::SignedIn;
use super::spend::{TooMany, give_back, spend};
use super::{App, Trouble, duress};
use crate::accounts::Limit;
use crate::accounts::limits::{LOOKUPS_OF_A_CIRCLE, MISSES_IN_A_ROW};
use crate::identifiers::{Reading, Unrecognised, recognise};
use crate::kernel::{Day, MemberId, Moment, Region};
use crate::sealing::{LimitKey, Locator, Seals};
use crate::store::{Db, StoreFault, watch};

/// The stewards are told when so many are left: before that many more, her lookups go on.
const ALARM_AT: u32 = 16;

/// A member's lookups, as far as the watch over them is concerned.
pub(super) struct Watched {
    pub(super) member: MemberId,
    /// Whether the account is behind a second passphrase: it is paused without an alarm.
    pub(super) duress: bool,
    pub(super) seals: Seals,
    pub(super) now: Moment,
    pub(super) most_misses: Limit,
}

impl Watched {
    /// This member's, now.
    pub(super) fn of(app: &App, who: SignedIn) -> Self {
        let most_misses = MISSES_IN_A_ROW.limit(&app.settings.limits);
        Self { member: who.member, duress: who.duress, seals: app.seals.clone(), now: app.now(), most_misses }
    }

    pub(super) fn misses(&self) -> LimitKey {
        self.seals.limit_key(MISSES_IN_A_ROW.name, self.member.as_bytes())
    }

    /// Whether her lookups are paused.
    pub(super) fn is_paused(&self, db: &mut Db) -> Result<bool, StoreFault> {
        Ok(watch::paused(db, self.member)?.is_some() || duress::is_paused(db, &self.seals, self.member, self.now)?)
    }

    /// Counts a lookup as a miss until it is known to be none; one that her budget then refuses stays a miss. `false` when it
    /// may not be done: her lookups are paused, or are from now on.
    pub(super) fn begin(&self, db: &mut Db) -> Result<bool, Trouble> {
        if self.is_paused(db)? {
            return Ok(false);
        }
        match spend(db, &[(self.most_misses, self.misses())], self.now)? {
            Err(_) if self.duress => {
                duress::pause(db, &self.seals, self.member, self.now).map(|()| false).map_err(Into::into)
            }
            Ok(_) if self.duress => Ok(true),
            Ok(ALARM_AT) if self.open_alarm(db)?.is_none() => self.alarm(db, "list").map(|_| true),
            Ok(_) => Ok(true),
            Err(_) => self.pause(db, "list").map(|()| false),
        }
    }

    /// It was no miss: it gives back what it took, and no more. A list that is run with a known number in between is a list.
    pub(super) fn hit(&self, db: &mut Db) -> Result<(), StoreFault> {
        give_back(db, &[(self.most_misses, self.misses())], self.now)
    }

    /// A link that somebody's report names led her to a canary: the stewards are told. It was not hers to type, so that alone
    /// never pauses her.
    pub(super) fn canary_behind(&self, db: &mut Db) -> Result<(), Trouble> {
        if self.open_alarm(db)?.is_none() {
            self.alarm(db, "canary_behind")?;
        }
        Ok(())
    }

    /// She asked for a canary. Once may be a slip of the finger: the stewards are told. Twice is not.
    pub(super) fn canary(&self, db: &mut Db) -> Result<(), Trouble> {
        if self.open_alarm(db)?.is_some() {
            return self.pause(db, "canary");
        }
        self.alarm(db, "canary").map(drop)
    }

    fn pause(&self, db: &mut Db, reason: &str) -> Result<(), Trouble> {
        let case = match self.open_alarm(db)? {
            Some(case) => case,
            None => self.alarm(db, reason)?,
        };
        Ok(watch::pause(db, self.member, case, self.today())?)
    }

    fn alarm(&self, db: &mut Db, reason: &str) -> Result<crate::kernel::CaseId, Trouble> {
        let subject = Subject { about: Some(self.member), by: None, reason: reason.to_owned() };
        cases::open(db, &self.seals, self.today(), Kind::Alarm, &subject, &[])
    }

    fn open_alarm(&self, db: &mut Db) -> Result<Option<crate::kernel::CaseId>, Trouble> {
        cases::open_concerning(db, &self.seals, Kind::Alarm, self.member)
    }

    fn today(&self) -> Day {
        self.now.day()
    }
}

/// The row that counts the lookups of a circle, by who leads it.
pub(super) fn circle_key(seals: &Seals, head: MemberId) -> LimitKey {
    seals.limit_key(LOOKUPS_OF_A_CIRCLE.name, head.as_bytes())
}

/// Why a canary was not planted or taken out.
#[derive(Debug, thiserror::Error)]
pub enum CanaryError {
    /// It is no identifier.
    #[error("{0}")]
    Unreadable(Unrecognised),
    /// It may be several things.
    #[error("this may be several things; write a number with + and its country code, a name with its platform")]
    Which,
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(CanaryError);

/// Plants an identifier that nobody has cause to look up. `false` when it stands there already.
///
/// # Errors
/// [`CanaryError`].
pub async fn plant(app: &App, text: &str, region: Option<Region>) -> Result<bool, CanaryError> {
    let (locators, today) = (locators(app, text, region).await?, app.today());
    let planted = app.store.write(move |db| {
        let mut any = false;
        for locator in &locators {
            any |= watch::plant(db, locator, today)?;
        }
        Ok::<_, StoreFault>(any)
    });
    Ok(planted.await?)
}

/// Takes a canary out. `false` when it was none.
///
/// # Errors
/// [`CanaryError`].
pub async fn unplant(app: &App, text: &str, region: Option<Region>) -> Result<bool, CanaryError> {
    let locators = locators(app, text, region).await?;
    let taken = app.store.write(move |db| {
        let mut any = false;
        for locator in &locators {
            any |= watch::unplant(db, locator)?;
        }
        Ok::<_, StoreFault>(any)
    });
    Ok(taken.await?)
}

/// How many canaries there are.
///
/// # Errors
/// Ours.
pub async fn canaries(app: &App) -> Result<i64, Trouble> {
    Ok(app.store.read(watch::canaries).await?)
}

/// Where an identifier would be filed; one place for each key that is live. Only its first reading: a canary is typed with care.
async fn locators(app: &App, text: &str, region: Option<Region>) -> Result<Vec<Locator>, CanaryError> {
    let region = region.or(app.settings.registry.region);
    let Reading::One(read) = recognise(text, None, region).map_err(CanaryError::Unreadable)? else {
        return Err(CanaryError::Which);
    };
    let identifier = read.identifier().clone();
    let tokens = app.stretch(move |tokens, memory| tokens.live(identifier.canonical(), memory)).await?;
    let tokens = tokens.map_err(|_| Trouble::Damaged("the stretch"))?;
    Ok(tokens.iter().map(crate::sealing::Token::locator).collect())
}

/// In how many seconds somebody whose lookups are paused may look again whether they still are.
pub(super) const PAUSED: TooMany = TooMany { retry_after: 3_600 };
