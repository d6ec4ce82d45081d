//! Who is given what, and who may decide, when closeness counts and when standing changes.

use parasol::kernel::MemberId;
use parasol::trust::Event;

use crate::support::people::Person;
use crate::support::{Founder, Member, Report, TestApp};

/// Who joined last.
async fn newest(app: &TestApp) -> MemberId {
    let joined = app.blobs("SELECT who AS b FROM trust_events WHERE kind = 'join' ORDER BY seq DESC").await;
    MemberId::try_from(joined[0].as_slice()).unwrap()
}

async fn member(app: &TestApp, name: &str, inviter: &Founder, voucher: &Founder) -> Member {
    Member::of(app.visitor(), name, inviter, voucher).await
}

#[tokio::test]
async fn nobody_is_given_what_her_own_circle_filed_or_holds() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let dora = member(&app, "Dora", &ada, &bea).await;
    let eve = member(&app, "Eve", &bea, &ada).await;
    let fay = member(&app, "Fay", &ada, &cleo).await;
    let gia = member(&app, "Gia", &cleo, &ada).await;
    app.grow(44).await;
    assert!(!app.is_small().await, "the community is large enough");
    let everybody: [&Person; 7] = [&ada, &bea, &cleo, &dora, &eve, &fay, &gia];
    for person in everybody {
        person.sign_in_again().await;
    }
    dora.report(&Report::about("07700 900123").with("account", "He had a knife.")).await;
    let near: [(&str, &Person); 4] =
        [("herself", &dora), ("a voucher", &ada), ("the other", &bea), ("her circle", &fay)];
    for (why, person) in near {
        let page = person.reviews().await;
        assert!(!page.has("article.review"), "{why}");
        assert!(page.text("#waiting").contains("One of them is not for you now."), "and she sees that it waits");
    }
    let id = cleo.held().await.remove(0);
    assert!(gia.held().await.is_empty(), "of the circle of one who holds it");
    assert_eq!(eve.held().await, [id.as_str()], "of a third circle");
    for person in [&*cleo, &*eve] {
        person.review(&id, "accept", "").await.expect_see("/reviews");
    }
    assert_eq!(app.state_of_the_report().await, "reviewed");
}

#[tokio::test]
async fn whoever_has_lost_her_standing_decides_nothing() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let dora = member(&app, "Dora", &ada, &bea).await;
    let who = newest(&app).await;
    cleo.report(&Report::about("07700 900123")).await;
    let id = dora.held().await.remove(0);
    let form = dora.review_form(&id).await.with("decision", "accept");
    assert_eq!(ada.held().await, [id.as_str()]);
    assert!(bea.held().await.is_empty(), "two hold it");
    assert!(app.happens(Event::Freeze { who }).await);
    dora.send(&form).await.expect(403);
    dora.get("/reviews").await.expect(403);
    assert!(app.happens(Event::Expel { who }).await);
    dora.send(&form).await.expect(403);
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reviews WHERE decision <> ''").await, 0);
}
