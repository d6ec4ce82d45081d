//! Passkeys: adding one, and coming in by it.

use crate::support::authenticator::{Authenticator, ORIGIN, options};
use crate::support::people::{PASSPHRASE, Person};
use crate::support::{Founder, Page, TestApp, Visitor};

pub const LIST: &str = "/account/passkeys";
pub const STEP: &str = "/sign-in/second-factor";

pub async fn founded() -> (TestApp, [Founder; 3]) {
    TestApp::founded_with(&[("PARASOL_BASE_URL", ORIGIN)]).await
}

/// Adds a passkey to her account.
pub async fn added(person: &Person) -> Authenticator {
    let mut authenticator = Authenticator::new();
    let form = authenticator.make(&person.proven("passkeys").await).with("label", "old phone");
    person.send(&form).await.expect_see(LIST);
    authenticator
}

/// Shows the passkey on the page for visitors.
pub async fn sign_in(visitor: &Visitor, authenticator: &mut Authenticator) -> Page {
    let page = visitor.get("/sign-in").await.expect(200);
    visitor.send(&authenticator.show(&page)).await
}

pub async fn half_in(app: &TestApp, name: &str) -> Visitor {
    let visitor = app.visitor();
    visitor.sign_in(name, PASSPHRASE).await.expect_see(STEP);
    visitor
}

#[tokio::test]
async fn a_passkey_alone_signs_in_and_counts_as_two_factors() {
    let settings = [("PARASOL_BASE_URL", ORIGIN), ("PARASOL_SECOND_FACTOR", "reviewers")];
    let (app, [ada, ..]) = TestApp::founded_with(&settings).await;
    let mut hers = added(&ada).await;
    let visitor = app.visitor();
    let asked = options(&visitor.get("/sign-in").await);
    assert_eq!((&asked["userVerification"], &asked["rpId"]), (&"required".into(), &"localhost".into()));
    assert_eq!(asked["allowCredentials"].as_array().map(Vec::len), Some(0), "nobody is named");
    sign_in(&visitor, &mut hers).await.expect_see("/lookup");
    assert!(visitor.get("/account").await.words().contains("Ada"));
    visitor.get("/reviews").await.expect(200);
    visitor.get(LIST).await.expect_see("/account/confirm/passkeys");
    ada.get("/standing").await.expect(200);
    assert!(ada.get("/standing").await.words().contains("signed in to your account elsewhere"));
}

#[tokio::test]
async fn adding_one_needs_the_passphrase_ends_other_sessions_and_changes_the_token() {
    let (app, [ada, ..]) = founded().await;
    let elsewhere = app.visitor();
    elsewhere.sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    ada.get(LIST).await.expect_see("/account/confirm/passkeys");
    let page = ada.proven("passkeys").await;
    assert!(page.has("a[href='/account/recovery-codes']"), "she is urged to make recovery codes");
    let before = ada.copy();
    let mut hers = Authenticator::new();
    ada.send(&hers.make(&page).with("label", "  old\u{7} phone ")).await.expect_see(LIST);
    elsewhere.get("/standing").await.expect_see("/sign-in");
    before.get("/standing").await.expect_see("/sign-in");
    let page = ada.get(LIST).await.expect(200);
    assert_eq!(page.texts("#passkeys h2"), ["old phone"]);
    assert!(page.words().contains("Added in November 2026."));
    assert_eq!(options(&page)["excludeCredentials"], hers.named(), "the same device is not asked twice");
    assert!(ada.get("/account").await.has(&format!("a[href='{LIST}']")));
}

#[tokio::test]
async fn after_the_passphrase_it_is_the_second_factor() {
    let (app, [ada, ..]) = founded().await;
    let codes = ada.recovery_codes().await;
    let mut hers = added(&ada).await;
    let visitor = half_in(&app, "Ada").await;
    visitor.get("/lookup").await.expect_see("/sign-in");
    let page = visitor.get(STEP).await.expect(200);
    assert_eq!(options(&page)["allowCredentials"], hers.named());
    // An authenticator that was told which passkey to use need not say whose it is.
    hers.handle = None;
    visitor.send(&hers.show(&page)).await.expect_see("/lookup");
    visitor.get("/standing").await.expect(200);
    // Without the device, a recovery code.
    let visitor = half_in(&app, "Ada").await;
    let page = visitor.get(STEP).await;
    let code = crate::support::Form::to(STEP).with("csrf", page.attribute("[name=csrf]", "value"));
    visitor.send(&code.clone().with("code", "000000")).await.expect(422);
    visitor.send(&code.with("code", codes[0].as_str())).await.expect_see("/lookup");
}

#[tokio::test]
async fn it_stands_for_the_passphrase_where_that_is_asked_for_again() {
    let (app, [ada, ..]) = founded().await;
    let mut hers = added(&ada).await;
    let visitor = app.visitor();
    sign_in(&visitor, &mut hers).await.expect_see("/lookup");
    let confirm = "/account/confirm/passphrase";
    let page = visitor.get(confirm).await.expect(200);
    visitor.send(&hers.show(&page)).await.expect_see("/account/passphrase");
    visitor.get("/account/passphrase").await.expect(200);
    visitor.get(LIST).await.expect(200);
    app.pass_seconds(600);
    visitor.get("/account/passphrase").await.expect_see(confirm);
}

#[tokio::test]
async fn one_that_was_removed_opens_nothing_and_ends_what_it_opened() {
    let (app, [ada, ..]) = founded().await;
    let mut lost = added(&ada).await;
    let thief = app.visitor();
    sign_in(&thief, &mut lost).await.expect_see("/lookup");
    let page = ada.get(LIST).await.expect(200);
    let id = page.attribute("#passkeys [name=remove]", "value");
    let form = crate::support::Form::to(LIST).with("csrf", page.attribute("[name=csrf]", "value")).with("remove", id);
    ada.send(&form).await.expect_see(LIST);
    assert!(!ada.get(LIST).await.has("#passkeys"));
    thief.get("/standing").await.expect_see("/sign-in");
    let page = sign_in(&app.visitor(), &mut lost).await.expect(422);
    assert_eq!(page.mistakes(), ["passkey"]);
    // The last factor is gone: the passphrase is enough again.
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
}

#[tokio::test]
async fn one_that_does_not_count_its_uses_is_used_again_and_again() {
    let (app, [ada, ..]) = founded().await;
    let mut hers = Authenticator { counts: false, ..Authenticator::new() };
    let form = hers.make(&ada.proven("passkeys").await);
    ada.send(&form).await.expect_see(LIST);
    assert_eq!(ada.get(LIST).await.texts("#passkeys h2"), ["A passkey"]);
    for _ in 0..3 {
        sign_in(&app.visitor(), &mut hers).await.expect_see("/lookup");
    }
}

#[tokio::test]
async fn she_may_have_ten() {
    let (_app, [ada, ..]) = founded().await;
    ada.proven("passkeys").await;
    let last = ada.get(LIST).await;
    for _ in 0..10 {
        let page = ada.get(LIST).await.expect(200);
        ada.send(&Authenticator::new().make(&page)).await.expect_see(LIST);
    }
    assert!(!ada.get(LIST).await.has("#passkey"));
    ada.send(&Authenticator::new().make(&last)).await.expect(403);
}

#[tokio::test]
async fn where_browsers_offer_none_there_is_no_word_of_them() {
    for base in ["http://127.0.0.1:8123", "http://parasol.example", "https://[2001:db8::1]"] {
        let (_app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_BASE_URL", base)]).await;
        ada.proven("passphrase").await;
        ada.get(LIST).await.expect(404);
        assert!(!ada.get("/account").await.body.contains("asskey"), "{base}");
    }
    let app = TestApp::new().await;
    assert!(!app.visitor().get("/sign-in").await.body.contains("passkey"));
}
