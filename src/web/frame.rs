//! The frame around every page: whose it is, what is in force, and where its parts are served.

use std::borrow::Cow;
use std::sync::Arc;

use crate::accounts::Look;
use crate::kernel::{Day, Month, Region};
use crate::messages::{Language, Said, Words};
use crate::web::show::{Light, light};

/// What stays the same on every page while the program runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The registry's name on screen: a neutral word of the operator's choice.
    pub name: String,
    /// Address of the stylesheet.
    pub css: String,
    /// Address of the scripts.
    pub script: String,
    /// Where the quick exit leads.
    pub leave_to: String,
    /// Address of the icons.
    pub icons: String,
    /// Address of the small picture in the browser's tab.
    pub favicon: String,
    /// Its media type.
    pub favicon_kind: &'static str,
    /// Whether it is the operator's own: then it stands beside the name too.
    pub has_own_icon: bool,
}

/// The frame of one page.
#[derive(Clone)]
pub struct Page {
    /// What stays the same.
    pub site: Arc<Site>,
    /// The language it is written in.
    pub words: Words,
    /// In which light it is shown.
    pub look: Look,
    /// Where it was asked for.
    pub path: String,
    /// The token every form carries; signed-out pages have one too.
    pub csrf: String,
    /// What she may open; `None` when nobody is signed in.
    pub nav: Option<Nav>,
    /// Where she is.
    pub area: Area,
    /// One sentence about what just happened.
    pub notice: Option<Notice>,
    /// Whether somebody signed in to her account elsewhere since she last looked.
    pub sign_in_elsewhere: bool,
    /// Whether somebody gave her passphrase and not the rest.
    pub half_failed: bool,
    /// Whether what lets her in was changed.
    pub access_changed: bool,
    /// Whether there may be a copy of one of her passkeys.
    pub passkey_copied: bool,
    /// Whether two people may be letting somebody into her account.
    pub recovery_runs: bool,
}

/// The parts of the registry a member may open. Her standing and her account are always hers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Nav {
    /// Look up.
    pub lookup: bool,
    /// File reports, and see her own.
    pub report: bool,
    /// Peer review.
    pub review: bool,
    /// Vouch for others.
    pub vouch: bool,
    /// Invite others.
    pub invite: bool,
    /// Decide cases.
    pub steward: bool,
}

/// Where on the site a page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Area {
    /// Outside of it: sign-in, faults.
    #[default]
    None,
    /// Look up.
    Lookup,
    /// Filing a report.
    NewReport,
    /// Her own reports.
    Reports,
    /// Peer review.
    Reviews,
    /// Vouches.
    Vouches,
    /// Invitations.
    Invitations,
    /// Stewards: what they are, what they did, and what to tell them.
    Stewards,
    /// The stewards' cases.
    Cases,
    /// Where she stands.
    Standing,
    /// Her account.
    Account,
    /// Help.
    Help,
}

/// One sentence at the head of a page about what just happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// The sentence.
    pub said: Said,
    /// Whether a draft on the device is over with it, in browsers that were told in vain to delete it.
    pub ends_draft: bool,
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It worked.
    Good,
    /// For her to know.
    Plain,
    /// For her to mind.
    Careful,
}

impl Notice {
    /// It worked.
    #[must_use]
    pub const fn good(said: Said) -> Self {
        Self { tone: Tone::Good, said, ends_draft: false }
    }
    /// For her to know.
    #[must_use]
    pub const fn plain(said: Said) -> Self {
        Self { tone: Tone::Plain, said, ends_draft: false }
    }
    /// For her to mind.
    #[must_use]
    pub const fn careful(said: Said) -> Self {
        Self { tone: Tone::Careful, said, ends_draft: false }
    }
    /// The class and icon of its tone.
    #[must_use]
    pub const fn mark(&self) -> &'static str {
        match self.tone {
            Tone::Good => "good",
            Tone::Plain => "plain",
            Tone::Careful => "careful",
        }
    }
}

impl Page {
    /// A message without arguments.
    #[must_use]
    pub fn say(&self, id: &'static str) -> &'static str {
        self.words.say(id)
    }
    /// A sentence with its places filled.
    #[must_use]
    pub fn tell(&self, said: impl AsRef<Said>) -> Cow<'static, str> {
        self.words.tell(said.as_ref())
    }
    /// A month in words.
    #[must_use]
    pub fn month(&self, month: &Month) -> String {
        self.words.month(*month)
    }
    /// A day in words.
    #[must_use]
    pub fn day(&self, day: &Day) -> String {
        self.words.day(*day)
    }
    /// The tag for the `lang` attribute.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.words.language().tag()
    }
    /// What the browser draws around it.
    #[must_use]
    pub const fn light(&self) -> Light {
        light(self.look)
    }
    /// The value of the `data-look` attribute.
    #[must_use]
    pub const fn look(&self) -> &'static str {
        self.look.name()
    }
    /// The languages to choose from before signing in: tag, own name, and whether it is this one.
    #[must_use]
    pub fn languages(&self) -> [(Language, bool); Language::ALL.len()] {
        Language::ALL.map(|language| (language, language == self.words.language()))
    }
    /// A region by its name; what was sent, if it is none.
    #[must_use]
    pub fn region(&self, text: &str) -> Cow<'static, str> {
        text.parse::<Region>().map_or_else(|_| Cow::Owned(text.to_owned()), |region| self.words.region(region))
    }
    /// The tabs she may open, as address, message, icon, and whether she is in it.
    #[must_use]
    pub fn tabs(&self) -> Vec<Tab> {
        let Some(nav) = self.nav else { return Vec::new() };
        let people = if nav.vouch { "/vouches" } else { "/invitations" };
        [
            (nav.lookup, Tab::new("/lookup", "nav-lookup", "search", self.area == Area::Lookup)),
            (nav.report, Tab::new("/reports/new", "nav-report", "pen", self.in_reports())),
            (nav.review, Tab::new("/reviews", "nav-review", "check", self.area == Area::Reviews)),
            (nav.vouch || nav.invite, Tab::new(people, "nav-people", "people", self.in_people())),
            (true, Tab::new("/standing", "nav-you", "you", self.in_you())),
        ]
        .into_iter()
        .filter_map(|(may, tab)| may.then_some(tab))
        .collect()
    }
    /// The pages beside this one in the same tab; none if it stands alone.
    #[must_use]
    pub fn siblings(&self) -> Vec<Tab> {
        let Some(nav) = self.nav else { return Vec::new() };
        let here = |area| self.area == area;
        if self.in_reports() {
            return vec![
                Tab::new("/reports/new", "nav-report-new", "pen", here(Area::NewReport)),
                Tab::new("/reports", "nav-report-mine", "pen", here(Area::Reports)),
            ];
        }
        if self.in_people() && nav.vouch && nav.invite {
            let mut tabs = vec![
                Tab::new("/vouches", "nav-vouches", "people", here(Area::Vouches)),
                Tab::new("/invitations", "nav-invitations", "people", here(Area::Invitations)),
                Tab::new("/stewards", "nav-stewards", "people", here(Area::Stewards)),
            ];
            if nav.steward {
                tabs.push(Tab::new("/cases", "nav-cases", "people", here(Area::Cases)));
            }
            return tabs;
        }
        if self.in_you() {
            return vec![
                Tab::new("/standing", "nav-standing", "you", here(Area::Standing)),
                Tab::new("/account", "nav-account", "you", here(Area::Account)),
                Tab::new("/help", "nav-help", "you", here(Area::Help)),
            ];
        }
        Vec::new()
    }
    fn in_reports(&self) -> bool {
        matches!(self.area, Area::NewReport | Area::Reports)
    }
    fn in_people(&self) -> bool {
        matches!(self.area, Area::Vouches | Area::Invitations | Area::Stewards | Area::Cases)
    }
    fn in_you(&self) -> bool {
        matches!(self.area, Area::Standing | Area::Account | Area::Help)
    }
}

/// A link of the navigation.
#[derive(Debug, Clone, Copy)]
pub struct Tab {
    /// Where it leads.
    pub href: &'static str,
    /// The message it shows.
    pub label: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// Whether she is there.
    pub current: bool,
}

impl Tab {
    const fn new(href: &'static str, label: &'static str, icon: &'static str, current: bool) -> Self {
        Self { href, label, icon, current }
    }
}
