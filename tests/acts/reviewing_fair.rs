//! A flood of reports does not fill the reviewers' desks, and a hold that lapsed does not go back to the same reviewer.

use std::collections::BTreeSet;

use crate::support::people::Person;
use crate::support::{Member, Report, TestApp};

fn told(n: usize) -> Report {
    Report::about(&format!("+4477009001{n:02}")).with("account", "He had a knife.")
}

/// The ids of all of her reports.
async fn own(person: &Person) -> BTreeSet<String> {
    person.get("/reports").await.expect(200).attributes("article.own", "data-own").into_iter().collect()
}

async fn of(person: &Person, reports: &BTreeSet<String>) -> usize {
    person.held().await.iter().filter(|id| reports.contains(*id)).count()
}

#[tokio::test]
async fn a_newcomers_flood_takes_one_place_on_a_desk_and_the_others_are_served_in_turn() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let nora = ada.bring_in(app.visitor(), "Nora").await;
    for n in 0..12 {
        nora.report(&told(n)).await;
    }
    let flood = own(&nora).await;
    assert_eq!(flood.len(), 12, "filing itself is never held up by it");
    assert_eq!((of(&bea, &flood).await, bea.held().await.len()), (1, 1), "nobody else waits, and still it is one");
    ada.report(&told(20)).await;
    let hers = own(&ada).await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    dora.report(&told(30)).await;
    for reviewer in [&bea, &cleo] {
        let held: BTreeSet<String> = reviewer.held().await.into_iter().collect();
        assert_eq!((of(reviewer, &flood).await, held.len()), (1, 3));
        assert!(held.is_superset(&hers) && held.is_superset(&own(&dora).await));
    }
    // What a reviewer sees is what she always sees: how many wait that are not hers.
    let waiting = bea.reviews().await.text("#waiting");
    assert!(waiting.contains("14 reports wait for review.") && waiting.contains("11 of them are not for you now."));
}

#[tokio::test]
async fn a_member_who_files_much_takes_two_places_and_the_oldest_of_hers_come_first() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &cleo).await;
    for n in 0..4 {
        ada.report(&told(n)).await;
        app.pass_seconds(86_400);
        ada.sign_in_again().await;
    }
    dora.sign_in_again().await;
    dora.report(&told(9)).await;
    bea.sign_in_again().await;
    let page = bea.reviews().await;
    let mut ages = page.texts("article.review .age");
    ages.retain(|age| age.contains("waited for"));
    assert_eq!(ages, ["Has waited for 4 days.", "Has waited for 3 days."]);
    let hers = own(&ada).await;
    assert_eq!(of(&bea, &hers).await, 2);
    let first = bea.held().await.remove(0);
    bea.review(&first, "accept", "").await.expect_see("/reviews");
    assert_eq!((of(&bea, &hers).await, bea.held().await.len()), (2, 3), "another of hers in its place");
}

/// Else cutting the link would make an author of each report.
#[tokio::test]
async fn reports_that_are_nobodys_take_turns_as_one_authors() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let nora = ada.bring_in(app.visitor(), "Nora").await;
    for n in 0..6 {
        nora.report(&told(n)).await;
    }
    let flood = own(&nora).await;
    nora.delete_account("keep").await.expect_see("/gone");
    ada.report(&told(20)).await;
    assert_eq!((of(&bea, &flood).await, bea.held().await.len()), (1, 2));
}

#[tokio::test]
async fn who_let_a_report_lie_is_never_given_it_again_whatever_becomes_of_it() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&told(0)).await;
    let id = bea.held().await.remove(0);
    app.pass_days(4);
    for person in [&ada, &bea, &cleo] {
        person.sign_in_again().await;
    }
    assert!(bea.held().await.is_empty(), "she had it, and nobody else is needed more");
    assert!(bea.reviews().await.text("#waiting").contains("not for you now"), "and is not told why");
    cleo.review(&id, "return", "unclear").await.expect_see("/reviews");
    assert!(bea.held().await.is_empty());
    // Mended words begin a new review: Cleo, who decided, is asked again; Bea, whose hold lapsed, is not.
    let path = format!("/reports/{id}/mend");
    let form = ada.form(&path, &path).await;
    ada.send(&form.with("account", "He had a long knife.")).await.expect_see("/reports");
    assert_eq!(cleo.held().await, [id.as_str()]);
    assert!(bea.held().await.is_empty());
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    assert_eq!(dora.held().await, [id.as_str()], "somebody else is given it");
}
