//! A member's own account.

use crate::support::TestApp;
use crate::support::people::PASSPHRASE;

const NEW: &str = "marble lantern tide coffee";

#[tokio::test]
async fn a_new_passphrase_ends_her_other_sessions_and_the_old_passphrase() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let elsewhere = app.visitor();
    elsewhere.sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
    let form = ada.proven("passphrase").await.form("/account/passphrase");
    ada.send(&form.with("passphrase", NEW)).await.expect_see("/account");
    ada.get("/standing").await.expect(200);
    bea.get("/standing").await.expect(200);
    elsewhere.get("/standing").await.expect_see("/sign-in");
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect(422);
    app.visitor().sign_in("Ada", NEW).await.expect_see("/lookup");
}

#[tokio::test]
async fn a_new_passphrase_must_be_strong() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let form = ada.proven("passphrase").await.form("/account/passphrase");
    for new in ["short", "passwordpassword"] {
        let page = ada.send(&form.clone().with("passphrase", new)).await.expect(422);
        assert_eq!(page.mistakes(), ["passphrase"]);
        assert!(!page.body.contains(&format!("\"{new}\"")), "nothing typed comes back");
    }
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
}

#[tokio::test]
async fn the_region_of_the_account_says_how_a_number_is_read() {
    let (_app, [ada, ..]) = TestApp::founded().await;
    assert_eq!(ada.outcome("06 12 34 56 78").await, "unreadable");
    let form = ada.form("/account", "/account").await.with("region", "FR");
    ada.send(&form).await.expect_see("/account");
    let page = ada.look_up("06 12 34 56 78").await.expect(200);
    assert_eq!(page.text("#answer .shown"), "+33 6 12 34 56 78");
    assert_eq!(ada.get("/account").await.form("/account").value("region"), "FR");
    let wrong = ada.form("/account", "/account").await.with("region", "Britain");
    let page = ada.send(&wrong).await.expect(422);
    assert_eq!((page.mistakes(), page.form("/account").value("region")), (vec!["region".to_owned()], "Britain"));
}
