//! `parasol trust simulate`: invented communities under attack, as a table or for machines.

use std::process::ExitCode;

use super::fail;
use crate::trust::simulate::{Attack, Damage, Judged, RuleFigures, Settings, Simulation, Strategy, percent, simulate};

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
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=10_000))]
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
    let mut table = format!("{}\n\n", parameters(&simulation.settings));
    for section in [rules(simulation), strategies(simulation), reports(&simulation.reports)] {
        for line in section {
            table.push_str(line.trim_end());
            table.push('\n');
        }
        table.push('\n');
    }
    table + &flow(simulation.flow_every) + "\n"
}

fn flow(every: Option<[i64; 2]>) -> String {
    every.map_or("Advogato's flow takes too long in a community of this size.".to_owned(), |[growing, grown]| {
        format!("Advogato's flow was found every {growing} days while the community grew, then every {grown}.")
    })
}

fn rules(simulation: &Simulation) -> Vec<String> {
    let head = format!(
        "{:<22}{:>10}{:>8}{:>24}  {:<10}{:>12}",
        "rule", "honest %", "days", "false per rogue (most)", "worst by", "left after %"
    );
    [head].into_iter().chain(simulation.rules.iter().map(rule)).collect()
}

fn strategies(simulation: &Simulation) -> Vec<String> {
    let cells = |first: &str, cells: Vec<String>| {
        cells.iter().fold(format!("{first:<22}"), |line, cell| line + &format!("{cell:>10}"))
    };
    let head = cells("false per rogue, by", Strategy::ALL.map(|strategy| name(strategy).to_owned()).into());
    let row = |figures: &RuleFigures| {
        let each = |attack: &Attack| format!("{:.1}", attack.false_per_rogue);
        cells(figures.rule, figures.attacks.iter().map(each).collect())
    };
    [head].into_iter().chain(simulation.rules.iter().map(row)).collect()
}

fn reports(judged: &Judged) -> Vec<String> {
    vec![
        format!("{:<22}{:>20}{:>20}{:>20}", "reports", "false corroborated", "true disputed", "true corroborated"),
        damage("raw counts", &judged.raw_counts),
        damage("noisy-or", &judged.noisy_or),
        damage("our levels", &judged.levels),
    ]
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
    let Some(honest) = &figures.honest else { return format!("{:<22}{:>10}", figures.rule, "left out") };
    let (vetted, days) = (format!("{:.1}", honest.vetted_percent), honest.median_days);
    let (false_members, by, left) = figures.worst().map_or(("-".to_owned(), "-", "-".to_owned()), attack);
    format!("{:<22}{vetted:>10}{days:>8}{false_members:>24}  {by:<10}{left:>12}", figures.rule)
}

/// The cells of an attack: false members for each rogue, how they were brought in, and how many of them are left.
fn attack(attack: &Attack) -> (String, &'static str, String) {
    let limit = if attack.at_limit > 0 { ", limit" } else { "" };
    let false_members = if attack.no_bound {
        "no bound".to_owned()
    } else {
        format!("{:.1} ({:.1}{limit})", attack.false_per_rogue, attack.most_per_rogue)
    };
    let left = attack.left_percent.map_or("-".to_owned(), |left| format!("{left:.1}"));
    (false_members, name(attack.strategy), left)
}

fn damage(name: &str, damage: &Damage) -> String {
    let cell = |count, of| percent(count, of).map_or("-".to_owned(), |percent| format!("{percent:.1} % of {of}"));
    format!(
        "{name:<22}{:>20}{:>20}{:>20}",
        cell(damage.false_corroborated, damage.false_reports),
        cell(damage.true_disputed, damage.contested),
        cell(damage.true_corroborated, damage.undisputed)
    )
}
