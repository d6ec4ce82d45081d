//! Fifty sign-ins at once, and what the others notice of it; and the memory the program keeps.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Barrier, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::community::{self, Community};
use super::http::Client;
use super::machine;
use super::served::Served;
use super::spread::{Spread, timed, verdict};

const AT_ONCE: usize = 50;
const ROUNDS: usize = 8;
const READERS: usize = 4;
const P99_MS: f64 = 50.0;
const MEMORY_MB: f64 = 60.0;
/// Longer than a worker keeps its memory with nothing to do.
const REST: Duration = Duration::from_secs(15);

/// Measures both on one server.
pub fn measure(folder: &Path, community: &Community) {
    let served = Served::registry(folder);
    thread::sleep(Duration::from_secs(1));
    let at_start = served.memory();
    println!("\n3. {AT_ONCE} sign-ins at once, {ROUNDS} rounds; {READERS} others read /standing meanwhile");
    let (mut pages, mut sign_ins, mut rounds) = (Vec::new(), Vec::new(), Vec::new());
    let mut peak = 0.0_f64;
    for _ in 0..ROUNDS {
        let (took, round) = timed(|| one_round(&served, &community.cookies, &mut sign_ins));
        peak = peak.max(served.memory());
        rounds.push(took);
        pages.extend(round);
    }
    println!("  a round: {}", Spread::of_times(&rounds).rounds("ms"));
    println!("  a sign-in: {}", Spread::of_times(&sign_ins).many("ms"));
    let pages = Spread::of_times(&pages);
    println!("  a page meanwhile: {} (load {})", pages.many("ms"), machine::load());
    verdict("p99 of the other pages", pages.at(99), P99_MS, "ms", true);

    println!("\n4. Memory at rest");
    thread::sleep(REST);
    let at_rest = served.memory();
    println!("  after start {at_start:.1} MB, in the rush {peak:.1} MB, {} s after it {at_rest:.1} MB", REST.as_secs());
    verdict("resident memory at rest", at_rest.max(at_start), MEMORY_MB, "MB", true);
}

/// Everybody signs in at the same moment; gives how long pages took until the last was in.
fn one_round(served: &Served, cookies: &[String], sign_ins: &mut Vec<Duration>) -> Vec<Duration> {
    let (start, left) = (Barrier::new(AT_ONCE + READERS), AtomicUsize::new(AT_ONCE));
    let (pages, times) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for n in 0..AT_ONCE {
            let (start, left, times) = (&start, &left, &times);
            scope.spawn(move || {
                let mut client = Client::connect(served.address, "");
                let form = client.get("/sign-in");
                client.keep_cookies(&form);
                let (csrf, name) = (form.csrf(), community::name(n % community::FOUNDERS));
                start.wait();
                let fields = [("csrf", csrf.as_str()), ("name", &name), ("passphrase", community::PASSPHRASE)];
                let (time, answer) = timed(|| client.post("/sign-in", &fields));
                left.fetch_sub(1, Ordering::Relaxed);
                assert_eq!(answer.status, 303, "{}", answer.body);
                times.lock().unwrap().push(time);
            });
        }
        for cookie in cookies.iter().take(READERS) {
            let (start, left, pages) = (&start, &left, &pages);
            scope.spawn(move || {
                let mut client = Client::connect(served.address, cookie);
                let mut mine = Vec::new();
                start.wait();
                while left.load(Ordering::Relaxed) > 0 {
                    let begun = Instant::now();
                    assert_eq!(client.get("/standing").status, 200);
                    mine.push(begun.elapsed());
                    // A person reads; these are in more of a hurry.
                    thread::sleep(Duration::from_millis(1));
                }
                pages.lock().unwrap().append(&mut mine);
            });
        }
    });
    sign_ins.append(&mut times.into_inner().unwrap());
    pages.into_inner().unwrap()
}
