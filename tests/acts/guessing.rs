//! Guesses with a browser that is known: so many for each, so many for all at one name, and none more by a
//! second passphrase.

use crate::support::departing::SECOND;
use crate::support::people::PASSPHRASE;
use crate::support::{Browser, Form, Page, TestApp};

/// What stays of a browser's cookie from one sign-in to the next.
const STAYS: usize = 42;

/// Somebody who types this; the status, and how long to wait.
async fn types(browser: &Browser, name: &str, passphrase: &str) -> (u16, u32) {
    types_from(browser, name, passphrase, "").await
}

async fn types_from(browser: &Browser, name: &str, passphrase: &str, forwarded: &str) -> (u16, u32) {
    let form =
        Form::to("/sign-in").with("csrf", browser.csrf().await).with("name", name).with("passphrase", passphrase);
    let request = browser.request(reqwest::Method::POST, "/sign-in").form(&form.fields);
    let page = Page::of("/sign-in", request.header("forwarded", forwarded).send().await.unwrap()).await;
    (page.status, page.header("retry-after").parse().unwrap_or(0))
}

/// A browser that is known at this name and not signed in, and carries nothing else.
async fn known_by(app: &TestApp, name: &str, passphrase: &str) -> Browser {
    let visitor = app.visitor();
    visitor.sign_in(name, passphrase).await.expect(303);
    app.browser_with(&format!("k={}", visitor.cookie("k").unwrap()))
}

/// The attack: sign in, guess fifteen times, and sign in again.
#[tokio::test]
async fn signing_in_again_gives_a_browser_no_new_tries() {
    let (app, _) = TestApp::founded().await;
    let browser = known_by(&app, "Ada", PASSPHRASE).await;
    let first = browser.cookie("k").unwrap();
    for _ in 0..15 {
        assert_eq!(types(&browser, "Ada", "wrong").await, (422, 0));
        // Between guesses, as often as can be.
        if types(&browser, "Ada", PASSPHRASE).await.0 == 303 {
            let now = browser.cookie("k").unwrap();
            assert!(now[..STAYS] == first[..STAYS] && now != first, "the same browser, renewed");
            let csrf = browser.csrf().await;
            browser.send(&Form::to("/sign-out").with("csrf", csrf)).await.expect_see("/sign-in");
        }
    }
    assert_eq!(types(&browser, "Ada", "wrong").await, (429, 60));
    assert_eq!(types(&browser, "Ada", PASSPHRASE).await, (429, 60));
}

/// The attack: a new browser for each fifteen guesses.
#[tokio::test]
async fn all_browsers_known_at_a_name_have_sixty_tries_a_day_together() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let (mut browsers, mut guessed) = (Vec::new(), 0);
    for _ in 0..6 {
        browsers.push(known_by(&app, "Ada", PASSPHRASE).await);
    }
    for browser in &browsers {
        for _ in 0..15 {
            guessed += u32::from(types(browser, "Ada", "wrong").await.0 == 422);
        }
    }
    assert_eq!(guessed, 60);
    // Her session is hers, and another's name is not touched.
    ada.get("/standing").await.expect(200);
    let browser = known_by(&app, "Bea", PASSPHRASE).await;
    assert_eq!(types(&browser, "Bea", "wrong").await.0, 422);
}

/// The attack: who was given the second passphrase makes ten browsers known by it, with fifteen tries each,
/// and guesses the first. Strangers have thirty in a row. What is sent after that is answered as ever, and
/// held against nothing.
#[tokio::test]
async fn the_second_passphrase_gives_no_better_guesses_at_the_first_than_a_stranger_has() {
    let (app, [ada, ..]) = TestApp::founded().await;
    ada.set_second(&[]).await;
    let browsers =
        [known_by(&app, "Ada", SECOND).await, known_by(&app, "Ada", SECOND).await, known_by(&app, "Ada", SECOND).await];
    for browser in &browsers[..2] {
        for _ in 0..15 {
            assert_eq!(types(browser, "Ada", "wrong").await, (422, 0));
        }
    }
    assert_eq!(types(&browsers[2], "Ada", PASSPHRASE).await, (422, 0), "the thirty-first is right, and reads as wrong");
    assert_eq!(types(&app.visitor(), "Ada", PASSPHRASE).await.0, 429, "strangers have none left either");
    assert_eq!(types(&browsers[2], "Ada", SECOND).await.0, 303, "and the one it was given opens what it opened");
    // A browser known by her own passphrase is not kept out by any of it.
    let hers = app.browser_with(&format!("k={}", ada.cookie("k").unwrap()));
    assert_eq!(types(&hers, "Ada", PASSPHRASE).await.0, 303);
    // When strangers have a try again, so has she at a browser known by the second one.
    app.pass_seconds(120);
    let browser = known_by(&app, "Ada", SECOND).await;
    assert_eq!(types(&browser, "Ada", PASSPHRASE).await.0, 303);
}

/// On her own telephone the browser is known by her own passphrase. Made to sign in by the second one, it
/// counts as a stranger's from then on, until she signs in by her own again.
#[tokio::test]
async fn her_own_browser_counts_as_a_strangers_after_the_second_passphrase() {
    let (app, [ada, ..]) = TestApp::founded().await;
    ada.set_second(&[]).await;
    let phone = known_by(&app, "Ada", PASSPHRASE).await;
    assert_eq!(types(&phone, "Ada", SECOND).await.0, 303);
    let phone = app.browser_with(&format!("k={}", phone.cookie("k").unwrap()));
    let stranger = app.visitor();
    for _ in 0..30 {
        assert_eq!(types(&stranger, "Ada", "wrong").await.0, 422);
    }
    assert_eq!(types(&phone, "Ada", PASSPHRASE).await, (422, 0));
    app.pass_seconds(60);
    assert_eq!(types(&phone, "Ada", PASSPHRASE).await.0, 303);
    let phone = app.browser_with(&format!("k={}", phone.cookie("k").unwrap()));
    assert_eq!(types(&stranger, "Ada", "wrong").await.0, 422);
    assert_eq!(types(&stranger, "Ada", "wrong").await.0, 429);
    assert_eq!(types(&phone, "Ada", PASSPHRASE).await.0, 303);
}

/// The attack: a quotation mark that is never closed before what the proxy adds, so that nobody knows the
/// network: thirty tries in the place of ten.
#[tokio::test]
async fn a_forged_header_gives_one_network_no_more_tries() {
    for forged in ["for=\"x", "for=192.0.2.1;by=\"", "\"", "for=\"a\\\""] {
        let (app, _) = TestApp::founded_with(&[("PARASOL_TRUSTED_PROXIES", "127.0.0.1")]).await;
        let header = format!("{forged}, for=198.51.100.7");
        for _ in 0..10 {
            assert_eq!(types_from(&app.visitor(), "Ada", "wrong", &header).await.0, 422);
        }
        assert_eq!(types_from(&app.visitor(), "Ada", "wrong", &header).await, (429, 360), "{forged}");
    }
}
