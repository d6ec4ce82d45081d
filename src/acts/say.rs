//! Saying of somebody else's report that it is true, or that it is wrong: by a member who looked its identifier up.

use super::look_up::{Again, Evidence, LookUpError, Own, Place, Question, charge_guess, of_another};
use super::sessions::SignedIn;
use super::spend::spend;
use super::voices::{Said, Supported, keep_shell, speak};
use super::{App, TooMany, Trouble, cases};
use crate::accounts::limits::{Quota, VOICES_A_DAY};
use crate::kernel::{CaseId, Day, ReportId};
use crate::reports::{HowKnown, Opened, Severity, VoiceKind};
use crate::sealing::{Locator, Seals, Token};
use crate::store::{Db, cases as case_rows};

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum SayError {
    /// No such report is found by this identifier: there never was, or it was taken back or hidden meanwhile.
    #[error("no such report is found by this identifier")]
    Unknown,
    /// She filed it herself.
    #[error("a member has no second voice on her own report")]
    Own,
    /// She has a voice on this identifier, for something as grave, already.
    #[error("a member has one voice on a record")]
    Already,
    /// Stewards have not decided yet on another report that she flagged.
    #[error("another report that she flagged waits for its decision")]
    FlagWaits,
    /// She has not the standing for it any more.
    #[error("her word does not count today")]
    NoStanding,
    /// Too many today.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(SayError);

impl From<LookUpError> for SayError {
    fn from(error: LookUpError) -> Self {
        match error {
            LookUpError::Unreadable(_) | LookUpError::Which(_) => Self::Unknown,
            LookUpError::TooMany(too_many) | LookUpError::Paused(too_many) => Self::TooMany(too_many),
            LookUpError::Trouble(trouble) => Self::Trouble(trouble),
        }
    }
}

impl From<Own> for SayError {
    fn from(_: Own) -> Self {
        Self::Own
    }
}

/// A wrong guess at a report's identifier is a lookup that missed.
pub(super) async fn charged<T>(app: &App, who: SignedIn, done: Result<T, SayError>) -> Result<T, SayError> {
    if matches!(done, Err(SayError::Unknown)) {
        charge_guess(app, who).await?;
    }
    done
}

/// Takes one try off her day.
pub(super) async fn count(app: &App, who: SignedIn, quota: &Quota) -> Result<(), SayError> {
    let (tries, now) = (app.counted(quota, who.member.as_bytes()), app.now());
    app.store.write_lightly(move |db| Ok::<_, SayError>(spend(db, &[tries], now)??)).await?;
    Ok(())
}

/// Says of a report that it is true or that it is wrong, as `how` goes with. Two independent disputes call stewards.
///
/// # Errors
/// [`SayError`]; nothing was written then but the count of tries.
pub async fn say(
    app: &App,
    who: SignedIn,
    report: ReportId,
    question: &Question,
    how: HowKnown,
) -> Result<(), SayError> {
    count(app, who, &VOICES_A_DAY).await?;
    let again = Again::of(app, who, question).await?;
    let (seals, ledger, today) = (app.seals.clone(), app.ledger.clone(), app.today());
    let done = app
        .store
        .write(move |db| {
            let found = again.find(db)?;
            let opened = &of_another(&found.reports, report, who.member).ok_or(SayError::Unknown)??.opened;
            let severity = opened.codes.severity();
            if !ledger.ask(db, today, |registry| registry.access(&who.member).voice)? {
                return Err(SayError::NoStanding);
            }
            if Evidence::on(db, &seals, [&found])?.has_spoken(&found, severity, who.member) {
                return Err(SayError::Already);
            }
            let kind = how.goes_with();
            let said = Said { speaker: who.member, kind, how: Some(how), severity, report };
            let filed = again.filed(db, report, opened)?;
            let at: Vec<Locator> = filed.iter().map(Token::locator).collect();
            speak(db, &seals, &ledger, today, &said, &at)?;
            if kind == VoiceKind::Support {
                keep_shell(db, &seals, report, &supported(&found, opened), &filed, today.month())?;
            }
            if kind == VoiceKind::Dispute {
                let evidence = Evidence::on(db, &seals, [&found])?;
                let certainty = ledger.ask(db, today, |registry| evidence.certainty(registry, &found, severity))?;
                if certainty.is_some_and(|certainty| certainty.assessment.panel) {
                    let why = commonest(evidence.disputes(&found, severity).filter_map(|one| one.voice.how));
                    call_stewards(db, &seals, today, &again, &on_record(&found, severity), why)?;
                }
            }
            Ok(())
        })
        .await;
    charged(app, who, done).await
}

/// What the card shows that she says is true: all that its author filed of this record.
fn supported(found: &Place, opened: &Opened) -> Supported {
    let mut supported =
        Supported { codes: opened.codes, also: opened.facts.also.clone(), is_shell: opened.author.is_none() };
    let same = |other: &&Opened| {
        opened.author.is_some() && (other.author, other.codes.severity()) == (opened.author, opened.codes.severity())
    };
    for other in found.reports.iter().map(|report| &report.opened).filter(same) {
        supported.codes = supported.codes.and(other.codes);
        let more = other.facts.also.iter().filter(|tick| !supported.also.contains(tick)).copied();
        supported.also.extend(more.collect::<Vec<_>>());
    }
    supported
}

/// The reports of a record on which nobody has ruled.
fn on_record(found: &Place, severity: Severity) -> Vec<ReportId> {
    let unruled =
        found.reports.iter().filter(|report| report.opened.codes.severity() == severity && !report.ruled_true);
    unruled.map(|report| report.id).collect()
}

/// What was said most often; of several, the first of the published list.
fn commonest(said: impl Iterator<Item = HowKnown>) -> &'static str {
    let said: Vec<HowKnown> = said.collect();
    let times = |how: &HowKnown| said.iter().filter(|other| *other == how).count();
    let most = HowKnown::ALL.iter().rev().max_by_key(|how| times(how));
    most.map_or("", |how| how.as_str())
}

/// Opens a case about these reports, or adds them to the one that is open about some of them.
fn call_stewards(
    db: &mut Db,
    seals: &Seals,
    today: Day,
    again: &Again,
    reports: &[ReportId],
    reason: &str,
) -> Result<(), Trouble> {
    if reports.is_empty() {
        return Ok(());
    }
    again.keep_copies(db, seals, today, reports)?;
    let case = match open_case(db, reports)? {
        Some(case) => case,
        None => {
            let subject = cases::Subject { about: None, by: None, reason: reason.to_owned() };
            cases::open(db, seals, today, cases::Kind::Disputed, &subject, reports)?
        }
    };
    let there = case_rows::reports_of(db, case)?;
    for report in reports.iter().filter(|report| !there.contains(report)) {
        case_rows::add_report(db, case, *report)?;
    }
    Ok(())
}

/// The case that is open because one of these reports is disputed.
fn open_case(db: &mut Db, reports: &[ReportId]) -> Result<Option<CaseId>, Trouble> {
    for report in reports {
        let about = case_rows::about(db, *report)?;
        let open = |case: &&case_rows::CaseRow| case.outcome.is_empty() && case.kind == cases::Kind::Disputed.as_str();
        if let Some(case) = about.iter().find(open) {
            return Ok(Some(case.id));
        }
    }
    Ok(None)
}
