//! How often: counted in the database, told with a time, over when that time has passed.

use crate::support::{Form, Report, TestApp};

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

#[tokio::test]
async fn nobody_guesses_a_passphrase() {
    let (app, _) = TestApp::founded().await;
    let form = app.visitor().form("/sign-in", "/sign-in").await.with("name", "Ada").with("passphrase", "wrong");
    let mallory = app.visitor();
    let form = form.with("csrf", mallory.csrf().await);
    for _ in 0..30 {
        mallory.send(&form).await.expect(422);
    }
    let known = mallory.send(&form).await.expect(429);
    assert_eq!(known.header("retry-after"), "60");
    app.visitor().sign_in("Ada", crate::support::people::PASSPHRASE).await.expect(429);
    app.visitor().sign_in("Bea", crate::support::people::PASSPHRASE).await.expect_see("/lookup");
    app.pass_seconds(60);
    app.visitor().sign_in("Ada", crate::support::people::PASSPHRASE).await.expect_see("/lookup");
}

#[tokio::test]
async fn forms_are_counted_for_each_member() {
    let (_app, [ada, bea, _]) = TestApp::founded().await;
    let form = Form::to("/account").with("csrf", ada.csrf().await).with("region", "FR");
    for _ in 0..60 {
        ada.send(&form).await.expect_see("/account");
    }
    assert!(!ada.send(&form).await.expect(429).header("retry-after").is_empty());
    bea.send(&form.with("csrf", bea.csrf().await)).await.expect_see("/account");
    ada.get("/account").await.expect(200);
}
