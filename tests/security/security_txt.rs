//! `security.txt`, held against RFC 9116: sections 2.3 (location), 2.5 (fields) and 5 (grammar).

use crate::support::{Page, TestApp};

const PATH: &str = "/.well-known/security.txt";
const CONTACT: (&str, &str) = ("PARASOL_SECURITY_CONTACT", "mailto:faults@parasol.example");

/// The fields, in order. Every line is `name ":" SP value` and ends with a line feed: no comment, no signature, no empty line.
fn fields(page: &Page) -> Vec<(&str, &str)> {
    assert_eq!((page.status, page.header("content-type")), (200, "text/plain; charset=utf-8"));
    assert!(page.body.is_ascii() && page.body.ends_with('\n') && !page.body.contains('\r'));
    page.body.lines().map(|line| line.split_once(": ").unwrap_or_else(|| panic!("no field: {line}"))).collect()
}

fn only<'a>(fields: &[(&str, &'a str)], name: &str) -> &'a str {
    let found: Vec<&str> = fields.iter().filter(|(found, _)| *found == name).map(|(_, value)| *value).collect();
    assert_eq!(found.len(), 1, "{name} in {fields:?}");
    found[0]
}

/// RFC 3986, section 2: the characters of an address, and what follows a per cent sign.
fn is_uri(text: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c);
    let hex = |rest: &str| rest.len() >= 2 && rest[..2].chars().all(|c| c.is_ascii_hexdigit());
    text.chars().all(part) && text.split('%').skip(1).all(hex)
}

/// RFC 3339, section 5.6, in UTC, as days since 1970.
fn day_of(date_time: &str) -> i64 {
    let parsed: jiff::Timestamp = date_time.parse().unwrap();
    assert_eq!(parsed.to_string(), date_time);
    parsed.as_second() / 86_400
}

#[tokio::test]
async fn it_keeps_to_the_grammar_and_names_only_what_the_operator_set() {
    let app = TestApp::with(&[CONTACT, ("PARASOL_BASE_URL", "https://parasol.example")]).await;
    let page = app.visitor().get(PATH).await;
    let fields = fields(&page);
    assert_eq!(fields.len(), 4);
    assert_eq!(only(&fields, "Contact"), CONTACT.1);
    assert_eq!(only(&fields, "Preferred-Languages"), "en");
    assert_eq!(only(&fields, "Canonical"), "https://parasol.example/.well-known/security.txt");
    assert!(is_uri(only(&fields, "Contact")) && is_uri(only(&fields, "Canonical")));
    assert!(page.cookies().is_empty());
}

#[tokio::test]
async fn it_never_expires_and_never_reaches_a_year() {
    let app = TestApp::with(&[CONTACT]).await;
    let mut today = 20_778;
    for days in [0, 1, 400, 3_000] {
        app.pass_days(days);
        today += days;
        let page = app.visitor().get(PATH).await;
        let left = day_of(only(&fields(&page), "Expires")) - today;
        assert!((30..365).contains(&left), "{left}");
    }
}

#[tokio::test]
async fn a_registry_without_tls_claims_no_address_for_it() {
    let app = TestApp::with(&[CONTACT, ("PARASOL_BASE_URL", "http://abcdefghij.onion")]).await;
    let page = app.visitor().get(PATH).await;
    assert!(fields(&page).iter().all(|(name, _)| *name != "Canonical"));
}

#[tokio::test]
async fn nobody_is_named_when_the_operator_named_nobody() {
    let app = TestApp::new().await;
    let page = app.visitor().get(PATH).await.expect(404);
    assert!(!page.body.contains("Contact"));
}
