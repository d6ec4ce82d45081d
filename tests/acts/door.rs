//! What strangers can fill, and whom they keep out by it: other strangers, never a browser that is known.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use parasol::sealing::{Lane, Place};

use crate::support::people::PASSPHRASE;
use crate::support::recovery::NEW_PASSPHRASE;
use crate::support::{Browser, Form, TestApp};

/// Every place in a line, kept by people who never come to their turn.
fn full(app: &TestApp, lane: Lane) -> Vec<Place> {
    let places: Vec<_> = std::iter::from_fn(|| app.app().passphrases.place(lane).ok()).collect();
    assert!(!places.is_empty());
    places
}

async fn signs_out(browser: &Browser) {
    let form = browser.form("/account", "/sign-out").await;
    browser.send(&form).await.expect_see("/sign-in");
}

#[tokio::test]
async fn strangers_who_fill_their_line_keep_out_strangers_and_nobody_else() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let link = ada.invite("").await;
    ada.look_up("+447700900123").await.expect(200);
    signs_out(&ada).await;
    let strangers = full(&app, Lane::Stranger);
    let sent_away = (0..40).map(async |_| app.visitor().sign_in("Ada", PASSPHRASE).await);
    for page in futures_util::future::join_all(sent_away).await {
        assert_eq!(page.expect(503).header("retry-after"), "5");
    }
    ada.sign_in_again().await;
    ada.proven("passphrase").await;
    app.visitor().join(&link, "Dora").await;
    app.ask_two("Bea").await;
    drop(strangers);
    // Nobody was looked at, so nobody used a try up.
    for _ in 0..30 {
        app.visitor().sign_in("Ada", "wrong").await.expect(422);
    }
}

/// The attack itself: a hundred and sixty who sign in again and again, by any name, from nowhere.
#[tokio::test]
async fn a_crowd_of_strangers_keeps_no_member_out_of_a_browser_she_is_known_by() {
    let (app, founders) = TestApp::founded().await;
    let mut known = Vec::new();
    for n in 0..12 {
        let name = ["Ada", "Bea", "Cleo"][n % 3];
        let browser = app.visitor();
        browser.sign_in(name, PASSPHRASE).await.expect_see("/lookup");
        signs_out(&browser).await;
        known.push((name, browser));
    }
    let (over, sent_away) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let crowd: Vec<_> = (0..160)
        .map(|n| {
            let (stranger, over, sent_away) = (app.visitor(), over.clone(), sent_away.clone());
            tokio::spawn(async move {
                while !over.load(Ordering::Relaxed) {
                    let page = stranger.sign_in(&format!("Name {n}"), "wrong").await;
                    sent_away.fetch_add(usize::from(page.status == 503), Ordering::Relaxed);
                }
            })
        })
        .collect();
    while sent_away.load(Ordering::Relaxed) == 0 {
        tokio::task::yield_now().await;
    }
    for (name, browser) in &known {
        browser.sign_in(name, PASSPHRASE).await.expect_see("/lookup");
    }
    over.store(true, Ordering::Relaxed);
    for one in crowd {
        one.await.unwrap();
    }
    drop(founders);
}

#[tokio::test]
async fn a_flood_of_recoveries_shuts_neither_sign_in_nor_invitations() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let link = ada.invite("").await;
    let recoveries = full(&app, Lane::Recovery);
    let visitor = app.visitor();
    let form = visitor.form("/recover/people", "/recover/people").await;
    let form = form.with("name", "Ada").with("passphrase", NEW_PASSPHRASE);
    assert_eq!(visitor.send(&form).await.expect(503).header("retry-after"), "5");
    visitor.recover("Ada", "7KQ2-MX9V-4T0B-HJ5C", "").await.expect(503);
    app.visitor().sign_in("Bea", PASSPHRASE).await.expect_see("/lookup");
    app.visitor().join(&link, "Dora").await;
    drop(recoveries);
    visitor.send(&form).await.expect(200);
}

/// A try that nobody looked at is no try: it was counted before, and stayed so while the worker was busy.
#[tokio::test]
async fn a_passphrase_that_nobody_could_check_costs_no_try() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let confirm = "/account/confirm/passphrase";
    let form = ada.form(confirm, confirm).await.with("passphrase", PASSPHRASE);
    let known = full(&app, Lane::Known);
    for _ in 0..12 {
        ada.send(&form).await.expect(503);
    }
    let copy = app.browser_with(&format!("k={}", ada.cookie("k").unwrap()));
    for _ in 0..20 {
        let form = Form::to("/sign-in").with("csrf", copy.csrf().await).with("name", "Ada");
        copy.send(&form.with("passphrase", PASSPHRASE)).await.expect(503);
    }
    drop(known);
    ada.send(&form).await.expect_see("/account/passphrase");
    signs_out(&ada).await;
    ada.sign_in_again().await;
}
