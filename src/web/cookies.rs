//! The six cookies: a session's token, a visitor's token (so that signed-out forms have one too), what a browser that signed in
//! before is known by, one sentence for the next page,
//! the language chosen before signing in, and what finds the form that was typed while a session ended. All are `HttpOnly` and `SameSite=Strict`; with TLS they carry the `__Host-` prefix.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use secrecy::ExposeSecret;

use super::flash::Flash;
use super::reply::{Body, Forget, Reply, SessionCookie};
use crate::accounts::KEPT_FORM_SECONDS;
use crate::messages::Language;
use crate::sealing::{KNOWN_BROWSER_DAYS, KeptToken, KnownBrowser, SessionToken};

const SESSION: &str = "s";
const VISITOR: &str = "v";
const KNOWN: &str = "k";
const FLASH: &str = "n";
const LANGUAGE: &str = "l";
const KEPT: &str = "f";
/// A sentence for the next page is stale after this long.
const FLASH_SECONDS: i64 = 60;

/// The cookies of one request, and what becomes of them.
pub(super) struct Jar {
    tls: bool,
    pub(super) session: Option<SessionToken>,
    pub(super) visitor: Option<SessionToken>,
    /// Not yet looked at: anybody may send one.
    pub(super) browser: Option<KnownBrowser>,
    /// Finds what was typed while a session ended.
    pub(super) kept: Option<KeptToken>,
    /// Chosen before signing in.
    pub(super) language: Option<Language>,
    flash: Option<Flash>,
    visitor_is_new: bool,
    had_flash: bool,
}

impl Jar {
    pub(super) fn of(request: &HttpRequest, tls: bool) -> Self {
        let value = |name| request.cookie(&full_name(name, tls)).map(|cookie| cookie.value().to_owned());
        let token = |name| value(name).and_then(|text| SessionToken::parse(&text));
        let flash = value(FLASH);
        Self {
            tls,
            session: token(SESSION),
            visitor: token(VISITOR),
            browser: value(KNOWN).and_then(|text| KnownBrowser::parse(&text)),
            language: value(LANGUAGE).and_then(|tag| Language::from_tag(&tag)),
            kept: value(KEPT).and_then(|text| KeptToken::parse(&text)),
            had_flash: flash.is_some(),
            flash: flash.as_deref().and_then(Flash::parse),
            visitor_is_new: false,
        }
    }

    /// A token for somebody who is not signed in.
    pub(super) fn new_visitor(&mut self) {
        self.visitor = Some(SessionToken::random());
        self.visitor_is_new = true;
    }

    pub(super) fn take_flash(&mut self) -> Option<Flash> {
        self.flash.take()
    }

    /// What the answer sets; a new visitor's token only with a page, whose forms carry it.
    pub(super) fn cookies(&self, reply: &Reply) -> Vec<Cookie<'static>> {
        let mut cookies = Vec::new();
        if !reply.sets_cookies {
            return cookies;
        }
        match &reply.session {
            SessionCookie::Keep => {}
            SessionCookie::Begin(token) => cookies.push(self.cookie(SESSION, token.text().expose_secret().to_owned())),
            SessionCookie::End => {
                cookies.push(self.gone(SESSION));
                cookies.push(self.gone(VISITOR));
            }
        }
        if let Some(browser) = &reply.browser {
            let mut cookie = self.cookie(KNOWN, browser.text().expose_secret().to_owned());
            cookie.set_max_age(Duration::days(KNOWN_BROWSER_DAYS));
            cookies.push(cookie);
        } else if reply.forgets_browser || reply.forget == Forget::Everything {
            cookies.push(self.gone(KNOWN));
        }
        if let Some(kept) = &reply.kept {
            let mut cookie = self.cookie(KEPT, kept.text().expose_secret().to_owned());
            cookie.set_max_age(Duration::seconds(KEPT_FORM_SECONDS));
            cookies.push(cookie);
        }
        if let Some(language) = reply.language {
            cookies.push(self.cookie(LANGUAGE, language.tag().to_owned()));
        }
        let is_page = matches!(reply.body, Body::Html(_));
        if let (true, SessionCookie::Keep, Some(token)) =
            (self.visitor_is_new && is_page, &reply.session, &self.visitor)
        {
            cookies.push(self.cookie(VISITOR, token.text().expose_secret().to_owned()));
        }
        match reply.flash {
            Some(flash) => {
                let mut cookie = self.cookie(FLASH, flash.value());
                cookie.set_max_age(Duration::seconds(FLASH_SECONDS));
                cookies.push(cookie);
            }
            // It is said once.
            None if self.had_flash => cookies.push(self.gone(FLASH)),
            None => {}
        }
        cookies
    }

    fn cookie(&self, name: &str, value: String) -> Cookie<'static> {
        Cookie::build(full_name(name, self.tls), value)
            .path("/")
            .http_only(true)
            .same_site(SameSite::Strict)
            .secure(self.tls)
            .finish()
    }

    fn gone(&self, name: &str) -> Cookie<'static> {
        let mut cookie = self.cookie(name, String::new());
        cookie.make_removal();
        cookie
    }
}

/// Without TLS (on loopback, or behind an onion service) a browser would not keep a `__Host-` cookie.
fn full_name(name: &str, tls: bool) -> String {
    if tls { format!("__Host-{name}") } else { name.to_owned() }
}
