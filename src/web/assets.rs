//! The stylesheet, scripts and pictures: embedded, served under a name that changes with their content, kept by the browser.

use std::sync::{Arc, LazyLock};

use actix_web::http::StatusCode;
use actix_web::web::Bytes;

use super::call::Call;
use super::frame::Site;
use super::outcome::Fault;
use super::reply::Reply;
use crate::config::{Icon, Settings};
use crate::sealing::content_mark;

struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: LazyLock<&'static [u8]>,
    mark: LazyLock<String>,
}

macro_rules! asset {
    ($name:literal, $kind:literal) => {
        Asset {
            name: $name,
            kind: $kind,
            bytes: LazyLock::new(|| include_bytes!(concat!("../../static/", $name))),
            mark: LazyLock::new(|| content_mark(include_bytes!(concat!("../../static/", $name)))),
        }
    };
}

static ASSETS: [Asset; 4] = [
    asset!("parasol.css", "text/css; charset=utf-8"),
    Asset {
        name: "parasol.js",
        kind: "text/javascript; charset=utf-8",
        bytes: LazyLock::new(|| script().as_bytes()),
        mark: LazyLock::new(|| content_mark(script().as_bytes())),
    },
    asset!("icons.svg", "image/svg+xml"),
    asset!("favicon.svg", "image/svg+xml"),
];

macro_rules! scripts {
    ($($name:literal),*) => { [$(include_str!(concat!("../../static/", $name))),*] };
}

/// All scripts as one file, each in a block of its own: whatever a page needs was loaded with the first one. A script finds by
/// its part of the page whether it has anything to do there.
#[must_use]
pub fn script() -> &'static str {
    static WHOLE: LazyLock<String> = LazyLock::new(|| {
        let parts = scripts!["leave.js", "passkeys.js", "infer.js", "paste.js", "drafts.js", "send.js"];
        let blocks = parts.iter().map(|part| format!("{{\n{}\n}}\n", part.replace("\"use strict\";\n", "")));
        std::iter::once("\"use strict\";\n".to_owned()).chain(blocks).collect()
    });
    &WHOLE
}

fn address(name: &str) -> String {
    let asset = ASSETS.iter().find(|asset| asset.name == name);
    asset.map_or_else(String::new, |asset| format!("/static/{}/{}", *asset.mark, asset.name))
}

fn own_address(icon: &Icon) -> String {
    format!("/static/{}/icon", content_mark(&icon.bytes))
}

/// What stays the same on every page.
#[must_use]
pub fn site(settings: &Settings) -> Arc<Site> {
    let own = settings.registry.icon.as_ref();
    Arc::new(Site {
        name: settings.registry.name.clone(),
        leave_to: settings.web.leave_to.clone(),
        css: address("parasol.css"),
        script: address("parasol.js"),
        icons: address("icons.svg"),
        favicon: own.map_or_else(|| address("favicon.svg"), own_address),
        favicon_kind: own.map_or("image/svg+xml", |icon| icon.kind),
        has_own_icon: own.is_some(),
    })
}

/// One file. Its address is its content's mark: it never changes, and anything else is not there.
///
/// # Errors
/// None; handlers share one form.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let found = ASSETS.iter().find(|asset| call.part == format!("{}/{}", *asset.mark, asset.name));
    if let Some(asset) = found {
        return Ok(Reply::file(asset.kind, Bytes::from_static(*asset.bytes)));
    }
    let own = call.app().settings.registry.icon.as_ref();
    Ok(match own.filter(|icon| own_address(icon) == format!("/static/{}", call.part)) {
        Some(icon) => Reply::file(icon.kind, Bytes::copy_from_slice(&icon.bytes)),
        None => Reply::text(StatusCode::NOT_FOUND, "").without_cookies(),
    })
}
