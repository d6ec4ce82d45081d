//! What a handler answers, before headers and cookies are put around it.

use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use askama::Template;

use super::flash::Flash;
use super::outcome::Fault;
use crate::acts::tries::Entered;
use crate::messages::Language;
use crate::sealing::{KeptToken, KnownBrowser, SessionToken};

/// An answer.
pub struct Reply {
    /// Its status.
    pub status: StatusCode,
    /// What it carries.
    pub body: Body,
    /// What happens to the session's cookie.
    pub session: SessionCookie,
    /// What her browser is known by from now on.
    pub browser: Option<KnownBrowser>,
    /// Whether her browser is to be known no more.
    pub forgets_browser: bool,
    /// One sentence for the next page.
    pub flash: Option<Flash>,
    /// What finds the form she typed while her session ended.
    pub kept: Option<KeptToken>,
    /// In which language to go on, before signing in.
    pub language: Option<Language>,
    /// In how many seconds to come back.
    pub retry_after: Option<u32>,
    /// What the browser is to forget of us.
    pub forget: Forget,
    /// Whether it may set cookies at all.
    pub sets_cookies: bool,
}

/// What an answer carries.
pub enum Body {
    /// A page.
    Html(String),
    /// Plain text, for machines.
    Text(String),
    /// A file that is the same for everybody.
    File {
        /// Its media type.
        kind: &'static str,
        /// Its content.
        bytes: Bytes,
    },
    /// A picture (SVG) that is made for one person.
    Picture(String),
    /// The way to another page.
    SeeOther(String),
}

/// What happens to the session's cookie.
pub enum SessionCookie {
    /// Nothing.
    Keep,
    /// A session begins.
    Begin(SessionToken),
    /// The session is over.
    End,
}

/// What the browser is to forget of us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forget {
    /// Nothing.
    Nothing,
    /// What she had it keep of a report.
    Drafts,
    /// Everything.
    Everything,
}

impl Forget {
    /// The value of `Clear-Site-Data`.
    pub(super) const fn header(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Drafts => Some("\"storage\""),
            Self::Everything => Some("\"cache\", \"cookies\", \"storage\""),
        }
    }
}

impl Reply {
    const fn of(status: StatusCode, body: Body) -> Self {
        Self {
            status,
            body,
            session: SessionCookie::Keep,
            browser: None,
            forgets_browser: false,
            flash: None,
            kept: None,
            language: None,
            retry_after: None,
            forget: Forget::Nothing,
            sets_cookies: true,
        }
    }

    /// A page.
    ///
    /// # Errors
    /// [`Fault::Broken`] when it cannot be drawn.
    pub fn page(template: &impl Template) -> Result<Self, Fault> {
        Self::page_with(StatusCode::OK, template)
    }

    /// A page with a status.
    ///
    /// # Errors
    /// [`Fault::Broken`] when it cannot be drawn.
    pub fn page_with(status: StatusCode, template: &impl Template) -> Result<Self, Fault> {
        let html = template.render().map_err(|_| Fault::Broken("a page cannot be drawn".into()))?;
        Ok(Self::of(status, Body::Html(html)))
    }

    /// A form that could not be taken: everything typed is still in it.
    ///
    /// # Errors
    /// [`Fault::Broken`] when it cannot be drawn.
    pub fn mistakes(template: &impl Template) -> Result<Self, Fault> {
        Self::page_with(StatusCode::UNPROCESSABLE_ENTITY, template)
    }

    /// The way to another page, after a form was taken.
    #[must_use]
    pub fn see(path: impl Into<String>) -> Self {
        Self::of(StatusCode::SEE_OTHER, Body::SeeOther(path.into()))
    }

    /// Plain text.
    #[must_use]
    pub fn text(status: StatusCode, text: impl Into<String>) -> Self {
        Self::of(status, Body::Text(text.into()))
    }

    /// A file. It may be kept, so it carries nothing of anybody's.
    #[must_use]
    pub const fn file(kind: &'static str, bytes: Bytes) -> Self {
        Self::of(StatusCode::OK, Body::File { kind, bytes }).without_cookies()
    }

    /// Leaves every cookie as it is.
    #[must_use]
    pub const fn without_cookies(mut self) -> Self {
        self.sets_cookies = false;
        self
    }

    /// For somebody who came in: her session begins, and her browser is known.
    #[must_use]
    pub fn entering(mut self, entered: Entered) -> Self {
        self.browser = Some(entered.browser);
        self.with_session(SessionCookie::Begin(entered.token))
    }

    /// A picture that is made for one person, and kept nowhere.
    #[must_use]
    pub const fn picture(svg: String) -> Self {
        Self::of(StatusCode::OK, Body::Picture(svg))
    }

    /// With one sentence for the next page.
    #[must_use]
    pub fn saying(mut self, flash: Flash) -> Self {
        self.flash = Some(flash);
        self
    }

    /// After which her browser is known no more, if she says so.
    #[must_use]
    pub const fn forgetting_browser(mut self, forgets: bool) -> Self {
        self.forgets_browser = forgets;
        self
    }

    /// After which the browser is to forget this.
    #[must_use]
    pub const fn forgetting(mut self, forget: Forget) -> Self {
        self.forget = forget;
        self
    }

    /// With a session that begins or ends.
    #[must_use]
    pub fn with_session(mut self, session: SessionCookie) -> Self {
        self.session = session;
        self
    }
}
