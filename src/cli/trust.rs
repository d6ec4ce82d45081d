//! `parasol trust`: what-if questions about the rules.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{fail, simulate};
use crate::trust::evaluate;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Run the rules on a file of cases, print the results, and compare with those already there.
    Evaluate {
        /// One case, or a list of them, as JSON.
        file: PathBuf,
    },
    /// Replay the registry's log of standing, and hold what is stored beside it against what it comes to.
    Recompute(super::trust_recompute::Arguments),
    /// Invent communities, attack them, and print how our rule and simpler ones fare.
    Simulate(simulate::Arguments),
}

pub(super) fn run(command: &Command) -> ExitCode {
    match command {
        Command::Evaluate { file } => evaluate_file(file),
        Command::Recompute(arguments) => super::trust_recompute::run(arguments),
        Command::Simulate(arguments) => simulate::run(arguments),
    }
}

fn evaluate_file(file: &Path) -> ExitCode {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => return fail(&format!("{} cannot be read: {error}", file.display())),
    };
    match evaluate(&text) {
        Err(error) => fail(&error),
        Ok(evaluation) => {
            println!("{}", evaluation.to_json());
            match &evaluation.difference {
                None => ExitCode::SUCCESS,
                Some(difference) => fail(difference),
            }
        }
    }
}
