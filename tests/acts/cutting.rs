//! The link between a member and her reports is cut, and the community goes on.

use crate::support::departing::SECOND;
use crate::support::{Report, TestApp};

const PHONE: &str = "07700 900123";
const NEWCOMERS_WORD: &str = "One member says so, who is new here.";

#[tokio::test]
async fn a_report_that_was_cut_is_found_and_is_nobodys() {
    let (app, founders) = TestApp::of_founders(4).await;
    let [ada, bea, ..] = &founders[..] else { panic!("four") };
    ada.report(&Report::about(PHONE).and("@same_person")).await;
    assert_eq!(app.count("speakers").await, 1);
    let before = bea.levels(PHONE).await;
    let sizes = "SELECT SUM(LENGTH(author_sealed) + LENGTH(author_tag)) AS n FROM reports";
    let (size, voices) =
        (app.number(sizes).await, app.number("SELECT SUM(LENGTH(voice_sealed)) AS n FROM voices").await);
    ada.set_second(&["cuts"]).await;
    app.visitor().enter(&ada.name, SECOND).await;
    assert!(ada.get("/reports").await.expect(200).texts("article.own").is_empty());
    assert_eq!(app.count("speakers").await, 0, "her page said where she spoke");
    assert_eq!(app.number(sizes).await, size);
    assert_eq!(app.number("SELECT SUM(LENGTH(voice_sealed)) AS n FROM voices").await, voices);
    assert_eq!(bea.levels(PHONE).await[0].0, before[0].0);
    let basis = &bea.levels(PHONE).await[0].1;
    assert!(basis.ends_with(NEWCOMERS_WORD), "{basis}");
    // The review goes on, and nobody can be kept from it for having filed it.
    bea.review_all("accept", "").await;
    founders[2].review_all("accept", "").await;
    assert_eq!(app.state_of_the_report().await, "reviewed");
    assert_eq!(bea.level(PHONE).await, "reviewed");
}

#[tokio::test]
async fn what_was_cut_counts_for_nothing_beside_others_and_saying_it_again_counts_once() {
    let (app, founders) = TestApp::of_founders(4).await;
    let [ada, bea, cleo, dee] = &founders[..] else { panic!("four") };
    for founder in [ada, bea, cleo] {
        founder.report(&Report::about(PHONE)).await;
    }
    assert_eq!(dee.level(PHONE).await, "supported");
    ada.set_second(&["cuts"]).await;
    app.visitor().enter(&ada.name, SECOND).await;
    let (level, basis) = dee.levels(PHONE).await.remove(0);
    assert_eq!((level.as_str(), basis.contains("2 members")), ("supported", true), "{basis}");
    // Her own account is as it was, and she may speak again: one voice, as before.
    ada.report(&Report::about(PHONE)).await;
    let (_, basis) = dee.levels(PHONE).await.remove(0);
    assert!(basis.contains("3 members"), "{basis}");
}

#[tokio::test]
async fn a_second_use_cuts_what_was_filed_since() {
    let (app, founders) = TestApp::of_founders(3).await;
    let ada = &founders[0];
    ada.set_second(&["cuts"]).await;
    for number in [PHONE, "07700 900456"] {
        ada.report(&Report::about(number)).await;
        app.visitor().enter(&ada.name, SECOND).await;
        assert!(ada.get("/reports").await.texts("article.own").is_empty());
    }
    assert_eq!(app.count("reports").await, 2);
}
