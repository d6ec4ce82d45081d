//! `parasol identify -`: phone lines a second on one core.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};

use super::spread::{Spread, timed, verdict};

const LINES: usize = 200_000;
const ROUNDS: usize = 7;
const RATE: f64 = 100_000.0;

/// A small generator (Knuth's MMIX constants), so that the input needs no file and is the same on every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

fn phone(draw: &mut Draw) -> String {
    let (a, b, c) = (draw.below(1000), draw.below(1000), draw.below(10_000));
    match draw.below(12) {
        0 => format!("07{a:03} {b:03}{:03}", c % 1000),
        1 => format!("+44 7{a:03} {b:03}{:03}", c % 1000),
        2 => format!("+44 (0) 7{a:03} {b:03}{:03}", c % 1000),
        3 => format!("0033 6 {a:03}{b:03}{:02}", c % 100),
        4 => format!("+49 17{} {a:03}{c:04}", b % 10),
        5 => format!("+1 (4{:02}) 5{:02}-{c:04}", a % 100, b % 100),
        6 => format!("https://wa.me/447{a:03}{b:03}{:03}", c % 1000),
        7 => format!("tel:+39-3{:02}-{b:03}{c:04}", a % 100),
        8 => format!("+55 11 9{a:03}{}-{c:04}", b % 10),
        9 => format!("+52 1 55 {c:04} {a:03}{}", b % 10),
        10 => format!("020 7{a:03} {c:04}"),
        _ => format!("+91\u{a0}98{a:03} {b:03}{:02}", c % 100),
    }
}

/// Runs the program over the lines; the process has one thread, so that its time is one core's.
pub fn measure(folder: &Path) {
    println!("\n6. `parasol identify -`: {LINES} phone lines of twelve spellings, {ROUNDS} rounds");
    let (mut draw, input) = (Draw(7), folder.join("lines.txt"));
    let lines: Vec<String> = (0..LINES).map(|_| phone(&mut draw)).collect();
    std::fs::write(&input, lines.join("\n")).unwrap();
    let rates = (0..ROUNDS).map(|_| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_parasol"));
        command.args(["identify", "--region", "GB", "-"]);
        command.stdin(File::open(&input).unwrap()).stdout(Stdio::null());
        let (time, status) = timed(|| command.status().unwrap());
        assert!(status.code().is_some());
        LINES as f64 / time.as_secs_f64()
    });
    let rates = Spread::of(rates.collect());
    println!("  the whole program, from start to end: {}", rates.rounds("lines/s"));
    verdict("phone lines a second", rates.median(), RATE, "/s", false);
}
