//! Two ways of asking held against each other: their times by statistics, their answers byte by byte.
//!
//! The difference of medians with its percentile interval of the bootstrap (B. Efron, R. Tibshirani, "An Introduction to the
//! Bootstrap", 1993, chapter 13), and Welch's t of the times without the slowest tenth, as dudect does (O. Reparaz, J. Balasch,
//! I. Verbauwhede, "Dude, is my code constant time?", DATE 2017); 4.5 is the bound customary there.

use std::collections::BTreeMap;
use std::time::Duration;

use rand_pcg::Pcg64;
use rand_pcg::rand_core::{Rng, SeedableRng};

const T_MOST: f64 = 4.5;
const RESAMPLES: usize = 2_000;
const SEED: u64 = 7;

/// Times in microseconds and answers of two ways of asking.
#[derive(Default)]
pub struct Compared {
    times: [Vec<f64>; 2],
    answers: [BTreeMap<String, usize>; 2],
}

impl Compared {
    /// One answer.
    pub fn add(&mut self, way: usize, time: Duration, answer: String) {
        self.times[way].push(time.as_secs_f64() * 1e6);
        *self.answers[way].entry(answer).or_default() += 1;
    }

    /// All of it in one line.
    pub fn line(&self) -> String {
        let [one, other] = &self.times;
        let (least, most) = self.interval();
        let t = welch(&faster(one), &faster(other));
        let difference = median(other.clone()) - median(one.clone());
        // Either alone is wrong now and then: together they have to be wrong in the same way.
        let differs = t.abs() >= T_MOST && (least > 0.0 || most < 0.0);
        format!(
            "median {:.0} and {:.0} µs, difference {difference:+.1} µs (95 %: {least:+.1} to {most:+.1}), t {t:+.1}, {} values; bytes {}: {}",
            median(one.clone()),
            median(other.clone()),
            one.len() + other.len(),
            if self.same_bytes() { "the same" } else { "DIFFERENT" },
            if differs { "THE TIMES TELL" } else { "no difference seen" }
        )
    }

    fn same_bytes(&self) -> bool {
        let all: std::collections::BTreeSet<&String> = self.answers.iter().flat_map(BTreeMap::keys).collect();
        if all.len() > 1 && std::env::var_os("BENCH_SHOW").is_some() {
            all.iter().for_each(|answer| println!("{answer}\n----"));
        }
        all.len() == 1
    }

    fn interval(&self) -> (f64, f64) {
        let mut draws = Pcg64::seed_from_u64(SEED);
        let mut again = |times: &[f64]| {
            median((0..times.len()).map(|_| times[(draws.next_u64() % times.len() as u64) as usize]).collect())
        };
        let [one, other] = &self.times;
        let mut differences: Vec<f64> = (0..RESAMPLES).map(|_| again(other) - again(one)).collect();
        differences.sort_by(f64::total_cmp);
        (differences[RESAMPLES / 40], differences[RESAMPLES - 1 - RESAMPLES / 40])
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    let middle = times.len() / 2;
    *times.select_nth_unstable_by(middle, f64::total_cmp).1
}

/// Without the slowest tenth: what else the machine did.
fn faster(times: &[f64]) -> Vec<f64> {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times.truncate(times.len() * 9 / 10);
    times
}

fn welch(one: &[f64], other: &[f64]) -> f64 {
    let mean = |times: &[f64]| times.iter().sum::<f64>() / times.len() as f64;
    let of_mean = |times: &[f64]| {
        let middle = mean(times);
        times.iter().map(|time| (time - middle).powi(2)).sum::<f64>() / (times.len() - 1) as f64 / times.len() as f64
    };
    (mean(other) - mean(one)) / (of_mean(one) + of_mean(other)).sqrt()
}
