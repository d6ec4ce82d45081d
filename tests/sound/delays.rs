//! When a report can be found, if its author says nothing about it.

use super::{OTHER, PHONE};
use crate::support::{Report, TestApp};

#[tokio::test]
async fn danger_threats_and_harassment_at_once_and_the_rest_after_some_hours() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    for (n, code) in ["kill", "false_officer", "threat", "harassed"].into_iter().enumerate() {
        ada.report(&Report::about(&format!("t.me/urgent_{n}")).of(&[code]).with("delay", "")).await;
        assert_eq!(bea.outcome(&format!("t.me/urgent_{n}")).await, "hit", "{code}");
    }
    let page = ada.try_report(&Report::about(PHONE).of(&["unpaid"]).with("delay", "")).await.expect_see("/reports");
    let page = ada.follow(page).await;
    assert!(page.text(".notice").contains("within twelve hours"), "{}", page.text(".notice"));
    assert!(page.text("article.own").contains("Waits a few hours"), "{}", page.text("article.own"));
    for _ in 0..3 {
        assert_eq!(bea.outcome(PHONE).await, "miss");
        app.pass_seconds(20 * 60);
    }
    app.pass_seconds(11 * 3_600);
    bea.sign_in_again().await;
    assert_eq!(bea.outcome(PHONE).await, "hit");
    app.tidy().await;
    assert_eq!(
        app.number("SELECT COUNT(*) AS n FROM reports WHERE visible_hour <> 0").await,
        0,
        "and the hour is forgotten"
    );
}

#[tokio::test]
async fn what_she_chooses_comes_before_what_is_usual_and_the_preview_says_which() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE).of(&["kill"]).with("delay", "hours")).await;
    assert_eq!(bea.outcome(PHONE).await, "miss");
    ada.report(&Report::about(OTHER).of(&["no_show"]).with("delay", "none")).await;
    assert_eq!(bea.outcome(OTHER).await, "hit");
    for (code, delay, said) in [
        ("kill", "", "can be found at once, unless you choose otherwise"),
        ("unpaid", "", "waits one to twelve hours, unless you choose otherwise"),
        ("unpaid", "hours", "Not the hour it was filed: it waits one to twelve hours. Who"),
        ("unpaid", "none", "That it was filed soon after. Waiting"),
    ] {
        let form = ada.form("/reports/new", "/reports/new").await;
        let form = Report::about(PHONE).of(&[code]).with("delay", delay).in_form(form).without("send");
        let page = ada.send(&form.with("check", "1")).await.expect(200);
        let shown: Vec<String> = page.texts("#infer li:not([hidden])");
        assert!(shown.iter().any(|sentence| sentence.contains(said)), "{code} {delay}: {shown:?}");
    }
}
