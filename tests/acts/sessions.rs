//! Signing in, staying, going.

use crate::support::TestApp;
use crate::support::people::PASSPHRASE;

#[tokio::test]
async fn an_unknown_name_and_a_wrong_passphrase_read_the_same() {
    let (app, _) = TestApp::founded().await;
    let mut answers = Vec::new();
    for name in ["Ada", "Eve", "\u{200b}bad", ""] {
        let page = app.visitor().sign_in(name, "not her passphrase").await.expect(422);
        assert_eq!(page.mistakes(), ["passphrase"]);
        assert_eq!(page.form("/sign-in").value("name"), name);
        assert_eq!(page.form("/sign-in").value("passphrase"), "");
        let mut headers: Vec<String> = page.headers.keys().map(ToString::to_string).collect();
        headers.sort();
        let body = page.without_tokens().replace(&format!("value=\"{name}\""), "value=\"NAME\"");
        answers.push((headers, body));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
}

#[tokio::test]
async fn any_spelling_of_her_name_signs_her_in_to_a_new_session() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let (old, sessions) = (ada.copy(), app.count("sessions").await);
    let form = ada.form("/account", "/leave").await.with("name", " ａｄａ ").with("passphrase", PASSPHRASE);
    ada.send(&crate::support::Form { action: "/sign-in".to_owned(), ..form }).await.expect_see("/lookup");
    assert_ne!(ada.cookie("s"), old.cookie("s"), "a token of its own");
    assert_eq!(app.count("sessions").await, sessions, "the old one is over");
    old.get("/standing").await.expect_see("/sign-in");
    ada.get("/standing").await.expect(200);
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_without_use() {
    let (app, [ada, ..]) = TestApp::founded().await;
    for _ in 0..3 {
        app.pass_seconds(29 * 60);
        ada.get("/standing").await.expect(200);
    }
    app.pass_seconds(30 * 60);
    let sessions = app.count("sessions").await;
    ada.get("/standing").await.expect_see("/sign-in");
    assert_eq!(app.count("sessions").await, sessions - 1);
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_however_much_it_is_used() {
    let (app, [ada, ..]) = TestApp::founded().await;
    for _ in 0..35 {
        app.pass_seconds(20 * 60);
        ada.get("/standing").await.expect(200);
    }
    app.pass_seconds(20 * 60);
    ada.get("/standing").await.expect_see("/sign-in");
}

#[tokio::test]
async fn signing_out_ends_the_session_for_every_copy_of_its_cookie() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let copy = ada.copy();
    let form = ada.form("/account", "/sign-out").await;
    let page = ada.send(&form).await.expect_see("/sign-in");
    assert!(page.cookies().iter().any(|cookie| cookie.starts_with("s=;") && cookie.contains("Max-Age=0")));
    assert_eq!(app.count("sessions").await, 2);
    copy.get("/standing").await.expect_see("/sign-in");
    assert!(ada.follow(page).await.has(".notice"));
}

#[tokio::test]
async fn the_quick_exit_leaves_nothing_behind() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let copy = ada.copy();
    let form = ada.form("/lookup", "/leave").await;
    let page = ada.send(&form).await.expect_see("https://www.wikipedia.org/");
    assert_eq!(page.header("clear-site-data"), "\"cache\", \"cookies\", \"storage\"");
    assert_eq!(page.header("cache-control"), "no-store");
    for name in ["s", "v"] {
        let gone = format!("{name}=;");
        assert!(
            page.cookies().iter().any(|cookie| cookie.starts_with(&gone) && cookie.contains("Max-Age=0")),
            "{name}"
        );
    }
    assert_eq!(ada.cookies(), "");
    assert_eq!(app.count("sessions").await, 2);
    copy.get("/standing").await.expect_see("/sign-in");
}

#[tokio::test]
async fn the_quick_exit_works_from_a_page_that_was_open_all_night_and_without_a_session() {
    let (app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_LEAVE_TO", "https://weather.example/today")]).await;
    let form = ada.form("/lookup", "/leave").await;
    app.pass_days(1);
    ada.send(&form.clone().with("csrf", "")).await.expect_see("https://weather.example/today");
    app.visitor().send(&form).await.expect_see("https://weather.example/today");
}

#[tokio::test]
async fn the_front_door_leads_on() {
    let (app, [ada, ..]) = TestApp::founded().await;
    app.visitor().get("/").await.expect_see("/sign-in");
    ada.get("/").await.expect_see("/lookup");
    ada.get("/sign-in").await.expect_see("/lookup");
    assert_eq!(app.visitor().sign_in("Ada", PASSPHRASE).await.header("location"), "/lookup");
}

#[tokio::test]
async fn sessions_outlive_a_restart() {
    let (mut app, [ada, ..]) = TestApp::founded().await;
    let cookies = ada.cookies();
    app.stop();
    app.start().await.unwrap();
    app.browser_with(&cookies).get("/standing").await.expect(200);
}
