//! What every route must say of itself: who may call it, how often, what is checked, what may be kept, and what runs.

use std::future::Future;
use std::pin::Pin;

use super::call::Call;
use super::outcome::Fault;
use super::reply::Reply;
use crate::accounts::limits::Quota;

/// A request's method. There are only two: forms know no others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Looks, changes nothing. `HEAD` goes the same way.
    Get,
    /// Changes something; carries a form with its token.
    Post,
}

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Nobody is asked for, and the database is not needed: the operator's supervisor, files, and the quick exit.
    Machine,
    /// Anybody at all.
    Anyone,
    /// Who gave her passphrase, and not the second factor yet.
    HalfIn,
    /// Whoever is signed in, wherever she stands.
    SignedIn,
    /// The same, unless she is frozen, left or was expelled.
    Unfrozen,
    /// Who may look identifiers up, within whatever budget.
    Reader,
    /// Who may file reports.
    Reporter,
    /// Whose word on other members' reports counts: who has been vetted for a while.
    Voice,
    /// Who is vetted.
    Vetted,
    /// The same, for peer review: a registry may ask reviewers for a second factor.
    Reviewer,
    /// Who may act as a steward: stewards and founders.
    Steward,
}

/// How it is made sure that a form was sent by a page of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// There is no form.
    Nothing,
    /// The form carries the session's token, and the browser does not say that another site sent it.
    Token,
    /// The browser does not say that another site sent it. For the quick exit alone: it must work from a page that was
    /// open all night, and another site could at most sign somebody out (and not even that, with a strict cookie).
    OwnSite,
}

/// What a browser, or anything between, may keep of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Nothing, on no disk.
    Never,
    /// The file, for ever: its address changes with its content.
    ForEver,
}

/// Whether she must have given her passphrase again a short while ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// Her session is enough.
    Session,
    /// She must: this is about what she gets in by. Such a route stands under `/account/`.
    Fresh,
    /// She must, to do it, and need not to see the page it is done on. What she sends is kept while she gives it.
    ToAct,
}

/// What was kept on the way, as the page that asks for the passphrase names it.
pub const KEPT: &str = "kept";

/// What runs.
pub type Handler = fn(Call) -> Pin<Box<dyn Future<Output = Result<Reply, Fault>>>>;

/// One route.
#[derive(Clone, Copy)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with `{name}` for a part that varies.
    pub path: &'static str,
    /// Who may call it.
    pub access: Access,
    /// How often: each request is counted against these before anything else is done. Nothing of a member is counted for a
    /// visitor, nor the other way round.
    pub counts: &'static [Quota],
    /// How often what it does may be done: the act behind it counts these, when it knows of whom.
    pub act_counts: &'static [Quota],
    /// What is checked of its form.
    pub check: Check,
    /// What she must prove besides.
    pub proof: Proof,
    /// What may be kept of its answer.
    pub keep: Keep,
    /// What runs.
    pub handler: Handler,
}

impl Route {
    /// With what the act behind it counts.
    #[must_use]
    pub const fn act(self, act_counts: &'static [Quota]) -> Self {
        Self { act_counts, ..self }
    }

    /// Whether she may use it without a second factor wherever everybody is asked for one: to set one up, and for help.
    #[must_use]
    pub fn is_always_hers(&self) -> bool {
        let area = self.path.split('/').nth(1);
        area.is_some_and(|area| ["account", "help", "kept"].contains(&area))
    }

    /// The page of the account a route belongs to, as the way back from being asked for the passphrase names it.
    #[must_use]
    pub fn account_page(&self) -> Option<&'static str> {
        self.path.strip_prefix("/account/")?.split('/').next()
    }
}
