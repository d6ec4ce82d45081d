//! Joining by an invitation.

use reqwest::Method;

use crate::support::people::{PASSPHRASE, path};
use crate::support::{Form, TestApp};

#[tokio::test]
async fn looking_at_an_invitation_uses_nothing_up_and_accepting_it_does() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let link = ada.invite("for a friend").await;
    for _ in 0..3 {
        app.visitor().get(path(&link)).await.expect(200);
        app.visitor().request(Method::HEAD, path(&link)).send().await.unwrap();
    }
    let dora = app.visitor().join(&link, "Dora").await;
    assert_eq!(dora.standing().await, "probation");
    app.visitor().get(path(&link)).await.expect(403);
    assert_eq!(app.count("members").await, 4);
}

#[tokio::test]
async fn used_revoked_expired_and_unknown_invitations_read_the_same() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let used = ada.invite("").await;
    app.visitor().join(&used, "Dora").await;
    let expired = bea.invite("").await;
    app.pass_days(14);
    app.visitor().get(path(&expired)).await.expect(200);
    app.pass_days(1);
    cleo.sign_in_again().await;
    let revoked = cleo.invite("").await;
    let revoke = cleo.get("/invitations").await.form_ending("/revoke");
    cleo.send(&revoke).await.expect_see("/invitations");
    // As long as a code, with a letter changed; and no code at all.
    let end = if used.ends_with('a') { "b" } else { "a" };
    let unknown = format!("{}{end}", &used[..used.len() - 1]);
    let nonsense = "/join/hello".to_owned();

    let (mut looked, mut sent) = (Vec::new(), Vec::new());
    for link in [&used, &expired, &revoked, &unknown, &nonsense] {
        let visitor = app.visitor();
        looked.push(visitor.get(path(link)).await.expect(403).without_tokens());
        let form = Form::to(path(link)).with("csrf", visitor.csrf().await);
        let form = form.with("name", "Eve").with("passphrase", PASSPHRASE);
        sent.push(visitor.send(&form).await.expect(403).without_tokens());
    }
    assert!(looked.iter().chain(&sent).all(|page| *page == looked[0]), "{looked:?}\n{sent:?}");
    assert_eq!(app.count("members").await, 4);
}

#[tokio::test]
async fn mistakes_are_told_at_once_keep_what_was_typed_and_use_nothing_up() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let link = ada.invite("").await;
    let eve = app.visitor();
    let form = eve.form(path(&link), path(&link)).await;

    let wrong = form.clone().with("name", "x").with("passphrase", "short").with("region", "FR");
    let page = eve.send(&wrong).await.expect(422);
    assert_eq!(page.mistakes(), ["name", "passphrase"]);
    let again = page.form(path(&link));
    assert_eq!((again.value("name"), again.value("passphrase"), again.value("region")), ("x", "", "FR"));

    let taken = form.clone().with("name", " ＡＤＡ ").with("passphrase", PASSPHRASE);
    assert_eq!(eve.send(&taken).await.expect(422).mistakes(), ["name"]);
    let weak = form.clone().with("name", "Eve Summers").with("passphrase", "passwordpassword");
    assert_eq!(eve.send(&weak).await.expect(422).mistakes(), ["passphrase"]);
    let nowhere = form.clone().with("name", "Eve").with("passphrase", PASSPHRASE).with("region", "Britain");
    assert_eq!(eve.send(&nowhere).await.expect(422).mistakes(), ["region"]);
    assert_eq!(app.count("members").await, 3);

    eve.send(&form.with("name", "Eve").with("passphrase", PASSPHRASE)).await.expect_see("/standing");
}

/// The registry's name, the trade, the year, what was breached elsewhere: tried first by whoever guesses.
#[tokio::test]
async fn what_is_guessed_first_is_refused_and_the_page_says_what_would_do() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let link = ada.invite("").await;
    let eve = app.visitor();
    let form = eve.form(path(&link), path(&link)).await.with("name", "Eve Summers");
    for (passphrase, told) in [
        ("Parasol2026!!", "too easy to guess"),
        ("correcthorsebatterystaple", "guessed first"),
        ("EscortLondon2026!", "guessed first"),
        ("thisismypassword", "leaked"),
        ("5ummers & Eve Par4sol", "guessed first"),
        ("Micontraseñasecreta!", "guessed first"),
    ] {
        let page = eve.send(&form.clone().with("passphrase", passphrase)).await.expect(422);
        assert_eq!(page.mistakes(), ["passphrase"], "{passphrase}");
        let said = page.text("#passphrase-mistake");
        assert!(said.contains(told) && said.contains("use the one below"), "{passphrase}: {said}");
    }
    assert_eq!(app.count("members").await, 3);
}

#[tokio::test]
async fn the_passphrase_that_is_offered_will_do() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let link = ada.invite("").await;
    let eve = app.visitor();
    let page = eve.get(path(&link)).await.expect(200);
    let form = page.form(path(&link)).with("name", "Eve").with("passphrase", page.text(".offered"));
    eve.send(&form).await.expect_see("/standing");
}

#[tokio::test]
async fn an_invitation_takes_a_vouch_and_is_given_back_when_revoked() {
    let (_app, [ada, ..]) = TestApp::founded().await;
    let vouches = |page: &crate::support::Page| page.text(".budget");
    let before = vouches(&ada.get("/invitations").await);
    ada.invite("for a friend").await;
    let page = ada.get("/invitations").await;
    assert_ne!(vouches(&page), before);
    assert_eq!(page.text(".newest h2"), "for a friend");
    ada.send(&page.form_ending("/revoke")).await.expect_see("/invitations");
    assert_eq!(vouches(&ada.get("/invitations").await), before);
}

#[tokio::test]
async fn only_the_inviter_takes_an_invitation_back() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let link = ada.invite("").await;
    let revoke = ada.get("/invitations").await.form_ending("/revoke");
    bea.send(&revoke.clone().with("csrf", bea.csrf().await)).await.expect(404);
    app.visitor().get(path(&link)).await.expect(200);
    ada.send(&revoke).await.expect_see("/invitations");
    ada.send(&revoke).await.expect(404);
}

#[tokio::test]
async fn a_note_is_the_inviters_own_and_may_not_be_long() {
    let (_app, [ada, bea, _]) = TestApp::founded().await;
    let form = ada.form("/invitations", "/invitations").await;
    let page = ada.send(&form.clone().with("note", "n".repeat(61))).await.expect(422);
    assert_eq!(page.mistakes(), ["note"]);
    assert_eq!(page.form("/invitations").value("note"), "n".repeat(61));
    ada.send(&form.with("note", "n".repeat(60))).await.expect_see("/invitations");
    assert!(!bea.get("/invitations").await.body.contains("nnnn"));
}
