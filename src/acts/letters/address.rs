//! A member's address: given, confirmed by the link in a letter, taken away.

use zeroize::Zeroizing;

use super::super::alerts::Alert;
use super::super::sessions::SignedIn;
use super::super::spend::spend;
use super::super::{App, TooMany, Trouble};
use super::{LETTER_DAYS, Occasion, keep, mailbox};
use crate::accounts::Mailbox;
use crate::accounts::limits::{ADDRESSES_A_DAY, LETTERS_TO_AN_ADDRESS};
use crate::kernel::{Day, MailAddress, MemberId, NotAnAddress};
use crate::sealing::{LetterCode, LetterHash, Seals, Slip};
use crate::store::{Db, addresses};

/// What the page about her address shows.
pub struct OwnMailbox {
    /// The address in force.
    pub address: Option<MailAddress>,
    /// One that waits to be confirmed.
    pub waiting: Option<MailAddress>,
    /// Whether she wants to hear of reports like hers.
    pub similar: bool,
    /// Whether letters leave this registry at all.
    pub sending: bool,
}

/// Why an address was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AddressError {
    /// No letter could be sent there.
    #[error(transparent)]
    NotAnAddress(#[from] NotAnAddress),
    /// Too many today.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
crate::acts::trouble::takes_trouble!(AddressError);

/// Why nothing was confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// Unknown, used, too old, or another address was given since: nobody is told which.
    #[error("the link does not work")]
    Dead,
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
crate::acts::trouble::takes_trouble!(ConfirmError);

/// Her address.
///
/// # Errors
/// Ours.
pub async fn own(app: &App, who: SignedIn) -> Result<OwnMailbox, Trouble> {
    let (seals, today, sending) = (app.seals.clone(), app.today(), app.courier.is_some());
    app.store
        .read(move |db| {
            let Mailbox { address, waiting, similar } = mailbox(db, &seals, who.member)?;
            let waiting = match waiting {
                Some(hash) => awaited(db, &seals, &LetterHash::from_bytes(hash), today)?,
                None => None,
            };
            Ok(OwnMailbox { address, waiting: waiting.map(|(_, address)| address), similar, sending })
        })
        .await
}

/// Takes an address, and has a letter sent there; her other sessions end, and the one in force hears of it. The one in force stays until the new one is confirmed. The answer is the
/// same whoever else has the address; `false` if it is the one in force, and nothing is left to confirm.
///
/// # Errors
/// [`AddressError`]; nothing was changed then.
pub async fn set(app: &App, who: SignedIn, typed: &str) -> Result<bool, AddressError> {
    let address: MailAddress = typed.parse()?;
    let asked = app.counted(&ADDRESSES_A_DAY, who.member.as_bytes());
    let same_box = Zeroizing::new(address.expose().to_ascii_lowercase());
    let received = app.counted(&LETTERS_TO_AN_ADDRESS, same_box.as_bytes());
    let (seals, post, now) = (app.seals.clone(), app.post.clone(), app.now());
    app.store
        .write(move |db| {
            spend(db, &[asked], now)??;
            let mut own = mailbox(db, &seals, who.member)?;
            forget_waiting(db, &mut own)?;
            let is_new = own.address.as_ref() != Some(&address);
            if is_new {
                // The letter goes to the address that is still in force.
                Alert { seals: &seals, post: &post, member: who.member, now }.changed(db, Some(who.session))?;
                let code = LetterCode::random();
                let request = [&who.member.as_bytes()[..], address.expose().as_bytes()].concat();
                let request = Zeroizing::new(request);
                let sealed = seals.seal_slip(Slip::Confirmation, &[code.hash().as_bytes()], &request)?;
                addresses::await_code(db, &code.hash(), &sealed, now.day().plus(LETTER_DAYS))?;
                own.waiting = Some(*code.hash().as_bytes());
                if spend(db, &[received], now)?.is_ok() {
                    post.put_in(db, who.member, address.clone(), Occasion::Confirmation(code), now.day())?;
                }
            }
            keep(db, &seals, who.member, &own)?;
            Ok(is_new)
        })
        .await
}

/// Takes her address away, and one that waits. The last letter to it says that something has changed; her other sessions end.
///
/// # Errors
/// Ours.
pub async fn remove(app: &App, who: SignedIn) -> Result<(), Trouble> {
    let (seals, post, now) = (app.seals.clone(), app.post.clone(), app.now());
    change(app, who, move |db, own| {
        forget_waiting(db, own)?;
        if own.address.is_some() {
            Alert { seals: &seals, post: &post, member: who.member, now }.changed(db, Some(who.session))?;
        }
        own.address = None;
        Ok(())
    })
    .await?;
    app.wipe_log().await;
    Ok(())
}

/// Notes whether she wants to hear of reports like hers.
///
/// # Errors
/// Ours.
pub async fn choose(app: &App, who: SignedIn, similar: bool) -> Result<(), Trouble> {
    change(app, who, move |_, own| {
        own.similar = similar;
        Ok(())
    })
    .await
}

async fn change(
    app: &App,
    who: SignedIn,
    work: impl Fn(&mut Db, &mut Mailbox) -> Result<(), Trouble> + Send + 'static,
) -> Result<(), Trouble> {
    let seals = app.seals.clone();
    app.store
        .write(move |db| {
            let mut own = mailbox(db, &seals, who.member)?;
            work(db, &mut own)?;
            keep(db, &seals, who.member, &own)
        })
        .await
}

/// Whether the link in a letter would confirm something. Looking uses nothing up.
///
/// # Errors
/// Ours.
pub async fn is_good(app: &App, code: &str) -> Result<bool, Trouble> {
    // A text that is no code goes the same way as an unknown one.
    let Some(hash) = LetterCode::parse(code).map(|code| code.hash()) else { return Ok(false) };
    let (seals, today) = (app.seals.clone(), app.today());
    app.store.read(move |db| Ok(requested(db, &seals, &hash, today)?.is_some())).await
}

/// Confirms the address that the letter with this code was sent to.
///
/// # Errors
/// [`ConfirmError`]; nothing was changed then.
pub async fn confirm(app: &App, code: &str) -> Result<(), ConfirmError> {
    let hash = LetterCode::parse(code).ok_or(ConfirmError::Dead)?.hash();
    let (seals, today) = (app.seals.clone(), app.today());
    app.store
        .write(move |db| {
            let (member, address, own) = requested(db, &seals, &hash, today)?.ok_or(ConfirmError::Dead)?;
            addresses::forget_code(db, &hash)?;
            Ok(keep(db, &seals, member, &Mailbox { address: Some(address), waiting: None, ..own })?)
        })
        .await
}

/// What a code would confirm now, with her mailbox as it is: nothing if she has given another address since.
fn requested(
    db: &mut Db,
    seals: &Seals,
    hash: &LetterHash,
    today: Day,
) -> Result<Option<(MemberId, MailAddress, Mailbox)>, Trouble> {
    let Some((member, address)) = awaited(db, seals, hash, today)? else { return Ok(None) };
    let own = mailbox(db, seals, member)?;
    Ok((own.waiting == Some(*hash.as_bytes())).then_some((member, address, own)))
}

/// Whose address waits for a code, while that is good.
pub(super) fn awaited(
    db: &mut Db,
    seals: &Seals,
    hash: &LetterHash,
    today: Day,
) -> Result<Option<(MemberId, MailAddress)>, Trouble> {
    let Some(sealed) = addresses::awaited(db, hash, today)? else { return Ok(None) };
    let damaged = Trouble::Damaged("a confirmation");
    let request = seals.open_slip(Slip::Confirmation, &[hash.as_bytes()], sealed.as_bytes())?;
    let Some((member, address)) = request.expose().split_first_chunk::<16>() else { return Err(damaged) };
    let Some(address) = std::str::from_utf8(address).ok().and_then(|text| text.parse().ok()) else {
        return Err(damaged);
    };
    Ok(Some((MemberId::from_bytes(*member), address)))
}

/// The address that waits, waits no longer: its code confirms nothing.
fn forget_waiting(db: &mut Db, own: &mut Mailbox) -> Result<(), Trouble> {
    if let Some(hash) = own.waiting.take() {
        addresses::forget_code(db, &LetterHash::from_bytes(hash))?;
    }
    Ok(())
}
