//! Cookies: never for a script, never for another site, and over TLS never from elsewhere.

use reqwest::Method;

use crate::support::people::{PASSPHRASE, path};
use crate::support::{Browser, Form, Page, TestApp};

#[track_caller]
fn guarded(page: &Page) {
    for cookie in page.cookies() {
        let parts: Vec<&str> = cookie.split("; ").collect();
        for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
            assert!(parts.contains(&part), "{cookie}");
        }
        assert!(!cookie.to_lowercase().contains("domain="), "{cookie}");
    }
}

#[tokio::test]
async fn every_cookie_is_guarded_and_a_sessions_ends_with_the_browser() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let visitor = app.visitor();
    let mut pages = vec![visitor.get("/sign-in").await, visitor.sign_in("Ada", PASSPHRASE).await];
    assert_eq!(pages[0].cookies().len(), 1, "a visitor's token");
    let session = pages[1].cookies().into_iter().find(|cookie| cookie.starts_with("s=")).unwrap();
    assert!(!session.contains("Max-Age") && !session.contains("Expires"), "{session}");
    let known = pages[1].cookies().into_iter().find(|cookie| cookie.starts_with("k=")).unwrap();
    assert!(known.contains("; Max-Age=2592000"), "{known}");
    for action in ["/account", "/sign-out"] {
        let form = ada.form("/account", action).await;
        pages.push(ada.send(&form).await);
    }
    assert!(pages.iter().all(|page| !page.cookies().is_empty()));
    pages.iter().for_each(guarded);
    assert!(ada.cookie("k").is_some(), "signed out, her browser is known still");
    let form = ada.form("/sign-in", "/leave").await;
    ada.send(&form).await;
    assert_eq!(ada.cookies(), "", "and after the quick exit no longer");
}

/// On a device that others use she leaves nothing that shows she was there. It takes a box on a form, and no
/// script.
#[tokio::test]
async fn signing_out_forgets_the_browser_if_she_says_so() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    for (person, forgets) in [(&ada, false), (&bea, true)] {
        let page = person.get("/account").await.expect(200);
        assert!(page.has("form[action='/sign-out'] input[type=checkbox][name=forget]:not([checked])"));
        let form = page.form("/sign-out");
        let form = if forgets { form.with("forget", "yes") } else { form };
        let signed_out = person.send(&form).await.expect_see("/sign-in");
        assert_eq!(person.cookie("k").is_none(), forgets);
        guarded(&signed_out);
        let said = person.follow(signed_out).await.words();
        assert_eq!(said.contains("this browser is forgotten"), forgets, "{said}");
    }
    drop(app);
}

/// What a browser is known by says nothing, and is worth nothing to anybody who makes it up or takes another's.
#[tokio::test]
async fn what_a_browser_is_known_by_is_never_the_same_and_never_made_up() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let mut seen = vec![ada.cookie("k").unwrap()];
    for _ in 0..3 {
        let visitor = app.visitor();
        visitor.sign_in("Ada", PASSPHRASE).await.expect_see("/lookup");
        seen.push(visitor.cookie("k").unwrap());
    }
    for (at, one) in seen.iter().enumerate() {
        assert_eq!(one.len(), 86);
        assert!(!seen[..at].iter().any(|other| other[..20] == one[..20] || other[60..] == one[60..]));
    }
    let mut counts = Vec::new();
    for forged in ["x".to_owned(), "A".repeat(86), format!("B{}", &seen[0][1..]), seen[0].to_lowercase()] {
        let browser = app.browser_with(&format!("k={forged}"));
        let form = browser.form("/sign-in", "/sign-in").await.with("name", "Ada").with("passphrase", "wrong");
        browser.send(&form).await.expect(422);
        counts.push(app.app().minutes.keys().len());
    }
    // Each is a visitor of its own, and all of them are strangers at the one name.
    assert!(counts.windows(2).all(|pair| pair[1] == pair[0] + 1), "{counts:?}");
}

#[tokio::test]
async fn over_tls_they_carry_the_host_prefix_and_no_others_are_believed() {
    let app = TestApp::with(&[("PARASOL_BASE_URL", "https://parasol.example")]).await;
    let link = app.links().await.remove(0);
    assert!(link.starts_with("https://parasol.example/join/"));
    let page = Browser::at(app.base()).get(path(&link)).await.expect(200);
    guarded(&page);
    let visitor = page.cookie("__Host-v").expect("a visitor's token").to_owned();
    let form = page.form(path(&link)).with("name", "Ada").with("passphrase", PASSPHRASE);
    let page = send_with(&app, &format!("__Host-v={visitor}"), &form).await.expect_see("/standing");
    guarded(&page);
    assert!(page.cookies().iter().all(|cookie| cookie.starts_with("__Host-") && cookie.contains("; Secure")));
    let session = page.cookie("__Host-s").expect("a session").to_owned();
    get_with(&app, &format!("__Host-s={session}")).await.expect(200);
    get_with(&app, &format!("s={session}")).await.expect_see("/sign-in");
}

async fn send_with(app: &TestApp, cookies: &str, form: &Form) -> Page {
    let request = Browser::at(app.base()).request(Method::POST, &form.action).header("cookie", cookies);
    Page::of(&form.action, request.form(&form.fields).send().await.unwrap()).await
}

async fn get_with(app: &TestApp, cookies: &str) -> Page {
    let request = Browser::at(app.base()).request(Method::GET, "/standing").header("cookie", cookies);
    Page::of("/standing", request.send().await.unwrap()).await
}

#[tokio::test]
async fn cookies_that_were_made_up_are_as_good_as_none() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let token = ada.cookie("s").unwrap();
    let other = format!("{}{}", &token[..token.len() - 1], if token.ends_with('A') { 'E' } else { 'A' });
    for value in ["", "x", &other, &"A".repeat(43), &"A".repeat(4_000)] {
        app.browser_with(&format!("s={value}; v={value}; n=-99999999999999999999"))
            .get("/standing")
            .await
            .expect_see("/sign-in");
    }
    for flash in ["99", "-1", "x", "-4294967295"] {
        app.browser_with(&format!("s={token}; n={flash}")).get("/standing").await.expect(200);
    }
}
