//! Saying that a report must not be shown: by any reader who looked its identifier up. Stewards look at it.

use super::App;
use super::cases::{self, Kind, Subject};
use super::look_up::{Again, Question, of_another};
use super::say::{SayError, charged, count};
use super::sessions::SignedIn;
use crate::accounts::limits::FLAGS_A_DAY;
use crate::kernel::ReportId;
use crate::reports::FlagReason;
use crate::store::submissions;
use crate::trust::Read;

/// Flags a report: it is opened for stewards, and a case about it. A member's second flag on a report does nothing more.
///
/// # Errors
/// [`SayError`]; nothing was written then but the count of tries.
pub async fn flag(
    app: &App,
    who: SignedIn,
    report: ReportId,
    question: &Question,
    reason: FlagReason,
) -> Result<(), SayError> {
    count(app, who, &FLAGS_A_DAY).await?;
    let again = Again::of(app, who, question).await?;
    let once = app.seals.idempotency_key(who.member, "flag", &report.to_string());
    let (seals, ledger, today) = (app.seals.clone(), app.ledger.clone(), app.today());
    let done = app
        .store
        .write(move |db| {
            of_another(&again.find(db)?.reports, report, who.member).ok_or(SayError::Unknown)??;
            if ledger.ask(db, today, |registry| registry.access(&who.member).read)? == Read::None {
                return Err(SayError::NoStanding);
            }
            if submissions::first_time(db, &once, today)? {
                if !reason.reveals_a_person() && cases::flag_waits(db, &seals, who.member, report)? {
                    return Err(SayError::FlagWaits);
                }
                again.keep_copies(db, &seals, today, &[report])?;
                let subject = Subject { about: None, by: Some(who.member), reason: reason.as_str().to_owned() };
                cases::open(db, &seals, today, Kind::Flag, &subject, &[report])?;
            }
            Ok(())
        })
        .await;
    charged(app, who, done).await
}
