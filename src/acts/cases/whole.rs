//! A case with everything that bears on it: whom it involves, its reports, what was said of them, and the votes.

use super::super::Trouble;
use super::super::voices::Heard;
use super::authors::kept;
use super::{Kind, Measure, Subject, UNDO_DAYS, UNDONE};
use crate::kernel::{CaseId, Day, MemberId, ReportId};
use crate::reports::{NO_AUTHOR, Severity, VoiceKind};
use crate::sealing::{DutyTag, Seals, Slip};
use crate::store::cases::CaseRow;
use crate::store::reports::ReportRow;
use crate::store::{Db, cases, reports, trust_log};
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
    /// Whether somebody is known by that id: a report whose link is cut has an author whom nobody knows.
    known: Vec<bool>,
    /// How grave each is.
    pub severities: Vec<Severity>,
    /// Stewards who voted on a member whose reports of danger are in this case: others say whether those are hidden.
    judged: Vec<MemberId>,
    /// Who filed reports that were taken back since the case was opened.
    pub withdrew: Vec<MemberId>,
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
            known: Vec::new(),
            severities: Vec::new(),
            judged: Vec::new(),
            withdrew: kept(db, seals, row.id)?.into_iter().map(|(_, author)| author).collect(),
            said: Vec::new(),
            votes: votes(db, seals, row.id)?,
        };
        for id in cases::reports_of(db, row.id)? {
            let Some(report) = reports::find(db, id)? else { continue };
            let author = seals.report(id).open_author(report.author.as_bytes())?;
            whole.known.push(trust_log::knows(db, author)?);
            whole.authors.push(author);
            whole.severities.push(severity_of(db, seals, id)?);
            whole.said.extend(said(db, seals, id)?);
            whole.reports.push(report);
        }
        whole.judged = whole.judged_author(db, seals)?;
        Ok(whole)
    }

    fn judged_author(&self, db: &mut Db, seals: &Seals) -> Result<Vec<MemberId>, Trouble> {
        let of_danger =
            self.authors.iter().zip(&self.severities).filter(|(_, severity)| **severity == Severity::Danger);
        let authors: Vec<MemberId> =
            of_danger.map(|(author, _)| *author).filter(|author| *author != NO_AUTHOR).collect();
        let mut judged = Vec::new();
        if authors.is_empty() {
            return Ok(judged);
        }
        for other in cases::all(db)?.into_iter().filter(|other| other.id != self.id) {
            let about = Subject::open(seals, other.id, &other.subject)?.about;
            if about.is_some_and(|about| authors.contains(&about)) {
                let on_her = |vote: &Vote| Measure::parse(&vote.measure).is_some_and(Measure::is_about_the_member);
                judged.extend(votes(db, seals, other.id)?.into_iter().filter(on_her).map(|vote| vote.steward));
            }
        }
        Ok(judged)
    }

    /// The case's reports that a measure takes out of all lookups.
    pub(super) fn hidden_by(&self, measure: Measure) -> Vec<ReportId> {
        // What only supporters stand for is no word of the member that is judged.
        let is_others = |author: &MemberId| measure.is_about_the_member() && *author == NO_AUTHOR;
        let reports = self.reports.iter().zip(&self.severities).zip(&self.authors);
        let hidden = reports.filter(|((_, severity), author)| measure.hides(**severity) && !is_others(author));
        hidden.map(|((report, _), _)| report.id).collect()
    }

    /// The member that can be frozen or expelled: whom the case is about, or who filed all of its reports.
    pub(super) fn target(&self) -> Option<MemberId> {
        let first = self.filed().next().filter(|first| self.filed().all(|author| author == *first));
        self.subject.about.or(first).filter(|_| self.kind != Kind::Disputed)
    }

    /// Who filed what it is about, taken back and cut loose or not. Of what only supporters stand for, nobody did.
    fn filed(&self) -> impl Iterator<Item = MemberId> {
        let known = self.authors.iter().zip(&self.known).filter(|(_, known)| **known).map(|(author, _)| author);
        known.chain(&self.withdrew).copied()
    }

    /// Whether a steward is too close to this case to judge it: to whom it is about, who brought it, or who filed its
    /// reports; or she herself spoke on what is disputed.
    pub(super) fn is_party(&self, registry: &Registry, steward: MemberId) -> bool {
        let mut people = self.filed().chain(self.subject.about).chain(self.subject.by);
        let spoke = || self.said.iter().any(|said| said.speaker == steward);
        people.any(|person| person == steward || registry.is_party(&steward, &person))
            || self.judged.contains(&steward)
            || (self.kind == Kind::Disputed && spoke())
    }

    /// Who stands on one side of what is disputed, each once.
    pub(super) fn side(&self, against: bool) -> Vec<MemberId> {
        let authors = self.filed().filter(|_| !against);
        let speakers = self.said.iter().filter(|said| (said.kind == VoiceKind::Dispute) == against);
        let mut side: Vec<MemberId> = Vec::new();
        for member in authors.chain(speakers.map(|said| said.speaker)) {
            if !side.contains(&member) {
                side.push(member);
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

    /// Whether nothing is left of what it was about.
    pub(super) fn is_empty(&self) -> bool {
        self.reports.is_empty() && self.withdrew.is_empty()
    }

    /// What can be voted for now.
    pub(super) fn measures(&self, today: Day) -> Vec<Measure> {
        let in_time = today.since(self.decided) < UNDO_DAYS;
        match self.outcome {
            // With the report taken back there may be too little left to rule on.
            Outcome::Open if !self.withdrew.is_empty() && self.kind == Kind::Disputed => {
                [&[Measure::Keep], self.kind.measures()].concat()
            }
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

/// How grave a report is, by what was said of it; nothing that cannot be told is taken for less than danger.
pub(super) fn severity_of(db: &mut Db, seals: &Seals, report: ReportId) -> Result<Severity, Trouble> {
    let heard = Heard::of_report(db, seals, report)?;
    Ok(heard.iter().map(|one| one.voice.severity).max().unwrap_or(Severity::Danger))
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
