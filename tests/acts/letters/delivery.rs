//! Letters on their way: tried again, never lost, never sent for ever.

use std::collections::BTreeSet;

use parasol::acts::letters::{Delivered, deliver};

use super::with_post;
use crate::support::people::PASSPHRASE;
use crate::support::{Mood, PostOffice, TestApp};

const ROSA: &str = "rosa@post.example";

/// A member with an address, and a notice for her that waits.
async fn with_a_notice() -> (TestApp, PostOffice) {
    let (app, [ada, ..], office) = with_post().await;
    ada.is_reached_at(ROSA, &app, &office).await;
    sign_in(&app).await;
    assert_eq!(app.count("outbox").await, 1);
    (app, office)
}

async fn sign_in(app: &TestApp) {
    app.visitor().sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
}

fn sent(delivered: Delivered) -> (u32, u32, u32, usize) {
    (delivered.sent, delivered.later, delivered.refused, delivered.given_up)
}

#[tokio::test]
async fn a_letter_goes_once_and_is_gone() {
    let (app, office) = with_a_notice().await;
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0));
    assert_eq!(sent(app.deliver().await), (0, 0, 0, 0));
    assert_eq!((app.count("outbox").await, office.count_to(ROSA)), (0, 2));
    let letter = office.last_to(ROSA);
    assert_eq!(letter.header("Subject"), "You have a notice");
    assert_eq!(letter.header("From"), "post@registry.example");
    assert_eq!(letter.header("Auto-Submitted"), "auto-generated");
    assert_eq!(letter.header("Date"), "Sat, 21 Nov 2026 09:20:00 +0000", "by the registry's clock");
    assert!(letter.header("Message-ID").ends_with("@registry.example>"), "{}", letter.header("Message-ID"));
    assert!(letter.header("Content-Type").starts_with("text/plain; charset=utf-8"));
    assert!(letter.text().contains("Plum") && letter.text().contains("http://127.0.0.1:8080\r\n"), "{}", letter.text());
    // Its name is drawn by chance, and may spell anything.
    let all = letter.data.replace(letter.header("Message-ID"), "").to_lowercase();
    for telling in ["ada", "sign-in", "signed", "report", "client", "parasol", "lettre"] {
        assert!(!all.contains(telling), "{telling} in {all}");
    }
}

/// A minute, two, four … an hour; each counted from the try before.
#[tokio::test]
async fn with_the_server_down_it_is_tried_again_ever_more_rarely_and_goes_when_it_is_back() {
    let (app, mut office) = with_a_notice().await;
    office.shut().await;
    for minutes in [1, 2, 4, 8, 16, 32, 60, 60] {
        assert_eq!(sent(app.deliver().await), (0, 1, 0, 0), "{minutes}");
        app.pass_seconds(minutes * 60 - 1);
        assert_eq!(sent(app.deliver().await), (0, 0, 0, 0), "{minutes}");
        app.pass_seconds(1);
    }
    office.reopen().await;
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0));
    assert_eq!(office.count_to(ROSA), 2);
}

#[tokio::test]
async fn a_server_that_never_answers_is_left_and_the_others_letters_wait_for_it_too() {
    let (app, office) = with_a_notice().await;
    sign_in(&app).await;
    office.becomes(Mood::Silent);
    let visits = office.visits();
    let round = app.deliver().await;
    assert_eq!((sent(round), round.stopped.is_some()), ((0, 1, 0, 0), true), "one is tried in vain, not all");
    assert_eq!(office.visits(), visits + 1);
    office.becomes(Mood::Kind);
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0), "the other one goes at once");
    app.pass_seconds(60);
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0));
}

#[tokio::test]
async fn later_is_heard_and_the_next_letter_goes_on_the_same_visit() {
    let (app, office) = with_a_notice().await;
    sign_in(&app).await;
    office.becomes(Mood::Grey);
    let visits = office.visits();
    assert_eq!(sent(app.deliver().await), (0, 2, 0, 0));
    assert_eq!(office.visits(), visits + 1);
    office.becomes(Mood::Kind);
    assert_eq!(sent(app.deliver().await), (0, 0, 0, 0), "not before its time");
    app.pass_seconds(60);
    assert_eq!(sent(app.deliver().await), (2, 0, 0, 0));
}

#[tokio::test]
async fn nobody_there_is_heard_once() {
    let (app, office) = with_a_notice().await;
    office.becomes(Mood::Unknown);
    assert_eq!(sent(app.deliver().await), (0, 0, 1, 0));
    assert_eq!(app.count("outbox").await, 0);
}

/// A filter's no, or ours to mend: it may change, but not for ever.
#[tokio::test]
async fn another_no_is_tried_for_three_days_and_then_given_up() {
    for mood in [Mood::Filtering, Mood::Unwelcoming] {
        let (app, office) = with_a_notice().await;
        office.becomes(mood);
        for _ in 0..4 {
            assert_eq!(sent(app.deliver().await), (0, 1, 0, 0), "{mood:?}");
            app.pass_days(1);
        }
        assert_eq!(sent(app.deliver().await), (0, 0, 0, 1), "{mood:?}");
        assert_eq!(app.count("outbox").await, 0);
    }
}

#[tokio::test]
async fn a_line_that_breaks_in_the_middle_loses_nothing() {
    let (app, office) = with_a_notice().await;
    office.becomes(Mood::DiesHalfWay);
    assert_eq!(sent(app.deliver().await), (0, 1, 0, 0));
    assert_eq!(office.count_to(ROSA), 1, "nothing came of it");
    office.becomes(Mood::Kind);
    app.pass_seconds(60);
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0));
    assert_eq!(office.count_to(ROSA), 2);
}

/// At least once: whoever gets it twice can tell by its name that it is the same.
#[tokio::test]
async fn a_letter_that_was_taken_and_not_confirmed_goes_again_under_the_same_name() {
    let (app, office) = with_a_notice().await;
    office.becomes(Mood::DiesAfter);
    assert_eq!(sent(app.deliver().await), (0, 1, 0, 0));
    app.pass_seconds(60);
    office.becomes(Mood::Kind);
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0));
    let letters = office.taken();
    let [.., first, second] = letters.as_slice() else { panic!("two letters") };
    assert_eq!(first.header("Message-ID"), second.header("Message-ID"));
    assert_ne!(letters[0].header("Message-ID"), first.header("Message-ID"));
}

#[tokio::test]
async fn what_waits_outlives_a_restart() {
    let (mut app, mut office) = with_a_notice().await;
    office.shut().await;
    app.deliver().await;
    app.stop();
    app.start().await.unwrap();
    office.reopen().await;
    app.pass_seconds(60);
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0));
    assert_eq!(office.count_to(ROSA), 2);
}

/// The program was killed while it held a letter: it is held for a while, and then anybody's again.
#[tokio::test]
async fn a_letter_that_somebody_took_and_never_came_back_with_goes_after_a_while() {
    let (mut app, office) = with_a_notice().await;
    office.becomes(Mood::Silent);
    let (running, visits) = (app.app().clone(), office.visits());
    let killed = tokio::spawn(async move { deliver(&running).await.map(drop) });
    while office.visits() == visits {
        tokio::task::yield_now().await;
    }
    killed.abort();
    assert!(killed.await.unwrap_err().is_cancelled());
    app.stop();
    app.start().await.unwrap();
    office.becomes(Mood::Kind);
    assert_eq!(sent(app.deliver().await), (0, 0, 0, 0), "another instance may still have it");
    app.pass_seconds(120);
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0));
}

#[tokio::test]
async fn several_instances_send_each_letter_once() {
    let (app, office) = with_a_notice().await;
    for _ in 0..5 {
        sign_in(&app).await;
    }
    let rounds = (0..4).map(|_| {
        let app = app.app().clone();
        tokio::spawn(async move { deliver(&app).await.unwrap().sent })
    });
    let mut all = 0;
    for round in rounds.collect::<Vec<_>>() {
        all += round.await.unwrap();
    }
    assert_eq!((all, office.count_to(ROSA)), (6, 7));
    let taken = office.taken();
    let names: BTreeSet<&str> = taken.iter().map(|letter| letter.header("Message-ID")).collect();
    assert_eq!(names.len(), 7);
}

/// A letter that was put off until the year after next.
#[tokio::test]
async fn a_clock_that_was_ahead_for_a_while_holds_no_letter_up() {
    let (app, mut office) = with_a_notice().await;
    office.shut().await;
    app.deliver().await;
    app.execute("UPDATE outbox SET due_at = due_at + 63072000").await;
    office.reopen().await;
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0));
}

#[tokio::test]
async fn a_letter_that_was_altered_is_taken_out_and_holds_nothing_up() {
    let (app, office) = with_a_notice().await;
    app.execute("UPDATE outbox SET letter_sealed = (SELECT address_sealed FROM members LIMIT 1)").await;
    sign_in(&app).await;
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0));
    assert_eq!((app.count("outbox").await, office.count_to(ROSA)), (0, 2));
}

/// Who has her passphrase must not keep a notice from her by giving another address.
#[tokio::test]
async fn a_notice_goes_where_she_was_reached_when_it_was_written() {
    let (app, [ada, ..], mut office) = with_post().await;
    ada.is_reached_at(ROSA, &app, &office).await;
    office.shut().await;
    sign_in(&app).await;
    app.deliver().await;
    ada.press("remove", false).await;
    office.reopen().await;
    app.pass_seconds(60);
    app.deliver().await;
    // The letter that asked to confirm it, the sign-in, and that it was removed.
    assert_eq!(office.count_to(ROSA), 3);
}

#[tokio::test]
async fn a_link_that_works_no_more_is_not_sent() {
    let (app, [ada, ..], office) = with_post().await;
    ada.give_address(ROSA).await.expect_see("/account/address");
    ada.give_address("second@post.example").await.expect_see("/account/address");
    assert_eq!(app.count("outbox").await, 2);
    assert_eq!(sent(app.deliver().await), (1, 0, 0, 0));
    assert_eq!((office.count_to(ROSA), app.count("outbox").await), (0, 0));
}
