//! The second passphrase: what it opens, what it does besides, and how it is changed and given up.

use crate::support::departing::{SECOND, is_signed_in};
use crate::support::people::PASSPHRASE;
use crate::support::recovery::NEW_PASSPHRASE;
use crate::support::{Report, TestApp};

const PHONE: &str = "07700 900123";
const THIRD: &str = "walnut ferry copper twilight";

#[tokio::test]
async fn it_opens_an_account_with_nothing_in_it_and_her_own_opens_hers() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE)).await;
    ada.set_second(&[]).await;
    assert!(ada.get("/account/second-passphrase").await.expect(200).words().contains("You have one."));
    let there = app.visitor().enter("Ada", SECOND).await;
    assert_eq!(there.standing().await, "probation");
    assert_eq!(there.get("/account").await.expect(200).text("dd"), "Ada");
    assert!(there.get("/reports").await.expect(200).texts("article.own").is_empty());
    for path in ["/vouches", "/invitations", "/reviews", "/cases", "/audit"] {
        there.get(path).await.expect(403);
    }
    assert_eq!(there.outcome(PHONE).await, "miss", "whatever is known");
    assert_eq!(there.get("/account/sessions").await.expect(200).texts("ul.cards li").len(), 1, "its own alone");
    assert!(is_signed_in(&ada).await, "she did not ask that her sessions end");
    let home = app.visitor().enter("Ada", PASSPHRASE).await;
    assert_eq!(home.standing().await, "vetted");
    assert_eq!(home.get("/reports").await.texts("article.own").len(), 1);
    bea.raise("Ada").await.expect_see("/concerns");
    assert!(is_signed_in(&there).await);
}

#[tokio::test]
async fn it_may_end_all_her_other_sessions() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let phone = app.visitor().enter("Ada", PASSPHRASE).await;
    ada.set_second(&["ends"]).await;
    let there = app.visitor().enter("Ada", SECOND).await;
    assert!(!is_signed_in(&ada).await && !is_signed_in(&phone).await && is_signed_in(&there).await);
    let again = app.visitor().enter("Ada", SECOND).await;
    assert!(is_signed_in(&there).await && is_signed_in(&again).await, "only those of her own account");
}

#[tokio::test]
async fn it_is_strong_and_never_her_own_whichever_of_the_two_is_changed() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let before = app.count("members").await;
    for weak in ["", "short", "Ada Ada Ada Ada", PASSPHRASE] {
        let page = ada.set_second_by(PASSPHRASE, weak, &[]).await.expect(422);
        assert_eq!(page.mistakes(), ["passphrase"]);
        assert!(page.attributes("#passphrase[value]", "value").is_empty(), "nothing typed comes back");
        app.pass_seconds(601);
    }
    assert_eq!(app.count("members").await, before);
    ada.set_second(&[]).await;
    app.pass_seconds(601);
    let form = ada.proven("passphrase").await.form("/account/passphrase");
    assert_eq!(ada.send(&form.clone().with("passphrase", SECOND)).await.expect(422).mistakes(), ["passphrase"]);
    ada.send(&form.with("passphrase", THIRD)).await.expect_see("/account");
    for (passphrase, standing) in [(THIRD, "vetted"), (SECOND, "probation")] {
        assert_eq!(app.visitor().enter("Ada", passphrase).await.standing().await, standing);
    }
}

#[tokio::test]
async fn a_recovery_code_does_not_make_it_her_own() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let codes = ada.recovery_codes().await;
    ada.set_second(&[]).await;
    let visitor = app.visitor();
    let form = visitor.form("/recover", "/recover").await.with("name", "Ada");
    let with =
        |code: &str, new: &str| form.clone().with("recovery", code.to_owned()).with("passphrase", new.to_owned());
    let page = visitor.send(&with(&codes[0], SECOND)).await.expect(422);
    assert_eq!(page.mistakes(), ["passphrase"]);
    let told = page.words();
    let page = visitor.send(&with("AAAA-AAAA-AAAA-AAAA", SECOND)).await.expect(422);
    assert_eq!(page.mistakes(), ["recovery"], "who has no code is not told that it is one of hers");
    assert_ne!(told, page.words());
    assert_eq!(app.visitor().enter("Ada", SECOND).await.standing().await, "probation");
    visitor.send(&with(&codes[0], THIRD)).await.expect_see("/sign-in");
    for (passphrase, standing) in [(THIRD, "vetted"), (SECOND, "probation")] {
        assert_eq!(app.visitor().enter("Ada", passphrase).await.standing().await, standing);
    }
}

#[tokio::test]
async fn nobody_finds_one_of_the_two_by_trying_to_set_the_other() {
    let (_app, [ada, ..]) = TestApp::roomy().await;
    let form = ada.proven("second-passphrase").await.form("/account/second-passphrase");
    let guess = |n: u32| form.clone().with("passphrase", format!("short {n}"));
    for n in 0..10 {
        ada.send(&guess(n)).await.expect(422);
    }
    ada.send(&guess(10)).await.expect(429);
}

#[tokio::test]
async fn a_new_one_takes_its_place_and_ends_what_the_old_one_opened() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    ada.set_second(&[]).await;
    let there = app.visitor().enter("Ada", SECOND).await;
    let form = ada.form("/account/second-passphrase", "/account/second-passphrase").await;
    ada.send(&form.with("passphrase", THIRD)).await.expect_see("/account/second-passphrase");
    assert!(!is_signed_in(&there).await);
    app.visitor().sign_in("Ada", SECOND).await.expect(422);
    app.visitor().enter("Ada", THIRD).await;
    assert_eq!(app.count("members").await, 4, "one account behind it, not two");
}

#[tokio::test]
async fn what_it_does_besides_can_be_changed_by_itself() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    ada.set_second(&["cuts"]).await;
    let page = ada.get("/account/second-passphrase").await.expect(200);
    assert!(page.has("input[name=cuts][checked]") && !page.has("input[name=ends][checked]"));
    let form = page.form("/account/second-passphrase").without("cuts").with("ends", "yes");
    ada.send(&form).await.expect_see("/account/second-passphrase");
    ada.report(&Report::about(PHONE)).await;
    app.visitor().enter("Ada", SECOND).await;
    assert!(!is_signed_in(&ada).await);
    ada.sign_in_again().await;
    assert_eq!(ada.get("/reports").await.texts("article.own").len(), 1);
}

#[tokio::test]
async fn given_up_it_opens_nothing_and_leaves_nothing() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let before = app.counts().await;
    ada.set_second(&[]).await;
    let there = app.visitor().enter("Ada", SECOND).await;
    let form = ada.form("/account/second-passphrase", "/account/second-passphrase").await;
    ada.send(&form.with("off", "yes")).await.expect_see("/account/second-passphrase");
    assert!(!is_signed_in(&there).await);
    app.visitor().sign_in("Ada", SECOND).await.expect(422);
    assert_eq!(app.counts().await, before);
}

#[tokio::test]
async fn what_is_changed_in_the_account_it_opens_holds_at_the_next_sign_in() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    ada.set_second(&[]).await;
    let there = app.visitor().enter("Ada", SECOND).await;
    let form = there.proven_by("passphrase", SECOND).await.form("/account/passphrase");
    there.send(&form.with("passphrase", THIRD)).await.expect_see("/account");
    app.visitor().sign_in("Ada", SECOND).await.expect(422);
    let again = app.visitor().enter("Ada", THIRD).await;
    assert_eq!(again.standing().await, "probation");
    assert_eq!(app.visitor().enter("Ada", PASSPHRASE).await.standing().await, "vetted");
}

#[tokio::test]
async fn the_account_it_opens_has_a_second_passphrase_of_its_own() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    ada.set_second(&[]).await;
    let there = app.visitor().enter("Ada", SECOND).await;
    assert!(!there.proven_by("second-passphrase", SECOND).await.words().contains("You have one."));
    there.set_second_by(SECOND, THIRD, &["ends"]).await;
    let beyond = app.visitor().enter("Ada", THIRD).await;
    assert_eq!(beyond.standing().await, "probation");
    assert!(
        !is_signed_in(&there).await && is_signed_in(&ada).await,
        "it ends the sessions of the account it was set in"
    );
}

#[tokio::test]
async fn a_recovery_code_made_there_is_for_there_and_one_of_hers_is_for_her() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let hers = ada.recovery_codes().await;
    ada.set_second(&[]).await;
    let there = app.visitor().enter("Ada", SECOND).await;
    let form = there.proven_by("recovery-codes", SECOND).await.form("/account/recovery-codes");
    let made = there.send(&form).await.expect(200).texts("#recovery-codes li");
    app.visitor().recover("Ada", &made[0], "").await.expect(303);
    assert_eq!(app.visitor().enter("Ada", NEW_PASSPHRASE).await.standing().await, "probation");
    assert_eq!(app.visitor().enter("Ada", PASSPHRASE).await.standing().await, "vetted");
    app.visitor().recover("Ada", &made[0], "").await.expect(422);
    let visitor = app.visitor();
    let form = visitor.form("/recover", "/recover").await.with("name", "Ada").with("recovery", hers[0].clone());
    visitor.send(&form.with("passphrase", THIRD)).await.expect_see("/sign-in");
    assert_eq!(app.visitor().enter("Ada", THIRD).await.standing().await, "vetted");
    assert_eq!(app.visitor().enter("Ada", NEW_PASSPHRASE).await.standing().await, "probation");
}

#[tokio::test]
async fn once_the_account_it_opens_is_deleted_there_is_none() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    ada.set_second(&[]).await;
    let there = app.visitor().enter("Ada", SECOND).await;
    let form = there.proven_by("delete", SECOND).await.form("/account/delete");
    there.send(&form.with("sure", "yes")).await.expect_see("/gone");
    app.visitor().sign_in("Ada", SECOND).await.expect(422);
    assert!(is_signed_in(&ada).await);
    assert!(!ada.get("/account/second-passphrase").await.expect(200).words().contains("You have one."));
    ada.set_second(&[]).await;
    app.visitor().enter("Ada", SECOND).await;
}

#[tokio::test]
async fn its_code_works_for_nobody_and_reads_like_an_unknown_one() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    ada.set_second(&[]).await;
    let there = app.visitor().enter("Ada", SECOND).await;
    let code = there.vouch_code().await;
    let known = bea.vouch(&code).await.expect(422);
    let unknown = bea.vouch("7KQ2-4T0B-MX").await.expect(422);
    assert_eq!(known.without_tokens().replace(&code, "CODE"), unknown.without_tokens().replace("7KQ2-4T0B-MX", "CODE"));
    assert_eq!(there.standing().await, "probation");
    let known = bea.steward_act("name", "code", &code).await.expect(422);
    let unknown = bea.steward_act("name", "code", "7KQ2-4T0B-MX").await.expect(422);
    assert_eq!(known.without_tokens().replace(&code, "CODE"), unknown.without_tokens().replace("7KQ2-4T0B-MX", "CODE"));
}

#[tokio::test]
async fn only_the_accounts_own_passphrase_confirms() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    ada.set_second(&[]).await;
    app.pass_seconds(601);
    let form = ada.form("/account/confirm/passphrase", "/account/confirm/passphrase").await;
    ada.send(&form.with("passphrase", SECOND)).await.expect(422);
    let there = app.visitor().enter("Ada", SECOND).await;
    let form = there.form("/account/confirm/passphrase", "/account/confirm/passphrase").await;
    there.send(&form.with("passphrase", PASSPHRASE)).await.expect(422);
}

#[tokio::test]
async fn while_the_registry_is_being_founded_it_opens_a_founding_account() {
    let app = TestApp::new().await;
    let ada = app.visitor().found(&app.links().await[0], "Ada").await;
    ada.set_second(&[]).await;
    let there = app.visitor().enter("Ada", SECOND).await;
    assert_eq!(there.standing().await, ada.standing().await);
    assert_eq!(app.links().await.len(), 2, "it takes no seat");
}
