//! Letters: written in the same transaction as what they tell of, sent by themselves soon after.

mod address;
mod deliver;
pub(super) mod similar;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use zeroize::Zeroizing;

pub use address::{AddressError, ConfirmError, OwnMailbox, choose, confirm, is_good, own, remove, set};
pub use deliver::{Delivered, deliver};

use super::spend::spend;
use super::{Trouble, profile};
use crate::accounts::Mailbox;
use crate::accounts::limits::{LETTERS_TO_AN_ADDRESS, Quota};
use crate::config::Settings;
use crate::kernel::{Day, LetterId, MailAddress, MemberId, Moment};
pub use crate::mail::Occasion;
use crate::mail::{Courier, CourierError, Letter};
use crate::sealing::{Field, LetterHash, Seals, Slip};
use crate::store::{Db, StoreFault, addresses, limits, outbox};

/// For how many days a letter is tried, and the link in one is good.
pub const LETTER_DAYS: i64 = 3;

/// Where acts put letters in.
#[derive(Clone)]
pub struct Postbox {
    seals: Seals,
    settings: Arc<Settings>,
    bell: Arc<Notify>,
}

impl Postbox {
    /// An empty one.
    #[must_use]
    pub fn new(seals: Seals, settings: Arc<Settings>) -> Self {
        Self { seals, settings, bell: Arc::default() }
    }

    /// Writes a letter to a member, in the transaction of what it tells of; does nothing if she has confirmed no address.
    ///
    /// # Errors
    /// The database's own. A damaged mailbox is logged, and keeps nobody from anything.
    pub fn queue(&self, db: &mut Db, member: MemberId, occasion: Occasion, today: Day) -> Result<(), StoreFault> {
        let queued = mailbox(db, &self.seals, member).and_then(|mailbox| match mailbox.address {
            Some(to) => self.put_in(db, member, to, occasion, today),
            None => Ok(()),
        });
        match queued {
            Err(Trouble::Store(fault)) => Err(fault),
            Err(trouble) => {
                tracing::error!(%trouble, "a letter could not be written");
                Ok(())
            }
            Ok(()) => Ok(()),
        }
    }

    /// The same, but no oftener than this limit lets it.
    ///
    /// # Errors
    /// As [`Postbox::queue`].
    pub fn queue_within(
        &self,
        db: &mut Db,
        member: MemberId,
        occasion: Occasion,
        quota: &Quota,
        now: Moment,
    ) -> Result<(), StoreFault> {
        let counted = (quota.limit(&self.settings.limits), self.seals.limit_key(quota.name, member.as_bytes()));
        match spend(db, &[counted], now)? {
            Ok(_) => self.queue(db, member, occasion, now.day()),
            Err(_) => Ok(()),
        }
    }

    /// Puts a letter to this address in, and rings. Whoever wakes up by it waits for the writers' turn, and so for the end of
    /// this transaction.
    fn put_in(
        &self,
        db: &mut Db,
        member: MemberId,
        to: MailAddress,
        occasion: Occasion,
        today: Day,
    ) -> Result<(), Trouble> {
        let language = self.language_of(db, member)?;
        let id = LetterId::random();
        let letter = Letter { member, to, language, occasion };
        let sealed = self.seals.seal_slip(Slip::Letter, &[id.as_bytes()], &letter.encode())?;
        outbox::insert(db, id, &sealed, today.plus(LETTER_DAYS))?;
        self.bell.notify_one();
        Ok(())
    }

    fn language_of(&self, db: &mut Db, member: MemberId) -> Result<String, Trouble> {
        let chosen = profile::load(db, &self.seals, member)?.preferences.language;
        // The registry's, for members who chose none.
        Ok(chosen.map_or_else(|| self.settings.registry.language.clone(), |language| language.tag().to_owned()))
    }

    /// Waits until a letter was put in, but no longer than this.
    pub async fn wait(&self, at_most: Duration) {
        let _ = tokio::time::timeout(at_most, self.bell.notified()).await;
    }
}

/// Where a member gets letters, and which.
fn mailbox(db: &mut Db, seals: &Seals, member: MemberId) -> Result<Mailbox, Trouble> {
    let Some(sealed) = addresses::find(db, member)? else { return Ok(Mailbox::default()) };
    let mailbox = seals.open_field(Field::Address, member.as_bytes(), sealed.as_bytes())?;
    Mailbox::decode(mailbox.expose()).map_err(|_| Trouble::Damaged("a mailbox"))
}

/// Keeps it. An empty one has the same size as any other.
pub(super) fn keep(db: &mut Db, seals: &Seals, member: MemberId, mailbox: &Mailbox) -> Result<(), Trouble> {
    let sealed = seals.seal_field(Field::Address, member.as_bytes(), &mailbox.encode())?;
    Ok(addresses::set(db, member, &sealed)?)
}

/// Takes out every letter of a member's that waits, and the code that would confirm an address of hers; how many letters.
///
/// # Errors
/// The database's own. What is damaged is left for its time to end.
pub fn forget(db: &mut Db, seals: &Seals, member: MemberId) -> Result<usize, Trouble> {
    if let Some(hash) = mailbox(db, seals, member)?.waiting {
        addresses::forget_code(db, &LetterHash::from_bytes(hash))?;
    }
    let mut taken_out = 0;
    for (id, sealed) in outbox::all(db)? {
        let opened = seals.open_slip(Slip::Letter, &[id.as_bytes()], sealed.as_bytes()).ok();
        if opened.and_then(|text| Letter::decode(text.expose()).ok()).is_some_and(|letter| letter.member == member) {
            outbox::delete(db, id)?;
            taken_out += 1;
        }
    }
    Ok(taken_out)
}

/// Forgets everything about letters to a member who leaves, and what was counted of her address.
pub(super) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), Trouble> {
    let own = mailbox(db, seals, member)?;
    let waiting = match own.waiting {
        Some(hash) => address::awaited(db, seals, &LetterHash::from_bytes(hash), Day::from_number(0))?,
        None => None,
    };
    for address in own.address.into_iter().chain(waiting.map(|(_, address)| address)) {
        let same_box = Zeroizing::new(address.expose().to_ascii_lowercase());
        limits::forget(db, &seals.limit_key(LETTERS_TO_AN_ADDRESS.name, same_box.as_bytes()))?;
    }
    let _taken_out = forget(db, seals, member)?;
    Ok(())
}

/// Whoever takes letters to the mail server, if there is one.
///
/// # Errors
/// [`CourierError`] names the setting that is wrong.
pub fn courier(mail: &crate::config::Mail) -> Result<Option<Courier>, CourierError> {
    mail.smtp.as_ref().map(Courier::new).transpose()
}
