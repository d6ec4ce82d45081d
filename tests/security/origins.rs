//! Requests that another site's page, or a letter, brings about.

use parasol::web::route::{Access, Method};
use parasol::web::routes;

use super::visits::Place;
use crate::support::{Browser, Page, TestApp};

/// Opens a path as a browser does that another site's page sent: with these cookies alone, and saying so.
async fn opened(browser: &Browser, path: &str, [site, mode, dest]: [&str; 3]) -> Page {
    let request = browser.request(reqwest::Method::GET, path);
    let request = request.header("sec-fetch-site", site).header("sec-fetch-mode", mode).header("sec-fetch-dest", dest);
    Page::of(path, request.send().await.unwrap()).await
}

const LINK: [&str; 3] = ["cross-site", "navigate", "document"];

/// A strict cookie is not sent when a link of another site, a letter's say, is followed: it is sent from the page in between.
#[tokio::test]
async fn a_link_in_a_letter_leads_a_member_on_to_where_it_points() {
    let (place, _) = Place::begun().await;
    let ada = &place.founders[0];
    let needs_her = |access| !matches!(access, Access::Machine | Access::Anyone);
    for route in
        routes::ALL.iter().filter(|route| route.method == Method::Get && (needs_her(route.access) || route.path == "/"))
    {
        for site in ["cross-site", "same-site"] {
            let path = format!("{}?from=a%20letter", place.path(route));
            let page = opened(&place.app.visitor(), &path, [site, "navigate", "document"]).await.expect(200);
            assert_eq!(page.attributes("main a.button", "href"), [path.as_str()]);
            assert!(page.cookies().is_empty(), "what her browser has stays as it is");
            let there = ada.get(&path).await;
            assert!(route.access == Access::HalfIn || there.header("location") != "/sign-in", "{path}");
        }
    }
    for own in [["none", "navigate", "document"], ["same-origin", "navigate", "document"]] {
        opened(&place.app.visitor(), "/standing", own).await.expect_see("/sign-in");
    }
    let unsaid = place.app.visitor().request(reqwest::Method::GET, "/standing").send().await.unwrap();
    Page::of("/standing", unsaid).await.expect_see("/sign-in");
}

#[tokio::test]
async fn who_is_not_signed_in_comes_from_there_to_the_sign_in_page() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let visitor = app.visitor();
    let page = opened(&visitor, "/standing", LINK).await.expect(200);
    visitor.get(&page.attribute("main a.button", "href")).await.expect_see("/sign-in");
    // A session that is over has a cookie: there is nothing to wait for.
    app.pass_days(1);
    opened(&ada, "/standing", LINK).await.expect_see("/sign-in");
}

/// It is a link to a path of ours and nothing else, whatever stood in the one that was followed.
#[tokio::test]
async fn the_page_in_between_leads_nowhere_else() {
    let app = TestApp::new().await;
    for path in [
        "/standing?\"><script>alert(1)</script>",
        "/standing?next=https://evil.example",
        "/.//evil.example/standing",
        "/%2f%2fevil.example",
    ] {
        let page = opened(&app.visitor(), path, LINK).await;
        assert!(!page.body.contains("<script>"), "{}", page.body);
        let onward = page.attributes("main a.button", "href");
        assert!(onward.iter().all(|href| href.starts_with("/s")), "{path}: {onward:?}");
    }
}

/// Whatever another site loads in any other way than by a link that is followed, it gets no page: as a second wall, even with
/// the cookies, which a browser would not send.
#[tokio::test]
async fn no_page_is_framed_fetched_or_loaded_by_another_site() {
    let (place, _) = Place::begun().await;
    for route in routes::ALL.iter().filter(|route| route.method == Method::Get && route.access != Access::Machine) {
        for how in [
            ["cross-site", "no-cors", "image"],
            ["cross-site", "navigate", "iframe"],
            ["same-site", "cors", "empty"],
            ["strange", "navigate", "object"],
        ] {
            for browser in [place.founders[0].copy(), place.app.visitor().copy()] {
                let page = opened(&browser, &place.path(route), how).await.expect(403);
                assert!(!page.has("main form"), "{}", route.path);
            }
        }
    }
}
