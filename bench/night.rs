//! What the night costs: rows written again in random order, while somebody else writes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use parasol::acts::{file_report, nightly};
use parasol::store::{Store, StoreFault};

use super::community::{self, Community};
use super::filler;
use super::machine;
use super::spread::{Spread, verdict};

/// A day's reports.
const OF_A_DAY: u32 = 1_000;
/// Above the reports that the lookup files.
const FIRST: u32 = 60_000;
const WAIT_MS: f64 = 50.0;

/// The first night over everything that is there, as after an upgrade; then an ordinary one, after a day's reports.
pub async fn measure(community: &Community) {
    night(community, "the first night, over everything").await;
    for n in FIRST..FIRST + OF_A_DAY {
        let who = community.founders[n as usize % community::FOUNDERS];
        file_report::file(&community.app, who, filler::draft(community, n), &n.to_string()).await.unwrap();
    }
    night(community, &format!("a night after {OF_A_DAY} reports")).await;
}

async fn night(community: &Community, what: &str) {
    let over = Arc::new(AtomicBool::new(false));
    let waits = actix_web::rt::spawn(write_beside(community.app.store.clone(), over.clone()));
    let start = std::time::Instant::now();
    let rows = nightly::mix(&community.app).await.unwrap();
    let took = start.elapsed().as_secs_f64();
    over.store(true, Ordering::SeqCst);
    let waits = Spread::of_times(&waits.await.unwrap());
    println!("  {what}: {rows} rows in {took:.1} s, {:.0} a second (load {})", rows as f64 / took, machine::load());
    println!("  somebody else's write meanwhile: {}", waits.many("ms"));
    verdict("a write beside the night, p99", waits.at(99), WAIT_MS, "ms", true);
}

/// Writes nothing, again and again: how long it waits for its turn.
async fn write_beside(store: Store, over: Arc<AtomicBool>) -> Vec<Duration> {
    let mut waits = Vec::new();
    while !over.load(Ordering::SeqCst) {
        let start = std::time::Instant::now();
        store.write(|_| Ok::<_, StoreFault>(())).await.unwrap();
        waits.push(start.elapsed());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    waits
}
