//! The one table of routes. Every path that is answered stands here, with who may call it, how often (the limits by their names
//! in `src/accounts/limits.rs`), how its form is checked, and what may be kept of the answer: nothing, unless the line says so.

use super::route::{Access, Check, Handler, Keep, Method, Proof, Route};
use super::{
    access, account, assets, cases, design, figures, health, help, invitations, language, letters, lookup, reports,
    reviews, security_txt, standing, stewards, vouches,
};
use crate::accounts::limits::{
    ADDRESSES_A_DAY, DECISIONS_A_DAY, FLAGS_A_DAY, FORMS, FORMS_OF_A_NETWORK, FORMS_OF_A_SESSION, FORMS_OF_A_VISITOR,
    LETTERS_TO_AN_ADDRESS, LOOKUPS_A_DAY, LOOKUPS_A_MINUTE, LOOKUPS_OF_A_CIRCLE, LOOKUPS_OF_A_NEWCOMER,
    MISSES_IN_A_ROW, NAMES_A_DAY, PAGES_OF_A_NETWORK, PAGES_OF_A_VISITOR, Quota, REPORTS_A_DAY, REQUESTS_AT_A_NAME,
    REQUESTS_OF_A_BROWSER, REQUESTS_OF_A_MEMBER, REQUESTS_OF_A_NETWORK, REQUESTS_OF_A_NETWORK_AT_A_NAME,
    REQUESTS_OF_A_SESSION, TRIES_AT_A_CODE, TRIES_AT_A_NAME, TRIES_AT_A_PASSPHRASE, TRIES_AT_A_RECOVERY_CODE,
    TRIES_AT_A_SECOND_FACTOR, TRIES_AT_THE_OTHER_PASSPHRASE, TRIES_OF_A_BROWSER, TRIES_OF_A_NETWORK,
    TRIES_OF_A_NETWORK_AT_A_NAME, TRIES_OF_BROWSERS, TRIES_WITH_A_PASSKEY, TRIES_WITH_AN_INVITATION, VOICES_A_DAY,
};

/// Reading a page costs little, and leaving must always work.
const UNCOUNTED: &[Quota] = &[];
/// A form of somebody who is signed in.
const FORM: &[Quota] = &[FORMS, FORMS_OF_A_SESSION];
/// A form of somebody who is half-way signed in.
const HALF_FORM: &[Quota] = &[FORMS_OF_A_SESSION];
/// A form of anybody.
const OPEN_FORM: &[Quota] = &[FORMS, FORMS_OF_A_SESSION, FORMS_OF_A_VISITOR, FORMS_OF_A_NETWORK];
/// A page for visitors that the database is asked for.
const OPEN_PAGE: &[Quota] = &[PAGES_OF_A_VISITOR, PAGES_OF_A_NETWORK];
/// A try to come in by a name. A passkey alone names nobody who could be counted. With a right recovery code, the digits of an
/// app are counted as at a sign-in too, without a word: to stop there would tell that the code is right.
const TRIES: &[Quota] =
    &[TRIES_AT_A_NAME, TRIES_OF_A_NETWORK_AT_A_NAME, TRIES_OF_A_NETWORK, TRIES_OF_A_BROWSER, TRIES_OF_BROWSERS];
/// A request to two people for a new passphrase.
const REQUESTS: &[Quota] =
    &[REQUESTS_AT_A_NAME, REQUESTS_OF_A_NETWORK_AT_A_NAME, REQUESTS_OF_A_NETWORK, REQUESTS_OF_A_BROWSER];
/// A lookup.
const LOOKUP: &[Quota] =
    &[LOOKUPS_A_DAY, LOOKUPS_OF_A_NEWCOMER, LOOKUPS_A_MINUTE, LOOKUPS_OF_A_CIRCLE, MISSES_IN_A_ROW];
/// A word on a report by a wrong identifier is a lookup that missed.
const SAYING: &[Quota] = &[VOICES_A_DAY, LOOKUPS_A_DAY, LOOKUPS_A_MINUTE, LOOKUPS_OF_A_CIRCLE, MISSES_IN_A_ROW];
const FLAGGING: &[Quota] =
    &[FLAGS_A_DAY, LOOKUPS_A_DAY, LOOKUPS_OF_A_NEWCOMER, LOOKUPS_A_MINUTE, LOOKUPS_OF_A_CIRCLE, MISSES_IN_A_ROW];

const fn get(path: &'static str, access: Access, counts: &'static [Quota], handler: Handler) -> Route {
    let (method, check, proof, keep) = (Method::Get, Check::Nothing, Proof::Session, Keep::Never);
    Route { method, path, access, counts, act_counts: &[], check, proof, keep, handler }
}

const fn post(path: &'static str, access: Access, counts: &'static [Quota], handler: Handler) -> Route {
    Route { method: Method::Post, check: Check::Token, ..get(path, access, counts, handler) }
}

/// A route that asks for the passphrase again.
const fn fresh(route: Route) -> Route {
    Route { proof: Proof::Fresh, ..route }
}

/// A route that asks for the passphrase before it does anything.
const fn to_act(route: Route) -> Route {
    Route { proof: Proof::ToAct, ..route }
}

/// An async function as a route's handler.
macro_rules! to {
    ($($handler:tt)+) => { |call| Box::pin($($handler)+(call)) };
}

use Access::{Anyone, HalfIn, Machine, Reader, Reporter, Reviewer, SignedIn, Steward, Unfrozen, Vetted, Voice};

/// Every route there is; those of one path stand together.
pub static ALL: &[Route] = &[
    get("/", Anyone, UNCOUNTED, to!(access::home::show)),
    get("/sign-in", Anyone, UNCOUNTED, to!(access::sign_in::show)),
    post("/sign-in", Anyone, OPEN_FORM, to!(access::sign_in::submit)).act(TRIES),
    get("/sign-in/second-factor", HalfIn, UNCOUNTED, to!(access::second_factor::show)),
    post("/sign-in/second-factor", HalfIn, HALF_FORM, to!(access::second_factor::submit)).act(&[
        TRIES_AT_A_SECOND_FACTOR,
        TRIES_AT_A_RECOVERY_CODE,
        TRIES_WITH_A_PASSKEY,
    ]),
    get("/sign-in/second-factor/lost", HalfIn, UNCOUNTED, to!(access::factor_lost::show)),
    post("/sign-in/second-factor/lost", HalfIn, HALF_FORM, to!(access::factor_lost::submit))
        .act(&[REQUESTS_OF_A_SESSION, REQUESTS_OF_A_MEMBER]),
    get("/recover", Anyone, UNCOUNTED, to!(access::recover::show)),
    post("/recover", Anyone, OPEN_FORM, to!(access::recover::submit)).act(TRIES),
    get("/recover/people", Anyone, UNCOUNTED, to!(access::recover_people::show)),
    post("/recover/people", Anyone, OPEN_FORM, to!(access::recover_people::submit)).act(REQUESTS),
    get("/kept", SignedIn, UNCOUNTED, to!(access::kept::show)),
    post("/language", Anyone, UNCOUNTED, to!(language::submit)),
    post("/sign-out", Anyone, UNCOUNTED, to!(access::sign_out::submit)),
    Route { check: Check::OwnSite, ..post("/leave", Machine, UNCOUNTED, to!(access::leave::submit)) },
    get("/gone", Anyone, UNCOUNTED, to!(access::gone::show)),
    get("/join/{code}", Anyone, OPEN_PAGE, to!(access::join::show)),
    post("/join/{code}", Anyone, OPEN_FORM, to!(access::join::submit)).act(&[TRIES_WITH_AN_INVITATION]),
    get("/lookup", Reader, UNCOUNTED, to!(lookup::look_up::show)),
    post("/lookup", Reader, FORM, to!(lookup::look_up::submit)).act(LOOKUP),
    get("/reports/new", Reporter, UNCOUNTED, to!(reports::file::show)),
    post("/reports/new", Reporter, FORM, to!(reports::file::submit)).act(&[REPORTS_A_DAY]),
    get("/reports", SignedIn, UNCOUNTED, to!(reports::mine::show)),
    post("/reports/{id}/withdraw", SignedIn, FORM, to!(reports::mine::withdraw)),
    get("/reports/{id}/mend", Reporter, UNCOUNTED, to!(reports::mend::show)),
    post("/reports/{id}/mend", Reporter, FORM, to!(reports::mend::submit)),
    get("/reviews", Reviewer, UNCOUNTED, to!(reviews::reviews::show)),
    post("/reviews/{id}", Reviewer, FORM, to!(reviews::reviews::submit)).act(&[DECISIONS_A_DAY]),
    post("/reports/{id}/support", Voice, FORM, to!(reports::say::support)).act(SAYING),
    post("/reports/{id}/dispute", Voice, FORM, to!(reports::say::dispute)).act(SAYING),
    post("/reports/{id}/flag", Reader, FORM, to!(reports::say::flag)).act(FLAGGING),
    get("/vouches", Vetted, UNCOUNTED, to!(vouches::vouches::show)),
    post("/vouches", Vetted, FORM, to!(vouches::vouches::submit)).act(&[TRIES_AT_A_CODE]),
    post("/vouches/{id}/withdraw", Unfrozen, FORM, to!(vouches::vouches::withdraw)),
    get("/vouches/recovery", Vetted, UNCOUNTED, to!(vouches::recovery::show)),
    post("/vouches/recovery", Vetted, FORM, to!(vouches::recovery::look)).act(&[TRIES_AT_A_CODE]),
    post("/vouches/recovery/confirm", Vetted, FORM, to!(vouches::recovery::submit)).act(&[TRIES_AT_A_CODE]),
    get("/invitations", Vetted, UNCOUNTED, to!(invitations::invitations::show)),
    post("/invitations", Vetted, FORM, to!(invitations::invitations::submit)),
    post("/invitations/{id}/revoke", Unfrozen, FORM, to!(invitations::invitations::revoke)),
    get("/cases", Steward, UNCOUNTED, to!(cases::cases::show)),
    to_act(post("/cases/{id}", Steward, FORM, to!(cases::cases::vote))),
    get("/concerns", Vetted, UNCOUNTED, to!(cases::concerns::show)),
    post("/concerns", Vetted, FORM, to!(cases::concerns::submit)).act(&[NAMES_A_DAY]),
    get("/stewards", Vetted, UNCOUNTED, to!(stewards::stewards::show)),
    to_act(post("/stewards", Vetted, FORM, to!(stewards::stewards::submit))).act(&[NAMES_A_DAY, TRIES_AT_A_CODE]),
    get("/audit", Vetted, UNCOUNTED, to!(stewards::audit::show)),
    get("/help", SignedIn, UNCOUNTED, to!(help::list::show)),
    get("/help/listed", Anyone, UNCOUNTED, to!(help::page::listed)),
    get("/help/{topic}", SignedIn, UNCOUNTED, to!(help::page::show)),
    get("/transparency", Anyone, OPEN_PAGE, to!(figures::transparency::show)),
    get("/stewards/figures", Steward, UNCOUNTED, to!(figures::exact::show)),
    get("/standing", SignedIn, UNCOUNTED, to!(standing::standing::show)),
    get("/account", SignedIn, UNCOUNTED, to!(account::account::show)),
    post("/account", SignedIn, FORM, to!(account::account::submit)),
    get("/account/confirm/{page}", SignedIn, UNCOUNTED, to!(account::confirm::show)),
    post("/account/confirm/{page}", SignedIn, FORM, to!(account::confirm::submit))
        .act(&[TRIES_AT_A_PASSPHRASE, TRIES_WITH_A_PASSKEY]),
    get("/account/language", SignedIn, UNCOUNTED, to!(account::language::show)),
    post("/account/language", SignedIn, FORM, to!(account::language::submit)),
    fresh(get("/account/passphrase", SignedIn, UNCOUNTED, to!(account::passphrase::show))),
    fresh(post("/account/passphrase", SignedIn, FORM, to!(account::passphrase::submit)))
        .act(&[TRIES_AT_THE_OTHER_PASSPHRASE]),
    fresh(get("/account/passkeys", SignedIn, UNCOUNTED, to!(account::passkeys::show))),
    fresh(post("/account/passkeys", SignedIn, FORM, to!(account::passkeys::submit))).act(&[TRIES_WITH_A_PASSKEY]),
    fresh(get("/account/second-factor", SignedIn, UNCOUNTED, to!(account::second_factor::show))),
    fresh(post("/account/second-factor", SignedIn, FORM, to!(account::second_factor::submit)))
        .act(&[TRIES_AT_A_SECOND_FACTOR]),
    fresh(get("/account/second-factor/picture", SignedIn, UNCOUNTED, to!(account::second_factor::picture))),
    fresh(get("/account/recovery-codes", SignedIn, UNCOUNTED, to!(account::recovery_codes::show))),
    fresh(post("/account/recovery-codes", SignedIn, FORM, to!(account::recovery_codes::submit))),
    fresh(get("/account/address", SignedIn, UNCOUNTED, to!(account::address::show))),
    fresh(post("/account/address", SignedIn, FORM, to!(account::address::submit)))
        .act(&[ADDRESSES_A_DAY, LETTERS_TO_AN_ADDRESS]),
    get("/letters/{code}", Anyone, OPEN_PAGE, to!(letters::confirm::show)),
    post("/letters/{code}", Anyone, OPEN_FORM, to!(letters::confirm::submit)),
    fresh(get("/account/second-passphrase", SignedIn, UNCOUNTED, to!(account::second_passphrase::show))),
    fresh(post("/account/second-passphrase", SignedIn, FORM, to!(account::second_passphrase::submit)))
        .act(&[TRIES_AT_THE_OTHER_PASSPHRASE]),
    fresh(get("/account/delete", SignedIn, UNCOUNTED, to!(account::delete::show))),
    fresh(post("/account/delete", SignedIn, FORM, to!(account::delete::submit))),
    get("/account/sessions", SignedIn, UNCOUNTED, to!(account::sessions::show)),
    post("/account/sessions", SignedIn, FORM, to!(account::sessions::submit)),
    to_act(post("/account/sessions/end", SignedIn, FORM, to!(account::sessions::end))),
    get("/account/recovery", SignedIn, UNCOUNTED, to!(account::recovery::show)),
    post("/account/recovery", SignedIn, FORM, to!(account::recovery::submit)),
    Route { keep: Keep::ForEver, ..get("/static/{mark}/{name}", Machine, UNCOUNTED, to!(assets::show)) },
    // Not there but in `parasol demo`.
    get("/design", Anyone, UNCOUNTED, to!(design::design::show)),
    get("/.well-known/security.txt", Anyone, UNCOUNTED, to!(security_txt::show)),
    get("/health/live", Machine, UNCOUNTED, to!(health::live)),
    get("/health/ready", Machine, UNCOUNTED, to!(health::ready)),
];
