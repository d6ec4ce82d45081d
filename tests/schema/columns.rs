//! `docs/sealing.md` against the tables: every column is accounted for, once, by what the page itself defines.

use std::collections::BTreeMap;

use super::engine::{Sqlite, whole};
use super::table::{Kind, Schema};

pub const PAGE: &str = include_str!("../../docs/sealing.md");

/// The rows of all tables under a heading, as cells; headings and rulers of tables left out.
pub fn rows(page: &str, heading: &str) -> Vec<Vec<String>> {
    let level = heading.chars().take_while(|c| *c == '#').count();
    let ends = |line: &&str| !(line.starts_with('#') && line.chars().take_while(|c| *c == '#').count() <= level);
    let section = page.lines().skip_while(|line| *line != heading).skip(1).take_while(ends);
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', "")).collect();
    section
        .filter(|line| line.starts_with("| "))
        .map(cells)
        .filter(|row: &Vec<String>| !is_ruler(row))
        .skip(1)
        .collect()
}

fn is_ruler(row: &[String]) -> bool {
    row.iter().all(|cell| cell == "---")
}

fn firsts(page: &str, heading: &str) -> Vec<String> {
    rows(page, heading).into_iter().filter_map(|row| row.into_iter().next()).collect()
}

const SEALED: &str = "### Sealed";
const FOUND_BY: &str = "### Found by, never opened";
const PLAIN: &str = "### Plain";

/// Everything in which the page and the tables disagree.
fn disagreements(page: &str, schema: &Schema) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut listed: BTreeMap<String, usize> = BTreeMap::new();
    for heading in [SEALED, FOUND_BY, PLAIN] {
        for row in rows(page, heading) {
            *listed.entry(row[0].clone()).or_default() += 1;
            if row.iter().any(String::is_empty) {
                wrong.push(format!("{} has an empty cell", row[0]));
            }
        }
    }
    let names = |(table, contents): (&String, &super::table::Table)| -> Vec<(String, Kind)> {
        contents.columns.iter().map(|(name, column)| (format!("{table}.{name}"), column.kind)).collect()
    };
    let mut there: BTreeMap<String, Kind> = schema.iter().flat_map(names).collect();
    // The one column that nearly every table has: the page's section on order says of which.
    there.retain(|name, _| !name.ends_with(".fresh"));
    for name in there.keys() {
        match listed.get(name) {
            None => wrong.push(format!("{name} is in no list")),
            Some(1) => {}
            Some(_) => wrong.push(format!("{name} is in two lists")),
        }
    }
    wrong.extend(listed.keys().filter(|name| !there.contains_key(*name)).map(|name| format!("{name} is no column")));
    let (parts, tags) = (firsts(page, "## The sealed form"), tags(page));
    for (heading, defined) in [(SEALED, parts), (FOUND_BY, tags)] {
        for row in rows(page, heading) {
            if !defined.contains(&row[1]) {
                wrong.push(format!("{} is kept as {}, which the page does not define", row[0], row[1]));
            }
            if there.get(&row[0]) == Some(&Kind::Integer) {
                wrong.push(format!("{} is a number: it is plain", row[0]));
            }
        }
    }
    wrong
}

fn tags(page: &str) -> Vec<String> {
    let mut tags = firsts(page, "## Tags and hashes that are stored");
    tags.extend(firsts(page, "## From an identifier to its entries"));
    tags
}

#[test]
fn every_column_is_accounted_for_once() {
    let schema = whole(&mut Sqlite::new());
    let wrong = disagreements(PAGE, &schema);
    assert!(wrong.is_empty(), "docs/sealing.md:\n{}", wrong.join("\n"));
}

/// Each table takes part in the nightly mixing, or the page names it as one that does not.
#[test]
fn every_table_is_mixed_but_those_that_the_page_names() {
    let schema = whole(&mut Sqlite::new());
    let unmixed = schema.iter().filter(|(_, table)| !table.columns.contains_key("fresh"));
    let unmixed: Vec<String> = unmixed.map(|(name, _)| format!("`{name}`")).collect();
    let line = format!("Not mixed: {}.", unmixed.join(", "));
    assert!(PAGE.contains(&line), "docs/sealing.md lacks: {line}");
}

#[test]
fn every_part_of_the_page_is_bound_by_that_name_in_the_code() {
    let code = [
        include_str!("../../src/sealing/report.rs"),
        include_str!("../../src/sealing/member.rs"),
        include_str!("../../src/sealing/passkeys/ceremony.rs"),
        include_str!("../../src/sealing/slip.rs"),
        include_str!("../../src/sealing/snapshot.rs"),
        include_str!("../../src/sealing/token.rs"),
    ]
    .concat();
    let parts = firsts(PAGE, "## The sealed form");
    assert!(parts.len() >= 9);
    for part in parts {
        assert!(code.contains(&format!("\"{part}\"")), "{part} is bound nowhere");
    }
}

#[test]
fn every_context_of_the_code_is_on_the_page_and_the_other_way_round() {
    let code = include_str!("../../src/sealing/contexts.rs");
    let quoted = |text: &str, mark: char| -> Vec<String> {
        let mut found: Vec<String> =
            text.split(mark).filter(|part| part.starts_with("parasol 1 ")).map(str::to_owned).collect();
        found.sort();
        found.dedup();
        found
    };
    let section = PAGE.split("## Contexts of derive_key").nth(1).unwrap().split("\n## ").next().unwrap();
    assert!(quoted(section, '`').len() >= 18);
    let in_code: Vec<String> = quoted(code, '"').into_iter().filter(|context| context != "parasol 1 ").collect();
    assert_eq!(quoted(section, '`'), in_code);
}

/// The comparison finds what is planted.
#[test]
fn a_column_left_out_named_twice_or_kept_as_nothing_known_is_found() {
    let schema = whole(&mut Sqlite::new());
    let without = |line: &str| PAGE.lines().filter(|l| !l.starts_with(line)).collect::<Vec<_>>().join("\n");
    let planted = [
        (without("| `reports.words`"), "reports.words is in no list"),
        (without("| `invitations.state`"), "invitations.state is in no list"),
        (format!("{PAGE}| `members.name_tag` | because |\n"), "members.name_tag is in two lists"),
        (format!("{PAGE}| `members.diary` | because |\n"), "members.diary is no column"),
        (
            PAGE.replace("| `reports.words` | `words` |", "| `reports.words` | `poems` |"),
            "reports.words is kept as poems",
        ),
        (PAGE.replace("| name tag | signing", "| nick name | signing"), "members.name_tag is kept as nick name"),
    ];
    for (page, expected) in planted {
        let wrong = disagreements(&page, &schema);
        assert!(wrong.iter().any(|why| why.contains(expected)), "{expected}: {wrong:?}");
    }
}
