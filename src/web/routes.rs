//! The one table of routes.

use super::route::{Access, Check, Handler, Method, Proof, Rate, Route};
use super::{access, account, cases, health, invitations, lookup, reports, reviews, standing, stewards, vouches};

const fn get(path: &'static str, access: Access, handler: Handler) -> Route {
    Route { method: Method::Get, path, access, rate: Rate::Page, check: Check::Nothing, proof: Proof::Session, handler }
}

const fn post(path: &'static str, access: Access, rate: Rate, handler: Handler) -> Route {
    Route { method: Method::Post, path, access, rate, check: Check::Token, proof: Proof::Session, handler }
}

/// A route that asks for the passphrase again.
const fn fresh(route: Route) -> Route {
    Route { proof: Proof::Fresh, ..route }
}

/// An async function as a route's handler.
macro_rules! to {
    ($($handler:tt)+) => { |call| Box::pin($($handler)+(call)) };
}

use Access::{Anyone, HalfIn, Machine, Reader, Reporter, Reviewer, SignedIn, Steward, Unfrozen, Vetted, Voice};
use Rate::{Counted, Form, Page};

/// Every route there is; those of one path stand together.
pub static ALL: &[Route] = &[
    get("/", Anyone, to!(access::home::show)),
    get("/sign-in", Anyone, to!(access::sign_in::show)),
    post("/sign-in", Anyone, Counted, to!(access::sign_in::submit)),
    get("/sign-in/second-factor", HalfIn, to!(access::second_factor::show)),
    post("/sign-in/second-factor", HalfIn, Counted, to!(access::second_factor::submit)),
    get("/sign-in/second-factor/lost", HalfIn, to!(access::factor_lost::show)),
    post("/sign-in/second-factor/lost", HalfIn, Counted, to!(access::factor_lost::submit)),
    get("/recover", Anyone, to!(access::recover::show)),
    post("/recover", Anyone, Counted, to!(access::recover::submit)),
    get("/recover/people", Anyone, to!(access::recover_people::show)),
    post("/recover/people", Anyone, Form, to!(access::recover_people::submit)),
    post("/sign-out", Anyone, Page, to!(access::sign_out::submit)),
    Route { check: Check::OwnSite, ..post("/leave", Machine, Page, to!(access::leave::submit)) },
    get("/join/{code}", Anyone, to!(access::join::show)),
    post("/join/{code}", Anyone, Form, to!(access::join::submit)),
    get("/lookup", Reader, to!(lookup::look_up::show)),
    post("/lookup", Reader, Counted, to!(lookup::look_up::submit)),
    get("/reports/new", Reporter, to!(reports::file::show)),
    post("/reports/new", Reporter, Counted, to!(reports::file::submit)),
    get("/reports", SignedIn, to!(reports::mine::show)),
    post("/reports/{id}/withdraw", SignedIn, Form, to!(reports::mine::withdraw)),
    get("/reports/{id}/mend", Reporter, to!(reports::mend::show)),
    post("/reports/{id}/mend", Reporter, Form, to!(reports::mend::submit)),
    get("/reviews", Reviewer, to!(reviews::reviews::show)),
    post("/reviews/{id}", Reviewer, Counted, to!(reviews::reviews::submit)),
    post("/reports/{id}/support", Voice, Counted, to!(reports::say::support)),
    post("/reports/{id}/dispute", Voice, Counted, to!(reports::say::dispute)),
    post("/reports/{id}/flag", Reader, Counted, to!(reports::say::flag)),
    get("/vouches", Vetted, to!(vouches::vouches::show)),
    post("/vouches", Vetted, Counted, to!(vouches::vouches::submit)),
    post("/vouches/{id}/withdraw", Unfrozen, Form, to!(vouches::vouches::withdraw)),
    get("/vouches/recovery", Vetted, to!(vouches::recovery::show)),
    post("/vouches/recovery", Vetted, Counted, to!(vouches::recovery::look)),
    post("/vouches/recovery/confirm", Vetted, Counted, to!(vouches::recovery::submit)),
    get("/invitations", Vetted, to!(invitations::invitations::show)),
    post("/invitations", Vetted, Form, to!(invitations::invitations::submit)),
    post("/invitations/{id}/revoke", Unfrozen, Form, to!(invitations::invitations::revoke)),
    get("/cases", Steward, to!(cases::cases::show)),
    post("/cases/{id}", Steward, Form, to!(cases::cases::vote)),
    get("/concerns", Vetted, to!(cases::concerns::show)),
    post("/concerns", Vetted, Counted, to!(cases::concerns::submit)),
    get("/stewards", Vetted, to!(stewards::stewards::show)),
    post("/stewards", Vetted, Counted, to!(stewards::stewards::submit)),
    get("/audit", Vetted, to!(stewards::audit::show)),
    get("/standing", SignedIn, to!(standing::standing::show)),
    get("/account", SignedIn, to!(account::account::show)),
    post("/account", SignedIn, Form, to!(account::account::submit)),
    get("/account/confirm/{page}", SignedIn, to!(account::confirm::show)),
    post("/account/confirm/{page}", SignedIn, Counted, to!(account::confirm::submit)),
    fresh(get("/account/passphrase", SignedIn, to!(account::passphrase::show))),
    fresh(post("/account/passphrase", SignedIn, Form, to!(account::passphrase::submit))),
    fresh(get("/account/second-factor", SignedIn, to!(account::second_factor::show))),
    fresh(post("/account/second-factor", SignedIn, Counted, to!(account::second_factor::submit))),
    fresh(get("/account/second-factor/picture", SignedIn, to!(account::second_factor::picture))),
    fresh(get("/account/recovery-codes", SignedIn, to!(account::recovery_codes::show))),
    fresh(post("/account/recovery-codes", SignedIn, Form, to!(account::recovery_codes::submit))),
    get("/account/sessions", SignedIn, to!(account::sessions::show)),
    post("/account/sessions", SignedIn, Form, to!(account::sessions::submit)),
    get("/account/recovery", SignedIn, to!(account::recovery::show)),
    post("/account/recovery", SignedIn, Form, to!(account::recovery::submit)),
    get("/health/live", Machine, to!(health::live)),
    get("/health/ready", Machine, to!(health::ready)),
];
