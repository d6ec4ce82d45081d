//! What one liar, or one mistake, must not bring about.

use crate::support::{Report, TestApp};

const NOTORIOUS: &str = "07700 900123";
const INNOCENT: &str = "07700 900456";

#[tokio::test]
async fn lesser_reports_do_not_corroborate_a_grave_one() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    for founder in [&ada, &bea, &cleo] {
        founder.report(&Report::about(NOTORIOUS).of(&["no_show"])).await;
    }
    let dora = ada.bring_in(app.visitor(), "dora").await;
    dora.report(&Report::about(NOTORIOUS).of(&["kill"])).await;
    let page = bea.look_up(NOTORIOUS).await.expect(200);
    assert_eq!(page.attributes("article.report[data-severity=danger]", "data-level"), ["unreviewed"]);
    assert!(page.text("#answer .banner .who").contains("one member"));
}

#[tokio::test]
async fn a_bare_name_finds_a_report_from_any_site() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about("onlyfans: zed_bad")).await;
    assert_eq!(bea.outcome("@zed_bad").await, "hit");
    assert_eq!(bea.outcome("onlyfans.com/zed_bad").await, "hit");
    assert_eq!(bea.outcome("t.me/zed_bad").await, "miss", "the same name elsewhere may be somebody else");
}

#[tokio::test]
async fn a_form_that_was_changed_and_sent_again_is_a_second_report() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let form = Report::about(NOTORIOUS).in_form(ada.form("/reports/new", "/reports/new").await);
    ada.send(&form).await.expect_see("/reports");
    ada.send(&form).await.expect_see("/reports");
    assert_eq!(app.count("reports").await, 1);
    ada.send(&form.with_all("identifier", [INNOCENT])).await.expect_see("/reports");
    assert_eq!(bea.outcome(INNOCENT).await, "hit");
}

#[tokio::test]
async fn a_form_without_a_name_of_its_own_is_never_taken_for_another() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    for number in [NOTORIOUS, INNOCENT] {
        let form = Report::about(number).in_form(ada.form("/reports/new", "/reports/new").await);
        ada.send(&form.without("idempotency")).await.expect_see("/reports");
    }
    assert_eq!(app.count("reports").await, 2);
}

#[tokio::test]
async fn a_report_can_be_found_unless_its_author_says_no_and_she_is_told_the_truth() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    let form = Report::about(NOTORIOUS).in_form(ada.form("/reports/new", "/reports/new").await);
    let never_asked = form.clone().without("consent").without("consents");
    ada.send(&never_asked).await.expect_see("/reports");
    assert_eq!(bea.outcome(NOTORIOUS).await, "hit");
    let form = Report::about(INNOCENT).in_form(ada.form("/reports/new", "/reports/new").await);
    let page = ada.follow(ada.send(&form.without("consent")).await).await;
    assert!(!page.words().contains("is filed and can be found"), "{}", page.words());
    assert!(page.words().contains("Lookups do not find it"), "{}", page.words());
    assert_eq!(bea.outcome(INNOCENT).await, "miss");
}

#[tokio::test]
async fn leaving_works_whatever_was_done_before() {
    let (_app, [ada, ..]) = TestApp::roomy().await;
    let form = ada.form("/account", "/account").await;
    let leave = ada.get("/standing").await.form("/leave");
    let mut refused = false;
    for _ in 0..80 {
        refused |= ada.send(&form).await.status == 429;
    }
    assert!(refused, "there is a limit on forms");
    let left = ada.send(&leave).await.expect(303);
    assert!(!left.header("clear-site-data").is_empty());
    ada.get("/standing").await.expect_see("/sign-in");
}

#[tokio::test]
async fn a_region_without_telephones_is_refused() {
    let (_app, [ada, ..]) = TestApp::roomy().await;
    let form = ada.form("/account", "/account").await;
    assert_eq!(ada.send(&form.with("region", "ZZ")).await.expect(422).mistakes(), ["region"]);
    let page = ada.try_report(&Report::about(NOTORIOUS).with("region", "ZZ")).await.expect(422);
    assert_eq!(page.mistakes(), ["region"]);
    for value in ada.get("/account").await.attributes("select[name=region] option", "value") {
        assert!(value.is_empty() || parasol::identifiers::region_named(&value).is_some(), "{value} is offered");
    }
}
