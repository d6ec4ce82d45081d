//! What is done behind a second passphrase reaches nobody: no lookup, no reviewer, no steward, no figure, no letter.

use super::decoy::Pair;
use crate::support::departing::SECOND;
use crate::support::people::PASSPHRASE;
use crate::support::{Founder, Newcomer, Report, TestApp};

const KNOWN: &str = "07700 900123";
const NEW: &str = "07700 900456";
const STEP: &str = "/sign-in/second-factor";

async fn there(app: &TestApp, bea: &Founder) -> Newcomer {
    bea.set_second(&[]).await;
    app.visitor().enter("Bea", SECOND).await
}

/// What everybody else sees of the registry.
async fn seen(app: &TestApp, people: [&Founder; 2]) -> Vec<String> {
    let mut seen = Vec::new();
    for person in people {
        for number in [KNOWN, NEW, "@some_name"] {
            let page = person.look_up(number).await;
            seen.push(page.text("#answer"));
            seen.extend(page.texts("article.report"));
        }
        for page in ["/reviews", "/cases", "/stewards/figures", "/transparency", "/audit", "/reports"] {
            seen.push(person.get(page).await.expect(200).words());
        }
    }
    for table in ["cases", "case_reports", "outbox", "figures", "reviews"] {
        seen.push(format!("{table}: {}", app.count(table).await));
    }
    seen
}

#[tokio::test]
async fn its_reports_are_its_own_to_see_and_nobody_elses() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&Report::about(KNOWN)).await;
    let there = there(&app, &bea).await;
    cleo.held().await;
    let before = seen(&app, [&ada, &cleo]).await;
    for (number, code) in [(KNOWN, "violence"), (NEW, "weapon"), ("@some_name", "unpaid")] {
        let report = Report::about(number).of(&[code]).with("account", "He shouted.");
        there.report(&report.with_all("consent", &["lookup", "words", "statistics", "area", "match", "support"])).await;
    }
    assert_eq!(there.get("/reports").await.texts("article.own").len(), 3);
    for number in [KNOWN, NEW, "@some_name"] {
        assert_eq!(there.outcome(number).await, "miss", "{number}");
    }
    assert_eq!(seen(&app, [&ada, &cleo]).await, before);
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reports WHERE tally <> ''").await, 0, "no figure counts them");
    // What is written of them is found under nothing that anybody can type.
    let shared = "SELECT COUNT(*) AS n FROM (SELECT locator FROM entries GROUP BY locator HAVING COUNT(*) > 1) AS t";
    assert_eq!(app.number(shared).await, 0);
    app.pass_days(40);
    app.tidy().await;
    for person in [&ada, &cleo] {
        person.sign_in_again().await;
    }
    assert!(!cleo.reviews().await.text("#waiting").contains("4 reports"));
    let published = app.number("SELECT COALESCE(SUM(value), 0) AS n FROM figures WHERE name = 'danger'").await;
    assert_eq!(published, 0);
}

/// Reports that lose their author are nobody's, and reviewers are given those. These must not become such.
#[tokio::test]
async fn when_it_is_deleted_nothing_of_it_stays_whatever_is_chosen() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let before = app.counts().await;
    let there = there(&app, &bea).await;
    there.report(&Report::about(NEW).with("account", "He shouted.")).await;
    let form = there.proven_by("delete", SECOND).await.form("/account/delete");
    there.send(&form.with("sure", "yes").with("reports", "keep")).await.expect_see("/gone");
    assert!(!ada.reviews().await.has("#waiting") && !cleo.reviews().await.has("#waiting"));
    let mut after = app.counts().await;
    after.retain(|(table, _)| *table != "submissions");
    assert!(after.iter().all(|row| before.contains(row)), "{before:?}\n{after:?}");
}

/// The same when a passphrase behind it cuts the links of what it stands in front of.
#[tokio::test]
async fn its_own_second_passphrase_cuts_no_report_loose() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let there = there(&app, &bea).await;
    there.report(&Report::about(NEW)).await;
    let third = "walnut ferry copper twilight";
    there.set_second_by(SECOND, third, &["cuts"]).await.expect_see("/account/second-passphrase");
    app.visitor().enter("Bea", third).await;
    assert!(there.get("/reports").await.texts("article.own").is_empty());
    assert!(!ada.reviews().await.has("#waiting"));
    assert_eq!((app.count("reports").await, app.count("entries").await, app.count("voices").await), (0, 0, 0));
}

#[tokio::test]
async fn its_lookups_raise_no_alarm_and_spring_no_canary() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    parasol::acts::watch::plant(app.app(), KNOWN, None).await.unwrap();
    let there = there(&app, &bea).await;
    ada.report(&Report::about(NEW)).await;
    let card = ada.report_id().await;
    for reason in ["made_up", "reveals_worker"] {
        let form = crate::support::Form::to(&format!("/reports/{card}/flag")).with("identifier", NEW);
        let form = form.with("csrf", there.csrf().await).with("reason", reason);
        there.send(&form).await.expect(404);
    }
    assert_eq!(app.count("cases").await, 0);
    for _ in 0..45 {
        there.look_up(KNOWN).await;
    }
    assert_eq!((app.count("cases").await, app.count("pauses").await), (0, 0));
    assert!(!ada.get("/cases").await.has(".case"));
}

/// An observer who knows that she uses an app sees her asked for a code, and her phone shows the right one.
#[tokio::test]
async fn it_asks_for_a_code_where_hers_does_and_her_app_shows_it() {
    let (app, [_, bea, _]) = TestApp::roomy().await;
    let secret = bea.set_up_app(&app).await;
    bea.set_second(&[]).await;
    app.pass_seconds(90);
    let half = app.visitor();
    half.sign_in("Bea", SECOND).await.expect_see(STEP);
    let own = app.visitor();
    own.sign_in("Bea", PASSPHRASE).await.expect_see(STEP);
    assert_eq!(half.get(STEP).await.without_tokens(), own.get(STEP).await.without_tokens());
    let form = half.form(STEP, STEP).await;
    half.send(&form.clone().with("code", "000000")).await.expect(422);
    half.send(&form.clone().with("code", app.digits(&secret))).await.expect_see("/lookup");
    half.send(&form.with("code", app.digits(&secret))).await.expect_see("/sign-in");

    // What is asked of her from now on, is asked there too.
    let form = bea.proven("second-factor").await.form("/account/second-factor").with("off", "yes");
    bea.send(&form).await.expect_see("/account/second-factor");
    app.visitor().sign_in("Bea", SECOND).await.expect_see("/lookup");
    app.pass_seconds(90);
    let secret = bea.set_up_app(&app).await;
    app.pass_seconds(90);
    let half = app.visitor();
    half.sign_in("Bea", SECOND).await.expect_see(STEP);
    half.send(&half.form(STEP, STEP).await.with("code", app.digits(&secret))).await.expect_see("/lookup");
}

/// A newcomer with an app, and this account with hers: every page of both is alike.
#[tokio::test]
async fn with_her_app_it_is_like_a_newcomer_who_uses_one() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let hers = bea.set_up_app(&app).await;
    let link = ada.invite("").await;
    let dora = app.visitor().join(&link, "Dora").await;
    let doras = dora.set_up_app(&app).await;
    dora.send(&dora.form("/account", "/sign-out").await).await.expect_see("/sign-in");
    bea.set_second(&[]).await;
    app.pass_seconds(90);
    let (there, again) = (app.visitor(), app.visitor());
    there.sign_in("Bea", SECOND).await.expect_see(STEP);
    again.sign_in("Dora", PASSPHRASE).await.expect_see(STEP);
    let pair = Pair { there: there.named("Bea"), dora: again.named("Dora"), numbers: Vec::new() };
    pair.get(STEP).await;
    for wrong in ["", "000000", "7KQ2-MX9V-4T0B-HJ5C"] {
        pair.fill(STEP, STEP, |form| form.with("code", wrong)).await;
    }
    for (person, secret) in [(&pair.there, &hers), (&pair.dora, &doras)] {
        let form = person.form(STEP, STEP).await.with("code", app.digits(secret));
        person.send(&form).await.expect_see("/lookup");
    }
    told_alike(&app, &pair).await;
    pair.prove("second-factor").await;
    for path in ["second-factor", "second-factor/picture", "recovery-codes", "sessions", "passphrase", "recovery"] {
        pair.get(&format!("/account/{path}")).await;
    }
    pair.fill("/account/second-factor", "/account/second-factor", |form| form.with("off", "yes")).await;
    pair.get("/account/second-factor").await;
    let (there, dora) = (app.visitor().enter("Bea", SECOND).await, app.visitor().enter("Dora", PASSPHRASE).await);
    let next = Pair { there, dora, numbers: Vec::new() };
    for path in ["/account", "/account/sessions"] {
        assert!(next.get(path).await.words().contains("was changed"), "{path}");
    }
}

/// Somebody stops half-way at either: with a wrong code, which is told at once, and without any, when its time is over.
async fn told_alike(app: &TestApp, pair: &Pair) {
    for code in [Some("000000"), None] {
        for (person, passphrase) in [(&pair.there, SECOND), (&pair.dora, PASSPHRASE)] {
            let thief = app.visitor();
            thief.sign_in(&person.name, passphrase).await.expect_see(STEP);
            if let Some(code) = code {
                thief.send(&thief.form(STEP, STEP).await.with("code", code)).await.expect(422);
            }
        }
        if code.is_none() {
            app.pass_seconds(600);
            app.tidy().await;
        }
        for path in ["/account", "/account/sessions"] {
            let page = pair.get(path).await;
            assert!(page.words().contains("Someone entered your passphrase"), "{path}");
        }
        pair.fill("/account/sessions", "/account/sessions", |form| form.with("known", "yes")).await;
    }
}
