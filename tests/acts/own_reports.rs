//! What a member sees of her own reports, and taking one back.

use crate::support::{Report, TestApp};

const PHONE: &str = "07700 900123";

#[tokio::test]
async fn they_are_hers_alone_and_masked() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE).and("@some_name").of(&["weapon"])).await;
    bea.report(&Report::about("@other_name").of(&["unpaid"])).await;
    let page = ada.get("/reports").await.expect(200);
    assert_eq!(page.texts("article.own").len(), 1);
    assert!(!page.body.contains("900123") && !page.body.contains("some_name"), "masked");
    assert!(page.words().contains("123"), "enough to know which it is");
    assert_eq!(bea.get("/reports").await.texts("article.own").len(), 1);
}

#[tokio::test]
async fn only_its_author_takes_a_report_back() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE)).await;
    let withdraw = ada.get("/reports").await.form_ending("/withdraw");
    bea.send(&withdraw.clone().with("csrf", bea.csrf().await)).await.expect(404);
    assert_eq!(app.count("reports").await, 1);
    ada.send(&withdraw).await.expect_see("/reports");
    ada.send(&withdraw).await.expect(404);
    assert!(ada.get("/reports").await.texts("article.own").is_empty());
}

#[tokio::test]
async fn a_report_taken_back_is_gone_from_lookups_and_from_disk_at_once() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let is_file = app.sqlite().is_some();
    bea.report(&Report::about("@stays_here")).await;
    let stays = sealed(&app).await.remove(0);
    ada.report(&Report::about(PHONE).with("account", "what happened")).await;
    let goes = sealed(&app).await.into_iter().find(|facts| *facts != stays).unwrap();
    assert_eq!(app.on_disk(&goes), is_file, "PostgreSQL's files are its server's");
    let withdraw = ada.get("/reports").await.form_ending("/withdraw");
    ada.send(&withdraw).await.expect_see("/reports");
    assert_eq!(bea.outcome(PHONE).await, "miss");
    assert_eq!(sealed(&app).await, std::slice::from_ref(&stays));
    for table in ["entries", "review_copies"] {
        assert_eq!(app.count(table).await, 1, "{table}");
    }
    assert!(!app.on_disk(&goes), "its sealed bytes are still in a file");
    assert_eq!(app.on_disk(&stays), is_file, "the other's must be seen, or this test sees nothing");
}

async fn sealed(app: &TestApp) -> Vec<Vec<u8>> {
    app.blobs("SELECT facts AS b FROM reports").await
}
