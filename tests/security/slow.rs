//! Connections that send little or nothing, and requests that ask for nothing: none of them holds what others
//! need.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::support::database::WriteLock;
use crate::support::{Form, TestApp};

fn connect(app: &TestApp) -> TcpStream {
    let line = TcpStream::connect(app.base().trim_start_matches("http://")).unwrap();
    line.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    line
}

/// What comes until the server closes the connection.
fn answer(mut line: TcpStream) -> String {
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// The attack: half a form, or half a head, on each of many connections, and then nothing.
#[tokio::test]
async fn half_a_form_and_half_a_head_are_given_up_after_five_seconds() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let begun = Instant::now();
    let form = "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n\r\nname=Ada";
    let forms: Vec<_> = (0..50).map(|_| connect(&app)).collect();
    for mut line in &forms {
        line.write_all(form.as_bytes()).unwrap();
    }
    let mut head = connect(&app);
    head.write_all(b"POST /sign-in HTTP/1.1\r\nHost: x\r\nX-Much").unwrap();
    ada.get("/standing").await.expect(200);
    let ended = tokio::task::spawn_blocking(move || {
        let forms: Vec<_> = forms.into_iter().map(answer).collect();
        (forms, answer(head))
    });
    let (forms, head) = ended.await.unwrap();
    assert!(forms.iter().all(|answer| answer.starts_with("HTTP/1.1 408")), "{}", forms[0]);
    assert!(head.starts_with("HTTP/1.1 408"), "{head}");
    // Before, a form had twenty seconds, whatever came of it.
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
}

/// The attack: signing out and leaving with made-up sessions, which took the writers' turn each time.
#[tokio::test]
async fn a_made_up_session_that_ends_takes_nobodys_turn() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let visitor = format!("v={}", "C".repeat(42) + "A");
    let csrf = app.browser_with(&visitor).csrf().await;
    let mallory = || app.browser_with(&format!("s={}; {visitor}", "B".repeat(42) + "A"));
    let lock = WriteLock::of(&app);
    let begun = Instant::now();
    for _ in 0..20 {
        mallory().send(&Form::to("/leave")).await.expect_see("https://www.wikipedia.org/");
        mallory().send(&Form::to("/sign-out").with("csrf", &csrf)).await.expect_see("/sign-in");
    }
    assert!(begun.elapsed() < Duration::from_secs(5), "nothing waited for the writers: {:?}", begun.elapsed());
    // The way out works for who is signed in, too, and her session is over as soon as it can be written.
    let leave = ada.form("/lookup", "/leave").await;
    let former = ada.copy();
    ada.send(&leave).await.expect_see("https://www.wikipedia.org/");
    lock.lets_go();
    let mut asked = 0;
    while former.get("/account").await.status == 200 {
        asked += 1;
        assert!(asked < 10_000, "her session goes on");
    }
}

/// Anyone who asks whether the program is ready is told what was found out a moment ago.
#[tokio::test]
async fn readiness_is_found_out_once_a_second() {
    let (app, [ada, ..]) = TestApp::founded().await;
    ada.get("/health/ready").await.expect(200);
    let lock = WriteLock::of(&app);
    for _ in 0..100 {
        assert_eq!(ada.get("/health/ready").await.expect(200).body, "ready\n");
    }
    app.pass_seconds(1);
    assert_eq!(ada.get("/health/ready").await.expect(200).body, "degraded: nothing can be written\n");
    lock.lets_go();
    app.pass_seconds(1);
    assert_eq!(ada.get("/health/ready").await.expect(200).body, "ready\n");
}
