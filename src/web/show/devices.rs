//! Browsers and systems by the names people know.

use crate::accounts::{BrowserKind, Device, SystemKind};
use crate::messages::Said;

/// The browser, and what it runs on.
#[must_use]
pub fn said(device: Device) -> (Said, Said) {
    (Said::plain(browser(device.browser)), Said::plain(system(device.system)))
}

const fn browser(kind: BrowserKind) -> &'static str {
    match kind {
        BrowserKind::Other => "browser-other",
        BrowserKind::Firefox => "browser-firefox",
        BrowserKind::Chrome => "browser-chrome",
        BrowserKind::Safari => "browser-safari",
        BrowserKind::Edge => "browser-edge",
        BrowserKind::Samsung => "browser-samsung",
        BrowserKind::Opera => "browser-opera",
    }
}

const fn system(kind: SystemKind) -> &'static str {
    match kind {
        SystemKind::Other => "system-other",
        SystemKind::Android => "system-android",
        SystemKind::Apple => "system-apple",
        SystemKind::Windows => "system-windows",
        SystemKind::Mac => "system-mac",
        SystemKind::Linux => "system-linux",
    }
}
