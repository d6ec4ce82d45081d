//! `parasol trust simulate`: invented communities under attack, as a table or for machines.

use std::fmt::Write;
use std::process::ExitCode;

use super::fail;
use crate::trust::simulate::{Damage, RuleFigures, Settings, Simulation, Strategy, percent, simulate};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Honest members of the grown community.
    #[arg(long, default_value_t = 300, value_parser = clap::value_parser!(u32).range(10..=30_000))]
    members: u32,
    /// Rogues who join it and then let in false accounts.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(0..=300))]
    rogues: u32,
    /// Years for which they act before the first of them is found out.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(2..=20))]
    years: u32,
    /// Where chance comes from: the same seed gives the same table.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Vouches of honest members near a rogue that go to a false friend of hers, in percent.
    #[arg(long, default_value = "3", value_parser = in_a_million)]
    mistakes: u32,
    /// Communities that are invented.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    runs: u32,
    /// Stewards take in nobody whom they do not know themselves.
    #[arg(long)]
    no_introductions: bool,
    /// Print everything as JSON.
    #[arg(long)]
    json: bool,
}

/// Percent, as people write them, in a million.
fn in_a_million(text: &str) -> Result<u32, String> {
    let percent: f64 = text.parse().map_err(|_| "a number of percent, such as 3 or 4.5".to_owned())?;
    if !(0.0..=100.0).contains(&percent) {
        return Err("from 0 to 100 percent".to_owned());
    }
    Ok((percent * 10_000.0).round() as u32)
}

pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let settings = Settings {
        members: arguments.members,
        rogues: arguments.rogues,
        years: arguments.years,
        seed: arguments.seed,
        mistakes: arguments.mistakes,
        runs: arguments.runs,
        introductions: !arguments.no_introductions,
    };
    let simulation = simulate(&settings, |what| eprintln!("{what}"));
    if !arguments.json {
        print!("{}", table(&simulation));
        return ExitCode::SUCCESS;
    }
    match serde_json::to_string_pretty(&simulation) {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error),
    }
}

fn table(simulation: &Simulation) -> String {
    let mut lines = vec![parameters(&simulation.settings), String::new()];
    lines.push(format!(
        "{:<22}{:>10}{:>8}{:>24}  {:<10}{:>12}",
        "rule", "honest %", "days", "false per rogue (most)", "worst by", "left after %"
    ));
    lines.extend(simulation.rules.iter().map(rule));
    lines.push(String::new());
    let names: String = Strategy::ALL.iter().fold(String::new(), |mut line, strategy| {
        let _ = write!(line, "{:>10}", name(*strategy));
        line
    });
    lines.push(format!("{:<22}{names}", "false per rogue, by"));
    lines.extend(simulation.rules.iter().map(by_strategy));
    lines.push(String::new());
    lines.push(format!(
        "{:<22}{:>20}{:>20}{:>20}",
        "reports", "false corroborated", "true disputed", "true corroborated"
    ));
    let judged = &simulation.reports;
    for (name, damage) in
        [("raw counts", &judged.raw_counts), ("noisy-or", &judged.noisy_or), ("our levels", &judged.levels)]
    {
        lines.push(reports(name, damage));
    }
    lines.join("\n") + "\n"
}

fn parameters(settings: &Settings) -> String {
    format!(
        "members {}, rogues {}, years {}, seed {}, mistakes {} %, runs {}, introductions {}",
        settings.members,
        settings.rogues,
        settings.years,
        settings.seed,
        f64::from(settings.mistakes) / 10_000.0,
        settings.runs,
        if settings.introductions { "yes" } else { "no" }
    )
}

const fn name(strategy: Strategy) -> &'static str {
    match strategy {
        Strategy::Patient => "patient",
        Strategy::Collude => "collude",
        Strategy::Befriend => "befriend",
        Strategy::Return => "return",
    }
}

fn rule(figures: &RuleFigures) -> String {
    let Some(honest) = &figures.honest else {
        return format!("{:<22}{:>10}", figures.rule, "left out: its flow takes too long in a community of this size");
    };
    let (vetted, days) = (format!("{:.1}", honest.vetted_percent), honest.median_days);
    let (mut false_members, mut by, mut left) = ("-".to_owned(), "-", "-".to_owned());
    if let Some(worst) = figures.worst() {
        let limit = if worst.at_limit { ", limit" } else { "" };
        false_members = format!("{:.1} ({:.1}{limit})", worst.false_per_rogue, worst.most_per_rogue);
        by = name(worst.strategy);
        left = worst.left_percent.map_or(left, |left| format!("{left:.1}"));
    }
    format!("{:<22}{vetted:>10}{days:>8}{false_members:>24}  {by:<10}{left:>12}", figures.rule)
}

fn by_strategy(figures: &RuleFigures) -> String {
    figures.attacks.iter().fold(format!("{:<22}", figures.rule), |mut line, attack| {
        let _ = write!(line, "{:>10.1}", attack.false_per_rogue);
        line
    })
}

fn reports(name: &str, damage: &Damage) -> String {
    let cell = |count, of| {
        percent(count, of).map_or("-".to_owned(), |percent| format!("{percent:.1} % of {of}"))
    };
    format!(
        "{name:<22}{:>20}{:>20}{:>20}",
        cell(damage.false_corroborated, damage.false_reports),
        cell(damage.true_disputed, damage.offenders),
        cell(damage.true_corroborated, damage.undisputed)
    )
}
