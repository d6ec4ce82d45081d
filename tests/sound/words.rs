//! Nothing is asked for that does nothing, and no words are kept that nobody will read.

use super::PHONE;
use crate::support::{Report, TestApp};

const WORDS: &str = "He had a knife.";

#[tokio::test]
async fn words_need_an_answer_and_without_words_there_is_none_to_give() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    for field in ["account", "description"] {
        let page = ada.try_report(&Report::about(PHONE).with(field, WORDS).with("shown", "")).await.expect(422);
        assert_eq!(page.mistakes(), ["shown"]);
        assert_eq!(page.form("/reports/new").value(field).trim(), WORDS, "what she typed is there");
    }
    let page = ada.try_report(&Report::about(PHONE).with("account", WORDS).with("shown", "perhaps")).await;
    assert_eq!(page.expect(422).mistakes(), ["shown"]);
    assert_eq!(app.count("reports").await, 0);
    ada.report(&Report::about(PHONE)).await;
    assert_eq!(app.count("reports").await, 1);
}

/// What she does not want shown is not kept: reviewers read no words that nobody else ever will.
#[tokio::test]
async fn words_that_are_not_to_be_shown_are_not_kept() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE).with("account", WORDS).with("shown", "no")).await;
    assert!(!bea.reviews().await.words().contains("knife"));
    assert_eq!(app.number("SELECT words_for AS n FROM reports").await, 0);
    super::withdraw(&ada).await;
    ada.report(&Report::about(PHONE).with("account", WORDS).with("shown", "yes")).await;
    assert!(bea.reviews().await.words().contains("knife"));
    assert_eq!(app.number("SELECT words_for AS n FROM reports").await, 1);
}

/// The same when words are mended, or added where there were none.
#[tokio::test]
async fn mended_words_need_an_answer_too() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE)).await;
    let held = bea.held().await.remove(0);
    bea.review(&held, "return", "unclear").await.expect_see("/reviews");
    let path = ada.get("/reports").await.attribute("a[href$='/mend']", "href");
    let form = ada.form(&path, &path).await.with("account", WORDS);
    assert_eq!(ada.send(&form).await.expect(422).mistakes(), ["shown"]);
    ada.send(&form.clone().with("shown", "yes")).await.expect_see("/reports");
    assert_eq!(app.number("SELECT words_for AS n FROM reports").await, 1);
    for reviewer in [&bea, &cleo] {
        reviewer.review_all("accept", "").await;
    }
    assert_eq!(bea.look_up(PHONE).await.texts("article.report blockquote"), [WORDS]);
}

#[tokio::test]
async fn consents_that_do_nothing_are_neither_asked_nor_kept() {
    let (_app, [ada, ..]) = TestApp::roomy().await;
    let form = ada.form("/reports/new", "/reports/new").await;
    assert_eq!(form.values("consent"), ["lookup"]);
    let page = ada.get("/reports/new").await;
    assert_eq!(page.attributes("[name=consent]", "value"), ["lookup", "statistics"]);
    // A page from before still works, and what it asks for is not kept: `src/reports/draft.rs`.
    ada.report(&Report::about(PHONE).with_all("consent", &["lookup", "words", "area", "match", "support"])).await;
}
