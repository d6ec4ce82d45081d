//! What the pages say of the project is so: tests, files and settings that they name are there.

use std::collections::BTreeSet;
use std::path::Path;

const SECURITY: &str = include_str!("../../SECURITY.md");
const LOGGING: &str = include_str!("../../docs/logging.md");
const OPERATING: &str = include_str!("../../docs/operating.md");
const ARCHITECTURE: &str = include_str!("../../docs/architecture.md");
const TRUST: &str = include_str!("../../docs/trust.md");
const README: &str = include_str!("../../README.md");

/// What stands between backticks.
fn quoted(page: &str) -> Vec<&str> {
    page.lines().filter(|line| !line.starts_with("```")).flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_test_that_is_named_exists() {
    let mut seen = 0;
    for page in [SECURITY, LOGGING] {
        for (file, test) in quoted(page).into_iter().filter_map(|name| name.split_once(".rs::")) {
            let path = root().join(format!("{file}.rs"));
            let source = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("there is no {file}.rs"));
            assert!(source.contains(&format!("fn {test}(")), "{file}.rs has no test {test}");
            seen += 1;
        }
    }
    assert!(seen >= 20, "the pages name {seen} tests");
}

#[test]
fn every_file_that_is_named_exists() {
    let mut seen = 0;
    for page in [SECURITY, LOGGING, OPERATING, ARCHITECTURE, TRUST, README] {
        let is_path = |name: &&str| {
            ["src/", "docs/", "tests/", "migrations/", "templates/", "locales/", "e2e/", ".ci/", "static/", "fuzz/"]
                .iter()
                .any(|folder| name.starts_with(folder))
        };
        for path in quoted(page).into_iter().filter(is_path) {
            let path = path.split("::").next().unwrap_or(path).split_whitespace().next().unwrap_or(path);
            assert!(root().join(path).exists(), "there is no {path}");
            seen += 1;
        }
    }
    assert!(seen >= 40, "the pages name {seen} files");
}

/// Neither a setting that is not described nor one that is not there; and the defaults are the program's.
#[test]
fn every_setting_is_described_with_its_default() {
    for setting in parasol::config::ALL {
        let row = OPERATING.lines().find(|line| line.starts_with(&format!("| `{}` |", setting.variable)));
        let row = row.unwrap_or_else(|| panic!("{} is not described", setting.variable));
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        assert_eq!(cells[2], format!("`{}`", setting.key));
        if let Some(default) = setting.default.filter(|default| !default.is_empty()) {
            assert_eq!(cells[3], format!("`{default}`"), "{}", setting.variable);
        }
    }
    let known: BTreeSet<&str> = parasol::config::ALL.iter().map(|setting| setting.variable).collect();
    let others = ["PARASOL_CONFIG", "PARASOL_TEST_POSTGRES", "PARASOL_PAGES", "PARASOL_PAGES_TO"];
    for page in [OPERATING, README, SECURITY] {
        for name in page.split(|c: char| !(c.is_ascii_uppercase() || c == '_')).filter(|w| w.starts_with("PARASOL_")) {
            assert!(known.contains(name) || others.contains(&name), "{name} is no setting");
        }
    }
}

/// Links between pages lead somewhere.
#[test]
fn every_link_to_a_file_leads_somewhere() {
    for (folder, page) in [("", README), ("", SECURITY), ("docs", OPERATING), ("docs", ARCHITECTURE), ("docs", LOGGING)]
    {
        for target in page.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if target.starts_with("https://") {
                continue;
            }
            let target = target.split('#').next().unwrap_or(target);
            assert!(root().join(folder).join(target).exists(), "{target} is not there");
        }
    }
}
