//! Passkeys: her own list of them, and coming in by one. What is asked of a browser travels in the page, sealed, with what
//! its answer is held against; nothing is stored until there is an answer.

mod come_in;
mod own;

use std::sync::Arc;

use super::letters::{Occasion, Postbox};
use super::sessions::tell_all;
use super::spend::spend;
use super::{App, TooMany, Trouble};
use crate::accounts::{Limit, News, OwnPasskey};
use crate::kernel::{MemberId, Moment};
use crate::sealing::{
    Answer, Ceremony, CeremonyBound, CeremonyState, Duty, DutyTag, NotTaken, Passkey, Purpose, RelyingParty, Seals,
    Slip,
};
use crate::store::passkeys::PasskeyRow;
use crate::store::{Db, Store, passkeys};

pub use come_in::{ask_again, ask_anybody, ask_half, confirm, pass, sign_in};
pub use own::{Hers, add, ask_to_add, is_offered, own, remove};
pub(super) use own::{delete_all, has_any, is_any_copied};

/// What a page asks of a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The options, as JSON for the page's script.
    pub options: String,
    /// The ceremony, sealed, to come back with the answer.
    pub ceremony: String,
}

/// What came back.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The ceremony, as the page carried it.
    pub ceremony: &'a str,
    /// The browser's answer, as JSON.
    pub answer: &'a str,
    /// The token that the forms of this session carry.
    pub form_token: &'a str,
}

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// Not right, too late, answered before, or a passkey that does not count here: nobody is told which.
    #[error("the passkey was not shown")]
    Wrong,
    /// Too many tries.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(PasskeyError);

/// Seals a ceremony into what a page asks.
fn asked(
    app: &App,
    begun: Result<(String, CeremonyState), NotTaken>,
    bound: CeremonyBound<'_>,
) -> Result<Asked, Trouble> {
    let (options, state) = begun.map_err(|_| Trouble::Damaged("what is asked of a passkey"))?;
    let ceremony = app.seals.seal_ceremony(&Ceremony::begin(state, app.now()), bound)?;
    Ok(Asked { options, ceremony })
}

/// What a member's passkeys are found by, under every live key.
fn tags(seals: &Seals, member: MemberId) -> Vec<DutyTag> {
    seals.duty_tags(Duty::Passkey, &[], member)
}

/// A member's passkey as she knows it.
fn open(seals: &Seals, row: &PasskeyRow, member: MemberId) -> Result<OwnPasskey, Trouble> {
    let opened = seals.open_passkey(row.id, member, row.sealed.as_bytes())?;
    OwnPasskey::decode(opened.expose()).map_err(|_| Trouble::Damaged("a passkey"))
}

/// All of hers.
fn load(db: &mut Db, seals: &Seals, member: MemberId) -> Result<Vec<Passkey>, Trouble> {
    passkeys::of_member(db, &tags(seals, member))?.iter().map(|row| Ok(open(seals, row, member)?.key)).collect()
}

/// A ceremony is answered once: a limit of one, for so long that no flood of other counts makes room in its place before the
/// ceremony is over.
const ONCE: Limit = Limit::a_day(1);

/// Whether this is the first answer to a ceremony, right or wrong.
fn is_first(db: &mut Db, seals: &Seals, ceremony: &Ceremony, now: Moment) -> Result<bool, Trouble> {
    Ok(spend(db, &[(ONCE, seals.limit_key("passkey ceremony", ceremony.mark()))], now)?.is_ok())
}

/// An answer on its way to being taken.
struct Taking {
    seals: Seals,
    post: Postbox,
    party: Arc<RelyingParty>,
    ceremony: Ceremony,
    answer: Answer,
    now: Moment,
}

impl Taking {
    /// Reads an answer, if it is one to a ceremony that was begun for this and is open.
    fn read(app: &App, purpose: Purpose, member: Option<MemberId>, given: Given<'_>) -> Option<Self> {
        let bound = CeremonyBound { purpose, form_token: given.form_token, member };
        let now = app.now();
        Some(Self {
            ceremony: app.seals.open_ceremony(given.ceremony, bound, now)?,
            party: app.relying_party.clone()?,
            answer: Answer::read(given.answer)?,
            seals: app.seals.clone(),
            post: app.post.clone(),
            now,
        })
    }

    /// Whose passkey it shows: `expected`'s own if that is known. A genuine answer of a passkey that there may be a copy of ends
    /// that passkey, and tells all her sessions.
    fn shows(&self, db: &mut Db, expected: Option<MemberId>) -> Result<Option<MemberId>, Trouble> {
        let Some(row) = passkeys::find(db, &self.seals.passkey_tags(&self.answer))? else { return Ok(None) };
        let member =
            self.seals.open_member_slip(Slip::PasskeyMember, &[row.id.as_bytes()], row.member_sealed.as_bytes())?;
        let must_name = expected.is_none();
        if expected.is_some_and(|expected| expected != member)
            || !self.seals.answer_names(&self.answer, member, must_name)
            || !is_first(db, &self.seals, &self.ceremony, self.now)?
        {
            return Ok(None);
        }
        let mut own = open(&self.seals, &row, member)?;
        if own.copied {
            return Ok(None);
        }
        let shown = match self.party.accept(&self.ceremony, &self.answer, &mut own.key) {
            Ok(()) => Some(member),
            Err(NotTaken::Wrong) => return Ok(None),
            Err(NotTaken::Copied) => {
                own.copied = true;
                tell_all(db, &self.seals, member, News::COPIED)?;
                self.post.queue(db, member, Occasion::AccessChanged, self.now.day())?;
                None
            }
        };
        passkeys::set(db, row.id, &self.seals.seal_passkey(row.id, member, &own.encode())?)?;
        Ok(shown)
    }
}

/// Takes in passkeys that an older build kept beside their member's id: from now on nothing in their rows names her.
pub(super) async fn take_in(store: &Store, seals: &Seals) -> Result<(), Trouble> {
    if store.read(passkeys::named).await?.is_empty() {
        return Ok(());
    }
    let seals = seals.clone();
    store
        .write(move |db| {
            for (id, member) in passkeys::named(db)? {
                let sealed = seals.seal_slip(Slip::PasskeyMember, &[id.as_bytes()], member.as_bytes())?;
                passkeys::unname(db, id, &seals.duty_tag(Duty::Passkey, &[], member), &sealed)?;
            }
            Ok(())
        })
        .await
}
