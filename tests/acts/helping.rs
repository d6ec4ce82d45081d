//! The help, through the front door.

use parasol::web::help::topic::Topic;

use crate::support::TestApp;

#[tokio::test]
async fn a_member_finds_every_page_in_the_list_and_can_open_it() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let mut paths = ada.get("/help").await.expect(200).attributes("main ul a", "href");
    assert_eq!(paths.pop().as_deref(), Some("/transparency"));
    assert_eq!(paths, Topic::ALL.map(Topic::path));
    for path in paths.into_iter().chain(["/transparency".to_owned()]) {
        let page = ada.get(&path).await.expect(200);
        assert!(page.texts("main h1").len() == 1 && page.attributes("main a", "href").contains(&"/help".to_owned()));
        assert_eq!(page.text("title"), "Parasol");
    }
    ada.get("/help/nothing").await.expect(404);
    let visitor = app.visitor();
    visitor.get("/help/after").await.expect_see("/sign-in");
    visitor.get("/help/nothing").await.expect_see("/sign-in");
    let listed = visitor.get("/help/listed").await.expect(200);
    assert!(!listed.attributes("main a", "href").contains(&"/help".to_owned()), "{}", listed.words());
    assert!(listed.attributes("main a", "href").contains(&"/transparency".to_owned()));
    for path in ["/sign-in", "/transparency", "/recover", "/gone"] {
        let page = visitor.get(path).await.expect(200);
        assert!(!page.body.contains("/help"), "no page for visitors leads there: {path}");
    }
}

#[tokio::test]
async fn what_the_operator_wrote_is_shown_after_an_assault_and_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("contacts.txt");
    std::fs::write(&file, "The house\n0113 496 0123\n\n<i>A doctor</i>").unwrap();
    let set = [("PARASOL_CONTACTS_FILE", file.to_str().unwrap())];
    let (_app, [ada, ..]) = TestApp::founded_with(&set).await;
    let page = ada.get("/help/after").await.expect(200);
    assert_eq!(page.texts("#contacts p"), ["The house0113 496 0123", "<i>A doctor</i>"]);
    assert!(!ada.get("/help/levels").await.body.contains("0113 496 0123"));
}

/// Looking up must work whatever became of a text file.
#[tokio::test]
async fn a_file_that_is_gone_stops_nothing() {
    let set = [("PARASOL_CONTACTS_FILE", "/nowhere/contacts.txt")];
    let (_app, [ada, ..]) = TestApp::founded_with(&set).await;
    let page = ada.get("/help/after").await.expect(200);
    assert!(page.words().contains("a member you trust"), "{}", page.words());
}

#[tokio::test]
async fn the_help_is_one_tap_away_where_it_is_needed() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    let leads = |page: &crate::support::Page, to: &str| page.attributes("main a", "href").iter().any(|href| href == to);
    let miss = ada.look_up("07700 900123").await;
    assert!(leads(&miss, "/help/nothing-known"));
    bea.report(&crate::support::Report::about("07700 900123")).await;
    assert!(leads(&ada.look_up("07700 900123").await, "/help/levels"));
    assert!(leads(&bea.get("/reports").await, "/help/after"));
    let form = ada.get("/reports/new").await;
    assert!(leads(&form, "/help/after") && leads(&form, "/help/never-stored"));
    assert!(leads(&ada.get("/reviews").await, "/help/review-rules"));
    assert!(leads(&ada.proven("delete").await, "/help/my-data"));
    assert!(leads(&ada.get("/standing").await, "/help"));
}
