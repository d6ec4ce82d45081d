//! How a registry begins.

use crate::support::{Report, TestApp};

#[tokio::test]
async fn the_third_founder_makes_it_begin() {
    let app = TestApp::new().await;
    let links = app.links().await;
    assert_eq!(links.len(), 3);
    let ada = app.visitor().found(&links[0], "Ada").await;
    let bea = app.visitor().found(&links[1], "Bea").await;
    assert_eq!(app.links().await, [links[2].clone()]);
    for founder in [&ada, &bea] {
        assert_eq!(founder.standing().await, "founding");
        founder.get("/lookup").await.expect(403);
    }
    let cleo = app.visitor().found(&links[2], "Cleo").await;
    for founder in [&ada, &bea, &cleo] {
        assert_eq!(founder.standing().await, "vetted");
        founder.get("/lookup").await.expect(200);
    }
    assert!(parasol::acts::found::open_links(app.app()).await.is_err(), "the founding is closed");
    ada.report(&Report::about("+447700900123")).await;
    assert_eq!(bea.outcome("07700 900123").await, "unreadable", "no region is set");
    assert_eq!(bea.outcome("+44 7700 900123").await, "hit");
}
