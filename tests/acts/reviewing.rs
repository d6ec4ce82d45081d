//! Peer review, through the front door.

use tokio::join;

use crate::support::{Founder, Member, Report, TestApp};

const PHONE: &str = "07700 900123";

fn told(identifier: &str) -> Report {
    Report::about(identifier).with("account", "He had a knife.").with("description", "Tall").with("shown", "yes")
}

async fn told_by(ada: &Founder, bea: &Founder) -> String {
    ada.report(&told(PHONE)).await;
    bea.held().await.remove(0)
}

#[tokio::test]
async fn two_who_accept_release_the_words_and_end_what_could_open_them() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&told(PHONE).and("@some_name")).await;
    let copy = app.blobs("SELECT keys_sealed AS b FROM review_copies").await.remove(0);
    let page = bea.reviews().await;
    let card = page.text("article.review");
    for seen in ["He had a knife.", "Tall", "Violence", "123"] {
        assert!(card.contains(seen), "{seen}: {card}");
    }
    assert!(!page.body.contains("900123") && !page.body.contains("some_name"), "masked");
    assert_eq!(page.attribute("article.review", "data-severity"), "danger");
    assert_eq!(page.attribute("article.review", "data-codes"), "violence");
    let id = page.attribute("article.review", "data-review");
    bea.review(&id, "accept", "").await.expect_see("/reviews");
    assert_eq!(app.state_of_the_report().await, "unreviewed");
    assert!(bea.held().await.is_empty(), "she has decided");
    assert!(app.on_disk(&copy) || app.sqlite().is_none());
    let page = cleo.review(&id, "accept", "").await.expect_see("/reviews");
    assert!(cleo.follow(page).await.words().contains("Your decision is counted"));
    assert_eq!(app.state_of_the_report().await, "reviewed");
    let found = bea.look_up(PHONE).await;
    assert_eq!(found.texts("article.report blockquote"), ["Tall", "He had a knife."]);
    assert_eq!(found.attribute("article.report", "data-level"), "reviewed");
    assert_eq!(app.count("reviews").await, 2, "who reviewed stays noted");
    // Whoever holds the key file and the database has nothing that opens the report.
    assert_eq!(app.count("review_copies").await, 0);
    assert!(!app.on_disk(&copy), "the copy's bytes are still in a file");
}

#[tokio::test]
async fn after_the_review_its_author_sees_that_it_is_locked_and_takes_it_back() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&told(PHONE)).await;
    bea.review_all("accept", "").await;
    cleo.review_all("accept", "").await;
    let page = ada.get("/reports").await.expect(200);
    let own = page.text("article.own");
    assert!(own.contains("the registry itself cannot read it any more") && own.contains("Can be found."), "{own}");
    assert!(own.contains("Deleted after November 2031"), "{own}");
    ada.send(&page.form_ending("/withdraw")).await.expect_see("/reports");
    assert_eq!(bea.outcome(PHONE).await, "miss");
    assert_eq!((app.count("reports").await, app.count("reviews").await), (0, 0));
}

#[tokio::test]
async fn nobody_reviews_her_own_and_only_the_vetted_review() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let id = told_by(&ada, &bea).await;
    let page = ada.reviews().await;
    assert!(!page.has("article.review"));
    assert_eq!(page.attribute("#waiting", "data-waiting"), "1", "she sees that it waits");
    let form = bea.review_form(&id).await.with("decision", "accept").with("csrf", ada.csrf().await);
    ada.send(&form).await.expect(404);
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    dora.get("/reviews").await.expect(403);
    dora.send(&form.with("csrf", dora.csrf().await)).await.expect(403);
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reviews WHERE decision <> ''").await, 0);
    assert!(ada.get("/standing").await.text(".abilities .yes:last-child").contains("Review reports"));
    assert!(dora.get("/standing").await.text(".abilities .no:last-child").contains("Review reports"));
}

#[tokio::test]
async fn a_reviewer_has_three_at_a_time_and_a_report_at_most_two_reviewers() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let eve = ada.bring_in(app.visitor(), "Eve").await;
    for n in 0..4 {
        ada.report(&Report::about(&format!("+44770090012{n}"))).await;
    }
    for n in 5..7 {
        eve.report(&Report::about(&format!("+44770090012{n}"))).await;
    }
    let first = bea.held().await;
    assert_eq!(first.len(), 3);
    assert_eq!(bea.held().await, first, "the same until she has decided");
    let page = bea.reviews().await;
    assert!(page.text("#waiting").contains("6 reports wait for review. The oldest came today."), "{}", page.body);
    assert!(page.text("#waiting").contains("3 of them are not for you now."));
    assert_eq!(cleo.held().await.len(), 3);
    assert_eq!(dora.held().await.len(), 3, "what is left: two of Ada's and one of Eve's");
    assert_eq!(app.count("reviews").await, 9);
    assert_eq!(
        app.number("SELECT MAX(n) AS n FROM (SELECT COUNT(*) AS n FROM reviews GROUP BY report_id) AS c").await,
        2
    );
    bea.review(&first[1], "accept", "").await.expect_see("/reviews");
    let next = bea.held().await;
    assert!(next.contains(&first[0]) && next.contains(&first[2]) && !next.contains(&first[1]), "{next:?}");
    assert_eq!(next.len(), 3, "another in its place");
}

#[tokio::test]
async fn what_stewards_took_out_of_view_waits_no_longer() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let id = told_by(&ada, &bea).await;
    let form = bea.review_form(&id).await.with("decision", "accept");
    app.execute("UPDATE reports SET hidden = 1").await;
    assert!(!bea.reviews().await.has("#waiting"));
    let page = bea.send(&form).await.expect_see("/reviews");
    assert!(bea.follow(page).await.text(".notice").contains("Nothing was counted."));
    assert_eq!(app.state_of_the_report().await, "unreviewed");
}

#[tokio::test]
async fn who_holds_all_she_may_writes_nothing_by_looking() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let mut watch = crate::support::database::Watch::over(&app).await;
    bea.reviews().await;
    assert!(watch.nothing_was_written(&app).await, "nothing waits");
    for _ in 0..4 {
        ada.report(&Report::about(PHONE)).await;
    }
    bea.reviews().await;
    assert!(!watch.nothing_was_written(&app).await, "three were given to her");
    bea.reviews().await;
    assert!(watch.nothing_was_written(&app).await);
}

#[tokio::test]
async fn twenty_decisions_a_day_and_a_refused_one_changes_nothing() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    for n in 0..21 {
        ada.report(&Report::about(&format!("+4477009001{n:02}"))).await;
        if n % 10 == 9 {
            app.pass_days(1);
            ada.sign_in_again().await;
        }
    }
    bea.sign_in_again().await;
    for _ in 0..20 {
        let id = bea.held().await.remove(0);
        bea.review(&id, "accept", "").await.expect_see("/reviews");
    }
    let id = bea.held().await.remove(0);
    let wait: i64 = bea.review(&id, "accept", "").await.expect(429).header("retry-after").parse().unwrap();
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reviews WHERE decision = 'accept'").await, 20);
    app.pass_seconds(wait);
    bea.sign_in_again().await;
    bea.review(&id, "accept", "").await.expect_see("/reviews");
}

#[tokio::test]
async fn two_at_once_release_once_and_one_twice_at_once_is_one_vote() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let id = told_by(&ada, &bea).await;
    let hers = bea.review_form(&id).await.with("decision", "accept");
    let others = cleo.review_form(&id).await.with("decision", "accept");
    let (one, same) = join!(bea.send(&hers), bea.send(&hers));
    one.expect_see("/reviews");
    same.expect_see("/reviews");
    assert_eq!(app.state_of_the_report().await, "unreviewed");
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reviews WHERE decision <> ''").await, 1);
    let (one, same, third) = join!(cleo.send(&others), cleo.send(&others), bea.send(&hers));
    for page in [one, same, third] {
        page.expect_see("/reviews");
    }
    assert_eq!(app.state_of_the_report().await, "reviewed");
    assert_eq!((app.count("reviews").await, app.count("review_copies").await), (2, 0));
}

#[tokio::test]
async fn the_same_decision_sent_again_says_that_it_counts_once() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let id = told_by(&ada, &bea).await;
    let form = bea.review_form(&id).await.with("decision", "accept");
    bea.send(&form).await.expect_see("/reviews");
    let page = bea.send(&form.with("decision", "reject").with("reason", "made_up")).await.expect_see("/reviews");
    assert!(bea.follow(page).await.text(".notice").contains("decided on this report already"));
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reviews WHERE decision = 'accept'").await, 1);
}

#[tokio::test]
async fn what_was_taken_back_or_decided_meanwhile_is_told_and_not_counted() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let id = told_by(&ada, &bea).await;
    let late = bea.review_form(&id).await.with("decision", "accept");
    app.pass_days(4);
    for person in [&*ada, &*bea, &*cleo, &*dora] {
        person.sign_in_again().await;
    }
    cleo.review(&id, "accept", "").await.expect_see("/reviews");
    let late = late.with("csrf", bea.csrf().await);
    let notice = async |page: crate::support::Page| bea.follow(page.expect_see("/reviews")).await.text(".notice");
    dora.review(&id, "accept", "").await.expect_see("/reviews");
    assert_eq!(app.state_of_the_report().await, "reviewed");
    assert!(notice(bea.send(&late).await).await.contains("Others have decided"));
    ada.send(&ada.get("/reports").await.form_ending("/withdraw")).await.expect_see("/reports");
    assert!(notice(bea.send(&late).await).await.contains("its author took it back"));
    assert_eq!(app.count("reviews").await, 0);
}

#[tokio::test]
async fn a_hold_runs_out_and_the_report_goes_to_somebody_else() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let id = told_by(&ada, &bea).await;
    assert_eq!(cleo.held().await, [id.as_str()]);
    assert!(dora.held().await.is_empty(), "two hold it");
    let form = bea.review_form(&id).await.with("decision", "accept");
    app.pass_days(3);
    for person in [&*bea, &*cleo, &*dora] {
        person.sign_in_again().await;
    }
    assert!(dora.held().await.is_empty(), "three days are not over");
    app.pass_days(1);
    for person in [&*bea, &*cleo, &*dora] {
        person.sign_in_again().await;
    }
    let page = bea.send(&form.with("csrf", bea.csrf().await)).await.expect_see("/reviews");
    assert_eq!(dora.held().await, [id.as_str()]);
    assert!(cleo.held().await.is_empty(), "she let it lie too");
    assert!(bea.follow(page).await.text(".notice").contains("went back to the others"));
    assert!(bea.held().await.is_empty());
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reviews WHERE decision <> ''").await, 0);
}

#[tokio::test]
async fn a_decision_needs_one_of_three_and_a_reason_from_the_list() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let id = told_by(&ada, &bea).await;
    for (decision, reason, mistake) in [
        ("", "", "decision"),
        ("hide", "made_up", "decision"),
        ("return", "", "reason"),
        ("reject", "", "reason"),
        ("reject", "ugly", "reason"),
    ] {
        let page = bea.review(&id, decision, reason).await.expect(422);
        assert_eq!(page.mistakes(), [mistake], "{decision} {reason}");
        let again = page.form(&format!("/reviews/{id}"));
        let kept = if decision == "hide" { "" } else { decision };
        assert_eq!(again.value("decision"), kept, "the choice is kept");
        assert_eq!(again.value("reason"), if reason == "ugly" { "" } else { reason });
    }
    let form = bea.review_form(&id).await;
    bea.send(&crate::support::Form { action: "/reviews/nothing".into(), ..form }).await.expect(404);
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reviews WHERE decision <> ''").await, 0);
}

#[tokio::test]
async fn words_that_were_rejected_leave_the_disk_and_harm_disappears() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&told(PHONE).of(&["unpaid"])).await;
    let words = app.blobs("SELECT words AS b FROM reports").await.remove(0);
    bea.review_all("reject", "made_up").await;
    assert_eq!(cleo.outcome(PHONE).await, "hit", "one is not enough");
    assert!(!ada.get("/reports").await.words().contains("made up"), "what one rejects, another may accept");
    cleo.review_all("reject", "not_conduct").await;
    assert_eq!(app.state_of_the_report().await, "rejected");
    assert_eq!(cleo.outcome(PHONE).await, "miss");
    assert!(!app.on_disk(&words), "its words are still in a file");
    assert_eq!((app.count("review_copies").await, app.count("cases").await), (0, 0));
    let own = ada.get("/reports").await.text("article.own");
    assert!(own.contains("Not shown.") && own.contains("It is plainly made up."), "{own}");
    assert!(own.contains("not about how a worker was treated") && own.contains("file it again"), "{own}");
}

#[tokio::test]
async fn danger_that_was_rejected_stays_in_view_and_calls_the_stewards() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&told(PHONE).of(&["weapon", "unpaid"])).await;
    let words = app.blobs("SELECT words AS b FROM reports").await.remove(0);
    bea.review_all("reject", "reveals_worker").await;
    cleo.review_all("reject", "reveals_worker").await;
    assert_eq!(app.state_of_the_report().await, "rejected");
    let page = cleo.look_up(PHONE).await;
    assert_eq!(page.attributes("article.report", "data-codes"), ["weapon unpaid"]);
    assert!(!page.has("article.report blockquote"));
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM cases WHERE kind = 'rejected' AND outcome = ''").await, 1);
    assert_eq!(
        (app.count("case_reports").await, app.count("review_copies").await),
        (1, 1),
        "stewards read it by the copy"
    );
    let kept = app.blobs("SELECT words AS b FROM reports").await.remove(0);
    assert!(kept == words, "stewards need its words to decide");
    assert!(bea.held().await.is_empty() && !bea.reviews().await.has("#waiting"), "it waits for reviewers no longer");
    let own = ada.get("/reports").await.text("article.own");
    assert!(own.contains("stays in view until stewards have looked at it"), "{own}");

    let case = bea.only_case().await;
    for steward in [&bea, &cleo] {
        steward.vote(&case, "keep").await.expect_see("/cases");
    }
    assert!(!app.on_disk(&words), "its words are still in a file");
    assert_eq!(app.count("review_copies").await, 0);
    let page = cleo.look_up(PHONE).await;
    assert_eq!(page.attributes("article.report", "data-codes"), ["weapon unpaid"]);
    assert!(!page.has("article.report blockquote"));
}

#[tokio::test]
async fn what_nobody_may_find_is_not_reviewed_and_nobody_can_read_it() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&told(PHONE).with_all("consent", &["statistics"])).await;
    assert_eq!((app.count("reports").await, app.count("review_copies").await), (1, 0));
    assert!(!bea.reviews().await.has("#waiting"));
    let page = ada.get("/reports").await.expect(200);
    assert!(page.text("article.own").contains("Lookups do not find it, as you asked."), "{}", page.words());
    ada.send(&page.form_ending("/withdraw")).await.expect_see("/reports");
    assert_eq!(app.count("reports").await, 0);
}

#[tokio::test]
async fn every_reviewer_sees_how_long_reports_have_waited() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    for (days, n) in [(6, 0), (2, 1), (2, 2), (0, 3)] {
        ada.report(&Report::about(&format!("+44770090012{n}"))).await;
        if days > 0 {
            app.pass_days(days);
            ada.sign_in_again().await;
        }
    }
    bea.sign_in_again().await;
    for person in [&*ada, &*bea] {
        let waiting = person.reviews().await.text("#waiting");
        assert!(waiting.contains("4 reports wait for review. The oldest has waited for 10 days."), "{waiting}");
        for age in ["More than a week: 1", "Four days to a week: 1", "Two or three days: 1", "Up to a day: 1"] {
            assert!(waiting.contains(age), "{age}: {waiting}");
        }
    }
    let page = bea.reviews().await;
    assert!(page.texts("article.review .age").contains(&"Has waited for 10 days.".to_owned()), "the oldest first");
    assert!(page.texts("article.review .age").contains(&"Has waited for 4 days.".to_owned()));
    cleo.sign_in_again().await;
    assert_eq!(cleo.held().await.len(), 2);
}
