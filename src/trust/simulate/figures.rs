//! From what was seen of single communities to the figures of a rule.

use serde::Serialize;

use super::Settings;
use super::attack::Strategy;
use super::voices::Judged;

/// What was seen of one community under one attack.
#[derive(Debug, Clone)]
pub(super) struct Observed {
    pub(super) strategy: Strategy,
    /// Honest people let in, and how many should be.
    pub(super) honest: (usize, usize),
    /// Days until they were.
    pub(super) waited: Vec<i64>,
    pub(super) false_members: usize,
    /// No more false accounts were made, for there were too many.
    pub(super) at_limit: bool,
    /// How many of the false members are still in some time after the first rogue was put out; none if no rogue was in.
    pub(super) left_after_expulsion: Option<usize>,
}

/// Everything a simulation found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Simulation {
    /// What was simulated.
    pub settings: Settings,
    /// The rules, ours last.
    pub rules: Vec<RuleFigures>,
    /// The damage to reports under our rule, over all strategies.
    pub reports: Judged,
    /// Days between two findings of Advogato's flow, while a community grew and afterwards; none if it was left out.
    pub flow_every: Option<[i64; 2]>,
}

/// How a rule fared.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleFigures {
    /// The rule.
    pub rule: &'static str,
    /// What communities that live by it had; none if it was left out.
    pub honest: Option<Honest>,
    /// What each strategy brought the rogues.
    pub attacks: Vec<Attack>,
}

/// What honest people had of a rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Honest {
    /// Of 100 who came 90 days ago or more, so many are let in.
    pub vetted_percent: f64,
    /// Half of them waited so many days at most.
    pub median_days: i64,
}

/// What a strategy brought the rogues.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Attack {
    /// How they went about it.
    pub strategy: Strategy,
    /// False members for each rogue when the first is found out: the mean of all communities.
    pub false_per_rogue: f64,
    /// The most in one community.
    pub most_per_rogue: f64,
    /// Communities in which there were so many accounts that no more were made.
    pub at_limit: usize,
    /// Whether that was so in all of them: nothing but the simulation's own limit bounds the number.
    pub no_bound: bool,
    /// Of 100 false members, so many are still in 90 days after the first rogue was put out; none if there were none.
    pub left_percent: Option<f64>,
}

impl RuleFigures {
    pub(super) fn of(rule: &'static str, settings: &Settings, observed: &[Observed]) -> Self {
        let attack = |&strategy: &Strategy| {
            let under: Vec<&Observed> = observed.iter().filter(|seen| seen.strategy == strategy).collect();
            attack(strategy, settings.rogues, &under)
        };
        let attacks = if settings.rogues == 0 || observed.is_empty() { &[] } else { Strategy::ALL.as_slice() };
        Self { rule, honest: honest(observed), attacks: attacks.iter().map(attack).collect() }
    }

    /// The strategy that brought the most false members; none without rogues, or if the rule was left out.
    #[must_use]
    pub fn worst(&self) -> Option<&Attack> {
        self.attacks
            .iter()
            .reduce(|worst, next| if next.false_per_rogue > worst.false_per_rogue { next } else { worst })
    }
}

fn honest(observed: &[Observed]) -> Option<Honest> {
    let (vetted, of) = observed.iter().fold((0, 0), |(vetted, of), seen| (vetted + seen.honest.0, of + seen.honest.1));
    let mut waited: Vec<i64> = observed.iter().flat_map(|seen| &seen.waited).copied().collect();
    waited.sort_unstable();
    let median_days = waited.get(waited.len() / 2).copied()?;
    Some(Honest { vetted_percent: percent(vetted, of)?, median_days })
}

fn attack(strategy: Strategy, rogues: u32, observed: &[&Observed]) -> Attack {
    let false_members: usize = observed.iter().map(|seen| seen.false_members).sum();
    let most = observed.iter().map(|seen| seen.false_members).max().unwrap_or(0);
    let before_and_after = observed.iter().filter_map(|seen| Some((seen.left_after_expulsion?, seen.false_members)));
    let (left, of) = before_and_after.fold((0, 0), |(left, of), seen| (left + seen.0, of + seen.1));
    let at_limit = observed.iter().filter(|seen| seen.at_limit).count();
    let per_rogue = |count: usize, communities: usize| count as f64 / f64::from(rogues) / communities.max(1) as f64;
    Attack {
        strategy,
        false_per_rogue: per_rogue(false_members, observed.len()),
        most_per_rogue: per_rogue(most, 1),
        at_limit,
        no_bound: at_limit == observed.len(),
        left_percent: percent(left, of),
    }
}

/// So many of a hundred; none of nothing.
#[must_use]
pub fn percent(count: usize, of: usize) -> Option<f64> {
    (of > 0).then(|| 100.0 * count as f64 / of as f64)
}
