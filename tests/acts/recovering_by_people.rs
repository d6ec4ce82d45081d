//! Coming in again by two people who vouched for her: in time, told, and stoppable.

use crate::support::departing::SECOND;
use crate::support::people::{PASSPHRASE, Person};
use crate::support::recovery::{NEW_PASSPHRASE, WAITING};
use crate::support::{Founder, Member, Page, TestApp};

const STEP: &str = "/sign-in/second-factor";

/// Three founders, and Dora: Ada let her in, Bea vouched for her.
async fn with_dora() -> (TestApp, [Founder; 3], Member) {
    let (app, founders) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &founders[0], &founders[1]).await;
    (app, founders, dora)
}

async fn both(people: [&Person; 2], code: &str) {
    for person in people {
        person.stand_in(code).await.expect_see("/vouches");
    }
}

/// She gave her passphrase, and says that the rest is gone.
async fn ask_for_factor(app: &TestApp, name: &str, passphrase: &str) -> String {
    let half = app.visitor();
    half.sign_in(name, passphrase).await.expect_see(STEP);
    let form = half.form("/sign-in/second-factor/lost", "/sign-in/second-factor/lost").await;
    half.send(&form).await.expect(200).text("#request-code")
}

#[tokio::test]
async fn two_vouchers_and_three_days_give_a_new_passphrase() {
    let (app, [ada, bea, _], dora) = with_dora().await;
    let code = app.ask_two("Dora").await;
    let page = ada.look_whom(&code).await.expect(200);
    assert!(page.words().contains("Somebody you vouched for in November 2026"), "{}", page.words());
    let form = page.form("/vouches/recovery/confirm");
    assert_eq!(ada.send(&form).await.expect(422).mistakes(), ["promise"]);
    ada.send(&form.with("promise", "yes")).await.expect_see("/vouches");
    bea.stand_in(&code.to_lowercase()).await.expect_see("/vouches");
    app.pass_seconds(WAITING - 1);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "shut");
    dora.sign_in_again().await;
    assert!(dora.is_told().await, "a session that begins meanwhile tells her too");
    app.pass_seconds(1);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "/lookup");
    assert_eq!(app.door("Dora", PASSPHRASE).await, "shut");
    dora.get("/standing").await.expect_see("/sign-in");
    assert_eq!((app.count("recoveries").await, app.count("recovery_confirmations").await), (0, 0));
    ada.sign_in_again().await;
    ada.look_whom(&code).await.expect(422);
}

#[tokio::test]
async fn a_passphrase_that_was_her_second_one_is_her_own_then_and_no_second_one() {
    let (app, [ada, bea, _], dora) = with_dora().await;
    dora.set_second(&[]).await;
    let members = app.count("members").await;
    let visitor = app.visitor();
    let form = visitor.form("/recover/people", "/recover/people").await.with("name", "Dora");
    let page = visitor.send(&form.with("passphrase", SECOND)).await.expect(200);
    both([&ada, &bea], &page.text("#request-code")).await;
    app.pass_seconds(WAITING);
    let home = app.visitor().enter("Dora", SECOND).await;
    assert_eq!(home.standing().await, "vetted");
    let page = home.proven_by("second-passphrase", SECOND).await.expect(200);
    assert!(!page.words().contains("You have one."));
    assert_eq!(app.count("members").await, members - 1, "the empty account is deleted");
}

#[tokio::test]
async fn it_takes_effect_by_itself_and_over_a_restart() {
    let (mut app, [ada, bea, _], _dora) = with_dora().await;
    both([&ada, &bea], &app.ask_two("Dora").await).await;
    app.stop();
    app.pass_seconds(WAITING);
    app.start().await.unwrap();
    app.tidy().await;
    assert_eq!(app.count("recoveries").await, 0);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "/lookup");
}

#[tokio::test]
async fn who_lost_the_passphrase_is_asked_for_the_app_all_the_same() {
    let (app, [ada, bea, _], dora) = with_dora().await;
    let secret = dora.set_up_app(&app).await;
    both([&ada, &bea], &app.ask_two("Dora").await).await;
    app.pass_seconds(WAITING);
    let visitor = app.visitor();
    visitor.sign_in("Dora", NEW_PASSPHRASE).await.expect_see(STEP);
    visitor.get("/lookup").await.expect_see("/sign-in");
    let form = visitor.form(STEP, STEP).await.with("code", app.digits(&secret));
    visitor.send(&form).await.expect_see("/lookup");
}

#[tokio::test]
async fn who_lost_the_app_signs_in_with_her_passphrase_alone_and_her_old_codes_are_dead() {
    let (app, [ada, bea, _], dora) = with_dora().await;
    dora.set_up_app(&app).await;
    let old = dora.recovery_codes().await;
    let code = ask_for_factor(&app, "Dora", PASSPHRASE).await;
    let page = ada.look_whom(&code).await.expect(200);
    assert!(page.words().contains("lost the app"), "{}", page.words());
    both([&ada, &bea], &code).await;
    app.pass_seconds(WAITING - 1);
    assert_eq!(app.door("Dora", PASSPHRASE).await, STEP);
    app.pass_seconds(1);
    assert_eq!(app.door("Dora", PASSPHRASE).await, "/lookup");
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "shut");
    app.visitor().recover("Dora", &old[0], "").await.expect(422);
}

/// Else two people could take both from her, one after the other.
#[tokio::test]
async fn two_people_stand_in_for_one_thing_and_for_the_other_only_a_month_later() {
    let (app, [ada, bea, _], dora) = with_dora().await;
    dora.set_up_app(&app).await;
    let early = ask_for_factor(&app, "Dora", PASSPHRASE).await;
    both([&ada, &bea], &early).await;
    both([&ada, &bea], &app.ask_two("Dora").await).await;
    app.pass_seconds(WAITING);
    app.tidy().await;
    assert_eq!(app.count("recoveries").await, 0, "whatever took effect first, the other went with it");
    let doors = (app.door("Dora", PASSPHRASE).await, app.door("Dora", NEW_PASSPHRASE).await);
    let factor_went = doors == ("/lookup".to_owned(), "shut".to_owned());
    assert!(factor_went || doors == ("shut".to_owned(), STEP.to_owned()), "one thing, and not both: {doors:?}");
    for (days, status) in [(0, 422), (29, 422), (1, 303)] {
        app.pass_days(days);
        ada.sign_in_again().await;
        let other = match factor_went {
            true => app.ask_two("Dora").await,
            false => ask_for_factor(&app, "Dora", NEW_PASSPHRASE).await,
        };
        ada.stand_in(&other).await.expect(status);
    }
}

#[tokio::test]
async fn she_is_told_from_the_first_word_on_and_can_stop_it_with_any_session() {
    let (app, [ada, bea, cleo], dora) = with_dora().await;
    let phone = app.visitor();
    phone.sign_in("Dora", PASSPHRASE).await.expect_see("/lookup");
    let code = app.ask_two("Dora").await;
    assert!(!dora.is_told().await, "a stranger who knows her name makes no noise");
    assert!(!dora.get("/account/recovery").await.expect(200).has("form[action='/account/recovery']"));
    ada.stand_in(&code).await.expect_see("/vouches");
    assert!(dora.is_told().await && phone.get("/lookup").await.has("#recovery-runs"));
    assert!(!ada.is_told().await && !cleo.is_told().await);
    let words = dora.get("/account/recovery").await.expect(200).text("#running");
    assert!(words.contains("One more person"), "{words}");
    bea.stand_in(&code).await.expect_see("/vouches");
    let words = dora.get("/account/recovery").await.expect(200).text("#running");
    assert!(words.contains("72 hours"), "{words}");
    dora.stop_recovery().await.expect_see("/account/recovery");
    assert!(!dora.is_told().await && !phone.get("/lookup").await.has("#recovery-runs"));
    assert_eq!((app.count("recoveries").await, app.count("recovery_confirmations").await), (0, 0));
    app.pass_seconds(2 * WAITING);
    app.tidy().await;
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "shut");
    assert_eq!(app.door("Dora", PASSPHRASE).await, "/lookup");
    bea.sign_in_again().await;
    bea.stand_in(&code).await.expect(422);
}

#[tokio::test]
async fn she_can_stop_it_until_it_has_happened() {
    let (app, [ada, bea, _], dora) = with_dora().await;
    both([&ada, &bea], &app.ask_two("Dora").await).await;
    app.pass_seconds(WAITING - 60);
    dora.sign_in_again().await;
    app.pass_seconds(60);
    let words = dora.get("/account/recovery").await.expect(200).text("#running");
    assert!(words.contains("any moment"), "{words}");
    dora.stop_recovery().await.expect_see("/account/recovery");
    app.tidy().await;
    assert_eq!(app.door("Dora", PASSPHRASE).await, "/lookup");
}

#[tokio::test]
async fn founders_stand_in_for_founders() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let code = app.ask_two("Ada").await;
    ada.stand_in(&code).await.expect(422);
    assert!(bea.look_whom(&code).await.expect(200).words().contains("The founder who joined as number 1"));
    both([&bea, &cleo], &code).await;
    app.pass_seconds(WAITING);
    assert_eq!(app.door("Ada", NEW_PASSPHRASE).await, "/lookup");
}

#[tokio::test]
async fn the_note_says_whom_it_is_about_and_only_to_the_one_who_wrote_it() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let link = ada.invite("M, from the drop-in").await;
    let dora = app.visitor().join(&link, "Dora").await.vouched_by(&bea).await;
    let code = app.ask_two("Dora").await;
    assert!(ada.look_whom(&code).await.expect(200).words().contains("M, from the drop-in"));
    let beas = bea.look_whom(&code).await.expect(200);
    assert!(!beas.words().contains("drop-in") && !beas.body.contains("Dora"));
    dora.stand_in(&code).await.expect(422);
}

/// A code could be shown for somebody else: what a voucher sees has to tell one person from another.
#[tokio::test]
async fn she_is_warned_when_her_notes_do_not_tell_two_people_apart() {
    let (app, [ada, bea, cleo], _dora) = with_dora().await;
    let code = app.ask_two("Dora").await;
    assert!(!ada.look_whom(&code).await.expect(200).has(".notice.careful"));
    Member::of(app.visitor(), "Rosa", &ada, &cleo).await;
    let page = ada.look_whom(&code).await.expect(200);
    assert!(page.has(".notice.careful") && page.words().contains("21 November 2026"), "{}", page.words());
    assert!(!bea.look_whom(&code).await.expect(200).has(".notice.careful"));
}

/// An answer without what differs by design.
fn bare(page: &Page) -> (u16, Vec<String>, String) {
    let mut headers: Vec<String> = page.headers.keys().map(ToString::to_string).collect();
    headers.sort();
    (page.status, headers, page.without_tokens().replace(&page.text("#request-code"), "CODE"))
}

#[tokio::test]
async fn an_unknown_name_reads_the_same_and_its_code_fits_nothing() {
    let (app, [ada, ..], _dora) = with_dora().await;
    let mut answers = Vec::new();
    let rows = app.count("recoveries").await;
    for name in ["Dora", "Eve", "\u{200b}bad"] {
        let visitor = app.visitor();
        let form = visitor.form("/recover/people", "/recover/people").await.with("name", name);
        let page = visitor.send(&form.with("passphrase", NEW_PASSPHRASE)).await.expect(200);
        let code = page.text("#request-code");
        assert_eq!(code.len(), 11);
        let status = if name == "Dora" { 200 } else { 422 };
        ada.look_whom(&code).await.expect(status);
        answers.push(bare(&page));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!(app.count("recoveries").await, rows + 3, "the database cannot tell them apart either");
}

#[tokio::test]
async fn without_a_promise_nobody_stands_in_and_a_right_code_costs_no_try() {
    let (app, [ada, bea, _], _dora) = with_dora().await;
    let code = app.ask_two("Dora").await;
    let form = ada.look_whom(&code).await.expect(200).form("/vouches/recovery/confirm");
    for promise in ["", "no", "on", " yes"].repeat(6) {
        let page = ada.send(&form.clone().with("promise", promise)).await.expect(422);
        assert_eq!(page.mistakes(), ["promise"]);
        assert_eq!(page.form("/vouches/recovery/confirm").value("code"), code, "what was typed is kept");
    }
    assert_eq!(app.count("recovery_confirmations").await, 0);
    // A code that does not work is told as everywhere, and costs a try as everywhere.
    let unknown = ada.look_whom("7KQ2-4T0B-MX").await.expect(422).words();
    let wrong = form.with("code", "7KQ2-4T0B-MX");
    for _ in 2..20 {
        assert_eq!(ada.send(&wrong).await.expect(422).words(), unknown);
    }
    ada.send(&wrong).await.expect(429);
    bea.stand_in(&code).await.expect_see("/vouches");
}
