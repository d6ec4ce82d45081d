//! Whom a case is about, who brought it, and why: sealed, so that a stolen database accuses nobody.

use super::super::Trouble;
use crate::kernel::{CaseId, MemberId};
use crate::sealing::{Sealed, Seals, Slip};

/// What a case is about, besides its reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The member it is about, where it is about one.
    pub about: Option<MemberId>,
    /// The member who brought it; none when the registry did by itself.
    pub by: Option<MemberId>,
    /// Why, by a name from a published list; may be empty. At most 40 bytes.
    pub reason: String,
}

const NOBODY: [u8; 16] = [0; 16];

impl Subject {
    pub(super) fn seal(&self, seals: &Seals, case: CaseId) -> Result<Sealed, Trouble> {
        let id = |member: &Option<MemberId>| member.map_or(NOBODY, |member| *member.as_bytes());
        let text = [&id(&self.about)[..], &id(&self.by), self.reason.as_bytes()].concat();
        Ok(seals.seal_slip(Slip::CaseSubject, &[case.as_bytes()], &text)?)
    }

    /// Opens what was sealed with a case.
    ///
    /// # Errors
    /// A damaged row.
    pub fn open(seals: &Seals, case: CaseId, sealed: &Sealed) -> Result<Self, Trouble> {
        const DAMAGED: Trouble = Trouble::Damaged("a case's subject");
        let text = seals.open_slip(Slip::CaseSubject, &[case.as_bytes()], sealed.as_bytes())?;
        let (about, rest) = text.expose().split_first_chunk::<16>().ok_or(DAMAGED)?;
        let (by, reason) = rest.split_first_chunk::<16>().ok_or(DAMAGED)?;
        let member = |id: &[u8; 16]| (*id != NOBODY).then(|| MemberId::from_bytes(*id));
        let reason = std::str::from_utf8(reason).map_err(|_| DAMAGED)?.to_owned();
        Ok(Self { about: member(about), by: member(by), reason })
    }
}
