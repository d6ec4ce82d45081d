//! Where she is signed in.

use askama::Template;

use crate::accounts::{Device, News};
use crate::acts::sessions::{self, OwnSession};
use crate::kernel::SessionId;
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::{Reply, SessionCookie};
use crate::web::show::devices;

/// Her sessions.
#[derive(Template)]
#[template(path = "account/sessions.html")]
pub struct Sessions {
    /// The frame.
    pub page: Page,
    /// The one she is in, then the others.
    pub all: Vec<Session>,
    /// What happened since she last looked, as messages.
    pub news: Vec<&'static str>,
}

/// One session.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// With what it was begun.
    pub device: Device,
    /// How long ago it was last used, in minutes.
    pub used: u32,
    /// How long ago it began, in minutes.
    pub began: u32,
    /// Whether it is the one she is in.
    pub this: bool,
}

impl Session {
    fn device(&self) -> (Said, Said) {
        devices::said(self.device)
    }
    fn used(&self) -> Said {
        ago("session-used", self.used)
    }
    fn began(&self) -> Said {
        ago("session-began", self.began)
    }
}

/// In minutes, or whole hours: exact times would need to know her clock.
fn ago(id: &'static str, minutes: u32) -> Said {
    let (unit, count) = if minutes < 60 { ("minutes", minutes) } else { ("hours", minutes / 60) };
    Said::new(id).with("unit", unit).with("count", count)
}

/// Shows them.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let (who, now) = (call.member()?, call.app().now());
    let minutes = |since: i64| u32::try_from((now.unix() - since) / 60).unwrap_or(0);
    let mut all: Vec<Session> = sessions::own(call.app(), who)
        .await?
        .iter()
        .map(|own: &OwnSession| Session {
            id: own.id,
            device: own.device,
            used: if own.this { 0 } else { minutes(own.seen.unix()) },
            began: minutes(own.started.unix()),
            this: own.this,
        })
        .collect();
    all.sort_by_key(|session| !session.this);
    // The page itself says it, with what can be done.
    let page = Page { sign_in_elsewhere: false, half_failed: false, access_changed: false, ..call.page(Area::Account) };
    let told = [
        (News::SIGN_IN, "sessions-news"),
        (News::HALF, "sessions-news-half"),
        (News::CHANGED, "sessions-news-changed"),
    ];
    let news = told.into_iter().filter_map(|(news, said)| who.news.has(news).then_some(said)).collect();
    Reply::page(&Sessions { page, all, news })
}

/// Takes note that what happened was her own doing.
///
/// # Errors
/// Ours.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    sessions::know_of_news(call.app(), call.member()?).await?;
    Ok(Reply::see("/account/sessions"))
}

/// Ends one, or all others.
///
/// # Errors
/// Ours.
pub async fn end(call: Call) -> Result<Reply, Fault> {
    let who = call.member()?;
    let Ok(session) = call.form.get("end").parse::<SessionId>() else {
        sessions::end_others(call.app(), who).await?;
        return Ok(Reply::see("/account/sessions").saying(Flash::OthersEnded));
    };
    sessions::end_one(call.app(), who, session).await?;
    if session == who.session {
        return Ok(Reply::see("/sign-in").with_session(SessionCookie::End).saying(Flash::SignedOut));
    }
    Ok(Reply::see("/account/sessions").saying(Flash::SessionEnded))
}
