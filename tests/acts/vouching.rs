//! From a first vouch to being vetted, and back.

use std::collections::BTreeSet;

use crate::support::{Member, TestApp};

#[tokio::test]
async fn a_second_vouch_by_the_short_code_opens_everything() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    let page = dora.get("/standing").await.expect(200);
    assert_eq!(page.attribute("#standing", "data-standing"), "probation");
    assert_eq!(page.texts(".steps .done").len(), 1);
    let waiting = page.text("#standing h1");
    let code = page.text("#vouch-code");
    assert_eq!(dora.vouch_code().await, code, "it stays the same from one look to the next");

    let spoken = code.to_lowercase().replace('-', " ");
    let page = bea.follow(bea.vouch(&spoken).await.expect_see("/vouches")).await;
    assert_eq!(page.texts(".own h3").len(), 1);
    assert!(!page.body.contains("Dora"), "a name is its member's own");
    let page = dora.get("/standing").await.expect(200);
    assert_eq!(page.attribute("#standing", "data-standing"), "vetted");
    assert_eq!(page.texts(".steps .done").len(), 2);
    assert_ne!(page.text("#standing h1"), waiting);
    assert!(!page.has("#vouch-code"), "she needs no more vouches");
    dora.get("/vouches").await.expect(200);
}

#[tokio::test]
async fn the_inviters_own_second_vouch_does_not_count() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    let page = ada.vouch(&dora.vouch_code().await).await.expect(422);
    assert_eq!(page.mistakes(), ["code"]);
    assert_eq!(dora.standing().await, "probation");
}

#[tokio::test]
async fn a_vouch_of_somebody_whom_the_inviter_let_in_does_not_open_the_door() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    app.pass_days(31);
    dora.sign_in_again().await;
    bea.sign_in_again().await;
    let eve = app.visitor().join(&dora.invite("").await, "Eve").await.vouched_by(&bea).await;
    app.pass_days(31);
    dora.sign_in_again().await;
    eve.sign_in_again().await;
    let fay = app.visitor().join(&dora.invite("").await, "Fay").await;
    let waiting = fay.sentence().await;
    eve.vouch(&fay.vouch_code().await).await.expect_see("/vouches");
    assert_eq!(fay.standing().await, "probation");
    assert_ne!(fay.sentence().await, waiting, "it says why");
}

#[tokio::test]
async fn a_new_member_waits_before_she_may_vouch_and_is_told_from_when() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let page = dora.get("/vouches").await.expect(200);
    assert!(!page.has("form[action='/vouches']"), "no form that would be refused");
    assert!(page.text(".notice").contains("2026"), "{}", page.text(".notice"));
    let form = crate::support::Form::to("/invitations").with("csrf", dora.csrf().await);
    assert_eq!(dora.send(&form).await.expect(422).mistakes(), Vec::<String>::new());
    assert_eq!(app.count("invitations").await, 4, "three founders' and one");
    app.pass_days(31);
    dora.sign_in_again().await;
    dora.invite("").await;
}

#[tokio::test]
async fn a_code_runs_out_after_a_week_and_another_comes() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    let old = dora.vouch_code().await;
    app.pass_days(8);
    dora.sign_in_again().await;
    bea.sign_in_again().await;
    assert_eq!(bea.vouch(&old).await.expect(422).mistakes(), ["code"]);
    let new = dora.vouch_code().await;
    assert_ne!(new, old);
    bea.vouch(&new).await.expect_see("/vouches");
    assert_eq!(dora.standing().await, "vetted");
}

#[tokio::test]
async fn a_code_that_does_not_work_is_a_mistake_and_says_nothing_more() {
    let (_app, [ada, ..]) = TestApp::founded().await;
    let mut said = Vec::new();
    for code in ["ABCDE-FGHJK", "0000", "💡", "' OR 1=1 --"] {
        let page = ada.vouch(code).await.expect(422);
        assert_eq!(page.mistakes(), ["code"], "{code}");
        assert_eq!(page.form("/vouches").value("code"), code);
        said.push(page.text("[data-mistake]"));
    }
    assert!(said.iter().all(|text| *text == said[0]), "{said:?}");
}

#[tokio::test]
async fn a_vouch_taken_back_leaves_ninety_days_to_find_another() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let before = dora.sentence().await;
    let take_back = bea.get("/vouches").await.form_ending("/withdraw");
    cleo.send(&take_back.clone().with("csrf", cleo.csrf().await)).await.expect(404);
    bea.send(&take_back).await.expect_see("/vouches");
    bea.send(&take_back).await.expect(404);
    let page = dora.get("/standing").await;
    assert_eq!(page.attribute("#standing", "data-standing"), "vetted");
    assert_ne!(page.text("#standing h1"), before);
    assert!(!page.words().contains("Bea"), "nobody is told who");
    app.pass_days(91);
    dora.sign_in_again().await;
    assert_eq!(dora.standing().await, "probation");
    cleo.sign_in_again().await;
    cleo.vouch(&dora.vouch_code().await).await.expect_see("/vouches");
    assert_eq!(dora.standing().await, "vetted");
}

#[tokio::test]
async fn the_newcomer_is_shown_the_way_forward_where_she_may_not_go_yet() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    for path in ["/vouches", "/invitations"] {
        let page = dora.get(path).await.expect(403);
        let lines = page.texts("main .lead");
        assert_eq!(lines.len(), 2, "which standing is missing, and how to get it: {lines:?}");
        assert_eq!(page.attributes("main a.button", "href"), ["/standing"]);
    }
    let page = dora.get("/standing").await;
    assert!(page.attributes("nav a", "href").iter().all(|path| path != "/vouches"), "no tab that leads nowhere");
}

#[tokio::test]
async fn a_note_is_its_vouchers_alone_and_what_taking_a_vouch_back_does_is_said_before() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = app.visitor().join(&ada.invite("tall, from the drop-in").await, "Dora").await;
    let page = ada.get("/vouches").await;
    assert_eq!(page.texts(".own h3"), ["tall, from the drop-in"], "the note on the invitation goes on to the vouch");
    assert!(page.text(".own details").contains("Nobody else has vouched for them"), "{}", page.text(".own details"));
    let form = bea.form("/vouches", "/vouches").await.with("code", dora.vouch_code().await).with("promise", "yes");
    let long = bea.send(&form.clone().with("note", "x".repeat(61))).await.expect(422);
    assert_eq!((long.mistakes(), long.form("/vouches").value("note").len()), (vec!["note".to_owned()], 61));
    bea.send(&form.with("note", "her colleague")).await.expect_see("/vouches");
    let page = bea.get("/vouches").await;
    assert_eq!(page.texts(".own h3"), ["her colleague"]);
    assert!(page.text(".own details").contains("They stay vetted until"), "{}", page.text(".own details"));
    bea.send(&page.form_ending("/withdraw")).await.expect_see("/vouches");
    assert_eq!(app.count("vouch_notes").await, 1, "the note went with the vouch");
}

#[tokio::test]
async fn a_vouch_that_the_rules_refuse_says_why_and_changes_nothing() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let eve = ada.bring_in(app.visitor(), "Eve").await;
    let code = eve.vouch_code().await;
    let own = |page: &crate::support::Page| page.text("[data-mistake=code]");
    app.pass_days(8);
    for founder in [&ada, &bea, &cleo] {
        founder.sign_in_again().await;
    }
    dora.sign_in_again().await;
    eve.sign_in_again().await;
    assert_eq!(own(&bea.vouch(&code).await.expect(422)), own(&bea.vouch("ABCDE-FGHJK").await.expect(422)), "run out");
    let code = eve.vouch_code().await;
    // Beyond the budget: a founder's twelve, one a week.
    let form = cleo.form("/vouches", "/vouches").await.with("code", code.as_str()).with("promise", "yes");
    for n in 0..12 {
        cleo.invite(&format!("guest {n}")).await;
    }
    assert!(cleo.send(&form).await.expect(422).words().contains("promised in an open invitation"));
    assert_eq!(eve.standing().await, "probation");
    // Twice at once, from two devices.
    let elsewhere = app.browser_with(&bea.cookies());
    let form = bea.form("/vouches", "/vouches").await.with("code", code.as_str()).with("promise", "yes");
    let before = app.number("SELECT COUNT(*) AS n FROM trust_events WHERE kind = 'vouch'").await;
    let (first, second) = tokio::join!(bea.send(&form), elsewhere.send(&form));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM trust_events WHERE kind = 'vouch'").await, before + 1);
    assert_eq!(eve.standing().await, "vetted");
}

#[tokio::test]
async fn nobody_holds_up_the_one_she_rests_on() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    app.pass_days(8);
    for person in [&ada, &bea, &cleo] {
        person.sign_in_again().await;
    }
    dora.sign_in_again().await;
    let eve = app.visitor().join(&dora.invite("").await, "Eve").await.vouched_by(&cleo).await;
    app.pass_days(8);
    for person in [&ada, &bea, &cleo] {
        person.sign_in_again().await;
    }
    dora.sign_in_again().await;
    eve.sign_in_again().await;
    bea.send(&bea.get("/vouches").await.form_ending("/withdraw")).await.expect_see("/vouches");
    let code = dora.vouch_code().await;
    let before = app.count("trust_events").await;
    let page = eve.vouch(&code).await.expect(422);
    assert!(page.text("[data-mistake=code]").contains("rests on this person"), "{}", page.words());
    assert_eq!(app.count("trust_events").await, before);
    cleo.vouch(&code).await.expect_see("/vouches");
    assert!(!dora.get("/standing").await.has("#vouch-code"), "she needs no more");
    let page = bea.vouch(&code).await.expect(422);
    assert!(!page.text("[data-mistake=code]").is_empty());
}

/// A browser asks for the tick; a form sent by other means must not get around it.
#[tokio::test]
async fn without_her_promise_a_code_is_not_even_looked_at() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    let code = dora.vouch_code().await;
    let form = bea.form("/vouches", "/vouches").await.with("note", "my cousin");
    let mut answers = BTreeSet::new();
    for (code, promise) in
        [(code.as_str(), ""), (&code, "no"), (&code, "YES"), ("7KQ2-4T0B-MX", ""), ("nothing", "on")].repeat(5)
    {
        let form = form.clone().with("code", code).with("promise", promise);
        let page = bea.send(&form).await.expect(422);
        assert_eq!(page.mistakes(), ["promise"]);
        let again = page.form("/vouches");
        assert_eq!((again.value("code"), again.value("note")), (code, "my cousin"), "what was typed is kept");
        answers.insert(page.without_tokens().replace(code, "CODE"));
    }
    assert_eq!(answers.len(), 1, "nobody learns whether a code works");
    let page = bea.send(&form.clone().without("promise").with("code", " ")).await.expect(422);
    assert_eq!(page.mistakes(), ["code", "promise"]);
    assert_eq!(dora.standing().await, "probation");
    bea.send(&form.with("code", code).with("promise", "yes")).await.expect_see("/vouches");
    assert_eq!(dora.standing().await, "vetted", "none of it was a try");
}
