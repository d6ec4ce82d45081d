//! What two stewards decide, and what one alone cannot.

use parasol::acts::cases::Kind;
use tokio::join;

use crate::support::{Founder, Member, Report, TestApp};

const FROZEN: &str = "SELECT COUNT(*) AS n FROM trust_events WHERE kind = 'freeze'";

/// Somebody vetted, about whom another member has raised a concern.
async fn concern(app: &TestApp, [ada, bea, cleo]: &[Founder; 3]) -> (Member, String) {
    let dora = Member::of(app.visitor(), "Dora", ada, bea).await;
    let eve = Member::of(app.visitor(), "Eve", bea, cleo).await;
    eve.raise("dora").await.expect_see("/concerns");
    let case = ada.only_case().await;
    (dora, case)
}

#[tokio::test]
async fn two_pause_a_member_and_one_alone_cannot() {
    let (app, founders) = TestApp::founded().await;
    let (dora, case) = concern(&app, &founders).await;
    let [ada, bea, _] = &founders;
    let page = ada.get("/cases").await;
    assert_eq!(page.attribute(".case", "data-kind"), "concern");
    assert_eq!(page.text(".case .shown"), "Dora", "nobody can judge somebody they cannot tell");
    assert!(!page.body.contains("Eve"), "nobody else is named");
    let page = ada.follow(ada.vote(&case, "freeze").await.expect_see("/cases")).await;
    assert!(page.words().contains("One steward voted for this."), "{}", page.words());
    ada.copy().vote_again(&case, ada).await;
    assert_eq!(dora.standing().await, "vetted", "one steward on two devices is one steward");
    bea.vote(&case, "expel").await.expect_see("/cases");
    assert_eq!(dora.standing().await, "vetted", "they do not agree");
    bea.vote(&case, "freeze").await.expect_see("/cases");
    assert_eq!(app.count("case_votes").await, 2, "a vote that is changed stays one");

    dora.get("/standing").await.expect_see("/sign-in");
    dora.sign_in_again().await;
    let page = dora.get("/standing").await.expect(200);
    assert_eq!(page.attribute("#standing", "data-standing"), "frozen");
    assert!(page.words().contains("21 December 2026"), "it says until when: {}", page.words());
    dora.get("/lookup").await.expect(403);
    dora.get("/vouches").await.expect(403);
    dora.get("/account").await.expect(200);
    assert_eq!(bea.cases().await, [(case, "freeze".to_owned())]);

    app.pass_days(30);
    dora.sign_in_again().await;
    assert_eq!(dora.standing().await, "vetted", "it ends by itself");
    dora.get("/lookup").await.expect(200);
}

impl crate::support::Browser {
    async fn vote_again(&self, case: &str, whose: &Founder) {
        let form = crate::support::Form::to(&format!("/cases/{case}")).with("csrf", whose.csrf().await);
        self.send(&form.with("measure", "freeze")).await.expect_see("/cases");
    }
}

#[tokio::test]
async fn whoever_brought_a_case_or_is_its_subject_does_not_decide_it() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    cleo.raise("bea").await.expect_see("/concerns");
    let case = ada.only_case().await;
    for party in [&bea, &cleo] {
        party.proven("passphrase").await;
    }
    let before = app.counts().await;
    for party in [&bea, &cleo] {
        assert_eq!(party.cases().await, []);
        let page = party.vote(&case, "freeze").await.expect(403);
        assert_eq!(page.mistakes(), ["measure"]);
        assert!(page.words().contains("close to you"), "{}", page.words());
    }
    assert_eq!(app.counts().await, before, "nothing was changed");
    assert_eq!(bea.standing().await, "vetted");
    assert!(bea.get("/cases").await.text("#elsewhere").contains("others decide it"));
    assert!(!cleo.get("/cases").await.has("#elsewhere"), "the count must not tell her that the name is known");
    ada.vote(&case, "freeze").await.expect_see("/cases");
    assert_eq!(bea.standing().await, "vetted");
}

#[tokio::test]
async fn only_what_is_offered_for_such_a_case_can_be_voted_for_and_a_closed_case_is_closed() {
    let (app, founders) = TestApp::founded().await;
    let (dora, case) = concern(&app, &founders).await;
    let [ada, bea, cleo] = &founders;
    for wrong in ["hide", "rule_true", "lift", "", "undone"] {
        assert_eq!(ada.vote(&case, wrong).await.expect(422).mistakes(), ["measure"], "{wrong}");
    }
    ada.vote(&case, "undo").await.expect(409);
    ada.vote("nothing", "keep").await.expect(404);
    dora.vote(&case, "keep").await.expect(403);
    assert_eq!(app.count("case_votes").await, 0);
    app.freeze("dora").await;
    let page = ada.vote(&case, "freeze").await.expect(422);
    assert!(page.words().contains("cannot be done now"), "{}", page.words());
    assert!(!page.attributes("input[name=measure]", "value").contains(&"freeze".to_owned()), "nor is it offered");
    for steward in [ada, bea] {
        steward.vote(&case, "keep").await.expect_see("/cases");
    }
    cleo.vote(&case, "expel").await.expect(409);
    assert_eq!(ada.cases().await, [(case, "keep".to_owned())]);
}

#[tokio::test]
async fn the_numbers_on_the_page_are_what_then_happens() {
    let (app, founders) = TestApp::founded_by(5).await;
    let [ada, bea, cleo, dee, _] = &founders[..] else { panic!("five founders") };
    let dora = Member::of(app.visitor(), "Dora", ada, bea).await;
    app.pass_days(31);
    dora.sign_in_again().await;
    for founder in [bea, cleo, dee] {
        founder.sign_in_again().await;
    }
    let eve = app.visitor().join(&dora.invite("").await, "Eve").await.vouched_by(cleo).await;
    bea.raise("Dora").await.expect_see("/concerns");
    let case = cleo.only_case().await;
    let page = cleo.get("/cases").await;
    assert!(page.words().contains("2 members in this branch would lose all rights"), "{}", page.words());
    assert!(page.words().contains("The 2 who vouched for this member may not vouch"), "{}", page.words());
    assert!(page.words().contains("one member they let in is looked at again"), "{}", page.words());
    for steward in [cleo, dee] {
        steward.vote(&case, "freeze_branch").await.expect_see("/cases");
    }
    dora.sign_in_again().await;
    eve.sign_in_again().await;
    assert_eq!((dora.standing().await, eve.standing().await), ("frozen".into(), "frozen".into()));
    assert_eq!(app.number(FROZEN).await, 2);
    for steward in [cleo, dee] {
        steward.vote(&case, "undo").await.expect_see("/cases");
    }
    assert_eq!((dora.standing().await, eve.standing().await), ("vetted".into(), "vetted".into()));
    assert_eq!(dee.cases().await, [(case, "undone".to_owned())]);
}

#[tokio::test]
async fn votes_at_once_decide_once() {
    let (app, founders) = TestApp::founded().await;
    let (dora, case) = concern(&app, &founders).await;
    let [ada, bea, cleo] = &founders;
    let (a, b, c) = join!(ada.vote(&case, "freeze"), bea.vote(&case, "freeze"), cleo.vote(&case, "freeze"));
    let mut ends = [a.status, b.status, c.status];
    ends.sort_unstable();
    assert_eq!(ends, [303, 303, 409]);
    assert_eq!(app.number(FROZEN).await, 1);
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM audit WHERE act = 'freeze'").await, 1);
    dora.sign_in_again().await;
    assert_eq!(dora.standing().await, "frozen");
}

#[tokio::test]
async fn a_case_shows_what_a_report_says_and_neither_whose_it_is_nor_of_whom() {
    let (app, founders) = TestApp::roomy().await;
    let [ada, bea, _] = &founders;
    let dora = Member::of(app.visitor(), "Dora", ada, bea).await;
    let report = Report::about("07700 900123").of(&["weapon"]).with("account", "He waved a knife about.");
    dora.report(&report.with("shown", "yes")).await;
    let id = dora.report_id().await;
    app.bring(Kind::Flag, None, vec![id]).await;
    let page = ada.get("/cases").await.expect(200);
    for said in ["Weapon", "He waved a knife about.", "One member says so", "It is plainly made up."] {
        assert!(page.words().contains(said), "{said} is not in {}", page.words());
    }
    for hidden in ["900123", "Dora", &id.to_string(), &app.id_of("dora").await.to_string()] {
        assert!(!page.body.contains(hidden), "{hidden}");
    }
}

#[tokio::test]
async fn a_steward_who_is_frozen_or_expelled_is_one_no_longer() {
    let (app, founders) = TestApp::founded().await;
    let (dora, case) = concern(&app, &founders).await;
    let [ada, bea, cleo] = &founders;
    ada.vote(&case, "freeze").await.expect_see("/cases");
    app.freeze("ada").await;
    ada.get("/cases").await.expect(403);
    ada.vote(&case, "freeze").await.expect(403);
    bea.vote(&case, "freeze").await.expect_see("/cases");
    assert_eq!(dora.standing().await, "vetted", "her vote counts no longer");
    cleo.vote(&case, "freeze").await.expect_see("/cases");
    dora.sign_in_again().await;
    assert_eq!(dora.standing().await, "frozen");
}
