//! Deleting an account: what goes, what stays, and that the others go on.

use parasol::store::StoreFault;
use parasol::trust::Status;

use crate::support::departing::is_signed_in;
use crate::support::people::PASSPHRASE;
use crate::support::recovery::{NEW_PASSPHRASE, WAITING};
use crate::support::{Report, TestApp};

const PHONE: &str = "07700 900123";

async fn status(app: &TestApp, who: parasol::kernel::MemberId) -> Option<Status> {
    let (ledger, today) = (app.app().ledger.clone(), app.app().today());
    let asked: Result<_, StoreFault> = app
        .app()
        .store
        .read(move |db| ledger.ask(db, today, |registry| registry.state(&who).map(|state| state.status)))
        .await;
    asked.unwrap()
}

#[tokio::test]
async fn she_is_gone_at_once_from_every_device_and_her_name_is_free() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await.vouched_by(&bea).await;
    let phone = app.visitor().enter("Dora", PASSPHRASE).await;
    let link = dora.get("/account").await.expect(200);
    assert!(link.attributes("main a", "href").contains(&"/account/delete".to_owned()));
    let page = dora.delete_account("").await.expect_see("/gone");
    assert_eq!(page.header("clear-site-data"), "\"cache\", \"cookies\", \"storage\"");
    assert_eq!(dora.follow(page).await.expect(200).text("h1"), "It is done");
    assert!(!is_signed_in(&dora).await && !is_signed_in(&phone).await);
    app.visitor().sign_in("Dora", PASSPHRASE).await.expect(422);
    assert_eq!(app.count("members").await, 3);
    let other = bea.bring_in(app.visitor(), "Dora").await;
    assert_eq!(other.standing().await, "probation", "somebody else of the same name");
}

#[tokio::test]
async fn her_reports_stay_without_her_or_go_as_she_chooses() {
    for (choice, outcome, left) in [("keep", "hit", 1), ("withdraw", "miss", 0)] {
        let (app, [ada, bea, cleo]) = TestApp::roomy().await;
        let dora = ada.bring_in(app.visitor(), "Dora").await.vouched_by(&bea).await;
        dora.report(&Report::about(PHONE)).await;
        dora.delete_account(choice).await.expect_see("/gone");
        assert_eq!(cleo.outcome(PHONE).await, outcome);
        for table in ["reports", "voices", "entries", "review_copies"] {
            assert_eq!(app.count(table).await, left, "{table}");
        }
        assert_eq!(app.count("speakers").await, 0);
    }
}

#[tokio::test]
async fn what_she_said_of_others_reports_goes_and_the_levels_follow() {
    let (app, founders) = TestApp::of_founders(4).await;
    let [ada, bea, cleo, _] = &founders[..] else { panic!("four") };
    ada.report(&Report::about(PHONE)).await;
    bea.support(PHONE).await;
    assert_eq!(cleo.level(PHONE).await, "supported");
    bea.delete_account("").await.expect_see("/gone");
    assert_eq!(cleo.level(PHONE).await, "unreviewed");
    assert_eq!((app.count("voices").await, app.count("speakers").await), (1, 1));
}

#[tokio::test]
async fn nothing_happens_without_the_choice_and_the_tick_and_the_passphrase() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await.vouched_by(&bea).await;
    dora.report(&Report::about(PHONE)).await;
    dora.get("/account/delete").await.expect_see("/account/confirm/delete");
    let form = dora.proven("delete").await.form("/account/delete");
    let before = app.everything().await;
    let page = dora.send(&form).await.expect(422);
    assert_eq!(page.mistakes(), ["reports", "sure"]);
    let page = dora.send(&form.clone().with("reports", "withdraw")).await.expect(422);
    assert_eq!(page.mistakes(), ["sure"]);
    assert_eq!(page.form("/account/delete").value("reports"), "withdraw", "what was chosen stays");
    dora.send(&form.with("reports", "burn").with("sure", "yes")).await.expect(422);
    assert_eq!(app.everything().await, before);
}

#[tokio::test]
async fn the_page_says_what_it_means_for_those_she_answers_for_and_for_the_stewards() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await.vouched_by(&bea).await;
    let words = ada.proven("delete").await.words();
    assert!(words.contains("You answer for one person. That person loses nothing."), "{words}");
    assert!(words.contains("Two other stewards are left."), "{words}");
    let hers = dora.proven("delete").await.words();
    assert!(
        !hers.contains("You answer for") && !hers.contains("steward is left") && !hers.contains("stewards are left"),
        "{hers}"
    );
    ada.delete_account("").await.expect_see("/gone");
    assert_eq!(dora.standing().await, "vetted", "leaving in good standing harms nobody");
    bea.delete_account("").await.expect_see("/gone");
    let last = cleo.proven("delete").await.words();
    assert!(last.contains("You are the last steward."), "{last}");
    cleo.delete_account("").await.expect_see("/gone");
    assert_eq!(dora.standing().await, "vetted");
}

#[tokio::test]
async fn her_open_invitation_works_no_longer() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let link = ada.invite("for my cousin").await;
    ada.delete_account("").await.expect_see("/gone");
    app.visitor().get(crate::support::people::path(&link)).await.expect(403);
    assert_eq!(app.count("invitations").await, 3, "the founders' seats");
}

#[tokio::test]
async fn a_founder_who_goes_before_the_registry_begins_leaves_her_seat_to_another() {
    let app = TestApp::new().await;
    let links = app.links().await;
    let ada = app.visitor().found(&links[0], "Ada").await;
    app.visitor().found(&links[1], "Bea").await;
    ada.delete_account("").await.expect_see("/gone");
    let links = app.links().await;
    assert_eq!(links.len(), 2);
    app.visitor().found(&links[0], "Cleo").await;
    let dee = app.visitor().found(&links[1], "Ada").await;
    assert_eq!(dee.standing().await, "vetted", "the registry has begun");
}

#[tokio::test]
async fn an_open_review_goes_back_to_the_queue_and_a_decided_one_stays_decided() {
    let (app, founders) = TestApp::of_founders(5).await;
    let [ada, bea, cleo, dee, elin] = &founders[..] else { panic!("five") };
    ada.report(&Report::about(PHONE)).await;
    bea.review_all("accept", "").await;
    bea.delete_account("").await.expect_see("/gone");
    cleo.review_all("accept", "").await;
    assert_eq!(app.state_of_the_report().await, "unreviewed", "one decision is gone with her who made it");
    dee.review_all("accept", "").await;
    assert_eq!(app.state_of_the_report().await, "reviewed");
    dee.delete_account("").await.expect_see("/gone");
    assert_eq!(app.count("reviews").await, 2);
    assert_eq!(elin.level(PHONE).await, "reviewed");
}

#[tokio::test]
async fn nobody_is_let_into_a_deleted_account_and_a_request_waits_for_another_to_stand_in() {
    let (app, founders) = TestApp::founded_by(4).await;
    let [ada, bea, cleo, dee] = &founders[..] else { panic!("four") };
    let code = app.ask_two("Dee").await;
    ada.stand_in(&code).await.expect_see("/vouches");
    bea.stand_in(&code).await.expect_see("/vouches");
    let lost = app.ask_two("Ada").await;
    bea.stand_in(&lost).await.expect_see("/vouches");
    cleo.stand_in(&lost).await.expect_see("/vouches");
    ada.delete_account("").await.expect_see("/gone");
    app.pass_seconds(WAITING);
    app.tidy().await;
    assert_eq!(app.door("Dee", NEW_PASSPHRASE).await, "shut", "one of the two words is gone");
    assert_eq!(app.door("Ada", NEW_PASSPHRASE).await, "shut");
    assert_eq!((app.count("recoveries").await, app.count("recovery_confirmations").await), (1, 1));
    dee.sign_in_again().await;
}

#[tokio::test]
async fn nobody_gets_around_an_expulsion_by_leaving_first() {
    let (app, founders) = TestApp::founded_by(5).await;
    let [ada, bea, cleo, dee, elin] = &founders[..] else { panic!("five") };
    let mallory = ada.bring_in(app.visitor(), "Mallory").await.vouched_by(bea).await;
    let who = app.id_of("mallory").await;
    cleo.raise("Mallory").await.expect_see("/concerns");
    mallory.delete_account("").await.expect_see("/gone");
    assert_eq!(status(&app, who).await, Some(Status::Left));
    let case = dee.only_case().await;
    assert!(!dee.get("/cases").await.body.contains("Mallory"), "her name is gone");
    dee.vote(&case, "expel").await.expect_see("/cases");
    elin.vote(&case, "expel").await.expect_see("/cases");
    assert_eq!(status(&app, who).await, Some(Status::Expelled));
}

#[tokio::test]
async fn whoever_was_expelled_can_still_delete_her_account() {
    let (app, founders) = TestApp::founded_by(5).await;
    let [ada, bea, cleo, dee, elin] = &founders[..] else { panic!("five") };
    let mallory = ada.bring_in(app.visitor(), "Mallory").await.vouched_by(bea).await;
    let who = app.id_of("mallory").await;
    cleo.raise("Mallory").await.expect_see("/concerns");
    let case = dee.only_case().await;
    dee.vote(&case, "expel").await.expect_see("/cases");
    elin.vote(&case, "expel").await.expect_see("/cases");
    mallory.sign_in_again().await;
    mallory.delete_account("").await.expect_see("/gone");
    assert_eq!(status(&app, who).await, Some(Status::Expelled));
    // And if that was a mistake, those who vouched for her get their vouching back all the same.
    dee.vote(&case, "undo").await.expect_see("/cases");
    elin.vote(&case, "undo").await.expect_see("/cases");
    assert_eq!(status(&app, who).await, Some(Status::Vetted), "in the log; nobody can sign in as her");
}
