//! How somebody becomes a steward, and is one no longer.

use crate::support::people::Person;
use crate::support::{Founder, Member, TestApp};

/// Fifteen are vetted, so that there is a free seat; Eve rests on Cleo and on a member, the others on Ada and Bea. Everybody
/// has been vetted for 60 days.
async fn grown() -> (TestApp, [Founder; 3], Member, Member) {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let mut others = Vec::new();
    for number in 1..=11 {
        others.push(Member::of(app.visitor(), &format!("Member {number}"), &ada, &bea).await);
    }
    app.pass_days(31);
    let (dora, founders) = (others.remove(0), [ada, bea, cleo]);
    again(&[&dora, &founders[2]]).await;
    let eve = founders[2].bring_in(app.visitor(), "Eve").await.vouched_by(&dora).await;
    app.pass_days(60);
    let [ada, bea, cleo] = &founders;
    again(&[ada, bea, cleo, &dora, &eve]).await;
    (app, founders, dora, eve)
}

async fn again(people: &[&Person]) {
    for person in people {
        person.sign_in_again().await;
    }
}

async fn code(person: &Person) -> String {
    person.get("/standing").await.expect(200).text("#steward-code")
}

#[tokio::test]
async fn named_by_a_member_and_signed_for_by_three_she_is_a_steward() {
    let (app, [ada, bea, cleo], dora, eve) = grown().await;
    let hers = code(&eve).await;
    assert_eq!(ada.steward_act("sign", "code", &hers).await.expect(422).mistakes(), ["code"], "not named yet");
    assert_eq!(eve.steward_act("name", "code", &hers).await.expect(422).mistakes(), ["code"], "her own");
    assert_eq!(dora.steward_act("name", "code", "ABCDE-FGHJK").await.expect(422).mistakes(), ["code"]);
    dora.steward_act("sign", "code", &hers).await.expect(403);
    dora.steward_act("name", "code", &hers).await.expect_see("/stewards");
    dora.steward_act("name", "code", &hers).await.expect_see("/stewards");
    assert_eq!(app.count("signings").await, 1);
    assert!(eve.get("/standing").await.text("#candidacy").contains("Nobody has signed yet"));
    for (number, steward) in [&ada, &bea].into_iter().enumerate() {
        steward.steward_act("sign", "code", &hers).await.expect_see("/stewards");
        steward.steward_act("sign", "code", &hers).await.expect_see("/stewards");
        let said = eve.get("/standing").await.text("#candidacy");
        assert_eq!(said, format!("You were named; {} of 3 have signed.", number + 1));
    }
    eve.get("/cases").await.expect(403);
    let page = cleo.follow(cleo.steward_act("sign", "code", &hers).await.expect_see("/stewards")).await;
    assert!(page.text(".notice").contains("They are a steward now."), "{}", page.text(".notice"));
    eve.get("/cases").await.expect(200);
    assert!(eve.sentence().await.contains("three stewards signed for you"), "{}", eve.sentence().await);
    assert_eq!(app.count("signings").await, 0);
    assert!(ada.get("/audit").await.words().contains("A member became a steward; 3 signed."));
    assert!(!dora.get("/standing").await.has("#steward-code"), "there is no second free seat");
}

#[tokio::test]
async fn signatures_that_can_never_count_are_refused_and_others_lapse() {
    let (app, [ada, bea, cleo], dora, _) = grown().await;
    let hers = code(&dora).await;
    ada.steward_act("name", "code", &hers).await.expect_see("/stewards");
    ada.steward_act("sign", "code", &hers).await.expect_see("/stewards");
    let page = bea.steward_act("sign", "code", &hers).await.expect(422);
    assert!(page.text("[data-mistake]").contains("Only one of those who vouched"), "{}", page.text("[data-mistake]"));
    cleo.steward_act("sign", "code", &hers).await.expect_see("/stewards");
    assert!(dora.get("/standing").await.text("#candidacy").contains("2 of 3"));
    app.pass_days(91);
    again(&[&dora, &ada]).await;
    assert!(!dora.get("/standing").await.has("#candidacy"), "signatures lapse");
    app.tidy().await;
    assert_eq!(app.count("signings").await, 0);
    assert_eq!(ada.steward_act("sign", "code", &code(&dora).await).await.expect(422).mistakes(), ["code"]);
}

#[tokio::test]
async fn without_a_free_seat_nobody_is_named() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    let hers = dora.vouch_code().await;
    let page = cleo.steward_act("name", "code", &hers).await.expect(422);
    assert!(page.text("[data-mistake]").contains("cannot become a steward"), "{}", page.text("[data-mistake]"));
    let dora = dora.vouched_by(&bea).await;
    app.pass_days(61);
    dora.sign_in_again().await;
    assert!(!dora.get("/standing").await.has("#steward-code"));
    assert_eq!(app.count("signings").await, 0);
}

#[tokio::test]
async fn codes_cannot_be_guessed_by_naming_and_vouching_in_turn() {
    let (_app, [ada, ..]) = TestApp::founded().await;
    for _ in 0..10 {
        ada.steward_act("name", "code", "ABCDE-FGHJK").await.expect(422);
        ada.vouch("ABCDE-FGHJK").await.expect(422);
    }
    ada.steward_act("sign", "code", "ABCDE-FGHJK").await.expect(429);
    ada.vouch("ABCDE-FGHJK").await.expect(429);
}

#[tokio::test]
async fn three_recall_a_steward_whom_somebody_asked_to_recall() {
    let (app, founders) = TestApp::founded_by(4).await;
    let [ada, bea, cleo, dee] = &founders[..] else { panic!("four founders") };
    let dora = Member::of(app.visitor(), "Dora", ada, bea).await;
    let page = ada.steward_act("sign_recall", "name", "dee").await.expect(422);
    assert_eq!(page.mistakes(), ["name"]);
    let mut answers = Vec::new();
    for name in ["Dee", "dee", "Nobody", "Dora"] {
        let page = dora.follow(dora.steward_act("recall", "name", name).await.expect_see("/stewards")).await;
        answers.push(page.without_tokens());
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "nobody is told who is a steward");
    assert_eq!(app.count("signings").await, 1);
    for unknown in ["Nobody", "Dora", "Bea"] {
        let other = ada.steward_act("sign_recall", "name", unknown).await.expect(422);
        assert_eq!(other.text("[data-mistake]"), page.text("[data-mistake]"), "{unknown}");
    }
    dora.steward_act("sign_recall", "name", "Dee").await.expect(403);
    dee.steward_act("sign_recall", "name", "Dee").await.expect(422);
    for steward in [ada, bea] {
        steward.steward_act("sign_recall", "name", "Dee").await.expect_see("/stewards");
    }
    dee.get("/cases").await.expect(200);
    let page = cleo.follow(cleo.steward_act("sign_recall", "name", "Dee").await.expect_see("/stewards")).await;
    assert!(page.text(".notice").contains("no longer"), "{}", page.text(".notice"));
    dee.get("/cases").await.expect(403);
    assert_eq!(dee.standing().await, "vetted");
    assert!(dora.get("/audit").await.words().contains("A steward was recalled; 3 signed."));
    assert_eq!(app.count("signings").await, 0);
}
