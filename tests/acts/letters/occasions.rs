//! What members get letters about, and what they find on the site then.

use super::with_post;
use crate::support::people::PASSPHRASE;
use crate::support::{Founder, Member, PostOffice, Report, TestApp, Visitor};

const ROSA: &str = "rosa@post.example";
const PHONE: &str = "+44 7700 900123";
const STEP: &str = "/sign-in/second-factor";

/// How many notices came to this address since the letter that asked to confirm it.
async fn notices(app: &TestApp, office: &PostOffice, address: &str) -> usize {
    app.deliver().await;
    let notices = office.taken().into_iter().filter(|mail| mail.to == [address]);
    notices.filter(|mail| mail.header("Subject") == "You have a notice").count()
}

#[tokio::test]
async fn she_hears_that_she_is_vetted_once() {
    let (app, [ada, bea, cleo], office) = with_post().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    dora.is_reached_at(ROSA, &app, &office).await;
    let code = dora.vouch_code().await;
    bea.vouch(&code).await.expect_see("/vouches");
    assert_eq!(dora.standing().await, "vetted");
    assert_eq!(notices(&app, &office, ROSA).await, 1);
    cleo.vouch(&code).await.expect(422);
    assert_eq!(notices(&app, &office, ROSA).await, 1);
}

#[tokio::test]
async fn joining_is_no_news_and_signing_in_is() {
    let (app, [ada, ..], office) = with_post().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    dora.is_reached_at(ROSA, &app, &office).await;
    assert_eq!(notices(&app, &office, ROSA).await, 0);
    app.visitor().sign_in("Dora", "not her passphrase").await.expect(422);
    assert_eq!(notices(&app, &office, ROSA).await, 0, "nobody came in");
    app.visitor().sign_in("Dora", PASSPHRASE).await.expect_see("/lookup");
    assert_eq!(notices(&app, &office, ROSA).await, 1);
    let page = dora.get("/account/sessions").await;
    assert!(page.has("button[name=known]") && page.texts("ul.cards li").len() == 2, "she finds it among her sessions");
}

#[tokio::test]
async fn with_a_second_factor_a_sign_in_is_news_once_it_is_whole() {
    let (app, [ada, ..], office) = with_post().await;
    ada.is_reached_at(ROSA, &app, &office).await;
    let secret = ada.set_up_app(&app).await;
    assert_eq!(notices(&app, &office, ROSA).await, 1, "an app is in use now");
    app.pass_seconds(60);
    let phone = app.visitor();
    phone.sign_in("Ada", PASSPHRASE).await.expect_see("/sign-in/second-factor");
    assert_eq!(notices(&app, &office, ROSA).await, 1);
    let form = phone.form("/sign-in/second-factor", "/sign-in/second-factor").await;
    let code = secret.code_at(app.now());
    phone.send(&form.with("code", parasol::kernel::ExposeSecret::expose_secret(&code))).await.expect_see("/lookup");
    assert_eq!(notices(&app, &office, ROSA).await, 2);
}

/// Ada uses an app and has an address; what was told of that has been delivered.
async fn with_app() -> (TestApp, Founder, PostOffice) {
    let (app, [ada, ..], office) = with_post().await;
    ada.is_reached_at(ROSA, &app, &office).await;
    ada.set_up_app(&app).await;
    assert_eq!(notices(&app, &office, ROSA).await, 1, "an app is in use now");
    (app, ada, office)
}

/// Somebody gives her passphrase, and a wrong code or none.
async fn stop_half_way(app: &TestApp, code: Option<&str>) -> Visitor {
    let thief = app.visitor();
    thief.sign_in("Ada", PASSPHRASE).await.expect_see(STEP);
    if let Some(code) = code {
        thief.send(&thief.form(STEP, STEP).await.with("code", code)).await.expect(422);
    }
    thief
}

#[tokio::test]
async fn a_sign_in_that_stops_half_way_is_a_letter_once_it_is_over_and_one_a_day() {
    let (app, _ada, office) = with_app().await;
    let _thief = stop_half_way(&app, Some("000000")).await;
    assert_eq!(notices(&app, &office, ROSA).await, 1, "the right code may follow");
    app.pass_seconds(600);
    app.tidy().await;
    assert_eq!(notices(&app, &office, ROSA).await, 2);
    let _again = stop_half_way(&app, None).await;
    app.pass_seconds(600);
    app.tidy().await;
    assert_eq!(notices(&app, &office, ROSA).await, 2, "her mailbox is not filled");
    app.pass_days(1);
    let _tomorrow = stop_half_way(&app, None).await;
    app.pass_seconds(600);
    app.tidy().await;
    assert_eq!(notices(&app, &office, ROSA).await, 3);
}

#[tokio::test]
async fn a_thief_who_uses_up_all_tries_is_a_letter_at_once() {
    let (app, _ada, office) = with_app().await;
    let thief = stop_half_way(&app, None).await;
    let form = thief.form(STEP, STEP).await.with("code", "000000");
    while thief.send(&form).await.status == 422 {}
    assert_eq!(notices(&app, &office, ROSA).await, 2);
}

#[tokio::test]
async fn every_change_of_what_lets_her_in_is_a_letter() {
    let (app, ada, office) = with_app().await;
    let mut expected = 1;
    for (page, field, value) in [
        ("recovery-codes", "", ""),
        ("second-factor", "off", "yes"),
        ("passphrase", "passphrase", "marble lantern tide coffee"),
    ] {
        let form = ada.proven(page).await.form(&format!("/account/{page}"));
        assert!(ada.send(&form.with(field, value)).await.status < 400, "{page}");
        expected += 1;
        assert_eq!(notices(&app, &office, ROSA).await, expected, "{page}");
    }
}

#[tokio::test]
async fn her_report_was_sent_back() {
    let (app, [ada, bea, cleo], office) = with_post().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    dora.is_reached_at(ROSA, &app, &office).await;
    dora.report(&Report::about(PHONE).with("account", "He took the money back.")).await;
    let held = cleo.held().await;
    cleo.review(&held[0], "return", "reveals_third").await.expect_see("/reviews");
    assert_eq!(notices(&app, &office, ROSA).await, 1);
    assert!(dora.get("/reports").await.words().contains("nothing to do with it"), "she finds it among her reports");
    ada.review(&ada.held().await[0], "accept", "").await.expect_see("/reviews");
    assert_eq!(notices(&app, &office, ROSA).await, 1, "acceptance is no news");
}

/// Everybody in this is reached: only she who asked, and has a report that can be found, hears of another's.
async fn with_a_report() -> (TestApp, [Founder; 3], PostOffice) {
    let (app, founders, office) = with_post().await;
    founders[0].is_reached_at(ROSA, &app, &office).await;
    founders[0].press("choose", true).await;
    founders[0].report(&Report::about(PHONE)).await;
    (app, founders, office)
}

#[tokio::test]
async fn she_hears_of_a_report_like_hers_if_she_asked_once_a_day() {
    let (app, [ada, bea, cleo], office) = with_a_report().await;
    bea.report(&Report::about("+44 7700 900456")).await;
    assert_eq!(notices(&app, &office, ROSA).await, 0, "of somebody else");
    bea.report(&Report::about("@some_name").and(PHONE)).await;
    assert_eq!(notices(&app, &office, ROSA).await, 1);
    cleo.report(&Report::about(PHONE)).await;
    assert_eq!(notices(&app, &office, ROSA).await, 1, "one a day");
    app.pass_days(1);
    cleo.sign_in_again().await;
    cleo.report(&Report::about(PHONE).of(&["unpaid"])).await;
    assert_eq!(notices(&app, &office, ROSA).await, 2);
    ada.sign_in_again().await;
    assert_eq!(notices(&app, &office, ROSA).await, 3, "her own sign-in");
    ada.report(&Report::about(PHONE).of(&["threat"])).await;
    ada.press("choose", false).await;
    app.pass_days(1);
    bea.sign_in_again().await;
    bea.report(&Report::about(PHONE).of(&["theft"])).await;
    assert_eq!(notices(&app, &office, ROSA).await, 3, "nothing of her own, and nothing unasked");
}

#[tokio::test]
async fn what_lookups_do_not_find_tells_nobody_of_it() {
    let (app, [_, bea, cleo], office) = with_a_report().await;
    bea.report(&Report::about(PHONE).with_all("consent", &["statistics"])).await;
    assert_eq!(notices(&app, &office, ROSA).await, 0);
    // And whose own report is not found has nothing to compare.
    bea.is_reached_at("bea@post.example", &app, &office).await;
    bea.press("choose", true).await;
    cleo.report(&Report::about(PHONE)).await;
    assert_eq!(notices(&app, &office, ROSA).await, 1);
    assert_eq!(notices(&app, &office, "bea@post.example").await, 0);
}

/// Her word stays when the report is taken back. She hears that there is something to see, in the words of any notice.
#[tokio::test]
async fn who_supports_a_report_hears_when_its_author_takes_it_back_if_she_asked() {
    let (app, [ada, bea, cleo], office) = with_post().await;
    ada.is_reached_at(ROSA, &app, &office).await;
    ada.press("choose", true).await;
    cleo.is_reached_at("cleo@post.example", &app, &office).await;
    app.later(15, &[&ada, &bea, &cleo]).await;
    let before = (notices(&app, &office, ROSA).await, notices(&app, &office, "cleo@post.example").await);
    bea.report(&Report::about(PHONE)).await;
    ada.support(PHONE).await;
    cleo.support(PHONE).await;
    bea.send(&bea.get("/reports").await.form_ending("/withdraw")).await.expect_see("/reports");
    let after = (notices(&app, &office, ROSA).await, notices(&app, &office, "cleo@post.example").await);
    assert_eq!((after.0 - before.0, after.1 - before.1), (1, 0));
    assert_eq!(ada.outcome(PHONE).await, "hit");
}

/// A delay hides when something was filed: a letter on that day would tell.
#[tokio::test]
async fn of_a_report_with_a_delay_she_hears_when_it_is_over() {
    let (app, [_, bea, _], office) = with_a_report().await;
    bea.report(&Report::about(PHONE).with("delay", "week")).await;
    app.tidy().await;
    assert_eq!(notices(&app, &office, ROSA).await, 0);
    app.pass_days(8);
    app.tidy().await;
    assert_eq!(notices(&app, &office, ROSA).await, 1);
    app.pass_days(2);
    app.tidy().await;
    assert_eq!(notices(&app, &office, ROSA).await, 1, "once");
}

#[tokio::test]
async fn who_may_not_look_up_hears_of_no_report() {
    let (app, [ada, bea, cleo], office) = with_post().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    dora.is_reached_at(ROSA, &app, &office).await;
    dora.press("choose", true).await;
    dora.report(&Report::about(PHONE)).await;
    app.freeze("dora").await;
    cleo.report(&Report::about(PHONE)).await;
    assert_eq!(notices(&app, &office, ROSA).await, 0);
}

/// Nobody is held up, or finds out anything, by somebody's having no address.
#[tokio::test]
async fn without_an_address_nothing_is_written() {
    let (app, [ada, bea, _], _office) = with_post().await;
    ada.press("choose", true).await;
    ada.report(&Report::about(PHONE)).await;
    bea.report(&Report::about(PHONE)).await;
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    ada.give_address(ROSA).await.expect_see("/account/address");
    assert_eq!(app.count("outbox").await, 1, "the one that asks");
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    assert_eq!(app.count("outbox").await, 1, "an address that is not confirmed gets no notices");
}

/// What was not done is not told of.
#[tokio::test]
async fn a_letter_is_part_of_what_it_tells_of() {
    let (app, [ada, bea, _], office) = with_post().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    dora.is_reached_at(ROSA, &app, &office).await;
    let (post, today) = (app.app().post.clone(), app.app().today());
    let code = dora.vouch_code().await;
    let undone: Result<(), parasol::store::StoreFault> = app
        .app()
        .store
        .write(move |db| {
            let hers = parasol::store::members::founders(db)?[0];
            post.queue(db, hers, parasol::acts::letters::Occasion::Vetted, today)?;
            Err(parasol::store::StoreFault::Taken)
        })
        .await;
    assert!(undone.is_err());
    assert_eq!(app.count("outbox").await, 0);
    bea.vouch(&code).await.expect_see("/vouches");
    assert_eq!(app.count("outbox").await, 1);
}

/// Whoever altered one member's mailbox, and the author of one report, has kept nobody from signing in or reporting.
#[tokio::test]
async fn what_is_damaged_keeps_nobody_from_anything() {
    let (app, [_, bea, cleo], office) = with_a_report().await;
    bea.is_reached_at("bea@post.example", &app, &office).await;
    bea.press("choose", true).await;
    bea.report(&Report::about(PHONE)).await;
    app.execute("UPDATE members SET address_sealed = name_sealed").await;
    app.execute("UPDATE reports SET author_sealed = facts").await;
    cleo.report(&Report::about(PHONE)).await;
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    app.tidy().await;
    assert_eq!(app.count("outbox").await, 1, "what was written before");
}
