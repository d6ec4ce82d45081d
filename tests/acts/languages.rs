//! In which language and light pages are shown: as the member chose, else as the browser asks.

use parasol::messages::{Language, Words};
use parasol::web::show::CODES;

use crate::support::people::Person;
use crate::support::{Page, Report, TestApp};

const PAGE: &str = "/account/language";
const PHONE: &str = "+44 7700 900123";

async fn choose(person: &Person, language: &str, look: &str) -> Page {
    let form = person.form(PAGE, PAGE).await;
    person.send(&form.with("language", language).with("look", look)).await
}

#[tokio::test]
async fn a_visitor_is_answered_in_the_language_her_browser_likes_best() {
    let (app, _) = TestApp::founded().await;
    let visitor = app.visitor();
    for (asked, told) in [
        ("es", "es"),
        ("pt", "pt-BR"),
        ("pt-PT, en;q=0.1", "pt-BR"),
        ("tlh, fr-CA;q=0.5, en;q=0.1", "fr"),
        ("en;q=0.2, fr;q=0.7", "fr"),
        ("tlh", "en"),
        ("*", "en"),
        ("", "en"),
        (";;q=,", "en"),
        ("en;q=0, es;q=0.5", "es"),
        ("en;q=0", "es"),
        ("en;q=0.0, es;q=0.000, *", "pt-BR"),
        ("pt;q=0, pt-BR;q=0.3", "pt-BR"),
        ("pt-BR;q=0, pt-PT, fr;q=0.1", "fr"),
        ("*;q=0, fr;q=0.1", "fr"),
        ("*;q=0", "en"),
        ("fr;q=2, es;q=0.1", "es"),
        ("es, fr", "es"),
    ] {
        let page = visitor.get_in(asked, "/sign-in").await.expect(200);
        assert_eq!(page.language(), told, "{asked:?}");
    }
    // Whatever cannot be read, and what comes after it, is not.
    for (asked, told) in [(&b"fr, es\xe9, pt"[..], "fr"), (b"\xff, fr", "en"), (b"fr;q=0.2, es, caf\xc3\xa9", "es")] {
        let request = visitor.request(reqwest::Method::GET, "/sign-in").header("accept-language", asked);
        let page = Page::of("/sign-in", request.send().await.unwrap()).await.expect(200);
        assert_eq!(page.language(), told, "{asked:?}");
    }
    let page = visitor.get_in("fr", "/nowhere").await.expect(404);
    assert_eq!(page.language(), "fr", "faults too");
}

#[tokio::test]
async fn a_visitor_may_choose_another_and_stays_where_she_was() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let visitor = app.visitor();
    let link = ada.invite("").await;
    let path = format!("/{}", link.rsplit_once("/join/").map(|(_, code)| format!("join/{code}")).unwrap());
    let page = visitor.get_in("es", &path).await.expect(200);
    assert_eq!(page.language(), "es");
    let names = page.texts("form[action='/language'] button");
    assert_eq!(names, ["English", "Português (Brasil)", "Français"], "the others, each in its own words");
    let form = page.form("/language");
    visitor.send(&form.clone().with("language", "fr")).await.expect_see(&path);
    assert_eq!(visitor.get_in("es", &path).await.language(), "fr");
    assert_eq!(visitor.get_in("es", "/sign-in").await.language(), "fr");
    visitor.send(&form.clone().with("language", "tlh")).await.expect(422);
    let away = form.with("language", "en").with("page", "//evil.example/");
    visitor.send(&away).await.expect_see("/sign-in");
    assert_eq!(visitor.get_in("es", "/sign-in").await.language(), "en");
}

#[tokio::test]
async fn a_member_s_choice_goes_with_her() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    assert_eq!(
        ada.get_in("fr", "/lookup").await.expect(200).language(),
        "fr",
        "as the browser asks, until she chooses"
    );
    choose(&ada, "pt-BR", "dim").await.expect_see(PAGE);
    let page = ada.get_in("fr", "/lookup").await.expect(200);
    assert_eq!((page.language().as_str(), page.attribute("html", "data-look").as_str()), ("pt-BR", "dim"));
    let there = app.visitor().enter("Ada", crate::support::people::PASSPHRASE).await;
    let page = there.get_in("es", PAGE).await.expect(200);
    assert_eq!((page.language().as_str(), page.attribute("html", "data-look").as_str()), ("pt-BR", "dim"));
    assert_eq!(page.attributes("input[checked]", "value"), ["pt-BR", "dim"]);
    let page = bea.get("/lookup").await.expect(200);
    assert_eq!((page.language().as_str(), page.attribute("html", "data-look").as_str()), ("en", "auto"), "hers alone");
    choose(&ada, "", "auto").await.expect_see(PAGE);
    assert_eq!(ada.get_in("es", "/lookup").await.language(), "es");
}

#[tokio::test]
async fn what_cannot_be_chosen_is_named_and_changes_nothing() {
    let (_app, [ada, ..]) = TestApp::founded().await;
    choose(&ada, "fr", "dark").await.expect_see(PAGE);
    assert_eq!(choose(&ada, "tlh", "dim").await.expect(422).mistakes(), ["language"]);
    assert_eq!(choose(&ada, "es", "loud").await.expect(422).mistakes(), ["look"]);
    let page = ada.get(PAGE).await.expect(200);
    assert_eq!((page.language().as_str(), page.attribute("html", "data-look").as_str()), ("fr", "dark"));
}

#[tokio::test]
async fn a_report_reads_in_the_language_of_whoever_reads_it() {
    let (_app, [ada, bea, _]) = TestApp::founded().await;
    ada.report(&Report::about(PHONE)).await;
    let mut seen = Vec::new();
    for language in Language::ALL {
        choose(&bea, language.tag(), "auto").await.expect_see(PAGE);
        let page = bea.look_up(PHONE).await.expect(200);
        let codes = page.attribute("article.report", "data-codes");
        let names: Vec<&str> = codes
            .split(' ')
            .map(|value| Words::of(language).say(CODES.iter().find(|code| code.value == value).unwrap().name))
            .collect();
        assert_eq!(page.texts("article.report .codes li"), names);
        seen.push(names.concat());
    }
    seen.dedup();
    assert_eq!(seen.len(), Language::ALL.len(), "each in its own words");
}

#[test]
fn every_language_with_a_catalogue_may_be_a_registry_s_own_and_no_other() {
    assert_eq!(parasol::config::LANGUAGES, Language::ALL.map(Language::tag));
}
