//! Filing a report.

use crate::support::{Report, TestApp};

const PHONE: &str = "07700 900123";

#[tokio::test]
async fn a_whole_report_is_filed_under_each_of_its_identifiers() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let report = Report::about(PHONE)
        .and("https://t.me/Some_Name?start=1")
        .and("Client@Example.org")
        .and("GB: AB12 CDE")
        .of(&["violence", "unpaid"])
        .with_all("also", &["trap"])
        .with("month", "2026-09")
        .with("part_of_day", "night")
        .with("area", "North end")
        .with("setting", "hotel")
        .with("contact", "app")
        .with("first_hand", "no")
        .with("description", "Tall, a scar on the left hand")
        .with("account", "He would not let me go.\nThen he hit me.")
        .with("shown", "yes");
    ada.report(&report).await;
    assert_eq!(app.count("entries").await, 4);
    for identifier in ["+44 7700 900123", "@some_name", "client@example.org", "gb: ab12cde"] {
        let page = bea.look_up(identifier).await.expect(200);
        assert_eq!(page.attribute("#answer", "data-outcome"), "hit", "{identifier}");
        assert_eq!(page.attribute("#answer", "data-severity"), "danger");
        let card = page.text("article.report");
        for part in ["September 2026", "North end"] {
            assert!(card.contains(part), "{part} in {card}");
        }
        assert_eq!(page.attribute("article.report", "data-codes"), "violence unpaid");
        assert_eq!(page.attribute("article.report", "data-level"), "unreviewed");
        assert!(!page.body.contains("left hand") && !page.body.contains("would not let"), "words wait for review");
    }
}

#[tokio::test]
async fn nothing_but_one_identifier_and_one_code_is_needed() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE).of(&["time_waster"])).await;
    let page = bea.look_up(PHONE).await;
    assert_eq!(page.attribute("#answer", "data-severity"), "nuisance");
}

#[tokio::test]
async fn a_mistake_keeps_everything_typed_and_files_nothing() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let report = Report::about("not a number")
        .and("@right_one")
        .of(&[])
        .with("month", "2026-10")
        .with("area", "North end")
        .with("account", "what <b>happened</b>\n & more")
        .with("description", "tall")
        .with("delay", "week")
        .with_all("also", &["others"])
        .with("shown", "yes")
        .with_all("consent", &["lookup", "statistics"]);
    let page = ada.try_report(&report).await.expect(422);
    assert_eq!(page.mistakes(), ["code", "identifier"]);
    let form = page.form("/reports/new");
    assert_eq!(form.values("identifier"), ["not a number", "@right_one", ""]);
    for (field, value) in [
        ("month", "2026-10"),
        ("area", "North end"),
        ("account", "what <b>happened</b>\n & more"),
        ("description", "tall"),
        ("delay", "week"),
    ] {
        assert_eq!(form.value(field).replace("\r\n", "\n"), value, "{field}");
    }
    assert_eq!((form.values("also"), form.values("consent")), (vec!["others"], vec!["lookup", "statistics"]));
    assert_eq!(app.count("reports").await, 0);
    // Mended in place, it is filed.
    ada.send(&form.with("identifier", PHONE).with("code", "threat").with("send", "1")).await.expect_see("/reports");
    assert_eq!(app.count("reports").await, 1);
}

#[tokio::test]
async fn one_more_identifier_and_a_look_ahead_file_nothing() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let form =
        Report::about(PHONE).with("account", "what happened").in_form(ada.form("/reports/new", "/reports/new").await);
    let form = form.without("send");
    let more = ada.send(&form.clone().with("more", "1")).await.expect(200).form("/reports/new");
    assert_eq!(more.values("identifier"), [PHONE, "", "", ""]);
    assert_eq!(more.value("account"), "what happened");
    let page = ada.send(&more.with("check", "1")).await.expect(200);
    assert!(page.has("#preview .report"));
    assert!(!page.texts("#preview .checks li").is_empty(), "what he could work out");
    assert_eq!(app.count("reports").await, 0);
    ada.send(&page.form("/reports/new").with("send", "1")).await.expect_see("/reports");
}

#[tokio::test]
async fn personal_data_in_the_words_is_pointed_out_before_it_is_sent() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let report = Report::about(PHONE).with("account", "call me on 07700 900456 or at jo@example.org");
    let page = ada.try_report(&report).await.expect(422);
    assert_eq!(page.mistakes(), ["account"]);
    assert!(page.text(".summary").contains("07700 900456"));
    assert_eq!(app.count("reports").await, 0);
    let insisted = page.form("/reports/new").with("keep_words", "yes").with("send", "1");
    ada.send(&insisted).await.expect_see("/reports");
}

#[tokio::test]
async fn a_delayed_report_is_not_found_before_its_day_and_found_on_it() {
    for (delay, days) in [("day", 2), ("week", 8)] {
        let (app, [ada, bea, _]) = TestApp::roomy().await;
        ada.report(&Report::about(PHONE).with("delay", delay)).await;
        assert_eq!(bea.outcome(PHONE).await, "miss");
        assert!(ada.get("/reports").await.text(".own .state").contains("2026"), "its author is told from when");
        app.pass_days(days - 1);
        app.tidy().await;
        bea.sign_in_again().await;
        assert_eq!(bea.outcome(PHONE).await, "miss");
        app.pass_days(1);
        app.tidy().await;
        bea.sign_in_again().await;
        assert_eq!(bea.outcome(PHONE).await, "hit");
        assert_eq!(app.number("SELECT MAX(visible_hour) AS n FROM reports").await, 0, "the day is forgotten");
    }
}

#[tokio::test]
async fn without_consent_to_lookups_it_is_not_found() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE).with_all("consent", &["statistics"])).await;
    assert_eq!(bea.outcome(PHONE).await, "miss");
    assert_eq!(ada.get("/reports").await.texts("article.own").len(), 1, "its author still sees it");
}

#[tokio::test]
async fn a_form_sent_twice_files_once() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let form = Report::about(PHONE).in_form(ada.form("/reports/new", "/reports/new").await);
    let first = ada.send(&form).await.expect_see("/reports");
    let first = ada.follow(first).await.text(".notice");
    let second = ada.send(&form).await.expect_see("/reports");
    assert_ne!(ada.follow(second).await.text(".notice"), first, "she is told");
    assert_eq!(app.count("reports").await, 1);
    ada.report(&Report::about(PHONE)).await;
    assert_eq!(app.count("reports").await, 2, "a fresh form is another report");
}

#[tokio::test]
async fn a_newcomer_may_report_and_it_is_marked() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    dora.report(&Report::about(PHONE)).await;
    let new = bea.look_up(PHONE).await.text(".group .level");
    ada.report(&Report::about("@other_one")).await;
    let vetted = bea.look_up("@other_one").await.text(".group .level");
    assert_ne!(new, vetted);
}
