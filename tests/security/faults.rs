//! Where there is nothing, and where it does not work that way.

use parasol::web::route::Method as Known;
use parasol::web::routes;
use reqwest::Method;

use super::visits::Place;
use crate::support::{Page, TestApp};

#[tokio::test]
async fn an_unknown_path_is_a_page_for_whoever_asks() {
    let (app, [ada, ..]) = TestApp::founded().await;
    for path in ["/nowhere", "/lookup/", "/reports/x/y/z", "/join/", "/static/", "/%00", "/%ff", "/..%2f..%2fetc"] {
        let page = ada.get(path).await.expect(404);
        assert_eq!(page.attributes("main a.button", "href"), ["/lookup"], "{path}");
        let page = app.visitor().get(path).await.expect(404);
        assert_eq!(page.attributes("main a.button", "href"), ["/sign-in"], "{path}");
    }
}

#[tokio::test]
async fn a_wrong_method_is_told_the_right_ones() {
    let (place, _) = Place::begun().await;
    for route in routes::ALL {
        let path = place.path(route);
        let known: Vec<Known> = routes::ALL.iter().filter(|one| one.path == route.path).map(|one| one.method).collect();
        let mut allow = Vec::new();
        if known.contains(&Known::Get) {
            allow.push("GET, HEAD");
        }
        if known.contains(&Known::Post) {
            allow.push("POST");
        }
        let mut wrong = vec![Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::TRACE];
        wrong.extend((!known.contains(&Known::Post)).then_some(Method::POST));
        wrong.extend((!known.contains(&Known::Get)).then_some(Method::GET));
        for method in wrong {
            let response = place.founders[0].request(method.clone(), &path).send().await.unwrap();
            let page = Page::of(&path, response).await;
            assert_eq!((page.status, page.header("allow")), (405, allow.join(", ").as_str()), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn an_id_of_nothing_is_nowhere_to_be_found() {
    let (app, founders) = TestApp::of_founders(3).await;
    let ada = &founders[0];
    for route in routes::ALL.iter().filter(|route| route.path.contains("{id}")) {
        app.pass_seconds(60);
        ada.proven("passphrase").await;
        let csrf = ada.csrf().await;
        for id in ["0", "x", "00000000-0000-0000-0000-000000000000", &"a".repeat(2_000), "%00"] {
            let form = crate::support::Form::to(&route.path.replace("{id}", id)).with("csrf", csrf.as_str());
            ada.send(&form).await.expect(404);
        }
    }
}

#[tokio::test]
async fn the_supervisor_is_answered_in_a_word() {
    let app = TestApp::new().await;
    for (path, word) in [("/health/live", "live\n"), ("/health/ready", "ready\n")] {
        let page = app.visitor().get(path).await.expect(200);
        assert_eq!(page.body, word);
        assert!(page.cookies().is_empty(), "{:?}", page.cookies());
    }
}
