//! How often: counted in the database, told with a time, over when that time has passed.

use crate::support::people::{PASSPHRASE, path};
use crate::support::{Browser, Form, Page, Report, TestApp};

/// A proxy on this machine, whose word is believed.
const BEHIND_A_PROXY: &[(&str, &str)] = &[("PARASOL_TRUSTED_PROXIES", "127.0.0.1")];

#[tokio::test]
async fn ten_lookups_a_minute_and_again_after_waiting_as_long_as_told() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    for n in 0..10 {
        ada.look_up(&format!("+44770090010{n}")).await.expect(200);
    }
    let page = ada.look_up("+447700900123").await.expect(429);
    let wait: i64 = page.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(page.words().contains(&wait.to_string()), "the page says when: {}", page.words());
    bea.look_up("+447700900123").await.expect(200);
    app.pass_seconds(wait - 1);
    ada.look_up("+447700900123").await.expect(429);
    app.pass_seconds(1);
    ada.look_up("+447700900123").await.expect(200);
}

#[tokio::test]
async fn a_members_day_is_larger_than_a_newcomers() {
    let (app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_LOOKUPS_A_MINUTE", "100")]).await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    for left in (0..5).rev() {
        let page = dora.look_up("+447700900123").await.expect(200);
        let said = page.text(".left");
        assert!(
            said.starts_with(&match left {
                0 => "No lookups".to_owned(),
                1 => "One lookup".to_owned(),
                left => format!("{left} lookups"),
            }),
            "{left}: {said}"
        );
    }
    let page = dora.look_up("+447700900123").await.expect(429);
    assert_eq!(page.header("retry-after"), (86_400 / 5).to_string());
    for _ in 0..40 {
        ada.look_up("+447700900123").await.expect(200);
    }
    ada.look_up("+447700900123").await.expect(429);
}

#[tokio::test]
async fn limits_outlive_a_restart() {
    let (mut app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_LOOKUPS_A_DAY", "1")]).await;
    ada.look_up("+447700900123").await.expect(200);
    let cookies = ada.cookies();
    app.stop();
    app.start().await.unwrap();
    let again = app.browser_with(&cookies);
    let form = again.form("/lookup", "/lookup").await.with("identifier", "+447700900123");
    again.send(&form).await.expect(429);
}

#[tokio::test]
async fn reports_have_a_daily_limit_and_a_refused_one_can_be_sent_again() {
    let (app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_REPORTS_A_DAY", "2")]).await;
    for _ in 0..2 {
        ada.report(&Report::about("+447700900123")).await;
    }
    let form = Report::about("+447700900123").in_form(ada.form("/reports/new", "/reports/new").await);
    let wait: i64 = ada.send(&form).await.expect(429).header("retry-after").parse().unwrap();
    assert_eq!(app.count("reports").await, 2);
    app.pass_seconds(wait);
    ada.sign_in_again().await;
    let form = form.with("csrf", ada.csrf().await);
    ada.send(&form).await.expect_see("/reports");
    assert_eq!(app.count("reports").await, 3);
}

#[tokio::test]
async fn nobody_guesses_a_vouch_code() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    let code = dora.vouch_code().await;
    for _ in 0..20 {
        bea.vouch("ABCDE").await.expect(422);
    }
    let page = bea.vouch(&code).await.expect(429);
    assert_eq!(dora.standing().await, "probation");
    app.pass_seconds(page.header("retry-after").parse().unwrap());
    bea.vouch(&code).await.expect_see("/vouches");
}

/// Tries a wrong passphrase from this address, as a proxy that is trusted tells it; the status, and how long to wait.
async fn guess(browser: &Browser, name: &str, address: &str) -> (u16, u32) {
    let form = Form::to("/sign-in").with("csrf", browser.csrf().await).with("name", name).with("passphrase", "wrong");
    let request = browser.request(reqwest::Method::POST, "/sign-in").form(&form.fields);
    let page = Page::of("/sign-in", request.header("x-forwarded-for", address).send().await.unwrap()).await;
    (page.status, page.header("retry-after").parse().unwrap_or(0))
}

#[tokio::test]
async fn nobody_guesses_a_passphrase() {
    let (app, _) = TestApp::founded().await;
    let mallory = app.visitor();
    for _ in 0..30 {
        assert_eq!(guess(&mallory, "Ada", "").await, (422, 0));
    }
    assert_eq!(guess(&mallory, "Ada", "").await, (429, 60));
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect(429);
    app.visitor().sign_in("Bea", PASSPHRASE).await.expect_see("/lookup");
    app.pass_seconds(60);
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
}

/// A name that nobody has slows down in the same way: nobody learns by it which names there are.
#[tokio::test]
async fn a_name_that_nobody_has_slows_down_alike() {
    let (app, _) = TestApp::founded().await;
    let mallory = app.visitor();
    for _ in 0..30 {
        assert_eq!(guess(&mallory, "Nobody", "").await, (422, 0));
    }
    assert_eq!(guess(&mallory, "Nobody", "").await, (429, 60));
}

#[tokio::test]
async fn strangers_never_lock_a_member_out_of_a_browser_she_is_known_by() {
    let (app, [ada, bea, _]) = TestApp::founded_with(BEHIND_A_PROXY).await;
    for n in 0..40 {
        guess(&app.visitor(), "Ada", &format!("198.51.100.{n}")).await;
    }
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect(429);
    let sign_out = ada.form("/account", "/sign-out").await;
    ada.send(&sign_out).await.expect_see("/sign-in");
    for _ in 0..3 {
        assert_eq!(guess(&ada, "Ada", "198.51.100.1").await.0, 422, "a slip of her own");
    }
    ada.sign_in_again().await;
    // Known as hers is not known as another's.
    let sign_out = bea.form("/account", "/sign-out").await;
    bea.send(&sign_out).await.expect_see("/sign-in");
    assert_eq!(guess(&bea, "Ada", "198.51.100.200").await.0, 429);
    // And whoever has her browser does not guess without end.
    let copy = app.browser_with(&format!("k={}", ada.cookie("k").unwrap()));
    let mut slowed = (422, 0);
    for _ in 0..16 {
        slowed = guess(&copy, "Ada", "203.0.113.1").await;
    }
    assert_eq!(slowed, (429, 60));
    app.pass_days(31);
    assert_eq!(guess(&copy, "Ada", "203.0.113.1").await.0, 422);
}

#[tokio::test]
async fn one_network_is_slowed_down_at_a_name_long_before_everybody_is() {
    let (app, _) = TestApp::founded_with(BEHIND_A_PROXY).await;
    for n in 0..10 {
        assert_eq!(guess(&app.visitor(), "Ada", &format!("2001:db8:0:1::{n}")).await, (422, 0));
    }
    assert_eq!(guess(&app.visitor(), "Ada", "2001:db8:0:1:ffff::1").await, (429, 360));
    assert_eq!(guess(&app.visitor(), "Ada", "2001:db8:0:2::1").await.0, 422, "another network");
    assert_eq!(guess(&app.visitor(), "Bea", "2001:db8:0:1::1").await.0, 422, "another name");
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
}

#[tokio::test]
async fn one_network_does_not_try_one_passphrase_at_every_name() {
    let (app, _) = TestApp::founded_with(BEHIND_A_PROXY).await;
    for n in 0..60 {
        assert_eq!(guess(&app.visitor(), &format!("Name {n}"), "192.0.2.1").await, (422, 0), "{n}");
    }
    assert_eq!(guess(&app.visitor(), "Ada", "192.0.2.1").await.0, 429);
    assert_eq!(guess(&app.visitor(), "Ada", "192.0.2.2").await.0, 422);
}

/// Behind an onion service everybody comes from this machine: nobody is counted for what others do there.
#[tokio::test]
async fn an_address_that_says_nothing_is_never_a_limit_that_visitors_share() {
    for settings in [&[][..], BEHIND_A_PROXY] {
        let (app, [ada, ..]) = TestApp::founded_with(settings).await;
        let link = ada.invite("").await;
        for n in 0..130 {
            let visitor = app.visitor();
            assert_eq!(guess(&visitor, &format!("Name {n}"), "unknown").await.0, 422, "{n}");
            visitor.get(path(&link)).await.expect(200);
            visitor.get(path(&link)).await.expect(200);
        }
    }
}

/// No limit of a visitor counts a member, who shares her network with many.
#[tokio::test]
async fn a_crowded_network_does_not_slow_down_who_is_signed_in() {
    let (app, [ada, ..]) = TestApp::founded_with(BEHIND_A_PROXY).await;
    let link = ada.invite("").await;
    let open = async |browser: &Browser| {
        let request = browser.request(reqwest::Method::GET, path(&link)).header("x-forwarded-for", "192.0.2.1");
        request.send().await.unwrap().status().as_u16()
    };
    for n in 0..240 {
        assert_eq!(open(&app.visitor()).await, 200, "{n}");
    }
    assert_eq!(open(&app.visitor()).await, 429);
    assert_eq!(open(&ada).await, 200);
    ada.look_up("+447700900123").await.expect(200);
}

#[tokio::test]
async fn forms_are_counted_for_each_member() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let form = Form::to("/account").with("csrf", ada.csrf().await).with("region", "FR");
    for _ in 0..60 {
        ada.send(&form).await.expect_see("/account");
    }
    assert!(!ada.send(&form).await.expect(429).header("retry-after").is_empty());
    // A session that runs wild leaves room for her others, but not for ever so many.
    let other = app.visitor();
    other.sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    let form_of_other = form.clone().with("csrf", other.csrf().await);
    for _ in 0..30 {
        other.send(&form_of_other).await.expect_see("/account");
    }
    other.send(&form_of_other).await.expect(429);
    bea.send(&form.with("csrf", bea.csrf().await)).await.expect_see("/account");
    ada.get("/account").await.expect(200);
}
