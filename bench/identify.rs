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

/// Runs the program over the lines. What one core does in a second is told by the time the program was on a processor:
/// others may have had it meanwhile.
pub fn measure(folder: &Path) {
    println!("\n6. `parasol identify -`: {LINES} phone lines of twelve spellings, {ROUNDS} rounds");
    let (mut draw, input) = (Draw(7), folder.join("lines.txt"));
    let lines: Vec<String> = (0..LINES).map(|_| phone(&mut draw)).collect();
    std::fs::write(&input, lines.join("\n")).unwrap();
    let (mut by_the_clock, mut rates) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut command = Command::new(env!("CARGO_BIN_EXE_parasol"));
        command.args(["identify", "--region", "GB", "-"]);
        command.stdin(File::open(&input).unwrap()).stdout(Stdio::null());
        let before = of_ended_children();
        let (time, status) = timed(|| command.status().unwrap());
        assert!(status.code().is_some());
        by_the_clock.push(LINES as f64 / time.as_secs_f64());
        rates.push(LINES as f64 / (of_ended_children() - before));
    }
    let rates = Spread::of(rates);
    println!("  the whole program, by the clock: {}", Spread::of(by_the_clock).rounds("lines/s"));
    println!("  by its time on a processor: {}", rates.rounds("lines/s"));
    verdict("phone lines a second of one core", rates.median(), RATE, "/s", false);
}

/// Seconds that programs started here and ended were on a processor: in hundredths (proc_pid_stat(5), 16 and 17).
fn of_ended_children() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let (_, rest) = stat.rsplit_once(')').unwrap();
    rest.split_whitespace().skip(13).take(2).map(|ticks| ticks.parse::<f64>().unwrap()).sum::<f64>() / 100.0
}
