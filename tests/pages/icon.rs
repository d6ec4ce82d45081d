//! The operator's own picture: in the browser's tab and beside the name, under an address that changes with it.

use crate::support::TestApp;

const LEAF: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 9C0 2 2 0 9 0c0 7-2 9-9 9z\"/></svg>";

#[tokio::test]
async fn a_picture_of_the_operators_own_is_served_in_place_of_ours() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("leaf.svg");
    std::fs::write(&path, LEAF).expect("a file");
    let app = TestApp::with(&[("PARASOL_ICON", &path.to_string_lossy())]).await;
    let page = app.visitor().get("/sign-in").await;
    let icon = page.attributes("link[rel=icon]", "href");
    assert_eq!(page.attributes("link[rel=icon]", "type"), ["image/svg+xml"]);
    assert_eq!(page.attributes(".brand img", "src"), icon);
    let served = app.visitor().get(&icon[0]).await;
    assert_eq!((served.status, served.body.as_str()), (200, LEAF));
    assert_eq!(served.header("content-type"), "image/svg+xml");
    assert!(served.header("content-security-policy").starts_with("default-src 'none'"));
    assert_eq!(app.visitor().get("/static/aaaaaaaaaaaaaaaa/icon").await.status, 404);
}

#[tokio::test]
async fn without_one_it_is_ours() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/sign-in").await;
    assert!(page.attributes("link[rel=icon]", "href")[0].ends_with("/favicon.svg"));
    assert!(!page.has(".brand img") && page.has(".brand svg"));
}
