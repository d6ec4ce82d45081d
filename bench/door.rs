//! Members who sign in with browsers that are known, while strangers try to get in without end: as many as
//! like to, from nowhere, as behind an onion service.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use super::community;
use super::http::Client;
use super::machine;
use super::served::Served;
use super::spread::{Spread, timed, verdict};

const STRANGERS: usize = 500;
/// Each may send forty forms a minute.
const SIGN_INS_EACH: usize = 30;
const PAUSE: Duration = Duration::from_millis(1_500);
const P99_MS: f64 = 1_000.0;

/// What strangers were answered.
#[derive(Default)]
struct Answers {
    wrong: AtomicU64,
    busy: AtomicU64,
    too_many: AtomicU64,
    broken: AtomicU64,
}

/// Measures it.
pub fn measure(folder: &Path) {
    println!(
        "\n9. {STRANGERS} strangers' connections from nowhere, each signing in without a pause; members sign in meanwhile"
    );
    let served = Served::registry(folder);
    let known: Vec<String> = (0..community::FOUNDERS).map(|n| known_browser(served.address, n)).collect();
    let (over, answers) = (AtomicBool::new(false), Answers::default());
    let (sign_ins, pages) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    let (took, ()) = timed(|| {
        thread::scope(|scope| {
            for n in 0..STRANGERS {
                let (over, answers) = (&over, &answers);
                scope.spawn(move || stranger(served.address, n, over, answers));
            }
            thread::sleep(Duration::from_secs(3));
            let members: Vec<_> = known
                .iter()
                .enumerate()
                .map(|(n, browser)| {
                    let (sign_ins, pages) = (&sign_ins, &pages);
                    scope.spawn(move || {
                        // Not all at the same moment.
                        thread::sleep(PAUSE * u32::try_from(n).unwrap() / u32::try_from(community::FOUNDERS).unwrap());
                        for _ in 0..SIGN_INS_EACH {
                            let (sign_in, page) = sign_in(served.address, n, browser);
                            sign_ins.lock().unwrap().push(sign_in);
                            pages.lock().unwrap().push(page);
                            thread::sleep(PAUSE);
                        }
                    })
                })
                .collect();
            members.into_iter().for_each(|member| member.join().unwrap());
            over.store(true, Ordering::Relaxed);
        });
    });
    let all = |count: &AtomicU64| count.load(Ordering::Relaxed) as f64 / took.as_secs_f64();
    println!(
        "  strangers, a second: {:.0} told that it is wrong, {:.0} that it is busy, {:.0} that it is too often, {:.0} broken off",
        all(&answers.wrong),
        all(&answers.busy),
        all(&answers.too_many),
        all(&answers.broken),
    );
    println!("  the sign-in page of members: {}", Spread::of_times(&pages.into_inner().unwrap()).many("ms"));
    let sign_ins = Spread::of_times(&sign_ins.into_inner().unwrap());
    println!("  a member's sign-in: {} (load {})", sign_ins.many("ms"), machine::load());
    verdict("p99 of members' sign-ins", sign_ins.at(99), P99_MS, "ms", true);
}

/// What the browser of a founder who signed in is known by.
fn known_browser(address: SocketAddr, n: usize) -> String {
    let mut client = Client::connect(address, "");
    let form = client.get("/sign-in");
    client.keep_cookies(&form);
    let answer = client.post("/sign-in", &fields(&form.csrf(), &community::name(n), community::PASSPHRASE));
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.cookie("k").unwrap().to_owned()
}

fn fields<'a>(csrf: &'a str, name: &'a str, passphrase: &'a str) -> [(&'a str, &'a str); 3] {
    [("csrf", csrf), ("name", name), ("passphrase", passphrase)]
}

/// How long the form took that signed her in, and the page it stood on.
fn sign_in(address: SocketAddr, n: usize, browser: &str) -> (Duration, Duration) {
    let mut client = Client::connect(address, browser);
    let (page, form) = timed(|| client.get("/sign-in"));
    client.keep_cookies(&form);
    client.add_cookie(browser);
    let (csrf, name) = (form.csrf(), community::name(n));
    let (time, answer) = timed(|| client.post("/sign-in", &fields(&csrf, &name, community::PASSPHRASE)));
    assert_eq!(answer.status, 303, "a member was kept out: {}", answer.body);
    (time, page)
}

/// Tries by one name and another for as long as it lasts, and begins anew when the server closes the
/// connection.
fn stranger(address: SocketAddr, n: usize, over: &AtomicBool, answers: &Answers) {
    while !over.load(Ordering::Relaxed) {
        let Ok(mut client) = Client::try_connect(address, "") else { continue };
        let Ok(form) = client.try_get("/sign-in") else { continue };
        client.keep_cookies(&form);
        let csrf = form.csrf();
        for turn in 0_u64.. {
            if over.load(Ordering::Relaxed) {
                return;
            }
            let name = format!("raven {n} {turn}");
            let count = match client.try_post("/sign-in", &fields(&csrf, &name, "not the one it is")) {
                Ok(answer) if answer.status == 422 => &answers.wrong,
                Ok(answer) if answer.status == 503 => &answers.busy,
                // Another visitor then.
                Ok(answer) if answer.status == 429 => {
                    answers.too_many.fetch_add(1, Ordering::Relaxed);
                    break;
                }
                _ => {
                    answers.broken.fetch_add(1, Ordering::Relaxed);
                    break;
                }
            };
            count.fetch_add(1, Ordering::Relaxed);
        }
    }
}
