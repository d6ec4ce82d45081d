//! What is answered although no request could be read, or before any handler is asked: with the headers of any answer.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::headers::EVERYWHERE;
use crate::support::TestApp;

const TLS: [(&str, &str); 1] = [("PARASOL_BASE_URL", "https://parasol.example")];

/// An answer as it came over the wire.
#[derive(Debug)]
struct Raw {
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

/// Sends these bytes and reads until the other side closes.
async fn spoken(app: &TestApp, bytes: impl Into<Vec<u8>>) -> Vec<Raw> {
    let (address, bytes) = (app.base().trim_start_matches("http://").to_owned(), bytes.into());
    let heard = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        // It may have been answered, and closed, before all was sent.
        stream.write_all(&bytes).ok();
        let mut heard = Vec::new();
        stream.read_to_end(&mut heard).ok();
        heard
    });
    answers(&String::from_utf8(heard.await.unwrap()).unwrap())
}

fn answers(mut heard: &str) -> Vec<Raw> {
    let mut all = Vec::new();
    while !heard.is_empty() {
        let (head, rest) = heard.split_once("\r\n\r\n").unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let pairs: Vec<(String, String)> = lines
            .map(|line| line.split_once(": ").unwrap())
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        let headers: BTreeMap<String, String> = pairs.iter().cloned().collect();
        assert_eq!(headers.len(), pairs.len(), "a header stands twice: {pairs:?}");
        let length: usize = headers["content-length"].parse().unwrap();
        all.push(Raw { status, headers, body: rest[..length].to_owned() });
        heard = &rest[length..];
    }
    all
}

#[track_caller]
fn is_guarded(answer: &Raw) {
    for (name, value) in EVERYWHERE.into_iter().chain([
        ("content-security-policy", "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"),
        ("cache-control", "no-store"),
        ("content-type", "text/plain; charset=utf-8"),
        ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ]) {
        assert_eq!(answer.headers.get(name).map(String::as_str), Some(value), "{name} of {answer:?}");
    }
}

#[tokio::test]
async fn what_is_no_request_is_answered_with_our_headers() {
    let app = TestApp::with(&TLS).await;
    for (sent, status) in [
        ("hello\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n".to_owned(), 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n".to_owned(), 400),
        (format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "x".repeat(300_000)), 431),
        // Nothing more comes.
        ("GET / HTTP/1.1\r\nHost: a\r\n".to_owned(), 408),
    ] {
        let [answer] = &spoken(&app, sent.clone()).await[..] else { panic!("one answer to {:.40}", sent) };
        assert_eq!((answer.status, answer.body.as_str()), (status, ""), "{sent:.40}");
        is_guarded(answer);
    }
}

#[tokio::test]
async fn so_it_is_after_a_request_that_could_be_read() {
    let app = TestApp::with(&TLS).await;
    let live = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";
    let all = spoken(&app, format!("{live}{live}hello\r\n\r\n")).await;
    assert_eq!(all.iter().map(|one| one.status).collect::<Vec<_>>(), [200, 200, 400]);
    assert_eq!(all[1].body, "live\n");
    all.iter().for_each(is_guarded);
}

#[tokio::test]
async fn a_host_that_is_none_is_refused() {
    let app = TestApp::with(&TLS).await;
    for (host, status) in [("a b/c", 400), ("a/b", 400), ("evil@parasol.example", 400), ("parasol.example:8080", 200)] {
        let asked = format!("GET /health/live HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let [answer] = &spoken(&app, asked).await[..] else { panic!("one answer to {host}") };
        assert_eq!(answer.status, status, "{host}");
        is_guarded(answer);
    }
}

/// A server may answer with what it has (RFC 9110, section 12.5.3): a page is worth more than a refusal.
#[tokio::test]
async fn whoever_forbids_every_encoding_gets_the_page_as_it_is() {
    let app = TestApp::new().await;
    for accept in ["identity;q=0", "*;q=0", "br;q=1, identity;q=0", "br, *;q=0", "", "nonsense;;;"] {
        let request = app.visitor().request(reqwest::Method::GET, "/sign-in").header("accept-encoding", accept);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "{accept}");
        assert!(!answer.headers().contains_key("content-encoding"), "{accept}");
        assert_eq!(answer.headers()["x-frame-options"], "DENY", "{accept}");
        assert!(answer.text().await.unwrap().contains("</html>"), "{accept}");
    }
}
