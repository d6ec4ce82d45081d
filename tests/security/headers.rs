//! Exactly these headers, on every answer.

use std::collections::BTreeMap;

use parasol::web::routes;
use reqwest::Method;

use super::visits::Place;
use crate::support::{Browser, Page, TestApp};

/// Those that depend on the answer and are looked at elsewhere.
const OF_THE_ANSWER: [&str; 7] =
    ["allow", "clear-site-data", "content-length", "date", "location", "retry-after", "set-cookie"];

const EVERYWHERE: [(&str, &str); 7] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), \
         midi=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-create=(self), \
         publickey-credentials-get=(self)",
    ),
    ("x-robots-tag", "noindex, nofollow"),
];

const PAGE: [(&str, &str); 4] = [
    ("cache-control", "no-store"),
    ("content-type", "text/html; charset=utf-8"),
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
         form-action 'self' https://www.wikipedia.org; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("cross-origin-embedder-policy", "require-corp"),
];

fn expected(page: &Page) -> BTreeMap<String, String> {
    let kind = page.header("content-type");
    let own: &[(&str, &str)] = match kind {
        "" => &[("cache-control", "no-store")],
        "text/plain; charset=utf-8" => &[("cache-control", "no-store"), ("content-type", "text/plain; charset=utf-8")],
        _ => &PAGE,
    };
    EVERYWHERE.iter().chain(own).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn sent(page: &Page) -> BTreeMap<String, String> {
    let all = page.headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
    all.filter(|(name, _)| !OF_THE_ANSWER.contains(&name.as_str())).collect()
}

#[track_caller]
fn holds(page: &Page) {
    assert_eq!(sent(page), expected(page), "{} {}", page.status, page.path);
}

async fn ask(browser: &Browser, method: Method, path: &str) -> Page {
    Page::of(path, browser.request(method, path).send().await.unwrap()).await
}

#[tokio::test]
async fn every_route_and_method_has_exactly_these() {
    let (place, _) = Place::begun().await;
    for route in routes::ALL {
        let path = place.path(route);
        for method in [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS] {
            for browser in [place.founders[0].copy(), place.app.visitor().copy()] {
                holds(&ask(&browser, method.clone(), &path).await);
            }
        }
    }
}

#[tokio::test]
async fn so_have_faults_and_answers_to_forms() {
    let (app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_LOOKUPS_A_MINUTE", "1")]).await;
    let lookup = ada.form("/lookup", "/lookup").await.with("identifier", "+447700900123");
    for (page, status) in [
        (ada.get("/nowhere").await, 404),
        (app.visitor().get("/static/x/parasol.css/..").await, 404),
        (ada.send(&lookup).await, 200),
        (ada.send(&lookup).await, 429),
        (ada.send(&lookup.clone().with("identifier", "?")).await, 422),
        (ada.send(&lookup.clone().with("csrf", "")).await, 403),
        (ada.post("/lookup", "text/plain", "x").await, 422),
        (ada.post("/lookup", "application/x-www-form-urlencoded", "x".repeat(70_000)).await, 413),
    ] {
        assert_eq!(page.status, status, "{}", page.path);
        holds(&page);
    }
}

#[tokio::test]
async fn files_are_kept_by_the_browser_and_their_address_changes_with_their_content() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    let page = visitor.get("/sign-in").await;
    let mut files = page.attributes("link[href]", "href");
    files.extend(page.attributes("use[href]", "href").iter().map(|href| href.split('#').next().unwrap().to_owned()));
    files.sort();
    files.dedup();
    assert_eq!(files.len(), 3, "{files:?}");
    for path in &files {
        let file = visitor.get(path).await.expect(200);
        let mut expected: BTreeMap<String, String> =
            EVERYWHERE.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let kind = if path.ends_with(".css") { "text/css; charset=utf-8" } else { "image/svg+xml" };
        expected.insert("content-type".to_owned(), kind.to_owned());
        expected.insert("cache-control".to_owned(), "public, max-age=31536000, immutable".to_owned());
        expected.insert("content-security-policy".to_owned(), "default-src 'none'".to_owned());
        assert_eq!(sent(&file), expected, "{path}");
        assert!(file.cookies().is_empty(), "a file that is kept must not carry a token");
        let name = path.rsplit('/').next().unwrap();
        let missing = visitor.get(&format!("/static/aaaaaaaaaaaaaaaa/{name}")).await.expect(404);
        assert_eq!(missing.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn head_says_what_get_says() {
    let (place, _) = Place::begun().await;
    for route in routes::ALL.iter().filter(|route| route.method == parasol::web::route::Method::Get) {
        let path = place.path(route);
        let (get, head) =
            (ask(&place.founders[0], Method::GET, &path).await, ask(&place.founders[0], Method::HEAD, &path).await);
        assert_eq!((head.status, sent(&head), head.body.as_str()), (get.status, sent(&get), ""), "{path}");
    }
}

#[tokio::test]
async fn over_tls_browsers_are_told_to_stay_there() {
    let app = TestApp::with(&[("PARASOL_BASE_URL", "https://parasol.example")]).await;
    for path in ["/sign-in", "/health/live", "/nowhere", "/static/x/y"] {
        let page = app.visitor().get(path).await;
        assert_eq!(page.header("strict-transport-security"), "max-age=63072000; includeSubDomains", "{path}");
    }
}
