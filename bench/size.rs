//! How much a report takes on disk, with everything that is kept beside it.

use std::path::Path;

use parasol::acts::file_report;
use parasol::sealing::StretchCost;

use super::spread::verdict;
use super::{community, filler};

const REPORTS: u32 = 1_000;
const KB: f64 = 3.0;

/// Files reports of one and of two identifiers in turn, all with words, the way members do.
pub async fn measure(folder: &Path) {
    println!("\n5. The database for each report: {REPORTS} reports with words, of one and of two identifiers in turn");
    // The stretch does not change what is stored: the cheapest does.
    let community = community::found(folder, StretchCost { version: 1, memory_kib: 8, passes: 1 }).await;
    let file = folder.join("parasol.db");
    let size = || std::fs::metadata(&file).map_or(0, |file| file.len());
    community.app.store.scrub().await.unwrap();
    let before = size();
    for n in 0..REPORTS {
        let who = community.founders[n as usize % community::FOUNDERS];
        assert!(file_report::file(&community.app, who, filler::draft(&community, n), &n.to_string()).await.unwrap());
    }
    community.app.store.scrub().await.unwrap();
    let each = (size() - before) as f64 / f64::from(REPORTS) / 1e3;
    println!("  {} bytes before, {} after", before, size());
    verdict("the database for each report", each, KB, "KB", true);
}
