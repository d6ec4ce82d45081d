//! Who should not come in by two people, and who should not keep her out.

use parasol::kernel::{Day, RecoveryId};
use parasol::sealing::Sealed;
use parasol::store::recoveries::{self, RecoveryRow};
use parasol::store::{Db, StoreFault};

use crate::support::people::{PASSPHRASE, Person};
use crate::support::recovery::{NEW_PASSPHRASE, WAITING};
use crate::support::{Browser, Form, Founder, Member, Page, TestApp};

async fn with_dora() -> (TestApp, [Founder; 3], Member) {
    let (app, founders) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &founders[0], &founders[1]).await;
    (app, founders, dora)
}

/// Nothing has come of it, and nothing will.
async fn nothing_happens(app: &TestApp, name: &str) {
    app.pass_seconds(2 * WAITING);
    app.tidy().await;
    assert_eq!(app.door(name, NEW_PASSPHRASE).await, "shut");
    assert_eq!(app.door(name, PASSPHRASE).await, "/lookup");
}

#[tokio::test]
async fn one_voucher_is_not_two_however_often_she_says_it() {
    let (app, [ada, ..], _dora) = with_dora().await;
    let code = app.ask_two("Dora").await;
    for _ in 0..3 {
        ada.stand_in(&code).await.expect_see("/vouches");
    }
    let tab = ada.copy();
    let csrf = ada.csrf().await;
    let form = Form::to("/vouches/recovery/confirm").with("csrf", csrf).with("code", &code).with("promise", "yes");
    let (one, other) = tokio::join!(ada.send(&form), tab.send(&form));
    assert_eq!((one.status, other.status), (303, 303));
    assert_eq!(app.count("recovery_confirmations").await, 1);
    nothing_happens(&app, "Dora").await;
}

/// Rosa let Pim in, and Pim vouched for the one whom Rosa let in: one rogue and a puppet.
#[tokio::test]
async fn a_rogue_and_a_puppet_are_not_two_people() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let everybody: [&Person; 3] = [&ada, &bea, &cleo];
    let rosa = Member::of(app.visitor(), "Rosa", &ada, &bea).await;
    app.later(8, &everybody).await;
    rosa.sign_in_again().await;
    let pim = app.visitor().join(&rosa.invite("").await, "Pim").await.vouched_by(&cleo).await;
    app.later(31, &everybody).await;
    rosa.sign_in_again().await;
    pim.sign_in_again().await;
    let vera = app.visitor().join(&rosa.invite("").await, "Vera").await;
    pim.vouch(&vera.vouch_code().await).await.expect_see("/vouches");
    assert_eq!(vera.standing().await, "probation");
    let vera = vera.vouched_by(&ada).await;
    let code = app.ask_two("Vera").await;
    rosa.stand_in(&code).await.expect_see("/vouches");
    pim.stand_in(&code).await.expect_see("/vouches");
    assert!(vera.is_told().await);
    app.pass_seconds(2 * WAITING);
    assert_eq!(app.door("Vera", NEW_PASSPHRASE).await, "shut");
    ada.sign_in_again().await;
    ada.stand_in(&code).await.expect_see("/vouches");
    app.pass_seconds(WAITING - 1);
    assert_eq!(app.door("Vera", NEW_PASSPHRASE).await, "shut");
    app.pass_seconds(1);
    assert_eq!(app.door("Vera", NEW_PASSPHRASE).await, "/lookup");
}

#[tokio::test]
async fn a_vouch_that_was_taken_back_counts_no_longer_and_another_starts_the_three_days_anew() {
    let (app, [ada, bea, cleo], dora) = with_dora().await;
    let code = app.ask_two("Dora").await;
    ada.stand_in(&code).await.expect_see("/vouches");
    bea.stand_in(&code).await.expect_see("/vouches");
    let form = bea.get("/vouches").await.form_ending("/withdraw");
    bea.send(&form).await.expect_see("/vouches");
    app.pass_seconds(WAITING);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "shut");
    dora.sign_in_again().await;
    assert!(dora.is_told().await);
    cleo.sign_in_again().await;
    cleo.stand_in(&code).await.expect(422);
    cleo.vouch(&dora.vouch_code().await).await.expect_see("/vouches");
    cleo.stand_in(&code).await.expect_see("/vouches");
    app.pass_seconds(WAITING - 1);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "shut");
    app.pass_seconds(1);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "/lookup");
}

#[tokio::test]
async fn the_word_of_who_is_expelled_meanwhile_counts_no_longer() {
    let (app, founders, _dora) = with_dora().await;
    let [ada, bea, cleo] = &founders;
    let rosa = Member::of(app.visitor(), "Rosa", bea, cleo).await;
    app.later(8, &[ada, bea, cleo]).await;
    rosa.sign_in_again().await;
    let vera = app.visitor().join(&rosa.invite("").await, "Vera").await.vouched_by(ada).await;
    let code = app.ask_two("Vera").await;
    rosa.stand_in(&code).await.expect_see("/vouches");
    ada.stand_in(&code).await.expect_see("/vouches");
    app.expel("rosa").await;
    assert!(vera.is_told().await);
    nothing_happens(&app, "Vera").await;
}

#[tokio::test]
async fn who_is_frozen_or_not_vetted_confirms_nothing() {
    let (app, founders, _dora) = with_dora().await;
    let newcomer = founders[2].bring_in(app.visitor(), "Nora").await;
    let code = app.ask_two("Dora").await;
    newcomer.stand_in(&code).await.expect(403);
    founders[0].stand_in(&code).await.expect_see("/vouches");
    founders[1].stand_in(&code).await.expect_see("/vouches");
    app.freeze("bea").await;
    founders[1].stand_in(&code).await.expect(403);
    nothing_happens(&app, "Dora").await;
}

#[tokio::test]
async fn nobody_stands_in_for_who_was_expelled_and_a_frozen_member_stays_frozen() {
    let (app, founders, dora) = with_dora().await;
    let [ada, bea, cleo] = &founders;
    Member::of(app.visitor(), "Rosa", ada, cleo).await;
    let (doras, rosas) = (app.ask_two("Dora").await, app.ask_two("Rosa").await);
    ada.stand_in(&doras).await.expect_see("/vouches");
    ada.stand_in(&rosas).await.expect_see("/vouches");
    app.freeze("dora").await;
    app.expel("rosa").await;
    ada.look_whom(&rosas).await.expect(422);
    bea.stand_in(&doras).await.expect_see("/vouches");
    app.pass_seconds(WAITING);
    let visitor = app.visitor();
    visitor.sign_in("Dora", NEW_PASSPHRASE).await.expect_see("/standing");
    visitor.get("/lookup").await.expect(403);
    let standing = visitor.get("/standing").await.expect(200).attribute("#standing", "data-standing");
    assert_eq!(standing, "frozen");
    assert_eq!(app.door("Rosa", NEW_PASSPHRASE).await, "shut");
    dora.get("/standing").await.expect_see("/sign-in");
}

#[tokio::test]
async fn codes_that_do_not_work_read_the_same_and_cannot_be_tried_through() {
    let (app, [_, bea, cleo], dora) = with_dora().await;
    let (foreign, stopped) = (app.ask_two("Dora").await, app.ask_two("Cleo").await);
    bea.stand_in(&stopped).await.expect_see("/vouches");
    cleo.stop_recovery().await.expect_see("/account/recovery");
    let old = app.ask_two("Ada").await;
    app.pass_days(8);
    cleo.sign_in_again().await;
    let new = app.ask_two("Dora").await;
    let vouch_code = "7KQ2M-X9V4T";
    let mut answers = Vec::new();
    for code in [new.as_str(), foreign.as_str(), stopped.as_str(), old.as_str(), vouch_code, "", "nonsense"] {
        let page = cleo.look_whom(code).await.expect(422);
        assert_eq!(page.mistakes(), ["code"]);
        answers.push(page.without_tokens().replace(&format!("value=\"{code}\""), "value=\"CODE\""));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    for _ in 0..13 {
        cleo.look_whom("7KQ2M-X9V4T").await.expect(422);
    }
    cleo.look_whom("7KQ2M-X9V4T").await.expect(429);
    cleo.stand_in(&new).await.expect(429);
    dora.sign_in_again().await;
    assert!(!dora.is_told().await);
}

/// Asks for a code for two people with this browser: the status, and how long to wait.
async fn asks(browser: &Browser, name: &str, forwarded: &str) -> (u16, u32) {
    let form = Form::to("/recover/people").with("csrf", browser.csrf().await).with("name", name);
    let form = form.with("passphrase", NEW_PASSPHRASE);
    let request = browser.request(reqwest::Method::POST, "/recover/people").form(&form.fields);
    let page = Page::of("/recover/people", request.header("x-forwarded-for", forwarded).send().await.unwrap()).await;
    (page.status, page.header("retry-after").parse().unwrap_or(0))
}

/// A stranger who knows her name begins as many as a name may have in a day: hers stands beside them, she
/// hears nothing, and the browser that she signed in with before can begin another.
#[tokio::test]
async fn strangers_who_know_her_name_neither_flood_nor_block_her() {
    let (app, [ada, bea, _], dora) = with_dora().await;
    let hers = app.ask_two("Dora").await;
    let mut taken = 0;
    for _ in 0..40 {
        taken += u32::from(asks(&app.visitor(), "Dora", "").await.0 == 200);
    }
    assert_eq!(taken, 11);
    assert_eq!(asks(&app.browser_with(&format!("k={}", dora.cookie("k").unwrap())), "Dora", "").await.0, 200);
    assert!(!dora.is_told().await);
    assert_eq!(app.count("recoveries").await, 13);
    ada.stand_in(&hers).await.expect_see("/vouches");
    app.pass_days(4);
    app.tidy().await;
    assert_eq!(app.count("recoveries").await, 1, "what nobody confirmed is gone after three days");
    bea.sign_in_again().await;
    bea.stand_in(&hers).await.expect_see("/vouches");
    app.pass_seconds(WAITING);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "/lookup");
}

/// A name that nobody has is full after as many requests, and says so in the same words.
#[tokio::test]
async fn a_name_that_nobody_has_takes_as_many_requests_as_a_members() {
    let (app, _, _dora) = with_dora().await;
    for n in 0..20 {
        assert_eq!(asks(&app.visitor(), "Dora", "").await, asks(&app.visitor(), "Nobody", "").await, "{n}");
    }
}

#[tokio::test]
async fn one_network_begins_four_at_a_name_and_two_dozen_at_all() {
    let settings = [("PARASOL_TRUSTED_PROXIES", "127.0.0.1")];
    let (app, _) = TestApp::founded_with(&settings).await;
    for n in 0..4 {
        assert_eq!(asks(&app.visitor(), "Ada", &format!("2001:db8:0:1::{n}")).await.0, 200);
    }
    assert_eq!(asks(&app.visitor(), "Ada", "2001:db8:0:1::9").await.0, 429);
    assert_eq!(asks(&app.visitor(), "Ada", "2001:db8:0:2::1").await.0, 200, "from elsewhere it goes on");
    for n in 0..20 {
        assert_eq!(asks(&app.visitor(), &format!("Name {n}"), "2001:db8:0:1::1").await.0, 200);
    }
    assert_eq!(asks(&app.visitor(), "Bea", "2001:db8:0:1::1").await.0, 429);
}

/// The attack: ten thousand requests for names that nobody has. They used to push hers out.
#[tokio::test]
async fn when_too_many_requests_wait_new_ones_are_refused_and_none_is_lost() {
    let (app, [ada, bea, _], dora) = with_dora().await;
    let hers = app.ask_two("Dora").await;
    let fill = async |number: u16| {
        let done = app.app().store.write(move |db: &mut Db| {
            for n in 0..number {
                let random: [u8; 32] = std::array::from_fn(|at| if at < 2 { n.to_be_bytes()[at] } else { 7 });
                let id = RecoveryId::random();
                let (code, member) = (random.as_slice().try_into().unwrap(), random.as_slice().try_into().unwrap());
                let request = Sealed::from(vec![0; 200]);
                let row = RecoveryRow { id, code, member, request, opened: Day::from_number(30_000), ready: None };
                recoveries::insert(db, &row)?;
            }
            Ok::<_, StoreFault>(())
        });
        done.await.unwrap();
    };
    fill(9_999).await;
    assert_eq!(app.count("recoveries").await, 10_000);
    for name in ["Dora", "Ada", "Nobody"] {
        assert_eq!(asks(&app.visitor(), name, "").await, (503, 3_600), "{name}");
    }
    assert_eq!(app.count("recoveries").await, 10_000, "nothing was pushed out");
    // Some places are kept for browsers that are known at the name, and for people who gave the passphrase.
    assert_eq!(asks(&app.browser_with(&format!("k={}", dora.cookie("k").unwrap())), "Dora", "").await.0, 200);
    for voucher in [&ada, &bea] {
        voucher.stand_in(&hers).await.expect_see("/vouches");
    }
    app.pass_seconds(WAITING);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "/lookup");
}

#[tokio::test]
async fn one_half_way_sign_in_begins_three_and_no_more() {
    let (app, _, dora) = with_dora().await;
    dora.set_up_app(&app).await;
    let half = app.visitor();
    half.sign_in("Dora", PASSPHRASE).await.expect_see("/sign-in/second-factor");
    let lost = "/sign-in/second-factor/lost";
    let form = half.form(lost, lost).await;
    for status in [200, 200, 200, 429] {
        half.send(&form).await.expect(status);
    }
    dora.get(lost).await.expect_see("/sign-in");
}

/// A clock that was ahead when it was confirmed, and is put right, makes the waiting longer and never shorter.
#[tokio::test]
async fn a_clock_that_jumps_back_only_delays() {
    let (app, [ada, bea, _], dora) = with_dora().await;
    let code = app.ask_two("Dora").await;
    ada.stand_in(&code).await.expect_see("/vouches");
    bea.stand_in(&code).await.expect_see("/vouches");
    app.pass_seconds(-WAITING);
    app.pass_seconds(2 * WAITING - 1);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "shut");
    app.pass_seconds(1);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "/lookup");
    dora.get("/standing").await.expect_see("/sign-in");
}

#[tokio::test]
async fn whoever_deletes_her_account_takes_her_requests_and_her_word_along() {
    let (app, [ada, bea, _], dora) = with_dora().await;
    let rosa = Member::of(app.visitor(), "Rosa", &ada, &bea).await;
    let (doras, rosas) = (app.ask_two("Dora").await, app.ask_two("Rosa").await);
    for code in [&doras, &rosas] {
        ada.stand_in(code).await.expect_see("/vouches");
        bea.stand_in(code).await.expect_see("/vouches");
    }
    dora.delete_account("keep").await;
    assert_eq!((app.count("recoveries").await, app.count("recovery_confirmations").await), (1, 2));
    bea.delete_account("keep").await;
    assert_eq!((app.count("recoveries").await, app.count("recovery_confirmations").await), (1, 1));
    assert!(rosa.is_told().await);
    nothing_happens(&app, "Rosa").await;
}

/// A row that somebody damaged in the database is dropped: it keeps nobody from signing in.
#[tokio::test]
async fn a_damaged_request_takes_no_effect_and_stops_nobody() {
    let (app, [ada, bea, _], _dora) = with_dora().await;
    let code = app.ask_two("Dora").await;
    ada.stand_in(&code).await.expect_see("/vouches");
    bea.stand_in(&code).await.expect_see("/vouches");
    app.execute("UPDATE recoveries SET request_sealed = code_hash").await;
    nothing_happens(&app, "Dora").await;
    assert_eq!(app.count("recoveries").await, 0);
}

/// Who can write to the database, but lacks the key file, cannot bring the day nearer.
#[tokio::test]
async fn the_day_in_the_database_is_not_what_decides() {
    let (app, [ada, bea, _], _dora) = with_dora().await;
    let code = app.ask_two("Dora").await;
    ada.stand_in(&code).await.expect_see("/vouches");
    app.execute("UPDATE recoveries SET ready_at = 0").await;
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "shut");
    bea.stand_in(&code).await.expect_see("/vouches");
    app.execute("UPDATE recoveries SET ready_at = 0").await;
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "shut");
    app.pass_seconds(WAITING);
    assert_eq!(app.door("Dora", NEW_PASSPHRASE).await, "/lookup");
}
