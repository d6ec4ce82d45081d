//! The second factor: nothing goes around it.

use parasol::kernel::ExposeSecret;
use parasol::sealing::AppSecret;
use parasol::web::route::{Access, Method};
use parasol::web::routes;

use crate::support::people::PASSPHRASE;
use crate::support::{Form, Page, TestApp, Visitor};

const STEP: &str = "/sign-in/second-factor";

fn code(app: &TestApp, secret: &AppSecret) -> String {
    secret.code_at(app.now()).expose_secret().to_owned()
}

/// Gives the passphrase, and comes to the second step.
async fn half_in(app: &TestApp, name: &str) -> Visitor {
    let visitor = app.visitor();
    visitor.sign_in(name, PASSPHRASE).await.expect_see(STEP);
    visitor
}

async fn give(visitor: &Visitor, code: &str) -> Page {
    let form = visitor.form(STEP, STEP).await;
    visitor.send(&form.with("code", code)).await
}

#[tokio::test]
async fn a_code_of_her_app_is_asked_for_and_each_works_once() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let secret = ada.set_up_app(&app).await;
    let used = code(&app, &secret);
    let phone = half_in(&app, "Ada").await;
    for wrong in ["", "000000", "12345", "nonsense", &used] {
        let page = give(&phone, wrong).await.expect(422);
        assert_eq!(page.mistakes(), ["code"], "{wrong}");
        assert_eq!(page.form(STEP).value("code"), "", "nothing typed comes back");
    }
    app.pass_seconds(30);
    give(&phone, &code(&app, &secret)).await.expect_see("/lookup");
    phone.get("/standing").await.expect(200);
    let other = half_in(&app, "Ada").await;
    give(&other, &code(&app, &secret)).await.expect(422);
}

#[tokio::test]
async fn half_way_in_is_nowhere() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let secret = ada.set_up_app(&app).await;
    app.pass_seconds(30);
    let visitor = half_in(&app, "Ada").await;
    let csrf = visitor.get(STEP).await.form(STEP).value("csrf").to_owned();
    for route in routes::ALL.iter().filter(|route| !matches!(route.access, Access::Anyone | Access::Machine)) {
        let path = route.path.replace("{id}", "a").replace("{page}", "passphrase");
        let page = match route.method {
            Method::Get => visitor.get(&path).await,
            Method::Post => visitor.send(&Form::to(&path).with("csrf", &csrf).with("code", "000000")).await,
        };
        if route.access == Access::HalfIn {
            assert!(matches!(page.status, 200 | 422), "{path}: {}", page.status);
        } else {
            page.expect_see("/sign-in");
        }
    }
    bea.get(STEP).await.expect_see("/sign-in");
    app.visitor().get(STEP).await.expect_see("/sign-in");
    visitor.get("/sign-in").await.expect_see(STEP);
    give(&visitor, &code(&app, &secret)).await.expect_see("/lookup");
}

#[tokio::test]
async fn a_code_given_in_another_members_sign_in_opens_nothing() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let (adas, beas) = (ada.set_up_app(&app).await, bea.set_up_app(&app).await);
    app.pass_seconds(30);
    let visitor = half_in(&app, "Ada").await;
    give(&visitor, &code(&app, &beas)).await.expect(422);
    let codes = bea.recovery_codes().await;
    give(&visitor, &codes[0]).await.expect(422);
    give(&visitor, &code(&app, &adas)).await.expect_see("/lookup");
    assert!(visitor.get("/account").await.words().contains("Ada"));
}

#[tokio::test]
async fn the_second_step_is_open_for_ten_minutes_and_its_token_is_not_the_sessions() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let secret = ada.set_up_app(&app).await;
    let late = half_in(&app, "Ada").await;
    app.pass_seconds(599);
    late.get(STEP).await.expect(200);
    app.pass_seconds(1);
    late.get(STEP).await.expect_see("/sign-in");
    let visitor = half_in(&app, "Ada").await;
    let before = visitor.copy();
    give(&visitor, &code(&app, &secret)).await.expect_see("/lookup");
    assert_ne!(visitor.cookie("s"), before.cookie("s"));
    before.get(STEP).await.expect_see("/sign-in");
}

#[tokio::test]
async fn six_digits_cannot_be_tried_through_and_a_recovery_code_still_works_then() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let secret = ada.set_up_app(&app).await;
    let codes = ada.recovery_codes().await;
    assert_eq!(codes.len(), 10);
    app.pass_seconds(3_600);
    let visitor = half_in(&app, "Ada").await;
    for _ in 0..10 {
        give(&visitor, "000000").await.expect(422);
    }
    let page = give(&visitor, &code(&app, &secret)).await.expect(429);
    assert!(!page.body.contains(&code(&app, &secret)), "a code is not given back");
    half_in(&app, "Ada").await;
    give(&visitor, &codes[3].to_lowercase()).await.expect_see("/lookup");
    give(&half_in(&app, "Ada").await, &codes[3]).await.expect(422);
    give(&half_in(&app, "Ada").await, &codes[4].replace('-', " ")).await.expect_see("/lookup");
}

#[tokio::test]
async fn new_recovery_codes_take_the_place_of_the_old_and_are_shown_once() {
    let (app, [ada, ..]) = TestApp::founded().await;
    ada.set_up_app(&app).await;
    let old = ada.recovery_codes().await;
    let form = ada.form("/account/recovery-codes", "/account/recovery-codes").await;
    let page = ada.send(&form).await.expect(200);
    let new = page.texts("#recovery-codes li");
    assert!(new.len() == 10 && new.iter().all(|code| !old.contains(code)));
    assert!(!ada.get("/account/recovery-codes").await.has("#recovery-codes"));
    give(&half_in(&app, "Ada").await, &old[0]).await.expect(422);
    give(&half_in(&app, "Ada").await, &new[0]).await.expect_see("/lookup");
}

#[tokio::test]
async fn setting_it_up_needs_a_right_code_and_ends_her_other_sessions() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let elsewhere = app.visitor();
    elsewhere.sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    let page = ada.proven("second-factor").await;
    let picture = ada.get("/account/second-factor/picture").await.expect(200);
    assert_eq!(picture.header("content-type"), "image/svg+xml");
    assert_eq!(
        (picture.header("cache-control"), picture.header("content-security-policy")),
        ("no-store", "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'")
    );
    let form = page.form("/account/second-factor").with("code", "000000");
    ada.send(&form).await.expect(422);
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    let secret = crate::support::people::app_secret(&page);
    ada.send(&form.with("code", code(&app, &secret))).await.expect_see("/account/second-factor");
    elsewhere.get("/standing").await.expect_see("/sign-in");
    assert!(!ada.get("/account/second-factor").await.expect(200).has("#app-secret"));
    ada.get("/account/second-factor/picture").await.expect(404);
}

#[tokio::test]
async fn giving_it_up_needs_the_passphrase_and_the_next_app_has_another_secret() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let first = ada.set_up_app(&app).await;
    app.pass_seconds(30 * 60 - 1);
    ada.get("/account/second-factor").await.expect_see("/account/confirm/second-factor");
    let form = ada.proven("second-factor").await.form("/account/second-factor");
    ada.send(&form.with("off", "yes")).await.expect_see("/account/second-factor");
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    let second = crate::support::people::app_secret(&ada.get("/account/second-factor").await);
    assert!(first != second);
}

#[tokio::test]
async fn a_registry_can_ask_its_reviewers_and_stewards_for_one() {
    let (app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_SECOND_FACTOR", "reviewers")]).await;
    for path in ["/reviews", "/cases"] {
        let page = ada.get(path).await.expect(403);
        assert_eq!(page.attributes("main a.button", "href"), ["/account/second-factor"]);
    }
    ada.get("/lookup").await.expect(200);
    ada.set_up_app(&app).await;
    ada.get("/reviews").await.expect(200);
    ada.get("/cases").await.expect(200);
    let (_app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_SECOND_FACTOR", "stewards")]).await;
    ada.get("/reviews").await.expect(200);
    ada.get("/cases").await.expect(403);
}

#[tokio::test]
async fn unless_the_operator_says_otherwise_stewards_are_asked_for_one_as_soon_as_fifty_are_vetted() {
    let (app, [ada, ..]) = TestApp::founded().await;
    app.grow(46).await;
    ada.sign_in_again().await;
    ada.get("/cases").await.expect(200);
    app.grow(1).await;
    ada.sign_in_again().await;
    assert!(!app.is_small().await);
    ada.get("/cases").await.expect(403);
    ada.get("/reviews").await.expect(200);
    ada.set_up_app(&app).await;
    ada.get("/cases").await.expect(200);
    let (app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_SECOND_FACTOR", "nobody")]).await;
    app.grow(47).await;
    ada.sign_in_again().await;
    ada.get("/cases").await.expect(200);
}
