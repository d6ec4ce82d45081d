//! `parasol identify`: from what people write to canonical forms, one or a million lines.

use std::io::{BufRead, BufWriter, Write};
use std::process::ExitCode;

use super::fail;
use crate::identifiers::{Kind, Unrecognised, recognise};
use crate::kernel::Region;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// How numbers without a country code are read: two letters, such as GB.
    #[arg(long)]
    region: Option<Region>,
    /// What it is, if that is known.
    #[arg(long)]
    kind: Option<Kind>,
    /// The identifier; `-` reads one per line from standard input.
    identifier: String,
}

/// Prints the canonical form; exit 1 if any input is no identifier.
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
        Ok(canonical) => {
            println!("{canonical}");
            ExitCode::SUCCESS
        }
        Err(why) => fail(&why),
    }
}

fn one(arguments: &Arguments, input: &str) -> Result<String, Unrecognised> {
    recognise(input, arguments.kind, arguments.region).map(|read| read.identifier().canonical().to_owned())
}

/// One line out for each line in: the canonical form, or `error` and the reason's name. Gives whether all were identifiers.
fn lines(arguments: &Arguments) -> std::io::Result<bool> {
    let mut input = std::io::stdin().lock();
    let mut output = BufWriter::new(std::io::stdout().lock());
    let (mut line, mut all) = (Vec::new(), true);
    while input.read_until(b'\n', &mut line)? > 0 {
        let text = String::from_utf8_lossy(&line);
        match one(arguments, text.trim_end_matches(['\n', '\r'])) {
            Ok(canonical) => writeln!(output, "{canonical}")?,
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
