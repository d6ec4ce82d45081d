//! The stylesheet, scripts and pictures: embedded, served under a name that changes with their content, kept by the browser.

use std::sync::{Arc, LazyLock};

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use super::call::Shared;
use super::frame::Site;
use super::headers::everywhere;
use crate::sealing::content_mark;

struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
    mark: LazyLock<String>,
}

macro_rules! asset {
    ($name:literal, $kind:literal) => {
        Asset {
            name: $name,
            kind: $kind,
            bytes: include_bytes!(concat!("../../static/", $name)),
            mark: LazyLock::new(|| content_mark(include_bytes!(concat!("../../static/", $name)))),
        }
    };
}

static ASSETS: [Asset; 4] = [
    asset!("parasol.css", "text/css; charset=utf-8"),
    asset!("passkeys.js", "text/javascript; charset=utf-8"),
    asset!("icons.svg", "image/svg+xml"),
    asset!("favicon.svg", "image/svg+xml"),
];

fn address(name: &str) -> String {
    let asset = ASSETS.iter().find(|asset| asset.name == name);
    asset.map_or_else(String::new, |asset| format!("/static/{}/{}", *asset.mark, asset.name))
}

/// What stays the same on every page.
#[must_use]
pub fn site(name: &str) -> Arc<Site> {
    Arc::new(Site {
        name: name.to_owned(),
        css: address("parasol.css"),
        passkeys: address("passkeys.js"),
        icons: address("icons.svg"),
        favicon: address("favicon.svg"),
    })
}

/// One file. Its address is its content's mark: it never changes, and anything else is not there.
pub async fn serve(path: web::Path<(String, String)>, shared: web::Data<Shared>) -> HttpResponse {
    let (mark, name) = path.into_inner();
    let settings = &shared.app.settings.web;
    let Some(asset) = ASSETS.iter().find(|asset| asset.name == name && *asset.mark == mark) else {
        let mut missing = HttpResponse::NotFound();
        everywhere(&mut missing, settings);
        return missing.insert_header((header::CACHE_CONTROL, "no-store")).finish();
    };
    let mut found = HttpResponse::Ok();
    everywhere(&mut found, settings);
    found
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'"))
        .content_type(asset.kind)
        .body(asset.bytes)
}
