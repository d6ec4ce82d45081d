//! Exactly these headers, on every answer.

use std::collections::BTreeMap;

use parasol::web::route::Keep;
use parasol::web::routes;
use reqwest::Method;

use super::visits::Place;
use crate::support::{Browser, Page, TestApp};

/// Those that depend on the answer and are looked at elsewhere.
const OF_THE_ANSWER: [&str; 8] =
    ["allow", "clear-site-data", "connection", "content-length", "date", "location", "retry-after", "set-cookie"];

pub const EVERYWHERE: [(&str, &str); 8] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), clipboard-read=(self), \
         display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), \
         local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), \
         publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), serial=(), \
         storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()",
    ),
    ("x-robots-tag", "noindex, nofollow"),
];

/// What a page may load, and where its forms may lead.
const PAGE: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; \
                    form-action 'self' https://www.wikipedia.org; base-uri 'none'; frame-ancestors 'none'";
/// What anything else may do, were a browser to take it for a page.
const NO_PAGE: &str = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

fn expected(page: &Page) -> BTreeMap<String, String> {
    let kind = page.header("content-type");
    let (policy, kept) = match kind {
        "text/html; charset=utf-8" => (PAGE, "no-store"),
        "" | "text/plain; charset=utf-8" => (NO_PAGE, "no-store"),
        "text/css; charset=utf-8" | "text/javascript; charset=utf-8" | "image/svg+xml" => (NO_PAGE, FOR_EVER),
        other => panic!("{}: what is {other}?", page.path),
    };
    let own = [("content-security-policy", policy), ("cache-control", kept), ("content-type", kind)];
    let all = EVERYWHERE.iter().chain(&own).filter(|(_, value)| !value.is_empty());
    all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
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
    files.extend(page.attributes("script", "src"));
    files.sort();
    files.dedup();
    assert_eq!(files.len(), 4, "{files:?}");
    for path in &files {
        let file = visitor.get(path).await.expect(200);
        let kind = match path.rsplit('.').next().unwrap() {
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            _ => "image/svg+xml",
        };
        assert_eq!((file.header("content-type"), file.header("cache-control")), (kind, FOR_EVER));
        holds(&file);
        let had = app.browser_with("n=1; v=x").get(path).await.expect(200);
        assert!(file.cookies().is_empty() && had.cookies().is_empty(), "a file that is kept must not carry a token");
        let name = path.rsplit('/').next().unwrap();
        holds(&visitor.get(&format!("/static/aaaaaaaaaaaaaaaa/{name}")).await.expect(404));
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

/// The table of routes says what may be kept; nothing else may, whoever asks and whatever comes of it.
#[tokio::test]
async fn only_what_the_table_says_may_be_kept() {
    let (place, _) = Place::begun().await;
    for route in routes::ALL {
        for browser in [place.founders[0].copy(), place.app.visitor().copy()] {
            let page = place.call(&browser, route, &browser.csrf().await).await;
            let expected = if route.keep == Keep::ForEver { FOR_EVER } else { "no-store" };
            assert_eq!(page.header("cache-control"), expected, "{}", route.path);
        }
    }
    let kept: Vec<_> = routes::ALL.iter().filter(|route| route.keep == Keep::ForEver).map(|route| route.path).collect();
    assert_eq!(kept, ["/static/{mark}/{name}"]);
}

#[tokio::test]
async fn tor_browser_is_told_where_the_onion_service_is_over_tls_and_on_pages_alone() {
    let there = ("PARASOL_ONION_URL", "http://examplexyz.onion/");
    let app = TestApp::with(&[("PARASOL_BASE_URL", "https://parasol.example"), there]).await;
    let visitor = app.visitor();
    for path in ["/sign-in", "/sign-in?from=a%20letter&x=1", "/nowhere"] {
        let page = visitor.get(path).await;
        assert_eq!(page.header("onion-location"), format!("http://examplexyz.onion{path}"));
    }
    for path in ["/health/live", "/", &parasol::web::assets::site(&app.app().settings).css] {
        assert_eq!(visitor.get(path).await.header("onion-location"), "", "{path}");
    }
    let plain = TestApp::with(&[there]).await;
    assert_eq!(plain.visitor().get("/sign-in").await.header("onion-location"), "");
}

#[tokio::test]
async fn over_tls_browsers_are_told_to_stay_there() {
    let app = TestApp::with(&[("PARASOL_BASE_URL", "https://parasol.example")]).await;
    for path in ["/sign-in", "/health/live", "/nowhere", "/static/x/y"] {
        let page = app.visitor().get(path).await;
        assert_eq!(page.header("strict-transport-security"), "max-age=63072000; includeSubDomains", "{path}");
    }
}

/// Whoever listens on the line sees how long an answer is, and in a compressed page that tells what repeats in it.
#[tokio::test]
async fn a_page_is_compressed_for_who_takes_it_and_its_token_never_reads_the_same() {
    let (_app, [ada, bea, _]) = TestApp::founded().await;
    let form = ada.form("/reports/new", "/reports/new").await;
    let packed = ada.request(Method::GET, "/reports/new").header("accept-encoding", "gzip").send().await.unwrap();
    assert_eq!(packed.headers()["content-encoding"], "gzip");
    assert_eq!(packed.headers()["cache-control"], "no-store");
    let (packed, plain) = (packed.bytes().await.unwrap().len(), ada.get("/reports/new").await.body.len());
    assert!(packed * 2 < plain && packed <= 12 * 1_024, "{packed} of {plain}");
    let lookup = || async { ada.form("/lookup", "/lookup").await.with("identifier", "+447700900123") };
    let (one, two) = (lookup().await, lookup().await);
    assert_ne!(one.value("csrf"), two.value("csrf"));
    assert_eq!(form.value("csrf").len(), 86);
    for (form, status) in [(&one, 200), (&two, 200), (&one, 200)] {
        ada.send(form).await.expect(status);
    }
    bea.send(&one).await.expect(403);
    for half in [&one.value("csrf")[..43], &one.value("csrf")[43..], ""] {
        ada.send(&one.clone().with("csrf", half)).await.expect(403);
    }
}
