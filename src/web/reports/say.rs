//! What a reader says of a report that she found: that it is true, that it is wrong, that it must not be shown.

use actix_web::http::StatusCode;
use askama::Template;

use crate::acts::look_up::Question;
use crate::acts::say::SayError;
use crate::acts::{flag as flagging, say as saying};
use crate::identifiers::region_named;
use crate::kernel::ReportId;
use crate::messages::Said;
use crate::reports::{FlagReason, HowKnown, VoiceKind};
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::Field;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::route::Access;
use crate::web::sentences::{faults as refused, mistakes as wrong};
use crate::web::show::Act;

/// The form once more, with what is missing.
#[derive(Template)]
#[template(path = "reports/say.html")]
pub struct Say {
    /// The frame.
    pub page: Page,
    /// What she wants to say.
    pub act: Act,
    /// Of which report.
    pub report: ReportId,
    /// The identifier by which she found it, as she typed it.
    pub identifier: String,
    /// The kind she had it read as.
    pub kind: String,
    /// The region she had it read in.
    pub region: String,
    /// The reason.
    pub reason: Field,
}

/// Nothing was written: why.
#[derive(Template)]
#[template(path = "reports/not_said.html")]
pub struct NotSaid {
    /// The frame.
    pub page: Page,
    /// Why.
    pub why: Said,
}

impl Say {
    fn mistakes(&self) -> Vec<(String, Said)> {
        crate::web::form::mistakes([("reason", &self.reason.mistake)])
    }
}

/// "I know this is true."
///
/// # Errors
/// Ours, or the standing that is missing.
pub async fn support(call: Call) -> Result<Reply, Fault> {
    speak(call, Act::Support, VoiceKind::Support).await
}

/// "I know this is wrong."
///
/// # Errors
/// Ours, or the standing that is missing.
pub async fn dispute(call: Call) -> Result<Reply, Fault> {
    speak(call, Act::Dispute, VoiceKind::Dispute).await
}

/// "This should not be shown."
///
/// # Errors
/// Ours.
pub async fn flag(call: Call) -> Result<Reply, Fault> {
    let (who, report) = (call.member()?, call.id()?);
    let Some(reason) = FlagReason::parse(call.form.get("reason")) else {
        return unanswered(&call, Act::Flag, report);
    };
    match flagging::flag(call.app(), who, report, &question(&call), reason).await {
        Ok(()) => Ok(Reply::see("/lookup").saying(Flash::Flagged)),
        Err(error) => not_said(&call, error, Access::Reader),
    }
}

async fn speak(call: Call, act: Act, kind: VoiceKind) -> Result<Reply, Fault> {
    let (who, report) = (call.member()?, call.id()?);
    let how = HowKnown::parse(call.form.get("reason")).filter(|how| how.goes_with() == kind);
    let Some(how) = how else {
        return unanswered(&call, act, report);
    };
    match saying::say(call.app(), who, report, &question(&call), how).await {
        Ok(()) => Ok(Reply::see("/lookup").saying(Flash::Said)),
        Err(error) => not_said(&call, error, Access::Voice),
    }
}

/// The identifier is read again as it was in the lookup: whoever does not know it says nothing of the report.
fn question(call: &Call) -> Question {
    Question {
        identifier: call.form.get("identifier").to_owned(),
        kind: call.form.get("kind").parse().ok(),
        region: region_named(call.form.get("region")),
    }
}

fn unanswered(call: &Call, act: Act, report: ReportId) -> Result<Reply, Fault> {
    let mistake = if act == Act::Flag { wrong::FLAG_REASON } else { wrong::REASON };
    let sent = |field| call.form.get(field).to_owned();
    Reply::mistakes(&Say {
        page: call.page(Area::Lookup),
        act,
        report,
        identifier: sent("identifier"),
        kind: sent("kind"),
        region: sent("region"),
        reason: Field::wrong(call.form.get("reason"), mistake),
    })
}

fn not_said(call: &Call, error: SayError, needed: Access) -> Result<Reply, Fault> {
    let (status, why) = match error {
        SayError::Unknown => (StatusCode::NOT_FOUND, refused::NOT_FOUND_BY_IT),
        SayError::Own => (StatusCode::CONFLICT, refused::OWN_REPORT),
        SayError::Already => (StatusCode::CONFLICT, refused::SPOKEN_ALREADY),
        SayError::FlagWaits => (StatusCode::CONFLICT, refused::FLAG_WAITS),
        SayError::NoStanding => return Err(Fault::NoStanding(needed)),
        SayError::TooMany(too_many) => return Err(too_many.into()),
        SayError::Trouble(trouble) => return Err(trouble.into()),
    };
    Reply::page_with(status, &NotSaid { page: call.page(Area::Lookup), why })
}
