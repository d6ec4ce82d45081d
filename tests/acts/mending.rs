//! A report that was sent back, and its author's answer.

use crate::support::people::Person;
use crate::support::{Founder, Page, Report, TestApp};

const PHONE: &str = "07700 900123";

async fn sent_back(ada: &Founder, bea: &Founder) -> String {
    let told = Report::about(PHONE).with("account", "I live above the bakery.").with("description", "Tall");
    ada.report(&told.with("shown", "yes")).await;
    let id = bea.held().await.remove(0);
    bea.review(&id, "return", "reveals_worker").await.expect_see("/reviews");
    id
}

async fn notice(person: &Person, page: Page, path: &str) -> String {
    person.follow(page.expect_see(path)).await.text(".notice")
}

#[tokio::test]
async fn a_return_reaches_the_author_at_once_and_the_review_goes_on() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let id = sent_back(&ada, &bea).await;
    let own = ada.get("/reports").await.text("article.own");
    assert!(own.contains("A reviewer sent this back to you:") && own.contains("gives away who a worker is"), "{own}");
    assert_eq!(cleo.outcome(PHONE).await, "hit");
    assert_eq!(cleo.held().await, [id.as_str()]);
    cleo.review(&id, "accept", "").await.expect_see("/reviews");
    assert_eq!(app.state_of_the_report().await, "unreviewed", "they do not agree");
    assert!(ada.get("/reports").await.has("a[href$='/mend']"));
}

#[tokio::test]
async fn mended_words_are_reviewed_from_the_start_and_the_old_ones_leave_the_disk() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let id = sent_back(&ada, &bea).await;
    let old = app.blobs("SELECT words AS b FROM reports").await.remove(0);
    let stale = cleo.review_form(&id).await.with("decision", "accept");
    app.pass_days(2);
    for person in [&ada, &bea, &cleo] {
        person.sign_in_again().await;
    }
    let path = format!("/reports/{id}/mend");
    let page = ada.get(&path).await.expect(200);
    assert!(page.words().contains("gives away who a worker is"));
    let form = page.form(&path);
    assert_eq!((form.value("account"), form.value("description")), ("I live above the bakery.", "Tall"));
    let page = ada.send(&form.with("account", "He had a knife.")).await;
    assert!(notice(&ada, page, "/reports").await.contains("The review starts again."));
    assert!(!app.on_disk(&old), "the old words are still in a file");
    assert_eq!(app.count("reviews").await, 0);
    assert!(ada.get("/reports").await.text("article.own").contains("Not reviewed yet"));

    // Who had the old words before her has not read the new ones.
    let page = cleo.send(&stale.with("csrf", cleo.csrf().await)).await;
    assert!(notice(&cleo, page, "/reviews").await.contains("has changed the words"));
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reviews WHERE decision <> ''").await, 0);
    for person in [&bea, &cleo] {
        let page = person.reviews().await;
        assert!(page.text("article.review").contains("He had a knife."), "also she who sent it back is asked again");
        assert!(page.text("#waiting").contains("The oldest came today."), "{}", page.text("#waiting"));
        person.review(&id, "accept", "").await.expect_see("/reviews");
    }
    assert_eq!(cleo.look_up(PHONE).await.texts("article.report blockquote"), ["Tall", "He had a knife."]);
}

#[tokio::test]
async fn words_are_checked_as_when_filing() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let path = format!("/reports/{}/mend", sent_back(&ada, &bea).await);
    let form = ada.form(&path, &path).await;
    let before = app.blobs("SELECT words AS b FROM reports").await;
    for (field, text) in [
        ("account", "é".repeat(1_001)),
        ("description", "é".repeat(141)),
        ("account", "He said \u{7}no".to_owned()),
        ("account", "Call 07700 900555".to_owned()),
        ("description", "rose@example.org".to_owned()),
    ] {
        let page = ada.send(&form.clone().with(field, text.as_str())).await.expect(422);
        assert_eq!(page.mistakes(), [field], "{text}");
        assert_eq!(page.form(&path).value(field), text, "what was typed is kept");
    }
    assert_eq!(app.blobs("SELECT words AS b FROM reports").await, before);
    let kept = form.with("account", "Call 07700 900555").with("keep_words", "yes");
    ada.send(&kept).await.expect_see("/reports");
    assert_ne!(app.blobs("SELECT words AS b FROM reports").await, before);
}

#[tokio::test]
async fn only_its_author_mends_and_only_what_was_sent_back() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&Report::about("@another")).await;
    let other = bea.held().await.remove(0);
    let page = ada.get(&format!("/reports/{other}/mend")).await;
    assert!(notice(&ada, page, "/reports").await.contains("nobody has sent it back"));
    bea.review(&other, "accept", "").await.expect_see("/reviews");

    let id = sent_back(&ada, &bea).await;
    let path = format!("/reports/{id}/mend");
    bea.get(&path).await.expect(404);
    let form = ada.form(&path, &path).await.with("account", "Something else");
    bea.send(&form.clone().with("csrf", bea.csrf().await)).await.expect(404);

    // The second who sends it back ends the review while her page stands open.
    assert!(cleo.held().await.contains(&id));
    let words = app.blobs("SELECT words AS b FROM reports").await;
    cleo.review(&id, "return", "unclear").await.expect_see("/reviews");
    let emptied = app.blobs("SELECT words AS b FROM reports").await;
    assert!(words.iter().any(|words| !emptied.contains(words) && !app.on_disk(words)), "they are gone from disk");
    let page = ada.send(&form).await;
    assert!(notice(&ada, page, "/reports").await.contains("Nothing was changed."));
    assert_eq!(app.blobs("SELECT words AS b FROM reports").await, emptied);
    let own = ada.get("/reports").await.texts("article.own").join(" ");
    for said in ["gives away who a worker is", "not clear what happened", "take this back and file it again"] {
        assert!(own.contains(said), "{said}: {own}");
    }
    let found = cleo.look_up(PHONE).await;
    assert_eq!(found.attribute("#answer", "data-outcome"), "hit", "what was ticked is found all the same");
    assert!(!found.has("article.report blockquote"));
    ada.send(&ada.get("/reports").await.form(&format!("/reports/{id}/withdraw"))).await.expect_see("/reports");
    ada.send(&form).await.expect(404);
}
