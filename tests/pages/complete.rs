//! That the samples leave no page and no state out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use parasol::messages::{Language, Words};

use super::messages::{files, text};
use super::samples::all_in;

const FRAME: &str = "{% extends \"frame.html\" %}";

/// Which type draws which template, as the sources declare it: `path::of::module::Type` and the template's path.
fn drawn_by() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for path in files("src/web", ".rs") {
        let module = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().with_extension("");
        let module = module.to_string_lossy().replacen("src", "parasol", 1).replace('/', "::");
        let module = module.strip_suffix("::mod").unwrap_or(&module).to_owned();
        let source = fs::read_to_string(&path).unwrap();
        for declared in source.split("#[template(path = \"").skip(1) {
            let template = declared.split('"').next().unwrap();
            let (_, named) = declared.split_once("struct ").unwrap();
            let name: String = named.chars().take_while(|c| c.is_alphanumeric()).collect();
            found.insert(format!("{module}::{name}"), template.to_owned());
        }
    }
    found
}

/// The templates of whole pages.
fn pages() -> BTreeSet<String> {
    let all = files("templates", ".html").into_iter();
    let pages = all.filter(|path| fs::read_to_string(path).unwrap().contains(FRAME));
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
    pages.map(|path| path.strip_prefix(root).unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn every_page_has_a_sample() {
    let drawn_by = drawn_by();
    let pages = pages();
    assert!(pages.len() > 30, "{}", pages.len());
    let sampled: BTreeSet<String> =
        all_in(Language::En).iter().filter_map(|sample| drawn_by.get(sample.page)).cloned().collect();
    assert_eq!(pages.difference(&sampled).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// A state that no sample shows says something that no sample says.
#[test]
fn every_sentence_of_a_template_is_on_a_sample() {
    let words = Words::of(Language::En);
    let everything: String = all_in(Language::En).into_iter().map(|sample| sample.html).collect();
    let everything = everything.replace("&#39;", "'").replace("&#34;", "\"").replace("&#38;", "&");
    let templates = text(&files("templates", ".html"));
    let asked: BTreeSet<&str> =
        templates.split("page.say(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(asked.len() > 200, "{}", asked.len());
    let unseen: Vec<&str> = asked
        .into_iter()
        .filter(|id| {
            let id: &'static str = (*id).to_owned().leak();
            !everything.contains(words.say(id))
        })
        .collect();
    assert_eq!(unseen, Vec::<&str>::new());
}
