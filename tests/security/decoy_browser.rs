//! What a browser is known by, after a second passphrase and after an invitee's own: anyone who has the
//! browser sees no difference, in the cookie or in what is answered to wrong passphrases.

use super::decoy::Pair;
use crate::support::departing::SECOND;
use crate::support::people::{PASSPHRASE, Person};
use crate::support::{Browser, Form, TestApp};

/// The cookie's line in the answer to a sign-in, and its value.
async fn signs_in(browser: &Browser, name: &str, passphrase: &str) -> (String, String) {
    let form =
        Form::to("/sign-in").with("csrf", browser.csrf().await).with("name", name).with("passphrase", passphrase);
    let page = browser.send(&form).await.expect(303);
    let value = page.cookie("k").expect("it is known").to_owned();
    let line = page.cookies().into_iter().find(|line| line.starts_with("k=")).unwrap().replace(&value, "VALUE");
    (line, value)
}

fn alike(one: &str, other: &str) -> Vec<usize> {
    one.bytes().zip(other.bytes()).enumerate().filter(|(_, (a, b))| a == b).map(|(at, _)| at).collect()
}

#[tokio::test]
async fn the_cookie_has_one_form_and_one_size_and_changes_alike() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    bea.set_second(&[]).await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    let mut lines = Vec::new();
    for (name, before, after) in [
        ("Bea", PASSPHRASE, SECOND),
        ("Bea", SECOND, SECOND),
        ("Bea", SECOND, PASSPHRASE),
        ("Dora", PASSPHRASE, PASSPHRASE),
    ] {
        let browser = app.visitor();
        let (line, first) = signs_in(&browser, name, before).await;
        let (again, second) = signs_in(&browser, name, after).await;
        assert!(first.len() == 86 && second.len() == 86);
        let stays = alike(&first, &second);
        assert!((0..42).all(|at| stays.contains(&at)), "the browser stays the same one: {stays:?}");
        assert!(stays.len() < 42 + 12, "and all the rest is new: {stays:?}");
        lines.extend([line, again]);
    }
    assert!(lines.iter().all(|line| *line == lines[0]), "{lines:?}");
    drop(dora);
}

/// Whatever is typed, with whatever else going on at the name: both are answered alike, and wait alike.
#[tokio::test]
async fn wrong_passphrases_are_answered_alike_however_often_and_however_many_others_try() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let pair = Pair::of(&app, &ada, &bea).await;
    for strangers in [5, 30] {
        app.pass_days(2);
        for person in [&pair.there, &pair.dora] {
            let stranger = app.visitor();
            for _ in 0..strangers {
                wrong(&stranger, person).await;
            }
        }
        let (there, dora) = (only_known(&app, &pair.there), only_known(&app, &pair.dora));
        let mut statuses = Vec::new();
        for _ in 0..17 {
            let (one, other) = (wrong(&there, &pair.there).await, wrong(&dora, &pair.dora).await);
            assert_eq!(one, other, "after {strangers}");
            statuses.push(one.0);
        }
        assert_eq!(statuses[13..], [422, 422, 429, 429]);
        // And what strangers have left at the name does not tell either.
        let (one, other) = (app.visitor(), app.visitor());
        for _ in 0..12 {
            assert_eq!(wrong(&one, &pair.there).await, wrong(&other, &pair.dora).await, "after {strangers}");
        }
    }
}

fn only_known(app: &TestApp, person: &Person) -> Browser {
    app.browser_with(&format!("k={}", person.cookie("k").unwrap()))
}

/// The status, how long to wait, and the page without what is made for one.
async fn wrong(browser: &Browser, person: &Person) -> (u16, String, String) {
    let form = Form::to("/sign-in").with("csrf", browser.csrf().await).with("name", person.name.as_str());
    let page = browser.send(&form.with("passphrase", "not the one it is")).await;
    let body = page.without_tokens().replace(&person.name, "NAME");
    (page.status, page.header("retry-after").to_owned(), without_ceremonies(&body))
}

/// What the page asks a browser for a passkey with is drawn anew for each page.
fn without_ceremonies(body: &str) -> String {
    let lines = body.lines().filter(|line| !line.contains("ceremony") && !line.contains("data-options"));
    lines.collect::<Vec<_>>().join("\n")
}
