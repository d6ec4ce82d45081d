//! What the pages say of the project is so: tests, files and settings that they name are there.

use std::collections::BTreeSet;
use std::path::Path;

const SECURITY: &str = include_str!("../../SECURITY.md");
const LOGGING: &str = include_str!("../../docs/logging.md");
const OPERATING: &str = include_str!("../../docs/operating.md");
const ARCHITECTURE: &str = include_str!("../../docs/architecture.md");
const TRUST: &str = include_str!("../../docs/trust.md");
const SEALING: &str = include_str!("../../docs/sealing.md");
const ASVS: &str = include_str!("../../docs/asvs.md");
const RELIABILITY: &str = include_str!("../../docs/reliability.md");
const DEPENDENCIES: &str = include_str!("../../docs/dependencies.md");
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
    for page in [SECURITY, LOGGING, SEALING, ASVS, RELIABILITY] {
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
    for page in [SECURITY, LOGGING, OPERATING, ARCHITECTURE, TRUST, README, SEALING, ASVS, DEPENDENCIES, RELIABILITY] {
        let is_path = |name: &&str| {
            let folders =
                ["src/", "docs/", "tests/", "migrations/", "templates/", "locales/", "e2e/", ".ci/", "static/"];
            folders.iter().chain(&["fuzz/", "scripts/", "bench/"]).any(|folder| name.starts_with(folder))
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
    for (folder, page) in [
        ("", README),
        ("", SECURITY),
        ("docs", OPERATING),
        ("docs", ARCHITECTURE),
        ("docs", LOGGING),
        ("docs", SEALING),
        ("docs", ASVS),
        ("docs", RELIABILITY),
        ("docs", DEPENDENCIES),
    ] {
        for target in page.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if target.starts_with("https://") {
                continue;
            }
            let target = target.split('#').next().unwrap_or(target);
            assert!(root().join(folder).join(target).exists(), "{target} is not there");
        }
    }
}

/// How many requirements each section of ASVS 5.0.0 has, chapter by chapter: 345.
const SECTIONS: [&[usize]; 17] = [
    &[2, 10, 12, 3, 3],
    &[3, 3, 5, 2],
    &[1, 3, 5, 8, 8, 1, 5],
    &[5, 5, 2, 4],
    &[1, 6, 3, 3],
    &[3, 12, 8, 6, 8, 4, 2, 4],
    &[3, 4, 2, 5, 3, 2],
    &[4, 4, 3, 2],
    &[3, 4],
    &[2, 3, 5, 16, 5, 2, 3],
    &[4, 5, 5, 4, 2, 2, 2],
    &[5, 2, 5],
    &[4, 6, 4, 7],
    &[2, 8, 3],
    &[5, 5, 7, 4],
    &[1, 5, 4, 3, 4],
    &[2, 8, 2],
];

/// The numbers in the first cell of a row: `6.5.3, [6.5.6]`, `1.2.5–1.2.8`.
fn numbers(cell: &str) -> Vec<[usize; 3]> {
    let number = |text: &str| {
        let text = text.trim().trim_matches(['[', ']']);
        let parts: Vec<usize> = text.split('.').map(|part| part.parse().unwrap_or_else(|_| panic!("{cell}"))).collect();
        <[usize; 3]>::try_from(parts).unwrap_or_else(|_| panic!("{cell}"))
    };
    let ranges = cell.split(',').map(|range| range.split_once('–').unwrap_or((range, range)));
    ranges
        .map(|(from, to)| (number(from), number(to)))
        .flat_map(|([chapter, section, from], to)| (from..=to[2]).map(move |last| [chapter, section, last]))
        .collect()
}

#[test]
fn every_requirement_of_the_standard_has_one_row_and_those_not_met_say_why() {
    let (summary, chapters) = ASVS.split_once("## V1 ").unwrap();
    let rows: Vec<Vec<&str>> = chapters
        .lines()
        .filter(|line| {
            line.starts_with("| ") && line.contains('.') && !line.starts_with("| number") && !line.starts_with("| ---")
        })
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    let mut named: Vec<[usize; 3]> = rows.iter().flat_map(|row| numbers(row[0])).collect();
    named.sort_unstable();
    let all = SECTIONS.iter().enumerate().flat_map(|(chapter, sections)| {
        sections
            .iter()
            .enumerate()
            .flat_map(move |(section, last)| (1..=*last).map(move |n| [chapter + 1, section + 1, n]))
    });
    let all: Vec<_> = all.collect();
    assert_eq!(all.len(), 345);
    assert_eq!(named, all);
    let explained: Vec<_> = summary
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains('.'))
        .flat_map(|line| numbers(line.trim_matches('|').split(" | ").next().unwrap()))
        .collect();
    for row in rows {
        assert!(["met", "not", "operator", "none here"].contains(&row[1]), "{row:?}");
        let points_up = row.get(2).is_some_and(|how| how.to_lowercase().contains("see above"));
        if row[1] == "not" && points_up {
            assert!(numbers(row[0]).iter().all(|number| explained.contains(number)), "{row:?}");
        }
    }
}
