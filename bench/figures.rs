//! The figures of speed and size that Parasol is held to, with the machine and the spread. `bench/run` starts it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod community;
mod compared;
mod door;
mod filler;
mod http;
mod identify;
mod lookup;
mod machine;
mod night;
mod oracle;
mod page;
mod served;
mod sign_ins;
mod size;
mod spread;
mod standing;
mod trust;

use parasol::sealing::StretchCost;

const ALL: [&str; 9] = ["page", "lookup", "sign-ins", "door", "size", "identify", "trust", "oracle", "standing"];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    if let [bare, address, file] = words.as_slice()
        && bare == "bare"
    {
        return page::serve_bare(address, file).unwrap();
    }
    let wrong = words.iter().find(|word| !ALL.contains(&word.as_str()));
    assert!(wrong.is_none(), "the figures are: {}", ALL.join(", "));
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| word == name);
    machine::print();
    if wanted("page") || wanted("sign-ins") {
        at_the_server(wanted("page"), wanted("sign-ins"));
    }
    if wanted("door") {
        let folder = tempfile::tempdir().unwrap();
        // The registry stays in the folder; the served program opens it there.
        drop(actix_web::rt::System::new().block_on(community::found(folder.path(), StretchCost::default())));
        door::measure(folder.path());
    }
    if wanted("oracle") {
        oracle::measure(tempfile::tempdir().unwrap().path(), number("BENCH_SAMPLES", 1_000));
    }
    if wanted("standing") {
        standing::measure(tempfile::tempdir().unwrap().path());
    }
    let folder = tempfile::tempdir().unwrap();
    let runtime = actix_web::rt::System::new();
    if wanted("lookup") {
        runtime.block_on(lookup::measure(&folder.path().join("lookup"), entries()));
    }
    if wanted("size") {
        runtime.block_on(size::measure(&folder.path().join("size")));
    }
    if wanted("identify") {
        identify::measure(folder.path());
    }
    if wanted("trust") {
        trust::measure();
    }
    println!("\nload at the end {}", machine::load());
}

fn at_the_server(pages: bool, sign_ins: bool) {
    let folder = tempfile::tempdir().unwrap();
    let community = actix_web::rt::System::new().block_on(community::found(folder.path(), StretchCost::default()));
    if pages {
        page::measure(folder.path(), &community.cookies[0], number("BENCH_ROUNDS", 5), 5);
    }
    if sign_ins {
        sign_ins::measure(folder.path(), &community);
    }
}

fn entries() -> u32 {
    u32::try_from(number("BENCH_ENTRIES", 1_000_000)).unwrap()
}

/// A number of rounds or rows, for a quick look.
fn number(name: &str, default: usize) -> usize {
    std::env::var(name).ok().map_or(default, |text| text.parse().unwrap())
}
