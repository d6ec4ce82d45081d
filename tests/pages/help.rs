//! The prose of the help: what holds in every language.

use askama::Template;
use parasol::messages::{Language, Words};
use parasol::web::frame::{Area, Page};
use parasol::web::help::{languages, list::HelpList, page::HelpPage, topic::Topic};
use parasol::web::route::{Access, Method};
use parasol::web::routes;
use parasol::web::show::{Level, REFUSED};
use scraper::{Html, Selector};

use super::messages::without;
use super::samples::{out, vetted};

pub fn help(topic: Topic) -> HelpPage {
    let contacts = ["The house on the corner, every evening\n0113 496 0123".into(), "A doctor: 0113 496 0456".into()];
    HelpPage { page: vetted(Area::Help), topic, contacts: contacts.into() }
}

pub fn help_list() -> HelpList {
    HelpList { page: vetted(Area::Help) }
}

pub fn listed() -> HelpPage {
    HelpPage { page: out(), contacts: Vec::new(), ..help(Topic::Listed) }
}

fn spoken(language: Language, topic: Topic) -> String {
    let page = Page { words: Words::of(language), ..vetted(Area::Help) };
    HelpPage { page, ..help(topic) }.render().expect("a page")
}

/// Its parts between `<article class="prose">` and its end.
fn prose(html: &str) -> &str {
    html.split_once("<article class=\"prose\">").and_then(|(_, rest)| rest.split_once("</article>")).expect("prose").0
}

fn texts(html: &str, css: &str) -> Vec<String> {
    let (html, selector) = (Html::parse_fragment(html), Selector::parse(css).unwrap());
    let found = html.select(&selector).map(|part| part.text().collect::<String>());
    found.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Tags in their order, with what they lead to.
fn skeleton(html: &str) -> Vec<&str> {
    prose(html).split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect()
}

fn every_page() -> impl Iterator<Item = (Language, Topic)> {
    languages().flat_map(|language| Topic::ALL.into_iter().map(move |topic| (language, topic)))
}

#[test]
fn every_language_has_the_same_headings_lists_and_links() {
    for (language, topic) in every_page() {
        let (its, english) = (spoken(language, topic), spoken(Language::En, topic));
        assert_eq!(skeleton(&its), skeleton(&english), "{language:?} {topic:?}");
    }
}

/// The same numbers are told in every language; none of them stands in the template itself.
#[test]
fn every_language_states_the_same_numbers() {
    let stated = |source: &str| {
        let mut names: Vec<String> = source
            .split("{{ numbers.")
            .skip(1)
            .filter_map(|rest| rest.split(" }}").next().map(str::to_owned))
            .collect();
        names.sort_unstable();
        names
    };
    for (language, topic) in every_page() {
        let read = |language: Language| {
            let name = topic.path().trim_start_matches("/help/");
            let path = format!("{}/templates/help/{}/{name}.html", env!("CARGO_MANIFEST_DIR"), language.tag());
            std::fs::read_to_string(path).expect("a template")
        };
        assert_eq!(stated(&read(language)), stated(&read(Language::En)), "{language:?} {topic:?}");
        let own = without(&read(language), "{{", "}}").replace("+44 77•• •••123", "");
        let own = without(&own, "<", ">");
        assert!(!own.contains(|c: char| c.is_ascii_digit()), "{language:?} {topic:?} states a number of its own");
    }
}

#[test]
fn its_name_in_the_list_is_its_heading() {
    for (language, topic) in every_page() {
        let html = spoken(language, topic);
        assert_eq!(texts(prose(&html), "h1"), [Words::of(language).say(topic.title())], "{language:?} {topic:?}");
        assert_eq!(Topic::named(topic.path().trim_start_matches("/help/")), Some(topic));
    }
}

#[test]
fn every_level_and_every_reason_is_called_as_everywhere() {
    for language in languages() {
        let words = Words::of(language);
        let headings = texts(prose(&spoken(language, Topic::Levels)), "h2");
        for level in Level::ALL {
            assert!(headings.iter().any(|heading| heading == words.say(level.name())), "{language:?} {level:?}");
        }
        let rules = texts(prose(&spoken(language, Topic::ReviewRules)), "li");
        for (_, label) in REFUSED {
            assert!(rules.iter().any(|rule| rule == words.say(label)), "{language:?} {label}");
        }
    }
}

/// Whoever follows a link comes to a page; and from the one page that is open to anybody, to no page that is not.
#[test]
fn every_link_leads_to_a_page() {
    for (language, topic) in every_page() {
        let html = spoken(language, topic);
        for target in prose(&html).split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let is_topic = Topic::ALL.iter().any(|topic| topic.path() == target);
            let route = routes::ALL.iter().find(|route| route.method == Method::Get && route.path == target);
            assert!(is_topic || route.is_some(), "{language:?} {topic:?}: {target}");
            let open = target == Topic::Listed.path() || route.is_some_and(|route| route.access == Access::Anyone);
            assert!(topic != Topic::Listed || open, "{language:?}: {target}");
        }
    }
}

/// What the operator wrote stays text, line by line.
#[test]
fn contacts_are_shown_as_text() {
    let hostile = vec!["<b>The house</b>\n{{ page }}".to_owned()];
    let html = HelpPage { contacts: hostile, ..help(Topic::After) }.render().unwrap();
    assert_eq!(texts(&html, "#contacts p"), ["<b>The house</b>{{ page }}"]);
    assert!(html.contains("<br>") && !html.contains("<b>"));
    for topic in Topic::ALL {
        let html = help(topic).render().unwrap();
        assert_eq!(html.contains("0113 496 0123"), topic == Topic::After, "{topic:?}");
    }
    let nobody = HelpPage { contacts: Vec::new(), ..help(Topic::After) }.render().unwrap();
    assert!(nobody.contains(Words::of(Language::En).say("help-no-contacts")));
}
