//! The layout: every module has a layer and uses lower ones only, and what has one home is used there alone.

mod checker;
mod paths;
mod rules;

use std::path::{Path, PathBuf};

use paths::named_in;

/// Every Rust file under `src`, with where it stands in the crate; the two roots (`lib.rs`, `main.rs`) stand nowhere.
fn sources() -> Vec<(PathBuf, Vec<String>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let module = module_of(path.strip_prefix(&root).unwrap());
                files.push((path, module));
            }
        }
    }
    files
}

fn module_of(file: &Path) -> Vec<String> {
    let parts = file.with_extension("");
    let mut parts: Vec<String> = parts.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if parts.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        parts.pop();
    }
    parts
}

/// What is wrong with one file's text.
fn wrong_in(source: &str, module: &[&str]) -> Vec<String> {
    let top = module.first().copied().unwrap_or_default();
    let wrong = named_in(source, module).into_iter().filter_map(|named| {
        let why = rules::wrong(top, &named)?;
        Some(format!("{}: {why}", named.line))
    });
    wrong.collect()
}

#[test]
fn every_module_uses_lower_layers_only_and_leaves_alone_what_has_another_home() {
    let mut wrong = Vec::new();
    for (path, module) in sources().iter().filter(|(_, module)| !module.is_empty()) {
        let module: Vec<&str> = module.iter().map(String::as_str).collect();
        let source = std::fs::read_to_string(path).unwrap();
        wrong.extend(wrong_in(&source, &module).into_iter().map(|why| format!("{}:{why}", path.display())));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_module_has_a_layer() {
    let mut tops: Vec<String> = sources().into_iter().filter_map(|(_, module)| module.first().cloned()).collect();
    tops.sort();
    tops.dedup();
    assert!(tops.len() >= 10, "{tops:?}");
    let without: Vec<_> = tops.iter().filter(|top| rules::layer(top).is_none()).collect();
    assert!(without.is_empty(), "no layer in tests/layers/rules.rs: {without:?}");
}

/// A new crate is let in with a word on who may use it.
#[test]
fn every_dependency_has_a_home_or_is_free() {
    let manifest: toml::Table = include_str!("../../Cargo.toml").parse().unwrap();
    let dependencies = manifest["dependencies"].as_table().unwrap();
    let names = dependencies.keys().map(|name| name.replace('-', "_"));
    let unplaced: Vec<String> = names.filter(|name| !rules::is_placed(name)).collect();
    assert!(unplaced.is_empty(), "no home in tests/layers/rules.rs: {unplaced:?}");
}

/// Where a write may be lost with the machine's power: counts, and notes that nobody was told of. Whatever else is written is
/// on the disk before anybody is told so; a file comes into this list only with a reason.
const WRITES_LIGHTLY: [(&str, &str); 14] = [
    ("acts/confirm.rs", "a try is counted"),
    ("acts/cover.rs", "a try is counted"),
    ("acts/health.rs", "whether anything can be written"),
    ("acts/join.rs", "a try is counted"),
    ("acts/look_up.rs", "a lookup is counted, and what it found; not an alarm"),
    ("acts/recovery/confirm.rs", "a try is counted"),
    ("acts/say.rs", "a try is counted"),
    ("acts/sessions/last_use.rs", "when a session was last used"),
    ("acts/sessions/mod.rs", "that a session ended by itself"),
    ("acts/sign_in.rs", "a try is counted, and what was due is done, which is done again if it was lost"),
    ("acts/stewards/mod.rs", "a try is counted"),
    ("acts/tidy.rs", "counts that are free are forgotten"),
    ("acts/tries.rs", "a try is given back"),
    ("acts/vouch.rs", "a try is counted"),
];

#[test]
fn only_counts_and_notes_do_not_wait_for_the_disk() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = sources().into_iter().filter(|(_, module)| module.first().is_none_or(|top| top != "store"));
    let mut found: Vec<String> = files
        .filter(|(path, _)| std::fs::read_to_string(path).unwrap().contains("write_lightly"))
        .map(|(path, _)| path.strip_prefix(&root).unwrap().to_string_lossy().into_owned())
        .collect();
    found.sort();
    assert_eq!(found, WRITES_LIGHTLY.map(|(file, _)| file));
}
