//! From a first vouch to being vetted, and back.

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
