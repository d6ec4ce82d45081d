//! A lookup among a million entries, through the served program: everything but the Argon2id stretch.

use std::path::Path;
use std::time::{Duration, Instant};

use parasol::acts::file_report;
use parasol::sealing::StretchCost;

use super::community::{self, Community};
use super::http::Client;
use super::served::Served;
use super::spread::{Spread, timed, verdict};
use super::{filler, machine, night};

const REAL_REPORTS: u32 = 60;
/// Each founder may send sixty forms in a row.
const LOOKUPS: usize = 55 * community::FOUNDERS;
const REST_MS: f64 = 1.5;

/// Fills the database, then looks up; half of what is looked up is known.
pub async fn measure(folder: &Path, entries: u32) {
    println!("\n2. A lookup with {entries} entries in SQLite");
    let community = community::found(folder, StretchCost::default()).await;
    let (took, ()) = {
        let start = Instant::now();
        filler::fill(&community, entries).await;
        (start.elapsed(), ())
    };
    for n in 0..REAL_REPORTS {
        let who = community.founders[n as usize % community::FOUNDERS];
        file_report::file(&community.app, who, filler::draft(&community, n), &n.to_string()).await.unwrap();
    }
    community.app.store.scrub().await.unwrap();
    let size = std::fs::metadata(folder.join("parasol.db")).map_or(0, |file| file.len());
    println!("  filled in {:.0} s; the database is {:.2} GB", took.as_secs_f64(), size as f64 / 1e9);
    night::measure(&community).await;
    let oprf = evaluation(&community);
    let Community { cookies, app, .. } = community;
    drop(app);
    let served = Served::registry(folder);
    let (whole, stretches) = look_up(&served, &cookies);
    let rest: Vec<Duration> =
        whole.iter().zip(&stretches).map(|(whole, stretch)| (*whole + oprf).saturating_sub(*stretch)).collect();
    println!("  the whole lookup over HTTP: {}", Spread::of_times(&whole).many("ms"));
    println!("  its thread for the stretch: {}", Spread::of_times(&stretches).many("ms"));
    let rest = Spread::of_times(&rest);
    println!("  everything but Argon2id:    {} (load {})", rest.many("ms"), machine::load());
    verdict("everything but Argon2id, median", rest.median(), REST_MS, "ms", true);
    verdict("everything but Argon2id, p99", rest.at(99), REST_MS, "ms", true);
}

/// The OPRF runs on the same thread as Argon2id and does not belong to it: what it takes alone.
fn evaluation(community: &Community) -> Duration {
    let ring = community.app.seals.keyring();
    let version = ring.versions().next().unwrap();
    let times: Vec<Duration> = (0..500)
        .map(|n| {
            let canonical = format!("phone:1:+4477009{n:05}");
            timed(|| std::hint::black_box(ring.oprf(version).unwrap().evaluate(&canonical).is_ok())).0
        })
        .collect();
    let spread = Spread::of_times(&times);
    println!("  the OPRF alone: {}", spread.many("ms"));
    Duration::from_secs_f64(spread.median() / 1e3)
}

fn look_up(served: &Served, cookies: &[String]) -> (Vec<Duration>, Vec<Duration>) {
    let (mut whole, mut stretches, mut hits) = (Vec::new(), Vec::new(), 0);
    for n in 0..LOOKUPS {
        // Everybody finds something now and then: who only misses is taken for a list that is run through.
        let mut client = Client::connect(served.address, &cookies[n / 2 % cookies.len()]);
        let csrf = client.get("/lookup").csrf();
        // Every second one is unknown.
        let n = n as u32;
        let identifier = filler::phone(if n.is_multiple_of(2) { n % REAL_REPORTS } else { 50_000 + n });
        let before = served.time_of_threads("lookups");
        let (time, answer) = timed(|| client.post("/lookup", &[("csrf", &csrf), ("identifier", &identifier)]));
        assert_eq!(answer.status, 200, "{}", answer.body);
        hits += u32::from(answer.body.contains("data-outcome=\"hit\""));
        whole.push(time);
        stretches.push(served.time_of_threads("lookups") - before);
    }
    assert_eq!(hits as usize, LOOKUPS / 2, "every second one is known");
    (whole, stretches)
}
