//! The page of all parts of pages.

use crate::support::TestApp;

#[tokio::test]
async fn it_is_not_there_where_members_are() {
    let page = TestApp::new().await.visitor().get("/design").await;
    assert_eq!(page.status, 404);
    assert!(!page.has(".banner"));
}

#[test]
fn it_shows_every_picture_and_every_level() {
    let samples = super::samples::all();
    let (_, html) = samples.iter().find(|(name, _)| *name == "design").unwrap();
    let sprite = include_str!("../../static/icons.svg");
    for icon in sprite.split("<symbol id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(html.contains(&format!("<code>{icon}</code>")), "{icon}");
    }
    for part in
        ["banner danger", "banner harm", "banner nuisance", "banner miss", "banner unreadable", "level-disputed"]
    {
        assert!(html.contains(&format!("{part}\"")), "{part}");
    }
}
