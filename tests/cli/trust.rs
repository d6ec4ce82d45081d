//! `parasol trust evaluate` and `parasol trust simulate`.

use serde_json::Value;

use super::program::Place;

const VECTORS: &str = include_str!("../vectors/trust_vectors.json");

fn file(place: &Place, content: &str) -> String {
    let path = place.folder().join("cases.json");
    std::fs::write(&path, content).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn the_worked_cases_come_out_as_they_went_in() {
    let place = Place::new();
    let ended = place.run(&["trust", "evaluate", &file(&place, VECTORS)]);
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    let (given, printed): (Value, Value) =
        (serde_json::from_str(VECTORS).unwrap(), serde_json::from_str(&ended.out).unwrap());
    assert_eq!(given["cases"].as_array().unwrap().len(), printed["cases"].as_array().unwrap().len());
    assert_eq!(given["cases"][0]["results"], printed["cases"][0]["results"]);
}

#[test]
fn a_changed_expectation_ends_with_1_and_the_first_difference_is_named() {
    let place = Place::new();
    let mut cases: Value = serde_json::from_str(VECTORS).unwrap();
    for case in [3, 1] {
        let result = &mut cases["cases"][case]["results"][0];
        assert_eq!(result, "ok");
        *result = "refused".into();
    }
    let name = cases["cases"][1]["name"].as_str().unwrap().to_owned();
    let ended = place.run(&["trust", "evaluate", &file(&place, &cases.to_string())]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.err.contains(&format!("case 2 ({name}), event 1")), "{}", ended.err);
    assert!(ended.err.contains("\"refused\"") && ended.err.contains("\"ok\""), "{}", ended.err);
    // What the rules say is printed all the same.
    let printed: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(printed["cases"][1]["results"][0], "ok");
}

#[test]
fn a_case_without_expectations_is_answered() {
    let place = Place::new();
    let mut cases: Value = serde_json::from_str(VECTORS).unwrap();
    let mut case = cases["cases"][0].take();
    let expected = case["queries"][0]["expect"].take();
    case.as_object_mut().unwrap().remove("results");
    let ended = place.run(&["trust", "evaluate", &file(&place, &case.to_string())]);
    let printed: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!((ended.code, &printed["queries"][0]["expect"]), (Some(0), &expected));
}

#[test]
fn what_is_no_case_or_no_file_is_refused() {
    let place = Place::new();
    place.run(&["trust", "evaluate", &file(&place, "{ this is not JSON")]).refused(&["not JSON", "line 1"]);
    place.run(&["trust", "evaluate", &file(&place, "{\"events\": 7}")]).refused(&["events"]);
    place.run(&["trust", "evaluate", "nowhere.json"]).refused(&["nowhere.json"]);
}

const PAGE: &str = include_str!("../../docs/trust.md");
const SMALL: [&str; 8] = ["trust", "simulate", "--members", "20", "--years", "2", "--runs", "1"];

fn simulated(more: &[&str]) -> String {
    let ended = Place::new().run(&[&SMALL, more].concat());
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(ended.err.contains("community 1 of 1: ours"), "{}", ended.err);
    ended.out
}

#[test]
fn a_simulation_comes_out_the_same_for_the_same_seed_alone() {
    let table = simulated(&["--seed", "7"]);
    assert_eq!(table, simulated(&["--seed", "7"]));
    assert!(table.starts_with("members 20, rogues 2, years 2, seed 7, mistakes 3 %, runs 1, introductions yes\n"));
    let figures = |table: &str| table.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_ne!(figures(&table), figures(&simulated(&["--seed", "8"])));
    for rule in
        ["single-invite tree", "two vouchers, budgets", "Advogato flow, tight", "ours", "raw counts", "our levels"]
    {
        assert!(table.lines().any(|line| line.starts_with(&format!("{rule:<22}"))), "{rule}: {table}");
    }
}

#[test]
fn a_simulation_can_be_read_by_machines() {
    let printed: Value =
        serde_json::from_str(&simulated(&["--json", "--mistakes", "4.5", "--no-introductions"])).unwrap();
    assert_eq!(
        (&printed["settings"]["mistakes"], &printed["settings"]["introductions"]),
        (&45_000.into(), &false.into())
    );
    let rules = printed["rules"].as_array().unwrap();
    let (tree, ours) = (&rules[0], &rules[rules.len() - 1]);
    assert_eq!((&tree["rule"], &ours["rule"]), (&"single-invite tree".into(), &"ours".into()));
    assert_eq!((&tree["attacks"][0]["no_bound"], &ours["attacks"][0]["no_bound"]), (&true.into(), &false.into()));
    assert!(printed["reports"]["levels"]["false_reports"].as_u64().unwrap() > 0);
}

#[test]
fn settings_that_make_no_community_are_refused() {
    for wrong in [["--members", "9"], ["--years", "1"], ["--runs", "0"], ["--mistakes", "101"], ["--mistakes", "few"]] {
        let ended = Place::new().run(&[&["trust", "simulate"], &wrong[..]].concat());
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{wrong:?}");
        assert!(ended.err.contains(wrong[0]), "{}", ended.err);
    }
}

/// The commands on the page are ones the program takes, and the tables below them are of their form and settings.
#[test]
fn the_pages_commands_and_tables_are_the_programs() {
    let lines: Vec<&str> = PAGE.lines().filter_map(|line| line.strip_prefix("    ")).collect();
    let heads = |lines: &[&str]| -> Vec<String> {
        let is_head =
            |line: &&&str| ["rule ", "false per rogue, by", "reports "].iter().any(|head| line.starts_with(head));
        lines.iter().filter(is_head).map(|line| line.to_string()).collect()
    };
    // The same with less to do: only the flags differ from page to page then, and most are among these.
    let small: Vec<String> = heads(&Place::new().run(&SMALL).lines());
    let mut seen = 0;
    for (at, line) in lines.iter().enumerate() {
        let Some(command) = line.strip_prefix("cargo run --release -- trust simulate") else { continue };
        let flags: Vec<&str> = command.split_whitespace().collect();
        let settings = lines[at + 1];
        let table: Vec<&str> = lines[at + 1..].iter().copied().take_while(|line| !line.starts_with("cargo ")).collect();
        for flag in flags.chunks(2) {
            let (flag, value) = (flag[0].trim_start_matches("--"), flag[1]);
            assert!(settings.contains(&format!("{flag} {value},")), "{command}: {settings}");
        }
        let known = |flag: &&str| ["--members", "--runs", "--rogues"].contains(flag);
        assert!(flags.iter().step_by(2).all(known), "{command}: another flag needs a run of its own");
        assert_eq!(heads(&table), small, "{command}");
        seen += 1;
    }
    assert!(seen >= 4, "the page has {seen} commands");
}
