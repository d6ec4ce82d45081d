//! `security.txt`, as RFC 9116 describes it: where to report a fault.

use actix_web::http::StatusCode;

use super::call::Call;
use super::outcome::Fault;
use super::reply::Reply;
use crate::config::Settings;
use crate::kernel::Day;

/// For how many days it may be believed. The RFC recommends less than a year; what is asked for anew is never old.
const DAYS: i64 = 180;

/// The file, if the operator has said whom to write to.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let app = call.app();
    let contact = app.settings.web.security_contact.as_deref().ok_or(Fault::NotFound)?;
    Ok(Reply::text(StatusCode::OK, text(contact, &app.settings, app.now().day())))
}

fn text(contact: &str, settings: &Settings, today: Day) -> String {
    let (expires, language) = (today.plus(DAYS), &settings.registry.language);
    let mut text = format!("Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {language}\n");
    // The RFC has no place for a page without TLS, an onion service's among them.
    if settings.web.is_tls() {
        let base = &settings.web.base_url;
        text.push_str(&format!("Canonical: {base}/.well-known/security.txt\n"));
    }
    text
}
