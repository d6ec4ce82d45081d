//! What a member is told of her own account, wherever it happened: on the pages of her sessions, in those that begin within
//! a week, and by a letter. It stays in the account it happened in: the one behind a second passphrase learns nothing of
//! hers, and hers nothing of that one.

use super::letters::{Occasion, Postbox};
use super::sessions::{end_all, end_all_but, tell_all};
use super::{Trouble, profile};
use crate::accounts::News;
use crate::accounts::limits::LETTERS_OF_HALF_SIGN_INS;
use crate::kernel::{MemberId, Moment, SessionId};
use crate::sealing::Seals;
use crate::store::Db;

/// Where an alert is written.
pub(super) struct Alert<'a> {
    pub(super) seals: &'a Seals,
    pub(super) post: &'a Postbox,
    pub(super) member: MemberId,
    pub(super) now: Moment,
}

impl Alert<'_> {
    /// What lets her in was changed: every session of hers ends but the one it was changed in, the next ones tell her, and a
    /// letter is on its way. Called while the address that was in force before is still known.
    pub(super) fn changed(&self, db: &mut Db, in_session: Option<SessionId>) -> Result<(), Trouble> {
        match in_session {
            Some(stays) => end_all_but(db, self.seals, self.member, stays)?,
            None => end_all(db, self.seals, self.member)?,
        }
        profile::tell(db, self.seals, self.member, News::CHANGED, self.now.day())?;
        Ok(self.post.queue(db, self.member, Occasion::AccessChanged, self.now.day())?)
    }

    /// Somebody gave her passphrase and did not get any further. Letters go out once a day: the person who has the passphrase must
    /// not be able to fill her mailbox.
    pub(super) fn half_failed(&self, db: &mut Db) -> Result<(), Trouble> {
        tell_all(db, self.seals, self.member, News::HALF)?;
        profile::tell(db, self.seals, self.member, News::HALF, self.now.day())?;
        let (quota, occasion) = (&LETTERS_OF_HALF_SIGN_INS, Occasion::HalfSignIn);
        Ok(self.post.queue_within(db, self.member, occasion, quota, self.now)?)
    }
}
