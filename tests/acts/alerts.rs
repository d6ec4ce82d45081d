//! What a member is told when somebody has her passphrase, or changes what lets her in; and what ends her sessions.

use parasol::kernel::ExposeSecret;
use parasol::sealing::AppSecret;

use super::stewards_log::run;
use crate::support::departing::{SECOND, is_signed_in};
use crate::support::people::{CONFIRM_KEPT, PASSPHRASE};
use crate::support::{Browser, Form, Founder, Page, TestApp, Visitor};

const STEP: &str = "/sign-in/second-factor";

/// Ada uses an app, was told so, and nothing of it is news any more.
async fn with_app() -> (TestApp, Founder, AppSecret) {
    let (app, [ada, ..]) = TestApp::founded().await;
    let secret = ada.set_up_app(&app).await;
    app.pass_seconds(60);
    (app, ada, secret)
}

async fn half_in(app: &TestApp) -> Visitor {
    let visitor = app.visitor();
    visitor.sign_in("Ada", PASSPHRASE).await.expect_see(STEP);
    visitor
}

async fn give(visitor: &Browser, code: &str) -> Page {
    visitor.send(&visitor.form(STEP, STEP).await.with("code", code)).await
}

fn code(app: &TestApp, secret: &AppSecret) -> String {
    secret.code_at(app.now()).expose_secret().to_owned()
}

/// What a page says of a half sign-in.
async fn says_half(browser: &Browser) -> bool {
    browser.get("/account").await.expect(200).words().contains("Someone entered your passphrase")
}

async fn says_changed(browser: &Browser) -> bool {
    browser.get("/account").await.expect(200).words().contains("What lets you into your account was changed")
}

#[tokio::test]
async fn a_wrong_code_after_her_passphrase_is_told_on_her_pages_at_once() {
    let (app, ada, _) = with_app().await;
    let thief = half_in(&app).await;
    assert!(!says_half(&ada).await);
    give(&thief, "000000").await.expect(422);
    assert!(says_half(&ada).await);
    give(&thief, "000001").await.expect(422);
    assert_eq!(ada.get("/account").await.texts(".notice.careful").len(), 1, "one notice, not one for each try");
    let known = ada.form("/account/sessions", "/account/sessions").await.with("known", "yes");
    ada.send(&known).await.expect_see("/account/sessions");
    assert!(!says_half(&ada).await);
}

#[tokio::test]
async fn no_code_at_all_is_told_when_the_ten_minutes_are_over_or_it_is_given_up() {
    let (app, ada, secret) = with_app().await;
    let _thief = half_in(&app).await;
    app.pass_seconds(599);
    app.tidy().await;
    assert!(!says_half(&ada).await);
    app.pass_seconds(1);
    app.tidy().await;
    assert!(says_half(&ada).await);
    // She finds it in a session that begins later, too.
    let phone = half_in(&app).await;
    give(&phone, &code(&app, &secret)).await.expect_see("/lookup");
    assert!(says_half(&phone).await);
}

#[tokio::test]
async fn a_thief_who_signs_out_or_leaves_half_way_hides_nothing() {
    for way in ["/sign-out", "/leave"] {
        let (app, ada, _) = with_app().await;
        let thief = half_in(&app).await;
        let csrf = thief.form(STEP, STEP).await.value("csrf").to_owned();
        assert_eq!(thief.send(&Form::to(way).with("csrf", csrf)).await.status, 303);
        assert!(says_half(&ada).await, "{way}");
    }
}

#[tokio::test]
async fn her_own_sign_in_that_succeeds_in_the_end_tells_nothing_of_a_half_one() {
    let (app, ada, secret) = with_app().await;
    let phone = half_in(&app).await;
    give(&phone, "000000").await.expect(422);
    // She begins once more in the same browser.
    phone.get("/sign-in").await.expect_see(STEP);
    give(&phone, &code(&app, &secret)).await.expect_see("/lookup");
    app.pass_seconds(600);
    app.tidy().await;
    assert!(!says_half(&ada).await && !says_half(&phone).await);
}

#[tokio::test]
async fn what_happens_at_one_passphrase_is_not_told_at_the_other() {
    let (app, ada, secret) = with_app().await;
    ada.set_second(&[]).await;
    app.pass_seconds(60);
    let there = app.visitor();
    there.sign_in("Ada", SECOND).await.expect_see(STEP);
    give(&there, &code(&app, &secret)).await.expect_see("/lookup");
    give(&*half_in(&app).await, "000000").await.expect(422);
    assert!(says_half(&ada).await && !says_half(&there).await);
    let known = ada.form("/account/sessions", "/account/sessions").await.with("known", "yes");
    ada.send(&known).await.expect_see("/account/sessions");
    let coerced = app.visitor();
    coerced.sign_in("Ada", SECOND).await.expect_see(STEP);
    give(&coerced, "000000").await.expect(422);
    assert!(says_half(&there).await && !says_half(&ada).await);
}

#[tokio::test]
async fn turning_the_app_off_new_codes_and_a_new_passphrase_end_other_sessions_and_are_told() {
    for change in ["off", "codes", "passphrase"] {
        let (app, ada, secret) = with_app().await;
        let phone = half_in(&app).await;
        give(&phone, &code(&app, &secret)).await.expect_see("/lookup");
        match change {
            "off" => {
                let form = ada.proven("second-factor").await.form("/account/second-factor");
                ada.send(&form.with("off", "yes")).await.expect_see("/account/second-factor");
            }
            "codes" => drop(ada.recovery_codes().await),
            _ => {
                let form = ada.proven("passphrase").await.form("/account/passphrase");
                ada.send(&form.with("passphrase", "marble lantern tide coffee")).await.expect_see("/account");
            }
        }
        assert!(!is_signed_in(&phone).await && is_signed_in(&ada).await, "{change}");
        assert!(!says_changed(&ada).await, "she knows what she did");
        app.pass_seconds(60);
        let passphrase = if change == "passphrase" { "marble lantern tide coffee" } else { PASSPHRASE };
        let next = app.visitor();
        if next.sign_in("Ada", passphrase).await.header("location") == STEP {
            give(&next, &code(&app, &secret)).await.expect_see("/lookup");
        }
        assert!(says_changed(&next).await, "{change}");
    }
}

#[tokio::test]
async fn an_eleventh_session_ends_the_oldest() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let mut others = Vec::new();
    for _ in 0..9 {
        app.pass_seconds(60);
        others.push(app.visitor().enter("Ada", PASSPHRASE).await);
    }
    assert!(is_signed_in(&ada).await);
    app.pass_seconds(60);
    let eleventh = app.visitor().enter("Ada", PASSPHRASE).await;
    assert!(!is_signed_in(&ada).await && is_signed_in(&others[0]).await && is_signed_in(&eleventh).await);
}

#[tokio::test]
async fn giving_her_passphrase_again_kills_the_token_and_loses_no_open_form() {
    let (_app, [ada, ..]) = TestApp::founded().await;
    let stolen = ada.copy();
    let open = ada.form("/account", "/account").await.with("region", "FR");
    ada.proven("passphrase").await;
    assert!(!is_signed_in(&stolen).await && is_signed_in(&ada).await);
    // A form that was open in another tab is given back as it was typed, to be sent again.
    let page = ada.send(&open).await.expect(403);
    let again = page.form("/account");
    assert_eq!(again.value("region"), "FR");
    ada.send(&again).await.expect_see("/account");
}

#[tokio::test]
async fn a_phone_left_open_does_not_end_her_other_sessions_without_her_passphrase() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let laptop = app.visitor().enter("Ada", PASSPHRASE).await;
    let form = Form::to("/account/sessions/end").with("csrf", ada.csrf().await).with("end", "others");
    ada.send(&form).await.expect_see(CONFIRM_KEPT);
    assert!(is_signed_in(&laptop).await);
    let form = form.with("csrf", ada.csrf().await);
    ada.send_proven(form).await.expect_see("/account/sessions");
    assert!(!is_signed_in(&laptop).await);
}

#[tokio::test]
async fn everybody_can_be_asked_for_a_second_factor_and_reaches_nothing_before() {
    let (app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_SECOND_FACTOR", "everybody")]).await;
    for path in ["/lookup", "/reports", "/standing", "/reviews"] {
        let page = ada.get(path).await.expect(403);
        assert_eq!(page.attributes("main a.button", "href"), ["/account/second-factor"], "{path}");
    }
    for path in ["/account", "/account/sessions", "/help"] {
        ada.get(path).await.expect(200);
    }
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/account/second-factor");
    ada.set_up_app(&app).await;
    ada.get("/lookup").await.expect(200);
}

#[tokio::test]
async fn the_operators_command_ends_everybodys_sessions() {
    let (app, founders) = TestApp::founded().await;
    let Some(ended) = run(&app, &["sessions", "end", "--all"]) else { return };
    assert_eq!(ended.lines(), ["3 sessions ended"]);
    for founder in &founders {
        assert!(!is_signed_in(founder).await, "{}", founder.name);
    }
}
