//! What is stored has the size that `docs/sealing.md` gives for its part: no size tells what is inside.

use std::sync::Arc;

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use parasol::accounts::Device;
use parasol::accounts::KeptForm;
use parasol::acts::cases::{self, Measure, Voted};
use parasol::acts::look_up::{Question, look_up};
use parasol::acts::sessions::{self, Asking, SignedIn};
use parasol::acts::tries::Whence;
use parasol::acts::{
    App, Setup, concern, file_report, flag, found, invite, join, keep_standing, kept_form, letters, own_reports,
    passkeys, recovery, review, say, stewards, watch,
};
use parasol::config::{Settings, Sources};
use parasol::kernel::{ExposeSecret, SetBackClock};
use parasol::reports::{Draft, DraftForm, FlagReason, HowKnown};
use parasol::sealing::{Duty, Passphrase, StretchCost};
use parasol::store::{Db, StoreFault, app_codes};

use super::columns::{PAGE, rows};
use crate::support::authenticator::{Authenticator, ORIGIN};

#[derive(QueryableByName)]
struct Length {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// A registry with three founders, an invitation and two reports, given to a reviewer: one long, one with nothing but what is needed,
/// and flagged. Each report is a voice, and its author has a page.
async fn registry(folder: &std::path::Path) -> App {
    let settings =
        [("PARASOL_DATA_DIR", folder.to_str().unwrap()), ("PARASOL_REGION", "GB"), ("PARASOL_BASE_URL", ORIGIN)];
    let settings = Settings::load(&Sources::of(&settings, "").unwrap()).unwrap();
    let cost = StretchCost { version: 1, memory_kib: 8, passes: 1 };
    let clock = Arc::new(SetBackClock::default());
    clock.set_back(20);
    let app =
        App::open(settings, Setup { clock: clock.clone(), cost, refuses_first_commits: false }).await.unwrap().app;
    let mut founders = Vec::new();
    for (number, link) in found::open_links(&app).await.unwrap().iter().enumerate() {
        founders.push(founder(&app, link.rsplit('/').next().unwrap(), &format!("founder {number}")).await);
    }
    // They have been vetted for long enough to speak on others' reports.
    clock.set_back(0);
    for founder in &mut founders {
        *founder = sessions::as_she_stands(&app, *founder).await.unwrap();
    }
    invite::invite(&app, founders[0], "for my cousin").await.unwrap();
    let (invitations, _) = invite::own(&app, founders[0]).await.unwrap();
    let invite::Fate::Open { link: Some(link), .. } = &invitations[0].fate else { panic!("an open invitation") };
    founder(&app, link.rsplit('/').next().unwrap(), "cousin").await;
    let long = "word ".repeat(190);
    let whole = DraftForm {
        identifiers: vec!["07700 900123", "t.me/some_name", "somebody@example.org"],
        codes: vec!["violence", "robbed"],
        area: "South London",
        account: &long,
        shown: "yes",
        consent: Some(vec!["lookup"]),
        ..DraftForm::default()
    };
    let (identifiers, codes) = (vec!["07700 900456"], vec!["no_show"]);
    let bare = DraftForm { identifiers, codes, delay: "none", ..DraftForm::default() };
    for (form, once) in [(whole, "one"), (bare, "two")] {
        let draft = Draft::read(&form, app.settings.registry.region, app.today().month()).ok().unwrap();
        assert!(file_report::file(&app, founders[1], draft, once).await.unwrap());
    }
    assert_eq!(review::queue(&app, founders[0]).await.unwrap().held.len(), 2);
    let question = Question { identifier: "07700 900456".to_owned(), kind: None, region: None };
    let report = look_up(&app, founders[2], &question).await.unwrap().known.unwrap().groups[0].cards[0].id;
    flag::flag(&app, founders[2], report, &question, FlagReason::RevealsThird).await.unwrap();
    supported_and_taken_back(&app, &founders).await;
    assert!(letters::set(&app, founders[0], "ada@example.org").await.unwrap());
    stewards_at_work(&app, &founders).await;
    let used = app.seals.duty_tag(Duty::AppCode, &[], founders[0].member);
    app.store.write(move |db| app_codes::set_last_step(db, &used, 1)).await.unwrap();
    with_a_passkey(&app, founders[0]).await;
    a_recovery(&app, &founders).await;
    typed_too_long(&app, [founders[0], founders[1]]).await;
    keep_standing::keep(&app, 1).await.unwrap();
    assert!(watch::plant(&app, "07700 900555", None).await.unwrap());
    app
}

/// A report that is supported, and one that was taken back while a case about it was open.
async fn supported_and_taken_back(app: &App, founders: &[SignedIn]) {
    let question = Question { identifier: "07700 900123".to_owned(), kind: None, region: None };
    let report = look_up(app, founders[2], &question).await.unwrap().known.unwrap().groups[0].cards[0].id;
    say::say(app, founders[2], report, &question, HowKnown::Witness).await.unwrap();
    let (identifiers, codes) = (vec!["07700 900789"], vec!["violence"]);
    let form = DraftForm { identifiers, codes, ..DraftForm::default() };
    let draft = Draft::read(&form, app.settings.registry.region, app.today().month()).ok().unwrap();
    assert!(file_report::file(app, founders[0], draft, "three").await.unwrap());
    let question = Question { identifier: "07700 900789".to_owned(), kind: None, region: None };
    let report = look_up(app, founders[1], &question).await.unwrap().known.unwrap().groups[0].cards[0].id;
    flag::flag(app, founders[1], report, &question, FlagReason::MadeUp).await.unwrap();
    assert!(own_reports::withdraw(app, founders[0], report).await.unwrap());
}

/// Forms that were sent after a session had ended: a short one and a long one.
async fn typed_too_long(app: &App, who: [SignedIn; 2]) {
    for (who, value) in who.into_iter().zip(["short".to_owned(), "long ".repeat(800)]) {
        let form = KeptForm { path: "/lookup".to_owned(), fields: vec![("identifier".to_owned(), value)] };
        assert!(kept_form::keep(app, who.member, &form).await.unwrap().is_some());
    }
}

/// A case with a vote, and a recall that somebody asked for.
async fn stewards_at_work(app: &App, founders: &[SignedIn]) {
    concern::raise(app, founders[0], "founder 2", concern::Reason::Other).await.unwrap();
    let case = cases::see(app, founders[1]).await.unwrap().cases.pop().unwrap().id;
    assert_eq!(cases::vote(app, founders[1], case, Measure::Keep).await.unwrap(), Voted::Counted);
    stewards::ask_recall(app, founders[0], "founder 2").await.unwrap();
}

async fn with_a_passkey(app: &App, who: SignedIn) {
    let asked = passkeys::ask_to_add(app, who, "form token").await.unwrap().unwrap();
    let answer = Authenticator::new().made(&serde_json::from_str(&asked.options).unwrap()).to_string();
    let given = passkeys::Given { ceremony: &asked.ceremony, answer: &answer, form_token: "form token" };
    passkeys::add(app, who, given, "old phone", Device::default()).await.unwrap();
    let again = passkeys::ask_to_add(app, who, "form token").await.unwrap().unwrap();
    assert_eq!(vec![again.ceremony.len() as i64 * 3 / 4], sizes("passkey ceremony"));
}

/// Somebody who cannot get in, whom another stands in for; and a name that nobody has.
async fn a_recovery(app: &App, founders: &[SignedIn]) {
    for name in ["founder 2", "nobody"] {
        let new = Passphrase::typed("copper lantern meadow thirteen");
        let code = recovery::replace_passphrase(app, name, new, Whence::default()).await.unwrap();
        if name != "nobody" {
            recovery::confirm(app, founders[0], code.expose_secret()).await.unwrap();
        }
    }
}

async fn founder(app: &App, code: &str, name: &str) -> SignedIn {
    let passphrase = Passphrase::typed("lantern orchard velvet compass");
    let newcomer = join::Newcomer { name: name.to_owned(), passphrase, region: None, device: Device::default() };
    let entered = join::join(app, code, newcomer).await.unwrap();
    sessions::who(app, &entered.token).await.unwrap().and_then(Asking::whole).unwrap()
}

async fn lengths(app: &App, column: &str) -> Vec<i64> {
    let (table, column) = column.split_once('.').unwrap();
    let query = format!("SELECT LENGTH({column}) AS n FROM {table}");
    let found = app.store.read(move |db: &mut Db| {
        let found: Vec<Length> = diesel::sql_query(query).load(db)?;
        Ok::<_, StoreFault>(found)
    });
    found.await.unwrap().into_iter().map(|length| length.n).collect()
}

/// The sizes a part may have when sealed: the numbers in its last cell.
fn sizes(part: &str) -> Vec<i64> {
    let row = rows(PAGE, "## The sealed form").into_iter().find(|row| row[0] == part).unwrap();
    let words = row.last().unwrap().split([' ', ';']).map(|word| word.replace(',', ""));
    words.filter_map(|word| word.parse().ok()).collect()
}

#[actix_web::test]
async fn every_sealed_column_has_one_of_the_sizes_on_the_page_and_every_tag_32_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let app = registry(folder.path()).await;
    let sealed = rows(PAGE, "### Sealed");
    assert!(sealed.len() >= 9);
    for row in sealed {
        let (stored, allowed) = (lengths(&app, &row[0]).await, sizes(&row[1]));
        assert!(!stored.is_empty(), "{} was not filled", row[0]);
        if row[1] == "standing" {
            // It holds what stands in the log in plain.
            continue;
        }
        assert!(!allowed.is_empty(), "{} has no size on the page", row[1]);
        assert!(stored.iter().all(|size| allowed.contains(size)), "{}: {stored:?}, not {allowed:?}", row[0]);
    }
    let tags = rows(PAGE, "### Found by, never opened");
    for row in tags.iter().filter(|row| row[1] != "passphrase") {
        let stored = lengths(&app, &row[0]).await;
        assert!(!stored.is_empty() && stored.iter().all(|size| *size == 32), "{}: {stored:?}", row[0]);
    }
}
