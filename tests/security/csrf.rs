//! No form without its token, from another's page, or from another site.

use parasol::web::route::{Access, Check, Method};
use parasol::web::routes;

use super::visits::{HalfWay, Place, still_signed_in};
use crate::support::Form;
use crate::support::database::Watch;

#[tokio::test]
async fn every_form_is_refused_without_its_own_token_and_changes_nothing() {
    let (place, _) = Place::begun().await;
    let (ada, bea, visitor) = (&place.founders[0], &place.founders[1], place.app.visitor());
    let right = ada.csrf().await;
    let almost = format!("{}{}", &right[..right.len() - 1], if right.ends_with('A') { 'B' } else { 'A' });
    let (others, visitors) = (bea.csrf().await, visitor.csrf().await);
    let half = HalfWay::at(&place).await;
    let halfs = half.csrf().await;
    ada.proven("passphrase").await;
    let mut watch = Watch::over(&place.app).await;
    for route in routes::ALL.iter().filter(|route| route.method == Method::Post && route.check == Check::Token) {
        let form = Form::to(&place.path(route)).with("region", "FR").with("identifier", "+447700900123");
        let browser = half.who_sends(route, ada);
        for wrong in ["", "x", &almost, &others, &visitors] {
            browser.send(&form.clone().with("csrf", wrong)).await.expect(403);
        }
        browser.send(&form).await.expect(403);
        browser.send_from("cross-site", &form).await.expect(403);
        let right = if route.access == Access::HalfIn { &halfs } else { &right };
        for site in ["cross-site", "same-site", "strange"] {
            browser.send_from(site, &form.clone().with("csrf", right.as_str())).await.expect(403);
        }
        if route.access == Access::Anyone {
            visitor.send(&form.clone().with("csrf", right.as_str())).await.expect(403);
            visitor.send(&form).await.expect(403);
            place.app.visitor().send(&form.clone().with("csrf", visitors.as_str())).await.expect(403);
        }
        assert!(watch.nothing_was_written(&place.app).await, "{}", route.path);
    }
    ada.get("/standing").await.expect(200);
}

#[tokio::test]
async fn a_page_of_another_site_cannot_even_sign_anybody_out() {
    let (place, _) = Place::begun().await;
    let ada = &place.founders[0];
    let mut watch = Watch::over(&place.app).await;
    ada.send_from("cross-site", &Form::to("/leave")).await.expect(403);
    ada.send_from("same-site", &Form::to("/leave")).await.expect(403);
    assert!(watch.nothing_was_written(&place.app).await);
}

/// A foreign page could fill a form in and hope that its reader confirms it.
#[tokio::test]
async fn what_a_foreign_page_sends_is_never_offered_to_be_sent_again() {
    let (place, _) = Place::begun().await;
    let form = Form::to("/reports/new").with("identifier", "+447700900123").with("code", "kill");
    let page = place.founders[0].send_from("cross-site", &form).await.expect(403);
    assert!(!page.body.contains("900123") && !page.has("main form"), "{}", page.body);
    // A browser that says nothing of the sender, and has no strict cookie to show.
    let visitor = place.app.visitor();
    let form = form.with("name", "+447700900123");
    let unsaid = visitor.request(reqwest::Method::POST, "/sign-in").form(&form.fields).send().await.unwrap();
    let page = crate::support::Page::of("/sign-in", unsaid).await.expect(403);
    assert!(!page.body.contains("900123") && !page.has("main form"), "{}", page.body);
}

/// A token as it is under the mask that changes from page to page.
fn without_mask(token: &str) -> Vec<u8> {
    let both = data_encoding::BASE64URL_NOPAD.decode(token.as_bytes()).expect("a token");
    let (mask, masked) = both.split_at(32);
    mask.iter().zip(masked).map(|(mask, masked)| mask ^ masked).collect()
}

#[tokio::test]
async fn every_form_on_every_page_carries_the_token_of_its_session() {
    let (place, _) = Place::begun().await;
    let ada = &place.founders[0];
    let right = without_mask(&ada.csrf().await);
    for route in routes::ALL.iter().filter(|route| route.method == Method::Get && route.access != Access::Machine) {
        still_signed_in(ada).await;
        let page = place.call(ada, route, "").await;
        let tokens = page.attributes("form input[name=csrf]", "value");
        assert_eq!(tokens.len(), page.attributes("form", "action").len(), "{}", route.path);
        assert!(tokens.iter().all(|token| without_mask(token) == right), "{}", route.path);
    }
}
