//! The command line: what the operator types. The only place for clap.

mod canary;
mod demo;
mod doctor;
mod failure;
mod founder;
mod identify;
mod migrate;
mod mix;
mod process;
mod serve;
mod sessions;
mod simulate;
mod trust;
mod trust_recompute;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{ConfigError, Settings, Sources};

#[derive(Parser)]
#[command(name = "parasol", version, about, disable_help_subcommand = true)]
struct Line {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Migrate if needed and serve; at the first start, print the founders' links. This is also what happens without a command.
    Serve,
    /// The same in a throw-away folder with an invented community; prints who can sign in.
    Demo,
    /// Print the founders' links that are still open.
    Founder {
        /// Make one more founder's seat first.
        #[arg(long)]
        more: bool,
    },
    /// Found a new registry beside a key file that has lost its own, and print the founders' links.
    Found {
        /// On purpose: what was sealed before is in another database.
        #[arg(long, required = true)]
        new: bool,
    },
    /// Print an identifier's canonical form; `-` reads one per line from standard input.
    Identify(identify::Arguments),
    /// Questions about the rules of trust.
    #[command(subcommand)]
    Trust(trust::Command),
    /// Identifiers that nobody has cause to look up: whoever does is brought to the stewards' notice.
    #[command(subcommand)]
    Canary(canary::Command),
    /// Write new rows again in random order now, as every night: before you copy the database.
    Mix,
    /// Sessions of members who are signed in.
    #[command(subcommand)]
    Sessions(sessions::Command),
    /// Print the settings in force and what is wrong with them, without secrets.
    Doctor {
        /// Look at everything that is stored, for damage: it takes a while.
        #[arg(long)]
        deep: bool,
    },
    /// Bring a database of any earlier version up to date, and stop; asks before it believes a log that has no marks.
    Migrate,
}

/// Runs the command that was typed.
#[must_use]
pub fn run() -> ExitCode {
    process::prepare();
    let line = Line::parse();
    match line.command.unwrap_or(Command::Serve) {
        Command::Serve => with_settings(serve::run),
        Command::Demo => demo::run(),
        Command::Founder { more } => with_settings(|settings| founder::run(settings, more)),
        Command::Found { .. } => with_settings(founder::found),
        Command::Identify(arguments) => identify::run(&arguments),
        Command::Trust(command) => trust::run(&command),
        Command::Canary(command) => with_settings(|settings| canary::run(settings, &command)),
        Command::Mix => with_settings(mix::run),
        Command::Sessions(command) => with_settings(|settings| sessions::run(settings, &command)),
        Command::Doctor { deep } => doctor::run(deep),
        Command::Migrate => with_settings(migrate::run),
    }
}

/// The settings from the environment and the file, or what is wrong with them.
fn settings() -> Result<Settings, ConfigError> {
    Settings::load(&Sources::of_this_process()?)
}

fn with_settings(command: impl FnOnce(Settings) -> ExitCode) -> ExitCode {
    match settings() {
        Ok(settings) => command(settings),
        Err(error) => fail(&error),
    }
}

/// Says what went wrong, on standard error, and ends with 1.
fn fail(error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("parasol: {error}");
    ExitCode::FAILURE
}
