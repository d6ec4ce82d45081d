//! The paper on which members sign for or against somebody: who named her, and who signed.

use super::{SIGNING_DAYS, StewardError, in_the_way};
use crate::acts::Trouble;
use crate::kernel::{Day, MemberId};
use crate::sealing::{Duty, DutyTag, Seals, Slip};
use crate::store::signings::SigningRow;
use crate::store::{Db, StoreFault, signings};
use crate::trust::Registry;

/// What is signed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// That she become a steward.
    Appoint,
    /// That she be one no longer.
    Recall,
}

impl What {
    const fn subject(self) -> &'static [u8] {
        match self {
            Self::Appoint => b"steward",
            Self::Recall => b"recall",
        }
    }

    /// Its name in the stewards' log.
    pub(super) const fn act(self) -> &'static str {
        match self {
            Self::Appoint => "appoint",
            Self::Recall => "recall",
        }
    }
}

const NAMED: &str = "named";
const SIGNED: &str = "signed";

struct Entry {
    tag: DutyTag,
    who: MemberId,
    signed: bool,
}

/// Everything that is signed for one purpose about one member, and has not lapsed.
pub(super) struct Paper {
    pub(super) what: What,
    pub(super) about: MemberId,
    pub(super) today: Day,
    entries: Vec<Entry>,
}

impl Paper {
    pub(super) fn open(db: &mut Db, seals: &Seals, what: What, about: MemberId, today: Day) -> Result<Self, Trouble> {
        let mut paper = Self { what, about, today, entries: Vec::new() };
        for row in signings::of(db, &paper.subjects(seals))? {
            if today.since(row.day) > SIGNING_DAYS {
                continue;
            }
            let ids: [&[u8]; 3] = [row.tag.as_bytes(), row.subject.as_bytes(), row.step.as_bytes()];
            let who = seals.open_member_slip(Slip::Signer, &ids, row.signer.as_bytes())?;
            paper.entries.push(Entry { tag: row.tag, who, signed: row.step == SIGNED });
        }
        Ok(paper)
    }

    fn subjects(&self, seals: &Seals) -> Vec<DutyTag> {
        seals.duty_tags(Duty::Candidacy, self.what.subject(), self.about)
    }

    /// Whether anybody named her. Whoever signs has named her too.
    pub(super) const fn is_named(&self) -> bool {
        !self.entries.is_empty()
    }

    /// Those who signed and may sign today.
    pub(super) fn signers(&self, registry: &Registry) -> Vec<MemberId> {
        let signed = self.entries.iter().filter(|entry| entry.signed).map(|entry| entry.who);
        signed.filter(|who| registry.may_sign(who)).collect()
    }

    /// Names her; a second time changes nothing.
    pub(super) fn name(&mut self, db: &mut Db, seals: &Seals, by: MemberId) -> Result<(), StewardError> {
        if self.entries.iter().any(|entry| entry.who == by) {
            return Ok(());
        }
        self.write(db, seals, by, NAMED)
    }

    /// Signs; a second time changes nothing.
    pub(super) fn sign(
        &mut self,
        db: &mut Db,
        seals: &Seals,
        registry: &Registry,
        by: MemberId,
    ) -> Result<(), StewardError> {
        let others: Vec<MemberId> = self.signers(registry).into_iter().filter(|other| *other != by).collect();
        in_the_way(registry, self.about, &others, by)?;
        self.write(db, seals, by, SIGNED)
    }

    fn write(&mut self, db: &mut Db, seals: &Seals, by: MemberId, step: &str) -> Result<(), StewardError> {
        let subject = seals.duty_tag(Duty::Candidacy, self.what.subject(), self.about);
        let before = self.entries.iter().position(|entry| entry.who == by).map(|at| self.entries.remove(at));
        let tag = before.map_or_else(|| seals.duty_tag(Duty::Sign, subject.as_bytes(), by), |entry| entry.tag);
        let ids: [&[u8]; 3] = [tag.as_bytes(), subject.as_bytes(), step.as_bytes()];
        let signer = seals.seal_slip(Slip::Signer, &ids, by.as_bytes())?;
        signings::set(db, &SigningRow { tag, subject, step: step.to_owned(), signer, day: self.today })?;
        self.entries.push(Entry { tag, who: by, signed: step == SIGNED });
        Ok(())
    }

    /// It has done what it was for.
    pub(super) fn tear_up(&self, db: &mut Db, seals: &Seals) -> Result<(), StoreFault> {
        signings::delete_of(db, &self.subjects(seals))
    }
}

/// Takes a member who leaves out of every paper, and tears up those about her.
pub(in crate::acts) fn leave(db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), Trouble> {
    for what in [What::Appoint, What::Recall] {
        signings::delete_of(db, &seals.duty_tags(Duty::Candidacy, what.subject(), member))?;
    }
    for row in signings::all(db)? {
        let ids: [&[u8]; 3] = [row.tag.as_bytes(), row.subject.as_bytes(), row.step.as_bytes()];
        if seals.open_member_slip(Slip::Signer, &ids, row.signer.as_bytes()) == Ok(member) {
            signings::delete(db, &row.tag)?;
        }
    }
    Ok(())
}
