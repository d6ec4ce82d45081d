//! `parasol demo`: an invented community to look around in.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

use rustix::process::{Pid, Signal, kill_process};

use super::program::Place;

#[test]
fn it_says_who_can_sign_in_and_keeps_nothing() {
    let mut place = Place::new();
    // The demo tells its address before the system has chosen a port: it gets one that is free.
    let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port");
    place.set("PARASOL_LISTEN", &free.to_string());
    let mut demo = place.start(&["demo"]);
    let mut told = Vec::new();
    for line in BufReader::new(demo.stdout.take().expect("an output")).lines() {
        told.push(line.expect("text"));
        if told.last().is_some_and(|line| line.starts_with("Look up:")) {
            break;
        }
    }
    assert_eq!(told.iter().filter(|line| line.starts_with("  ")).count(), 9, "{told:?}");
    let design = told.iter().find_map(|line| line.strip_prefix("What pages are made of: http://")).expect("an address");
    assert!(answer_at(design).starts_with("HTTP/1.1 200"), "only here is that page shown");
    let sign_in = design.replace("/design", "/sign-in");
    assert!(
        answer_at(&sign_in).contains("data-passkey"),
        "passkeys are offered at the address that it says: {sign_in}"
    );
    kill_process(Pid::from_child(&demo), Signal::TERM).expect("it runs");
    assert!(demo.wait().expect("it ends").success());
    assert!(!place.data().exists(), "nothing of the operator's own is touched");
}

/// What comes back from an address without its scheme.
fn answer_at(address: &str) -> String {
    let (host, path) = address.split_once('/').expect("a path");
    let mut line = TcpStream::connect(host).expect("somebody listens");
    write!(line, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("it is sent");
    let mut answer = String::new();
    line.read_to_string(&mut answer).expect("text");
    answer
}
