//! What somebody typed while her session ended: hers alone, sealed, for ten minutes.

use crate::support::people::{PASSPHRASE, Person, Visitor};
use crate::support::{Form, Founder, Page, Report, TestApp};

const PHONE: &str = "+44 7700 900123";
const ACCOUNT: &str = "Pushed me against the wall and would not let go.";

/// A registry in which Ada has a form open, filled in, and her session ends before she sends it.
async fn typed_too_long() -> (TestApp, [Founder; 3], Form) {
    let (app, founders) = TestApp::founded().await;
    let form = founders[0].form("/reports/new", "/reports/new").await;
    let form = Report::about(PHONE).with("account", ACCOUNT).in_form(form);
    app.pass_seconds(40 * 60);
    (app, founders, form)
}

async fn sign_in(visitor: &Visitor, name: &str) -> Page {
    visitor.sign_in(name, PASSPHRASE).await
}

/// The same browser, in which nobody is signed in now.
fn same_browser(app: &TestApp, person: &Person) -> Visitor {
    Visitor::new(app.browser_with(&person.cookies()))
}

#[tokio::test]
async fn it_is_there_after_signing_in_again_and_can_be_seen_and_sent() {
    let (app, [ada, ..], form) = typed_too_long().await;
    let page = ada.send(&form).await.expect_see("/sign-in");
    assert!(page.cookies().iter().any(|cookie| cookie.starts_with("f=") && cookie.contains("Max-Age=600")));
    assert!(ada.follow(page).await.text(".notice").contains("kept for ten minutes"));
    let browser = same_browser(&app, &ada);
    sign_in(&browser, "Ada").await.expect_see("/kept");
    let page = browser.get("/kept").await.expect(200);
    let again = page.form("/reports/new");
    assert_eq!((again.value("account"), again.value("identifier")), (ACCOUNT, PHONE));
    let seen = browser.send(&again.clone().with("check", "1")).await.expect(200);
    assert_eq!(seen.text("textarea"), ACCOUNT, "in the form she typed it into");
    browser.send(&again.with("send", "1")).await.expect_see("/reports");
    let bea = app.visitor().enter("Bea", PASSPHRASE).await;
    assert!(bea.look_up(PHONE).await.expect(200).has("article.report"));
}

#[tokio::test]
async fn after_ten_minutes_it_is_gone() {
    let (app, [ada, ..], form) = typed_too_long().await;
    ada.send(&form).await.expect_see("/sign-in");
    let browser = same_browser(&app, &ada);
    app.pass_seconds(599);
    sign_in(&browser, "Ada").await.expect_see("/kept");
    browser.get("/kept").await.expect(200);
    app.pass_seconds(1);
    browser.get("/kept").await.expect(404);
    app.tidy().await;
    assert_eq!(app.count("kept_forms").await, 0);
}

#[tokio::test]
async fn nobody_else_who_signs_in_there_finds_it() {
    let (app, [ada, ..], form) = typed_too_long().await;
    ada.send(&form).await.expect_see("/sign-in");
    let browser = same_browser(&app, &ada);
    sign_in(&browser, "Bea").await.expect_see("/lookup");
    browser.get("/kept").await.expect(404);
    let elsewhere = app.visitor();
    sign_in(&elsewhere, "Ada").await.expect_see("/lookup");
    elsewhere.get("/kept").await.expect(404);
}

#[tokio::test]
async fn it_is_sealed_and_only_the_last_is_kept() {
    let (app, [ada, ..], form) = typed_too_long().await;
    for _ in 0..3 {
        app.browser_with(&ada.cookies()).send(&form).await.expect_see("/sign-in");
    }
    assert_eq!(app.count("kept_forms").await, 1);
    let stored = app.blobs("SELECT form_sealed AS b FROM kept_forms").await.remove(0);
    for typed in ["against the wall", "900123", "reports"] {
        assert!(stored.len() > 2_048 && !stored.windows(typed.len()).any(|part| part == typed.as_bytes()));
    }
}

#[tokio::test]
async fn a_session_that_was_ended_on_purpose_keeps_nothing() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    for (person, forged) in [(&ada, false), (&bea, true)] {
        let form = Report::about(PHONE).in_form(person.form("/reports/new", "/reports/new").await);
        let before = app.browser_with(&person.cookies());
        if forged {
            app.pass_seconds(40 * 60);
            let cross = form.clone().with("csrf", "x");
            assert!(before.send(&cross).await.expect_see("/sign-in").cookie("f").is_none());
            assert!(before.copy().send_from("cross-site", &form).await.cookie("f").is_none());
        } else {
            person.send(&person.form("/account", "/sign-out").await).await.expect_see("/sign-in");
            assert!(before.send(&form).await.expect_see("/sign-in").cookie("f").is_none());
        }
        assert_eq!(app.count("kept_forms").await, 0);
    }
}

#[tokio::test]
async fn a_passphrase_is_never_kept() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let form = ada.proven("passphrase").await.form("/account/passphrase");
    app.pass_seconds(40 * 60);
    let page = ada.send(&form.with("passphrase", "walnut ferry copper twilight")).await.expect_see("/sign-in");
    assert!(page.cookie("f").is_none());
    assert_eq!(app.count("kept_forms").await, 0);
}

#[tokio::test]
async fn a_clock_that_is_set_back_wakes_no_session() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let copied = app.browser_with(&ada.cookies());
    app.pass_seconds(40 * 60);
    ada.get("/standing").await.expect_see("/sign-in");
    app.pass_seconds(-39 * 60);
    copied.get("/standing").await.expect_see("/sign-in");
}
