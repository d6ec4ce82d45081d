//! An address: given, confirmed, replaced, taken away.

use super::with_post;
use crate::support::people::{PASSPHRASE, Person};

const ROSA: &str = "rosa@post.example";
const OTHER: &str = "other@post.example";

#[tokio::test]
async fn an_address_is_in_force_once_the_button_behind_its_link_was_pressed() {
    let (app, [ada, ..], office) = with_post().await;
    assert_eq!(ada.addresses().await, ("none".to_owned(), vec![]));
    let page = ada.follow(ada.give_address(" Rosa@Post.Example ").await.expect_see("/account/address")).await;
    assert!(page.text(".notice").contains("A letter is on its way"), "{}", page.words());
    assert_eq!(ada.addresses().await, ("none".to_owned(), vec!["Rosa@post.example".to_owned()]));
    assert_eq!(app.deliver().await.sent, 1);
    let letter = office.last_to("Rosa@post.example");
    assert_eq!(
        (letter.header("Subject"), letter.from.as_str()),
        ("Please confirm your address", "post@registry.example")
    );
    assert!(letter.text().contains("Plum"));
    let page = ada.open_and_confirm(&letter.link()).await.expect_see("/account");
    assert!(ada.follow(page).await.text(".notice").contains("confirmed"));
    assert_eq!(ada.addresses().await, ("Rosa@post.example".to_owned(), vec![]));
}

/// A phone without her session, or a program that reads her mail.
#[tokio::test]
async fn nobody_need_be_signed_in_and_a_scanner_that_opens_the_link_first_uses_nothing_up() {
    let (app, [ada, ..], office) = with_post().await;
    ada.give_address(ROSA).await.expect_see("/account/address");
    app.deliver().await;
    let link = office.last_to(ROSA).link();
    for _ in 0..3 {
        let scanner = app.visitor();
        scanner.get(&link).await.expect(200);
        scanner.request(reqwest::Method::HEAD, &link).send().await.unwrap();
    }
    assert_eq!(ada.addresses().await.0, "none");
    let phone = app.visitor();
    let page = phone.send(&phone.form(&link, &link).await).await.expect_see("/sign-in");
    assert!(phone.follow(page).await.text(".notice").contains("confirmed"));
    assert_eq!(ada.addresses().await, (ROSA.to_owned(), vec![]));
}

/// A strict cookie is not shown to a page that a letter opens, and is there when its button is pressed.
#[tokio::test]
async fn a_link_that_is_opened_from_elsewhere_works_beside_a_session() {
    let (app, [ada, ..], office) = with_post().await;
    ada.give_address(ROSA).await.expect_see("/account/address");
    app.deliver().await;
    let link = office.last_to(ROSA).link();
    let without_session = app.visitor();
    let form = without_session.form(&link, &link).await;
    let cookies = format!("{}; {}", ada.cookies(), without_session.cookies());
    app.browser_with(&cookies).send(&form).await.expect_see("/account");
    assert_eq!(ada.addresses().await.0, ROSA);
    // The same visitor's token opens no form that needs her session.
    let remove = crate::support::Form::to("/account/address").with("csrf", form.value("csrf")).with("remove", "yes");
    app.browser_with(&cookies).send(&remove).await.expect(403);
    assert_eq!(ada.addresses().await.0, ROSA);
}

#[tokio::test]
async fn opened_twice_a_week_late_replaced_and_unknown_read_the_same() {
    let (app, [ada, bea, cleo], office) = with_post().await;
    let mut links = Vec::new();
    // Used.
    ada.is_reached_at(ROSA, &app, &office).await;
    links.push(office.last_to(ROSA).link());
    // Replaced by a second letter.
    for _ in 0..2 {
        bea.give_address(OTHER).await.expect_see("/account/address");
        app.deliver().await;
        links.push(office.last_to(OTHER).link());
    }
    links.pop();
    // Taken away before it was used.
    cleo.give_address("cleo@post.example").await.expect_see("/account/address");
    app.deliver().await;
    links.push(office.last_to("cleo@post.example").link());
    cleo.press("remove", false).await;
    // A week late.
    ada.give_address("late@post.example").await.expect_see("/account/address");
    app.deliver().await;
    links.push(office.last_to("late@post.example").link());
    app.pass_days(7);
    // Unknown, and no code at all.
    links.extend(["/letters/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(), "/letters/x".to_owned()]);
    let before = app.counts().await;
    let mut answers = Vec::new();
    for link in &links {
        let visitor = app.visitor();
        let csrf = visitor.csrf().await;
        let got = visitor.get(link).await.expect(404);
        let sent = visitor.send(&crate::support::Form::to(link).with("csrf", csrf)).await.expect(404);
        assert_eq!(got.text("h1"), "This link does not work any more");
        answers.push((got.without_tokens(), sent.without_tokens()));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!(app.counts().await, before, "nothing was changed");
    ada.sign_in_again().await;
    assert_eq!(ada.addresses().await, (ROSA.to_owned(), vec![]), "what was confirmed stays so");
}

#[tokio::test]
async fn the_link_works_for_three_days_and_is_forgotten_afterwards() {
    let (app, [ada, bea, _], office) = with_post().await;
    ada.give_address(ROSA).await.expect_see("/account/address");
    bea.give_address(OTHER).await.expect_see("/account/address");
    app.deliver().await;
    app.pass_days(3);
    let visitor = app.visitor();
    let link = office.last_to(ROSA).link();
    visitor.send(&visitor.form(&link, &link).await).await.expect_see("/sign-in");
    app.pass_days(1);
    visitor.get(&office.last_to(OTHER).link()).await.expect(404);
    app.deliver().await;
    assert_eq!(app.count("confirmations").await, 0);
    bea.sign_in_again().await;
    assert_eq!(bea.addresses().await, ("none".to_owned(), vec![]));
}

#[tokio::test]
async fn the_address_in_force_stays_until_the_new_one_is_confirmed() {
    let (app, [ada, ..], office) = with_post().await;
    ada.is_reached_at(ROSA, &app, &office).await;
    ada.give_address(OTHER).await.expect_see("/account/address");
    assert_eq!(ada.addresses().await, (ROSA.to_owned(), vec![OTHER.to_owned()]));
    app.deliver().await;
    sign_in_elsewhere(&app, "Ada").await;
    app.deliver().await;
    assert_eq!((office.count_to(ROSA), office.count_to(OTHER)), (3, 1), "notices go to the one in force");
    ada.open_and_confirm(&office.last_to(OTHER).link()).await.expect_see("/account");
    sign_in_elsewhere(&app, "Ada").await;
    app.deliver().await;
    assert_eq!((office.count_to(ROSA), office.count_to(OTHER)), (3, 2));
    // To give the one in force again asks for nothing, and takes back what waits.
    ada.give_address(ROSA).await.expect_see("/account/address");
    ada.give_address(OTHER).await.expect_see("/account/address");
    assert_eq!(ada.addresses().await, (OTHER.to_owned(), vec![]));
    assert_eq!(app.count("confirmations").await, 0);
}

#[tokio::test]
async fn an_address_that_was_taken_away_gets_no_letters() {
    let (app, [ada, ..], office) = with_post().await;
    ada.is_reached_at(ROSA, &app, &office).await;
    let page = ada.press("remove", false).await;
    assert!(ada.follow(page).await.text(".notice").contains("no more letters"));
    assert_eq!(ada.addresses().await, ("none".to_owned(), vec![]));
    assert_eq!(app.count("outbox").await, 1, "the last one says that something has changed");
    sign_in_elsewhere(&app, "Ada").await;
    assert_eq!(app.count("outbox").await, 1);
}

#[tokio::test]
async fn the_answer_is_the_same_whether_or_not_the_address_is_another_members() {
    let (app, [ada, bea, cleo], office) = with_post().await;
    ada.is_reached_at(ROSA, &app, &office).await;
    let mut answers = Vec::new();
    for (person, address) in [(&bea, ROSA), (&cleo, OTHER)] {
        let page = person.give_address(address).await.expect_see("/account/address");
        let cookies: Vec<String> = page.cookies().into_iter().map(str::to_owned).collect();
        let next = person.follow(page).await;
        answers.push((cookies, next.without_tokens().replace(address, "ADDRESS")));
    }
    assert_eq!(answers[0], answers[1]);
    app.deliver().await;
    // Both may have it: who reads the letters has both accounts.
    bea.open_and_confirm(&office.last_to(ROSA).link()).await.expect_see("/account");
    assert_eq!((ada.addresses().await.0, bea.addresses().await.0), (ROSA.to_owned(), ROSA.to_owned()));
}

#[tokio::test]
async fn what_is_no_address_is_told_with_everything_still_there() {
    let (app, [ada, ..], _office) = with_post().await;
    for typed in ["", "rosa", "rosa@localhost", "zoë@post.example", "a@b.example\r\nBcc: c@d.example", "a@b.c, d@e.f"]
    {
        let page = ada.give_address(typed).await.expect(422);
        assert_eq!(page.mistakes(), ["address"], "{typed:?}");
        let kept = page.form("/account/address").value("address").replace('\r', "");
        assert_eq!(kept, typed.replace('\r', ""));
    }
    assert_eq!(app.count("outbox").await, 0);
}

#[tokio::test]
async fn nobodys_mailbox_is_filled_from_here() {
    let (app, [ada, bea, _], office) = with_post().await;
    for _ in 0..5 {
        ada.give_address(ROSA).await.expect_see("/account/address");
        app.deliver().await;
    }
    ada.give_address(ROSA).await.expect(429);
    for _ in 0..3 {
        // The second of these is not sent, and she is not told: it would tell her that somebody else asked.
        bea.give_address("ROSA@post.example").await.expect_see("/account/address");
        app.deliver().await;
    }
    assert_eq!(office.count_to(ROSA) + office.count_to("ROSA@post.example"), 6);
}

#[tokio::test]
async fn without_a_mail_server_she_is_told_that_nothing_is_sent_yet() {
    let (app, [ada, ..]) = crate::support::TestApp::founded().await;
    assert!(ada.proven("address").await.text(".notice.careful").contains("not being sent"));
    ada.give_address(ROSA).await.expect_see("/account/address");
    app.deliver().await;
    assert_eq!(app.count("outbox").await, 1, "it waits");
    let (_app, [bea, ..], _office) = with_post().await;
    assert!(!bea.proven("address").await.has(".notice.careful"));
}

async fn sign_in_elsewhere(app: &crate::support::TestApp, name: &str) {
    app.visitor().sign_in(name, PASSPHRASE).await.expect_see("/lookup");
}

/// Joined before there were letters: the column is empty then.
#[tokio::test]
async fn whoever_has_an_empty_column_has_no_address_and_can_give_one() {
    let (app, [ada, ..], office) = with_post().await;
    app.execute(if app.sqlite().is_some() {
        "UPDATE members SET address_sealed = x''"
    } else {
        "UPDATE members SET address_sealed = ''"
    })
    .await;
    let person: &Person = &ada;
    assert_eq!(person.addresses().await, ("none".to_owned(), vec![]));
    person.is_reached_at(ROSA, &app, &office).await;
}
