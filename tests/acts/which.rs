//! An input that may be several things is asked about: nothing is looked up, nothing is filed, nothing is
//! counted.

use crate::support::{Form, Report, TestApp};

const FOREIGN: &str = "(415) 555-2671";

/// The forms of the answer, each with what its one button sends.
fn buttons(page: &crate::support::Page) -> Vec<String> {
    page.attributes("#answer[data-outcome=which] form[action=\"/lookup\"] button[name=identifier]", "value")
}

#[tokio::test]
async fn a_foreign_number_without_its_country_code_is_not_answered_with_nothing_known() {
    let (_app, [ada, bea, _]) = TestApp::founded_with(&[("PARASOL_REGION", "GB")]).await;
    ada.report(&Report::about("+1 415 555 2671").of(&["violence"])).await;
    let page = bea.look_up(FOREIGN).await.expect(422);
    assert_eq!(page.attribute("#answer", "data-outcome"), "which");
    assert_eq!(buttons(&page), ["+1 415 555 2671", "+52 415 555 2671", "+44 4155552671"]);
    let words = page.texts("#answer button[name=identifier]");
    assert_eq!(words.first().map(String::as_str), Some("United States: +1 415 555 2671"));
    assert_eq!(page.form("/lookup").value("identifier"), "", "the first form holds a button and no field");
    assert!(!page.body.contains("Nothing is known") && !page.has("article.report"));
}

#[tokio::test]
async fn each_button_is_a_form_that_looks_up_what_it_says() {
    let (_app, [ada, bea, _]) = TestApp::founded_with(&[("PARASOL_REGION", "GB")]).await;
    ada.report(&Report::about("+1 415 555 2671").of(&["violence"])).await;
    let page = bea.look_up(FOREIGN).await.expect(422);
    let mut outcomes = Vec::new();
    for choice in buttons(&page) {
        // The form as it is drawn, its token included, and the button that was pressed.
        let answer = bea.send(&page.form("/lookup").with("identifier", choice.as_str())).await.expect(200);
        assert_eq!(answer.text("#answer .shown").replace('-', " "), choice);
        outcomes.push(answer.attribute("#answer", "data-outcome").to_owned());
    }
    assert_eq!(outcomes, ["hit", "miss", "miss"]);
}

#[tokio::test]
async fn being_asked_costs_nothing_and_breaks_no_row_of_misses() {
    let settings = [("PARASOL_REGION", "GB"), ("PARASOL_LOOKUPS_A_DAY", "3")];
    let (_app, [ada, ..]) = TestApp::founded_with(&settings).await;
    let left = ada.get("/lookup").await.text(".left");
    for typed in [FOREIGN, "example_late", "AB12CDE", "John: 07700 900123", "+44 7700 900123, he@example.org"] {
        for _ in 0..3 {
            let page = ada.look_up(typed).await.expect(422);
            assert_eq!(page.attribute("#answer", "data-outcome"), "which", "{typed}");
            assert_eq!(page.text(".left"), left, "{typed}");
            assert_eq!(page.attribute("#identifier", "value"), typed, "what she typed stands in the box");
        }
    }
    assert_eq!(ada.outcome("07700 900123").await, "miss", "her day is whole");
}

#[tokio::test]
async fn a_number_among_words_is_looked_up_and_said_to_be() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about("07700 900123")).await;
    let page = bea.look_up("John +44 7700 900123").await.expect(200);
    assert_eq!(page.attribute("#answer", "data-outcome"), "hit");
    assert!(page.text("#answer .read").contains("Only the number was read"), "{}", page.text("#answer .read"));
}

#[tokio::test]
async fn a_local_number_and_a_page_that_is_no_profile_are_refused_with_what_would_work() {
    let (_app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_REGION", "BR")]).await;
    for (typed, would_work) in [
        ("98765-4321", "area code"),
        ("https://web.telegram.org/k/", "t.me/some_name"),
        ("https://vk.com/im", "t.me/some_name"),
        ("https://www.tiktok.com/messages", "t.me/some_name"),
        ("https://www.linkedin.com/feed", "t.me/some_name"),
        ("https://discord.com/app", "t.me/some_name"),
        ("https://messages.google.com/web", "t.me/some_name"),
    ] {
        let page = ada.look_up(typed).await.expect(422);
        assert_eq!(page.attribute("#answer", "data-outcome"), "unreadable", "{typed}");
        assert!(page.text("#answer").contains(would_work), "{typed}: {}", page.text("#answer"));
    }
}

#[tokio::test]
async fn two_people_of_one_shared_page_are_two() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about("https://web.telegram.org/k/#@some_name")).await;
    assert_eq!(bea.outcome("https://web.telegram.org/k/#@other_name").await, "miss");
    assert_eq!(bea.outcome("t.me/some_name").await, "hit");
    ada.report(&Report::about("https://vk.com/im?sel=123456")).await;
    assert_eq!(bea.outcome("https://vk.com/im?sel=123457").await, "miss");
    assert_eq!(bea.outcome("vk.com/id123456").await, "hit");
    ada.report(&Report::about("DE: B-AB 123")).await;
    assert_eq!(bea.outcome("DE: BA-B 123").await, "miss", "Bamberg is not Berlin");
    assert_eq!(bea.outcome("DE: BAB 123").await, "hit", "nobody said which");
}

fn of_report() -> Report {
    Report::about(FOREIGN)
        .of(&["violence", "unpaid"])
        .with("month", "2026-10")
        .with("area", "North Leeds")
        .with("account", "He had a knife.")
        .with("description", "Tall")
        .with_all("consent", &["lookup", "words"])
}

#[tokio::test]
async fn the_report_form_asks_as_well_and_files_nothing_before_it_is_answered() {
    let (_app, [ada, bea, _]) = TestApp::founded_with(&[("PARASOL_REGION", "GB")]).await;
    let page = ada.try_report(&of_report()).await.expect(422);
    assert_eq!(page.mistakes(), ["identifier"]);
    let choices = page.attributes("form[action=\"/reports/new\"] button[name=chosen]", "value");
    assert_eq!(choices, ["0:+1 415 555 2671", "0:+52 415 555 2671", "0:+44 4155552671"]);
    assert!(ada.get("/reports").await.texts("article.own").is_empty());
    assert_eq!(bea.outcome("+1 415 555 2671").await, "miss");
}

#[tokio::test]
async fn the_answer_takes_the_place_of_what_was_typed_and_nothing_else_is_lost() {
    let (_app, [ada, bea, _]) = TestApp::founded_with(&[("PARASOL_REGION", "GB")]).await;
    let asked = ada.try_report(&of_report().and("@some_name")).await.expect(422);
    let answered = ada.send(&asked.form("/reports/new").with("chosen", "0:+1 415 555 2671")).await.expect(200);
    let form = answered.form("/reports/new");
    let typed: Vec<&str> = form.values("identifier").into_iter().filter(|text| !text.is_empty()).collect();
    assert_eq!(typed, ["+1 415 555 2671", "@some_name"]);
    let kept = |name| asked.form("/reports/new").values(name).into_iter().map(str::to_owned).collect::<Vec<_>>();
    for name in ["code", "month", "area", "account", "description", "consent", "idempotency", "region", "delay"] {
        assert_eq!(form.values(name), kept(name), "{name}");
    }
    assert!(ada.get("/reports").await.texts("article.own").is_empty(), "a choice files nothing by itself");
    ada.send(&form.with("send", "1")).await.expect_see("/reports");
    assert_eq!(bea.outcome("+1 415 555 2671").await, "hit");
    assert_eq!(bea.outcome("+52 415 555 2671").await, "miss");
}

#[tokio::test]
async fn an_identifier_beside_the_question_is_no_answer_to_it() {
    let (_app, [ada, bea, _]) = TestApp::founded_with(&[("PARASOL_REGION", "GB")]).await;
    let page = ada.try_report(&of_report().and("+33 6 12 34 56 78")).await.expect(422);
    let form = page.form("/reports/new");
    let typed: Vec<&str> = form.values("identifier").into_iter().filter(|text| !text.is_empty()).collect();
    assert_eq!(typed, [FOREIGN, "+33 6 12 34 56 78"]);
    assert_eq!(bea.outcome("+33 6 12 34 56 78").await, "miss");
}

/// The form with another text in its first box.
fn corrected(form: &Form, text: &str) -> Form {
    let mut form = form.clone();
    let asked = form.fields.iter_mut().find(|(name, _)| name == "identifier").expect("a box");
    asked.1 = text.to_owned();
    form
}

#[tokio::test]
async fn a_button_that_no_longer_fits_the_box_files_nobody() {
    let (_app, [ada, bea, _]) = TestApp::founded_with(&[("PARASOL_REGION", "GB")]).await;
    let asked = ada.try_report(&of_report()).await.expect(422).form("/reports/new");
    let press = |form: &Form| form.clone().with("chosen", "0:+1 415 555 2671");
    let shown = ada.send(&press(&corrected(&asked, "+44 7911 555001"))).await.expect(200);
    assert_eq!(shown.form("/reports/new").value("identifier"), "+44 7911 555001", "what she wrote last stands");
    let other = ada.send(&press(&corrected(&asked, "06 12 34 56 78"))).await.expect(422);
    assert_eq!(other.mistakes(), ["identifier"]);
    let elsewhere = ada.send(&press(&asked.clone().with("region", "FR")).with("chosen", "0:+44 4155552671")).await;
    assert_eq!(elsewhere.status, 422);
    for nonsense in ["", "0", "0:", "7:+1 415 555 2671", "-1:+1 415 555 2671", "x:y", "+1 415 555 2671"] {
        let page = ada.send(&asked.clone().with("chosen", nonsense)).await.expect(422);
        assert_eq!(page.mistakes(), ["identifier"], "{nonsense}");
    }
    assert!(ada.get("/reports").await.texts("article.own").is_empty());
    for number in ["+1 415 555 2671", "+44 7911 555001", "+44 4155552671"] {
        assert_eq!(bea.outcome(number).await, "miss", "{number}");
    }
}

#[tokio::test]
async fn an_answer_by_hand_is_filed_and_can_be_checked() {
    let (_app, [ada, bea, _]) = TestApp::founded_with(&[("PARASOL_REGION", "GB")]).await;
    ada.try_report(&of_report().and("+1 415 555 2671")).await.expect_see("/reports");
    assert_eq!(bea.outcome("+1 415 555 2671").await, "hit");
    let report = Report::about("06 12 34 56 78").of(&["unpaid"]).and("+33 6 12 34 56 78");
    let form = report.in_form(bea.form("/reports/new", "/reports/new").await).without("send").with("check", "1");
    assert!(bea.send(&form).await.expect(200).has("#preview"));
    // Two numbers in one box: the second box answers only half.
    let report = Report::about("+44 7700 900123, +33 6 12 34 56 78").of(&["unpaid"]).and("+33 6 12 34 56 78");
    assert_eq!(bea.try_report(&report).await.expect(422).mistakes(), ["identifier"]);
}
