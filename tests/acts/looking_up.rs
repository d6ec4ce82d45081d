//! The main job.

use crate::support::{Report, TestApp};

const PHONE: &str = "07700 900123";

#[tokio::test]
async fn every_spelling_of_a_number_finds_the_report() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE)).await;
    for spelling in [
        "07700900123",
        "+44 7700 900123",
        "0044 (0)7700-900123",
        "tel:+447700900123",
        "https://wa.me/447700900123?text=hi",
        "٠٧٧٠٠ ٩٠٠١٢٣",
        "０７７００ ９００１２３",
        " \u{200e}07700\u{a0}900\u{2011}123 ",
    ] {
        let page = bea.look_up(spelling).await.expect(200);
        assert_eq!(page.attribute("#answer", "data-outcome"), "hit", "{spelling}");
        assert_eq!(page.attribute("#answer", "data-kind"), "phone");
        assert_eq!(page.text("#answer .shown"), "+44 7700 900123");
    }
    assert_eq!(bea.outcome("07700 900124").await, "miss");
}

#[tokio::test]
async fn a_miss_does_not_say_safe_and_says_how_it_was_read() {
    let (_app, [ada, ..]) = TestApp::roomy().await;
    let page = ada.look_up(PHONE).await.expect(200);
    assert_eq!(page.attribute("#answer", "data-outcome"), "miss");
    assert_eq!(page.attribute("#answer", "data-kind"), "phone");
    let words = page.text("#answer");
    assert!(words.contains("Nothing is known here about this number."), "{words}");
    assert!(words.contains("This does not mean safe."), "{words}");
    assert!(words.contains("+44 7700 900123") && words.contains("United Kingdom"), "{words}");
    assert!(!page.has("article.report"));
}

#[tokio::test]
async fn what_is_no_identifier_is_told_so_with_an_example_and_costs_nothing() {
    let (_app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_LOOKUPS_A_DAY", "3")]).await;
    let left = ada.get("/lookup").await.text(".left");
    for typed in ["", "hello there", "07700 900123", "12", "+44 20 7946 0123 ext 5", "a@b", "\u{202e}\u{200b}"] {
        let page = ada.look_up(typed).await.expect(422);
        assert_eq!(page.attribute("#answer", "data-outcome"), "unreadable", "{typed}");
        assert_eq!(page.mistakes(), ["identifier"], "{typed}");
        assert_eq!(page.form("/lookup").value("identifier"), typed);
        assert_eq!(page.text(".left"), left, "{typed}");
    }
}

#[tokio::test]
async fn the_region_of_the_form_comes_before_the_members_own() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about("06 12 34 56 78").with("region", "FR")).await;
    let form = bea.form("/lookup", "/lookup").await.with("identifier", "06 12 34 56 78");
    let page = bea.send(&form.clone().with("region", "FR")).await.expect(200);
    assert_eq!(page.attribute("#answer", "data-outcome"), "hit");
    assert_eq!(bea.outcome("+33 6 12 34 56 78").await, "hit");
}

#[tokio::test]
async fn the_lead_counts_members_and_their_circles() {
    let (_app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE).of(&["violence"])).await;
    ada.report(&Report::about(PHONE).of(&["violence"])).await;
    let who = |page: &crate::support::Page| page.text("#answer .banner .who");
    let page = cleo.look_up(PHONE).await;
    assert!(who(&page).contains("one member"), "one person is not two: {}", who(&page));
    assert_eq!(page.texts("article.report").len(), 1, "and has one card");
    bea.report(&Report::about("+447700900123").of(&["weapon", "time_waster"])).await;
    let page = cleo.look_up(PHONE).await;
    assert!(who(&page).contains("2 members from 2 separate circles"), "{}", who(&page));
    assert!(who(&page).contains("November 2026"));
    assert_eq!(page.attributes("article.report", "data-level"), ["supported"; 2]);
}

#[tokio::test]
async fn members_of_one_circle_are_not_two_circles() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let dora = crate::support::Member::of(app.visitor(), "Dora", &ada, &bea).await;
    ada.report(&Report::about(PHONE)).await;
    dora.report(&Report::about(PHONE)).await;
    let who = cleo.look_up(PHONE).await.text("#answer .banner .who");
    assert!(who.contains("2 members of the same circle"), "{who}");
}

#[tokio::test]
async fn the_worst_leads_and_each_report_says_how_grave_it_is() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE).of(&["time_waster"])).await;
    ada.report(&Report::about(PHONE).of(&["unpaid"])).await;
    ada.report(&Report::about(PHONE).of(&["kill", "no_show"])).await;
    let page = bea.look_up(PHONE).await;
    assert_eq!(page.attribute("#answer", "data-severity"), "danger");
    assert_eq!(page.attributes("article.report", "data-severity"), ["danger", "harm", "nuisance"]);
    assert_eq!(page.attributes("article.report", "data-codes"), ["kill no_show", "unpaid", "time_waster"]);
}

#[tokio::test]
async fn words_are_shown_after_review_to_the_vetted_if_their_author_agreed() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let told = Report::about(PHONE).with("account", "He had a knife.").with("description", "Tall");
    ada.report(&told.clone().with("shown", "yes")).await;
    bea.report(&told.with("shown", "no")).await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    let knives = |page: &crate::support::Page| page.texts("article.report blockquote");
    assert!(knives(&cleo.look_up(PHONE).await).is_empty());
    assert!(knives(&ada.look_up(PHONE).await).is_empty());
    cleo.review_all("accept", "").await;
    assert!(knives(&cleo.look_up(PHONE).await).is_empty(), "one reviewer is not enough");
    bea.review_all("accept", "").await;
    ada.review_all("accept", "").await;
    assert_eq!(cleo.look_up(PHONE).await.attributes("article.report", "data-level"), ["supported"; 2]);
    assert_eq!(knives(&cleo.look_up(PHONE).await), ["Tall", "He had a knife."], "of the one who agreed");
    let page = dora.look_up(PHONE).await;
    assert_eq!(page.attribute("#answer", "data-outcome"), "hit", "codes, before she is vetted");
    assert!(knives(&page).is_empty() && !page.body.contains("knife"));
}

#[tokio::test]
async fn an_old_report_of_a_phone_says_that_numbers_change_hands() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE)).await;
    ada.report(&Report::about("@some_name")).await;
    let asides = |page: crate::support::Page| page.texts("article.report .aside").join(" ");
    assert!(!asides(bea.look_up(PHONE).await).contains("change hands"));
    app.pass_days(400);
    bea.sign_in_again().await;
    let page = bea.look_up(PHONE).await;
    assert!(page.text("article.report .age").contains("more than a year ago"));
    assert!(asides(page).contains("change hands"));
    assert!(!asides(bea.look_up("@some_name").await).contains("change hands"));
}

#[tokio::test]
async fn a_lookup_leaves_nothing_behind_but_a_count() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE)).await;
    let before = app.counts().await;
    bea.look_up(PHONE).await.expect(200);
    bea.look_up("@nobody_knows").await.expect(200);
    assert_eq!(app.counts().await, before);
}
