//! What is wiped does not print: `Zeroizing` alone wipes, and prints what it holds.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The types of a file that hold something wiped: what each derives, and what it is called.
fn wiped(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut derived = String::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        let code = line.trim_start();
        if code.starts_with("#[derive(") {
            derived = code.to_owned();
        }
        let Some(named) = code.split_once("struct ").or_else(|| code.split_once("enum ")).map(|(_, rest)| rest) else {
            continue;
        };
        let mut whole = line.to_owned();
        while !whole.trim_end().ends_with([';', '}']) || whole.matches('{').count() > whole.matches('}').count() {
            let Some(more) = lines.next() else { break };
            whole.push_str(more);
        }
        if whole.contains("Zeroizing<") {
            found.push((std::mem::take(&mut derived), named.to_owned()));
        }
        derived.clear();
    }
    found
}

fn prints(derived: &str) -> bool {
    derived.contains("Debug") || derived.contains("Serialize")
}

#[test]
fn no_type_that_holds_something_wiped_prints_or_goes_anywhere_by_itself() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut seen = 0;
    for file in files {
        for (derived, named) in wiped(&fs::read_to_string(&file).unwrap()) {
            assert!(!prints(&derived), "{} of {}: {derived}", named, file.display());
            seen += 1;
        }
    }
    assert!(seen >= 4, "only {seen} types hold something wiped");
}

#[test]
fn such_a_type_is_noticed() {
    let source = "#[derive(Debug, Clone)]\npub struct Bad {\n    text: Zeroizing<String>,\n}\n#[derive(Debug)]\nstruct Good(u8);\n";
    let found = wiped(source);
    assert_eq!(found.len(), 1);
    assert!(prints(&found[0].0) && found[0].1.starts_with("Bad"));
}
