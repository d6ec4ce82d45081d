//! `parasol identify`: from what people write to canonical forms, one or a million lines.

use std::io::{BufRead, BufWriter, Write};
use std::process::ExitCode;

use super::fail;
use crate::identifiers::{Identifier, Kind, Reading, Unrecognised, recognise};
use crate::kernel::Region;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// How numbers without a country code are read: two letters, such as GB.
    #[arg(long)]
    region: Option<Region>,
    /// What it is, if that is known.
    #[arg(long)]
    kind: Option<Kind>,
    /// Print everything a lookup asks for, the canonical form first, with a tab between.
    #[arg(long)]
    all: bool,
    /// The identifier; `-` reads one per line from standard input.
    identifier: String,
}

/// Prints the canonical form, or `which` and what the input may be; exit 1 if any input is not one
/// identifier.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    if arguments.identifier == "-" {
        return match lines(arguments) {
            Ok(all) if all => ExitCode::SUCCESS,
            Ok(_) => ExitCode::FAILURE,
            // Whoever reads us has seen enough.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => fail(&error),
        };
    }
    match one(arguments, &arguments.identifier) {
        Ok((said, is_one)) => {
            println!("{said}");
            if is_one { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(why) => fail(&why),
    }
}

/// What is printed, and whether the input is one identifier.
fn one(arguments: &Arguments, input: &str) -> Result<(String, bool), Unrecognised> {
    match recognise(input, arguments.kind, arguments.region)? {
        Reading::One(read) if arguments.all => {
            let all: Vec<&str> = read.readings().map(Identifier::canonical).collect();
            Ok((all.join("\t"), true))
        }
        Reading::One(read) => Ok((read.identifier().canonical().to_owned(), true)),
        Reading::Which(which) => {
            let choices = which.choices().iter().map(|choice| choice.identifier().canonical());
            let all: Vec<&str> = std::iter::once("which").chain(choices).collect();
            Ok((all.join("\t"), false))
        }
    }
}

/// One line out for each line in: the canonical form, `which`, or `error` and the reason's name. Gives
/// whether each was one identifier.
fn lines(arguments: &Arguments) -> std::io::Result<bool> {
    let mut input = std::io::stdin().lock();
    let mut output = BufWriter::new(std::io::stdout().lock());
    let (mut line, mut all) = (Vec::new(), true);
    while input.read_until(b'\n', &mut line)? > 0 {
        let text = String::from_utf8_lossy(&line);
        match one(arguments, text.trim_end_matches(['\n', '\r'])) {
            Ok((said, is_one)) => {
                all &= is_one;
                writeln!(output, "{said}")?;
            }
            Err(why) => {
                all = false;
                writeln!(output, "error:{}", why.code())?;
            }
        }
        line.clear();
    }
    output.flush()?;
    Ok(all)
}
