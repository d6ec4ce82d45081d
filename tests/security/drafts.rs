//! Drafts on the device: who gets the keys that open them, and when a browser is told to delete them. The browser's part is held
//! in `e2e/scripts.mjs`.

use std::collections::BTreeSet;

use crate::support::departing::SECOND;
use crate::support::people::PASSPHRASE;
use crate::support::{Browser, Page, Report, TestApp};

const FORM: &str = "/reports/new";
const CLEARED: &str = "clear-site-data";

fn keys(page: &Page) -> Vec<String> {
    let all = page.attributes("[data-keys]", "data-keys");
    all.iter().flat_map(|keys| keys.split(' ')).map(str::to_owned).collect()
}

async fn keys_of(browser: &Browser) -> Vec<String> {
    keys(&browser.get(FORM).await.expect(200))
}

#[tokio::test]
async fn each_member_gets_keys_of_her_own_in_every_session_the_same() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let (elsewhere, [other, ..]) = TestApp::roomy().await;
    let hers = keys_of(&ada).await;
    assert!(hers.len() == 3 && hers.iter().all(|key| key.len() == 44), "{}", hers.len());
    let again = app.visitor().enter("Ada", PASSPHRASE).await;
    assert_eq!(keys_of(&again).await, hers);
    let mut all: Vec<String> = [hers, keys_of(&bea).await, keys_of(&other).await].concat();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!((count, all.len()), (9, 9));
    drop(elsewhere);
}

#[tokio::test]
async fn a_day_later_none_of_them_is_given_out_any_more() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let today: BTreeSet<String> = keys_of(&ada).await.into_iter().collect();
    app.pass_seconds(8 * 3_600);
    ada.sign_in_again().await;
    assert_eq!(keys_of(&ada).await.iter().filter(|key| today.contains(*key)).count(), 2);
    app.pass_seconds(16 * 3_600);
    ada.sign_in_again().await;
    assert_eq!(keys_of(&ada).await.iter().filter(|key| today.contains(*key)).count(), 0);
}

#[tokio::test]
async fn a_visitor_gets_none_and_the_account_behind_a_second_passphrase_its_own() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    bea.set_second(&[]).await;
    let link = ada.invite("").await;
    let there = app.visitor().enter("Bea", SECOND).await;
    let invited = app.visitor().join(&link, "Dora").await;
    // As anybody who has just joined: with keys of its own, which open nothing of hers.
    let (own, hers) = (keys_of(&there).await, keys_of(&bea).await);
    assert_eq!((keys_of(&invited).await.len(), own.len()), (3, 3));
    assert!(own.iter().all(|key| !hers.contains(key)));
    let page = app.visitor().get(FORM).await;
    assert_eq!((page.status, keys(&page).len()), (303, 0));
    assert!(!page.has("#draft"), "{}", page.path);
    for path in ["/lookup", "/reports", "/account", "/standing"] {
        assert!(!ada.get(path).await.has("[data-keys]"), "{path}");
    }
}

#[tokio::test]
async fn the_tick_is_off_and_goes_back_and_forth_with_the_form() {
    let (_app, [ada, ..]) = TestApp::roomy().await;
    let ticked = "[name=keep_draft][checked]";
    assert!(!ada.get(FORM).await.has(ticked));
    let form = ada.form(FORM, FORM).await.with("check", "1");
    assert!(!ada.send(&form).await.expect(422).has(ticked));
    let kept = ada.send(&form.with("keep_draft", "yes")).await.expect(422);
    assert!(kept.has(ticked) && keys(&kept).len() == 3);
}

#[tokio::test]
async fn the_browser_is_told_to_delete_it_when_it_is_sent_and_when_she_goes() {
    let (_app, [ada, ..]) = TestApp::roomy().await;
    let report = Report::about("07700 900123");
    let form = report.in_form(ada.form(FORM, FORM).await);
    let wrong = ada.send(&form.clone().with("month", "never")).await.expect(422);
    assert_eq!(wrong.header(CLEARED), "");
    for flash in ["filed", "filed already"] {
        let sent = ada.send(&form).await.expect_see("/reports");
        assert_eq!(sent.header(CLEARED), "\"storage\"", "{flash}");
        assert!(ada.get("/reports").await.has("[role=status][data-forget]"), "{flash}");
        assert!(!ada.get("/reports").await.has("[data-forget]"), "it is said once");
    }
    let out = ada.send(&ada.form("/account", "/sign-out").await).await.expect_see("/sign-in");
    assert_eq!(out.header(CLEARED), "\"storage\"");
    assert!(ada.get("/sign-in").await.has("[data-forget]"));
}
