//! A case with everything that bears on it: whom it involves, its reports, what was said of them, and the votes.

use super::super::Trouble;
use super::super::voices::Heard;
use super::{Kind, Measure, Subject, UNDO_DAYS, UNDONE};
use crate::kernel::{CaseId, Day, MemberId, ReportId};
use crate::reports::VoiceKind;
use crate::sealing::{DutyTag, Seals, Slip};
use crate::store::cases::CaseRow;
use crate::store::reports::ReportRow;
use crate::store::{Db, cases, reports};
use crate::trust::Registry;

/// A steward's vote, opened.
pub(super) struct Vote {
    pub tag: DutyTag,
    pub steward: MemberId,
    pub measure: String,
}

/// Who said what of one of the case's reports.
pub(super) struct Said {
    pub report: ReportId,
    pub speaker: MemberId,
    pub kind: VoiceKind,
}

/// How far a case has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was decided yet.
    Open,
    /// This was decided.
    Decided(Measure),
    /// What was decided was taken back.
    Undone,
}

pub(super) struct Whole {
    pub id: CaseId,
    pub kind: Kind,
    pub subject: Subject,
    pub opened: Day,
    pub outcome: Outcome,
    pub decided: Day,
    pub reports: Vec<ReportRow>,
    /// Who filed them, in their order.
    pub authors: Vec<MemberId>,
    pub said: Vec<Said>,
    pub votes: Vec<Vote>,
}

impl Whole {
    pub(super) fn load(db: &mut Db, seals: &Seals, row: &CaseRow) -> Result<Self, Trouble> {
        let mut whole = Self {
            id: row.id,
            kind: Kind::parse(&row.kind).ok_or(Trouble::Damaged("a case's kind"))?,
            subject: Subject::open(seals, row.id, &row.subject)?,
            opened: row.opened,
            outcome: outcome(&row.outcome)?,
            decided: row.decided,
            reports: Vec::new(),
            authors: Vec::new(),
            said: Vec::new(),
            votes: votes(db, seals, row.id)?,
        };
        for id in cases::reports_of(db, row.id)? {
            let Some(report) = reports::find(db, id)? else { continue };
            whole.authors.push(seals.report(id).open_author(report.author.as_bytes())?);
            whole.said.extend(said(db, seals, id)?);
            whole.reports.push(report);
        }
        Ok(whole)
    }

    /// The member that can be frozen or expelled: whom the case is about, or who filed all of its reports.
    pub(super) fn target(&self) -> Option<MemberId> {
        let first = self.authors.first().copied().filter(|first| self.authors.iter().all(|author| author == first));
        self.subject.about.or(first).filter(|_| self.kind != Kind::Disputed)
    }

    /// Whether a steward is too close to this case to judge it: to whom it is about, who brought it, or who filed its
    /// reports; or she herself spoke on what is disputed.
    pub(super) fn is_party(&self, registry: &Registry, steward: MemberId) -> bool {
        let people = self.authors.iter().chain(&self.subject.about).chain(&self.subject.by);
        let spoke = || self.said.iter().any(|said| said.speaker == steward);
        people.into_iter().any(|person| *person == steward || registry.is_party(&steward, person))
            || (self.kind == Kind::Disputed && spoke())
    }

    /// Who stands on one side of what is disputed, each once.
    pub(super) fn side(&self, against: bool) -> Vec<MemberId> {
        let authors = self.authors.iter().filter(|_| !against);
        let speakers = self.said.iter().filter(|said| (said.kind == VoiceKind::Dispute) == against);
        let mut side: Vec<MemberId> = Vec::new();
        for member in authors.chain(speakers.map(|said| &said.speaker)) {
            if !side.contains(member) {
                side.push(*member);
            }
        }
        side
    }

    /// Stewards who voted for a measure and may still vote on this case.
    pub(super) fn for_measure(&self, registry: &Registry, measure: Measure) -> Vec<MemberId> {
        let mut stewards: Vec<MemberId> = Vec::new();
        for vote in self.votes.iter().filter(|vote| vote.measure == measure.as_str()) {
            let may = registry.is_steward(&vote.steward) && !self.is_party(registry, vote.steward);
            if may && !stewards.contains(&vote.steward) {
                stewards.push(vote.steward);
            }
        }
        stewards
    }

    /// Whether enough stewards who are independent of each other voted for a measure.
    pub(super) fn is_agreed(&self, registry: &Registry, measure: Measure) -> bool {
        let stewards = self.for_measure(registry, measure);
        match measure.stewards() {
            1 => !stewards.is_empty(),
            _ => stewards.iter().any(|a| stewards.iter().any(|b| registry.independent_stewards(a, b))),
        }
    }

    /// What can be voted for now.
    pub(super) fn measures(&self, today: Day) -> Vec<Measure> {
        let in_time = today.since(self.decided) < UNDO_DAYS;
        match self.outcome {
            Outcome::Open => self.kind.measures().to_vec(),
            Outcome::Decided(measure) if measure.can_be_undone() && in_time => vec![Measure::Undo],
            Outcome::Decided(_) | Outcome::Undone => Vec::new(),
        }
    }
}

fn outcome(stored: &str) -> Result<Outcome, Trouble> {
    Ok(match stored {
        "" => Outcome::Open,
        UNDONE => Outcome::Undone,
        name => Outcome::Decided(Measure::parse(name).ok_or(Trouble::Damaged("a case's outcome"))?),
    })
}

pub(super) fn votes(db: &mut Db, seals: &Seals, case: CaseId) -> Result<Vec<Vote>, Trouble> {
    let mut votes = Vec::new();
    for row in cases::votes(db, case)? {
        let ids: [&[u8]; 3] = [row.tag.as_bytes(), case.as_bytes(), row.vote.as_bytes()];
        let steward = seals.open_member_slip(Slip::CaseVoter, &ids, row.steward.as_bytes())?;
        votes.push(Vote { tag: row.tag, steward, measure: row.vote });
    }
    Ok(votes)
}

/// A voice stands once for each of the report's identifiers; it is one all the same.
fn said(db: &mut Db, seals: &Seals, report: ReportId) -> Result<Vec<Said>, Trouble> {
    let mut all: Vec<Said> = Vec::new();
    for heard in Heard::of_report(db, seals, report)?.iter() {
        let (speaker, kind) = (heard.voice.speaker, heard.voice.kind);
        if !all.iter().any(|said| said.speaker == speaker && said.kind == kind) {
            all.push(Said { report, speaker, kind });
        }
    }
    Ok(all)
}
