//! One author's many reports bury nothing.

use super::{PHONE, severity};
use crate::support::{Report, TestApp};

/// The attack: hundreds of reports by one member, so that the true one stands at the end of a long page.
#[tokio::test]
async fn one_author_is_one_card_however_often_she_files() {
    let settings = [("PARASOL_REPORTS_A_DAY", "1000"), ("PARASOL_REGION", "GB"), ("PARASOL_FOUNDERS", "4")];
    let app = TestApp::with(&settings).await;
    let mut founders = Vec::new();
    for (at, link) in app.links().await.iter().enumerate() {
        founders.push(app.visitor().found(link, &format!("Founder {at}")).await);
    }
    let [liar, bea, cleo, _] = &founders[..] else { panic!("four") };
    bea.report(&Report::about(PHONE).of(&["violence"]).with("month", "2026-06")).await;
    let before = cleo.look_up(PHONE).await.expect(200).body.len();
    for n in 0..40 {
        let code = ["violence", "weapon", "held", "robbed"][n % 4];
        liar.report(&Report::about(PHONE).of(&[code, "no_show"]).with("month", "2026-09")).await;
        app.pass_seconds(20);
    }
    let page = cleo.look_up(PHONE).await.expect(200);
    assert_eq!(page.attributes("article.report", "data-codes"), ["violence weapon held robbed no_show", "violence"]);
    assert!(page.text("#answer .banner .who").contains("2 members from 2 separate circles"));
    assert_eq!(page.texts(".level").len(), 1, "the certainty stands once, not on each card");
    assert!(page.text(".group-count, .count").contains('2'), "{}", page.text(".count"));
    assert!(page.body.len() < before + 8_000, "{} after {before}", page.body.len());
    assert!(!page.words().contains("40"), "nothing says that one person repeats");
}

/// Twenty cards, and the rest in a sentence.
#[tokio::test]
async fn the_gravest_twenty_are_shown_and_the_rest_is_a_sentence() {
    let (app, founders) = TestApp::of_founders(4).await;
    let mut authors = 0;
    for founder in &founders[..3] {
        for n in 0..8 {
            let name = format!("Newcomer {} {n}", founder.name);
            let newcomer = founder.bring_in(app.visitor(), &name).await;
            let code = if authors < 22 { "time_waster" } else { "kill" };
            newcomer.report(&Report::about(PHONE).of(&[code])).await;
            authors += 1;
        }
    }
    let page = founders[3].look_up(PHONE).await.expect(200);
    assert_eq!((severity(&page), page.texts("article.report").len()), ("danger".to_owned(), 20));
    assert_eq!(page.attributes("article.report[data-severity=danger]", "data-codes"), ["kill"; 2], "none is buried");
    assert!(page.words().contains("There are 4 more reports, less grave or older."), "{}", page.words());
}

/// What peers have not looked at stays so on a card that they have looked at in part.
#[tokio::test]
async fn an_unreviewed_report_does_not_ride_on_a_reviewed_one() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE).of(&["held"])).await;
    app.execute("UPDATE reports SET state = 'reviewed'").await;
    assert_eq!(bea.level(PHONE).await, "reviewed");
    ada.report(&Report::about(PHONE).of(&["kill"])).await;
    let page = cleo.look_up(PHONE).await.expect(200);
    assert_eq!(page.attributes("article.report", "data-codes"), ["kill held"]);
    assert_eq!(page.attributes("article.report", "data-level"), ["unreviewed"]);
}

/// The attack: file by the dozen, and cut the links, so that no two seem to be one author's.
#[tokio::test]
async fn reports_that_are_nobodys_any_more_are_one_card_and_stand_behind() {
    let (app, founders) = TestApp::of_founders(4).await;
    let [ada, bea, cleo, dora] = &founders[..] else { panic!("four") };
    for founder in [bea, cleo] {
        founder.report(&Report::about(PHONE).of(&["violence"])).await;
    }
    let liar = ada.bring_in(app.visitor(), "Liar").await;
    for code in ["kill", "rape", "kill", "weapon"] {
        liar.report(&Report::about(PHONE).of(&[code])).await;
    }
    let lead = |page: &crate::support::Page| page.text("#answer .banner .said");
    let page = dora.look_up(PHONE).await.expect(200);
    assert!(lead(&page).starts_with("Tried to kill, or strangled (1 of 3)"), "who says so is said: {}", lead(&page));
    liar.set_second(&["cuts"]).await;
    app.visitor().enter("Liar", crate::support::departing::SECOND).await;
    let page = dora.look_up(PHONE).await.expect(200);
    assert_eq!(lead(&page), "Violence.");
    assert_eq!(page.attributes("article.report", "data-codes"), ["violence", "violence", "kill rape weapon"]);
}
