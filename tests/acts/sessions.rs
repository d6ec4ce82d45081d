//! Signing in, staying, going.

use data_encoding::HEXLOWER;
use parasol::kernel::ExposeSecret;
use parasol::sealing::{Lane, Passphrase, SessionToken};

use crate::support::people::PASSPHRASE;
use crate::support::{Browser, Form, TestApp};

#[tokio::test]
async fn an_unknown_name_and_a_wrong_passphrase_read_the_same() {
    let (app, _) = TestApp::founded().await;
    let mut answers = Vec::new();
    for name in ["Ada", "Eve", "\u{200b}bad", ""] {
        let page = app.visitor().sign_in(name, "not her passphrase").await.expect(422);
        assert_eq!(page.mistakes(), ["passphrase"]);
        assert_eq!(page.form("/sign-in").value("name"), name);
        assert_eq!(page.form("/sign-in").value("passphrase"), "");
        let mut headers: Vec<String> = page.headers.keys().map(ToString::to_string).collect();
        headers.sort();
        let body = page.without_tokens().replace(&format!("value=\"{name}\""), "value=\"NAME\"");
        answers.push((headers, body));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
}

#[tokio::test]
async fn any_spelling_of_her_name_signs_her_in_to_a_new_session() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let (old, sessions) = (ada.copy(), app.count("sessions").await);
    let form = ada.form("/account", "/leave").await.with("name", " ａｄａ ").with("passphrase", PASSPHRASE);
    ada.send(&Form { action: "/sign-in".to_owned(), ..form }).await.expect_see("/lookup");
    assert_ne!(ada.cookie("s"), old.cookie("s"), "a token of its own");
    assert_eq!(app.count("sessions").await, sessions, "the old one is over");
    old.get("/standing").await.expect_see("/sign-in");
    ada.get("/standing").await.expect(200);
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_without_use() {
    let (app, [ada, ..]) = TestApp::founded().await;
    for _ in 0..3 {
        app.pass_seconds(29 * 60);
        ada.get("/standing").await.expect(200);
    }
    app.pass_seconds(30 * 60);
    let copied = app.browser_with(&ada.cookies());
    ada.get("/standing").await.expect_see("/sign-in");
    copied.get("/standing").await.expect_see("/sign-in");
    app.tidy().await;
    app.pass_seconds(-20 * 60);
    copied.get("/standing").await.expect_see("/sign-in");
    app.pass_seconds(20 * 60);
    app.pass_seconds(24 * 3_600);
    app.tidy().await;
    assert_eq!(app.count("sessions").await, 0);
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_however_much_it_is_used() {
    let (app, [ada, ..]) = TestApp::founded().await;
    for _ in 0..35 {
        app.pass_seconds(20 * 60);
        ada.get("/standing").await.expect(200);
    }
    app.pass_seconds(20 * 60);
    ada.get("/standing").await.expect_see("/sign-in");
}

#[tokio::test]
async fn signing_out_ends_the_session_for_every_copy_of_its_cookie() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let copy = ada.copy();
    let form = ada.form("/account", "/sign-out").await;
    let page = ada.send(&form).await.expect_see("/sign-in");
    assert!(page.cookies().iter().any(|cookie| cookie.starts_with("s=;") && cookie.contains("Max-Age=0")));
    assert_eq!(app.count("sessions").await, 2);
    copy.get("/standing").await.expect_see("/sign-in");
    assert!(ada.follow(page).await.has(".notice"));
}

#[tokio::test]
async fn the_quick_exit_leaves_nothing_behind() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let copy = ada.copy();
    let form = ada.form("/lookup", "/leave").await;
    let page = ada.send(&form).await.expect_see("https://www.wikipedia.org/");
    assert_eq!(page.header("clear-site-data"), "\"cache\", \"cookies\", \"storage\"");
    assert_eq!(page.header("cache-control"), "no-store");
    for name in ["s", "v", "k"] {
        let gone = format!("{name}=;");
        assert!(
            page.cookies().iter().any(|cookie| cookie.starts_with(&gone) && cookie.contains("Max-Age=0")),
            "{name}"
        );
    }
    assert_eq!(ada.cookies(), "");
    assert_eq!(app.count("sessions").await, 2);
    copy.get("/standing").await.expect_see("/sign-in");
}

#[tokio::test]
async fn the_quick_exit_works_from_a_page_that_was_open_all_night_and_without_a_session() {
    let (app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_LEAVE_TO", "https://weather.example/today")]).await;
    let form = ada.form("/lookup", "/leave").await;
    app.pass_days(1);
    ada.send(&form.clone().with("csrf", "")).await.expect_see("https://weather.example/today");
    app.visitor().send(&form).await.expect_see("https://weather.example/today");
}

#[tokio::test]
async fn the_front_door_leads_on() {
    let (app, [ada, ..]) = TestApp::founded().await;
    app.visitor().get("/").await.expect_see("/sign-in");
    ada.get("/").await.expect_see("/lookup");
    ada.get("/sign-in").await.expect_see("/lookup");
    assert_eq!(app.visitor().sign_in("Ada", PASSPHRASE).await.header("location"), "/lookup");
}

#[tokio::test]
async fn sessions_outlive_a_restart() {
    let (mut app, [ada, ..]) = TestApp::founded().await;
    let cookies = ada.cookies();
    app.stop();
    app.start().await.unwrap();
    app.browser_with(&cookies).get("/standing").await.expect(200);
}

#[tokio::test]
async fn her_sessions_are_listed_with_what_they_were_begun_with_and_ended_one_by_one() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let phone = app.visitor();
    let form = phone.form("/sign-in", "/sign-in").await.with("name", "Ada").with("passphrase", PASSPHRASE);
    let request = phone.request(reqwest::Method::POST, "/sign-in").form(&form.fields);
    let agent = "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0";
    request.header("user-agent", agent).header("sec-fetch-site", "same-origin").send().await.unwrap();
    app.pass_seconds(5 * 60);
    let page = ada.get("/account/sessions").await.expect(200);
    assert_eq!(
        page.texts("main li h2"),
        ["A browser on a device we cannot name this one", "Firefox or Tor Browser on Android"]
    );
    assert!(page.texts("main li p")[1].contains("5 minutes ago"), "{}", page.words());
    let end = page.attributes("main li input[name=end]", "value");
    assert_eq!(end.len(), 1);
    let ending = |csrf: String| Form::to("/account/sessions/end").with("csrf", csrf).with("end", &end[0]);
    bea.proven("passphrase").await;
    ada.proven("passphrase").await;
    bea.send(&ending(bea.csrf().await)).await.expect_see("/account/sessions");
    phone.get("/standing").await.expect(200);
    ada.send(&ending(ada.csrf().await)).await.expect_see("/account/sessions");
    phone.get("/standing").await.expect_see("/sign-in");
    ada.get("/standing").await.expect(200);
}

#[tokio::test]
async fn all_others_can_be_ended_at_once() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let elsewhere = app.visitor();
    elsewhere.sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    ada.proven("passphrase").await;
    let csrf = ada.csrf().await;
    let end = |which: &str| Form::to("/account/sessions/end").with("csrf", &csrf).with("end", which);
    ada.send(&end("others")).await.expect_see("/account/sessions");
    elsewhere.get("/standing").await.expect_see("/sign-in");
    bea.get("/standing").await.expect(200);
    ada.send(&end("others")).await.expect_see("/account/sessions");
    let page = ada.get("/account/sessions").await;
    assert_eq!(page.texts("main li").len(), 1);
}

#[tokio::test]
async fn a_sign_in_elsewhere_is_told_until_she_has_seen_it() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    assert!(!ada.get("/lookup").await.has(".notice a[href='/account/sessions']"));
    let elsewhere = app.visitor();
    elsewhere.sign_in("Ada", "not her passphrase").await.expect(422);
    assert!(!ada.get("/lookup").await.has(".notice a[href='/account/sessions']"));
    elsewhere.sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    for page in ["/lookup", "/standing"] {
        assert!(ada.get(page).await.has(".notice a[href='/account/sessions']"), "{page}");
    }
    assert!(!elsewhere.get("/lookup").await.has(".notice a[href='/account/sessions']"), "whoever signed in knows");
    assert!(!bea.get("/lookup").await.has(".notice a[href='/account/sessions']"));
    let form = ada.form("/account/sessions", "/account/sessions").await;
    ada.send(&form.with("known", "yes")).await.expect_see("/account/sessions");
    assert!(!ada.get("/lookup").await.has(".notice a[href='/account/sessions']"));
    elsewhere.get("/standing").await.expect(200);
}

/// Who can write to the database, but lacks the key file or a token, cannot make himself a session of hers.
#[tokio::test]
async fn a_session_that_was_altered_in_the_database_opens_nothing() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    ada.set_up_app(&app).await;
    let half = app.visitor();
    half.sign_in("Ada", PASSPHRASE).await.expect_see("/sign-in/second-factor");
    let blob = |bytes: &[u8]| match app.sqlite() {
        Some(_) => format!("x'{}'", HEXLOWER.encode(bytes)),
        None => format!("'\\x{}'", HEXLOWER.encode(bytes)),
    };
    let hash_of = |who: &Browser| SessionToken::parse(&who.cookie("s").unwrap()).unwrap().hash();
    let row = |who: &Browser| format!("token_hash = {}", blob(hash_of(who).as_bytes()));
    let copy = |column: &str, from: &Browser| format!("{column} = (SELECT {column} FROM sessions WHERE {})", row(from));
    let other = [7u8; 32];
    for (who, alters) in [
        (&**bea, copy("session_sealed", &ada)),
        (&**bea, copy("member_tag", &ada)),
        (&**bea, format!("id = {}", blob(&other[..16]))),
        (&*half, copy("session_sealed", &ada)),
        (&*half, format!("member_tag = {}", blob(&other))),
    ] {
        let before = app.bytes(format!("SELECT session_sealed AS b FROM sessions WHERE {}", row(who))).await;
        let [id, tag] =
            ["id", "member_tag"].map(|column| format!("SELECT {column} AS b FROM sessions WHERE {}", row(who)));
        let (id, tag) = (app.bytes(id).await, app.bytes(tag).await);
        app.execute(format!("UPDATE sessions SET {alters} WHERE {}", row(who))).await;
        let alike = app.browser_with(&format!("s={}", who.cookie("s").unwrap()));
        alike.get("/lookup").await.expect_see("/sign-in");
        alike.get("/sign-in/second-factor").await.expect_see("/sign-in");
        let back = format!("session_sealed = {}, id = {}, member_tag = {}", blob(&before), blob(&id), blob(&tag));
        app.execute(format!("UPDATE sessions SET {back} WHERE {}", row(who))).await;
    }
    bea.get("/lookup").await.expect(200);
    half.get("/sign-in/second-factor").await.expect(200);
    // A token of his own under her row opens nothing either.
    let own = SessionToken::random();
    app.execute(format!("UPDATE sessions SET token_hash = {} WHERE {}", blob(own.hash().as_bytes()), row(&ada))).await;
    let thief = app.browser_with(&format!("s={}", own.text().expose_secret()));
    thief.get("/lookup").await.expect_see("/sign-in");
}

/// A registry of a build that kept passphrases outside of the sealed value.
#[tokio::test]
async fn an_older_builds_passphrases_are_sealed_at_the_start() {
    let (mut app, _) = TestApp::founded().await;
    let policy = app.app().policy.clone();
    let hashed =
        app.app().passphrases.run(Lane::Known, move |memory| policy.hash(&Passphrase::typed(PASSPHRASE), memory)).await;
    let phc = hashed.unwrap().as_str().to_owned();
    app.execute(format!("UPDATE members SET credentials_sealed = name_tag, passphrase = '{phc}'")).await;
    app.stop();
    app.start().await.unwrap();
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM members WHERE passphrase = ''").await, 3);
}
