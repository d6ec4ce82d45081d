//! Figures with their spread: never a single number.

use std::time::{Duration, Instant};

/// Measured values, sorted.
pub struct Spread(Vec<f64>);

impl Spread {
    /// Of these values; at least one.
    pub fn of(mut values: Vec<f64>) -> Self {
        assert!(!values.is_empty(), "nothing was measured");
        values.sort_by(f64::total_cmp);
        Self(values)
    }

    /// Of these times, in milliseconds.
    pub fn of_times(times: &[Duration]) -> Self {
        Self::of(times.iter().map(|time| time.as_secs_f64() * 1e3).collect())
    }

    /// The value below which this many of a hundred lie.
    pub fn at(&self, percent: usize) -> f64 {
        self.0[((self.0.len() - 1) * percent).div_ceil(100)]
    }

    /// The middle one.
    pub fn median(&self) -> f64 {
        self.at(50)
    }

    /// Smallest, middle and largest: for a handful of rounds.
    pub fn rounds(&self, unit: &str) -> String {
        format!("median {} (min {}, max {}) {unit}", short(self.median()), short(self.at(0)), short(self.at(100)))
    }

    /// With the 99th of a hundred: for many values.
    pub fn many(&self, unit: &str) -> String {
        let (low, mid, p99, top) = (short(self.at(0)), short(self.median()), short(self.at(99)), short(self.at(100)));
        format!("median {mid}, p99 {p99} (min {low}, max {top}) {unit}, {} values", self.0.len())
    }
}

/// Three significant digits.
fn short(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.4}"),
    }
}

/// One line: what was measured, and whether it is within its target.
pub fn verdict(what: &str, figure: f64, target: f64, unit: &str, at_most: bool) {
    let good = if at_most { figure <= target } else { figure >= target };
    let bound = if at_most { "at most" } else { "at least" };
    let word = if good { "reached" } else { "NOT REACHED" };
    println!("  => {what}: {} {unit}; target {bound} {target} {unit}: {word}", short(figure));
}

/// Runs it and tells how long it took.
pub fn timed<T>(run: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = run();
    (start.elapsed(), done)
}
