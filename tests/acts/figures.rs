//! The figures, from what they count to the public page.

use parasol::acts::cases::Kind;

use crate::support::{Founder, Page, Report, TestApp};

/// Sixteen days after the start: 7 December 2026, one day before the figures of November are made.
const EVE: i64 = 16;

/// Signs everybody in again, days later, after the program has tidied up.
async fn days_later(app: &TestApp, days: i64, people: &[&Founder]) {
    app.pass_days(days);
    app.tidy().await;
    for person in people {
        person.sign_in_again().await;
    }
}

async fn figures(app: &TestApp) -> Page {
    app.visitor().get("/transparency").await.expect(200)
}

/// The cells of a table's first row: the newest month and its numbers.
fn newest(page: &Page, section: usize) -> Vec<String> {
    let row = format!("section:nth-of-type({section}) tbody tr:first-child");
    let mut cells = page.texts(&format!("{row} th"));
    cells.extend(page.texts(&format!("{row} td")));
    cells
}

/// A report whose author agrees, or does not agree, to be counted.
fn report(number: usize, counted: bool) -> Report {
    let consents: &[&str] = if counted { &["lookup", "statistics"] } else { &["lookup"] };
    Report::about(&format!("@somebody_{number}")).with_all("consent", consents)
}

const FILED: usize = 2;
const REVIEWS: usize = 3;
const OBJECTIONS: usize = 4;
const DECIDED: usize = 5;

#[tokio::test]
async fn the_figures_of_a_month_appear_a_week_after_it_in_fives() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    for number in 0..7 {
        ada.report(&report(number, true)).await;
    }
    ada.report(&report(7, true).of(&["unpaid"])).await;
    bea.review_all("accept", "").await;
    cleo.review_all("accept", "").await;
    days_later(&app, EVE, &[]).await;
    assert!(figures(&app).await.words().contains("none yet"));
    days_later(&app, 1, &[]).await;
    let page = figures(&app).await;
    assert_eq!(page.attribute("#figures", "data-month"), "2026-11");
    assert_eq!(newest(&page, FILED), ["11/2026", "5–9", "0–4", "0–4"]);
    assert_eq!(newest(&page, REVIEWS), ["11/2026", "5–9", "0–4", "0–4", "0–4"]);
    assert_eq!(newest(&page, OBJECTIONS), ["11/2026", "0–4"]);
    assert_eq!(newest(&page, DECIDED), ["11/2026", "0–4", "0–4", "0–4", "0–4"]);
    assert_eq!(page.texts("section:nth-of-type(1) td"), ["0–4", "0–4", "0–4", "0–4"], "of three founders");
    assert_eq!(app.number("SELECT MAX(value % 5) AS n FROM figures").await, 0, "nothing exact is kept");
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM figures WHERE published = 0").await, 0);
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reports WHERE tally <> ''").await, 0, "nor who agreed");
}

/// Whoever compares two days of a month sees nothing, whatever was filed, taken back, reviewed, objected to or decided meanwhile,
/// and whoever joined.
#[tokio::test]
async fn the_page_says_the_same_on_every_day_whatever_happens_meanwhile() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    for number in 0..5 {
        ada.report(&report(number, true)).await;
    }
    days_later(&app, EVE + 1, &[&ada, &bea, &cleo]).await;
    let before = figures(&app).await;
    assert_eq!(newest(&before, FILED)[1], "5–9");
    let own = ada.get("/reports").await.expect(200);
    ada.send(&own.form_ending("/withdraw")).await.expect_see("/reports");
    for number in 5..12 {
        bea.report(&report(number, true)).await;
    }
    app.bring(Kind::Flag, Some("cleo"), vec![bea.report_id().await]).await;
    cleo.review_all("accept", "").await;
    for name in ["Dora", "Elin", "Fay", "Gwen", "Hanna"] {
        ada.bring_in(app.visitor(), name).await;
    }
    for _ in 0..22 {
        days_later(&app, 1, &[]).await;
        assert_eq!(figures(&app).await.without_tokens(), before.without_tokens());
    }
    days_later(&app, 9, &[]).await;
    let after = figures(&app).await;
    assert_eq!(after.attribute("#figures", "data-month"), "2026-12");
    assert_eq!(newest(&after, FILED)[..2], ["12/2026", "5–9"]);
    assert_eq!(after.texts("section:nth-of-type(1) td")[0], "5–9", "newcomers");
    let november = after.texts(&format!("section:nth-of-type({FILED}) tbody tr:nth-child(2) td"));
    assert_eq!(november, ["5–9", "0–4", "0–4"], "what was published stays");
}

#[tokio::test]
async fn what_nobody_agreed_to_took_back_or_let_pass_is_not_counted() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    for number in 0..6 {
        ada.report(&report(number, false)).await;
    }
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reports WHERE tally <> ''").await, 0);
    // Four that count; and one each that was rejected, hidden, taken back.
    for number in 10..14 {
        bea.report(&report(number, true)).await;
    }
    ada.report(&report(20, true).of(&["violence"])).await;
    let own = ada.get("/reports").await.expect(200);
    ada.send(&own.form_ending("/withdraw")).await.expect_see("/reports");
    cleo.report(&report(21, true)).await;
    app.execute("UPDATE reports SET hidden = 1 WHERE id IN (SELECT id FROM reports WHERE tally <> '' LIMIT 1)").await;
    cleo.report(&report(22, true)).await;
    app.execute("UPDATE reports SET state = 'rejected' WHERE id IN (SELECT id FROM reports WHERE tally <> '' AND hidden = 0 LIMIT 1)").await;
    days_later(&app, EVE + 1, &[]).await;
    assert_eq!(newest(&figures(&app).await, FILED)[1], "0–4");
}

#[tokio::test]
async fn objections_and_what_was_decided_are_counted() {
    let (app, founders) = TestApp::founded_by(5).await;
    days_later(&app, 8, &founders.iter().collect::<Vec<_>>()).await;
    let mut cases = Vec::new();
    for number in 0..5 {
        founders[0].report(&report(number, false)).await;
        cases.push(app.bring(Kind::Flag, None, vec![founders[0].report_id().await]).await);
    }
    for (number, case) in cases.iter().enumerate() {
        let measure = if number == 0 { "hide" } else { "keep" };
        for steward in &founders[1..3] {
            steward.vote(&case.to_string(), measure).await.expect_see("/cases");
        }
    }
    days_later(&app, EVE + 1, &[&founders[0]]).await;
    let page = figures(&app).await;
    assert_eq!(newest(&page, OBJECTIONS), ["11/2026", "5–9"]);
    assert_eq!(newest(&page, DECIDED), ["11/2026", "0–4", "0–4", "0–4", "0–4"]);
    let exact = founders[0].get("/stewards/figures").await.expect(200);
    let november = exact.texts("section:nth-of-type(3) tbody tr:nth-child(2) td");
    assert_eq!(november, ["4", "1", "0", "0"], "{}", exact.words());
}

/// Whoever could see a concern counted could find out whether a name is a member's.
#[tokio::test]
async fn concerns_about_members_count_in_nothing() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    for name in ["Bea", "Cleo"] {
        ada.raise(name).await.expect(303);
    }
    app.alarm("bea").await;
    assert_eq!(app.count("cases").await, 3);
    assert_eq!(app.count("figures").await, 0);
}

/// A log of the stewards that was tampered with stops neither tidying up nor the other figures.
#[tokio::test]
async fn a_broken_log_of_the_stewards_leaves_only_its_own_figures_out() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    ada.raise("Bea").await.expect(303);
    app.execute("UPDATE audit SET number = number + 1").await;
    days_later(&app, EVE + 1, &[&ada]).await;
    let page = figures(&app).await;
    assert_eq!(newest(&page, OBJECTIONS), ["11/2026", "0–4"]);
    assert!(page.texts(&format!("section:nth-of-type({DECIDED}) tbody td")).is_empty(), "{}", page.words());
    let exact = ada.get("/stewards/figures").await.expect(200);
    assert!(!exact.words().contains("What was decided"));
}

/// A registry that was switched off for months makes up for it, and what is older than a year goes.
#[tokio::test]
async fn months_that_were_missed_are_made_and_old_ones_go() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    for number in 0..5 {
        ada.report(&report(number, true)).await;
    }
    days_later(&app, 79, &[]).await;
    let page = figures(&app).await;
    let months = page.texts(&format!("section:nth-of-type({FILED}) tbody th"));
    assert_eq!(months, ["1/2027", "12/2026", "11/2026"]);
    assert_eq!(page.texts(&format!("section:nth-of-type({FILED}) tbody tr:last-child td"))[0], "5–9");
    for _ in 0..12 {
        days_later(&app, 31, &[]).await;
    }
    let months = figures(&app).await.texts(&format!("section:nth-of-type({FILED}) tbody th"));
    assert_eq!((months.len(), months[0].as_str(), months[11].as_str()), (12, "1/2028", "2/2027"));
    assert_eq!(app.number("SELECT COUNT(DISTINCT month) AS n FROM figures").await, 12);
}

#[tokio::test]
async fn only_stewards_see_exact_figures_and_the_page_about_stewards_leads_them_there() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let dora = crate::support::Member::of(app.visitor(), "Dora", &ada, &bea).await;
    cleo.bring_in(app.visitor(), "Elin").await;
    dora.get("/stewards/figures").await.expect(403);
    let leads = |page: Page| page.attributes("main a", "href").contains(&"/stewards/figures".to_owned());
    assert!(leads(ada.get("/stewards").await) && !leads(dora.get("/stewards").await));
    let page = ada.get("/stewards/figures").await.expect(200);
    assert_eq!(page.texts("section:nth-of-type(1) td"), ["1", "1", "3", "0"]);
    assert_eq!(page.texts("section:nth-of-type(2) td"), ["0", "0", "0", "0", "0"]);
}
