//! Which messages exist, and which are used.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use parasol::messages::{Language, Words};
use parasol::web::show::CODES;

pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "{folder}");
    found
}

pub fn text(files: &[PathBuf]) -> String {
    files.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The text between quotation marks, in order; the marks of Rust and of the templates are the same.
fn literals(source: &str) -> BTreeSet<&str> {
    source.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
}

/// The ids that are plainly asked for.
fn asked_for(source: &str) -> BTreeSet<&str> {
    let calls = ["say(\"", "Said::plain(\"", "Said::new(\""];
    calls.iter().flat_map(|call| source.split(call).skip(1)).filter_map(|rest| rest.split('"').next()).collect()
}

fn defined() -> BTreeSet<String> {
    let source = text(&files("locales/en", ".ftl"));
    let is_id = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(" =");
    source.lines().filter(is_id).map(|line| line.split(" =").next().unwrap().to_owned()).collect()
}

fn sources() -> String {
    let mut code = files("src", ".rs");
    code.retain(|path| !path.ends_with("messages/tests.rs"));
    text(&code) + &text(&files("templates", ".html"))
}

#[test]
fn every_message_is_used() {
    let source = sources();
    let mut literals = literals(&source);
    literals.extend(asked_for(&source));
    let of_codes: BTreeSet<&str> = CODES.iter().flat_map(|code| [code.name, code.tap]).collect();
    let unused: Vec<String> = defined()
        .into_iter()
        .filter(|id| !literals.contains(id.as_str()) && !of_codes.contains(id.as_str()) && !id.starts_with("region-"))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_message_asked_for_exists() {
    let source = sources();
    let defined = defined();
    let mut asked = asked_for(&source);
    assert!(asked.len() > 150, "{}", asked.len());
    asked.extend(CODES.iter().flat_map(|code| [code.name, code.tap]));
    let constants = text(&files("src/web/sentences", ".rs"));
    asked.extend(literals(&constants).into_iter().filter(|literal| literal.contains('-') && !literal.contains(' ')));
    let missing: Vec<_> = asked.into_iter().filter(|id| !defined.contains(*id)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_codes_are_the_nineteen_of_the_reports() {
    let values: Vec<_> = CODES.iter().map(|code| code.value).collect();
    let known = "kill rape condom violence weapon held drugged robbed stalked outed false_officer \
                 theft unpaid boundary threat hate harassed no_show time_waster";
    assert_eq!(values.join(" "), known.split_whitespace().collect::<Vec<_>>().join(" "));
}

#[test]
fn no_template_holds_a_word_of_its_own() {
    for path in files("templates", ".html").into_iter().filter(|path| !is_prose(path)) {
        let source = fs::read_to_string(&path).unwrap();
        let source = without(&source, "{#", "#}");
        let rest = without(&without(&without(&source, "{%", "%}"), "{{", "}}"), "<", ">");
        let mut words = rest.split_whitespace().filter(|word| !word.contains("=\"") && !word.ends_with('"'));
        assert!(!words.any(|word| word.contains(char::is_alphabetic)), "{}: {}", path.display(), rest.trim());
        for attribute in ["aria-label=\"", "alt=\"", "title=\"", "placeholder=\""] {
            for value in source.split(attribute).skip(1) {
                // An empty one stands at a picture that says nothing.
                assert!(value.starts_with("{{") || value.starts_with('"'), "{}: {attribute}", path.display());
            }
        }
    }
}

/// The prose of the help, which is written once for each language (`tests/pages/help.rs`).
fn is_prose(path: &Path) -> bool {
    let languages = Language::ALL.map(|language| Path::new("templates/help").join(language.tag()));
    languages.iter().any(|folder| path.parent().is_some_and(|parent| parent.ends_with(folder)))
}

/// What is left when everything from an opening to its closing mark is taken out.
pub fn without(source: &str, open: &str, close: &str) -> String {
    let mut parts = source.split(open);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once(close).map_or("", |(_, after)| after))
}

#[test]
fn signed_out_pages_do_not_say_what_the_registry_is_for() {
    let telling = ["client", "report", "sex", "worker", "screen", "danger", "registry", "look up"];
    for (name, html) in super::samples::all().iter().filter(|(_, html)| !html.contains("<nav")) {
        let seen = without(html, "<", ">").to_lowercase();
        for word in telling {
            assert!(!seen.contains(word), "{name} says {word:?}");
        }
    }
}

#[test]
fn no_page_holds_a_score() {
    let score = |text: &str| {
        text.split_whitespace()
            .any(|word| word.starts_with("0.") && word[2..].starts_with(|c: char| c.is_ascii_digit()))
    };
    assert!(score("0.85"));
    for (name, html) in super::samples::all() {
        assert!(!score(&without(&html, "<", ">")), "{name}");
    }
    assert_eq!(Words::of(Language::En).language(), Language::En);
}
