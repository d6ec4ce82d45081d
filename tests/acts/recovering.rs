//! A new passphrase for a recovery code: nothing goes around the second factor, and nothing is told to who guesses.

use crate::support::people::PASSPHRASE;
use crate::support::recovery::NEW_PASSPHRASE;
use crate::support::{Form, Page, TestApp};

/// An answer without what differs by design: the token, the offered passphrase, the name that was typed.
fn bare(page: &Page, name: &str) -> (u16, Vec<String>, String) {
    let mut headers: Vec<String> = page.headers.keys().map(ToString::to_string).collect();
    headers.sort();
    let body = page.without_tokens().replace(&page.text(".offered"), "OFFERED");
    (page.status, headers, body.replace(&format!("value=\"{name}\""), "value=\"NAME\""))
}

#[tokio::test]
async fn a_code_gives_a_new_passphrase_once_and_ends_every_session() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let codes = ada.recovery_codes().await;
    let visitor = app.visitor();
    assert!(visitor.get("/sign-in").await.expect(200).has("main a[href='/recover']"));
    let page = visitor.recover("Ada", &codes[3].to_lowercase().replace('-', " "), "").await.expect_see("/sign-in");
    assert!(visitor.follow(page).await.has(".notice.good"));
    ada.get("/standing").await.expect_see("/sign-in");
    bea.get("/standing").await.expect(200);
    assert_eq!(app.door("Ada", PASSPHRASE).await, "shut");
    assert_eq!(app.door("Ada", NEW_PASSPHRASE).await, "/lookup");
    visitor.recover("Ada", &codes[3], "").await.expect(422);
    visitor.recover(" ａｄａ ", &codes[4], "").await.expect_see("/sign-in");
}

#[tokio::test]
async fn whoever_uses_an_app_gives_its_digits_and_no_second_code_in_their_place() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let secret = ada.set_up_app(&app).await;
    let codes = ada.recovery_codes().await;
    let (visitor, used) = (app.visitor(), app.digits(&secret));
    for digits in ["", "000000", codes[1].as_str(), used.as_str()] {
        visitor.recover("Ada", &codes[0], digits).await.expect(422);
    }
    ada.get("/standing").await.expect(200);
    app.pass_seconds(30);
    visitor.recover("Ada", &codes[0], &app.digits(&secret)).await.expect_see("/sign-in");
    let door = app.door("Ada", NEW_PASSPHRASE).await;
    assert_eq!(door, "/sign-in/second-factor", "the app is asked for as ever");
    app.pass_seconds(30);
    visitor.recover("Ada", &codes[0], &app.digits(&secret)).await.expect(422);
    visitor.recover("Ada", &codes[1], &app.digits(&secret)).await.expect_see("/sign-in");
}

#[tokio::test]
async fn whatever_is_wrong_the_answer_is_the_same() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    ada.set_up_app(&app).await;
    let (adas, beas) = (ada.recovery_codes().await, bea.recovery_codes().await);
    app.visitor().recover("Bea", &beas[0], "").await.expect_see("/sign-in");
    let mut answers = Vec::new();
    for (name, code, digits) in [
        ("Eve", beas[1].as_str(), ""),
        ("\u{200b}bad", beas[1].as_str(), ""),
        ("", "", ""),
        ("Bea", "7KQ2-MX9V-4T0B-HJ5C", ""),
        ("Bea", "nonsense", ""),
        ("Bea", beas[0].as_str(), ""),
        ("Bea", adas[0].as_str(), ""),
        ("Ada", adas[0].as_str(), ""),
        ("Ada", adas[0].as_str(), "000000"),
        ("Ada", "7KQ2-MX9V-4T0B-HJ5C", "000000"),
    ] {
        let page = app.visitor().recover(name, code, digits).await.expect(422);
        assert_eq!(page.mistakes(), ["recovery"]);
        for typed in ["recovery", "code", "passphrase"] {
            assert_eq!(page.form("/recover").value(typed), "", "nothing secret comes back");
        }
        answers.push(bare(&page, name));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
}

#[tokio::test]
async fn a_weak_passphrase_is_told_before_anything_is_looked_at_and_uses_nothing_up() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let codes = ada.recovery_codes().await;
    let visitor = app.visitor();
    let form = visitor.form("/recover", "/recover").await.with("recovery", &codes[0]);
    for name in ["Ada", "Eve"] {
        let page = visitor.send(&form.clone().with("name", name).with("passphrase", "short")).await.expect(422);
        assert_eq!(page.mistakes(), ["passphrase"]);
    }
    visitor.recover("Ada", &codes[0], "").await.expect_see("/sign-in");
}

#[tokio::test]
async fn tries_at_one_name_are_counted_apart_from_those_at_sign_in() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let codes = ada.recovery_codes().await;
    for name in ["Ada", "Eve"] {
        let visitor = app.visitor();
        for _ in 0..30 {
            visitor.recover(name, "7KQ2-MX9V-4T0B-HJ5C", "").await.expect(422);
        }
        let page = visitor.recover(name, &codes[0], "").await.expect(429);
        assert!(!page.body.contains(&codes[0]) && !page.body.contains(NEW_PASSPHRASE));
    }
    assert_eq!(app.door("Ada", PASSPHRASE).await, "/lookup");
    app.pass_seconds(60);
    app.visitor().recover("Ada", &codes[0], "").await.expect_see("/sign-in");
}

/// Who found the paper with her codes cannot try the digits through, and is not told that the code was right.
#[tokio::test]
async fn six_digits_cannot_be_tried_through_with_a_right_code() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let secret = ada.set_up_app(&app).await;
    let codes = ada.recovery_codes().await;
    app.pass_seconds(3_600);
    let visitor = app.visitor();
    for _ in 0..10 {
        visitor.recover("Ada", &codes[0], "000000").await.expect(422);
    }
    visitor.recover("Ada", &codes[0], &app.digits(&secret)).await.expect(422);
    app.pass_seconds(360);
    visitor.recover("Ada", &codes[0], &app.digits(&secret)).await.expect_see("/sign-in");
}

#[tokio::test]
async fn of_one_code_in_two_tabs_at_once_one_counts() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let codes = ada.recovery_codes().await;
    let (one, other) = (app.visitor(), app.visitor());
    let (first, second) = tokio::join!(one.recover("Ada", &codes[0], ""), other.recover("Ada", &codes[0], ""));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
}

#[tokio::test]
async fn whoever_comes_in_by_a_code_ends_what_two_people_were_doing() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let codes = ada.recovery_codes().await;
    let code = app.ask_two("Ada").await;
    bea.stand_in(&code).await.expect_see("/vouches");
    cleo.stand_in(&code).await.expect_see("/vouches");
    app.visitor().recover("Ada", &codes[0], "").await.expect_see("/sign-in");
    assert_eq!((app.count("recoveries").await, app.count("recovery_confirmations").await), (0, 0));
    cleo.stand_in(&code).await.expect(422);
}

/// A form that somebody else's page sent, or one without its token, changes nothing.
#[tokio::test]
async fn it_takes_a_form_of_our_own() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let codes = ada.recovery_codes().await;
    let form = Form::to("/recover").with("name", "Ada").with("recovery", &codes[0]);
    let page = app.visitor().send(&form.with("passphrase", NEW_PASSPHRASE)).await;
    assert_ne!(page.status, 303);
    assert_eq!(app.door("Ada", PASSPHRASE).await, "/lookup");
}
