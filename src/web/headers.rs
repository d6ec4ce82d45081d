//! The headers every answer carries.

use actix_web::HttpResponseBuilder;
use actix_web::http::header::{self, HeaderValue};

use crate::config::Web;

/// Puts the guards around an answer: nothing is kept, nothing is framed, nothing comes from or leads elsewhere. What may
/// be loaded is said for pages only.
pub(super) fn guard(response: &mut HttpResponseBuilder, web: &Web, page_policy: Option<&HeaderValue>) {
    everywhere(response, web);
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    if let Some(policy) = page_policy {
        response.insert_header((header::CONTENT_SECURITY_POLICY, policy.clone()));
        response.insert_header(("cross-origin-embedder-policy", "require-corp"));
    }
}

/// The headers of pages and of files alike.
pub(super) fn everywhere(response: &mut HttpResponseBuilder, web: &Web) {
    response.insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"));
    response.insert_header((header::REFERRER_POLICY, "no-referrer"));
    response.insert_header((header::X_FRAME_OPTIONS, "DENY"));
    response.insert_header(("cross-origin-opener-policy", "same-origin"));
    response.insert_header(("cross-origin-resource-policy", "same-origin"));
    response.insert_header((
        "permissions-policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
         microphone=(), midi=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-create=(self), \
         publickey-credentials-get=(self)",
    ));
    response.insert_header(("x-robots-tag", "noindex, nofollow"));
    if web.is_tls() {
        response.insert_header((header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"));
    }
}

/// What a page may load and where its forms may lead. The form target includes where the quick exit leads: browsers hold
/// a form's redirect against it too.
pub(super) fn page_policy(leave_to: &str) -> HeaderValue {
    let elsewhere = url::Url::parse(leave_to).map_or_else(|_| String::new(), |url| url.origin().ascii_serialization());
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self' {elsewhere}; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    // An origin is plain ASCII; were it not, the forms could still be sent here.
    HeaderValue::try_from(policy)
        .unwrap_or(HeaderValue::from_static("default-src 'none'; style-src 'self'; form-action 'self'"))
}
