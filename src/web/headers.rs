//! The headers every answer carries.

use actix_web::HttpResponseBuilder;
use actix_web::http::header::{self, HeaderValue};

use crate::config::Web;

/// What may be kept for ever: a file whose address changes with its content.
pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// What an answer that is no page may do, were a browser to take it for one.
const NO_PAGE: &str = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// Puts the guards around an answer: nothing is framed, nothing comes from or leads elsewhere. What may be loaded
/// differs for pages.
pub(super) fn guard(response: &mut HttpResponseBuilder, tls: bool, page_policy: Option<&HeaderValue>) {
    let policy = page_policy.cloned().unwrap_or(HeaderValue::from_static(NO_PAGE));
    response.insert_header((header::CONTENT_SECURITY_POLICY, policy));
    response.insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"));
    response.insert_header((header::REFERRER_POLICY, "no-referrer"));
    response.insert_header((header::X_FRAME_OPTIONS, "DENY"));
    response.insert_header(("cross-origin-opener-policy", "same-origin"));
    response.insert_header(("cross-origin-embedder-policy", "require-corp"));
    response.insert_header(("cross-origin-resource-policy", "same-origin"));
    response.insert_header((
        "permissions-policy",
        "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), clipboard-read=(self), \
         display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), \
         local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), \
         publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), serial=(), \
         storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()",
    ));
    response.insert_header(("x-robots-tag", "noindex, nofollow"));
    if tls {
        response.insert_header((header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"));
    }
}

/// Tells Tor Browser, over TLS alone, where the same page is as an onion service.
pub(super) fn also_as_onion(response: &mut HttpResponseBuilder, web: &Web, target: &str) {
    let onion = web.onion_url.as_ref().filter(|_| web.is_tls());
    if let Some(Ok(there)) = onion.map(|onion| HeaderValue::try_from(format!("{onion}{target}"))) {
        response.insert_header(("onion-location", there));
    }
}

/// What a page may load and where its forms may lead. The form target includes where the quick exit leads: browsers hold
/// a form's redirect against it too.
pub(super) fn page_policy(leave_to: &str) -> HeaderValue {
    let elsewhere = url::Url::parse(leave_to).map_or_else(|_| String::new(), |url| url.origin().ascii_serialization());
    let policy = format!(
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; \
         form-action 'self' {elsewhere}; base-uri 'none'; frame-ancestors 'none'"
    );
    // An origin is plain ASCII; were it not, the forms could still be sent here.
    HeaderValue::try_from(policy)
        .unwrap_or(HeaderValue::from_static("default-src 'none'; style-src 'self'; form-action 'self'"))
}
