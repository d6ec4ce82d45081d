//! `parasol demo`: an invented community to look around in.

use std::io::{BufRead, BufReader};

use rustix::process::{Pid, Signal, kill_process};

use super::program::Place;

#[test]
fn it_says_who_can_sign_in_and_keeps_nothing() {
    let place = Place::new();
    let mut demo = place.start(&["demo"]);
    let mut told = Vec::new();
    for line in BufReader::new(demo.stdout.take().expect("an output")).lines() {
        told.push(line.expect("text"));
        if told.last().is_some_and(|line| line.starts_with("Look up:")) {
            break;
        }
    }
    assert_eq!(told.iter().filter(|line| line.starts_with("  ")).count(), 8, "{told:?}");
    kill_process(Pid::from_child(&demo), Signal::TERM).expect("it runs");
    assert!(demo.wait().expect("it ends").success());
    assert!(!place.data().exists(), "nothing of the operator's own is touched");
}
