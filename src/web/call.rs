//! One request, after the guards: who is asking, what was sent, and what a page needs of it.

use std::rc::Rc;
use std::sync::Arc;

use actix_web::http::header::HeaderValue;

use super::flash::Flash;
use super::form_data::FormData;
use super::frame::{Area, Nav, Page, Site};
use super::health::Readiness;
use super::outcome::Fault;
use crate::accounts::{Device, News};
use crate::acts::App;
use crate::acts::passkeys::Given;
use crate::acts::sessions::{HalfIn, SignedIn};
use crate::acts::tries::Whence;
use crate::config::Contacts;
use crate::messages::{Language, Words};
use crate::sealing::{KeptToken, SessionHash};
use crate::trust::Read;

/// What every request shares.
pub struct Shared {
    /// The registry.
    pub app: Arc<App>,
    /// What stays the same on every page.
    pub site: Arc<Site>,
    /// The content security policy of every page.
    pub page_policy: HeaderValue,
    /// Whom a member can call in need.
    pub contacts: Contacts,
    /// What a supervisor was told last.
    pub(super) readiness: Readiness,
}

/// One request.
pub struct Call {
    /// What every request shares.
    pub shared: Arc<Shared>,
    /// Who is asking; nobody when not signed in.
    pub who: Option<SignedIn>,
    /// Who is half-way signed in.
    pub half: Option<HalfIn>,
    /// With what.
    pub device: Device,
    /// The hash of the session's token, whether or not the session lives.
    pub session: Option<SessionHash>,
    /// The form that was sent.
    pub form: Rc<FormData>,
    /// The part of the path that varies; of several, all with a stroke between.
    pub part: String,
    /// What finds the form that was typed while a session ended.
    pub kept: Option<KeptToken>,
    /// The path that was asked for.
    pub path: String,
    /// Whence it comes.
    pub whence: Whence,
    /// The language to answer in.
    pub language: Language,
    /// The token that the next form must carry.
    pub csrf: String,
    /// The same without its mask: what passkeys are asked for is bound to it.
    pub form_token: String,
    /// What the last page left to say.
    pub flash: Option<Flash>,
}

impl Call {
    /// The registry.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.shared.app
    }

    /// Who is asking, on a route that only signed-in people reach.
    ///
    /// # Errors
    /// [`Fault::SignIn`] on any other.
    pub fn member(&self) -> Result<SignedIn, Fault> {
        self.who.ok_or(Fault::SignIn)
    }

    /// The part of the path that varies, as an id.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when it is none.
    pub fn id<T: std::str::FromStr>(&self) -> Result<T, Fault> {
        self.part.parse().map_err(|_| Fault::NotFound)
    }

    /// What a browser answered about a passkey.
    #[must_use]
    pub fn passkey(&self) -> Given<'_> {
        Given { ceremony: self.form.get("ceremony"), answer: self.form.get("passkey"), form_token: &self.form_token }
    }

    /// The frame of a page.
    #[must_use]
    pub fn page(&self, area: Area) -> Page {
        Page {
            site: self.shared.site.clone(),
            words: Words::of(self.language),
            look: self.who.map(|who| who.preferences.look).unwrap_or_default(),
            path: self.path.clone(),
            csrf: self.csrf.clone(),
            nav: self.who.map(nav),
            area,
            notice: self.flash.map(Flash::notice),
            sign_in_elsewhere: self.who.is_some_and(|who| who.news.has(News::SIGN_IN)),
            half_failed: self.who.is_some_and(|who| who.news.has(News::HALF)),
            access_changed: self.who.is_some_and(|who| who.news.has(News::CHANGED)),
            passkey_copied: self.who.is_some_and(|who| who.news.has(News::COPIED)),
            recovery_runs: self.who.is_some_and(|who| who.recovery_runs),
        }
    }
}

fn nav(who: SignedIn) -> Nav {
    let access = who.access();
    let vetted = access.read == Read::Full;
    let steward = who.stands.is_some_and(|stands| stands.steward);
    Nav {
        lookup: access.read != Read::None,
        report: access.report,
        review: vetted,
        vouch: vetted,
        invite: vetted,
        steward,
    }
}
