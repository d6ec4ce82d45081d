//! A page for whatever went wrong, or is not hers to open: what happened, and what she can do.

use askama::Template;

use crate::messages::Said;
use crate::web::frame::Page;

/// A fault page.
#[derive(Template)]
#[template(path = "fault.html")]
pub struct Fault {
    /// The frame.
    pub page: Page,
    /// What went wrong.
    pub what: What,
    /// What she sent, to be sent again; never passphrases.
    pub again: Option<Again>,
}

/// A form to be sent again, with a fresh token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// Where to.
    pub action: String,
    /// Its fields.
    pub fields: Vec<(String, String)>,
}

impl Again {
    /// Whether the page it came from can show it before it is sent.
    fn can_be_seen(&self) -> bool {
        self.action == "/reports/new"
    }
    /// Its fields, but for those by which a button says that it was pressed.
    fn typed(&self) -> impl Iterator<Item = &(String, String)> {
        self.fields
            .iter()
            .filter(|(name, _)| !self.can_be_seen() || !["send", "check", "more"].contains(&name.as_str()))
    }
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// 403: she has not the standing for it.
    NoStanding {
        /// Which standing is missing: one of `needs-*`.
        needs: Said,
        /// How to get it: one of `way-*`.
        way: Said,
    },
    /// 403: the registry asks for a second factor here.
    NoSecondFactor,
    /// 403: the form was too old. It can be sent again from here.
    Stale,
    /// No fault at all: what she typed while her session ended.
    Kept,
    /// 404.
    NotFound,
    /// 405.
    Method,
    /// 409: done already, or changed meanwhile.
    Conflict,
    /// 413.
    TooLarge,
    /// 422: the form itself could not be read.
    Unreadable,
    /// 429.
    TooMany {
        /// How long to wait.
        seconds: u32,
    },
    /// 429: her lookups are paused.
    Paused,
    /// 503: others' requests have to end first.
    FullOfRequests,
    /// 500.
    Broken,
    /// 503.
    Busy,
}

impl Fault {
    fn title(&self) -> &'static str {
        match self.what {
            What::NoStanding { .. } => "fault-standing",
            What::NoSecondFactor => "fault-second-factor",
            What::Stale => "fault-stale",
            What::Kept => "kept-title",
            What::NotFound => "fault-not-found",
            What::Method => "fault-method",
            What::Conflict => "fault-conflict",
            What::TooLarge => "fault-too-large",
            What::Unreadable => "fault-unreadable",
            What::TooMany { .. } => "fault-too-many",
            What::Paused => "fault-paused",
            What::FullOfRequests => "fault-full-of-requests",
            What::Broken => "fault-broken",
            What::Busy => "fault-busy",
        }
    }
    fn lines(&self) -> Vec<Said> {
        let plain = |id| vec![Said::plain(id)];
        match &self.what {
            What::NoStanding { needs, way } => vec![needs.clone(), way.clone()],
            What::NoSecondFactor => vec![Said::plain("needs-second-factor"), Said::plain("way-second-factor")],
            What::Stale => plain("fault-stale-text"),
            What::Kept => plain("kept-text"),
            What::NotFound => plain("fault-not-found-text"),
            What::Method => plain("fault-method-text"),
            What::Conflict => plain("fault-conflict-text"),
            What::TooLarge => plain("fault-too-large-text"),
            What::Unreadable => plain("fault-unreadable-text"),
            What::TooMany { seconds } => vec![wait(*seconds), Said::plain("fault-too-many-text")],
            What::Paused => vec![Said::plain("fault-paused-text"), Said::plain("fault-paused-now")],
            What::FullOfRequests => plain("fault-full-of-requests-text"),
            What::Broken => plain("fault-broken-text"),
            What::Busy => plain("fault-busy-text"),
        }
    }
    /// Where to go from here.
    fn onward(&self) -> (&'static str, &'static str) {
        match (&self.page.nav, &self.what) {
            (None, _) => ("/sign-in", "fault-to-sign-in"),
            (Some(_), What::NoSecondFactor) => ("/account/second-factor", "fault-to-second-factor"),
            (Some(_), What::NoStanding { .. }) => ("/standing", "fault-to-standing"),
            (Some(nav), _) if nav.lookup => ("/lookup", "fault-to-lookup"),
            (Some(_), _) => ("/standing", "fault-to-standing"),
        }
    }
}

/// How long to wait, in the unit people would use; rounded up.
fn wait(seconds: u32) -> Said {
    match seconds {
        0..=90 => Said::new("wait-seconds").with("count", seconds.max(1)),
        91..=5_400 => Said::new("wait-minutes").with("count", seconds.div_ceil(60)),
        _ => Said::new("wait-hours").with("count", seconds.div_ceil(3_600)),
    }
}
