//! What is typed into a form: how it is read, and how it is kept when the session ended meanwhile.

use std::pin::pin;
use std::rc::Rc;
use std::time::Duration;

use actix_web::http::header;
use actix_web::{HttpRequest, web};
use futures_util::StreamExt;

use super::Visit;
use crate::accounts::{KeptForm, is_fresh};
use crate::acts::kept_form;
use crate::kernel::MemberId;
use crate::web::flash::Flash;
use crate::web::form_data::{FORM_MOST, FormData};
use crate::web::origin::Sender;
use crate::web::outcome::Fault;
use crate::web::reply::{Reply, SessionCookie};
use crate::web::route::{Check, Proof, Route};

/// How long a form may take to arrive.
const FORM_TIME: Duration = Duration::from_secs(20);
/// How long nothing of it need arrive; and how many bytes a second have to come after that. A telephone with
/// two bars of the oldest network sends four times as many.
const FORM_GRACE: Duration = Duration::from_secs(5);
const LEAST_BYTES_A_SECOND: u32 = 1_024;

impl Visit {
    /// What she typed while her session ended is there when she has signed in again. Only a form of our own page's is kept: it
    /// carries the token of the session that is over, or, if it could not be kept at first and is sent again, a visitor's. While it
    /// cannot be kept, the page that says so gives it back.
    pub(super) async fn keep_typed(
        &mut self,
        route: &Route,
        member: MemberId,
        request: &HttpRequest,
        payload: web::Payload,
    ) -> Result<(), Fault> {
        if route.check != Check::Token || matches!(self.sender, Sender::Foreign | Sender::ForeignLink) {
            return Ok(());
        }
        let form = read_form(request, payload).await?;
        let seals = &self.shared.app.seals;
        let mut holders = self.jar.session.iter().chain(&self.jar.visitor);
        let is_own = holders.any(|token| seals.form_token_matches(token, form.get("csrf")));
        let kept = KeptForm { path: self.path.clone(), fields: form.typed() };
        if is_own && !kept.fields.is_empty() {
            self.form = Rc::new(form);
            self.kept = kept_form::keep(&self.shared.app, member, &kept).await?;
        }
        Ok(())
    }

    /// What she sends without having shown who she is a short while ago is kept, until she has.
    pub(super) async fn keep_until_proved(&self, route: &Route) -> Result<(), Fault> {
        let Some(who) = self.who.filter(|_| route.proof == Proof::ToAct) else { return Ok(()) };
        if is_fresh(who.proved, false, self.shared.app.now()) {
            return Ok(());
        }
        let form = KeptForm { path: self.path.clone(), fields: self.form.typed() };
        let kept = kept_form::keep(&self.shared.app, who.member, &form).await?;
        Err(kept.map_or(Fault::TooLarge, Fault::ProveToAct))
    }

    /// Says that her session is over, and whether what she typed is kept.
    pub(super) fn after_session(&mut self, reply: Reply) -> Reply {
        let said = if self.kept.is_some() { Flash::SessionOverKept } else { Flash::SessionOver };
        let mut reply = reply.with_session(SessionCookie::End).saying(said);
        reply.kept = self.kept.take();
        reply
    }
}

/// The body as a form, read no further than a form may be long.
pub(super) async fn read_form(request: &HttpRequest, mut payload: web::Payload) -> Result<FormData, Fault> {
    let is_form =
        request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).is_some_and(|kind| {
            kind.split(';').next().is_some_and(|kind| kind.trim() == "application/x-www-form-urlencoded")
        });
    // Whoever sends half a form and then nothing must not keep a connection for ever.
    let body = tokio::time::timeout(FORM_TIME, read_body(&mut payload)).await.map_err(|_| Fault::TooSlow)??;
    if !is_form && !body.is_empty() {
        return Err(Fault::Unreadable);
    }
    FormData::parse(&body).map_err(|_| Fault::Unreadable)
}

async fn read_body(payload: &mut web::Payload) -> Result<zeroize::Zeroizing<Vec<u8>>, Fault> {
    let mut body = zeroize::Zeroizing::new(Vec::new());
    let mut late = pin!(tokio::time::sleep(FORM_GRACE));
    loop {
        let next = tokio::select! {
            biased;
            next = payload.next() => next,
            () = &mut late => return Err(Fault::TooSlow),
        };
        let Some(chunk) = next else { break };
        let chunk = chunk.map_err(|_| Fault::Unreadable)?;
        let bought = Duration::from_secs(1) * u32::try_from(chunk.len()).unwrap_or(u32::MAX) / LEAST_BYTES_A_SECOND;
        let deadline = late.deadline() + bought;
        late.as_mut().reset(deadline);
        if body.len() + chunk.len() > FORM_MOST {
            return Err(Fault::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
