//! One member's flags do not flood the stewards; that a report gives a person away always reaches them.

use crate::support::voices::refused;
use crate::support::{Form, Newcomer, Report, TestApp};

const PHONES: [&str; 4] = ["07700 900123", "07700 900456", "07700 900789", "07700 900234"];

async fn flag(nora: &Newcomer, phone: &str, reason: &str) -> Form {
    nora.form_of(phone, "flag").await.with("reason", reason)
}

#[tokio::test]
async fn a_newcomers_ten_flags_open_one_case_until_it_is_decided() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    for phone in PHONES {
        ada.report(&Report::about(phone)).await;
    }
    app.execute("UPDATE reports SET state = 'reviewed'").await;
    app.execute("DELETE FROM review_copies").await;
    let nora = ada.bring_in(app.visitor(), "Nora").await;
    nora.send(&flag(&nora, PHONES[0], "made_up").await).await.expect_see("/lookup");
    for phone in &PHONES[1..] {
        for reason in ["made_up", "not_conduct", "about_me"] {
            let page = refused(&app, &nora, &flag(&nora, phone, reason).await, 409).await;
            let said = page.words();
            assert!(said.contains("Thank you") && said.contains("one at a time"), "{said}");
            assert!(said.contains("gives away who somebody is, go back"), "{said}");
        }
    }
    assert_eq!((app.count("cases").await, app.count("review_copies").await), (1, 1), "no copy for the others");
    app.execute("DELETE FROM limits").await;
    // Somebody else's flag has nothing to do with hers.
    let eve = ada.bring_in(app.visitor(), "Eve").await;
    eve.send(&flag(&eve, PHONES[1], "made_up").await).await.expect_see("/lookup");
    // What is before the stewards already can be flagged by her too: nothing new is opened for it.
    let before = app.count("cases").await;
    nora.send(&flag(&nora, PHONES[1], "made_up").await).await.expect_see("/lookup");
    assert_eq!((before, app.count("cases").await), (2, 2));
    let case = bea.cases().await.remove(0).0;
    let second = bea.cases().await.remove(1).0;
    for case in [&case, &second] {
        for steward in [&bea, &cleo] {
            steward.vote(case, "keep").await.expect_see("/cases");
        }
    }
    nora.send(&flag(&nora, PHONES[2], "made_up").await).await.expect_see("/lookup");
    assert_eq!(
        app.number("SELECT COUNT(*) AS n FROM cases WHERE outcome = ''").await,
        1,
        "it was not taken as sent before"
    );
}

#[tokio::test]
async fn that_a_report_gives_a_person_away_always_opens_a_case() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    for phone in PHONES {
        ada.report(&Report::about(phone)).await;
    }
    let nora = ada.bring_in(app.visitor(), "Nora").await;
    nora.send(&flag(&nora, PHONES[0], "made_up").await).await.expect_see("/lookup");
    for (phone, reason) in [(PHONES[1], "reveals_worker"), (PHONES[2], "reveals_third")] {
        nora.send(&flag(&nora, phone, reason).await).await.expect_see("/lookup");
    }
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM cases WHERE outcome = ''").await, 3);
    refused(&app, &nora, &flag(&nora, PHONES[3], "made_up").await, 409).await;
}
