//! Nothing but our own scripts runs on a page, and nothing on it leads or comes from elsewhere.

use parasol::web::route::{Access, Method, Route};
use parasol::web::routes;

use super::visits::Place;
use crate::support::{Page, Report, TestApp};

/// Where the quick exit leads, told to its script: the one address on a page that is not ours.
const LEAVE_TO: (&str, &str) = ("data-to", "https://www.wikipedia.org/");

fn holds(page: &Page) {
    let is_page = page.header("content-type").starts_with("text/html");
    let scripts = page.attributes("script", "src");
    let wanted = if is_page { vec!["parasol"] } else { vec![] };
    let named = |src: &String| src.rsplit('/').next().and_then(|name| name.strip_suffix(".js")).map(str::to_owned);
    assert!(scripts.iter().all(|src| src.starts_with("/static/")), "{scripts:?}");
    assert_eq!(scripts.iter().filter_map(named).collect::<Vec<_>>(), wanted, "{}", page.path);
    let inline = page.texts("script").concat();
    assert_eq!((inline.as_str(), page.attributes("script", "defer").len()), ("", scripts.len()), "{}", page.path);
    for element in page.html().tree.values().filter_map(scraper::Node::as_element) {
        assert!(!["style", "iframe", "object", "embed", "base"].contains(&element.name()), "{}", page.path);
        for (name, value) in element.attrs().filter(|attribute| *attribute != LEAVE_TO) {
            assert!(!name.starts_with("on") && name != "style", "{name} on {}", page.path);
            if ["href", "src", "action", "formaction", "poster", "data"].contains(&name) {
                let stays = (value.starts_with('/') && !value.starts_with("//")) || value.starts_with('#');
                assert!(stays, "{name}={value} on {}", page.path);
            }
            assert!(!value.contains("://") && !value.contains("javascript:"), "{name}={value} on {}", page.path);
        }
    }
}

#[tokio::test]
async fn on_every_page_for_everybody() {
    let (place, newcomer) = Place::begun().await;
    let ada = &place.founders[0];
    ada.report(&Report::about("+447700900123").with("account", "what happened")).await;
    for route in routes::ALL.iter().filter(|route| route.method == Method::Get) {
        let path = place.path(route);
        for page in [ada.get(&path).await, newcomer.get(&path).await, place.app.visitor().get(&path).await] {
            holds(&page);
        }
    }
    for identifier in ["+447700900123", "@nobody_knows", "?"] {
        holds(&newcomer.look_up(identifier).await);
    }
}

#[tokio::test]
async fn what_people_type_stays_text() {
    let (_app, [ada, bea, _]) = TestApp::roomy().await;
    let evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    let report = Report::about("07700 900123").with("area", "<b>x</b>\" onload=\"x");
    ada.report(&report).await;
    holds(&bea.look_up("07700 900123").await.expect(200));
    holds(&bea.look_up(evil).await.expect(422));
    let page = ada.try_report(&Report::about(evil).with("account", evil).with("month", evil).with("area", evil)).await;
    holds(&page.expect(422));
    ada.invite("<script>x</script>").await;
    holds(&ada.get("/invitations").await);
}

/// A bystander sees the title; a phone's history keeps it.
#[tokio::test]
async fn the_title_is_the_neutral_name_on_every_page() {
    let place = Place::founding().await;
    let is_page = |route: &&Route| route.method == Method::Get && route.access != Access::Machine;
    for route in routes::ALL.iter().filter(is_page) {
        for browser in [place.founders[0].copy(), place.app.visitor().copy()] {
            let page = browser.get(&place.path(route)).await;
            assert!(page.status == 303 || page.text("title") == "Parasol", "{}", route.path);
        }
    }
}
