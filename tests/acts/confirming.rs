//! Asking for the passphrase again.

use parasol::web::route::{Method, Proof};
use parasol::web::routes;

use crate::support::people::PASSPHRASE;
use crate::support::{Form, TestApp};

#[tokio::test]
async fn every_page_about_what_she_gets_in_by_asks_for_the_passphrase() {
    let (_app, [ada, ..]) = TestApp::founded().await;
    let csrf = ada.csrf().await;
    let asking: Vec<_> = routes::ALL.iter().filter(|route| route.proof == Proof::Fresh).collect();
    assert!(asking.len() >= 6);
    for route in asking {
        let confirm = format!("/account/confirm/{}", route.account_page().unwrap());
        let page = match route.method {
            Method::Get => ada.get(route.path).await,
            Method::Post => ada.send(&Form::to(route.path).with("csrf", &csrf)).await,
        };
        page.expect_see(&confirm);
        ada.get(&confirm).await.expect(200);
    }
    for path in ["/account/confirm/sessions", "/account/confirm/nothing", "/account/confirm/..%2Flookup"] {
        ada.get(path).await.expect(404);
    }
}

#[tokio::test]
async fn it_must_be_hers_and_is_asked_for_again_after_ten_minutes() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let confirm = "/account/confirm/passphrase";
    let form = ada.form(confirm, confirm).await;
    let page = ada.send(&form.clone().with("passphrase", "not hers at all")).await.expect(422);
    assert!(page.mistakes() == ["passphrase"] && !page.body.contains("not hers"));
    ada.get("/account/passphrase").await.expect_see(confirm);
    ada.proven("passphrase").await;
    app.pass_seconds(599);
    ada.get("/account/passphrase").await.expect(200);
    app.pass_seconds(1);
    ada.get("/account/passphrase").await.expect_see(confirm);
}

/// Whoever opened the form in time and took a while over it loses nothing.
#[tokio::test]
async fn a_form_that_was_opened_in_time_can_be_sent_for_half_an_hour() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let form =
        ada.proven("passphrase").await.form("/account/passphrase").with("passphrase", "marble lantern tide coffee");
    app.pass_seconds(29 * 60);
    ada.send(&form).await.expect_see("/account");
}

#[tokio::test]
async fn another_session_of_hers_has_to_ask_for_itself() {
    let (app, [ada, ..]) = TestApp::founded().await;
    ada.proven("passphrase").await;
    let elsewhere = app.visitor();
    elsewhere.sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    elsewhere.get("/account/passphrase").await.expect_see("/account/confirm/passphrase");
}

#[tokio::test]
async fn a_phone_left_open_is_no_way_to_find_the_passphrase() {
    let (_app, [ada, ..]) = TestApp::founded().await;
    let confirm = "/account/confirm/passphrase";
    let form = ada.form(confirm, confirm).await.with("passphrase", "not hers at all");
    for _ in 0..10 {
        ada.send(&form).await.expect(422);
    }
    let page = ada.send(&form.with("passphrase", PASSPHRASE)).await.expect(429);
    assert!(!page.body.contains(PASSPHRASE));
}
