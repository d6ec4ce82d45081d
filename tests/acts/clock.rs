//! A clock that was ahead, and is put right: what it dated ahead of now is over, and nobody is kept out for as long as it was.

use crate::support::TestApp;
use crate::support::people::PASSPHRASE;

const HOUR: i64 = 3_600;
const PHONE: &str = "+447700900123";

/// The attack: a browser that was left open under a clock that was days ahead stayed signed in until that day, and twelve hours
/// more.
#[tokio::test]
async fn a_session_that_began_ahead_of_now_is_over() {
    let (mut app, _) = TestApp::founded().await;
    app.pass_days(3);
    let ada = app.visitor().enter("Ada", PASSPHRASE).await;
    ada.get("/standing").await.expect(200);
    let cookies = ada.cookies();
    app.pass_days(-3);
    ada.get("/standing").await.expect_see("/sign-in");
    app.tidy().await;
    app.stop();
    app.start().await.unwrap();
    let restarted = app.browser_with(&cookies);
    app.pass_days(3);
    restarted.get("/standing").await.expect_see("/sign-in");
}

/// It began in time and was used while the clock was ahead: nobody knows how long ago that was.
#[tokio::test]
async fn a_session_that_was_used_ahead_of_now_is_over_and_does_not_wake() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let copied = app.browser_with(&ada.cookies());
    app.pass_seconds(20 * 60);
    ada.get("/standing").await.expect(200);
    app.pass_seconds(-20 * 60);
    app.tidy().await;
    app.pass_seconds(20 * 60);
    copied.get("/standing").await.expect_see("/sign-in");
}

/// A minute is another instance's clock.
#[tokio::test]
async fn a_session_that_began_a_minute_ahead_lives() {
    let (app, _) = TestApp::founded().await;
    app.pass_seconds(60);
    let ada = app.visitor().enter("Ada", PASSPHRASE).await;
    app.pass_seconds(-60);
    ada.get("/standing").await.expect(200);
}

/// One lookup while the clock was a day and a half ahead kept her from looking up for fourteen hours.
#[tokio::test]
async fn a_lookup_counted_ahead_of_now_keeps_nobody_from_looking_up() {
    let (app, _) = TestApp::founded_with(&[("PARASOL_REGION", "GB")]).await;
    app.pass_seconds(36 * HOUR);
    let ada = app.visitor().enter("Ada", PASSPHRASE).await;
    ada.look_up(PHONE).await.expect(200);
    app.pass_seconds(-36 * HOUR);
    let ada = app.visitor().enter("Ada", PASSPHRASE).await;
    assert_eq!(ada.look_up(PHONE).await.expect(200).attribute("#answer", "data-outcome"), "miss");
}
