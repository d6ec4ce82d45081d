//! How long reports live.

use crate::support::{Report, TestApp};

#[tokio::test]
async fn a_nuisance_ends_after_six_months_and_danger_after_five_years() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about("@nuisance_one").of(&["no_show"])).await;
    ada.report(&Report::about("@harm_one").of(&["unpaid"])).await;
    ada.report(&Report::about("@danger_one").of(&["kill"])).await;
    // Filed in November 2026. Days until the last day of the month in which each ends, and then the next.
    for (days, gone, left) in [(191, 0, 3), (1, 1, 2), (548, 1, 2), (1, 2, 1), (1094, 2, 1), (1, 3, 0)] {
        app.pass_days(days);
        bea.sign_in_again().await;
        for (at, handle) in ["@nuisance_one", "@harm_one", "@danger_one"].into_iter().enumerate() {
            let expected = if at < gone { "miss" } else { "hit" };
            assert_eq!(bea.outcome(handle).await, expected, "{handle} after {days} more");
        }
        app.tidy().await;
        assert_eq!(app.count("reports").await, left);
        assert_eq!(app.count("entries").await, left);
        assert_eq!(app.count("review_copies").await, left);
    }
}

#[tokio::test]
async fn a_new_report_renews_its_own_severity_only_and_old_nuisances_fade_from_a_grave_one() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about("@some_name").of(&["kill", "unpaid", "no_show"])).await;
    let codes = |page: crate::support::Page| page.attribute("article.report", "data-codes");
    assert_eq!(codes(bea.look_up("@some_name").await), "kill unpaid no_show");
    app.pass_days(192);
    bea.sign_in_again().await;
    assert_eq!(codes(bea.look_up("@some_name").await), "kill unpaid");
    app.pass_days(549);
    bea.sign_in_again().await;
    assert_eq!(codes(bea.look_up("@some_name").await), "kill");
}

#[tokio::test]
async fn what_has_ended_is_swept_out() {
    let (app, [ada, ..]) = TestApp::founded().await;
    ada.look_up("+447700900123").await.expect(200);
    ada.report(&Report::about("+447700900123")).await;
    assert!(app.count("sessions").await > 0 && app.count("limits").await > 0 && app.count("submissions").await > 0);
    app.pass_days(31);
    app.tidy().await;
    for table in ["sessions", "limits", "submissions"] {
        assert_eq!(app.count(table).await, 0, "{table}");
    }
}
