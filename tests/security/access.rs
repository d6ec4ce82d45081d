//! Every route against everybody: its access class is the whole truth.

use parasol::web::routes;

use super::visits::{Kind, Place, admits, still_signed_in};
use crate::support::people::Person;

async fn holds_for(place: &Place, person: &Person, kind: Kind) {
    for route in routes::ALL {
        still_signed_in(person).await;
        let page = place.call(person, route, &person.csrf().await).await;
        let refused = page.status == 403;
        assert_eq!(
            refused,
            !admits(route.access, kind),
            "{kind:?} at {:?} {}: {}",
            route.method,
            route.path,
            page.status
        );
        if refused {
            assert_eq!(page.attributes("main a.button", "href"), ["/standing"], "{kind:?} at {}", route.path);
            assert_eq!(page.texts("main .lead").len(), 2, "what is missing, and the way to it");
        }
    }
}

#[tokio::test]
async fn a_vetted_member_reaches_every_route() {
    let (place, _) = Place::begun().await;
    holds_for(&place, &place.founders[0], Kind::Vetted).await;
}

#[tokio::test]
async fn a_newcomer_reaches_what_is_open_to_newcomers() {
    let (place, newcomer) = Place::begun().await;
    holds_for(&place, &newcomer, Kind::Probation).await;
}

#[tokio::test]
async fn a_frozen_member_reaches_her_own_standing_account_and_reports() {
    let (place, newcomer) = Place::begun().await;
    let dora = newcomer.vouched_by(&place.founders[1]).await;
    place.app.freeze("dora").await;
    holds_for(&place, &dora, Kind::Frozen).await;
    let page = dora.get("/lookup").await.expect(403);
    assert!(page.words().contains("paused") && page.words().contains("January 2027"), "{}", page.words());
    assert_eq!(page.attributes("nav.tabs a", "href"), ["/standing"], "nothing else is hers to open");
}

#[tokio::test]
async fn a_founder_who_waits_for_the_others_reaches_her_own_pages() {
    let place = Place::founding().await;
    holds_for(&place, &place.founders[0], Kind::Founding).await;
}

#[tokio::test]
async fn a_visitor_is_sent_to_sign_in_and_told_nothing() {
    let (place, _) = Place::begun().await;
    for route in routes::ALL {
        let visitor = place.app.visitor();
        let page = place.call(&visitor, route, &visitor.csrf().await).await;
        if admits(route.access, Kind::Visitor) {
            assert_ne!(page.status, 403, "{:?} {}", route.method, route.path);
        } else {
            let page = page.expect_see("/sign-in");
            assert_eq!(page.body, "", "{}", route.path);
        }
    }
}
