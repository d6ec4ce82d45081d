//! Telling the stewards something about a member, without learning who is one.

use crate::support::{Member, Page, TestApp};

fn bytes(page: &Page) -> (u16, String, Vec<String>, String) {
    let headers = page.headers.iter().filter(|(name, _)| *name != "date");
    let headers = headers.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    (page.status, page.header("location").to_owned(), headers, page.body.clone())
}

#[tokio::test]
async fn the_answer_is_the_same_whether_or_not_there_is_such_a_member() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let mut answers = Vec::new();
    // Known, known once more, unknown, no name at all, her own.
    for name in ["Cleo", "cleo", "Nobody here", "\u{202e}", "dora"] {
        let page = dora.raise(name).await.expect_see("/concerns");
        answers.push((bytes(&page), dora.follow(page).await.without_tokens()));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
    assert_eq!(app.count("cases").await, 1, "one open case about one member");
    for name in ["Cleo", "Nobody here"] {
        assert_eq!(dora.raise(name).await.status, 429, "five a day, whatever the name");
    }
    assert!(!dora.get("/audit").await.has("#audit"), "nor does the stewards' log tell");
    assert_eq!((ada.cases().await.len(), bea.cases().await.len(), cleo.cases().await.len()), (1, 1, 0));
}

/// Looking for a name takes a moment, opening a case another: the answer waits for both, whether or not they were needed.
#[tokio::test]
async fn no_answer_about_a_name_comes_before_its_time() {
    let (_app, [ada, ..]) = TestApp::founded().await;
    for name in ["Bea", "Bea", "Nobody here", "\u{202e}"] {
        let asked = std::time::Instant::now();
        ada.raise(name).await.expect_see("/concerns");
        assert!(asked.elapsed().as_millis() >= 100, "{name}");
    }
}

#[tokio::test]
async fn a_mistake_stands_beside_its_field_and_costs_nothing() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let form = ada.form("/concerns", "/concerns").await;
    assert_eq!(ada.send(&form).await.expect(422).mistakes(), ["name", "reason"]);
    for _ in 0..8 {
        let page = ada.send(&form.clone().with("name", "Bea").with("reason", "envy")).await.expect(422);
        assert_eq!(page.mistakes(), ["reason"]);
        assert_eq!(page.form("/concerns").value("name"), "Bea");
    }
    assert_eq!(app.count("cases").await, 0);
    assert!(ada.get("/vouches").await.attributes("main a", "href").contains(&"/concerns".to_owned()));
}
